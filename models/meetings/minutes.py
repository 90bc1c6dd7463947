"""The minutes of a meeting, read as one; every figure in them comes from the attendance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, time
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.sheet import AttendanceRow, read_attendance
from models.attendance.voters import Voters, count_voters
from models.book.changes import name_action
from models.meetings.agenda import ItemData, agenda_of
from models.meetings.closing import find_meeting, open_meeting
from models.meetings.meetings import MeetingRow, read_meeting
from models.meetings.opinions import OpinionData
from models.meetings.resolutions import ResolutionData, resolutions_of
from models.meetings.tasks import ReviewRow, TaskRow, list_reviews, list_tasks
from models.meetings.votes import VoteRow, vote_rows
from models.meetings.who import named
from models.members.people import names_of
from models.members.roll import people_on, posts_on
from models.names import clean_lines
from models.organisation import Cell, cell_on
from models.tables.minutes import AgendaItem, MinutesClosing, Opinion
from models.words import PRESENT_MARKS, Mark, Post, Status


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """Party members counted by what they were called as."""

    official: int = 0
    probationary: int = 0
    temporary_in: int = 0
    exempt: int = 0
    special_duty: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """An opinion in its place."""

    id: UUID
    data: OpinionData


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of the agenda with what was said and voted on it."""

    id: UUID
    position: int
    data: ItemData
    opinions: tuple[OpinionRow, ...]
    votes: tuple[VoteRow, ...]


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    """A resolution with the votes on it."""

    id: UUID
    data: ResolutionData
    votes: tuple[VoteRow, ...]


@dataclass(frozen=True, slots=True)
class ClosingData:
    """How the meeting closed, and what comes next."""

    read_back: bool = False
    agreed: bool = False
    remarks: str = ""
    next_on: date | None = None
    next_at: time | None = None
    next_note: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """Everything the minutes of a meeting say.

    `people` are the rows of its sheet; names and counts below follow from them alone. `votes` are
    all votes, those of items and resolutions among them. Times, place, guests and the conclusions
    of the whole meeting stand in `meeting.data`.
    """

    meeting: MeetingRow
    cell: Cell
    chair_post: Post | None
    minute_taker_post: Post | None
    people: tuple[AttendanceRow, ...]
    away: tuple[str, ...]
    items: tuple[ItemRow, ...]
    resolutions: tuple[ResolutionRow, ...]
    votes: tuple[VoteRow, ...]
    tasks: tuple[TaskRow, ...]
    reviews: tuple[ReviewRow, ...]
    closing: ClosingData

    @property
    def called(self) -> StatusCounts:
        """Party members on the sheet."""
        return _counts(self._members(*Mark))

    @property
    def attended(self) -> StatusCounts:
        """Party members who came, late ones among them."""
        return _counts(self._members(*PRESENT_MARKS))

    @property
    def absent_excused(self) -> tuple[AttendanceRow, ...]:
        """Members absent with a reason, each with it."""
        return self._members(Mark.ABSENT_EXCUSED)

    @property
    def absent_unexcused(self) -> tuple[AttendanceRow, ...]:
        """Members absent without a reason."""
        return self._members(Mark.ABSENT_UNEXCUSED)

    @property
    def exempt(self) -> tuple[AttendanceRow, ...]:
        """Members marked as exempt from this meeting."""
        return self._members(Mark.EXEMPT)

    @property
    def not_recorded(self) -> tuple[AttendanceRow, ...]:
        """Everyone, staff too, who still waits for a mark: the minutes are not whole yet."""
        return tuple(row for row in self.people if row.mark is Mark.NOT_RECORDED)

    @property
    def late(self) -> tuple[AttendanceRow, ...]:
        """Members who came late."""
        return self._members(Mark.LATE)

    @property
    def voters(self) -> Voters:
        """Who could vote."""
        return count_voters((row.status, row.mark) for row in self.people)

    @property
    def votes_too_large(self) -> tuple[VoteRow, ...]:
        """Votes that the sheet contradicts, because it was changed after they were noted."""
        return tuple(row for row in self.votes if row.is_too_large)

    @property
    def free_votes(self) -> tuple[VoteRow, ...]:
        """Votes neither on an item nor on a resolution."""
        return tuple(row for row in self.votes if not row.item_id and not row.resolution_id)

    @property
    def absent_but_named(self) -> tuple[AttendanceRow, ...]:
        """Who did not come by the sheet, yet led, took the minutes, presented or spoke."""
        data = self.meeting.data
        named_ids = {data.chair_id, data.minute_taker_id}
        for item in self.items:
            named_ids |= {item.data.presenter.person_id}
            named_ids |= {opinion.data.speaker.person_id for opinion in item.opinions}
        came = {*PRESENT_MARKS, Mark.NOT_RECORDED}
        return tuple(r for r in self.people if r.mark not in came and r.person_id in named_ids)

    def _members(self, *marks: Mark) -> tuple[AttendanceRow, ...]:
        return tuple(row for row in self.people if row.is_member and row.mark in marks)


