"""What is handed over beside the book, and how the copy is protected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from desktop.widgets.form import labelled
from desktop.widgets.new_password import NewPassword
from desktop.widgets.option_field import OptionField
from desktop.widgets.password_choice import without_words
from desktop.widgets.text import make_label
from models.periods import Period

#: A span of days that may be told of, with its name.
NamedPeriod = tuple[str, Period]


class OptionsSide(QWidget):
    """The password of the copy, the papers beside it, and what is noted here; `changed` by any."""

    changed = Signal()

    def __init__(
        self, *, periods: Sequence[NamedPeriod], has_password: bool, can_note: bool
    ) -> None:
        super().__init__()
        self.setObjectName("handover_options")
        self._has_password = has_password
        self.period_field = OptionField[NamedPeriod](
            periods, lambda one: one[0], name="handover_period"
        )
        same = self.tr("The &same password as this book")
        none = self.tr("No pass&word")
        self.same_radio = _radio(same if has_password else none, "handover_same")
        self.new_radio = _radio(
            self.tr("A &new password, for the one who receives it"), "handover_new"
        )
        self.password_fields = NewPassword()
        self.pack_tick = _tick(
            self.tr("With the &inspection pack: minutes, lists, scans and logs"), "handover_pack"
        )
        self.minutes_tick = _tick(
            self.tr("With the &minutes of the handover as PDF and Word"), "handover_minutes"
        )
        self.note_tick = _tick(
            self.tr("Note in this book &that it was handed over"), "handover_note"
        )
        self.readable_label = make_label("", "warning", name="handover_readable", wrap=True)
        self.same_radio.setChecked(True)
        self.minutes_tick.setChecked(True)
        self.note_tick.setChecked(can_note)
        self.note_tick.setEnabled(can_note)
        for one in (self.same_radio, self.pack_tick, self.minutes_tick):
            one.toggled.connect(self._follow)
        self.password_fields.changed.connect(self.changed)
        self._lay_out()
        self._follow()

    @property
    def password(self) -> str | None:
        """The new password of the copy, or None where it keeps what the book has."""
        return self.password_fields.password if self.new_radio.isChecked() else None

    @property
    def problem(self) -> str:
        """Why nobody can go on yet; "" when they can."""
        return self.password_fields.problem if self.new_radio.isChecked() else ""

    @property
    def period(self) -> Period:
        """The days that the records are counted over, and that the pack is of."""
        return self.period_field.option[1]

    @Slot()
    def _follow(self) -> None:
        """Say who can read what lies in the folder."""
        new = self.new_radio.isChecked()
        self.password_fields.setVisible(new)
        papers = self.pack_tick.isChecked() or self.minutes_tick.isChecked()
        if not (self._has_password or new):
            words = without_words()
        elif papers:
            words = self.tr(
                "The book needs its password, but the papers in the folder can be read by whoever "
                "holds it. Untick them to leave them out: the minutes can still be printed at the "
                "end."
            )
        else:
            words = ""
        self.readable_label.setText(words)
        self.readable_label.setVisible(bool(words))
        self.changed.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.setSpacing(8)
        layout.addWidget(make_label(self.tr("The copy of the book has"), "strong"))
        for one in (self.same_radio, self.new_radio, self.password_fields):
            layout.addWidget(one)
        layout.addSpacing(6)
        layout.addWidget(make_label(self.tr("In the folder beside the book"), "strong"))
        layout.addWidget(self.minutes_tick)
        layout.addWidget(self.pack_tick)
        layout.addWidget(labelled(self.tr("Records &of"), self.period_field))
        layout.addWidget(self.readable_label)
        layout.addSpacing(6)
        layout.addWidget(make_label(self.tr("In this book"), "strong"))
        layout.addWidget(self.note_tick)
        hint = self.tr("The overview says so then; the book can still be written to.")
        layout.addWidget(make_label(hint, "small", name="handover_note_hint", wrap=True))
        layout.addStretch(1)


def _radio(text: str, name: str) -> QRadioButton:
    button = QRadioButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", ""))
    return button


def _tick(text: str, name: str) -> QCheckBox:
    tick = QCheckBox(text)
    tick.setObjectName(name)
    tick.setAccessibleName(text.replace("&", ""))
    return tick
