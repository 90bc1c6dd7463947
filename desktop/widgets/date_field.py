"""Fields for a day and for a time that are typed fast and shown in one form."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.icons import Role, icon
from desktop.widgets.calendar_popup import CalendarPopup
from desktop.widgets.text import mark_invalid
from models.periods import date_text

_PARTS = re.compile(r"\d+")
#: No part of a day or a time has more digits.
_MOST_DIGITS = 4
#: What lies before or after is a slip of the finger: a year of three digits, say.
_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)


def parse_date(text: str, *, today: date, ahead: bool = False) -> date | None:
    """Read 5/11/2024, 05112024, 5-11, 5.11.24 or 5 11; without a year it is this year's.

    With `ahead` a day without a year is the next one from today on.
    """
    numbers = _PARTS.findall(text)
    if len(numbers) == 1 and len(numbers[0]) in (4, 6, 8):
        digits = numbers[0]
        numbers = [part for part in (digits[:2], digits[2:4], digits[4:]) if part]
    if len(numbers) not in (2, 3) or max(map(len, numbers)) > _MOST_DIGITS:
        return None
    day, month = int(numbers[0]), int(numbers[1])
    year = _year(numbers[2]) if len(numbers) == 3 else today.year
    try:
        found = date(year, month, day)
        if ahead and len(numbers) == 2 and found < today:
            found = found.replace(year=year + 1)
    except ValueError:
        return None
    return found if _EARLIEST <= found <= _LATEST else None


def parse_time(text: str) -> time | None:
    """Read 14:00, 14h, 14h30, 1430, 9 or 9.5 as the clock time it means."""
    numbers = _PARTS.findall(text)
    if len(numbers) == 1 and len(numbers[0]) in (3, 4):
        numbers = [numbers[0][:-2], numbers[0][-2:]]
    if len(numbers) not in (1, 2) or max(map(len, numbers)) > _MOST_DIGITS:
        return None
    hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) == 2 else 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _year(digits: str) -> int:
    """Return the year meant: two digits are 20yy up to 49, 19yy from 50."""
    number = int(digits)
    if len(digits) <= 2:
        return number + (2000 if number < 50 else 1900)
    return number


class DateField(QLineEdit):
    """A day typed in any usual short form and shown as dd/mm/yyyy.

    `day` is None while the field is empty or not a day; `is_valid` tells the two apart. Up and
    Down move by a day. With `ahead` a day typed without a year lies ahead.

    `day_changed` follows what the user does, never what the program sets.
    """

    day_changed = Signal(object)

    def __init__(self, *, name: str, today: date | None = None, ahead: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(QCoreApplication.translate("DateField", "dd/mm/yyyy"))
        self._ahead = ahead
        self._today = today or datetime.now().astimezone().date()
        self._told: date | None = None
        self._popup: CalendarPopup | None = None
        calendar = self.addAction(
            icon("calendar-blank", Role.MUTED), QLineEdit.ActionPosition.TrailingPosition
        )
        calendar.setToolTip(self.tr("Calendar (Alt+Down)"))
        calendar.triggered.connect(self._open_calendar)
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._settle)

    @property
    def day(self) -> date | None:
        """The day typed, or None."""
        return parse_date(self.text(), today=self._today, ahead=self._ahead)

    @property
    def is_valid(self) -> bool:
        """Whether the field holds a day or nothing."""
        return self.day is not None or not self.text().strip()

    @property
    def edited(self) -> bool:
        """Whether something else is typed than was shown or told."""
        return not self.is_valid or self.day != self._told

    def reckon_from(self, day: date) -> None:
        """Take `day` for today: its year is meant where none is typed."""
        self._today = day

    def set_day(self, day: date | None) -> None:
        """Show `day` without telling it."""
        self._told = day
        self.setText(date_text(day) if day else "")
        mark_invalid(self, invalid=False)

    @Slot()
    def _edited(self) -> None:
        mark_invalid(self, invalid=False)

    @Slot()
    def _open_calendar(self) -> None:
        """Offer a month to pick from."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._take)
        self._popup.open_at(self, self.day or self._today)

    @Slot(object)
    def _take(self, day: date) -> None:
        """Take the day that was picked."""
        self.setText(date_text(day))
        self.setFocus()
        self._settle()

    @Slot()
    def _settle(self) -> None:
        """Show the day in its one form, or mark that it is none."""
        day = self.day
        mark_invalid(self, invalid=not self.is_valid)
        if day is not None:
            self.setText(date_text(day))
        if self.is_valid and day != self._told:
            self._told = day
            self.day_changed.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a day with Up and Down; open the calendar with Alt+Down."""
        steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() == Qt.Key.Key_Down:
            self._open_calendar()
            return
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        ordinal = (self.day or self._today).toordinal() + steps[event.key()]
        if _EARLIEST.toordinal() <= ordinal <= _LATEST.toordinal():
            self.setText(date_text(date.fromordinal(ordinal)))
            self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the whole day, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


class TimeField(QLineEdit):
    """A clock time typed as 14:00, 14h30, 1430 or 9 and shown as 14:30."""

    clock_changed = Signal(object)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(QCoreApplication.translate("TimeField", "hh:mm"))
        self._told: time | None = None
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self._settle)

    @property
    def clock(self) -> time | None:
        """The time typed, or None."""
        return parse_time(self.text())

    @property
    def is_valid(self) -> bool:
        """Whether the field holds a time or nothing."""
        return self.clock is not None or not self.text().strip()

    @property
    def edited(self) -> bool:
        """Whether something else is typed than was shown or told."""
        return not self.is_valid or self.clock != self._told

    def set_clock(self, clock: time | None) -> None:
        """Show `clock` without telling it."""
        self._told = clock
        self.setText(f"{clock:%H:%M}" if clock else "")
        mark_invalid(self, invalid=False)

    @Slot()
    def _edited(self) -> None:
        mark_invalid(self, invalid=False)

    @Slot()
    def _settle(self) -> None:
        clock = self.clock
        mark_invalid(self, invalid=not self.is_valid)
        if clock is not None:
            self.setText(f"{clock:%H:%M}")
        if self.is_valid and clock != self._told:
            self._told = clock
            self.clock_changed.emit(clock)
