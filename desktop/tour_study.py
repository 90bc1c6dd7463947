"""Self-study on the tour: the table that is typed into, with a row that has to be corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QDialog

from desktop.app import Application
from desktop.dialogs.study_sheet_dialog import SheetBook, StudySheetDialog
from desktop.navigation import Place
from desktop.tables.typed_grid import place_of
from desktop.widgets.underline_tabs import UnderlineTabs
from models.campaigns.campaigns import list_topics
from models.errors import RecordsError
from models.members.roll import roll_on
from models.study.entries import StudyEntry, check_studies

_ROWS = 9
_TYPED = {"topics": "3.1, 3.2", "started": "17/11", "ended": "20/11", "minutes": "1h30"}
_PAGES = ("523–560", "523–619", "601–640")


def study_steps(application: Application) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture's name and the step that brings the window there."""
    yield "study-people", partial(_show, application, "people")
    yield "study-topics", partial(_show, application, "topics")


def study_dialogs(application: Application) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield each picture's name and what makes the dialog in it; nothing of it is entered."""
    yield "study-sheet", partial(_sheet, application)


def _show(application: Application, tab: str) -> None:
    application.window.go(Place.STUDY)
    tabs = application.window.findChild(UnderlineTabs, "study_tabs")
    assert tabs is not None
    tabs.choose(tab)


def _sheet(application: Application) -> QDialog:
    book, today = application.book, application.today()
    assert book is not None

    def check(rows: Sequence[StudyEntry]) -> Sequence[RecordsError | None]:
        return book.read(partial(check_studies, entries=rows))

    roll = book.read(partial(roll_on, day=today))
    sheet = SheetBook(book.read(list_topics), roll, check, _enter_nothing)
    dialog = _Pictured(application.window, sheet, today=today)
    dialog.fill_members()
    columns = dialog.grid.columns
    typed = {
        (row, place_of(columns, name)): text
        for name, text in _TYPED.items()
        for row in range(_ROWS)
    }
    pages = place_of(columns, "pages")
    typed |= {(row, pages): _PAGES[row % len(_PAGES)] for row in range(_ROWS)}
    dialog.grid.write(typed)
    dialog.view.go_to(len(_PAGES) - 1, 1)
    return dialog


class _Pictured(StudySheetDialog):
    """A table that is left without a question."""

    def reject(self) -> None:
        """Close."""
        QDialog.reject(self)


def _enter_nothing(_rows: Sequence[StudyEntry]) -> Sequence[UUID]:
    return ()
