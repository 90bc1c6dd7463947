"""Tabs as a row of underlined words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton


class UnderlineTabs(QFrame):
    """A row of words of which one is chosen; Left and Right move along it."""

    chosen = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "tabs")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(22)
        self._layout.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}

    @property
    def current(self) -> str:
        """The key of the chosen tab, or "" while there are none."""
        return next((key for key, tab in self._buttons.items() if tab.isChecked()), "")

    def add_tab(self, key: str, title: str) -> None:
        """Add a tab at the right; the first one added is chosen."""
        tab = QToolButton()
        tab.setText(title)
        tab.setObjectName(f"{self.objectName()}_{key}")
        tab.setAccessibleName(title)
        tab.setProperty("look", "tab")
        tab.setProperty("key", key)
        tab.setCheckable(True)
        tab.setChecked(not self._buttons)
        tab.clicked.connect(self._clicked)
        self._group.addButton(tab)
        self._buttons[key] = tab
        self._layout.insertWidget(self._layout.count() - 1, tab)

    def choose(self, key: str) -> None:
        """Choose a tab and tell it, unless it is chosen already."""
        if key != self.current:
            self._buttons[key].setChecked(True)
            self.chosen.emit(key)

    def set_title(self, key: str, title: str) -> None:
        """Show another word on a tab."""
        self._buttons[key].setText(title)
        self._buttons[key].setAccessibleName(title)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the tabs."""
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        keys = list(self._buttons)
        if event.key() not in steps or not keys:
            super().keyPressEvent(event)
            return
        place = (keys.index(self.current) + steps[event.key()]) % len(keys)
        self.choose(keys[place])
        self._buttons[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
