"""What every PDF shares: checked text and paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.characters import plain
from desktop.exports.paper import Run
from desktop.exports.pdf.fonts import face, register_fonts
from desktop.exports.profiles import Element

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
