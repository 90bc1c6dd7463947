"""A password for a book: its first, or another."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.new_password import NewPassword
from desktop.widgets.text import make_label


class NewPasswordDialog(QDialog):
    """Accepted with a `password` that is long enough and was typed twice."""

    def __init__(self, parent: QWidget | None, *, first: bool) -> None:
        super().__init__(parent)
        self.setObjectName("new_password_dialog")
        title = self.tr("Give the book a password") if first else self.tr("Change the password")
        self.setWindowTitle(title)
        self.setMinimumWidth(620)
        text = self.tr(
            "The book is backed up first and then written anew; its backups follow. Without the "
            "password or the recovery code, which comes next, nobody can open it: not even who "
            "made the program."
        )
        self.fields = NewPassword()
        self.fields.changed.connect(self._follow)
        self.foot = DialogFoot(self, title)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        inside.addWidget(make_label(text, name="new_password_text", wrap=True))
        inside.addWidget(self.fields)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(inside)
        layout.addWidget(self.foot)
        self.fields.setFocus()

    @property
    def password(self) -> str:
        """The password that was typed."""
        return self.fields.password

    def accept(self) -> None:
        """Take the password if there is nothing against it."""
        problem = self.fields.problem
        self.foot.show_problem(problem)
        if not problem:
            super().accept()

    def _follow(self) -> None:
        self.foot.show_problem("")
