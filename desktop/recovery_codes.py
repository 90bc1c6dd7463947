"""The recovery code of the open book: shown to who knows the password, recalled until tested."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from desktop.background import Background
from desktop.memories import SecretMemory
from desktop.restoring import House
from models.book.keys import Key, recovery_code

if TYPE_CHECKING:
    from desktop.book import OpenBook

translate = QCoreApplication.translate


class RecoveryCodes(QObject):
    """Remembers whose code is still to be tested; never a code."""

    def __init__(
        self,
        parent: QObject,
        house: House,
        background: Background,
        memory: SecretMemory,
        *,
        clock: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self._house, self._background = house, background
        self._memory, self._clock = memory, clock

    def follow(self, book: OpenBook | None) -> None:
        """Recall the code of `book` while it was not tested."""
        key = book.database.key if book is not None else None
        due = key is not None and self._memory.is_due(key.salt)
        words = self.tr("The recovery code is not tested yet") if due else ""
        self._house.window.status.remind(words)

    @Slot()
    def show(self) -> None:
        """Show the code to who knows the password."""
        confirm_present(self._house, self._background, self._show)

    @Slot()
    def offer(self) -> None:
        """Show the code of a password just given; until it was tested it is recalled."""
        key = key_of(self._house)
        if key is not None:
            self._memory.set_due(key.salt, due=True)
            self._show()

    @Slot()
    def _show(self) -> None:
        from desktop.dialogs.code_dialog import CodeDialog

        book, key = self._house.book, key_of(self._house)
        if book is None or key is None:
            return
        dialog = CodeDialog(
            self._house.window,
            self._background,
            book=book.database.file.stem,
            day=self._clock(),
            lines=recovery_code(key),
        )
        dialog.accepted.connect(self._tested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.follow(book)

    @Slot()
    def _tested(self) -> None:
        key = key_of(self._house)
        if key is not None:
            self._memory.set_due(key.salt, due=False)
        self.follow(self._house.book)


def key_of(house: House) -> Key | None:
    """Return the key of the open book; None without a password."""
    return house.book.database.key if house.book is not None else None


def confirm_present(house: House, background: Background, then: Callable[[], object]) -> None:
    """Ask for the present password of the open book, then call `then`, a bound method."""
    from desktop.dialogs.key_dialog import KeyDialog
    from models.book.unlocking import confirm_key

    key = key_of(house)
    if key is None:
        return
    dialog = KeyDialog(
        house.window,
        background,
        partial(confirm_key, key),
        sentence=translate(
            "recovery_codes", "First the present password, so that it is you who asks."
        ),
        action=translate("recovery_codes", "Go on"),
    )
    dialog.accepted.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
