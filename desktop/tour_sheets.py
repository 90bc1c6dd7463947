"""The sheet of a meeting on the tour: each of its tabs, a resolution, a scan of signed minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QListWidget

from desktop.app import Application
from desktop.navigation import Place
from desktop.pages.meetings_page.minutes.agenda_list import AgendaList
from desktop.widgets.paper_list import PaperList
from desktop.widgets.underline_tabs import UnderlineTabs
from models.meetings.meetings import list_meetings
from models.meetings.minutes import read_minutes
from models.meetings.scans import meetings_without_scan
from models.periods import Period
from models.words import MeetingKind

_PAPERS = "papers"


def sheet_steps(application: Application) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture's name and the step that brings the window there."""
    latest, complete, scanned = _meetings(application)
    yield "attendance", partial(application.window.go, Place.MEETINGS, latest)
    yield "minutes", partial(_show_item, application, complete)
    yield "tasks", partial(_show_part, application, "resolution")
    for name in ("score", _PAPERS):
        yield name, partial(_show, application, complete, name)
    yield "resolution", partial(_show_paper, application, "resolution")
    yield "scan", partial(_show_scan, application, scanned)


def _meetings(application: Application) -> tuple[UUID, UUID, UUID]:
    """Return the latest meeting, the latest regular one with all marks, and one with a scan."""
    assert application.book is not None
    today = application.today()
    year = Period(today.replace(month=1, day=1), today)
    with application.book.database.reading() as session:
        rows = list_meetings(session, year)
        bare = meetings_without_scan(session, year)
    regular = [
        row.id for row in rows if row.data.kind is MeetingKind.REGULAR and not row.not_recorded
    ]
    return rows[0].id, regular[0], next(row for row in regular if row not in bare)


def _show(application: Application, meeting_id: UUID, tab: str) -> None:
    application.window.go(Place.MEETINGS, meeting_id)
    tabs = application.window.findChild(UnderlineTabs, "meeting_tabs")
    assert tabs is not None
    tabs.choose(tab)


def _show_item(application: Application, meeting_id: UUID) -> None:
    """Show the first item of the agenda that somebody spoke to."""
    _show(application, meeting_id, "minutes")
    assert application.book is not None
    minutes = application.book.read(partial(read_minutes, meeting_id=meeting_id))
    spoken = [item.id for item in minutes.items if item.opinions]
    _show_part(application, spoken[0])


def _show_part(application: Application, key: str | UUID) -> None:
    agenda = application.window.findChild(AgendaList)
    assert agenda is not None
    agenda.choose(key)


def _show_paper(application: Application, key: str) -> None:
    papers = application.window.findChild(PaperList, "meeting_paper_list")
    assert papers is not None
    papers.choose(key)


def _show_scan(application: Application, meeting_id: UUID) -> None:
    _show(application, meeting_id, _PAPERS)
    scans = application.window.findChild(QListWidget, "scan_list")
    assert scans is not None
    scans.setCurrentRow(0)
