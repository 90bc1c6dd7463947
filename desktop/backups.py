"""Backups of the open book: when they are made, and what the status line says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.background import Background, Job, Progress
from desktop.backup_words import Standing, standing_words
from desktop.memories import BackupMemory
from models.book.backup_labels import Backup, Reason
from models.book.reminders import Absence, absence_of
from models.errors import RecordsError

if TYPE_CHECKING:
    from desktop.book import OpenBook
    from models.book.database import Database

#: How often it is looked whether the day's backup is still to be made, or failed before.
_ROUND_MS = 30 * 60_000
#: How many of the latest tries may still be at work or wait.
_LATEST = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one try: the newest backup there is, and why no newer or no copy was made."""

    newest: Backup | None
    failure: RecordsError | None = None
    copied: bool = False
    copy_failure: RecordsError | None = None

    @property
    def failed(self) -> bool:
        """Whether anything of it is to be tried again."""
        return self.failure is not None or self.copy_failure is not None


class Backups(QObject):
    """Makes backups beside the window under `root`; without a root it makes none.

    `stands` carries the words for the status line as they change; `made` comes after each try.
    """

    stands = Signal(object)
    made = Signal(object)

    def __init__(
        self,
        parent: QObject,
        background: Background,
        memory: BackupMemory,
        *,
        root: Path | None,
        today: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self.root = root
        self.memory = memory
        self.outcome: Outcome | None = None
        self._background, self._today = background, today
        self._book: OpenBook | None = None
        self._jobs: list[Job] = []
        self._round = QTimer(self, interval=_ROUND_MS)
        self._round.timeout.connect(self._go_round)

    def follow(self, book: OpenBook | None) -> None:
        """Back `book` up from now on, or none."""
        if self._book is not None:
            self._book.importing.disconnect(self._before_import)
        self._round.stop()
        # What still comes of them tells nothing of the next book.
        for job in self._jobs:
            job.cancel()
        self.outcome, self._jobs = None, []
        self._book = book if self.root is not None and _is_kept(book) else None
        self._tell()
        if self._book is not None:
            self._book.importing.connect(self._before_import)
            self._round.start()
            self.back_up(Reason.START)

    @property
    def follows_a_book(self) -> bool:
        """Whether there is a book to back up."""
        return self._book is not None

    def back_up(self, reason: Reason) -> Job | None:
        """Begin a backup beside the window, if anything has changed or it was asked for."""
        if self._book is None or self.root is None:
            return None
        work = partial(
            try_backup,
            database=self._book.database,
            root=self.root,
            reason=reason,
            place=self.memory.second_place,
        )
        title = self.tr("Backing up")
        job = self._background.run(work, title=title, on_done=self._take)
        self._jobs = [*self._jobs[-_LATEST:], job]
        return job

    @Slot()
    def back_up_now(self) -> None:
        """Begin a backup because the user asks for it."""
        self.back_up(Reason.ASKED)

    def choose_second_place(self, folder: Path | None) -> None:
        """Copy backups to `folder` too from now on, or to no second place."""
        self.memory.second_place = folder
        self.memory.last_copied = None
        self.memory.chosen_on = self._today() if folder else None
        if folder is None or self.back_up(Reason.START) is None:
            self._tell()

    def is_needed(self) -> bool:
        """Tell whether the book holds anything that the newest backup does not."""
        from models.book.backups import holds_all_of

        if self._book is None:
            return False
        newest = self.outcome.newest if self.outcome else None
        try:
            return newest is None or not holds_all_of(newest, self._book.database)
        except RecordsError:
            return False

    def _take(self, outcome: Outcome) -> None:
        memory, today = self.memory, self._today()
        if outcome.failure is None:
            memory.failing_since = None
        elif memory.failing_since is None:
            memory.failing_since = today
        if outcome.copied:
            memory.last_copied = today
        self.outcome = outcome
        self._tell()
        self.made.emit(outcome)

    def _tell(self) -> None:
        self.stands.emit(self.standing())

    def standing(self) -> Standing:
        """Return what there is to say of the backups now."""
        if self._book is None or self.outcome is None:
            return Standing()
        memory, today = self.memory, self._today()
        failing = abs((today - memory.failing_since).days) if memory.failing_since else None
        away = Absence.NONE
        since = memory.last_copied or memory.chosen_on
        if memory.second_place is not None and since is not None:
            away = absence_of(since, today)
        return standing_words(
            self.outcome.newest,
            today=today,
            failure=self.outcome.failure,
            failing_days=failing,
            away=away,
            copy_failure=self.outcome.copy_failure,
            alone=memory.second_place is None,
        )

    @Slot()
    def _before_import(self) -> None:
        self.back_up(Reason.BEFORE_IMPORT)

    @Slot()
    def _go_round(self) -> None:
        """Make the day's backup of a book that stays open, and try again what failed."""
        last = self.outcome
        newest = last.newest if last else None
        is_old = newest is None or newest.made_at.astimezone().date() != self._today()
        if is_old or (last is not None and last.failed):
            self.back_up(Reason.START)


def _is_kept(book: OpenBook | None) -> bool:
    """Tell whether there is a book to back up: neither one only read, nor the sample."""
    return book is not None and not book.database.read_only and book.standing is None


def try_backup(
    progress: Progress, *, database: Database, root: Path, reason: Reason, place: Path | None
) -> Outcome:
    """Make a backup and copy the newest to the second place; what fails is told, not raised."""
    from models.book.backups import (
        back_up_if_changed,
        folder_of,
        make_backup,
        newest_backup,
    )
    from models.book.second_place import copy_to_second_place

    failure: RecordsError | None = None
    try:
        make = make_backup if reason is Reason.ASKED else back_up_if_changed
        make(database, root, reason, progress=progress)
    except RecordsError as error:
        failure = error
    try:
        newest = newest_backup(folder_of(database, root))
    except RecordsError as error:
        return Outcome(None, failure or error)
    if place is None or newest is None:
        return Outcome(newest, failure)
    try:
        copy_to_second_place(newest, place, key=database.key)
    except RecordsError as error:
        return Outcome(newest, failure, copy_failure=error)
    return Outcome(newest, failure, copied=True)
