"""What can be done when a book does not open, and the way back to an earlier day of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Progress
from desktop.backup_words import full_moment
from desktop.backups import Backups
from desktop.book import OpenBook
from desktop.entrance import Entrance
from desktop.translation import current_language
from desktop.widgets.banners import Offer
from desktop.window import MainWindow
from models.book.backup_labels import Backup, Contents
from models.errors import RecordsError

#: What is told of a book that an earlier day of it may stand in for.
_LOST = frozenset(
    {"book.missing", "book.damaged", "book.empty_file", "book.foreign", "book.disk_error"}
)
_HELD = frozenset({"book.in_use", "book.in_use_by", "book.locked"})


class House(Protocol):
    """The application, as far as recovering needs it."""

    window: MainWindow
    book: OpenBook | None

    def open(self, file: Path, *, read_only: bool = False) -> bool:
        """Leave the open book and open `file`."""

    def leave(self) -> bool:
        """Leave the open book; False when the user would rather stay."""

    def show_alone(self, make_page: Callable[[], QWidget]) -> None:
        """Show a page without a book."""

    def show_first_start(self) -> None:
        """Show the first page."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in its place, whether a book stood there, and where a damaged one was kept."""

    file: Path
    backup: Backup
    replaced: bool
    damaged: Path | None


