"""The list of backups, and putting one of them in the place of a book."""

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
from desktop.dialogs.key_dialog import KeyAsker
from desktop.entrance import Entrance
from desktop.keyring import Keyring
from desktop.widgets.banners import Offer
from desktop.widgets.tone import Tone
from desktop.window import MainWindow
from models.book.backup_labels import Backup, Contents, Reason, is_backup
from models.book.keys import Key
from models.book.places import is_reachable
from models.errors import RecordsError


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
    """What was put in its place, and what became of the book that stood there.

    `before` is the backup made of it, or `damaged` where its file was kept, if it could not be.
    """

    file: Path
    backup: Backup
    before: Backup | None
    damaged: Path | None


class Restoring(QObject):
    """Lists backups and restores one.

    Backups lie under `root`; a book without a place of its own goes to the folder of `entrance`.
    While no book is open, `sought` is the one that did not open, and `organisation` whose it is.
    Passwords of backups are asked for where the `keyring` has none.
    """

    def __init__(
        self,
        parent: QObject,
        house: House,
        backups: Backups,
        *,
        root: Path,
        entrance: Entrance,
        keyring: Keyring,
    ) -> None:
        super().__init__(parent)
        self.keyring = keyring
        self._asker = KeyAsker(self, entrance.background, keyring)
        self.root, self.entrance = root, entrance
        entrance.restore_wanted.connect(self.show_backups)
        self.sought: Path | None = None
        self.organisation: UUID | None = None
        self._house, self._backups = house, backups
        self._background = entrance.background
        self._before: Backup | None = None

    @Slot()
    def show_backups(self) -> None:
        """List the backups: of the open book, or all where none is open."""
        contents = self._current()
        self._show(contents.organisation_id if contents else self.organisation)

    @Slot()
    def show_every_backup(self) -> None:
        """List the backups of every book: another than the open one is wanted."""
        self._show(None)

    def _show(self, organisation: UUID | None) -> None:
        from desktop.dialogs.backups_dialog import BackupsDialog

        dialog = BackupsDialog(
            self._house.window,
            self._background,
            root=self.root,
            second_place=self._backups.memory.second_place,
            organisation=organisation,
            keyring=self.keyring,
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
        if contents is None or book is None or is_backup(book.database.file):
            self.restore_lost(backup)
        elif contents.organisation_id != backup.contents.organisation_id:
            self.restore(backup, own_place(backup, self.entrance.folder))
        elif self._may_replace(contents, backup):
            self.restore(backup, book.database.file)

    def restore_lost(self, backup: Backup) -> None:
        """Put `backup` where its book was looked for, or in a place of its own."""
        file = self.sought
        if file is None or file.name != backup.book or not is_reachable(file.parent):
            file = own_place(backup, self.entrance.folder)
        self.restore(backup, file)

    def restore(self, backup: Backup, file: Path) -> None:
        """Leave the open book, put `backup` at `file`, and open it; ask for its password first."""
        sentence = self.tr("The backup of {0} has a password: the one the book had then.")
        self._asker.with_key(
            self._house.window,
            backup.file,
            sentence.format(full_moment(backup.made_at)),
            partial(self._restore, backup, file),
        )

    def _restore(self, backup: Backup, file: Path) -> None:
        if not self._house.leave():
            return
        keys = self.keyring.of(file), self.keyring.of(backup.file)
        sentence = self.tr("Restoring the backup of {0}…").format(full_moment(backup.made_at))
        self._house.show_alone(partial(_working, sentence))
        self.sought = file
        self._background.run(
            partial(put_back, backup=backup, file=file, root=self.root, keys=keys),
            title=sentence,
            on_done=self._take_restored,
            on_failed=self._tell_failed,
            must_end=True,
            can_stop=False,
        )

    def _take_restored(self, restored: Restored) -> None:
        if self._house.book is not None or not self._house.open(restored.file):
            return
        text = self.tr("The book is as it was at {0}.")
        text = text.format(full_moment(restored.backup.made_at))
        if restored.damaged is not None:
            kept = self.tr("The damaged file was kept as {0}.").format(restored.damaged.name)
            text = f"{text} {kept}"
        offers = []
        if restored.before is not None:
            self._before = restored.before
            kept = self.tr("As it was before that, it is the backup of {0}.")
            text = f"{text} {kept.format(full_moment(restored.before.made_at))}"
            label = self.tr("Take the restoring back…")
            offers.append(Offer("restored_back", label, self._take_back))
        self._house.window.banners.tell("restored", text, offers, tone=Tone.GOOD, closable=True)

    @Slot()
    def _take_back(self) -> None:
        """Restore the book as it was before the last restoring, after asking."""
        if self._before is not None:
            self.restore_chosen(self._before)

    def _tell_failed(self, error: RecordsError) -> None:
        messages.tell(self._house.window, error)
        if self._house.book is None and self.sought is not None:
            self._house.open(self.sought)

    def _may_replace(self, contents: Contents, backup: Backup) -> bool:
        when = full_moment(backup.made_at)
        text = self.tr(
            "The book now: {0}.\nThe backup of {1}: {2}.\n\nThe book becomes what it was then. As "
            "it is now it is backed up first, so that you can come back to it from the same list. "
            "Numbers already given to papers are not given again."
        ).format(summary(contents), when, summary(backup.contents))
        action = self.tr("Restore the backup of {0}").format(when)
        return messages.ask(
            self._house.window, self.tr("Restore a backup"), text, action, danger=True
        )

    @property
    def second_place(self) -> Path | None:
        """Where backups are copied too, if anywhere."""
        return self._backups.memory.second_place

    def _current(self) -> Contents | None:
        from models.book.backups import read_contents

        book = self._house.book
        try:
            return read_contents(book.database) if book is not None else None
        except RecordsError:
            return None


def put_back(
    _progress: Progress,
    *,
    backup: Backup,
    file: Path,
    root: Path,
    keys: tuple[Key | None, Key | None],
) -> Restored:
    """Restore `backup` at `file`, with the numbers that were given since.

    `keys` open the book that stands there and the backup, where they have a password.
    """
    from models.book.backups import newest_backup
    from models.book.restore import restore_backup
    from models.documents.carrying import carry_numbers

    was = newest_backup(root / str(backup.contents.organisation_id))
    damaged = restore_backup(
        backup, file, root, carry_forward=carry_numbers, key=keys[0], backup_key=keys[1]
    )
    newest = newest_backup(root / str(backup.contents.organisation_id))
    made_now = newest is not None and newest.reason is Reason.BEFORE_RESTORE and newest != was
    return Restored(file, backup, newest if made_now else None, damaged)


def own_place(backup: Backup, folder: Path) -> Path:
    """Return a place in `folder` where nothing stands yet, named after the backup's book."""
    name = Path(backup.book)
    file, number = folder / name.name, 2
    while file.exists():
        file = folder / f"{name.stem} ({number}){name.suffix}"
        number += 1
    return file


def summary(contents: Contents) -> str:
    """Return how much is in a book, and when it was last changed."""
    changed = full_moment(contents.changed_at) if contents.changed_at else "–"
    text = QCoreApplication.translate("Restoring", "{0} people, {1} meetings, last change {2}")
    return text.format(contents.people, contents.meetings, changed)


def _working(sentence: str) -> QWidget:
    from desktop.pages.trouble_page import working_page

    return working_page(sentence)
