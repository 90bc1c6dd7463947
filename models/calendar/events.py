"""Everything of a span of days in one list: reports due, peaks, anniversaries, meetings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.inspections import list_inspections
from models.book.changes import name_action
from models.calendar.anniversaries import (
    AnniversaryDay,
    anniversaries_between,
    list_anniversaries,
)
from models.campaigns.campaigns import read_campaigns
from models.campaigns.deadlines import Deadline, deadlines_between, peaks_between
from models.documents.sent import SentReport, reports_sent, sent_on
from models.errors import RecordsError
from models.meetings.meetings import list_meetings
from models.names import clean
from models.organisation import organisation_id
from models.periods import ALWAYS, Period, year
from models.tables.calendar import DeadlineDone
from models.tables.campaigns import CampaignDeadline
from models.words import MeetingState, Reporter

#: How many days ahead a report presses, and how long it is told of that it is overdue.
_SOON, _YEAR = 30, 365


class EventKind(StrEnum):
    """What stands in the calendar."""

    DEADLINE = "deadline"
    PEAK = "peak"
    ANNIVERSARY = "anniversary"
    MEETING = "meeting"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the calendar, from `first` to `last`; `record_id` is of what it stands for.

    Of a deadline `done_on` says when its report was sent, `period` what it tells of, and `ours`
    whether the cell owes it. `key` names an anniversary that we ship; `to_check` one that was not
    compared with an official text, or a peak whose days are proposed.
    """

    kind: EventKind
    first: date
    last: date
    title: str
    detail: str = ""
    record_id: UUID | None = None
    campaign_id: UUID | None = None
    done_on: date | None = None
    period: Period | None = None
    ours: bool = True
    key: str = ""
    to_check: bool = False

    def is_overdue(self, today: date) -> bool:
        """Whether a report or a follow-up is past its day and not done."""
        owed = self.kind in {EventKind.DEADLINE, EventKind.FOLLOW_UP}
        return owed and self.ours and self.done_on is None and self.last < today


@dataclass(frozen=True, slots=True)
class DeadlineState:
    """A deadline with the day its report was sent on, or None."""

    deadline: Deadline
    done_on: date | None

    @property
    def is_overdue(self) -> bool:
        """Whether the day is past and nothing was sent."""
        return self.deadline.overdue and self.done_on is None


def collect_events(session: Session, period: Period, *, today: date) -> tuple[Event, ...]:
    """Read everything that touches `period`, earliest first."""
    found = [
        *_deadline_events(session, period, today),
        *_peak_events(session, period),
        *(
            _anniversary_event(day)
            for day in anniversaries_between(list_anniversaries(session), period)
        ),
        *_meeting_events(session, period),
        *_follow_ups(session, period, today),
    ]
    return tuple(sorted(found, key=lambda one: (one.first, one.kind, one.title)))


def list_deadlines(session: Session, period: Period, *, today: date) -> tuple[DeadlineState, ...]:
    """Return the reports due in `period`, earliest first, with what was sent.

    A report that was issued for its campaign and days counts as sent on its date. A deadline falls
    once into a year: what was said of it stays where its day is corrected.
    """
    done = {
        (row.deadline_id, row.due_on.year): row.done_on
        for row in session.scalars(select(DeadlineDone).order_by(DeadlineDone.due_on))
    }
    reports = reports_sent(session)
    return tuple(
        DeadlineState(due, _sent(due, done, reports))
        for due in deadlines_between(read_campaigns(session), period, today)
    )


def pressing_deadlines(
    session: Session, *, today: date, ahead: int = _SOON
) -> tuple[DeadlineState, ...]:
    """Return the cell's own reports that are overdue, or due `ahead` days from now, not yet sent.

    One that is overdue stays for a year while its campaign runs, thirty days once it has ended.
    """
    ends = {one.id: one.ends_on for one in read_campaigns(session)}
    span = Period(today - timedelta(days=_YEAR), today + timedelta(days=ahead))
    return tuple(
        state
        for state in list_deadlines(session, span, today=today)
        if state.done_on is None
        and state.deadline.reporter is Reporter.UNIT
        and (
            ends[state.deadline.campaign_id] >= today
            or state.deadline.due_on >= today - timedelta(days=_SOON)
        )
    )


