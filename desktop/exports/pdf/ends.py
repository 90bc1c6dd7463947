"""The two ends of a Party paper: its heading, and the signature beside Nơi nhận."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, LongTable, Spacer, TableStyle
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.paper import Paper, date_line, number_text, recipient_lines
from desktop.exports.pdf.flowables import RuledTitle
from desktop.exports.pdf.fonts import BODY_FACE, text_width
from desktop.exports.pdf.layout import (
    balanced,
    checked,
    paragraph,
    paragraph_style,
    text,
)
from desktop.exports.profiles import Element

#: The right column takes what its date line needs, between these widths.
_RIGHT_COLUMN = (88 * mm, 104 * mm)
_COLUMN_GAP = 2 * mm
#: Points between the type size and the line distance in both ends.
_LINE_GAP = 3
#: Room for the signature by hand, in lines.
_SIGNATURE_LINES = 4


def heading_table(paper: Paper, width: float) -> Flowable:
    """Return the heading: the issuing body with the number left, the Party and the date right."""
    profile, heading = paper.profile, paper.heading
    elements = profile.elements
    least, most = _RIGHT_COLUMN
    dated = date_line(heading)
    wanted = text_width(checked(dated), elements["date_line"]) + 4
    right = min(max(wanted, least), most)
    left = width - right - _COLUMN_GAP
    cells = [
        [
            _centred(heading.upper_body, elements["upper_body"], left),
            _centred(heading.body, elements["body_name"], left),
            _centred(profile.star, elements["star"], left),
            _centred(number_text(heading), elements["number"], left, keep=True),
        ],
        "",
        [
            RuledTitle(profile.party_title, elements["party_title"]),
            _centred(dated, elements["date_line"], right, keep=wanted <= right),
        ],
    ]
    return _columns([cells], [left, _COLUMN_GAP, right])


def signing_table(paper: Paper, width: float) -> Flowable:
    """Return Nơi nhận at the left and, at the same height, the signature at the right."""
    profile, signature = paper.profile, paper.signature
    elements = profile.elements
    label, recipient = elements["recipients_label"], elements["recipient"]
    half = width / 2
    style = paragraph_style(recipient, leading=recipient.size + 3)
    left: list[Flowable] = []
    if paper.recipients:
        left.append(_left(f"<u>{text(profile.recipients_label)}</u>", label))
        left += [paragraph(text(line), style) for line in recipient_lines(paper)]
    right: list[Flowable] = [
        _centred(signature.authority, elements["authority"], half),
        _centred(signature.post, elements["post"], half),
        Spacer(1, _SIGNATURE_LINES * profile.leading),
        _centred(signature.name, elements["signer"], half),
    ]
    table = _columns([[left, right]], [half, half])
    table.spaceBefore = profile.leading
    return table


def _columns(rows: Sequence[list[Any]], widths: list[float]) -> LongTable:
    table = LongTable(rows, colWidths=widths, splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), BODY_FACE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        )
    )
    return table


def _centred(value: str, element: Element, width: float, *, keep: bool = False) -> Drawn:
    style = paragraph_style(element, align="center", leading=element.size + _LINE_GAP)
    lines = value.replace(" ", "\u00a0") if keep else balanced(value, element, width)
    return paragraph(text(lines), style)


def _left(content: str, element: Element) -> Drawn:
    return paragraph(content, paragraph_style(element, leading=element.size + _LINE_GAP))
