"""The foot of every dialog: what is wrong at the left, the two buttons at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.buttons import make_button
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label

_ONLY_READ = "only_read"


class DialogFoot(QFrame):
    """Cancel and one primary button that names what it does; both are wired to `dialog`.

    Where the book is open only to be read, a dialog that `writes` says so as it opens: its fields
    can be read and copied, and nothing is offered that would be refused.
    """

    def __init__(self, dialog: QDialog, action_label: str, *, writes: bool = True) -> None:
        super().__init__(dialog)
        self._writes = writes
        self._only_reading = False
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
        self.problem_label.setText(self._refusal if self._only_reading else text)

    def showEvent(self, event: QShowEvent) -> None:
        """Take what would be written out of reach where the book is only read."""
        super().showEvent(event)
        if self._writes and is_only_read(self):
            self._only_reading = True
            self._close_fields()
            self.show_problem("")

    @property
    def _refusal(self) -> str:
        return QCoreApplication.translate(
            "DialogFoot", "The book is open only to be read: nothing can be changed here."
        )

    def _close_fields(self) -> None:
        for button in self.findChildren(QPushButton):
            if button is not self.cancel_button:
                button.hide()
        self.cancel_button.setText(QCoreApplication.translate("DialogFoot", "Close"))
        for field in self.window().findChildren(QWidget):
            if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
                # What is found in a list is still looked for.
                field.setReadOnly(field.isReadOnly() or not isinstance(field, SearchField))
            elif isinstance(field, QComboBox | QCheckBox | QRadioButton | QAbstractSpinBox):
                field.setEnabled(False)


def note_only_read(window: QWidget, *, only_read: bool) -> None:
    """Note on `window`, over which dialogs open, whether its book is open only to be read."""
    window.setProperty(_ONLY_READ, only_read)


def is_only_read(widget: QWidget) -> bool:
    """Tell whether the book of the window that `widget` belongs to is open only to be read."""
    window = widget.window()
    while not window.property(_ONLY_READ):
        parent = window.parentWidget()
        if parent is None:
            return False
        window = parent.window()
    return True
