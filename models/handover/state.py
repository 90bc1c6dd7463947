"""How a cell's records stand on the day the book is handed over: what there is, what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.activities.dissemination import list_disseminations
from models.activities.inspections import list_inspections, list_open_follow_ups
from models.book.unsaved import KeptWords, list_unsaved
from models.calendar.events import DeadlineState, pressing_deadlines
from models.campaigns.campaigns import CampaignSummary, list_campaigns
from models.campaigns.coverage import collect_coverage
from models.campaigns.matrix import WHOLE
from models.campaigns.owing import owing_by_person
from models.documents.issuing import list_issued
from models.documents.numbers import Series, list_series
from models.meetings.meetings import MeetingRow, list_meetings
from models.meetings.scans import meetings_without_scan
from models.meetings.tasks import TaskRow, open_tasks
from models.members.roll import people_on
from models.organisation import Cell, cell_on, list_terms, organisation_id
from models.periods import ALWAYS, Period
from models.study.entries import list_studies
from models.study.make_ups import list_make_ups
from models.tables.changes import Change
from models.tables.minutes import Resolution
from models.tables.scans import Scan
from models.words import ENDED_STATUSES, MeetingState, Status

#: How many days ahead the one who takes over is told of what is due.
DAYS_AHEAD = 90
#: In this order the people who belong to the cell are counted.
COUNTED = tuple(status for status in Status if status not in ENDED_STATUSES)


class RecordKind(StrEnum):
    """What is counted of the records of a period."""

    MEETINGS = "meetings"
    RESOLUTIONS = "resolutions"
    SCANS = "scans"
    STUDIES = "studies"
    MAKE_UPS = "make_ups"
    DISSEMINATIONS = "disseminations"
    INSPECTIONS = "inspections"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class CampaignOwed:
    """A campaign under way, and how many people still owe something of its topics."""

    campaign: CampaignSummary
    members: int
    staff: int


@dataclass(frozen=True, slots=True)
class HandoverState:
    """What the one who takes over needs to know, read in one moment.

    `period` is what the records are counted over; what is not finished is told whenever it began.
    `changes` is the number of the last entry in the log of changes, which grows with every act.
    """

    day: date
    period: Period
    cell: Cell
    organisation_id: UUID
    people: tuple[tuple[Status, int], ...]
    records: tuple[tuple[RecordKind, int], ...]
    not_finalised: tuple[MeetingRow, ...]
    without_scan: tuple[MeetingRow, ...]
    series: tuple[Series, ...]
    tasks: tuple[TaskRow, ...]
    follow_ups: int
    deadlines: tuple[DeadlineState, ...]
    campaigns: tuple[CampaignOwed, ...]
    unsaved: tuple[KeptWords, ...]
    changes: int

    @property
    def members(self) -> int:
        """How many party members belong to the cell, wherever they are on the day."""
        return sum(count for status, count in self.people if status is not Status.STAFF)

    @property
    def staff(self) -> int:
        """How many others are on the roll."""
        return dict(self.people).get(Status.STAFF, 0)


def collect_handover(session: Session, *, day: date, period: Period) -> HandoverState:
    """Read how the book stands on `day`, with the records of `period` counted."""
    meetings = tuple(reversed(list_meetings(session, Period(ALWAYS, day))))
    lacking = meetings_without_scan(session, Period(ALWAYS, day))
    return HandoverState(
        day=day,
        period=period,
        cell=cell_on(session, day),
        organisation_id=organisation_id(session),
        people=_people(session, day),
        records=tuple(_records(session, period)),
        not_finalised=tuple(row for row in meetings if _is_open(row)),
        without_scan=tuple(row for row in meetings if row.id in lacking),
        series=list_series(session),
        tasks=open_tasks(session, day),
        follow_ups=len(list_open_follow_ups(session)),
        deadlines=pressing_deadlines(session, today=day, ahead=DAYS_AHEAD),
        campaigns=tuple(_campaigns(session, day)),
        unsaved=list_unsaved(session),
        changes=session.scalar(select(func.max(Change.sequence))) or 0,
    )


def usual_period(session: Session, day: date) -> Period:
    """Return the term that runs on `day`, as far as it has come; without one, everything."""
    running = [one for one in list_terms(session) if one.starts_on <= day <= one.ends_on]
    return Period(running[-1].starts_on if running else _first_day(session, day), day)


def _first_day(session: Session, day: date) -> date:
    """Return the day of the first meeting or study, or `day` in a book without any."""
    whole = Period(ALWAYS, day)
    found = [row.data.held_on for row in list_meetings(session, whole)]
    found += [row.data.ended_on for row in list_studies(session, whole)]
    return min(found, default=day)


def _people(session: Session, day: date) -> tuple[tuple[Status, int], ...]:
    counts = Counter(entry.status for entry in people_on(session, day, frozenset(COUNTED)))
    return tuple((status, counts[status]) for status in COUNTED if counts[status])


def _records(session: Session, period: Period) -> Iterator[tuple[RecordKind, int]]:
    held = [row.id for row in list_meetings(session, period) if row.was_held]
    resolutions = select(func.count(Resolution.id)).where(Resolution.meeting_id.in_(held))
    scans = select(func.count(Scan.id)).where(Scan.meeting_id.in_(held))
    issued = [row for row in list_issued(session) if row.dated_on in period]
    yield RecordKind.MEETINGS, len(held)
    yield RecordKind.RESOLUTIONS, session.scalar(resolutions) or 0
    yield RecordKind.SCANS, session.scalar(scans) or 0
    yield RecordKind.STUDIES, len(list_studies(session, period))
    yield RecordKind.MAKE_UPS, len(list_make_ups(session, period))
    yield RecordKind.DISSEMINATIONS, len(list_disseminations(session, period))
    yield RecordKind.INSPECTIONS, len(list_inspections(session, period))
    yield RecordKind.ISSUED, len(issued)


def _is_open(row: MeetingRow) -> bool:
    """Tell whether the record of a meeting is still to be closed."""
    return row.state in {MeetingState.DRAFT, MeetingState.HELD}


def _campaigns(session: Session, day: date) -> Iterator[CampaignOwed]:
    for campaign in list_campaigns(session):
        if campaign.runs_on(day):
            so_far = Period(campaign.starts_on, day)
            coverage = collect_coverage(session, campaign_id=campaign.id, period=so_far)
            owing = [one.person.is_member for one in owing_by_person(coverage, WHOLE)]
            yield CampaignOwed(campaign, members=sum(owing), staff=owing.count(False))
