"""What every part of a file for Word shares: checked text, paragraphs, ruled tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.table import _Row as Row
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from desktop.exports.characters import plain
from desktop.exports.docx.styles import alignment, style_id
from desktop.exports.paper import Run, Table
from desktop.exports.pdf.fonts import text_width
from desktop.exports.profiles import Profile

#: A row of so many lines may go over to the next page; a shorter one stays whole.
_LINES_OF_WHOLE_ROW = 12
_CELL_PADDING = 6


class Story(Protocol):
    """Where paragraphs stand under each other: the paper, a cell, a page's head."""

    def add_paragraph(self, text: str = "", style: Any = None) -> WordParagraph:
        """Add a paragraph at the end."""


def checked(value: str) -> str:
    """Return `value` in NFC, or refuse a character that no reader would see."""
    return plain(value)


def add_paragraph(story: Story, key: str, value: str = "") -> WordParagraph:
    """Add a paragraph of the style `key`."""
    return style_paragraph(story.add_paragraph(), key, value)


def style_paragraph(paragraph: WordParagraph, key: str, value: str = "") -> WordParagraph:
    """Give an empty paragraph its style and text."""
    element: Any = paragraph.paragraph_format.element
    element.style = style_id(key)
    if value:
        add_run(paragraph, value)
    return paragraph


def add_run(
    paragraph: WordParagraph, value: str, *, bold: bool = False, italic: bool = False
) -> WordRun:
    """Add a stretch of text with every space and line end that it has."""
    run = paragraph.add_run(checked(value))
    run.bold = bold or None
    run.italic = italic or None
    for text in run.element.iter(qn("w:t")):
        # Without it readers may join several spaces, such as the room for a number.
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def add_runs(paragraph: WordParagraph, runs: Iterable[Run]) -> None:
    """Add the runs of a paragraph of the paper."""
    for run in runs:
        add_run(paragraph, run.text, bold=run.bold, italic=run.italic)


def begin_cell(cell: Cell, key: str, value: str = "") -> WordParagraph:
    """Fill the paragraph that every cell has."""
    return style_paragraph(cell.paragraphs[0], key, value)


def add_columns(document: Document, widths: Sequence[float]) -> list[Cell]:
    """Add a table of one row without rules and return its cells; `widths` are in points."""
    table = _add_table(document, widths, style="Normal Table")
    row = table.add_row()
    keep_row(row)
    _unpad(row)
    return _sized(row, widths)


def add_ruled_table(document: Document, table: Table, profile: Profile, width: float) -> WordTable:
    """Add a table with rules, its head repeated; rows stay whole unless they are long."""
    total = sum(column.width for column in table.columns)
    widths = [width * column.width / total for column in table.columns]
    drawn = _add_table(document, widths, style="Bảng kẻ")
    drawn.alignment = WD_TABLE_ALIGNMENT.CENTER
    _add_head(drawn, [column.title for column in table.columns], widths, key="table_head")
    if table.numbered:
        numbers = [str(number) for number in range(1, len(widths) + 1)]
        _add_head(drawn, numbers, widths, key="table_cell")
    for place, row in enumerate(table.rows):
        if place in table.bands:
            _add_band(drawn, row[0], widths)
        else:
            _add_row(drawn, table, row, widths, profile, key="table_cell")
    if table.foot:
        _add_row(drawn, table, table.foot, widths, profile, key="table_foot")
    if table.size is not None:
        _set_size(drawn, table.size, profile)
    return drawn


def keep_row(row: Row) -> None:
    """Keep the row on one page."""
    _property(row, "w:cantSplit")


def _add_head(drawn: WordTable, texts: Sequence[str], widths: Sequence[float], *, key: str) -> None:
    """Add a row that is repeated on every page."""
    head = drawn.add_row()
    for cell, value in zip(_sized(head, widths), texts, strict=True):
        begin_cell(cell, key, value).alignment = alignment("center")
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    keep_row(head)
    _property(head, "w:tblHeader")


def _add_band(drawn: WordTable, value: str, widths: Sequence[float]) -> None:
    """Add a row that is one cell, kept with the row it is the head of."""
    row = drawn.add_row()
    cells = _sized(row, widths)
    band = begin_cell(cells[0].merge(cells[-1]), "table_foot", value)
    band.paragraph_format.keep_with_next = True
    keep_row(row)


def _set_size(drawn: WordTable, size: float, profile: Profile) -> None:
    """Set a table smaller than the profile does, for one of many columns."""
    for row in drawn.rows:
        for cell in row.cells:
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.line_spacing = Pt(size + profile.cell_line_gap)
            for run in paragraph.runs:
                run.font.size = Pt(size)


def _add_row(
    drawn: WordTable,
    table: Table,
    texts: Sequence[str],
    widths: Sequence[float],
    profile: Profile,
    *,
    key: str,
) -> None:
    row = drawn.add_row()
    for cell, column, value in zip(_sized(row, widths), table.columns, texts, strict=True):
        paragraph = begin_cell(cell, key, value)
        if column.align != "left":
            paragraph.alignment = alignment(column.align)
        if table.row_height:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    if table.row_height:
        row.height, row.height_rule = Mm(table.row_height), WD_ROW_HEIGHT_RULE.AT_LEAST
    if _lines(texts, widths, profile) <= _LINES_OF_WHOLE_ROW:
        keep_row(row)


def _lines(texts: Sequence[str], widths: Sequence[float], profile: Profile) -> float:
    """Return about how many lines the longest cell of a row takes."""
    element = profile.elements["table_cell"]
    return max(
        text_width(value, element) / max(width - _CELL_PADDING, 1) + value.count("\n")
        for value, width in zip(texts, widths, strict=True)
    )


def _add_table(document: Document, widths: Sequence[float], *, style: str) -> WordTable:
    table: WordTable = document.add_table(rows=0, cols=len(widths))
    table.style = document.styles[style]
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    return table


def _sized(row: Row, widths: Sequence[float]) -> list[Cell]:
    """Return the cells of a new row, as wide as their columns."""
    cells = list(row.cells)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Pt(width)
    return cells


def _property(row: Row, name: str) -> None:
    _xml(row).get_or_add_trPr().append(OxmlElement(name))


def _unpad(row: Row) -> None:
    """Let the cells of the row's table begin at the margin: not every reader asks the style."""
    padding = OxmlElement("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        none = OxmlElement(f"w:{side}")
        none.set(qn("w:w"), "0")
        none.set(qn("w:type"), "dxa")
        padding.append(none)
    _xml(row).getparent().tblPr.insert_element_before(padding, "w:tblLook")


def _xml(row: Row) -> Any:
    paragraph: Any = row.cells[0].paragraphs[0].paragraph_format.element
    return paragraph.getparent().getparent()
