"""The search box of the header: finds people, meetings, papers and commands by any words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.colours import current_colours
from desktop.icons import Role, icon
from desktop.widgets.search_items import SearchIndex, SearchItem, SearchKind, SearchProvider
from desktop.widgets.text import make_label

#: A keyboard program such as Unikey sends one Vietnamese letter as several keys at once.
_WAIT_MS = 10
_LEAST_LIST = 310

Index = QModelIndex | QPersistentModelIndex


_ICONS = {
    SearchKind.PERSON: "user",
    SearchKind.MEETING: "calendar-check",
    SearchKind.CAMPAIGN: "flag",
    SearchKind.DOCUMENT: "file-text",
    SearchKind.COMMAND: "caret-circle-right",
}


class SearchBox(QFrame):
    """A line to type in, and the list of what was found below it; `chosen` carries the item."""

    chosen = Signal(SearchItem)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search_box")
        self._provider: SearchProvider | None = None
        self._commands: Sequence[SearchItem] = ()
        self._index = SearchIndex()
        self.line = QLineEdit()
        self.line.setObjectName("search")
        self.line.setPlaceholderText(self.tr("Find people, meetings, papers…"))
        self.line.setAccessibleName(self.tr("Search"))
        self.line.addAction(
            icon("magnifying-glass", Role.MUTED), QLineEdit.ActionPosition.LeadingPosition
        )
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.line.textChanged.connect(self._show_key)
        self._key = make_label("Ctrl K", "key")
        self.line.setTextMargins(0, 0, self._key.sizeHint().width() + 4, 0)
        inside = QHBoxLayout(self.line)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.found = _FoundList()
        self.found.itemClicked.connect(self._take)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_WAIT_MS)
        self._rest.timeout.connect(self._search)

    def set_provider(self, provider: SearchProvider | None, commands: Sequence[SearchItem]) -> None:
        """Search what `provider` names from now on, and the window's own commands."""
        self._provider = provider
        self._commands = commands
        self._index = SearchIndex()

    @Slot()
    def begin(self) -> None:
        """Put the cursor into the line, ready for typing."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot()
    def _typed(self) -> None:
        self._rest.start()

    @Slot()
    def _show_key(self) -> None:
        self._key.setVisible(not self.line.text())

    @Slot()
    def _search(self) -> None:
        """Show what matches the line now."""
        if not self.found.isVisible() and self._provider is not None:
            self._index = SearchIndex([*self._provider.search_items(), *self._commands])
        found = self._index.find(self.line.text())
        if not self.line.text().strip():
            self.found.hide()
            return
        self.found.show_items(found, self.tr("Nothing found"))
        self._place_list()

    @Slot(QListWidgetItem)
    def _take(self, entry: QListWidgetItem) -> None:
        item = entry.data(Qt.ItemDataRole.UserRole)
        if isinstance(item, SearchItem):
            self._leave()
            self.chosen.emit(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the list with the keys of the line; hide it when the line loses the cursor."""
        if event.type() == QEvent.Type.FocusOut:
            self.found.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._lead(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _lead(self, event: QKeyEvent) -> bool:
        """Take the keys that move in the list, choose from it, or leave it."""
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        if event.key() in steps and self.found.isVisible():
            self.found.step(steps[event.key()])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._rest.isActive():
                self._rest.stop()
                self._search()
            entry = self.found.currentItem()
            if self.found.isVisible() and entry is not None:
                self._take(entry)
            return True
        return False

    def _leave(self) -> None:
        self._rest.stop()
        self.found.hide()
        self.line.clear()
        self.line.clearFocus()

    def _place_list(self) -> None:
        """Lay the list below the line, over the page, as wide as the line."""
        window = self.window()
        self.found.setParent(window)
        width = max(self.line.width(), _LEAST_LIST)
        corner = self.line.mapTo(window, QPoint(self.line.width() - width, self.line.height() + 4))
        self.found.setGeometry(corner.x(), corner.y(), width, self.found.full_height())
        self.found.show()
        self.found.raise_()


class _FoundDelegate(QStyledItemDelegate):
    """Draws the title with the quieter subtitle below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one found thing."""
        self.initStyleOption(option, index)
        colours = current_colours()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(option.rect, 4, 4)
        top = option.rect.center().y() - 9
        option.icon.paint(painter, QRect(option.rect.left() + 8, top, 18, 18))
        words = option.rect.adjusted(38, 4, -8, -4)
        subtitle = index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or ""
        height = words.height() // 2 if subtitle else words.height()
        upper = QRect(words.left(), words.top(), words.width(), height)
        _draw_line(painter, upper, option.text, colours.text)
        _draw_line(painter, upper.translated(0, height), subtitle, colours.muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for two lines, or one."""
        lines = 2 if index.data(Qt.ItemDataRole.AccessibleDescriptionRole) else 1
        return QSize(0, option.fontMetrics.height() * lines + (10 if lines == 2 else 14))


def _draw_line(painter: QPainter, place: QRect, text: str, colour: str) -> None:
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.setPen(QColor(colour))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)


class _FoundList(QListWidget):
    """The found things; the cursor stays in the line above."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search_found")
        self.setProperty("look", "popup")
        self.setAccessibleName(self.tr("Found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(18, 18))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_FoundDelegate(self))
        self.hide()

    def show_items(self, items: list[SearchItem], nothing: str) -> None:
        """List `items`, or the word for nothing."""
        self.clear()
        for item in items:
            entry = QListWidgetItem(icon(_ICONS[item.kind]), item.title)
            entry.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.subtitle)
            entry.setData(Qt.ItemDataRole.UserRole, item)
            self.addItem(entry)
        if not items:
            entry = QListWidgetItem(nothing)
            entry.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(entry)
        self.setCurrentRow(0 if items else -1)

    def step(self, step: int) -> None:
        """Move to the next or the previous item."""
        self.setCurrentRow((self.currentRow() + step) % max(1, self.count()))

    def full_height(self) -> int:
        """Return the height that shows every line."""
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return lines + 2 * self.frameWidth() + 2
