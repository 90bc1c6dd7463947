"""Every document the program makes: what it needs, how it is read, drawn and checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.exports.absence_log import write_absence_log
from desktop.exports.activity_logs import (
    DISSEMINATION_LOG,
    INSPECTION_LOG,
)
from desktop.exports.attendance_log import write_attendance_log
from desktop.exports.calendar_file import CalendarPaper, check_calendar, write_calendar
from desktop.exports.campaign_report import CampaignReport, compose_campaign_report
from desktop.exports.change_log import ChangePaper, write_change_log
from desktop.exports.coverage_documents import COVERAGE_PAPERS, choose_coverage
from desktop.exports.documents import Chosen, Document, Options
from desktop.exports.files import replace_file
from desktop.exports.formats import Format, party_formats
from desktop.exports.list_documents import LISTS, SIGN_IN_LISTS, choose_call, choose_day
from desktop.exports.meeting_documents import MEETING_PAPERS, choose_meeting
from desktop.exports.meeting_list import write_meetings_log
from desktop.exports.period_readings import (
    read_absences,
    read_attendance,
    read_meetings,
    read_period,
    read_statistics,
    read_study,
)
from desktop.exports.period_workbook import write_period_workbook
from desktop.exports.person_documents import PERSON_RECORD, choose_person
from desktop.exports.profiles import profile_for
from desktop.exports.signing import signature_on
from desktop.exports.statistics_workbook import write_statistics
from desktop.exports.study_log import write_study_log
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import check_xlsx
from models import identity
from models.book.database import Database, Session
from models.calendar.events import collect_events
from models.campaigns.campaigns import list_campaigns
from models.campaigns.results import collect_campaign_results
from models.documents.drafts import read_draft
from models.errors import RecordsError
from models.history.log import collect_change_log
from models.meetings.meetings import last_held_day
from models.organisation import cell_on
from models.periods import Period, year

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
]


def _changes(session: Session, chosen: Chosen) -> ChangePaper:
    return ChangePaper(
        log=collect_change_log(session, period=chosen.period),
        signature=signature_on(session, chosen.period.last),
    )


def _calendar(session: Session, chosen: Chosen) -> CalendarPaper:
    today = identity.now().date()
    return CalendarPaper(
        cell_name=cell_on(session, chosen.period.last).name,
        period=chosen.period,
        events=collect_events(session, chosen.period, today=today),
        made_at=identity.now(),
    )


def _campaign(session: Session, chosen: Chosen) -> CampaignReport:
    campaign_id = chosen.campaign_id
    if campaign_id is None:
        raise RecordsError("exports.no_campaign")
    period = chosen.period
    draft = read_draft(session, key="campaign-report", campaign_id=campaign_id, period=period)
    # A report dated before its period ends speaks of the people on the list that day.
    listed_on = min(draft.dated_on or period.last, period.last)
    return CampaignReport(
        results=collect_campaign_results(
            session, campaign_id=campaign_id, period=period, as_of=listed_on
        ),
        listed_on=listed_on,
        draft=draft,
        signature=signature_on(session, draft.dated_on or period.last, signer_id=draft.signer_id),
        profile=chosen.profile or profile_for(draft.dated_on),
    )


def _workbook(
    key: str, collect: Callable[[Session, Chosen], Any], write: Callable[[Any], bytes]
) -> Document:
    """Return a workbook of a period; its wording stands under its key."""
    title: str = wording(key.replace("-", "_"))["title"]
    return Document(key, title, ("period",), collect, (Format("xlsx", write, check_xlsx),))


#: Documents of a period, such as the page of reports offers.
REPORTS = (
    _workbook("meetings-log", read_meetings, write_meetings_log),
    _workbook("attendance-log", read_attendance, write_attendance_log),
    _workbook("absence-log", read_absences, write_absence_log),
    _workbook("study-log", read_study, write_study_log),
    DISSEMINATION_LOG,
    INSPECTION_LOG,
    _workbook("statistics", read_statistics, write_statistics),
    _workbook("period-workbook", read_period, write_period_workbook),
    Document(
        key="campaign-report",
        title=wording("campaign_report")["title"],
        needs=("period", "campaign"),
        collect=_campaign,
        formats=party_formats(compose_campaign_report),
        compose=compose_campaign_report,
    ),
)
#: What was done to the book; the window offers it where it shows the log.
LOGS = (_workbook("change-log", _changes, write_change_log),)
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
    """Read in one transaction, which is over before the slow drawing begins."""
    with database.reading() as session:
        reading = document.collect(session, _complete(session, document, options))
    return one.write(reading)


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
    period = options.period or last_year(session)
    campaign_id = options.campaign_id
    if "campaign" in document.needs and campaign_id is None:
        campaigns = list_campaigns(session)
        running = [one for one in campaigns if one.starts_on <= period.last]
        campaign_id = next((one.id for one in running or campaigns), None)
    return Chosen(period, campaign_id, options.profile)


def last_year(session: Session) -> Period:
    """Return the year of the last meeting held."""
    day = last_held_day(session)
    if day is None:
        raise RecordsError("exports.no_period")
    return year(day.year)
