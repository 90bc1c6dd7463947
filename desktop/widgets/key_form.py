"""What opens a book with a password: its password, or the recovery code instead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.background import Background, Progress
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.code_field import CodeField
from desktop.widgets.password_field import PasswordBox
from desktop.widgets.screen_room import grow_for_text
from desktop.widgets.text import make_label
from models.book.keys import Key
from models.errors import RecordsError

if TYPE_CHECKING:
    from models.book.unlocking import Attempt

#: Returns the key that was typed, or raises RecordsError; works beside the window.
FindKey = Callable[["Attempt"], Key]


class KeyForm(QWidget):
    """Asks until the key is found, as often as it takes; `found` carries the key.

    What was typed is forgotten as soon as it has served.
    """

    found = Signal(object)

    def __init__(self, background: Background, find: FindKey, *, action: str) -> None:
        super().__init__()
        self.setObjectName("key_form")
        self._background, self._find = background, find
        self._busy = False
        self.password_box = PasswordBox(self.tr("&Password"), name="key_password")
        self.password_box.field.returnPressed.connect(self.try_key)
        self.code_field = CodeField(name="key_code")
        self.code_field.entered.connect(self.try_key)
        self.code_field.typed.connect(self._typed)
        self.password_box.typed.connect(self._typed)
        self.problem_label = make_label("", "error", name="key_problem", wrap=True)
        self.problem_label.hide()
        self.switch_button = make_button("", name="key_switch", slot=self._switch, look="link")
        self.action_button = make_button(
            action, name="key_action", slot=self.try_key, look="primary"
        )
        self.action_button.setDefault(True)
        self._sides = (self.password_box, self._code_side())
        self.foot = QHBoxLayout()
        self.foot.setSpacing(10)
        self.foot.addWidget(self.switch_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.action_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for one in self._sides:
            layout.addWidget(one)
        layout.addWidget(self.problem_label)
        layout.addLayout(self.foot)
        self.setFocusProxy(self.password_box)
        self._show_side(0)

    @property
    def by_code(self) -> bool:
        """Whether the recovery code is asked for."""
        return not self._sides[1].isHidden()

    @Slot()
    def try_key(self) -> None:
        """Try what was typed, beside the window."""
        text = self.code_field.text if self.by_code else self.password_box.text
        if self._busy or not text.strip():
            return
        from models.book.unlocking import Attempt

        self._set_busy(busy=True)
        work = partial(_try, find=self._find, attempt=Attempt(text, self.by_code))
        self._background.run(work, on_done=self._take, on_failed=self._refuse)

    def clear(self) -> None:
        """Forget what was typed and what was said of it."""
        self.password_box.clear()
        self.code_field.clear()
        self._say("")

    def _take(self, key: Key) -> None:
        self._set_busy(busy=False)
        self.clear()
        self.found.emit(key)

    def _refuse(self, error: RecordsError) -> None:
        self._set_busy(busy=False)
        self._say(error.sentence(current_language()))
        if not self.by_code:
            self.password_box.field.selectAll()
            self.password_box.setFocus()

    @Slot()
    def _typed(self) -> None:
        self._say("")

    @Slot()
    def _switch(self) -> None:
        self._say("")
        self._show_side(0 if self.by_code else 1)

    def _show_side(self, side: int) -> None:
        # A side that is not shown takes no room.
        for at, page in enumerate(self._sides):
            page.setVisible(at == side)
        words = self.tr("Use the recovery code"), self.tr("Use the password")
        self.switch_button.setText(words[side])
        self.switch_button.setAccessibleName(words[side])
        shown = self.code_field if side else self.password_box
        self.setFocusProxy(shown)
        shown.setFocus()
        grow_for_text(self)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for page in self._sides:
            page.setEnabled(not busy)
        self.action_button.setEnabled(not busy)
        self.switch_button.setEnabled(not busy)

    def _say(self, sentence: str) -> None:
        self.problem_label.setText(sentence)
        self.problem_label.setVisible(bool(sentence))
        grow_for_text(self)

    def _code_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        hint = self.tr(
            "Type the four lines of the paper printed when the password was given. Small letters, "
            "spaces and dashes do not matter."
        )
        layout.addWidget(make_label(hint, "muted", name="key_code_hint", wrap=True))
        layout.addWidget(self.code_field)
        return side


def _try(_progress: Progress, *, find: FindKey, attempt: Attempt) -> Key:
    return find(attempt)
