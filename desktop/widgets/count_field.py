"""A field for a count that may be left open."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit


class CountField(QLineEdit):
    """A whole number from 0 up, or nothing; `count` is None while the field is empty."""

    def __init__(self, *, name: str, most: int = 9999) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setValidator(QIntValidator(0, most, self))
        self.setMaxLength(len(str(most)))
        self._shown: int | None = None

    @property
    def count(self) -> int | None:
        """The number typed, or None."""
        return int(self.text()) if self.text().strip().isdigit() else None

    @property
    def edited(self) -> bool:
        """Whether another number stands there than was shown or saved."""
        return self.count != self._shown

    def set_count(self, count: int | None) -> None:
        """Show `count`; under the cursor it is selected, so that typing replaces it."""
        text = "" if count is None else str(count)
        if text != self.text():
            self.setText(text)
            if self.hasFocus():
                self.selectAll()
        self.set_saved()

    def set_saved(self) -> None:
        """Take the number as saved."""
        self._shown = self.count
