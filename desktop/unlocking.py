"""Opening a book with a password: it is asked for, beside the book that is open or on a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.background import Background
from desktop.keyring import Keyring
from desktop.restoring import House, Restoring
from desktop.widgets.banners import Offer
from models.book.keys import Key


class Unlocking(QObject):
    """Asks for keys, puts them on the `keyring`, and has the house open the book once more."""

    def __init__(
        self,
        parent: QObject,
        house: House,
        restoring: Restoring,
        keyring: Keyring,
        background: Background,
    ) -> None:
        super().__init__(parent)
        self._house, self._restoring = house, restoring
        self._keyring, self._background = keyring, background
        self._file = Path()
        self._read_only = False

    def ask(self, file: Path, *, read_only: bool) -> None:
        """Ask for the key of `file`, as often as it takes, and open the book with it."""
        self._file, self._read_only = file, read_only
        # Backups and a damaged book are sought for this one while it is not open.
        self._restoring.sought = file
        if self._house.book is None:
            self._house.show_alone(self._page)
            return
        from desktop.dialogs.key_dialog import KeyDialog
        from models.book.unlocking import find_key

        sentence = self.tr("The book “{0}” has a password.").format(file.stem)
        dialog = KeyDialog(
            self._house.window,
            self._background,
            partial(find_key, file),
            sentence=sentence,
            offer=self._backups_offer(self._restoring.show_every_backup),
        )
        dialog.found.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _page(self) -> QWidget:
        from desktop.pages.key_page import KeyPage
        from models.book.unlocking import find_key

        offers = (
            self._backups_offer(self._restoring.show_backups),
            Offer("key_open", self.tr("Open another book…"), self._restoring.entrance.ask_book),
            Offer("key_new", self.tr("Begin a new book…"), self._house.show_first_start),
        )
        page = KeyPage(self._file, self._background, partial(find_key, self._file), offers)
        page.form.found.connect(self._take)
        return page

    def _backups_offer(self, show: Callable[[], None]) -> Offer:
        """Return the way on where the file is damaged: that looks like a wrong password."""
        return Offer("key_backups", self.tr("Choose from the backups…"), show)

    @Slot(object)
    def _take(self, key: Key) -> None:
        self._keyring.take(key)
        self._house.open(self._file, read_only=self._read_only)
