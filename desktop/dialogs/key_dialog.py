"""Asks for the password of a book or backup over what is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.keyring import Keyring
from desktop.widgets.banners import Offer
from desktop.widgets.buttons import make_button
from desktop.widgets.key_form import FindKey, KeyForm
from desktop.widgets.text import make_label
from models.book.header import has_password
from models.book.keys import Key


class KeyDialog(QDialog):
    """Accepted once the key is found, which `found` carries then; an `offer` is taken instead."""

    found = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        background: Background,
        find: FindKey,
        *,
        sentence: str,
        action: str = "",
        offer: Offer | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("key_dialog")
        self.setWindowTitle(self.tr("Password"))
        self.setMinimumWidth(520)
        self.form = KeyForm(background, find, action=action or self.tr("Open"))
        self.form.found.connect(self._take)
        cancel = make_button(self.tr("Cancel"), name="key_cancel", slot=self.reject)
        self.form.foot.insertWidget(2, cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(sentence, name="key_sentence", wrap=True))
        layout.addWidget(self.form)
        if offer is not None:
            other = make_button(offer.label, name=offer.name, slot=offer.slot, look="link")
            other.clicked.connect(self.reject)
            layout.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.setFocus()

    @Slot(object)
    def _take(self, key: object) -> None:
        self.accept()
        self.found.emit(key)


class KeyAsker(QObject):
    """Sees to it that the keyring has the key of a file before something is done with it."""

    def __init__(self, parent: QObject, background: Background, keyring: Keyring) -> None:
        super().__init__(parent)
        self.keyring = keyring
        self._background = background
        self._then: Callable[[], object] | None = None

    def with_key(
        self, over: QWidget, file: Path, sentence: str, then: Callable[[], object]
    ) -> None:
        """Call `then`, after asking for the password of `file` with `sentence` where it must be.

        Nothing is called when the user leaves it. Raises RecordsError when `file` is not there.
        """
        if not has_password(file) or self.keyring.of(file) is not None:
            then()
            return
        from models.book.unlocking import find_key

        self._then = then
        dialog = KeyDialog(over, self._background, partial(find_key, file), sentence=sentence)
        dialog.found.connect(self._take)
        dialog.rejected.connect(self._leave)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _take(self, key: Key) -> None:
        self.keyring.take(key)
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot()
    def _leave(self) -> None:
        self._then = None
