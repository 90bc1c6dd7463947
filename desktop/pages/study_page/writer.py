"""What the place of self-study does to the book: enters, corrects, removes, files of papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.study_dialog import StudyBook, StudyDialog, StudyEntry
from desktop.dialogs.study_sheet_dialog import SheetBook, StudySheetDialog
from desktop.exports.files import replace_file
from desktop.navigation import PeriodChoice
from models.book.database import Session
from models.campaigns.campaigns import list_topics
from models.errors import RecordsError
from models.meetings.scans import scan_file
from models.members.roll import RollEntry, roll_on
from models.periods import date_text
from models.study import entries
from models.study.entries import StudyRow
from models.study.papers import put_study_paper, read_study_paper, remove_study_papers

_NAMED = 5


class StudyWriter(QObject):
    """Asks and writes for the page, which is its Qt parent."""

    def __init__(self, page: QWidget, book: OpenBook, period: PeriodChoice) -> None:
        super().__init__(page)
        self._book = book
        self._period = period
        self._edited_id: UUID | None = None

    def add(self) -> tuple[UUID, ...] | None:
        """Ask who studied what and enter it; return what was entered."""
        return StudyDialog.ask(
            self._page,
            StudyBook(self._book.read(list_topics), self._roll_on, self._save_new),
            today=self._period.today,
            day=self._usual_day(),
        )

    def add_table(self) -> tuple[UUID, ...] | None:
        """Let many entries be typed in a table; return what was entered."""
        sheet = SheetBook(
            self._book.read(list_topics),
            self._roll_on(self._usual_day()),
            self._check,
            self._save_rows,
        )
        return StudySheetDialog.ask(self._page, sheet, today=self._usual_day())

    def edit(self, row: StudyRow) -> None:
        """Correct an entry."""
        self._edited_id = row.id
        StudyDialog.ask(
            self._page,
            StudyBook(self._book.read(list_topics), self._roll_on, self._save_correction),
            today=self._period.today,
            row=row,
        )

    def remove(self, rows: Sequence[StudyRow]) -> None:
        """Remove entries after asking."""
        names = "\n".join(
            f"{row.full_name}, {date_text(row.data.ended_on)}" for row in rows[:_NAMED]
        )
        more = len(rows) - _NAMED
        if more > 0:
            names += "\n" + self.tr("and {0} more").format(more)
        text = self.tr(
            "These entries will no longer count in any log or report. They go to the trash, from "
            "which they can be restored."
        )
        label = self.tr("Remove {0} entries").format(len(rows))
        if len(rows) == 1:
            label = self.tr("Remove this entry")
        title, question = self.tr("Remove self-study"), f"{text}\n\n{names}"
        if not messages.ask(self._page, title, question, label, danger=True):
            return
        try:
            ids = [row.id for row in rows]
            self._book.change(partial(entries.remove_studies, study_ids=ids))
        except RecordsError as error:
            messages.tell(self._page, error)

    def save_paper(self, row: StudyRow) -> Path | None:
        """Ask where to, and write the file of a reflection paper there as it was added."""
        if row.paper is None:
            return None
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        suffix = row.paper.name.rpartition(".")[2]
        path = messages.ask_save_file(
            self._page,
            self.tr("Save the reflection paper"),
            suggested=folder / row.paper.name,
            filters=f"{suffix.upper()} (*.{suffix})",
        )
        if path is None:
            return None
        try:
            file = self._book.read(partial(read_study_paper, paper_id=row.paper.id))
            replace_file(path, file.data, partial(_check_file, path.name))
        except RecordsError as error:
            messages.tell(self._page, error)
            return None
        return path

    @property
    def _page(self) -> QWidget:
        page = self.parent()
        assert isinstance(page, QWidget)
        return page

    def _save_new(self, entry: StudyEntry) -> Sequence[UUID]:
        return self._book.change(partial(_record, entry=entry))

    def _save_correction(self, entry: StudyEntry) -> Sequence[UUID]:
        assert self._edited_id is not None, "only an entry that was chosen is corrected"
        self._book.change(partial(_correct, study_id=self._edited_id, entry=entry))
        return (self._edited_id,)

    def _check(self, rows: Sequence[entries.StudyEntry]) -> Sequence[RecordsError | None]:
        return self._book.read(partial(entries.check_studies, entries=rows))

    def _save_rows(self, rows: Sequence[entries.StudyEntry]) -> Sequence[UUID]:
        return self._book.change(partial(entries.record_studies, entries=rows))

    def _roll_on(self, day: date) -> tuple[RollEntry, ...]:
        return self._book.read(partial(roll_on, day=day))

    def _usual_day(self) -> date:
        """Return the day a new entry begins with: today, or the last day that is looked at."""
        today, period = self._period.today, self._period.period
        return today if today in period or period.first > today else period.last


def _record(session: Session, entry: StudyEntry) -> tuple[UUID, ...]:
    """Enter a study with the file of its paper, as one act."""
    made = entries.record_study(session, entry.data, person_ids=entry.person_ids)
    for study_id in made if entry.paper else ():
        assert entry.paper is not None
        put_study_paper(session, study_id, entry.paper)
    return made


def _correct(session: Session, study_id: UUID, entry: StudyEntry) -> None:
    """Correct an entry and the file of its paper, as one act."""
    entries.update_study(session, study_id, entry.data)
    if entry.drop_paper:
        remove_study_papers(session, study_id)
    if entry.paper is not None:
        put_study_paper(session, study_id, entry.paper)


def _check_file(name: str, data: bytes) -> None:
    scan_file(name, data)
