"""The fields of one part of a campaign: each shows a value and tells when the user changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField
from desktop.widgets.option_field import OptionField
from models.periods import date_text

_LINES_HEIGHT = 62
#: A day with the sign of the calendar.
_DAY_WIDTH = 130
_LEAST_LETTERS = 8


class Kind(StrEnum):
    """What a field takes."""

    LINE = "line"
    LINES = "lines"
    DAY = "day"
    NUMBER = "number"
    CHOICE = "choice"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a part: its attribute, its title, what it takes, and where it stands.

    Fields of one `row` stand beside each other, `share` wide. With a `width` the table has a
    column for it (0 takes the rest), headed by `head` or the title. A `needed` text may not be
    empty.
    """

    name: str
    title: str
    head: str = ""
    kind: Kind = Kind.LINE
    row: int = 0
    share: int = 1
    width: int | None = None
    needed: bool = False
    options: tuple[Any, ...] = ()
    label: Callable[[Any], str] = str
    most: int = 9999

    def text(self, part: Any) -> str:
        """Return what the table shows of the field."""
        value = getattr(part, self.name)
        if self.kind is Kind.CHOICE:
            return self.label(value)
        if self.kind is Kind.DAY:
            return date_text(value) if value else ""
        if self.kind is Kind.TICK:
            return "✓" if value else ""
        return "" if value is None else str(value).replace("\n", " ")


class LineEntry(QLineEdit):
    """One line of text."""

    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(self.written)

    @property
    def value(self) -> str:
        """What is written."""
        return self.text()

    def show_value(self, value: str) -> None:
        """Show `value` from its beginning."""
        self.setText(value)
        self.setCursorPosition(0)


class LinesEntry(QPlainTextEdit):
    """Text of several lines; Tab goes on."""

    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LINES_HEIGHT)
        self.textChanged.connect(self._tell)

    @property
    def value(self) -> str:
        """What is written."""
        return self.toPlainText()

    def show_value(self, value: str) -> None:
        """Show `value` without telling it."""
        self._showing = True
        self.setPlainText(value)
        self._showing = False

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.written.emit()


class DayEntry(DateField):
    """A day, or nothing."""

    written = Signal()

    def __init__(self, *, name: str, today: date) -> None:
        super().__init__(name=name, today=today)
        self.setMinimumWidth(_DAY_WIDTH)
        self.textEdited.connect(self.written)
        self.day_changed.connect(self.written)

    @property
    def value(self) -> date | None:
        """The day, or None."""
        return self.day

    def show_value(self, value: date | None) -> None:
        """Show `value`."""
        self.set_day(value)


class NumberEntry(CountField):
    """A whole number, or nothing."""

    written = Signal()

    def __init__(self, *, name: str, most: int) -> None:
        super().__init__(name=name, most=most)
        self.textEdited.connect(self.written)

    @property
    def value(self) -> int | None:
        """The number, or None."""
        return self.count

    def show_value(self, value: int | None) -> None:
        """Show `value`."""
        self.set_count(value)


class ChoiceEntry(OptionField[Any]):
    """One of a few words."""

    written = Signal()

    def __init__(self, options: Iterable[Any], label: Callable[[Any], str], *, name: str) -> None:
        offered = list(options)
        super().__init__(offered, label, name=name)
        longest = max(len(label(option)) for option in offered)
        self.setMinimumContentsLength(min(longest, _LEAST_LETTERS))
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.option_chosen.connect(self.written)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self.option

    def show_value(self, value: Any) -> None:
        """Choose `value`."""
        self.set_option(value)


class TickEntry(QCheckBox):
    """Yes or no; its title stands beside it."""

    written = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.clicked.connect(self.written)

    @property
    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def show_value(self, value: bool) -> None:
        """Tick it or not."""
        self.setChecked(value)


def make_entry(field: Field, *, name: str, today: date) -> QWidget:
    """Return the entry for `field`."""
    if field.kind is Kind.DAY:
        return DayEntry(name=name, today=today)
    if field.kind is Kind.NUMBER:
        return NumberEntry(name=name, most=field.most)
    if field.kind is Kind.CHOICE:
        return ChoiceEntry(field.options, field.label, name=name)
    plain: QWidget = LineEntry()
    if field.kind is Kind.TICK:
        plain = TickEntry(field.title)
    elif field.kind is Kind.LINES:
        plain = LinesEntry()
    plain.setObjectName(name)
    return plain
