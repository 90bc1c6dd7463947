"""Draws the cells of our tables: text, figures in columns, chips, and where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.colours import Colours, current_colours
from desktop.widgets.chips import Chip, chip_size, paint_chip
from desktop.widgets.figures import draw_figures

#: Under this role a model gives the `Chip` of a cell.
CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
#: Under this role a model gives the look of a cell's text: "", muted, strong, warning, error,
#: or struck: crossed out.
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2
#: Under these roles a model's header gives a column's stable name, and the width it begins
#: with (0: what the others leave).
NAME_ROLE = Qt.ItemDataRole.UserRole + 3
WIDTH_ROLE = Qt.ItemDataRole.UserRole + 4
#: Under this role a model's header gives how readily a column is left out where there is no
#: room for all: 0 never, the highest first.
SPARE_ROLE = Qt.ItemDataRole.UserRole + 6
#: Under this role a model gives what tells a row's record from the others.
ID_ROLE = Qt.ItemDataRole.UserRole + 5

PAD = 10
_BAR = 3
_TEXT = {
    "": "text",
    "strong": "text",
    "muted": "muted",
    "warning": "gold",
    "error": "red",
    "struck": "muted",
}

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws a read-only cell, the row of the cursor tinted, with a bar of the accent at its left.

    Editable tables may use it as well: editors open over the cell as Qt makes them.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        self.initStyleOption(option, index)
        colours = current_colours()
        painter.save()
        paint_ground(painter, option, index, colours)
        chip = index.data(CHIP_ROLE)
        inside = option.rect.adjusted(PAD, 0, -PAD, 0)
        if isinstance(chip, Chip):
            paint_chip(painter, inside, chip, option.font)
        elif option.text:
            _paint_text(painter, option, inside, index, colours)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the chip or the text."""
        chip = index.data(CHIP_ROLE)
        if isinstance(chip, Chip):
            return chip_size(chip, option.font) + QSize(2 * PAD, 0)
        return super().sizeHint(option, index) + QSize(2 * PAD, 0)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours
) -> None:
    """Paint the ground, the line below, and the marks of selection and cursor."""
    view = option.widget
    cursor = view.currentIndex() if isinstance(view, QTableView) else QModelIndex()
    on_cursor_row = cursor.isValid() and cursor.row() == index.row()
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(colours.selection))
    elif on_cursor_row:
        painter.fillRect(rect, QColor(colours.accent_faint))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
    if on_cursor_row and rect.left() <= 0:
        painter.fillRect(QRect(0, rect.top(), _BAR, rect.height()), QColor(colours.accent))
    if on_cursor_row and cursor.column() == index.column() and view.hasFocus():
        painter.setPen(QPen(QColor(colours.focus), 1))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _paint_text(
    painter: QPainter, option: QStyleOptionViewItem, inside: QRect, index: Index, colours: Colours
) -> None:
    look = index.data(LOOK_ROLE) or ""
    font = QFont(option.font)
    if look == "strong":
        font.setWeight(QFont.Weight.DemiBold)
    font.setStrikeOut(look == "struck")
    painter.setFont(font)
    painter.setPen(QColor(getattr(colours, _TEXT[look])))
    if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
        draw_figures(painter, inside, option.text)
        return
    words = painter.fontMetrics().elidedText(option.text, option.textElideMode, inside.width())
    painter.drawText(inside, int(option.displayAlignment | Qt.AlignmentFlag.AlignVCenter), words)
