"""What a change of one person's dated rows means for the sheets of meetings not yet finalised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.sheet import follow_marks
from models.members.group_steps import GroupStep, step_on
from models.members.steps import PostStep, StatusStep, status_on
from models.tables.meetings import Attendance, Meeting
from models.words import MEMBER_STATUSES, ROLL_STATUSES, Audience, Mark, MeetingState, Status


class SheetChange(StrEnum):
    """What becomes of the person's row."""

    ADDED = "added"
    OTHER_STATUS = "other_status"
    DROPPED = "dropped"
    #: No longer called, but marked: what was recorded is never dropped unasked.
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class SheetDifference:
    """A meeting that would call the person otherwise than it does now."""

    meeting_id: UUID
    title: str
    held_on: date
    state: MeetingState
    change: SheetChange
    status: Status | None


@dataclass(frozen=True, slots=True)
class Dated:
    """The dated rows that say when a person is called, and as what."""

    statuses: Sequence[StatusStep]
    posts: Sequence[PostStep]
    groups: Sequence[GroupStep] = ()

    def called_to(self, meeting: Meeting) -> Status | None:
        """Return as what a meeting calls the person, or None."""
        status = status_on(self.statuses, meeting.held_on)
        if meeting.audience is Audience.EVERYONE:
            return status if status in ROLL_STATUSES else None
        if status not in MEMBER_STATUSES:
            return None
        if meeting.audience is Audience.COMMITTEE and not self._holds_post(meeting.held_on):
            return None
        if meeting.audience is Audience.GROUP:
            held = step_on(self.groups, meeting.held_on)
            return status if held and held.group_id == meeting.group_id else None
        return status

    def _holds_post(self, day: date) -> bool:
        return any(
            step.since <= day and (step.until is None or day <= step.until) for step in self.posts
        )


def sheet_differences(
    session: Session, *, person_id: UUID, now: Dated, then: Dated
) -> tuple[SheetDifference, ...]:
    """Return what changing the person's rows from `now` to `then` means, earliest first.

    A finalised meeting keeps what it recorded, and a sheet that differed before is left alone.
    """
    rows = _rows_of(session, person_id)
    open_states = (MeetingState.DRAFT, MeetingState.HELD)
    unfinished = select(Meeting).where(Meeting.state.in_(open_states))
    differences = []
    for meeting in session.scalars(unfinished.order_by(Meeting.held_on, Meeting.id)):
        status = then.called_to(meeting)
        if status is now.called_to(meeting):
            continue
        change = _change(rows.get(meeting.id), status)
        if change is not None:
            differences.append(
                SheetDifference(
                    meeting.id, meeting.title, meeting.held_on, meeting.state, change, status
                )
            )
    return tuple(differences)


def follow_differences(
    session: Session,
    *,
    person_id: UUID,
    differences: Iterable[SheetDifference],
    drop_marked: bool = False,
) -> None:
    """Bring the person's rows in line; a row with a mark goes only with `drop_marked`."""
    rows = _rows_of(session, person_id)
    unmarked = []
    for one in differences:
        row = rows.get(one.meeting_id)
        if row is None:
            if one.status is not None:
                _add(session, person_id, one.meeting_id, one.status)
        elif one.status is not None:
            row.status = one.status
        elif row.mark is Mark.NOT_RECORDED:
            session.delete(row)
        elif drop_marked:
            session.delete(row)
            unmarked.append(one.meeting_id)
    session.flush()
    for meeting_id in unmarked:
        follow_marks(session, session.get_one(Meeting, meeting_id))
    session.flush()


def finalised_rows(session: Session, *, person_id: UUID, now: Dated, then: Dated) -> int:
    """Return how many finalised meetings keep a row that the change would have altered."""
    finalised = (
        select(Meeting, Attendance.status)
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .where(Attendance.person_id == person_id, Meeting.state == MeetingState.FINALISED)
    )
    return sum(
        then.called_to(meeting) is not now.called_to(meeting)
        for meeting, _status in session.execute(finalised)
    )


def _change(row: Attendance | None, status: Status | None) -> SheetChange | None:
    if row is None:
        return None if status is None else SheetChange.ADDED
    if status is not None:
        return None if row.status is status else SheetChange.OTHER_STATUS
    return SheetChange.DROPPED if row.mark is Mark.NOT_RECORDED else SheetChange.KEPT


def _rows_of(session: Session, person_id: UUID) -> dict[UUID, Attendance]:
    rows = session.scalars(select(Attendance).where(Attendance.person_id == person_id))
    return {row.meeting_id: row for row in rows}


def _add(session: Session, person_id: UUID, meeting_id: UUID, status: Status) -> None:
    meeting = session.get_one(Meeting, meeting_id)
    session.add(
        Attendance(
            organisation_id=meeting.organisation_id,
            meeting_id=meeting_id,
            person_id=person_id,
            status=status,
            mark=Mark.NOT_RECORDED,
            reason="",
        )
    )
