"""Asks for a certificate and its password, signs a paper with it and saves it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.exports.files import replace_file
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.signature import open_certificate, sign_pdf
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import FORM_GAP, add_field, labelled
from desktop.widgets.text import make_label
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError

_WIDTH = 520


class SignDialog(QDialog):
    """A certificate file and its password; `file` is where the signed paper was saved.

    The password is wiped from its field as soon as it was used, whatever came of it.
    """

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
        self.work = WorkBar(background)
        self.stack = QStackedWidget()
        self.foot = DialogFoot(self, self.tr("Sign and save…"))
        self._lay_out()

    @classmethod
    def ask(
        cls, parent: QWidget, background: Background, pdf: bytes, *, suggested: Path
    ) -> Path | None:
        """Show the dialog until the paper is signed or the user leaves it; return the file."""
        dialog = cls(parent, background, pdf, suggested=suggested)
        dialog.exec()
        dialog.deleteLater()
        return dialog.file

    def accept(self) -> None:
        """Ask where the signed paper goes, and sign it."""
        chosen = self.certificate_field.text().strip()
        if not chosen:
            self.foot.show_problem(self.tr("Choose the certificate file first."))
            return
        file = messages.ask_save_file(
            self, self.tr("Save signed PDF"), suggested=self._suggested, filters="PDF (*.pdf)"
        )
        if file is None:
            return
        work = partial(_sign, self._pdf, Path(chosen), self.password_field.text(), file)
        self.password_field.clear()
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
        self.foot.show_problem(error.sentence(current_language()))
        self.password_field.setFocus()

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(FORM_GAP)
        row = QHBoxLayout()
        row.addWidget(labelled(self.tr("Certificate &file (.p12, .pfx)"), self.certificate_field))
        row.addWidget(self.browse_button)
        row.setStretch(0, 1)
        row.setAlignment(self.browse_button, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        hint = self.tr("It is used once and kept nowhere.")
        add_field(column, self.tr("&Password of the certificate"), self.password_field, hint=hint)
        told = self.tr(
            "The stamp stands under the line of authority on the last page that has one. "
            "The signed file is checked before it is saved; what you see here stays unsigned."
        )
        column.addWidget(make_label(told, "muted", wrap=True))
        self.stack.addWidget(fields)
        self.stack.addWidget(self.work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.foot)
        self.setFixedWidth(_WIDTH)


def _sign(pdf: bytes, certificate: Path, password: str, file: Path, _progress: Progress) -> Path:
    opened = open_certificate(certificate, password)
    signed = sign_pdf(pdf, opened, signed_at=datetime.now().astimezone())
    replace_file(file, signed, check_pdf)
    return file
