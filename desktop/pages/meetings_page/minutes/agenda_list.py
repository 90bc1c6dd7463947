"""The parts of the minutes one under the other, and a line that adds the next item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.icons import Role, icon
from desktop.widgets.buttons import ICON_SIZE, make_button
from desktop.widgets.text import plain_tip
from models.names import clean

_KEY = Qt.ItemDataRole.UserRole
WIDTH = 290


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a fixed part by its word, or an item by its id."""

    key: str | UUID
    title: str
    icon_name: str


class AgendaList(QWidget):
    """Choose a part; Enter in the line below adds an item, Alt+Up and Alt+Down move one."""

    chosen = Signal(object)
    entered = Signal()
    add_wanted = Signal(str)
    move_wanted = Signal(object, int)
    remove_wanted = Signal(object)
    fill_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda_list")
        self.setFixedWidth(WIDTH)
        self._keys: list[str | UUID] = []
        self._added: UUID | None = None
        self.list = QListWidget()
        self.list.setObjectName("agenda_entries")
        self.list.setAccessibleName(self.tr("Parts of the minutes"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(ICON_SIZE)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.line = QLineEdit()
        self.line.setObjectName("agenda_add")
        self.line.setAccessibleName(self.tr("Add an item"))
        self.line.setPlaceholderText(self.tr("Add an item, then Enter"))
        self.fill_button = make_button(
            self.tr("Take the usual agenda"),
            name="agenda_fill",
            look="link",
            tip=self.tr("Adds what is missing of the usual sequence of such a meeting"),
        )
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(self.entered)
        self.line.returnPressed.connect(self._add)
        self.fill_button.clicked.connect(self.fill_wanted)
        self._add_actions()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.line)
        layout.addWidget(self.fill_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def current(self) -> str | UUID | None:
        """The key of the chosen part."""
        row = self.list.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these parts; the chosen one stays chosen, or the one that took its place."""
        kept, row = self.current, self.list.currentRow()
        wanted, self._added = self._added or kept, None
        self.list.blockSignals(True)
        while self.list.count() > len(entries):
            self.list.takeItem(self.list.count() - 1)
        for place, entry in enumerate(entries):
            item = self.list.item(place)
            if item is None:
                item = QListWidgetItem()
                self.list.addItem(item)
            item.setText(entry.title)
            item.setToolTip(plain_tip(entry.title))
            item.setIcon(icon(entry.icon_name, Role.MUTED))
        self._keys = [entry.key for entry in entries]
        if wanted in self._keys:
            self.list.setCurrentRow(self._keys.index(wanted))
        else:
            self.list.setCurrentRow(max(0, min(row, len(entries) - 1)))
        self.list.blockSignals(False)
        if self.current != kept:
            self._choose()

    def choose(self, key: str | UUID) -> None:
        """Choose a part."""
        if key in self._keys:
            self.list.setCurrentRow(self._keys.index(key))

    def take_added(self, item_id: UUID) -> None:
        """Choose the item that was added, as soon as it is shown, and empty the line."""
        self._added = item_id
        self.line.clear()

    @Slot()
    def _choose(self) -> None:
        on_item = isinstance(self.current, UUID)
        for action in (self.up_action, self.down_action, self.remove_action):
            action.setEnabled(on_item)
        self.chosen.emit(self.current)

    @Slot()
    def _add(self) -> None:
        title = clean(self.line.text())
        if title:
            self.add_wanted.emit(title)

    @Slot()
    def _move(self) -> None:
        if isinstance(self.current, UUID):
            self.move_wanted.emit(self.current, -1 if self.sender() is self.up_action else 1)

    @Slot()
    def _remove(self) -> None:
        if isinstance(self.current, UUID):
            self.remove_wanted.emit(self.current)

    def _add_actions(self) -> None:
        self.up_action = self._action(self.tr("Move up"), "item_up", "Alt+Up")
        self.down_action = self._action(self.tr("Move down"), "item_down", "Alt+Down")
        self.remove_action = self._action(self.tr("Remove the item"), "item_remove", "Del")
        self.up_action.triggered.connect(self._move)
        self.down_action.triggered.connect(self._move)
        self.remove_action.triggered.connect(self._remove)

    def _action(self, text: str, name: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.addAction(action)
        return action