class Recovery(QObject):
    """Offers ways on where a book does not open, lists backups, and restores one.

    Backups lie under `root`; a book without a place of its own goes to the folder of `entrance`.
    """

    def __init__(
        self,
        parent: QObject,
        house: House,
        backups: Backups,
        *,
        root: Path,
        entrance: Entrance,
    ) -> None:
        super().__init__(parent)
        self._house, self._backups, self._entrance = house, backups, entrance
        self._background, self._root = entrance.background, root
        self._file: Path | None = None
        self._newest: Backup | None = None

    def refuse(self, file: Path, error: RecordsError) -> None:
        """Tell why `file` does not open, and offer what can be done about it."""
        from models.book.backups import backups_of_file

        self._file = file
        found = backups_of_file(self._root, file) if error.key in _LOST else ()
        self._newest = found[0] if found else None
        if self._house.book is None:
            self._house.show_alone(partial(self._trouble_page, error))
        else:
            self._ask(error)

    def follow(self, _book: OpenBook | None) -> None:
        """Forget the book that did not open: another is open now, or none is wanted."""
        self._file, self._newest = None, None

    @Slot()
    def show_backups(self) -> None:
        """List the backups: of the open book, or all where none is open."""
        from desktop.dialogs.backups_dialog import BackupsDialog

        contents = self._current()
        dialog = BackupsDialog(
            self._house.window,
            self._background,
            root=self._root,
            second_place=self._backups.memory.second_place,
            organisation=contents.organisation_id if contents else self._wanted_organisation(),
            can_back_up=self._backups.follows_a_book,
        )
        dialog.restore_wanted.connect(self.restore_chosen)
        dialog.backup_wanted.connect(self._backups.back_up_now)
        self._backups.made.connect(dialog.take_made)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def restore_chosen(self, backup: Backup) -> None:
        """Restore a backup of the list, after saying what that does to the open book."""
        contents, book = self._current(), self._house.book
        if contents is None or book is None:
            self.restore(backup, self._place_for(backup))
        elif contents.organisation_id != backup.contents.organisation_id:
            self.restore(backup, own_place(backup, self._entrance.folder))
        elif self._may_replace(contents, backup):
            self.restore(backup, book.database.file)

    def restore(self, backup: Backup, file: Path) -> None:
        """Leave the open book, put `backup` at `file`, and open it."""
        if not self._house.leave():
            return
        sentence = self.tr("Restoring the backup of {0}…").format(full_moment(backup.made_at))
        self._house.show_alone(partial(_working, sentence))
        self._file = file
        self._background.run(
            partial(put_back, backup=backup, file=file, root=self._root),
            title=sentence,
            on_done=self._take_restored,
            on_failed=self._tell_failed,
            must_end=True,
        )

    def _take_restored(self, restored: Restored) -> None:
        if self._house.book is not None or not self._house.open(restored.file):
            return
        text = self.tr("The book is as it was at {0}.")
        text = text.format(full_moment(restored.backup.made_at))
        if restored.damaged is not None:
            kept = self.tr("The damaged file was kept as {0}.").format(restored.damaged.name)
            text = f"{text} {kept}"
        elif restored.replaced:
            kept = self.tr("As it was before that, it stands first in the list of backups.")
            text = f"{text} {kept}"
        self._house.window.banners.tell("restored", text, closable=True)

    def _tell_failed(self, error: RecordsError) -> None:
        messages.tell(self._house.window, error)
        if self._house.book is None and self._file is not None:
            self._house.open(self._file)

    def _may_replace(self, contents: Contents, backup: Backup) -> bool:
        when = full_moment(backup.made_at)
        text = self.tr(
            "The book now: {0}.\nThe backup of {1}: {2}.\n\nThe book becomes what it was then. As "
            "it is now it is backed up first, so that you can come back to it from the same list. "
            "Numbers already given to papers are not given again."
        ).format(_summary(contents), when, _summary(backup.contents))
        action = self.tr("Restore the backup of {0}").format(when)
        return messages.ask(
            self._house.window, self.tr("Restore a backup"), text, action, danger=True
        )

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
            Offer("trouble_backups", self.tr("Choose from the backups…"), self.show_backups),
            Offer("trouble_open", self.tr("Open another book…"), self._entrance.ask_book),
            Offer("trouble_new", self.tr("Begin a new book…"), self._house.show_first_start),
        ]

    def _about_newest(self) -> str:
        if self._newest is None:
            return ""
        text = self.tr("The newest backup was made at {0}: {1}. It was checked and is whole.")
        when = full_moment(self._newest.made_at)
        return text.format(when, _summary(self._newest.contents))

    @Slot()
    def _restore_newest(self) -> None:
        if self._newest is not None:
            self.restore(self._newest, self._place_for(self._newest))

    @Slot()
    def _open_to_read(self) -> None:
        if self._file is not None:
            self._house.open(self._file, read_only=True)

    @Slot()
    def _try_again(self) -> None:
        if self._file is not None:
            self._house.open(self._file)

    def _place_for(self, backup: Backup) -> Path:
        """Return where `backup` goes: where its book was looked for, or a place of its own."""
        file = self._file
        if file is not None and file.name == backup.book and file.parent.is_dir():
            return file
        return own_place(backup, self._entrance.folder)

    def _current(self) -> Contents | None:
        from models.book.backups import read_contents

        book = self._house.book
        try:
            return read_contents(book.database) if book is not None else None
        except RecordsError:
            return None

    def _wanted_organisation(self) -> UUID | None:
        return self._newest.contents.organisation_id if self._newest else None


def put_back(_progress: Progress, *, backup: Backup, file: Path, root: Path) -> Restored:
    """Restore `backup` at `file`, with the numbers that were given since."""
    from models.book.restore import restore_backup
    from models.documents.numbers import carry_numbers

    replaced = file.exists()
    damaged = restore_backup(backup, file, root, carry_forward=carry_numbers)
    return Restored(file, backup, replaced, damaged)


def own_place(backup: Backup, folder: Path) -> Path:
    """Return a place in `folder` where nothing stands yet, named after the backup's book."""
    name = Path(backup.book)
    file, number = folder / name.name, 2
    while file.exists():
        file = folder / f"{name.stem} ({number}){name.suffix}"
        number += 1
    return file


def _summary(contents: Contents) -> str:
    changed = full_moment(contents.changed_at) if contents.changed_at else "–"
    text = QCoreApplication.translate("Recovery", "{0} people, {1} meetings, last change {2}")
    return text.format(contents.people, contents.meetings, changed)


def _working(sentence: str) -> QWidget:
    from desktop.pages.trouble_page import working_page

    return working_page(sentence)
