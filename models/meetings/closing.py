"""The record of a meeting is closed, or the meeting called off; what may happen to it then.

A closed record is not opened again. It may still be corrected, for a reason that stands in the
log of changes beside the old and the new; whatever writes to it without one is refused here, so
that no page can forget to ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import and_, inspect, or_, select
from sqlalchemy.orm import Session, UOWTransaction

from models.attendance.voters import voters_present
from models.book.changes import change_reason, give_reason, name_action, takes_back
from models.errors import RecordsError
from models.names import clean
from models.periods import date_text
from models.tables.campaigns import CampaignTopic
from models.tables.documents import IssuedPaper, PaperNumber
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.tables.members import Person
from models.tables.minutes import AgendaItem, MeetingPart, Opinion, TaskReview, Vote
from models.tables.quality import QualitySheet
from models.words import Mark, MeetingState

#: How many people a sentence names before it leaves it at "…".
_NAMED = 10


@dataclass(frozen=True, slots=True)
class PaperWithMeeting:
    """A paper that went out with figures a meeting is part of."""

    key: str
    number: int | None
    dated_on: date | None
    first_day: date
    last_day: date


def find_meeting(session: Session, meeting_id: UUID) -> Meeting:
    """Return the meeting's record, unless it is gone."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    return meeting


def open_meeting(session: Session, meeting_id: UUID) -> Meeting:
    """Return the meeting's record for writing; a closed one only where a reason was given.

    Raises RecordsError when it is gone, called off, or closed and nobody said why it is changed.
    """
    meeting = find_meeting(session, meeting_id)
    if meeting.state is MeetingState.CANCELLED:
        raise RecordsError("meetings.cancelled", **_named(meeting))
    if meeting.state is MeetingState.FINALISED and not change_reason(session):
        raise RecordsError("meetings.needs_reason", **_named(meeting))
    return meeting


def finalise_meeting(session: Session, meeting_id: UUID) -> None:
    """Close the record of a meeting, or raise RecordsError where it is not ready for it."""
    name_action(session, "finalise_meeting")
    check_ready(session, meeting_id)
    open_meeting(session, meeting_id).state = MeetingState.FINALISED
    session.flush()


def check_ready(session: Session, meeting_id: UUID) -> None:
    """Raise RecordsError while a meeting's record cannot be closed.

    That is, naming the people, while somebody waits for a mark or is absent with a reason that
    nobody wrote down; and while the minutes or the score note more votes than voters came.
    """
    meeting = find_meeting(session, meeting_id)
    if meeting.state is MeetingState.FINALISED:
        raise RecordsError("meetings.finalised_already", **_named(meeting))
    open_meeting(session, meeting_id)
    rows = _sheet(session, meeting_id)
    if not rows:
        raise RecordsError("meetings.nobody_called", **_named(meeting))
    waiting = [name for row, name in rows if row.mark is Mark.NOT_RECORDED]
    if waiting:
        raise RecordsError("meetings.not_all_recorded", **_people(waiting))
    silent = [name for row, name in rows if row.mark is Mark.ABSENT_EXCUSED and not row.reason]
    if silent:
        raise RecordsError("meetings.no_reasons", **_people(silent))
    check_votes(session, meeting_id)


def check_votes(session: Session, meeting_id: UUID) -> None:
    """Raise RecordsError when the minutes or the score note more votes than voters came."""
    present = voters_present(session, meeting_id).present
    votes = session.scalars(select(Vote).where(Vote.meeting_id == meeting_id))
    for vote in votes:
        cast = vote.in_favour + vote.against + vote.other
        if cast > present:
            raise RecordsError(
                "minutes.votes_beyond_voters", subject=vote.subject, cast=cast, present=present
            )
    of_meeting = select(QualitySheet).where(QualitySheet.meeting_id == meeting_id)
    for sheet in session.scalars(of_meeting):
        cast = sum(count or 0 for count in (sheet.in_favour, sheet.against, sheet.other))
        if cast > present:
            raise RecordsError("quality.votes_beyond_voters", cast=cast, present=present)


