"""The two ends of a Party paper: its heading, and the signature beside Nơi nhận."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, LongTable, Spacer, TableStyle
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.lines import addressee_widths, balanced, fits, heading_widths
from desktop.exports.paper import (
    Paper,
    Signature,
    addressee_lines,
    date_line,
    number_text,
    recipient_lines,
)
from desktop.exports.pdf.flowables import RuledTitle, SigningTable
from desktop.exports.pdf.fonts import BODY_FACE
from desktop.exports.pdf.layout import checked, paragraph, paragraph_style, text
from desktop.exports.profiles import Profile


def heading_table(paper: Paper, width: float) -> Flowable:
    """Return the heading: the issuing body with the number left, the Party and the date right."""
    profile, heading = paper.profile, paper.heading
    elements = profile.elements
    left, gap, right = heading_widths(paper, width)
    dated = checked(date_line(heading))
    one_line = fits(dated, elements["date_line"], right)
    number = number_text(heading)
    cells = [
        [
            _centred(heading.upper_body, "upper_body", profile, left),
            _centred(heading.body, "body_name", profile, left),
            _centred(profile.star, "star", profile, left),
            *([_centred(number, "number", profile, left, keep=True)] if number else ()),
            *(_letter_abstract(paper, left) if paper.is_letter else ()),
        ],
        "",
        [
            RuledTitle(profile.party_title, elements["party_title"]),
            _centred(dated, "date_line", profile, right, keep=one_line),
        ],
    ]
    return _columns([cells], [left, gap, right])


def addressees(names: Sequence[str], profile: Profile, width: float) -> Flowable:
    """Return to whom a letter goes: one name centred beside the label, several in a column."""
    label, element = profile.elements["addressee_label"], profile.elements["addressee"]
    head = f"<i>{text(profile.letter_label)}</i>"
    if len(names) == 1:
        style = paragraph_style(element, align="center", leading=profile.leading)
        return paragraph(f"{head} {text(names[0])}", style)
    beside, left = addressee_widths(profile, width)
    style = paragraph_style(element, leading=profile.leading)
    head_style = paragraph_style(label, leading=profile.leading)
    lines = [paragraph(text(line), style) for line in addressee_lines(names, profile)]
    cells = ["", [paragraph(text(profile.letter_label), head_style)], lines]
    return _columns([cells], [beside, left, width - beside - left])


def signing_table(paper: Paper, width: float) -> Flowable:
    """Return Nơi nhận, or who else signs, at the left and the signature at the same height."""
    middle = paper.middle_signature
    share = width / (2 if middle is None else 3)
    if paper.left_signature is not None:
        left = _signature(paper.left_signature, paper.profile, share)
    else:
        left = _recipients(paper)
    between = [] if middle is None else [_signature(middle, paper.profile, share)]
    signature = _signature(paper.signature, paper.profile, share)
    cells = [left, *between, signature]
    table = _columns([cells], [share] * len(cells), kind=SigningTable)
    assert isinstance(table, SigningTable), "the kind asked for"
    table.least = sum(float(part.wrap(share, 10_000)[1]) for part in signature)
    table.spaceBefore = paper.profile.leading
    return table


def _letter_abstract(paper: Paper, width: float) -> list[Flowable]:
    return [_centred(paper.abstract, "letter_abstract", paper.profile, width)]


def _recipients(paper: Paper) -> list[Flowable]:
    if not paper.recipients:
        return []
    elements = paper.profile.elements
    gap = paper.profile.end_line_gap
    label, recipient = elements["recipients_label"], elements["recipient"]
    head = paragraph_style(label, leading=label.size + gap)
    style = paragraph_style(recipient, leading=recipient.size + gap)
    return [
        paragraph(f"<u>{text(paper.profile.recipients_label)}</u>", head),
        *(paragraph(text(line), style) for line in recipient_lines(paper)),
    ]


def _signature(signature: Signature, profile: Profile, width: float) -> list[Flowable]:
    return [
        _centred(signature.authority, "authority", profile, width),
        *([_centred(signature.post, "post", profile, width)] if signature.post else ()),
        Spacer(1, profile.signature_lines * profile.leading),
        _centred(signature.name, "signer", profile, width),
    ]


def _columns(
    rows: Sequence[list[Any]], widths: list[float], *, kind: type[LongTable] = LongTable
) -> LongTable:
    table = kind(rows, colWidths=widths, splitInRow=1)
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


def _centred(value: str, name: str, profile: Profile, width: float, *, keep: bool = False) -> Drawn:
    element = profile.elements[name]
    style = paragraph_style(element, align="center", leading=element.size + profile.end_line_gap)
    lines = value.replace(" ", "\u00a0") if keep else balanced(checked(value), element, width)
    return paragraph(text(lines), style)
