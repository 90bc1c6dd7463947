"""A row of words with counts of which one is chosen: what part of a list is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.flow_layout import FlowLayout


class FilterChips(QWidget):
    """Tell which chip the user chooses by `chosen`; arrow keys move along the row."""

    chosen = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}
        self._row = FlowLayout(spacing=6)
        self.setLayout(self._row)

    @property
    def current(self) -> str:
        """The key of the chosen chip, or "" while there are none."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def set_chips(self, chips: Iterable[tuple[str, str, int]]) -> None:
        """Show (key, title, count); the first one ever shown is chosen, and it stays chosen."""
        for key, title, count in chips:
            chip = self._chips.get(key) or self._add(key)
            chip.setText(f"{title} · {count}")
            chip.setAccessibleName(f"{title}: {count}")

    def choose(self, key: str) -> None:
        """Choose a chip without telling it."""
        self._chips[key].setChecked(True)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.current)

    def _add(self, key: str) -> QPushButton:
        chip = make_button("", name=f"{self.objectName()}_{key}", slot=self._clicked, look="chip")
        chip.setCheckable(True)
        chip.setChecked(not self._chips)
        self._group.addButton(chip)
        self._chips[key] = chip
        self._row.addWidget(chip)
        return chip
