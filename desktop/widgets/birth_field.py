"""A field for a birth: a day, or its year alone."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.widgets.date_field import DateField, parse_date

_EARLIEST = 1900


class BirthField(DateField):
    """A day as in `DateField`; four digits that are a possible year mean the year alone."""

    def __init__(self, *, name: str, today: date) -> None:
        super().__init__(name=name, today=today)
        self.setPlaceholderText(QCoreApplication.translate("BirthField", "dd/mm/yyyy or yyyy"))

    @property
    def year(self) -> int | None:
        """The year of birth, with a day or alone."""
        alone = self._year_alone
        if alone is not None:
            return alone
        return self.day.year if self.day else None

    @property
    def day(self) -> date | None:
        """The day typed, or None."""
        if self._year_alone is not None:
            return None
        return parse_date(self.text(), today=self._today)

    @property
    def is_valid(self) -> bool:
        """Whether the field holds a day, a year or nothing."""
        return self._year_alone is not None or super().is_valid

    def set_birth(self, day: date | None, year: int | None) -> None:
        """Show the day, or the year alone."""
        self.set_day(day)
        if day is None and year is not None:
            self.setText(str(year))

    @property
    def _year_alone(self) -> int | None:
        text = self.text().strip()
        if not re.fullmatch(r"\d{4}", text):
            return None
        year = int(text)
        return year if _EARLIEST <= year <= self._today.year else None
