"""Closing a dialog without saving: what was typed is let go only after asking."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QPlainTextEdit

from desktop import messages

translate = QCoreApplication.translate


def standing_words(dialog: QDialog) -> tuple[str, ...]:
    """Return what stands in the fields of `dialog`, to be compared when it is closed."""
    lines = [line.text() for line in dialog.findChildren(QLineEdit)]
    texts = [text.toPlainText() for text in dialog.findChildren(QPlainTextEdit)]
    chosen = [combo.currentText() for combo in dialog.findChildren(QComboBox)]
    ticks = [
        button.objectName()
        for button in dialog.findChildren(QAbstractButton)
        if button.isCheckable() and button.isChecked()
    ]
    return (*lines, *texts, *chosen, *ticks)


def may_close(dialog: QDialog, before: tuple[str, ...]) -> bool:
    """Tell whether `dialog` may go unsaved; asks when its fields are not as they were `before`."""
    if standing_words(dialog) == before:
        return True
    title = translate("closing", "Close without saving")
    text = translate("closing", "Nothing of what you typed is saved yet.")
    return messages.ask(dialog, title, text, title, danger=True)
