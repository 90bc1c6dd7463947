"""How a book is come by: the first page, a new book, the sample, a file that is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop import messages
from desktop.background import Background
from desktop.keyring import Keyring
from models.book.keys import Key
from models.errors import RecordsError

if TYPE_CHECKING:
    from desktop.pages.first_start_page import FirstStartPage, NewBook

_SAMPLE_NAME = "Sổ mẫu.sochibo"
_PATIENCE_MS = 200


class Entrance(QObject):
    """Asks for a book, or makes one, and hands its file to `open_book`.

    `window` is where it asks; books of the user's own lie in `folder`. What takes long is done
    by `background`. `protected` when a new book with a password is open; `restore_wanted` when one
    shall come from a backup.
    """

    protected = Signal()
    restore_wanted = Signal()

    def __init__(
        self,
        parent: QObject,
        background: Background,
        *,
        folder: Path,
        open_book: Callable[[Path], object],
        keyring: Keyring,
    ) -> None:
        super().__init__(parent)
        self.window: QWidget | None = None
        self.background = background
        self.folder = folder
        self._open_book, self._keyring = open_book, keyring
        self._new = Path()

    def first_page(self) -> FirstStartPage:
        """Return the page that offers every way to a book."""
        from desktop.pages.first_start_page import FirstStartPage
        from models.campaigns.templates import list_templates

        page = FirstStartPage(folder=self.folder, templates=list_templates())
        page.create_wanted.connect(self.create)
        page.sample_wanted.connect(self.open_sample)
        page.open_wanted.connect(self.ask_book)
        page.restore_wanted.connect(self.restore_wanted)
        return page

    @Slot(object)
    def create(self, wanted: NewBook) -> None:
        """Make the book that the first page asks for, and open it."""
        from desktop.assembly import create

        if wanted.password is not None:
            self._new = wanted.file
            self.background.run(
                partial(create, wanted),
                title=self.tr("Making the book"),
                on_done=self._take_protected,
                must_end=True,
                can_stop=False,
            )
            return
        try:
            create(wanted)
        except RecordsError as error:
            messages.tell(self.window, error)
            return
        self._open_book(wanted.file)

    def _take_protected(self, key: Key) -> None:
        self._keyring.take(key)
        if self._open_book(self._new):
            self.protected.emit()

    @Slot()
    def ask_book(self) -> None:
        """Ask for a file and open it."""
        file = messages.ask_open_file(
            self.window,
            self.tr("Open a book"),
            filters=self.tr("Books (*.sochibo)"),
            folder=self.folder,
        )
        if file is not None:
            self._open_book(file)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample; the first time it is written beside the window's work."""
        file = self.folder / _SAMPLE_NAME
        if file.exists():
            self._open_book(file)
            return
        from desktop.assembly import make_sample

        self.background.run(
            partial(make_sample, file),
            title=self.tr("Writing the sample book"),
            on_done=self._take_sample,
        )

    def _take_sample(self, file: Path) -> None:
        self._waiting = file
        self._open_when_free()

    @Slot()
    def _open_when_free(self) -> None:
        """Open the sample, but never from under a dialog that was opened meanwhile."""
        if QApplication.activeModalWidget() is None:
            self._open_book(self._waiting)
        else:
            QTimer.singleShot(_PATIENCE_MS, self, self._open_when_free)
