"""Reads a paper for Word back and names what departs from the Party's form.

The same table as for the PDF, taken from the guideline itself (domain: 1.2 and 1.3).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from desktop.exports.pdf.fonts import text_width
from desktop.exports.profiles import Element
from tests.exports.form_checker import AT_THE_END, RULES, Rule

FONT = "Times New Roman"
PAGE = (11906, 16838)
MARGINS = {"top": 1134, "bottom": 1134, "left": 1701, "right": 850, "header": 567}
TEN_MILLIMETRES = 567


@dataclass(frozen=True)
class Place:
    """A paragraph and where it stands: in the body, or in a column of a table."""

    paragraph: Paragraph
    table: int | None = None
    column: int = 0
    columns: int = 1


def docx_faults(data: bytes, texts: dict[str, str]) -> list[str]:
    """Every departure from the form; `texts` says what each element of the paper reads."""
    document = docx.Document(io.BytesIO(data))
    places = list(_places(document))
    found: dict[str, Place] = {}
    faults = []
    for name, text in texts.items():
        place = find_place(places, text, last=name in AT_THE_END)
        if place is None:
            faults.append(f"{name}: not on the paper")
        else:
            found[name] = place
            faults += [f"{name}: {fault}" for fault in _style_faults(RULES[name], place, text)]
    faults += [*_page_faults(document), *_font_faults(data), *order_faults(data)]
    if found.keys() == texts.keys():
        faults += [*_heading_faults(document, found), *_signing_faults(document, found)]
        faults += _body_faults(found["body"].paragraph)
    return faults


def docx_text(data: bytes) -> str:
    """All text of the body in its order, without any white space."""
    document = docx.Document(io.BytesIO(data))
    return "".join("".join(place.paragraph.text.split()) for place in _places(document))


def _places(document: Document) -> Iterator[Place]:
    tables = 0
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield Place(block)
            continue
        for row in block.rows:
            for column, cell in enumerate(row.cells):
                for paragraph in cell.paragraphs:
                    yield Place(paragraph, tables, column, len(row.cells))
        tables += 1


def find_place(places: list[Place], text: str, *, last: bool = False) -> Place | None:
    wanted = "".join(text.split()).lower()
    for place in reversed(places) if last else places:
        if wanted in "".join(place.paragraph.text.split()).lower():
            return place
    return None


def _runs(place: Place, text: str) -> list[Run]:
    """Return the runs of the paragraph that carry the element's words."""
    wanted = "".join(text.split()).lower()
    runs = [run for run in place.paragraph.runs if run.text.strip()]
    whole = [run for run in runs if wanted in "".join(run.text.split()).lower()]
    return whole or runs


def _style_faults(rule: Rule, place: Place, text: str) -> Iterator[str]:
    runs = _runs(place, text)
    least, most = rule.sizes
    sizes = {_font(run, "size").pt for run in runs}
    if min(sizes) < least or max(sizes) > most:
        yield f"size {max(sizes):.1f}"
    if any(bool(_font(run, "bold")) != rule.bold for run in runs):
        yield f"bold is not {rule.bold}"
    if any(bool(_font(run, "italic")) != rule.italic for run in runs):
        yield f"italic is not {rule.italic}"
    words = "".join(run.text for run in runs)
    if rule.caps and words != words.upper():
        yield "not in capitals"
    yield from _side_faults(rule, place)


def _side_faults(rule: Rule, place: Place) -> Iterator[str]:
    align = _format(place.paragraph, "alignment")
    if rule.side == "left" and (place.table is None or place.column != 0):
        yield "not at the left"
    if rule.side == "right" and (place.table is None or place.column != place.columns - 1):
        yield "not at the right"
    if rule.side == "middle" and align != WD_ALIGN_PARAGRAPH.CENTER:
        yield "not centred"
    if rule.side == "body" and align != WD_ALIGN_PARAGRAPH.JUSTIFY:
        yield "body is not justified"


def _page_faults(document: Document) -> Iterator[str]:
    for number, section in enumerate(document.sections, start=1):
        size = tuple(sorted((_twips(section.page_width), _twips(section.page_height))))
        if size != PAGE:
            yield f"section {number} is not A4"
        for side, wanted in MARGINS.items():
            name = "header_distance" if side == "header" else f"{side}_margin"
            if _twips(getattr(section, name)) != wanted:
                yield f"{side} margin is not {wanted} twips"
    yield from _number_faults(document.sections[0])


def _number_faults(section: Section) -> Iterator[str]:
    if not section.different_first_page_header_footer:
        yield "the first page has a number"
    if any(paragraph.text for paragraph in section.first_page_header.paragraphs):
        yield "the first page has a head"
    paragraph = section.header.paragraphs[0]
    element: Any = paragraph.paragraph_format.element
    if "PAGE" not in "".join(code.text for code in element.iter(qn("w:instrText"))):
        yield "no page number"
    if _format(paragraph, "alignment") != WD_ALIGN_PARAGRAPH.CENTER:
        yield "page number not centred"
    if {_font(run, "size").pt for run in paragraph.runs} != {14}:
        yield "page number not 14 pt"


