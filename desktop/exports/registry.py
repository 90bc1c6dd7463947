"""Every document the program makes: what it needs, how it is read, drawn and checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from desktop.exports.calendar_file import CalendarPaper, check_calendar, write_calendar
from desktop.exports.change_log import ChangePaper, write_change_log
from desktop.exports.committee.documents import FIGURE_PACKAGES
from desktop.exports.coverage_documents import COVERAGE_PAPERS, choose_coverage
from desktop.exports.documents import Chosen, Document, Options
from desktop.exports.files import replace_file
from desktop.exports.formats import Format
from desktop.exports.issued import kept_bytes
from desktop.exports.issued_register import ISSUED_REGISTER
from desktop.exports.list_documents import LISTS, SIGN_IN_LISTS, choose_call, choose_day
from desktop.exports.meeting_documents import MEETING_PAPERS, choose_meeting
from desktop.exports.period_documents import PERIOD_LOGS
from desktop.exports.period_readings import today
from desktop.exports.person_documents import PERSON_RECORD, choose_person
from desktop.exports.report_documents import CAMPAIGN_PAPERS
from desktop.exports.signing import signature_on
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import check_xlsx
from models import identity
from models.book.database import Database, Session
from models.calendar.events import collect_events
from models.campaigns.campaigns import list_campaigns
from models.errors import RecordsError
from models.history.log import collect_change_log
from models.meetings.meetings import last_held_day
from models.organisation import cell_on
from models.periods import Period, month, year

__all__ = [
    "DOCUMENTS",
    "LISTS",
    "REPORTS",
    "SIGN_IN_LISTS",
    "Chosen",
    "Document",
    "Options",
    "draw",
    "export",
    "find_document",
    "last_year",
]


def _changes(session: Session, chosen: Chosen) -> ChangePaper:
    return ChangePaper(
        log=collect_change_log(session, period=chosen.period),
        signature=signature_on(session, chosen.period.last),
    )


def _calendar(session: Session, chosen: Chosen) -> CalendarPaper:
    return CalendarPaper(
        cell_name=cell_on(session, chosen.period.last).name,
        period=chosen.period,
        events=collect_events(session, chosen.period, today=today(session)),
        made_at=identity.now(),
    )


#: Documents of a period, such as the page of reports offers.
REPORTS = (
    *CAMPAIGN_PAPERS,
    *FIGURE_PACKAGES,
    *PERIOD_LOGS,
)
#: What was done to the book; the window offers it where it shows the log.
LOGS = (
    Document(
        key="change-log",
        title=wording("change_log")["title"],
        needs=("period",),
        collect=_changes,
        formats=(Format("xlsx", write_change_log, check_xlsx),),
    ),
)
#: What stands in the calendar, for other programs; the window offers it where the calendar is.
CALENDARS = (
    Document(
        key="calendar",
        title=wording("calendar")["title"],
        needs=("period",),
        collect=_calendar,
        formats=(Format("ics", write_calendar, check_calendar),),
    ),
)
DOCUMENTS = (
    *REPORTS,
    *COVERAGE_PAPERS,
    *LOGS,
    *CALENDARS,
    *LISTS,
    *SIGN_IN_LISTS,
    PERSON_RECORD,
    *MEETING_PAPERS,
    ISSUED_REGISTER,
)


def export(database: Database, key: str, *, out: Path, options: Options) -> None:
    """Read, draw, check, and put the document in its place.

    Raises RecordsError with whatever stood at `out` unharmed.
    """
    document = find_document(key)
    chosen = _format(document, out.suffix)
    replace_file(out, _drawn(database, document, chosen, options), chosen.check)


def draw(database: Database, key: str, *, suffix: str, options: Options) -> bytes:
    """Return the document as the bytes of a file, such as a preview shows."""
    document = find_document(key)
    return _drawn(database, document, _format(document, suffix), options)


def read_document(database: Database, key: str, options: Options) -> Any:
    """Return what the document is composed of, read in one transaction."""
    document = find_document(key)
    with database.reading() as session:
        return document.collect(session, _complete(session, document, options))


def find_document(key: str) -> Document:
    """Return the document with this key."""
    for document in DOCUMENTS:
        if document.key == key:
            return document
    raise RecordsError("exports.unknown_document", document=key)


def _format(document: Document, suffix: str) -> Format:
    bare = suffix.removeprefix(".").lower()
    for one in document.formats:
        if one.suffix == bare:
            return one
    raise RecordsError(
        "exports.unknown_format",
        title=document.title,
        suffix=f".{bare}",
        formats=", ".join(f".{one.suffix}" for one in document.formats),
    )


def _drawn(database: Database, document: Document, one: Format, options: Options) -> bytes:
    """Read in one transaction, which is over before the slow drawing begins.

    A paper that was issued is not drawn again: its bytes are given as they are kept.
    """
    with database.reading() as session:
        chosen = _complete(session, document, options)
        kept = document.compose and kept_bytes(session, document.key, chosen, suffix=one.suffix)
        if kept:
            return kept
        reading = document.collect(session, chosen)
    return one.draw(reading, mirrored=options.mirrored)


def _complete(session: Session, document: Document, options: Options) -> Chosen:
    """Fill what is left open: the last meeting held, its year, the campaign running then."""
    if document in LISTS:
        return choose_day(session, options)
    if document in SIGN_IN_LISTS:
        return choose_call(session, document, options)
    if document is PERSON_RECORD:
        return choose_person(session, options)
    if document in COVERAGE_PAPERS:
        return choose_coverage(session, options)
    if "meeting" in document.needs:
        return choose_meeting(session, document, options)
    period = options.period or _latest(session, document)
    campaign_id = options.campaign_id
    if "campaign" in document.needs and campaign_id is None:
        campaigns = list_campaigns(session)
        running = [one for one in campaigns if one.starts_on <= period.last]
        campaign_id = next((one.id for one in running or campaigns), None)
    return Chosen(period, campaign_id)


def last_year(session: Session) -> Period:
    """Return the year of the last meeting held."""
    return year(_last_day(session).year)


def _latest(session: Session, document: Document) -> Period:
    """Return the month or the year of the last meeting held."""
    day = _last_day(session)
    return month(day.month, day.year) if document.monthly else year(day.year)


def _last_day(session: Session) -> date:
    day = last_held_day(session)
    if day is None:
        raise RecordsError("exports.no_period")
    return day
