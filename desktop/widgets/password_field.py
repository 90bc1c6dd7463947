"""A field for a password: hidden or shown, with a word where the keyboard plays a trick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.icons import Role, icon
from desktop.widgets.text import make_label, set_look


class PasswordField(QLineEdit):
    """Shows dots until its eye is clicked; `caps_lock` tells whether that key seems to be on.

    Qt cannot ask the keyboard, but a capital letter without Shift says enough.
    """

    caps_lock = Signal(bool)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(1024)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhHiddenText | hints.ImhSensitiveData | hints.ImhNoPredictiveText
        )
        self._caps = False
        self.eye = QAction(self)
        self.eye.setObjectName(f"{name}_eye")
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        self._show(shown=False)

    @Slot(bool)
    def _show(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if shown else modes.Password)
        self.eye.setIcon(icon("eye-slash" if shown else "eye", Role.MUTED))
        words = self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        self.eye.setText(words)
        self.eye.setToolTip(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch for capital letters that nobody meant."""
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._tell_caps(on=not self._caps)
        elif len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell_caps(on=text.isupper() != shift)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Know nothing of keys that are pressed elsewhere."""
        self._tell_caps(on=False)
        super().focusOutEvent(event)

    def _tell_caps(self, *, on: bool) -> None:
        if on != self._caps:
            self._caps = on
            self.caps_lock.emit(on)


class PasswordBox(QWidget):
    """A password field below its label, with hints about it as it is typed."""

    typed = Signal()

    def __init__(self, label: str, *, name: str) -> None:
        super().__init__()
        self.field = PasswordField(name=name)
        self.title_label = make_label(label, "muted", name=f"{name}_label")
        self.title_label.setBuddy(self.field)
        self.field.setAccessibleName(label.replace("&", ""))
        self.hint_label = make_label("", "small", name=f"{name}_hint", wrap=True)
        self.hint_label.hide()
        self._caps = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.title_label, self.field, self.hint_label):
            layout.addWidget(part)
        self.setFocusProxy(self.field)
        self.field.caps_lock.connect(self._take_caps)
        self.field.textEdited.connect(self._follow)

    @property
    def text(self) -> str:
        """What was typed; every space counts."""
        return self.field.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self.field.eye.setChecked(False)
        self._say()

    @Slot(bool)
    def _take_caps(self, on: bool) -> None:
        self._caps = on
        self._say()

    @Slot()
    def _follow(self) -> None:
        self._say()
        self.typed.emit()

    def _say(self) -> None:
        text, sentence = self.text, ""
        if self._caps:
            sentence = self.tr("Caps Lock seems to be on.")
        elif text != text.strip():
            sentence = self.tr("It begins or ends with a space, which counts.")
        elif not text.isascii():
            sentence = self.tr("It has Vietnamese letters: the input method must be the same.")
        self.hint_label.setText(sentence)
        self.hint_label.setVisible(bool(sentence))
        set_look(self.hint_label, "warning" if self._caps else "small")
        self.field.setAccessibleDescription(sentence)

    def changeEvent(self, event: QEvent) -> None:
        """Say nothing of Caps Lock while another window has the keyboard."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._take_caps(on=False)
        super().changeEvent(event)
