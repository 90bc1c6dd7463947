"""The fields to sign with a token: its library, which token, the PIN."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop import messages
from desktop.widgets.buttons import make_button
from desktop.widgets.form import FORM_GAP, add_field, labelled
from desktop.widgets.option_field import OptionField


class TokenFields(QWidget):
    """`library_chosen` asks whoever listens which tokens there are, and to `show_tokens`."""

    library_chosen = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("token_fields")
        self._sought = ""
        self.library_field = QLineEdit()
        self.library_field.setObjectName("token_library")
        self.library_field.editingFinished.connect(self._look)
        self.browse_button = make_button(
            self.tr("Choose…"), name="token_browse", slot=self._browse, icon_name="folder-open"
        )
        self.token_field: OptionField[str] = OptionField([], str, name="token_label")
        self.pin_field = QLineEdit()
        self.pin_field.setObjectName("token_pin")
        self.pin_field.setEchoMode(QLineEdit.EchoMode.Password)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FORM_GAP)
        row = QHBoxLayout()
        row.addWidget(labelled(self.tr("&Library of the token (.dll, .so)"), self.library_field))
        row.addWidget(self.browse_button)
        row.setStretch(0, 1)
        row.setAlignment(self.browse_button, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        add_field(column, self.tr("&Token"), self.token_field)
        hint = self.tr(
            "A token locks itself after a few wrong PINs. It is used once, kept nowhere."
        )
        add_field(column, self.tr("P&IN"), self.pin_field, hint=hint)

    @property
    def library(self) -> Path:
        """The library's file."""
        return Path(self.library_field.text().strip())

    @property
    def label(self) -> str:
        """The label of the chosen token, or "" while none was found."""
        return self.token_field.option if self.token_field.count() else ""

    def show_library(self, file: str) -> None:
        """Show the library that was used last, and look for its tokens."""
        if file:
            self.library_field.setText(file)
            self._look()

    def show_tokens(self, labels: Iterable[str]) -> None:
        """Offer these tokens."""
        found = list(labels)
        self.token_field.set_options(found)
        if found:
            self.pin_field.setFocus()

    def look_again(self) -> None:
        """Ask for the tokens anew: one may have been plugged in since."""
        self._sought = ""
        self._look()

    @Slot()
    def _browse(self) -> None:
        title = self.tr("Choose the token's library")
        filters = self.tr("Libraries") + " (*.dll *.so *.so.* *.dylib)"
        file = messages.ask_open_file(self, title, filters=filters)
        if file is not None:
            self.library_field.setText(str(file))
            self._look()

    @Slot()
    def _look(self) -> None:
        file = self.library_field.text().strip()
        if file and file != self._sought:
            self._sought = file
            self.library_chosen.emit(Path(file))
