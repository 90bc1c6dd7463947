"""The part of the settings about the book's password and the lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop.memories import LOCK_MINUTES, SecretMemory
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.form import add_field
from desktop.widgets.password_choice import without_words
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordActs:
    """What can be done about the password; all of them bound methods."""

    give: Callable[[], object]
    change: Callable[[], object]
    remove: Callable[[], object]
    show_code: Callable[[], object]
    lock: Callable[[], object]


class PasswordCard(Card):
    """Says whether the book has a password, and offers what can be done about that."""

    def __init__(
        self, memory: SecretMemory, acts: PasswordActs, *, has_password: bool, can_change: bool
    ) -> None:
        super().__init__(self.tr("Password"), name="password_card")
        self._memory = memory
        on = self.tr("This book has a password: its file and its backups are unreadable without.")
        state = on if has_password else without_words()
        look = "" if has_password else "warning"
        self.body.addWidget(make_label(state, look, name="password_state", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        given = (
            (self.tr("Change the password…"), "password_change", acts.change),
            (self.tr("Remove it…"), "password_remove", acts.remove),
            (self.tr("Recovery code…"), "password_code", acts.show_code),
        )
        none = ((self.tr("Give the book a password…"), "password_give", acts.give),)
        for words, name, slot in given if has_password else none:
            button = make_button(words, name=name, slot=slot)
            button.setEnabled(can_change or name == "password_code")
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        if has_password:
            self._add_lock(acts)

    def _add_lock(self, acts: PasswordActs) -> None:
        self.minutes_box = StillCombo()
        self.minutes_box.setObjectName("lock_minutes")
        for minutes in LOCK_MINUTES:
            after = self.tr("After {0} minutes").format(minutes)
            self.minutes_box.addItem(after if minutes else self.tr("Never by itself"), minutes)
        self.minutes_box.setCurrentIndex(self.minutes_box.findData(self._memory.lock_minutes))
        self.minutes_box.activated.connect(self._take_minutes)
        hint = self.tr("What is being typed stays as it is until the book is unlocked.")
        label = self.tr("Lock the window when nobody types or moves the mouse")
        add_field(self.body, label, self.minutes_box, hint=hint)
        row = QHBoxLayout()
        now = self.tr("Lock now (Ctrl+L)")
        row.addWidget(make_button(now, name="password_lock", slot=acts.lock))
        row.addStretch(1)
        self.body.addLayout(row)

    @Slot()
    def _take_minutes(self) -> None:
        self._memory.lock_minutes = int(self.minutes_box.currentData())
