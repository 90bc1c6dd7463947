"""A field to choose one of a few fixed words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal, Slot

from desktop.widgets.still_combo import StillCombo

Option = TypeVar("Option")


class OptionField(StillCombo, Generic[Option]):
    """Choose one of `options`; `option_chosen` follows the user, never the program."""

    option_chosen = Signal(object)

    def __init__(
        self, options: Iterable[Option], label: Callable[[Option], str], *, name: str
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._label = label
        self._options = list(options)
        self.addItems([label(option) for option in self._options])
        self.activated.connect(self._tell)

    @property
    def option(self) -> Option:
        """What is chosen."""
        return self._options[self.currentIndex()]

    def set_option(self, option: Option) -> None:
        """Choose `option` without telling it."""
        self.setCurrentIndex(self._options.index(option))

    def set_options(self, options: Iterable[Option]) -> None:
        """Offer these options; what was chosen stays if it is still offered, else the first."""
        chosen = self._options[self.currentIndex()] if self._options else None
        self._options = list(options)
        self.clear()
        self.addItems([self._label(option) for option in self._options])
        if chosen in self._options:
            self.setCurrentIndex(self._options.index(chosen))

    @Slot()
    def _tell(self) -> None:
        self.option_chosen.emit(self.option)
