"""Votes of a meeting, held against the voters who were present."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.voters import Voters, voters_present
from models.book.changes import name_action
from models.errors import RecordsError
from models.figures import Rate
from models.meetings.agenda import open_item
from models.meetings.closing import open_meeting
from models.meetings.order import number
from models.meetings.resolutions import open_resolution
from models.names import clean
from models.tables.minutes import Vote


@dataclass(frozen=True, slots=True)
class VoteData:
    """What was voted on and how the votes fell."""

    subject: str
    in_favour: int = 0
    against: int = 0
    other: int = 0
    is_secret: bool = False

    @property
    def cast(self) -> int:
        """How many voted at all."""
        return self.in_favour + self.against + self.other


@dataclass(frozen=True, slots=True)
class Outcome:
    """What votes come to: in favour of the voters present, and of all the cell's voters.

    A resolution `is_carried` by more than half of all the cell's voters (domain: 2.2).
    """

    of_present: Rate
    of_entitled: Rate
    is_carried: bool


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A vote with the voters of its meeting, as the sheet has them now."""

    id: UUID
    item_id: UUID | None
    resolution_id: UUID | None
    data: VoteData
    voters: Voters

    @property
    def outcome(self) -> Outcome:
        """What the votes come to."""
        return judge_vote(self.data, self.voters)

    @property
    def of_present(self) -> Rate:
        """In favour, of the voters present."""
        return self.outcome.of_present

    @property
    def of_entitled(self) -> Rate:
        """In favour, of all the cell's voters: what a resolution is measured by."""
        return self.outcome.of_entitled

    @property
    def is_carried(self) -> bool:
        """Whether more than half of all the cell's voters were in favour."""
        return self.outcome.is_carried

    @property
    def is_too_large(self) -> bool:
        """Whether more votes were noted than voters can have been present."""
        return self.data.cast > self.voters.limit


def add_vote(
    session: Session,
    *,
    meeting_id: UUID,
    data: VoteData,
    item_id: UUID | None = None,
    resolution_id: UUID | None = None,
) -> UUID:
    """Note a vote on an item, on a resolution or on something else; return its id.

    Raises RecordsError when more votes are noted than voters can have been present.
    """
    name_action(session, "add_vote")
    meeting = open_meeting(session, meeting_id)
    check_vote(data, voters_present(session, meeting_id))
    votes = votes_of(session, meeting_id)
    vote = Vote(
        organisation_id=meeting.organisation_id,
        meeting_id=meeting_id,
        item_id=item_id,
        resolution_id=resolution_id,
        **_columns(data),
    )
    number([*votes, vote])
    session.add(vote)
    session.flush()
    return vote.id


def add_vote_on_item(session: Session, item_id: UUID, data: VoteData) -> UUID:
    """Note a vote on an item of the agenda."""
    item = open_item(session, item_id)
    return add_vote(session, meeting_id=item.meeting_id, data=data, item_id=item_id)


def add_vote_on_resolution(session: Session, resolution_id: UUID, data: VoteData) -> UUID:
    """Note the vote that adopted a resolution, or did not."""
    resolution = open_resolution(session, resolution_id)
    return add_vote(
        session, meeting_id=resolution.meeting_id, data=data, resolution_id=resolution_id
    )


def update_vote(session: Session, vote_id: UUID, data: VoteData) -> None:
    """Correct a vote; one larger than the voters present is refused."""
    name_action(session, "update_vote")
    vote = _open(session, vote_id)
    check_vote(data, voters_present(session, vote.meeting_id))
    vote.write(_columns(data))
    session.flush()


def remove_vote(session: Session, vote_id: UUID) -> None:
    """Remove a vote."""
    name_action(session, "remove_vote")
    vote = _open(session, vote_id)
    votes = votes_of(session, vote.meeting_id)
    votes.remove(vote)
    number(votes)
    session.delete(vote)
    session.flush()


def check_vote(data: VoteData, voters: Voters) -> None:
    """Raise RecordsError unless the votes can have been cast by `voters`."""
    if min(data.in_favour, data.against, data.other) < 0:
        raise RecordsError("minutes.negative_votes")
    if data.cast > voters.limit:
        key = "minutes.too_many_votes_yet" if voters.waiting else "minutes.too_many_votes"
        raise RecordsError(key, cast=data.cast, present=voters.present, waiting=voters.waiting)


def judge_vote(data: VoteData, voters: Voters) -> Outcome:
    """Return what `data` comes to among `voters`."""
    return Outcome(
        of_present=Rate(data.in_favour, voters.present),
        of_entitled=Rate(data.in_favour, voters.entitled),
        is_carried=data.in_favour * 2 > voters.entitled,
    )


def votes_of(session: Session, meeting_id: UUID) -> list[Vote]:
    """Return the votes of a meeting in order."""
    of_meeting = select(Vote).where(Vote.meeting_id == meeting_id)
    return list(session.scalars(of_meeting.order_by(Vote.position, Vote.id)))


def vote_rows(session: Session, meeting_id: UUID) -> tuple[VoteRow, ...]:
    """Return the votes of a meeting with its voters."""
    voters = voters_present(session, meeting_id)
    return tuple(
        VoteRow(
            row.id,
            row.item_id,
            row.resolution_id,
            VoteData(row.subject, row.in_favour, row.against, row.other, row.is_secret),
            voters,
        )
        for row in votes_of(session, meeting_id)
    )


def _open(session: Session, vote_id: UUID) -> Vote:
    vote = session.get(Vote, vote_id)
    if vote is None:
        raise RecordsError("minutes.gone")
    open_meeting(session, vote.meeting_id)
    return vote


def _columns(data: VoteData) -> dict[str, object]:
    return {
        "subject": clean(data.subject),
        "in_favour": data.in_favour,
        "against": data.against,
        "other": data.other,
        "is_secret": data.is_secret,
    }
