"""A new password: typed twice, with a word about how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.translation import current_language
from desktop.widgets.password_field import PasswordBox
from desktop.widgets.text import make_label, set_look
from models.book.keys import SHORTEST
from models.book.password_strength import Strength, strength_of
from models.errors import RecordsError

_LOOKS = {
    Strength.TOO_SHORT: "warning",
    Strength.WEAK: "warning",
    Strength.FAIR: "muted",
    Strength.GOOD: "good",
}


class NewPassword(QWidget):
    """Two fields; `changed` as one of them is typed in, `entered` by Enter in the second."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("new_password")
        self.first_box = PasswordBox(self.tr("New &password"), name="password_new")
        self.again_box = PasswordBox(self.tr("The same once &again"), name="password_again")
        self.first_box.field.returnPressed.connect(self.again_box.setFocus)
        self.again_box.field.returnPressed.connect(self.entered)
        self.strength_label = make_label("", "muted", name="password_strength", wrap=True)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        for box in (self.first_box, self.again_box):
            box.typed.connect(self._follow)
            column = QVBoxLayout()
            column.addWidget(box)
            column.addStretch(1)
            fields.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(fields)
        layout.addWidget(self.strength_label)
        self.setFocusProxy(self.first_box)
        self._follow()

    @property
    def password(self) -> str:
        """The password, if `problem` says nothing."""
        return self.first_box.text

    @property
    def problem(self) -> str:
        """Why the password cannot be taken yet; "" when it can."""
        language = current_language()
        if strength_of(self.password) is Strength.TOO_SHORT:
            return RecordsError("password.too_short", letters=SHORTEST).sentence(language)
        if self.password != self.again_box.text:
            return RecordsError("password.not_equal").sentence(language)
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first_box.clear()
        self.again_box.clear()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        again = self.again_box.text
        strength = strength_of(self.password)
        sentence, look = strength_words(strength, typed=bool(self.password)), _LOOKS[strength]
        if again and not self.password.startswith(again):
            sentence, look = self.tr("The two are not the same."), "error"
        elif again and again == self.password and strength is not Strength.TOO_SHORT:
            sentence = self.tr("{0} The two are the same.").format(sentence)
        self.strength_label.setText(sentence)
        set_look(self.strength_label, look if self.password else "muted")
        self.changed.emit()


def strength_words(strength: Strength, *, typed: bool) -> str:
    """Say how hard a password is to guess."""
    translate = QCoreApplication.translate
    if not typed:
        return translate(
            "NewPassword",
            "At least {0} characters; three or four words that belong together only for you are "
            "easy to remember and hard to guess.",
        ).format(SHORTEST)
    return {
        Strength.TOO_SHORT: translate("NewPassword", "Too short: at least {0} characters."),
        Strength.WEAK: translate("NewPassword", "Easy to guess: add another word."),
        Strength.FAIR: translate("NewPassword", "Fair: another word would make it strong."),
        Strength.GOOD: translate("NewPassword", "Hard to guess."),
    }[strength].format(SHORTEST)
