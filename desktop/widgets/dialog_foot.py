"""The foot of every dialog: what is wrong at the left, the two buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label


class DialogFoot(QFrame):
    """Cancel and one primary button that names what it does; both are wired to `dialog`."""

    def __init__(self, dialog: QDialog, action_label: str) -> None:
        super().__init__(dialog)
        self.setProperty("look", "band")
        self.problem_label = make_label("", "error", name="dialog_problem", wrap=True)
        cancel = QCoreApplication.translate("DialogFoot", "Cancel")
        self.cancel_button = make_button(cancel, name="dialog_cancel", slot=dialog.reject)
        self.action_button = make_button(
            action_label, name="dialog_action", slot=dialog.accept, look="primary"
        )
        self.action_button.setDefault(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(10)
        layout.addWidget(self.problem_label, 1)
        layout.addWidget(self.cancel_button)
        layout.addWidget(self.action_button)

    def stand_under(self, content: QWidget) -> None:
        """Lay out the dialog: `content` has all the room above its foot."""
        layout = QVBoxLayout(self.window())
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(content, 1)
        layout.addWidget(self)

    def show_problem(self, text: str) -> None:
        """Say in one sentence why the dialog cannot be accepted yet; "" when it can."""
        self.problem_label.setText(text)
