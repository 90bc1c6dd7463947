"""A line of years with bands of status and bars of posts, readable in black and white."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.colours import Tone, ToneColours, current_colours, tone_colours
from desktop.widgets.text import plain_tip

_BAND, _LANE, _GAP, _AXIS, _MARGIN = 30, 22, 6, 22, 8
#: Years closer together than this many pixels are not all named.
_YEAR_ROOM = 44
#: A band keeps this much, however short its time.
_LEAST = 4.0


@dataclass(frozen=True, slots=True)
class Span:
    """One band or bar: its days (`last` None: open), a letter, its word, what it says in full.

    `lane` 0 is the status, posts lie below. `hatch` tells kinds apart without colour.
    """

    first: date
    last: date | None
    letter: str
    word: str
    says: str
    tone: Tone = Tone.PLAIN
    hatch: Qt.BrushStyle = Qt.BrushStyle.SolidPattern
    lane: int = 0
    planned: bool = False


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a day stands on a line of some width."""

    first: date
    last: date
    width: int

    def x(self, day: date) -> float:
        """Return the pixel of `day`; days beyond the ends stand at the ends."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return _MARGIN + min(1.0, max(0.0, share)) * (self.width - 2 * _MARGIN)

    def rect(self, span: Span) -> QRectF:
        """Return where a span is painted."""
        left = self.x(span.first)
        right = self.x(span.last) if span.last else float(self.width - _MARGIN)
        top = _MARGIN if span.lane == 0 else _MARGIN + _BAND + _GAP + (span.lane - 1) * _LANE
        height = _BAND if span.lane == 0 else _LANE - 4
        return QRectF(left, top, max(_LEAST, right - left), height)


class LifeLine(QWidget):
    """Paint the spans over the years; Left and Right go from one to the next.

    `picked` carries the place of the span that the user goes to, `opened` of the one they press
    Enter or double click on. What it shows is also its accessible description.
    """

    picked = Signal(int)
    opened = Signal(int)

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._spans: tuple[Span, ...] = ()
        self._first = self._last = self._today = date.min
        self._today_word = ""
        self._current = -1

    @property
    def current(self) -> int:
        """The place of the span that stands out, or -1."""
        return self._current

    def show_life(
        self, spans: tuple[Span, ...], *, first: date, last: date, today: date, today_word: str
    ) -> None:
        """Show `spans` over the days from `first` to `last`."""
        self._spans = spans
        self._first, self._last, self._today = first, max(last, first), today
        self._today_word = today_word
        self._current = min(self._current, len(spans) - 1)
        self.setAccessibleDescription("; ".join(span.says for span in spans))
        self.updateGeometry()
        self.update()

    def point_to(self, place: int) -> None:
        """Let one span stand out without telling it."""
        self._current = place if 0 <= place < len(self._spans) else -1
        self.update()

    def rect_of(self, place: int) -> QRectF:
        """Return where a span is painted."""
        return self._scale.rect(self._spans[place])

    def sizeHint(self) -> QSize:
        """Return room for every lane."""
        lanes = max((span.lane for span in self._spans), default=0)
        return QSize(480, 2 * _MARGIN + _BAND + _GAP + lanes * _LANE + _AXIS)

    def minimumSizeHint(self) -> QSize:
        """Let the line be narrow."""
        return QSize(240, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell what the span under the mouse says."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._at(QPointF(event.pos()))
            if place >= 0:
                QToolTip.showText(event.globalPos(), plain_tip(self._spans[place].says), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the span under the mouse."""
        self._go(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the span under the mouse."""
        place = self._at(event.position())
        if place >= 0:
            self.opened.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the spans; open one with Enter."""
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        if event.key() in steps and self._spans:
            place = max(0, self._current + steps[event.key()])
            self._go(min(place, len(self._spans) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint years, spans and today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, foot = self._scale, self.height() - _AXIS
        label = _today_rect(painter, scale, foot, self._today, self._today_word)
        _paint_years(painter, scale, foot, label)
        for place, span in enumerate(self._spans):
            _paint_span(painter, span, scale.rect(span), chosen=place == self._current)
        if self._first <= self._today <= self._last:
            _paint_today(painter, scale.x(self._today), label, self._today_word)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current_colours().focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    @property
    def _scale(self) -> _Scale:
        return _Scale(self._first, self._last, self.width())

    def _at(self, point: QPointF) -> int:
        """Return the place of the span under a point, the latest to begin first."""
        places = reversed(range(len(self._spans)))
        return next((place for place in places if self.rect_of(place).contains(point)), -1)

    def _go(self, place: int) -> None:
        if place >= 0:
            self._current = place
            self.update()
            self.picked.emit(place)


def _paint_years(painter: QPainter, scale: _Scale, foot: int, taken: QRectF) -> None:
    """Paint a line for each year, and its number where today's word does not stand."""
    colours = current_colours()
    years = range(scale.first.year, scale.last.year + 1)
    room = (scale.width - 2 * _MARGIN) / max(1, len(years))
    every = next((step for step in (1, 2, 5, 10, 20) if room * step >= _YEAR_ROOM), 50)
    for year in years:
        begins = date(year, 1, 1)
        if year % every or begins < scale.first:
            continue
        x = scale.x(begins)
        painter.setPen(QPen(QColor(colours.grey_line), 1))
        painter.drawLine(QPointF(x, _MARGIN), QPointF(x, foot + 4))
        wide = painter.fontMetrics().horizontalAdvance(str(year))
        if not taken.intersects(QRectF(x, taken.top(), wide + 6, taken.height())):
            painter.setPen(QColor(colours.muted))
            painter.drawText(QPointF(x + 3, foot + _AXIS - 8), str(year))


def _paint_span(painter: QPainter, span: Span, rect: QRectF, *, chosen: bool) -> None:
    tone = tone_colours(current_colours(), span.tone)
    pen = QPen(QColor(current_colours().text) if chosen else tone.line, 2 if chosen else 1)
    if span.planned:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(tone.ground)
    painter.drawRoundedRect(rect, 4, 4)
    if span.hatch is not Qt.BrushStyle.SolidPattern:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(tone.line, span.hatch))
        painter.drawRoundedRect(rect, 4, 4)
    _paint_words(painter, span, rect, tone)


def _paint_words(painter: QPainter, span: Span, rect: QRectF, tone: ToneColours) -> None:
    """Write the word where there is room, the letter where there is not, or nothing."""
    metrics = painter.fontMetrics()
    words = f"{span.letter} · {span.word}"
    text = words if metrics.horizontalAdvance(words) <= rect.width() - 12 else span.letter
    wide = float(metrics.horizontalAdvance(text))
    if wide > rect.width() - 2:
        return
    left = rect.left() + 6 if text == words else rect.center().x() - wide / 2
    place = QRectF(left, rect.top() + 2, wide + 1, rect.height() - 4)
    if span.hatch is not Qt.BrushStyle.SolidPattern:
        # Letters on hatching are hard to read, so they stand on the plain ground.
        painter.fillRect(place.adjusted(-2, 2, 2, -2), tone.ground)
    painter.setPen(tone.text)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


def _today_rect(painter: QPainter, scale: _Scale, foot: int, day: date, word: str) -> QRectF:
    """Return where the word of today stands, below its line; nowhere when it is out of sight."""
    if not scale.first <= day <= scale.last:
        return QRectF()
    wide = painter.fontMetrics().horizontalAdvance(word) + 4
    left = min(scale.x(day) + 2, scale.width - float(wide))
    return QRectF(left, foot + 2, wide, _AXIS - 2)


def _paint_today(painter: QPainter, x: float, label: QRectF, word: str) -> None:
    colours = current_colours()
    painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, 2), QPointF(x, label.bottom()))
    painter.setPen(QColor(colours.accent_text))
    painter.drawText(QPointF(label.left() + 2, label.bottom() - 8), word)
