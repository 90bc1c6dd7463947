"""The signs of what stands in the calendar: a shape and a letter, readable without colour."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.colours import Tone, current_colours, tone_colours
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.text import make_label
from models.calendar.events import Event, EventKind

translate = QCoreApplication.translate
#: The side of a sign for a text of usual size.
SIGN = 12


def event_kind_label(kind: EventKind) -> str:
    """Return what an entry of the calendar is: "Report due"."""
    return {
        EventKind.DEADLINE: translate("event_signs", "Report due"),
        EventKind.PEAK: translate("event_signs", "Peak"),
        EventKind.ANNIVERSARY: translate("event_signs", "Anniversary"),
        EventKind.MEETING: translate("event_signs", "Meeting"),
        EventKind.FOLLOW_UP: translate("event_signs", "Follow-up due"),
    }[kind]


def event_letter(kind: EventKind) -> str:
    """Return the letter of a kind of entry."""
    return {
        EventKind.DEADLINE: translate("event_signs", "R", "letter of a report due"),
        EventKind.PEAK: translate("event_signs", "P", "letter of a peak"),
        EventKind.ANNIVERSARY: translate("event_signs", "A", "letter of an anniversary"),
        EventKind.MEETING: translate("event_signs", "M", "letter of a meeting"),
        EventKind.FOLLOW_UP: translate("event_signs", "F", "letter of a follow-up"),
    }[kind]


def event_tone(kind: EventKind) -> Tone:
    """Return the tone of a kind of entry."""
    return {
        EventKind.DEADLINE: Tone.RED,
        EventKind.PEAK: Tone.GOLD,
        EventKind.ANNIVERSARY: Tone.GOLD,
        EventKind.MEETING: Tone.BLUE,
        EventKind.FOLLOW_UP: Tone.GREY,
    }[kind]


def event_icon(kind: EventKind) -> str:
    """Return the icon of a kind of entry."""
    return {
        EventKind.DEADLINE: "alarm",
        EventKind.PEAK: "flag",
        EventKind.ANNIVERSARY: "star",
        EventKind.MEETING: "calendar-check",
        EventKind.FOLLOW_UP: "list",
    }[kind]


def paint_sign(painter: QPainter, place: QRectF, kind: EventKind, *, done: bool = False) -> None:
    """Paint the sign of a kind into a square; what is done is struck through."""
    tone = tone_colours(current_colours(), event_tone(kind))
    filled = kind is EventKind.DEADLINE and not done
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.text, 1))
    painter.setBrush(tone.text if filled else tone.ground)
    if kind is EventKind.MEETING:
        painter.drawEllipse(place)
    else:
        painter.drawPolygon(_shape(kind, place))
    font = QFont(painter.font())
    font.setPixelSize(max(7, round(place.height() * 0.68)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(current_colours().surface) if filled else tone.text)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), event_letter(kind))
    if done:
        painter.setPen(QPen(tone.text, 1))
        painter.drawLine(place.bottomLeft(), place.topRight())
    painter.restore()


def sign_key(event: Event) -> tuple[EventKind, bool]:
    """Return what tells the sign of an entry from others: its kind, and whether it is done."""
    return event.kind, event.done_on is not None


class SignLabel(QWidget):
    """One sign that stands in a legend."""

    def __init__(self, kind: EventKind) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(SIGN + 4, SIGN + 4)
        self.setAccessibleName(event_letter(kind))

    def paintEvent(self, _event: object) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        paint_sign(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._kind)
        painter.end()


def _shape(kind: EventKind, place: QRectF) -> QPolygonF:
    """Return the outline of a sign: a square, a diamond, a house; peaks are pennants."""
    left, right, top, bottom = place.left(), place.right(), place.top(), place.bottom()
    middle = place.center()
    corners = {
        EventKind.DEADLINE: [(left, top), (right, top), (right, bottom), (left, bottom)],
        EventKind.ANNIVERSARY: [
            (middle.x(), top - 1),
            (right + 1, middle.y()),
            (middle.x(), bottom + 1),
            (left - 1, middle.y()),
        ],
        EventKind.PEAK: [(left, top), (right, top + 2), (right, bottom - 2), (left, bottom)],
        EventKind.FOLLOW_UP: [
            (left, top + 3),
            (middle.x(), top - 1),
            (right, top + 3),
            (right, bottom),
            (left, bottom),
        ],
    }[kind]
    return QPolygonF([QPointF(x, y) for x, y in corners])


def legend(kinds: Iterable[EventKind]) -> FlowLayout:
    """Return each sign with its word, in as many lines as they need."""
    flow = FlowLayout(spacing=8)
    for kind in kinds:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(SignLabel(kind))
        row.addWidget(make_label(event_kind_label(kind), "small"))
        flow.addWidget(pair)
    return flow
