"""What can be done when a book does not open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.backup_words import full_moment
from desktop.book import OpenBook
from desktop.folders import own_folders
from desktop.restoring import House, Restoring, summary
from desktop.translation import current_language
from desktop.widgets.banners import Offer
from models.book.backup_labels import Backup
from models.book.places import is_reachable
from models.errors import RecordsError

#: What is told of a book that an earlier day of it may stand in for.
_LOST = frozenset(
    {"book.missing", "book.damaged", "book.empty_file", "book.foreign", "book.disk_error"}
)
#: A backup that was to be opened like a book.
_BACKUP = "backups.is_one"
_HELD = frozenset({"book.in_use", "book.in_use_by", "book.locked"})


class Recovery(QObject):
    """Tells why a book does not open, and offers ways on; a backup is put back by `restoring`."""

    def __init__(self, parent: QObject, house: House, restoring: Restoring) -> None:
        super().__init__(parent)
        self._house, self._restoring = house, restoring
        self._file: Path | None = None
        self._newest: Backup | None = None
        self._moved: Path | None = None

    def refuse(self, file: Path, error: RecordsError) -> None:
        """Tell why `file` does not open, and offer what can be done about it."""
        self._file, self._moved = file, None
        self._newest = newest = self._newest_of(file, error)
        if newest is not None and error.key == "book.missing":
            from models.book.finding import find_moved

            self._moved = find_moved(file, newest, own_folders())
        self._restoring.sought = file
        self._restoring.organisation = newest.contents.organisation_id if newest else None
        if self._house.book is None:
            self._house.show_alone(partial(self._trouble_page, error))
        else:
            self._ask(error)

    def _newest_of(self, file: Path, error: RecordsError) -> Backup | None:
        """Return the backup to offer; one in the second place only if it is newer."""
        from models.book.backup_lists import labelled_at, newest_of_file
        from models.book.second_place import second_root

        if error.key == _BACKUP:
            return labelled_at(file)
        if error.key not in _LOST:
            return None
        second = self._restoring.second_place
        roots = [self._restoring.root, *([second_root(second)] if second else [])]
        found = [backup for root in roots if (backup := newest_of_file(root, file))]
        return max(found, key=lambda backup: backup.made_at, default=None)

    def follow(self, _book: OpenBook | None) -> None:
        """Forget the book that did not open: another is open now, or none is wanted."""
        self._file, self._newest, self._moved = None, None, None
        self._restoring.sought, self._restoring.organisation = None, None

    def _trouble_page(self, error: RecordsError) -> QWidget:
        from desktop.pages.trouble_page import TroublePage

        offers = [*self._offers(error), *self._common_offers()]
        return TroublePage(
            self.tr("The book is not open"),
            error.sentence(current_language()),
            offers,
            more=self._about_newest(error),
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
        more = self._about_newest(error)
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
        if self._moved is not None:
            label = self.tr("Open “{0}”").format(self._moved.name)
            offers.append(Offer("trouble_moved", label, self._open_moved))
        if self._newest is not None:
            when = full_moment(self._newest.made_at)
            label = self.tr("Restore the backup of {0}").format(when)
            offers.append(Offer("trouble_restore", label, self._restore_newest))
        if error.key in _HELD or error.key == _BACKUP:
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

    def _about_newest(self, error: RecordsError) -> str:
        if self._newest is None:
            return self._about_none() if error.key in _LOST else ""
        if self._moved is not None:
            moved = self.tr(
                "The same book, with all that the newest backup holds, lies at {0}: it seems to "
                "have been moved or renamed."
            )
            return moved.format(self._moved)
        if error.key == _BACKUP:
            text = self.tr("This backup was made at {0}: {1}. It was checked and is whole.")
        else:
            text = self.tr("The newest backup was made at {0}: {1}. It was checked and is whole.")
        when = full_moment(self._newest.made_at)
        return text.format(when, summary(self._newest.contents))

    def _about_none(self) -> str:
        """Say where else a backup may be, since none was found."""
        second = self._restoring.second_place
        if second is not None and not is_reachable(second):
            text = self.tr(
                "No backup of it is on this computer. There may be one in the second place, {0}, "
                "which is not there: plug in the stick or connect the share, then try again."
            )
            return text.format(second)
        return self.tr(
            "No backup of it was found on this computer. If there is one on a stick, choose from "
            "the backups, then from a file."
        )

    @Slot()
    def _open_moved(self) -> None:
        if self._moved is not None:
            self._house.open(self._moved)

    @Slot()
    def _restore_newest(self) -> None:
        if self._newest is None:
            return
        if self._newest.file == self._file:
            # The backup itself was to be opened: over an open book it is asked what becomes of it.
            self._restoring.restore_chosen(self._newest)
        else:
            self._restoring.restore_lost(self._newest)

    @Slot()
    def _open_to_read(self) -> None:
        if self._file is not None:
            self._house.open(self._file, read_only=True)

    @Slot()
    def _try_again(self) -> None:
        if self._file is not None:
            self._house.open(self._file)
