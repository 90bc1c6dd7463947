"""What can be done when a book does not open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.backup_words import full_moment
from desktop.book import OpenBook
from desktop.restoring import House, Restoring, summary
from desktop.translation import current_language
from desktop.widgets.banners import Offer
from models.book.backup_labels import Backup
from models.errors import RecordsError

#: What is told of a book that an earlier day of it may stand in for.
_LOST = frozenset(
    {"book.missing", "book.damaged", "book.empty_file", "book.foreign", "book.disk_error"}
)
_HELD = frozenset({"book.in_use", "book.in_use_by", "book.locked"})


class Recovery(QObject):
    """Tells why a book does not open, and offers ways on; a backup is put back by `restoring`."""

    def __init__(self, parent: QObject, house: House, restoring: Restoring) -> None:
        super().__init__(parent)
        self._house, self._restoring = house, restoring
        self._file: Path | None = None
        self._newest: Backup | None = None

    def refuse(self, file: Path, error: RecordsError) -> None:
        """Tell why `file` does not open, and offer what can be done about it."""
        from models.book.backup_lists import backups_of_file

        self._file = file
        found = backups_of_file(self._restoring.root, file) if error.key in _LOST else ()
        self._newest = found[0] if found else None
        self._restoring.sought = file
        self._restoring.organisation = found[0].contents.organisation_id if found else None
        if self._house.book is None:
            self._house.show_alone(partial(self._trouble_page, error))
        else:
            self._ask(error)

    def follow(self, _book: OpenBook | None) -> None:
        """Forget the book that did not open: another is open now, or none is wanted."""
        self._file, self._newest = None, None
        self._restoring.sought, self._restoring.organisation = None, None

    def _trouble_page(self, error: RecordsError) -> QWidget:
        from desktop.pages.trouble_page import TroublePage

        offers = [*self._offers(error), *self._common_offers()]
        return TroublePage(
            self.tr("The book is not open"),
            error.sentence(current_language()),
            offers,
            more=self._about_newest(),
        )

    def _ask(self, error: RecordsError) -> None:
        """Ask over the open book, which stays as it is when nothing is chosen."""
        offers = self._offers(error)
        book = self._house.book
        same = book is not None and book.database.file == self._file
        if not offers or same:
            messages.tell(self._house.window, error)
            return
        text = error.sentence(current_language())
        more = self._about_newest()
        chosen = messages.choose(
            self._house.window,
            self.tr("The book is not open"),
            f"{text}\n\n{more}" if more else text,
            [offer.label for offer in offers],
        )
        if chosen is not None:
            offers[chosen].slot()

    def _offers(self, error: RecordsError) -> list[Offer]:
        """Return what helps against `error` itself."""
        offers = []
        if self._newest is not None:
            when = full_moment(self._newest.made_at)
            label = self.tr("Restore the backup of {0}").format(when)
            offers.append(Offer("trouble_restore", label, self._restore_newest))
        if error.key in _HELD:
            offers.append(Offer("trouble_read", self.tr("Open it to read"), self._open_to_read))
        return offers

    def _common_offers(self) -> list[Offer]:
        return [
            Offer("trouble_again", self.tr("Try again"), self._try_again),
            Offer(
                "trouble_backups", self.tr("Choose from the backups…"), self._restoring.show_backups
            ),
            Offer("trouble_open", self.tr("Open another book…"), self._restoring.entrance.ask_book),
            Offer("trouble_new", self.tr("Begin a new book…"), self._house.show_first_start),
        ]

    def _about_newest(self) -> str:
        if self._newest is None:
            return ""
        text = self.tr("The newest backup was made at {0}: {1}. It was checked and is whole.")
        when = full_moment(self._newest.made_at)
        return text.format(when, summary(self._newest.contents))

    @Slot()
    def _restore_newest(self) -> None:
        if self._newest is not None:
            self._restoring.restore_lost(self._newest)

    @Slot()
    def _open_to_read(self) -> None:
        if self._file is not None:
            self._house.open(self._file, read_only=True)

    @Slot()
    def _try_again(self) -> None:
        if self._file is not None:
            self._house.open(self._file)
