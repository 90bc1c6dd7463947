"""Entering, correcting and taking out make-ups, from wherever absences are shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.dialogs.make_up_dialog import MakeUpDialog, MakeUpWork
from desktop.navigation import PeriodChoice
from desktop.pages.campaigns_page.coverage_source import CoverageSource
from desktop.widgets.coverage_words import settled_text
from models.campaigns.coverage import Owed
from models.campaigns.matrix import CoverageReading
from models.errors import RecordsError
from models.members.roll import roll_on
from models.study.make_ups import (
    Absence,
    MakeUpData,
    MakeUpRow,
    record_make_ups,
    remove_make_up,
    update_make_up,
)


class MakeUpActs(QObject):
    """Asks in a dialog over the page, and writes what it says."""

    def __init__(self, source: CoverageSource, period: PeriodChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self._period = period

    @Slot(object)
    def enter(self, absences: Iterable[Owed]) -> None:
        """Ask once how these absences were made up; those that were already are left out."""
        reading = self._source.reading
        if reading is None:
            return
        waiting = open_absences(reading, absences)
        if not waiting:
            messages.tell(self._page, RecordsError("study.no_absence_chosen"))
            return
        self._ask(reading, waiting)

    def correct(self, owed: Owed) -> None:
        """Ask what is to be written of a make-up instead."""
        reading = self._source.reading
        row = reading.make_up_of(owed) if reading else None
        if reading is not None and row is not None:
            self._ask(reading, (owed,), row)

    @Slot(object)
    def open(self, make_up_id: UUID) -> None:
        """Show one make-up, to be corrected."""
        reading = self._source.reading
        for owed in reading.coverage.owed if reading else ():
            row = reading.make_up_of(owed) if reading else None
            if row is not None and row.id == make_up_id:
                self.correct(owed)
                return

    def remove(self, owed: Owed) -> None:
        """Take a make-up out after asking; what it covered is owed again."""
        reading = self._source.reading
        row = reading.make_up_of(owed) if reading else None
        if row is None:
            return
        text = self.tr("{0}: {1}. What it covered is owed again; the absence stays.")
        question = text.format(owed.full_name, settled_text(owed, row))
        title, label = self.tr("Remove make-up"), self.tr("Remove this make-up")
        if not messages.ask(self._page, title, question, label, danger=True):
            return
        try:
            self._source.book.change(partial(remove_make_up, make_up_id=row.id))
        except RecordsError as error:
            messages.tell(self._page, error)

    def _ask(
        self, reading: CoverageReading, absences: tuple[Owed, ...], row: MakeUpRow | None = None
    ) -> None:
        today, book = self._period.today, self._source.book
        if row is not None:
            save = partial(_save_correction, self._source, row.id)
        else:
            save = partial(_save_new, self._source, absences)
        roll = book.read(partial(roll_on, day=today)) or reading.coverage.people
        MakeUpDialog.ask(self._page, MakeUpWork(absences, roll, save, row), today=today)

    @property
    def _page(self) -> QWidget:
        page = self.parent()
        assert isinstance(page, QWidget), "made by a page"
        return page


def open_absences(reading: CoverageReading, absences: Iterable[Owed]) -> tuple[Owed, ...]:
    """Return the absences that can be made up: those that leave something owed.

    Where none of them does, those that were met in another way and not made up.
    """
    waiting = [one for one in dict.fromkeys(absences) if reading.make_up_of(one) is None]
    return tuple(one for one in waiting if not one.is_settled) or tuple(waiting)


def _save_new(source: CoverageSource, absences: tuple[Owed, ...], data: MakeUpData) -> None:
    named = [Absence(one.meeting_id, one.person_id) for one in absences]
    source.book.change(partial(record_make_ups, absences=named, data=data))


def _save_correction(source: CoverageSource, make_up_id: UUID, data: MakeUpData) -> None:
    source.book.change(partial(update_make_up, make_up_id=make_up_id, data=data))
