"""A year as twelve months: signs on the days, peaks as bands below them."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.colours import current_colours
from desktop.navigation import month_label
from desktop.widgets.event_signs import SIGN, event_kind_label, paint_sign, sign_key
from desktop.widgets.text import plain_tip
from models.calendar.events import Event, EventKind
from models.periods import date_text

_ACROSS, _DOWN = 4, 3
_GAP, _GAP_DOWN = 14, 6
_WEEKS, _WEEKDAYS = 6, 7
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_BAND = 4
_MOST_SIGNS = 2
translate = QCoreApplication.translate


class YearView(QWidget):
    """Shows what stands in the calendar; arrows move by days, Page Up and Down by months.

    `day_chosen` when the user moves to a day, `opened` on Enter or a double click.
    """

    day_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, *, name: str, title: str, today: date) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(560, 400)
        self.today = today
        self.day = today
        self._by_day: dict[date, list[Event]] = {}
        self._peaks: dict[date, list[Event]] = {}

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self.day.year

    def show_events(self, events: Iterable[Event], day: date) -> None:
        """Show these entries, and put the cursor on `day` of the year to show."""
        self._by_day, self._peaks = {}, {}
        for event in events:
            if event.kind is EventKind.PEAK:
                for place in range((event.last - event.first).days + 1):
                    on = event.first + timedelta(days=place)
                    self._peaks.setdefault(on, []).append(event)
            else:
                self._by_day.setdefault(event.first, []).append(event)
        self.go_to(day)

    def events_on(self, day: date) -> list[Event]:
        """Return what stands on a day, the peaks that it is in too."""
        return [*self._by_day.get(day, ()), *self._peaks.get(day, ())]

    def go_to(self, day: date) -> None:
        """Put the cursor on `day` without telling it."""
        self.day = day
        self.setAccessibleDescription(_words(day, self.events_on(day)))
        self.update()

    def day_at(self, place: QPointF) -> date | None:
        """Return the day drawn at `place`."""
        for month in range(1, 13):
            if not _month_frame(self, month).contains(place):
                continue
            for number in range(1, calendar.monthrange(self.year, month)[1] + 1):
                day = date(self.year, month, number)
                if self.place_of(day).contains(place):
                    return day
        return None

    def place_of(self, day: date) -> QRectF:
        """Return where a day of the year is drawn."""
        frame, head = _month_frame(self, day.month), _head_height(self)
        width = frame.width() / _WEEKDAYS
        height = (frame.height() - head) / _WEEKS
        cell = day.replace(day=1).weekday() + day.day - 1
        left = frame.left() + cell % _WEEKDAYS * width
        return QRectF(left, frame.top() + head + cell // _WEEKDAYS * height, width, height)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(760, 540)

    def event(self, event: QEvent) -> bool:
        """Tell what stands on the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(QPointF(event.pos()))
            if day is not None and self.events_on(day):
                QToolTip.showText(
                    event.globalPos(), plain_tip(_words(day, self.events_on(day))), self
                )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day that was clicked."""
        day = self.day_at(event.position())
        if day is not None:
            self._choose(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day that was clicked twice."""
        day = self.day_at(event.position())
        if day is not None:
            self.opened.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days and months within the year; open on Enter."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.day)
            return
        wanted = _moved(self.day, key)
        if wanted is None:
            super().keyPressEvent(event)
        elif wanted.year == self.year:
            self._choose(wanted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the months."""
        painter = QPainter(self)
        painter.setFont(_small_font(self))
        for month in range(1, 13):
            _paint_head(painter, self, month, self.year)
            for number in range(1, calendar.monthrange(self.year, month)[1] + 1):
                day = date(self.year, month, number)
                place, found = self.place_of(day), self.events_on(day)
                _paint_day(painter, place, day, found, today=day == self.today)
        _paint_cursor(painter, self.place_of(self.day), focused=self.hasFocus())
        painter.end()

    def _choose(self, day: date) -> None:
        self.go_to(day)
        self.day_chosen.emit(day)


def _moved(day: date, key: Qt.Key) -> date | None:
    """Return the day that a key leads to; None for a key that does not move."""
    if key in _STEPS:
        return day + timedelta(days=_STEPS[key])
    if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        month = day.month + (1 if key == Qt.Key.Key_PageDown else -1)
        month = min(12, max(1, month))
        return date(day.year, month, min(day.day, calendar.monthrange(day.year, month)[1]))
    return {
        Qt.Key.Key_Home: date(day.year, 1, 1),
        Qt.Key.Key_End: date(day.year, 12, 31),
    }.get(key)


def _month_frame(view: QWidget, month: int) -> QRectF:
    """Return where a month is drawn."""
    width = (view.width() - _GAP * (_ACROSS - 1)) / _ACROSS
    height = (view.height() - _GAP_DOWN * (_DOWN - 1)) / _DOWN
    down, across = divmod(month - 1, _ACROSS)
    return QRectF(across * (width + _GAP), down * (height + _GAP_DOWN), width, height)


def _small_font(view: QWidget) -> QFont:
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 0.82)
    return font


def _head_height(view: QWidget) -> float:
    """Return the height of a month's name and its weekdays."""
    return QFontMetrics(_small_font(view)).height() * 2 + 4


def _words(day: date, events: Iterable[Event]) -> str:
    """Return what stands on a day, line by line."""
    lines = [date_text(day)]
    for event in events:
        to_check = translate("YearView", " (to be checked)") if event.to_check else ""
        done = translate("YearView", " (done)") if event.done_on else ""
        lines.append(f"{event_kind_label(event.kind)}: {event.title}{done}{to_check}")
    return "\n".join(lines)


def _paint_head(painter: QPainter, view: QWidget, month: int, year: int) -> None:
    """Paint a month's name and the letters of its weekdays."""
    colours, frame, head = current_colours(), _month_frame(view, month), _head_height(view) / 2
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    line = QRectF(frame.left() + 4, frame.top(), frame.width(), head)
    painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), month_label(month, year))
    painter.restore()
    painter.setPen(QColor(colours.muted))
    width = frame.width() / _WEEKDAYS
    for weekday, letter in enumerate(translate("YearView", "M T W T F S S").split()):
        place = QRectF(frame.left() + weekday * width, frame.top() + head, width, head)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), letter)
    painter.setPen(QColor(colours.line))
    foot = frame.top() + 2 * head - 1
    painter.drawLine(QPointF(frame.left(), foot), QPointF(frame.right(), foot))


