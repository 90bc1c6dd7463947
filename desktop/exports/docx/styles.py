"""The styles of a Party paper in Word, one for each element, named as a secretary calls it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from desktop.exports.paper import Align
from desktop.exports.profiles import Profile
from desktop.exports.wording import wording

_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_OUTLINE = {"appendix": 0, "section": 0, "subsection": 1}


@dataclass(frozen=True, slots=True)
class Shape:
    """How the paragraphs of one style stand, in points; `element` says how they are typed."""

    element: str
    align: str
    leading: float
    before: float = 0
    after: float = 0
    indented: bool = False
    keep: bool = False


def style_id(key: str) -> str:
    """Return the identifier of the style `key` inside the file."""
    return "".join(word.capitalize() for word in key.split("_"))


def alignment(align: Align) -> WD_ALIGN_PARAGRAPH:
    """Return Word's own word for an alignment."""
    return _ALIGNMENTS[align]


def add_styles(document: Document, profile: Profile) -> None:
    """Add every style of the profile to an empty file."""
    names: dict[str, str] = wording("word_styles")
    for key, shape in shapes(profile).items():
        style = document.styles.add_style(names[key], WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.style_id = style_id(key)
        style.base_style = document.styles["Normal"]
        style.next_paragraph_style = style
        style.quick_style = True
        _set_font(style, profile, shape)
        _set_paragraph(style, profile, shape)
        if key in _OUTLINE:
            _set_outline(style, _OUTLINE[key])


def shapes(profile: Profile) -> Mapping[str, Shape]:
    """Return how the paragraphs of each style stand by the profile."""
    return {**_ends(profile), **_title(profile), **_body(profile), **_table(profile)}


def _ends(profile: Profile) -> dict[str, Shape]:
    def end(element: str, align: str = "center", *, before: float = 0) -> Shape:
        leading = profile.elements[element].size + profile.end_line_gap
        return Shape(element, align, leading, before, keep=True)

    room = profile.signature_lines * profile.leading
    heading = (
        "party_title",
        "upper_body",
        "body_name",
        "star",
        "number",
        "date_line",
        "letter_abstract",
    )
    return {
        **{name: end(name) for name in heading},
        "rule": Shape("star", "center", 7, keep=True),
        "authority": end("authority", before=profile.leading),
        "post": end("post"),
        "signer": end("signer", before=room),
        "recipients_label": end("recipients_label", "left", before=profile.leading),
        "recipient": end("recipient", "left"),
        "page_number": Shape("page_number", "center", profile.leading),
        "end": Shape("star", "left", 1),
    }


def _title(profile: Profile) -> dict[str, Shape]:
    def centred(element: str, *, before: float = 0, after: float = 0) -> Shape:
        leading = max(profile.leading, profile.elements[element].size + 4)
        return Shape(element, "center", leading, before, after, keep=True)

    return {
        "type_name": centred("type_name", before=profile.leading),
        "abstract": centred("abstract"),
        "divider": centred("divider", after=2 * profile.paragraph_gap),
        "appendix": centred("section"),
        "appendix_source": centred("appendix_source"),
    }


def _body(profile: Profile) -> dict[str, Shape]:
    leading, gap = profile.leading, profile.paragraph_gap
    return {
        "text": Shape("text", "justify", leading, gap, indented=True),
        "section": Shape("section", "justify", leading, gap, indented=True, keep=True),
        "subsection": Shape("subsection", "justify", leading, gap, indented=True, keep=True),
        "dots": Shape("text", "left", leading),
        "addressee_label": Shape("addressee_label", "left", leading),
        "addressee": Shape("addressee", "left", leading),
        "chart_title": Shape("table_head", "left", leading, leading, gap, keep=True),
        "chart": Shape("text", "center", leading),
    }


def _table(profile: Profile) -> dict[str, Shape]:
    def cell(element: str, align: str) -> Shape:
        return Shape(element, align, profile.elements[element].size + profile.cell_line_gap)

    return {
        "table_head": cell("table_head", "center"),
        "table_cell": cell("table_cell", "left"),
        "table_foot": cell("table_head", "left"),
    }


def _set_font(style: ParagraphStyle, profile: Profile, shape: Shape) -> None:
    element = profile.elements[shape.element]
    # The last paragraph of a section and the rule are seen by their height alone.
    style.font.size = Pt(min(element.size, max(1, shape.leading - 1)))
    style.font.bold = element.bold or None
    style.font.italic = element.italic or None
    style.font.underline = element.underline or None


def _set_paragraph(style: ParagraphStyle, profile: Profile, shape: Shape) -> None:
    setting = style.paragraph_format
    setting.alignment = _ALIGNMENTS[shape.align]
    setting.line_spacing = Pt(shape.leading)
    setting.space_before = Pt(shape.before)
    setting.space_after = Pt(shape.after)
    setting.widow_control = True
    setting.keep_with_next = shape.keep or None
    if shape.indented:
        setting.first_line_indent = Mm(profile.first_line_indent)


def _set_outline(style: ParagraphStyle, level: int) -> None:
    """Let Word's navigation show the paragraphs of this style as heads."""
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level))
    style.paragraph_format.element.pPr.append(outline)