def mark_deadline_done(
    session: Session,
    *,
    deadline_id: UUID,
    due_on: date,
    done_on: date,
    document_id: UUID | None = None,
    note: str = "",
) -> None:
    """Say that the report due on `due_on` was sent; said twice, the last word holds."""
    name_action(session, "mark_deadline_done")
    if session.get(CampaignDeadline, deadline_id) is None:
        raise RecordsError("calendar.gone")
    row = next(iter(_done(session, deadline_id, due_on)), None)
    if row is None:
        row = DeadlineDone(
            organisation_id=organisation_id(session), deadline_id=deadline_id, due_on=due_on
        )
        session.add(row)
    row.done_on = done_on
    row.document_id = document_id
    row.note = clean(note)
    session.flush()


def mark_deadline_open(session: Session, *, deadline_id: UUID, due_on: date) -> None:
    """Take back that the report was sent."""
    name_action(session, "mark_deadline_open")
    for row in _done(session, deadline_id, due_on):
        session.delete(row)
    session.flush()


def _sent(
    due: Deadline, done: Mapping[tuple[UUID, int], date], reports: tuple[SentReport, ...]
) -> date | None:
    """Return the day that was said, or else the one of the paper that was issued."""
    said = done.get((due.deadline_id, due.due_on.year)) if due.deadline_id else None
    return said or sent_on(due, reports)


def _done(session: Session, deadline_id: UUID, due_on: date) -> Sequence[DeadlineDone]:
    """Return what was said of a deadline in the year of `due_on`, the latest day first."""
    of_year = year(due_on.year)
    same = (
        DeadlineDone.deadline_id == deadline_id,
        DeadlineDone.due_on.between(of_year.first, of_year.last),
    )
    said = select(DeadlineDone).where(*same)
    return session.scalars(said.order_by(DeadlineDone.due_on.desc())).all()


def _deadline_events(session: Session, period: Period, today: date) -> Iterator[Event]:
    for state in list_deadlines(session, period, today=today):
        due = state.deadline
        yield Event(
            EventKind.DEADLINE,
            due.due_on,
            due.due_on,
            due.title,
            due.reports_to,
            due.deadline_id,
            due.campaign_id,
            state.done_on,
            period=due.period,
            ours=due.reporter is Reporter.UNIT,
            to_check=due.month_is_proposed,
        )


def _peak_events(session: Session, period: Period) -> Iterator[Event]:
    for peak in peaks_between(read_campaigns(session), period):
        yield Event(
            EventKind.PEAK,
            peak.first,
            peak.last,
            peak.name,
            peak.campaign_name,
            peak.peak_id,
            peak.campaign_id,
            to_check=peak.is_proposed,
        )


def _anniversary_event(day: AnniversaryDay) -> Event:
    rule = day.rule
    return Event(
        EventKind.ANNIVERSARY,
        day.on,
        day.on,
        rule.name,
        str(day.years) if day.years else "",
        rule.id,
        key=rule.key,
        to_check=rule.to_check,
    )


def _meeting_events(session: Session, period: Period) -> Iterator[Event]:
    for row in list_meetings(session, period):
        if row.state is MeetingState.CANCELLED:
            continue
        day = row.data.held_on
        yield Event(EventKind.MEETING, day, day, row.data.title, row.data.place, row.id)


def _follow_ups(session: Session, period: Period, today: date) -> Iterator[Event]:
    until = max(today, period.last)
    for row in list_inspections(session, Period(ALWAYS, until)):
        day = row.data.follow_up_by
        if day is not None and row.data.follow_up and day in period:
            yield Event(
                EventKind.FOLLOW_UP,
                day,
                day,
                " ".join(row.data.follow_up.split()),
                row.data.inspected_by,
                row.id,
                row.data.campaign_id,
                row.data.followed_up_on,
            )