def _paint_day(
    painter: QPainter, place: QRectF, day: date, found: list[Event], *, today: bool
) -> None:
    """Paint a day's number, its signs below, and the band of a peak at its foot."""
    colours = current_colours()
    if any(event.kind is EventKind.PEAK for event in found):
        band = QRectF(place.left(), place.bottom() - _BAND - 1, place.width(), _BAND)
        painter.fillRect(band, QColor(colours.gold_soft))
        painter.fillRect(band, QBrush(QColor(colours.gold), Qt.BrushStyle.BDiagPattern))
    # The letter of a peak stands where it begins, its band runs on.
    shown = [one for one in found if one.kind is not EventKind.PEAK or one.first == day]
    signs = list(dict.fromkeys(map(sign_key, shown)))
    height = painter.fontMetrics().ascent() + 1
    number = QRectF(place.left(), place.top(), place.width(), min(height, place.height() / 2))
    if today:
        painter.fillRect(number.adjusted(3, 0, -3, 0), QColor(colours.accent))
    weekend = day.weekday() >= _WEEKDAYS - 1
    muted = colours.accent_text if weekend else colours.soft
    painter.setPen(QColor(colours.on_accent if today else colours.text if signs else muted))
    painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
    side = min(float(SIGN), place.height() - number.height() - 2)
    left = place.center().x() - (len(signs[:_MOST_SIGNS]) * (side + 1)) / 2
    for at, (kind, done) in enumerate(signs[:_MOST_SIGNS]):
        sign = QRectF(left + at * (side + 1), number.bottom(), side, side)
        paint_sign(painter, sign, kind, done=done)


def _paint_cursor(painter: QPainter, place: QRectF, *, focused: bool) -> None:
    colours = current_colours()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.focus if focused else colours.control), 2 if focused else 1))
    painter.drawRoundedRect(place.adjusted(1, 0, -1, -1), 3, 3)
