"""Draws how a person stands to a topic: a letter in a shape, so that grey says it as well."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.colours import Colours, current_colours
from desktop.exports.wording import state_letter
from desktop.widgets.cell_delegate import CellDelegate, Index, paint_ground
from models.words import TopicState

#: Under this role a cell gives its `TopicState`.
SIGN_ROLE = Qt.ItemDataRole.UserRole + 10
_SIZE, _SIDE = 20, 26
_FILLED = frozenset({TopicState.ATTENDED, TopicState.STUDIED, TopicState.MADE_UP})


class SignDelegate(CellDelegate):
    """The sign in the middle; with a day after the letter, the sign at the left and the day.

    A matrix shows hundreds of signs of five kinds: each is drawn once and kept here.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drawn: dict[str, QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        said = index.data(SIGN_ROLE)
        if said is None:
            super().paint(painter, option, index)
            return
        # Qt hands a word of an enumeration on as mere text.
        state = TopicState(said)
        painter.save()
        paint_ground(painter, option, index, current_colours())
        day = str(index.data(Qt.ItemDataRole.DisplayRole)).partition(" ")[2]
        room = QRect(option.rect)
        if day:
            room.setWidth(_SIZE + 12)
            painter.setFont(option.font)
            painter.setPen(QColor(current_colours().text))
            words = option.rect.adjusted(_SIZE + 12, 0, -2, 0)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), day)
        paint_sign(painter, room, state, option.font, self._drawn)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for the sign."""
        hint = super().sizeHint(option, index)
        return hint if index.data(SIGN_ROLE) is None else hint.expandedTo(QSize(_SIZE, _SIZE))


def paint_sign(
    painter: QPainter,
    room: QRect,
    state: TopicState,
    font: QFont,
    drawn: dict[str, QPixmap] | None = None,
) -> None:
    """Draw the sign of `state` in the middle of `room`; `drawn` keeps what was drawn before."""
    ratio, colours = painter.device().devicePixelRatio(), current_colours()
    ink = _ink(state, colours)
    key = f"{state} {ink} {font.family()} {font.pointSizeF()} {ratio}"
    pictures = {} if drawn is None else drawn
    if key not in pictures:
        pictures[key] = _picture(state, font, ratio, colours)
    box = QRect(0, 0, _SIDE, _SIDE)
    box.moveCenter(room.center())
    painter.drawPixmap(box.topLeft(), pictures[key])


def _picture(state: TopicState, font: QFont, ratio: float, colours: Colours) -> QPixmap:
    picture = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    ink = QColor(_ink(state, colours))
    _draw(painter, state, font, ink=ink, paper=QColor(colours.surface))
    painter.end()
    return picture


def _draw(painter: QPainter, state: TopicState, font: QFont, *, ink: QColor, paper: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF((_SIDE - _SIZE) / 2, (_SIDE - _SIZE) / 2, _SIZE, _SIZE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if state is TopicState.ATTENDED:
        painter.drawEllipse(box)
    elif state is TopicState.STUDIED:
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2)
    elif state is TopicState.MADE_UP:
        painter.drawPolygon(_diamond(box.adjusted(-2, -2, 2, 2)))
    elif state is TopicState.PARTLY:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.4))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    else:
        # The dash of a font is too slight for what one looks for.
        middle = box.center()
        painter.drawRoundedRect(QRectF(middle.x() - 6, middle.y() - 1.5, 12, 3), 1, 1)
        return
    painter.setPen(paper if state in _FILLED else ink)
    letters = QFont(font)
    letters.setWeight(QFont.Weight.DemiBold)
    letters.setPointSizeF(min(font.pointSizeF() * 0.86, 9.5))
    painter.setFont(letters)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), state_letter(state))


def _ink(state: TopicState, colours: Colours) -> str:
    return {
        TopicState.ATTENDED: colours.good,
        TopicState.STUDIED: colours.blue,
        TopicState.MADE_UP: colours.gold,
        TopicState.PARTLY: colours.soft,
        TopicState.NOT_YET: colours.accent_text,
    }[state]


def _diamond(box: QRectF) -> QPolygonF:
    middle = box.center()
    return QPolygonF(
        [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
    )
