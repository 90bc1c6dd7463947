"""The lock: nothing of the book is seen or done until its password is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.icons import Role
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.key_form import FindKey, KeyForm
from desktop.widgets.text import make_label

_BARE_TITLE = "Sổ Chi bộ"


class Cover(QFrame):
    """Hides all that is in a window, and its title; `lift` shows them as they were.

    The window itself stays: its dialogs go on waiting, its fields keep their text and the cursor.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self._title = window.windowTitle()
        window.setWindowTitle(_BARE_TITLE)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def lift(self) -> None:
        """Show the window again."""
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
            window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, above what it shows meanwhile, and over its new title."""
        window = self.parentWidget()
        if watched is window and window is not None and _is_retitled(window, event):
            # What was typed is saved as the keyboard leaves, and the window may be named anew.
            self._title = window.windowTitle()
            window.setWindowTitle(_BARE_TITLE)
        kinds = (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.LayoutRequest)
        if watched is window and window is not None and event.type() in kinds:
            self.setGeometry(window.rect())
            self.raise_()
        return False


def _is_retitled(window: QWidget, event: QEvent) -> bool:
    return event.type() == QEvent.Type.WindowTitleChange and window.windowTitle() != _BARE_TITLE


class LockDialog(QDialog):
    """Asks for the password of the open book; there is no other way past it."""

    found = Signal(object)

    def __init__(
        self, parent: QWidget, background: Background, find: FindKey, *, book: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lock_dialog")
        self.setWindowTitle(self.tr("Locked"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        self.setMinimumWidth(520)
        self.form = KeyForm(background, find, action=self.tr("Unlock"))
        self.form.found.connect(self._take)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("lock-key", Role.GOLD, side=28))
        head.addWidget(make_label(book, "title", name="lock_book", wrap=True), 1)
        text = self.tr("The book is locked. What you were typing is still there, as it was.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(make_label(text, "muted", name="lock_text", wrap=True))
        layout.addWidget(self.form)
        self.form.setFocus()

    def reject(self) -> None:
        """Stay: Escape is no key to a book."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay."""
        event.ignore()

    def _take(self, key: object) -> None:
        self.accept()
        self.found.emit(key)
