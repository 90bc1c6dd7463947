"""The part of the settings that turns the member register (Mẫu 7-HSĐV) on or off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from desktop import messages
from desktop.book import OpenBook
from desktop.refreshing import refresh_when_changed
from desktop.widgets.card import Card
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.register import keep_register, keeps_register


class RegisterCard(Card):
    """Keeps the choice in the book, not on this computer, as the book holds what it is about."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__(self.tr("Member register (form 7-HSĐV)"), name="register_card")
        self._book = book
        self.box = QCheckBox(self.tr("Keep the member register in this book"))
        self.box.setObjectName("keeps_register")
        hint = self.tr(
            "Adds to each person what the form asks for: ethnic group, religion, home place, "
            "training and more. Ethnic group and religion are sensitive data: keep them only if "
            "the cell has to make this form. Turned off, the entries stay in the book unseen."
        )
        self.body.addWidget(self.box)
        self.body.addWidget(make_label(hint, "small", wrap=True))
        self.box.clicked.connect(self._choose)
        refresh_when_changed(self, book, ("organisation",), self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show whether the book keeps the register."""
        self.box.setChecked(self._book.read(keeps_register))

    @Slot()
    def _choose(self) -> None:
        try:
            self._book.change(partial(keep_register, kept=self.box.isChecked()))
        except RecordsError as error:
            self.refresh()
            messages.tell(self, error)
