"""Make-ups: an absence from a meeting that delivered topics leaves them owed until made up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.members.people import names_of
from models.names import clean
from models.organisation import organisation_id
from models.periods import Period, date_text
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.tables.members import Person
from models.tables.study import MakeUp
from models.words import ABSENT_MARKS, HELD_STATES, StudyForm

#: A make-up counts while its absence stands; that of a mark corrected since, or of a meeting
#: called off since, says nothing.
STANDS = (
    select(Attendance.id)
    .join(Meeting, Meeting.id == Attendance.meeting_id)
    .where(
        Attendance.meeting_id == MakeUp.meeting_id,
        Attendance.person_id == MakeUp.person_id,
        Attendance.mark.in_(ABSENT_MARKS),
        Meeting.state.in_(HELD_STATES),
    )
    .correlate(MakeUp)
    .exists()
)


@dataclass(frozen=True, slots=True)
class MakeUpData:
    """What is written of a make-up."""

    made_on: date
    form: StudyForm
    confirmed_by_id: UUID
    note: str = ""


@dataclass(frozen=True, slots=True)
class MakeUpRow:
    """One make-up as lists show it; it covers the topics that its meeting delivered."""

    id: UUID
    meeting_id: UUID
    meeting_title: str
    held_on: date
    person_id: UUID
    full_name: str
    confirmed_by: str
    topic_ids: tuple[UUID, ...]
    data: MakeUpData


@dataclass(frozen=True, slots=True)
class Absence:
    """Who was absent from which meeting."""

    meeting_id: UUID
    person_id: UUID


def record_make_ups(
    session: Session, absences: Iterable[Absence], data: MakeUpData
) -> tuple[UUID, ...]:
    """Enter that the absences were made up, all in the same way; all or none.

    Raises RecordsError for what is no absence from a meeting with topics, was made up already,
    or would be made up before the meeting.
    """
    name_action(session, "record_make_ups")
    owner = organisation_id(session)
    entered = []
    for absence in dict.fromkeys(absences):
        _check(session, absence, data)
        entered.append(
            MakeUp(
                organisation_id=owner,
                meeting_id=absence.meeting_id,
                person_id=absence.person_id,
                made_on=data.made_on,
                form=data.form,
                confirmed_by_id=data.confirmed_by_id,
                note=clean(data.note),
            )
        )
    if not entered:
        raise RecordsError("study.no_absence_chosen")
    session.add_all(entered)
    session.flush()
    return tuple(entry.id for entry in entered)


def update_make_up(session: Session, make_up_id: UUID, data: MakeUpData) -> None:
    """Correct what is written of one make-up."""
    name_action(session, "update_make_up")
    entry = _get(session, make_up_id)
    _check_day(session, entry.meeting_id, data)
    entry.made_on = data.made_on
    entry.form = data.form
    entry.confirmed_by_id = data.confirmed_by_id
    entry.note = clean(data.note)
    session.flush()


def remove_make_up(session: Session, make_up_id: UUID) -> None:
    """Remove a make-up that was entered by mistake; what it covered is owed again."""
    name_action(session, "remove_make_up")
    session.delete(_get(session, make_up_id))
    session.flush()


def list_make_ups(session: Session, period: Period) -> tuple[MakeUpRow, ...]:
    """Return the absences made up in `period`, latest first, each day in name order."""
    found = session.execute(
        select(MakeUp, Meeting.title, Meeting.held_on, Person.full_name)
        .join(Meeting, Meeting.id == MakeUp.meeting_id)
        .join(Person, Person.id == MakeUp.person_id)
        .where(MakeUp.made_on.between(period.first, period.last), STANDS)
        .order_by(MakeUp.made_on.desc(), Person.sort_key, Person.full_name, MakeUp.id)
    ).all()
    topics: dict[UUID, list[UUID]] = {}
    for meeting_id, topic_id in session.execute(
        select(MeetingTopic.meeting_id, MeetingTopic.topic_id)
        .join(MakeUp, MakeUp.meeting_id == MeetingTopic.meeting_id)
        .where(MakeUp.made_on.between(period.first, period.last))
        .distinct()
    ):
        topics.setdefault(meeting_id, []).append(topic_id)
    names = names_of(session, {entry.confirmed_by_id for entry, *_ in found})
    return tuple(
        MakeUpRow(
            id=entry.id,
            meeting_id=entry.meeting_id,
            meeting_title=title,
            held_on=held_on,
            person_id=entry.person_id,
            full_name=name,
            confirmed_by=names.get(entry.confirmed_by_id, ""),
            topic_ids=tuple(topics.get(entry.meeting_id, ())),
            data=MakeUpData(entry.made_on, entry.form, entry.confirmed_by_id, entry.note),
        )
        for entry, title, held_on, name in found
    )


def _check(session: Session, absence: Absence, data: MakeUpData) -> None:
    row = session.execute(
        select(Attendance.mark, Person.full_name, Meeting.held_on)
        .join(Person, Person.id == Attendance.person_id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            Attendance.meeting_id == absence.meeting_id,
            Attendance.person_id == absence.person_id,
            Meeting.state.in_(HELD_STATES),
        )
    ).one_or_none()
    if row is None or row.mark not in ABSENT_MARKS:
        raise RecordsError("study.no_absence")
    of_absence = (MakeUp.meeting_id == absence.meeting_id, MakeUp.person_id == absence.person_id)
    if session.scalars(select(MakeUp.id).where(*of_absence)).first():
        raise RecordsError("study.made_up_already", name=row.full_name, day=date_text(row.held_on))
    delivered = select(MeetingTopic.id).where(MeetingTopic.meeting_id == absence.meeting_id)
    if session.scalars(delivered.limit(1)).first() is None:
        raise RecordsError("study.nothing_owed", day=date_text(row.held_on))
    _check_day(session, absence.meeting_id, data)


def _check_day(session: Session, meeting_id: UUID, data: MakeUpData) -> None:
    held_on = session.scalars(select(Meeting.held_on).where(Meeting.id == meeting_id)).one()
    if data.made_on < held_on:
        raise RecordsError("study.made_up_before", day=date_text(held_on))


def _get(session: Session, make_up_id: UUID) -> MakeUp:
    entry = session.get(MakeUp, make_up_id)
    if entry is None:
        raise RecordsError("study.make_up_gone")
    return entry
