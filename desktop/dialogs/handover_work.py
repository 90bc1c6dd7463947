"""The long work of a handover, done beside the window: reading how the book stands, writing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.background import Background, Cancelled, Job, Progress
from desktop.dialogs.handover_done import HandedOut
from desktop.exports.handover.archive import write_archive
from desktop.exports.handover.reading import Party, Wishes, words
from desktop.exports.pack.names import file_name
from desktop.exports.wording import capital, wording
from models.book.database import Database
from models.book.keys import make_key
from models.errors import RecordsError
from models.handover.condition import Condition, collect_condition
from models.handover.state import HandoverState, collect_handover, usual_period
from models.members.roll import roll_on
from models.periods import Period, date_text
from models.words import Post


@dataclass(frozen=True, slots=True)
class Standing:
    """How the book stands, the days its records are counted over, and who might sign."""

    state: HandoverState
    condition: Condition
    period: Period
    names: tuple[str, ...]
    secretary: Party


def read_standing(
    progress: Progress, *, database: Database, day: date, backups: Path | None
) -> Standing:
    """Read everything that is shown before anything is written."""
    progress(0, 0)
    with database.reading() as session:
        period = usual_period(session, day)
        state = collect_handover(session, day=day, period=period)
        roll = roll_on(session, day)
    progress(0, 0)
    condition = collect_condition(database, backups)
    leads = next((one for one in roll if one.post is Post.SECRETARY), None)
    post = capital(wording("meeting_papers")["posts"][Post.SECRETARY])
    secretary = Party(leads.full_name, post) if leads else Party()
    return Standing(state, condition, period, tuple(one.full_name for one in roll), secretary)


def write_handover(
    progress: Progress,
    *,
    database: Database,
    wishes: Wishes,
    folder: Path,
    password: str | None,
    backups: Path | None,
) -> HandedOut:
    """Write the folder and the zip; `password` is a new one for the copy."""
    new_key = make_key(password) if password is not None else None
    archive = write_archive(
        database,
        wishes=wishes,
        folder=folder,
        key=new_key or database.key,
        backups=backups,
        progress=progress,
    )
    return HandedOut(archive, new_key)


def suggested_name(cell: str, day: date) -> str:
    """Return how the zip of a handover is called when nobody says otherwise."""
    title: str = words("files")["folder"].format(cell=cell, day=date_text(day).replace("/", "-"))
    return file_name(title, "zip")


class HandoverWork(QObject):
    """Runs both beside the window; `stood` and `written` carry what came of them.

    `stopped` follows when the work was cancelled, `refused` when the world stood in the way.
    """

    stood = Signal(object)
    written = Signal(object)
    stopped = Signal()
    refused = Signal(object)

    def __init__(
        self, parent: QObject, background: Background, database: Database, backups: Path | None
    ) -> None:
        super().__init__(parent)
        self._background, self._database, self._backups = background, database, backups
        self._job: Job | None = None
        background.ended.connect(self._take_end)

    @property
    def busy(self) -> bool:
        """Whether any of it is at work."""
        return self._job is not None

    def read(self, day: date, title: str) -> None:
        """Read how the book stands on `day`."""
        work = partial(read_standing, database=self._database, day=day, backups=self._backups)
        self._job = self._background.run(
            work, title=title, on_done=self._tell_stood, on_failed=self._tell_refused
        )

    def write(self, wishes: Wishes, folder: Path, password: str | None, title: str) -> None:
        """Write the folder and the zip."""
        work = partial(
            write_handover,
            database=self._database,
            wishes=wishes,
            folder=folder,
            password=password,
            backups=self._backups,
        )
        self._job = self._background.run(
            work,
            title=title,
            on_done=self._tell_written,
            on_failed=self._tell_refused,
            must_end=True,
        )

    def cancel(self) -> None:
        """Ask what is at work to stop."""
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _take_end(self, job: object) -> None:
        if job is self._job and job is not None:
            ended, self._job = self._job, None
            # Asked to stop when all stood in its place already, it was not stopped.
            if ended is not None and isinstance(ended.error, Cancelled):
                self.stopped.emit()

    def _tell_stood(self, standing: Standing) -> None:
        self.stood.emit(standing)

    def _tell_written(self, out: HandedOut) -> None:
        self.written.emit(out)

    def _tell_refused(self, error: RecordsError) -> None:
        self.refused.emit(error)
