"""The papers the program makes, each with the kinds of file it comes as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.colours import Tone
from desktop.exports.registry import Document
from desktop.theme import row_height
from desktop.widgets.chips import Chip, chip_size, paint_chip

_PAD = 8
_BADGE_ROLE = Qt.ItemDataRole.UserRole
_WORDS = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word", "solieu": "Số liệu"}


def format_word(suffix: str) -> str:
    """Return what people call a kind of file: PDF, Excel, Word."""
    return _WORDS.get(suffix, suffix.upper())


class PaperList(QListWidget):
    """Choose one of the papers; `chosen` carries its key.

    Without `badges` the kinds of file are not said, such as where buttons say them. When `grouped`
    the papers of one group are shown at a time; `group_shown` tells which.
    """

    chosen = Signal(str)
    group_shown = Signal(str)

    def __init__(
        self, documents: Sequence[Document], *, badges: bool = True, grouped: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName("paper_list")
        self.setAccessibleName(self.tr("Papers"))
        self.setProperty("look", "bare")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if badges:
            self.setItemDelegate(_BadgeDelegate(self))
        self._all = tuple(documents)
        self._grouped = grouped
        self._documents: tuple[Document, ...] = ()
        first = self._all[0].group if grouped else ""
        self._offer([one for one in self._all if not grouped or one.group == first])
        self.currentRowChanged.connect(self._tell)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the papers, in their order."""
        return tuple(dict.fromkeys(one.group for one in self._all))

    @property
    def document(self) -> Document:
        """The chosen paper."""
        return self._documents[max(0, self.currentRow())]

    def choose(self, key: str) -> None:
        """Choose the paper with this key, in whatever group it is."""
        found = next((one for one in self._all if one.key == key), None)
        if found is None:
            return
        if found not in self._documents:
            self._show_group(found.group)
        self.setCurrentRow(self._documents.index(found))

    def choose_group(self, group: str) -> None:
        """Show the papers of a group and choose its first, unless it is shown already."""
        if self._grouped and group != self.document.group:
            self._show_group(group)
            self.setCurrentRow(0)

    def _show_group(self, group: str) -> None:
        self._offer([one for one in self._all if one.group == group])
        self.group_shown.emit(group)

    def _offer(self, documents: Sequence[Document]) -> None:
        """List these papers, none of them chosen yet."""
        blocked = self.blockSignals(True)
        self.clear()
        self._documents = tuple(documents)
        for document in documents:
            words = " ".join(format_word(one.suffix) for one in document.formats)
            item = QListWidgetItem(document.title, self)
            item.setData(_BADGE_ROLE, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{document.title}, {words}")
        self.setCurrentRow(-1)
        self.blockSignals(blocked)
        self.setFixedHeight(len(documents) * self._row_height() + 2)

    @Slot(int)
    def _tell(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self._documents[row].key)

    def _row_height(self) -> int:
        return row_height(self.font())


class _BadgeDelegate(QStyledItemDelegate):
    """Draws the kinds of file as a chip at the right of the title."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the title, then the chip."""
        super().paint(painter, option, index)
        chip = _chip(index)
        room = chip_size(chip, option.font)
        place = option.rect.adjusted(option.rect.width() - room.width() - _PAD, 0, -_PAD, 0)
        paint_chip(painter, place, chip, option.font)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Cut the title to the room that the chip leaves."""
        super().initStyleOption(option, index)
        room = option.rect.width() - chip_size(_chip(index), option.font).width() - 5 * _PAD
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a row like those of tables."""
        return QSize(100, row_height(option.font))


def _chip(index: QModelIndex | QPersistentModelIndex) -> Chip:
    return Chip(str(index.data(_BADGE_ROLE)), "", Tone.GREY)