def _heading_faults(document: Document, found: dict[str, Place]) -> Iterator[str]:
    title = found["party title"]
    cell = document.tables[0].rows[0].cells[-1]
    under = cell.paragraphs[1]
    border: Any = under.paragraph_format.element.find(f".//{qn('w:pBdr')}/{qn('w:top')}")
    if border is None or border.get(qn("w:val")) != "single":
        yield "no rule under the party title"
    else:
        style = under.paragraph_format
        sides = _points(style.left_indent) + _points(style.right_indent)
        length = _points(cell.width) - sides
        wide = text_width(title.paragraph.text, Element(15, bold=True, caps=True))
        if abs(length - wide) > 1:
            yield "the rule is not as long as the party title"
    order = ["upper body", "issuing body", "star", "number"]
    order += [name for name in ("letter abstract",) if name in found]
    elements = [found[name].paragraph.paragraph_format.element for name in order]
    if any(above.getnext() is not below for above, below in pairwise(elements)):
        yield "the lines at the left do not stand under each other"
    widths = [_points(cell.width) for cell in document.tables[0].rows[0].cells]
    if sum(widths) > (11906 - 1701 - 850) / 20 + 0.5:
        yield "the heading is wider than the text"
    yield from _rule_faults(document.tables[0], "heading")


def _signing_faults(document: Document, found: dict[str, Place]) -> Iterator[str]:
    signing = document.tables[found["authority"].table or 0]
    left = found["recipients label" if "recipients label" in found else "left authority"]
    if left.table != found["authority"].table:
        yield "the two columns of the signature are not in one row"
    elif _points(_format(left.paragraph, "space_before")) != _points(
        _format(found["authority"].paragraph, "space_before")
    ):
        yield "the two columns of the signature are not at the same height"
    if "recipients label" in found and not _font(left.paragraph.runs[0], "underline"):
        yield "Nơi nhận is not underlined"
    if _points(_format(found["signer"].paragraph, "space_before")) < 3 * 14:
        yield "no room for the signature"
    if not _has_property(signing.rows[0], "w:cantSplit"):
        yield "the signature may be torn apart"
    yield from _rule_faults(signing, "signature")
    element: Any = signing.rows[0].cells[0].paragraphs[0].paragraph_format.element
    table = element.getparent().getparent().getparent()
    last = Paragraph(table.getprevious(), document)
    if not _format(last, "keep_with_next"):
        yield "the signature may stand alone on its page"
    if not last.text.endswith("."):
        yield "the body does not end with a dot"


def _rule_faults(table: Table, name: str) -> Iterator[str]:
    element: Any = table.rows[0].cells[0].paragraphs[0].paragraph_format.element
    properties = element.getparent().getparent().getparent().tblPr
    style = table.style.name if table.style else ""
    if properties.find(qn("w:tblBorders")) is not None or style != "Normal Table":
        yield f"the {name} has rules"


def _body_faults(paragraph: Paragraph) -> Iterator[str]:
    if _format(paragraph, "line_spacing_rule") != WD_LINE_SPACING.EXACTLY or not (
        18 <= _points(_format(paragraph, "line_spacing")) <= 22
    ):
        yield "line spacing is not exactly 18 to 22 pt"
    if abs(_twips(_format(paragraph, "first_line_indent")) - TEN_MILLIMETRES) > 1:
        yield "first line is not indented by 10 mm"
    if _points(_format(paragraph, "space_before")) < 6:
        yield "paragraph gap is less than 6 pt"
    if _points(_format(paragraph, "left_indent")) or _points(_format(paragraph, "right_indent")):
        yield "lines do not begin and end at the margins"


def _font_faults(data: bytes) -> Iterator[str]:
    for name, root in _parts(data):
        for fonts in root.iter(qn("w:rFonts")):
            if set(fonts.attrib.values()) != {FONT}:
                yield f"{name}: font {fonts.attrib.values()}"
        for language in root.iter(qn("w:lang")):
            if language.get(qn("w:val")) != "vi-VN":
                yield f"{name}: language {language.get(qn('w:val'))}"


#: In which order the schema of the format wants the children that we write.
ORDERS = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs spacing ind jc"
        " outlineLvl rPr sectPr"
    ),
    "rPr": "rStyle rFonts b bCs i iCs sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders tcMar vAlign",
    "tc": "tcPr p",
    "tr": "trPr tc",
    "tbl": "tblPr tblGrid tr",
    "sectPr": "headerReference footerReference type pgSz pgMar cols titlePg",
    "style": (
        "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr"
    ),
    "settings": (
        "zoom mirrorMargins defaultTabStop characterSpacingControl compat themeFontLang"
        " decimalSymbol listSeparator"
    ),
}


def order_faults(data: bytes) -> Iterator[str]:
    """Name each element that Word would not expect at its place."""
    for name, root in _parts(data):
        for parent in root.iter():
            order = ORDERS.get(_local_name(parent), "").split()
            children = [_local_name(child) for child in parent]
            if not order or not children:
                continue
            unknown = set(children) - set(order)
            ranks = [order.index(child) for child in children if child in order]
            if unknown or ranks != sorted(ranks):
                yield f"{name}: {_local_name(parent)} holds {children}"


def _parts(data: bytes) -> Iterator[tuple[str, Any]]:
    with ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield name, parse_xml(package.read(name))


def _local_name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _has_property(row: _Row, name: str) -> bool:
    element: Any = row.cells[0].paragraphs[0].paragraph_format.element
    return element.getparent().getparent().find(f"{qn('w:trPr')}/{qn(name)}") is not None


def _font(run: Run, name: str) -> Any:
    """Return what a run has of itself, or of the style of its paragraph."""
    value = getattr(run.font, name)
    parent: Any = run._parent
    style = parent.style
    while value is None and style is not None:
        value = getattr(style.font, name)
        style = style.base_style
    return value


def _format(paragraph: Paragraph, name: str) -> Any:
    value = getattr(paragraph.paragraph_format, name)
    style: Any = paragraph.style
    while value is None and style is not None:
        value = getattr(style.paragraph_format, name)
        style = style.base_style
    return value


def _twips(length: Any) -> int:
    return round((length or 0) / 635)


def _points(length: Any) -> float:
    return length.pt if isinstance(length, Length) else 0.0
