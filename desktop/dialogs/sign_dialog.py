"""Asks for a certificate in a file or on a token, signs a paper with it and saves it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.exports.files import replace_file
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.signature import open_certificate, sign_pdf
from desktop.exports.pdf.token import can_use_tokens, list_tokens, open_token
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import FORM_GAP, add_field, labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.screen_room import grow_for_text
from desktop.widgets.text import make_label
from desktop.widgets.token_fields import TokenFields
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError

_WIDTH = 520


class Means(StrEnum):
    """What holds the key that signs."""

    FILE = "file"
    TOKEN = "token"


class SignDialog(QDialog):
    """A certificate file and its password, or a token and its PIN.

    `file` is where the signed paper was saved. Password and PIN are wiped from their fields as
    soon as they were used, whatever came of it. A token's library is remembered while the program
    runs.
    """

    _last_library: ClassVar[str] = ""

    def __init__(
        self, parent: QWidget | None, background: Background, pdf: bytes, *, suggested: Path
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sign_dialog")
        self.setWindowTitle(self.tr("Sign with a certificate"))
        self.file: Path | None = None
        self._background = background
        self._pdf = pdf
        self._suggested = suggested
        self.certificate_field = QLineEdit()
        self.certificate_field.setObjectName("sign_certificate")
        self.browse_button = make_button(
            self.tr("Choose…"), name="sign_browse", slot=self._browse, icon_name="folder-open"
        )
        self.password_field = QLineEdit()
        self.password_field.setObjectName("sign_password")
        self.password_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.means_field = OptionField(Means, _means_label, name="sign_means")
        self.token = TokenFields()
        self.work = WorkBar(background)
        self.stack = QStackedWidget()
        self.foot = DialogFoot(self, self.tr("Sign and save…"), writes=False)
        self._lay_out()
        self.means_field.option_chosen.connect(self._show_means)
        self.token.library_chosen.connect(self._find_tokens)
        self.choose_means(Means.TOKEN if SignDialog._last_library else Means.FILE)

    @classmethod
    def ask(
        cls, parent: QWidget, background: Background, pdf: bytes, *, suggested: Path
    ) -> Path | None:
        """Show the dialog until the paper is signed or the user leaves it; return the file."""
        dialog = cls(parent, background, pdf, suggested=suggested)
        dialog.exec()
        dialog.deleteLater()
        return dialog.file

    def choose_means(self, means: Means) -> None:
        """Show the fields of what holds the key."""
        self.means_field.set_option(means)
        self._show_means()

    def accept(self) -> None:
        """Ask where the signed paper goes, and sign it."""
        missing = self._missing()
        if missing:
            self._tell_problem(missing)
            return
        file = messages.ask_save_file(
            self, self.tr("Save signed PDF"), suggested=self._suggested, filters="PDF (*.pdf)"
        )
        if file is None:
            return
        work = self._work(file)
        for field in (self.password_field, self.token.pin_field):
            field.clear()
        self.foot.show_problem("")
        self.foot.action_button.setEnabled(False)
        self.work.begin(self.tr("Signing {0}").format(file.name))
        self.stack.setCurrentWidget(self.work)
        self._background.run(
            work,
            title=self.tr("Signing {0}").format(file.name),
            on_done=self._take,
            on_failed=self._show_problem,
            must_end=True,
        )

    def _missing(self) -> str:
        """Say what is to be chosen first, or nothing."""
        if self.means_field.option is Means.TOKEN:
            if not self.token.library_field.text().strip():
                return self.tr("Choose the library of the token first.")
            if not self.token.label:
                self.token.look_again()
                return self.tr("Choose the token first; plug it in if it is not named.")
            return (
                "" if self.token.pin_field.text() else self.tr("Type the PIN of the token first.")
            )
        chosen = self.certificate_field.text().strip()
        return "" if chosen else self.tr("Choose the certificate file first.")

    def _work(self, file: Path) -> Callable[[Progress], Path]:
        """Return what signs with the chosen means and saves to `file`."""
        if self.means_field.option is Means.TOKEN:
            token, pin = self.token, self.token.pin_field.text()
            SignDialog._last_library = str(token.library)
            return partial(_sign_on_token, self._pdf, token.library, token.label, pin, file)
        certificate = Path(self.certificate_field.text().strip())
        return partial(_sign, self._pdf, certificate, self.password_field.text(), file)

    @Slot()
    def _show_means(self) -> None:
        """Show the fields of what holds the key."""
        on_token = self.means_field.option is Means.TOKEN
        self._file_fields.setVisible(not on_token)
        self.token.setVisible(on_token)
        self._tell_problem("")
        if on_token:
            self.token.show_library(SignDialog._last_library)

    @Slot(Path)
    def _find_tokens(self, library: Path) -> None:
        self.foot.show_problem("")
        self.token.show_tokens(())
        self._background.run(
            partial(_tokens, library),
            title=self.tr("Looking for tokens"),
            on_done=self.token.show_tokens,
            on_failed=self._tell_refusal,
        )

    def _tell_refusal(self, error: RecordsError) -> None:
        self._tell_problem(error.sentence(current_language()))

    def _tell_problem(self, sentence: str) -> None:
        self.foot.show_problem(sentence)
        grow_for_text(self)

    @Slot()
    def _browse(self) -> None:
        title = self.tr("Choose the certificate")
        filters = self.tr("Certificates") + " (*.p12 *.pfx)"
        file = messages.ask_open_file(self, title, filters=filters)
        if file is not None:
            self.certificate_field.setText(str(file))
            self.password_field.setFocus()

    def _take(self, file: Path) -> None:
        self.file = file
        super().accept()

    def _show_problem(self, error: RecordsError) -> None:
        self.stack.setCurrentIndex(0)
        self.foot.action_button.setEnabled(True)
        self._tell_refusal(error)
        on_token = self.means_field.option is Means.TOKEN
        (self.token.pin_field if on_token else self.password_field).setFocus()

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(FORM_GAP)
        means = labelled(self.tr("Sign &with"), self.means_field)
        means.setVisible(can_use_tokens())
        column.addWidget(means)
        self._file_fields = QWidget()
        own = QVBoxLayout(self._file_fields)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(FORM_GAP)
        row = QHBoxLayout()
        row.addWidget(labelled(self.tr("Certificate &file (.p12, .pfx)"), self.certificate_field))
        row.addWidget(self.browse_button)
        row.setStretch(0, 1)
        row.setAlignment(self.browse_button, Qt.AlignmentFlag.AlignBottom)
        own.addLayout(row)
        hint = self.tr("It is used once and kept nowhere.")
        add_field(own, self.tr("&Password of the certificate"), self.password_field, hint=hint)
        column.addWidget(self._file_fields)
        column.addWidget(self.token)
        told = self.tr(
            "The stamp stands under the line of authority on the last page that has one. "
            "The signed file is checked before it is saved; what you see here stays unsigned."
        )
        column.addWidget(make_label(told, "muted", wrap=True))
        self.stack.addWidget(fields)
        self.stack.addWidget(self.work)
        self.foot.stand_under(self.stack)
        self.setFixedWidth(_WIDTH)


def _sign(pdf: bytes, certificate: Path, password: str, file: Path, _progress: Progress) -> Path:
    opened = open_certificate(certificate, password)
    signed = sign_pdf(pdf, opened, signed_at=datetime.now().astimezone())
    replace_file(file, signed, check_pdf)
    return file


def _sign_on_token(
    pdf: bytes, library: Path, label: str, pin: str, file: Path, _progress: Progress
) -> Path:
    now = datetime.now().astimezone()
    with open_token(library, label=label, pin=pin, signed_at=now) as certificate:
        signed = sign_pdf(pdf, certificate, signed_at=now)
    replace_file(file, signed, check_pdf)
    return file


def _tokens(library: Path, _progress: Progress) -> tuple[str, ...]:
    return list_tokens(library)


def _means_label(means: Means) -> str:
    translate = QCoreApplication.translate
    return {
        Means.FILE: translate("SignDialog", "A certificate file (PKCS#12)"),
        Means.TOKEN: translate("SignDialog", "A USB token or card (PKCS#11)"),
    }[means]
