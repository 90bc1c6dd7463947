"""The two ends of a Party paper in Word: its heading, and the signature beside Nơi nhận."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph

from desktop.exports.docx.layout import (
    add_columns,
    add_paragraph,
    add_run,
    begin_cell,
    checked,
)
from desktop.exports.docx.styles import alignment
from desktop.exports.lines import addressee_widths, balanced, cased, heading_widths
from desktop.exports.paper import (
    Paper,
    Signature,
    addressee_lines,
    date_line,
    number_text,
    recipient_lines,
)
from desktop.exports.pdf.fonts import text_width
from desktop.exports.profiles import Profile


def add_heading(document: Document, paper: Paper, width: float) -> None:
    """Add the heading: the issuing body with the number left, the Party and the date right."""
    profile, heading = paper.profile, paper.heading
    elements = profile.elements
    widths = heading_widths(paper, width)
    left, gap, right = add_columns(document, widths)
    begin_cell(left, "upper_body", _lines(heading.upper_body, profile, "upper_body", widths[0]))
    add_paragraph(left, "body_name", _lines(heading.body, profile, "body_name", widths[0]))
    add_paragraph(left, "star", profile.star)
    if number_text(heading):
        add_paragraph(left, "number", number_text(heading).replace(" ", "\u00a0"))
    if paper.is_letter:
        abstract = _lines(paper.abstract, profile, "letter_abstract", widths[0])
        add_paragraph(left, "letter_abstract", abstract)
    begin_cell(gap, "star")
    title = elements["party_title"]
    begin_cell(right, "party_title", cased(profile.party_title, title))
    _rule(right, room=widths[2], length=text_width(cased(profile.party_title, title), title))
    add_paragraph(right, "date_line", date_line(heading))


def add_addressees(
    document: Document, names: Sequence[str], profile: Profile, width: float
) -> list[WordParagraph]:
    """Add to whom a letter goes: one name centred beside the label, several in a column."""
    if len(names) == 1:
        paragraph = add_paragraph(document, "addressee")
        paragraph.alignment = alignment("center")
        add_run(paragraph, profile.letter_label, italic=True)
        add_run(paragraph, f" {names[0]}")
        return [paragraph]
    beside, labelled = addressee_widths(profile, width)
    empty, label, lines = add_columns(document, [beside, labelled, width - beside - labelled])
    begin_cell(empty, "addressee")
    begin_cell(label, "addressee_label", profile.letter_label)
    first, *others = addressee_lines(names, profile)
    begin_cell(lines, "addressee", first)
    return [add_paragraph(lines, "addressee", line) for line in others]


def add_signing(document: Document, paper: Paper, width: float) -> None:
    """Add Nơi nhận, or who else signs, at the left and the signature at the same height."""
    middle = paper.middle_signature
    share = width / (2 if middle is None else 3)
    left, *between, right = add_columns(document, [share] * (2 if middle is None else 3))
    if paper.left_signature is not None:
        _sign(left, paper.left_signature, paper.profile, share)
    elif paper.recipients:
        begin_cell(left, "recipients_label", paper.profile.recipients_label)
        for line in recipient_lines(paper):
            add_paragraph(left, "recipient", line)
    else:
        begin_cell(left, "recipient")
    if middle is not None:
        _sign(between[0], middle, paper.profile, share)
    _sign(right, paper.signature, paper.profile, share)


def _sign(cell: Cell, signature: Signature, profile: Profile, width: float) -> None:
    begin_cell(cell, "authority", _lines(signature.authority, profile, "authority", width))
    if signature.post:
        add_paragraph(cell, "post", _lines(signature.post, profile, "post", width))
    add_paragraph(cell, "signer", _lines(signature.name, profile, "signer", width))


def _lines(value: str, profile: Profile, name: str, width: float) -> str:
    return balanced(checked(value), profile.elements[name], width)


def _rule(cell: Cell, *, room: float, length: float) -> WordParagraph:
    """Add a rule of this length in the middle of the cell."""
    paragraph = add_paragraph(cell, "rule")
    setting = paragraph.paragraph_format
    setting.left_indent = setting.right_indent = Pt((room - length) / 2)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties: Any = setting.element.pPr
    properties.insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")
    return paragraph
