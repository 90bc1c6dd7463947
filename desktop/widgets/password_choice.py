"""Whether a new book gets a password: recommended, and what going without means."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.widgets.new_password import NewPassword
from desktop.widgets.text import make_label


class PasswordChoice(QWidget):
    """A tick, and the two fields while it is on; `changed` with every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("password_choice")
        self.tick = QCheckBox(self.tr("Protect the book with a pass&word (recommended)"))
        self.tick.setObjectName("password_tick")
        self.tick.setAccessibleName(self.tick.text().replace("&", ""))
        self.fields = NewPassword()
        self.without_label = make_label(without_words(), "warning", name="no_password", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.tick, self.fields, self.without_label):
            layout.addWidget(part)
        self.tick.setChecked(True)
        self.tick.toggled.connect(self._follow)
        self.fields.changed.connect(self.changed)
        self._follow()

    @property
    def password(self) -> str | None:
        """The password that is wanted; None for a book without one."""
        return self.fields.password if self.tick.isChecked() else None

    @property
    def problem(self) -> str:
        """Why the password cannot be taken yet; "" when it can or none is wanted."""
        return self.fields.problem if self.tick.isChecked() else ""

    @Slot()
    def _follow(self) -> None:
        wanted = self.tick.isChecked()
        self.fields.setVisible(wanted)
        self.without_label.setVisible(not wanted)
        self.changed.emit()


def without_words() -> str:
    """Say what a book without a password means under the law."""
    return QCoreApplication.translate(
        "PasswordChoice",
        "Without a password whoever gets hold of the file can read everything in it. It holds "
        "personal data, party membership among them, which Law 91/2025/QH15 obliges the cell to "
        "protect: then the computer, the account and every stick have to be kept safe instead.",
    )
