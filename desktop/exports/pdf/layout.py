"""What every PDF shares: checked text, paragraphs and ruled tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, TableStyle
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.characters import plain
from desktop.exports.paper import Column, Run, Table
from desktop.exports.pdf.fonts import BODY_FACE, face, register_fonts
from desktop.exports.profiles import Element, Profile

Align = Literal["left", "center", "right", "justify"]
_ALIGNMENTS: dict[Align, Literal[0, 1, 2, 4]] = {
    "left": TA_LEFT,
    "center": TA_CENTER,
    "right": TA_RIGHT,
    "justify": TA_JUSTIFY,
}


def checked(value: str) -> str:
    """Return `value` as it may be drawn without markup, or refuse a character by name."""
    return plain(value, glyphs=register_fonts())


def text(value: str) -> str:
    """Return `value` as the content of a paragraph: checked, and no character is markup."""
    return escape(checked(value)).replace("\n", "<br/>")


def markup(runs: Iterable[Run]) -> str:
    """Return the runs of a paragraph as ReportLab's markup."""
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    content = text(run.text)
    if run.bold:
        content = f"<b>{content}</b>"
    if run.italic:
        content = f"<i>{content}</i>"
    return content


def paragraph_style(
    element: Element,
    *,
    align: Align = "left",
    leading: float,
    before: float = 0,
    indent: float = 0,
    cut_words: bool = True,
) -> ParagraphStyle:
    """Return a style with the font of `element` in every place where ReportLab sets its own."""
    register_fonts()
    return ParagraphStyle(
        name="",
        fontName=face(element),
        bulletFontName=face(element),
        fontSize=element.size,
        leading=leading,
        spaceBefore=before,
        firstLineIndent=indent,
        alignment=_ALIGNMENTS[align],
        splitLongWords=int(cut_words),
        embeddedHyphenation=0,
        allowWidows=0,
        allowOrphans=0,
        textColor=black,
    )


def paragraph(content: str, style: ParagraphStyle) -> Drawn:
    """Return the paragraph that draws `content`, which is already markup."""
    return Drawn(content, style)


def ruled_table(table: Table, profile: Profile, width: float) -> LongTable:
    """Return `table` with black rules, its head repeated, long cells split over pages."""
    columns = table.columns
    head, cell = profile.elements["table_head"], profile.elements["table_cell"]
    titles = [column.title for column in columns]
    gap = profile.cell_line_gap
    rows = [_row(titles, _cell_styles(columns, head, gap, head=True))]
    plain_styles = _cell_styles(columns, cell, gap)
    rows += [_row(row, plain_styles) for row in table.rows]
    if table.foot:
        rows.append(_row(table.foot, _cell_styles(columns, head, gap)))
    total = sum(column.width for column in columns)
    drawn = LongTable(
        rows,
        colWidths=[width * column.width / total for column in columns],
        repeatRows=1,
        splitByRow=1,
        splitInRow=1,
        spaceBefore=profile.paragraph_gap,
        hAlign="CENTER",
    )
    drawn.setStyle(_table_style())
    return drawn


def _table_style() -> TableStyle:
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), BODY_FACE),
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
            ("VALIGN", (0, 1), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ]
    )


def _row(cells: Sequence[str], styles: Sequence[ParagraphStyle]) -> list[Drawn]:
    return [paragraph(text(cell), style) for cell, style in zip(cells, styles, strict=True)]


def _cell_styles(
    columns: Sequence[Column], element: Element, gap: float, *, head: bool = False
) -> list[ParagraphStyle]:
    return [
        paragraph_style(
            element,
            align="center" if head else column.align,
            leading=element.size + gap,
            cut_words=not head,
        )
        for column in columns
    ]
