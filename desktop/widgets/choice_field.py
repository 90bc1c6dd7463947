"""A field to choose one record by typing any part of its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.widgets.completer import PlainCompleter
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import mark_invalid
from models.names import search_form

Value = TypeVar("Value")


class ChoiceField(StillCombo, Generic[Value]):
    """Choose one of some values, or none, from the list or by typing.

    `value_chosen` follows what the user does, never what the program sets. Text that names no
    choice stays, framed in red, and chooses none: see `stranger`. An emptied line means none.
    """

    value_chosen = Signal(object)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._line = line = QLineEdit()
        line.setPlaceholderText(QCoreApplication.translate("ChoiceField", "Not chosen"))
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(8)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(adjust)
        self._completer = PlainCompleter([], self)
        self.setCompleter(self._completer)
        line.editingFinished.connect(self._settle)
        self.activated.connect(self._settle)
        self._values: list[Value] = []
        self._told: Value | None = None

    @property
    def value(self) -> Value | None:
        """What is chosen, or None."""
        at = self._find(self.currentText())
        return None if at < 0 else self._values[at]

    @property
    def chosen_name(self) -> str:
        """The name of what is chosen as it was offered, or nothing."""
        at = self._find(self.currentText())
        return "" if at < 0 else self.itemText(at)

    @property
    def stranger(self) -> str:
        """What was typed and names nobody on the list; nothing when all is well."""
        text = self.currentText().strip()
        return text if text and self._find(text) < 0 else ""

    def set_choices(self, choices: Iterable[tuple[Value, str]]) -> None:
        """Offer (value, name) pairs; what was chosen stays if it is still offered."""
        chosen = self.value
        offered = list(choices)
        self._values = [value for value, _ in offered]
        self.clear()
        self.addItems([name for _, name in offered])
        self._completer.set_words(name for _, name in offered)
        self.set_value(chosen)

    def set_value(self, value: Value | None) -> None:
        """Choose `value` without telling it; one that is not offered chooses none."""
        at = -1 if value is None or value not in self._values else self._values.index(value)
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText("")
        mark_invalid(self._line, invalid=False)
        # A long name shows its beginning.
        self._line.setCursorPosition(0)
        self._told = None if at < 0 else value

    @Slot()
    def _settle(self) -> None:
        """Take what was typed; what names no choice is left to be mended."""
        mark_invalid(self._line, invalid=bool(self.stranger))
        value = self.value
        if value != self._told:
            if value is not None:
                self.set_value(value)
            self._told = value
            self.value_chosen.emit(value)

    def _find(self, text: str) -> int:
        """Return the place of the choice that `text` names: exactly, or as the only one."""
        sought = search_form(text)
        if not sought:
            return -1
        names = [search_form(self.itemText(at)) for at in range(self.count())]
        if self.itemText(self.currentIndex()) == text:
            return self.currentIndex()
        found = [at for at, name in enumerate(names) if name == sought]
        found = found or [at for at, name in enumerate(names) if sought in name]
        return found[0] if len(found) == 1 else -1