def cancel_meeting(session: Session, meeting_id: UUID, *, reason: str) -> None:
    """Call a meeting off, for a reason: it stays in the list and counts nowhere."""
    name_action(session, "cancel_meeting")
    if not clean(reason):
        raise RecordsError("meetings.cancelled_why")
    give_reason(session, reason)
    meeting = open_meeting(session, meeting_id)
    meeting.state, meeting.cancel_reason = MeetingState.CANCELLED, clean(reason)
    session.flush()


def issued_papers(
    session: Session, meeting_id: UUID, *, topic_ids: Iterable[UUID] = ()
) -> tuple[PaperWithMeeting, ...]:
    """Return the papers already issued that a change of this meeting would contradict.

    Those are the standing papers of the meeting itself, and of a period it lies in; of a
    campaign's papers, where the meeting delivered a topic of it or shall deliver one of
    `topic_ids`.
    """
    meeting = find_meeting(session, meeting_id)
    delivered = select(MeetingTopic.topic_id).where(MeetingTopic.meeting_id == meeting_id)
    concerned = select(CampaignTopic.campaign_id).where(
        or_(CampaignTopic.id.in_(delivered), CampaignTopic.id.in_(list(topic_ids)))
    )
    replaced = select(IssuedPaper.replaces_id).where(IssuedPaper.replaces_id.is_not(None))
    of_period = and_(
        IssuedPaper.meeting_id.is_(None),
        IssuedPaper.first_day <= meeting.held_on,
        IssuedPaper.last_day >= meeting.held_on,
        or_(IssuedPaper.campaign_id.is_(None), IssuedPaper.campaign_id.in_(concerned)),
    )
    found = session.execute(
        select(IssuedPaper, PaperNumber.number)
        .outerjoin(PaperNumber, PaperNumber.id == IssuedPaper.number_id)
        .where(
            or_(IssuedPaper.meeting_id == meeting_id, of_period),
            IssuedPaper.withdrawn_on.is_(None),
            IssuedPaper.id.not_in(replaced),
        )
        .order_by(IssuedPaper.dated_on, IssuedPaper.key, IssuedPaper.id)
    )
    return tuple(
        PaperWithMeeting(row.key, number, row.dated_on, row.first_day, row.last_day)
        for row, number in found
    )


def guard_closed_records(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Refuse to write to a closed record without a reason; listens to ``before_flush``.

    Taking back what was done last needs none: its entry in the log names what it takes back.
    """
    if change_reason(session) or takes_back(session):
        return
    for meeting in _written(session):
        if _stored_state(meeting) is MeetingState.FINALISED:
            raise RecordsError("meetings.needs_reason", **_named(meeting))


def _written(session: Session) -> Iterator[Meeting]:
    """Yield the meetings that the flush would change, or a part of whose record it would."""
    changed = (record for record in session.dirty if session.is_modified(record))
    with session.no_autoflush:
        for record in (*session.new, *changed, *session.deleted):
            if isinstance(record, Meeting):
                yield record
            else:
                meeting_id = _meeting_of(session, record)
                meeting = session.get(Meeting, meeting_id) if meeting_id else None
                if meeting is not None:
                    yield meeting


def _meeting_of(session: Session, record: object) -> UUID | None:
    """Return the meeting whose record a row is part of; what is noted later is none of it."""
    if isinstance(record, Attendance | MeetingTopic | MeetingPart | TaskReview):
        return record.meeting_id
    if isinstance(record, Opinion):
        item = session.get(AgendaItem, record.item_id)
        return None if item is None else item.meeting_id
    return None


def _stored_state(meeting: Meeting) -> MeetingState | None:
    """Return the state that stands in the book, whatever this transaction has set."""
    history = inspect(meeting).attrs.state.history
    stored: Sequence[MeetingState] = history.deleted or history.unchanged
    return stored[0] if stored else None


def _sheet(session: Session, meeting_id: UUID) -> list[tuple[Attendance, str]]:
    found = session.execute(
        select(Attendance, Person.full_name)
        .join(Person, Person.id == Attendance.person_id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Person.sort_key, Person.full_name, Person.id)
    )
    return [(row, name) for row, name in found]


def _people(names: Sequence[str]) -> dict[str, object]:
    shown = ", ".join(names[:_NAMED])
    return {"count": len(names), "names": shown if len(names) <= _NAMED else f"{shown}…"}


def _named(meeting: Meeting) -> dict[str, str]:
    return {"title": meeting.title, "day": date_text(meeting.held_on)}