def read_minutes(session: Session, meeting_id: UUID) -> Minutes:
    """Return the minutes of a meeting, as far as they are written."""
    meeting = read_meeting(session, meeting_id)
    day = meeting.data.held_on
    posts = posts_on(session, day)
    votes = vote_rows(session, meeting_id)
    return Minutes(
        meeting=meeting,
        cell=cell_on(session, day),
        chair_post=_post(posts, meeting.data.chair_id),
        minute_taker_post=_post(posts, meeting.data.minute_taker_id),
        people=read_attendance(session, meeting_id),
        away=tuple(entry.full_name for entry in people_on(session, day, {Status.TEMPORARY_OUT})),
        items=_items(session, meeting_id, votes),
        resolutions=tuple(
            ResolutionRow(
                row.id,
                ResolutionData(row.title, row.text, row.self_assessment),
                tuple(vote for vote in votes if vote.resolution_id == row.id),
            )
            for row in resolutions_of(session, meeting_id)
        ),
        votes=votes,
        tasks=list_tasks(session, meeting_id),
        reviews=list_reviews(session, meeting_id),
        closing=_closing_data(_closing(session, meeting_id)),
    )


def write_closing(session: Session, *, meeting_id: UUID, data: ClosingData) -> None:
    """Note how the meeting closed."""
    name_action(session, "write_closing")
    open_meeting(session, meeting_id)
    closing = closing_of(session, meeting_id)
    for field in fields(data):
        value = getattr(data, field.name)
        value = clean_lines(value) if isinstance(value, str) else value
        if getattr(closing, field.name) != value:
            setattr(closing, field.name, value)
    session.flush()


def closing_of(session: Session, meeting_id: UUID) -> MinutesClosing:
    """Return the closing of a meeting for writing; begun when there is none yet.

    It can be had of a closed record too: when its text was posted is noted after that.
    """
    closing = _closing(session, meeting_id)
    if closing is None:
        closing = MinutesClosing(
            organisation_id=find_meeting(session, meeting_id).organisation_id,
            meeting_id=meeting_id,
            read_back=False,
            agreed=False,
            remarks="",
            next_note="",
        )
        session.add(closing)
    return closing


def _items(session: Session, meeting_id: UUID, votes: Iterable[VoteRow]) -> tuple[ItemRow, ...]:
    items = agenda_of(session, meeting_id)
    spoken = session.scalars(
        select(Opinion)
        .where(Opinion.item_id.in_([item.id for item in items]))
        .order_by(Opinion.position, Opinion.id)
    ).all()
    people = {item.presenter_id for item in items} | {one.speaker_id for one in spoken}
    names = names_of(session, people)
    opinions: dict[UUID, list[OpinionRow]] = {}
    for one in spoken:
        data = OpinionData(named(one.speaker_id, one.speaker_name, names), one.text)
        opinions.setdefault(one.item_id, []).append(OpinionRow(one.id, data))
    return tuple(
        ItemRow(
            item.id,
            item.position,
            _item_data(item, names),
            tuple(opinions.get(item.id, ())),
            tuple(vote for vote in votes if vote.item_id == item.id),
        )
        for item in items
    )


def _item_data(item: AgendaItem, names: dict[UUID | None, str]) -> ItemData:
    presenter = named(item.presenter_id, item.presenter_name, names)
    return ItemData(item.title, presenter, item.content, item.conclusion)


def _closing(session: Session, meeting_id: UUID) -> MinutesClosing | None:
    of_meeting = select(MinutesClosing).where(MinutesClosing.meeting_id == meeting_id)
    return session.scalars(of_meeting).one_or_none()


def _closing_data(closing: MinutesClosing | None) -> ClosingData:
    if closing is None:
        return ClosingData()
    return ClosingData(
        **{field.name: getattr(closing, field.name) for field in fields(ClosingData)}
    )


def _post(posts: dict[UUID, Post], person_id: UUID | None) -> Post | None:
    return posts.get(person_id) if person_id else None


def _counts(rows: Iterable[AttendanceRow]) -> StatusCounts:
    called = [row.status for row in rows]
    return StatusCounts(
        official=called.count(Status.OFFICIAL),
        probationary=called.count(Status.PROBATIONARY),
        temporary_in=called.count(Status.TEMPORARY_IN),
        exempt=called.count(Status.EXEMPT),
        special_duty=called.count(Status.SPECIAL_DUTY),
    )
