"""What ReportLab does not draw by itself: the ruled title, dotted lines, the closing."""

from __future__ import annotations

from reportlab.platypus import Flowable, LongTable
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.lines import cased
from desktop.exports.pdf.fonts import face, text_width
from desktop.exports.pdf.layout import checked
from desktop.exports.profiles import Element, Profile

_RULE_GAP = 4
_RULE_BELOW = 6
_RULE_WIDTH = 0.75


class RuledTitle(Flowable):
    """A centred line with a solid rule below it, exactly as long as the line."""

    def __init__(self, title: str, element: Element) -> None:
        super().__init__()
        self._title = cased(checked(title), element)
        self._element = element

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Take the width offered and tell the height needed."""
        self.width = available_width
        self.height = self._element.size + _RULE_GAP + _RULE_BELOW
        return self.width, self.height

    def draw(self) -> None:
        """Draw at the place the page has chosen."""
        length = text_width(self._title, self._element)
        left = (self.width - length) / 2
        baseline = self.height - self._element.size
        self.canv.setFont(face(self._element), self._element.size)
        self.canv.drawString(left, baseline, self._title)
        self.canv.setLineWidth(_RULE_WIDTH)
        rule = baseline - _RULE_GAP
        self.canv.line(left, rule, left + length, rule)


class SigningTable(LongTable):
    """Nơi nhận beside the signature: many recipients run over the page, the signature never.

    `least` is how high the signature is, in points.
    """

    least = 0.0

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what stays on this page and what goes on; nothing when all goes on."""
        if available_height < self.least:
            return []
        pieces: list[Flowable] = super().split(available_width, available_height)
        return pieces


class Closing(Flowable):
    """The last lines of the body and the signature, which never stands alone on a page.

    `ending` is the last block with the heads right above it; when the signature needs a new
    page, two lines of the last paragraph go with it, the last row of a table, or the whole of
    `ending`.
    """

    def __init__(self, ending: list[Flowable], signing: Flowable, *, page_height: float) -> None:
        super().__init__()
        self._parts = [*ending, signing]
        self._page_height = page_height
        self._heights: list[float] = []

    def getSpaceBefore(self) -> float:
        """Return the gap above, in points."""
        return float(self._parts[0].getSpaceBefore())

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Take the width offered and tell the height needed."""
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
        """Return what stays on this page and what goes on; nothing when all goes on."""
        self.wrap(available_width, available_height)
        *heads, last, signing = self._parts
        above = sum(self._heights[:-2]) + sum(self._gaps()[:-1])
        # Of a paragraph two lines go on with the signature, of a table the last row.
        kept = 2 * last.style.leading if isinstance(last, Drawn) else 1.0
        room = min(available_height - above, self._heights[-2] - kept)
        small = self._heights[-1] <= self._page_height / 2
        parted = small or self.height > self._page_height
        if not small and parted and self._has_room_to_sign(available_height):
            return list(self._parts)
        pieces = last.split(available_width, room) if parted and room >= kept else []
        if len(pieces) < 2:
            if not small and self._has_room_to_sign(self._page_height):
                return []
            fits = self._heights[0] <= available_height
            return list(self._parts) if fits and self.height > self._page_height else []
        rest = Closing([pieces[1]], signing, page_height=self._page_height)
        return [*heads, pieces[0], rest]

    def _has_room_to_sign(self, available_height: float) -> bool:
        """Tell whether the signature fits below all of the ending, if not all the recipients."""
        signing = self._parts[-1]
        least = signing.least if isinstance(signing, SigningTable) else self._heights[-1]
        return sum(self._heights[:-1]) + sum(self._gaps()) + least <= available_height

    def draw(self) -> None:
        """Draw at the place the page has chosen."""
        bottom = self.height
        for part, height, gap in zip(self._parts, self._heights, self._gaps(), strict=True):
            bottom -= height + gap
            part.drawOn(self.canv, 0, bottom)


class DottedLines(Flowable):
    """Lines of dots over the whole width, to be filled in by hand."""

    def __init__(self, lines: int, profile: Profile) -> None:
        super().__init__()
        self._lines = lines
        self._leading = profile.leading
        self._gap = profile.paragraph_gap

    def getSpaceBefore(self) -> float:
        """Return the gap above, in points."""
        return self._gap

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Take the width offered and tell the height needed."""
        self.width = available_width
        self.height = self._lines * self._leading
        return self.width, self.height

    def draw(self) -> None:
        """Draw at the place the page has chosen."""
        canvas = self.canv
        canvas.setLineWidth(0.7)
        canvas.setDash(0.7, 2.3)
        for line in range(self._lines):
            height = self.height - (line + 1) * self._leading + 4
            canvas.line(0, height, self.width, height)
