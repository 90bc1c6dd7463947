"""The two ends of a Party paper: its heading, and the signature beside Nơi nhận."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, LongTable, Spacer, TableStyle
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.paper import Paper, date_line, number_text, recipient_lines
from desktop.exports.pdf_layout import (
    BODY_FACE,
    balanced,
    cased,
    checked,
    face,
    paragraph,
    paragraph_style,
    text,
    text_width,
)
from desktop.exports.profiles import Element

#: The right column takes what its date line needs, between these widths.
_RIGHT_COLUMN = (88 * mm, 100 * mm)
_COLUMN_GAP = 2 * mm
#: Points between the type size and the line distance in both ends.
_LINE_GAP = 3
_RULE_GAP = 4
_RULE_BELOW = 6
_RULE_WIDTH = 0.75
#: Room for the signature by hand, in lines.
_SIGNATURE_LINES = 4


class RuledTitle(Flowable):
    """A centred line with a solid rule below it, exactly as long as the line."""

    def __init__(self, title: str, element: Element) -> None:
        super().__init__()
        self._title = cased(checked(title), element)
        self._element = element

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = available_width
        self.height = self._element.size + _RULE_GAP + 4
        return self.width, self.height

    def draw(self) -> None:
        length = text_width(self._title, self._element)
        left = (self.width - length) / 2
        baseline = self.height - self._element.size
        self.canv.setFont(face(self._element), self._element.size)
        self.canv.drawString(left, baseline, self._title)
        self.canv.setLineWidth(_RULE_WIDTH)
        rule = baseline - _RULE_GAP
        self.canv.line(left, rule, left + length, rule)


def heading_table(paper: Paper, width: float) -> Flowable:
    """Return the heading: the issuing body with the number left, the Party and the date right."""
    profile, heading = paper.profile, paper.heading
    elements = profile.elements
    least, most = _RIGHT_COLUMN
    dated = date_line(heading)
    right = min(max(text_width(checked(dated), elements["date_line"]) + 4, least), most)
    left = width - right - _COLUMN_GAP
    number = number_text(heading).replace(" ", "\u00a0")
    cells = [
        [
            _centred(heading.upper_body, elements["upper_body"], left),
            _centred(heading.body, elements["body_name"], left),
            _centred(profile.star, elements["star"], left),
            _centred(number, elements["number"], left),
        ],
        "",
        [
            RuledTitle(profile.party_title, elements["party_title"]),
            _centred(dated, elements["date_line"], right, keep=True),
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


def _columns(rows: list[list[object]], widths: list[float]) -> LongTable:
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


class RuledTitle(Flowable):
    """A centred line with a solid rule below it, exactly as long as the line."""

    def __init__(self, title: str, element: Element) -> None:
        super().__init__()
        self._title = cased(checked(title), element)
        self._element = element

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = available_width
        self.height = self._element.size + _RULE_GAP + _RULE_BELOW
        return self.width, self.height

    def draw(self) -> None:
        length = text_width(self._title, self._element)
        left = (self.width - length) / 2
        baseline = self.height - self._element.size
        self.canv.setFont(face(self._element), self._element.size)
        self.canv.drawString(left, baseline, self._title)
        self.canv.setLineWidth(_RULE_WIDTH)
        rule = baseline - _RULE_GAP
        self.canv.line(left, rule, left + length, rule)


class Closing(Flowable):
    """The last lines of the body and the signature, which never stands alone on a page.

    `ending` is the last block with the heads right above it; when the signature needs a new
    page, two lines of the last paragraph go with it, or the whole of `ending`.
    """

    def __init__(self, ending: list[Flowable], signing: Flowable, *, page_height: float) -> None:
        super().__init__()
        self._parts = [*ending, signing]
        self._page_height = page_height
        self._heights: list[float] = []

    def getSpaceBefore(self) -> float:
        return float(self._parts[0].getSpaceBefore())

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width = available_width
        self._heights = [
            part.wrapOn(self.canv, available_width, available_height)[1] for part in self._parts
        ]
        self.height = sum(self._heights) + sum(self._gaps())
        return self.width, self.height

    def _gaps(self) -> list[float]:
        """Return the space above each part; above the first one the page sees to it."""
        return [0.0, *(float(part.getSpaceBefore()) for part in self._parts[1:])]

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        self.wrap(available_width, available_height)
        *heads, last, signing = self._parts
        if self._heights[-1] > self._page_height / 2 or not isinstance(last, Drawn):
            return list(self._parts) if self.height > self._page_height else []
        above = sum(self._heights[:-2]) + sum(self._gaps()[:-1])
        two_lines = 2 * last.style.leading
        room = min(available_height - above, self._heights[-2] - two_lines)
        pieces = last.split(available_width, room) if room >= two_lines else []
        if len(pieces) < 2:
            return []
        rest = Closing([pieces[1]], signing, page_height=self._page_height)
        return [*heads, pieces[0], rest]

    def draw(self) -> None:
        bottom = self.height
        for part, height, gap in zip(self._parts, self._heights, self._gaps(), strict=True):
            bottom -= height + gap
            part.drawOn(self.canv, 0, bottom)
