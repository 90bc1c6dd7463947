"""The coverage matrix as screen and paper show it: whose rows, which topics, and the rates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from models.campaigns.campaigns import Topic
from models.campaigns.coverage import COVERED, Coverage, Owed, collect_coverage
from models.campaigns.sittings import SittingKind
from models.figures import Rate
from models.members.roll import RollEntry
from models.organisation import Cell, cell_on
from models.periods import ALWAYS, Period
from models.study.make_ups import MakeUpRow, list_make_ups
from models.words import Post, TopicState


class Who(StrEnum):
    """Whose rows are looked at; leaders are those who hold a post in the cell."""

    EVERYONE = "everyone"
    MEMBERS = "members"
    STAFF = "staff"
    LEADERS = "leaders"

    def holds(self, entry: RollEntry) -> bool:
        """Whether the person belongs to these."""
        return {
            Who.EVERYONE: True,
            Who.MEMBERS: entry.is_member,
            Who.STAFF: not entry.is_member,
            Who.LEADERS: entry.post is not None,
        }[self]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which part of a matrix is looked at.

    `branch` is a topic with whatever is below it; with `owing` those who covered all of it are
    left out of the rows, not out of the rates.
    """

    who: Who = Who.EVERYONE
    unit: str = ""
    branch: UUID | None = None
    owing: bool = False

    def picks(self, entry: RollEntry) -> bool:
        """Whether the person is one of those looked at."""
        return self.who.holds(entry) and self.unit in ("", entry.unit)


#: Everybody and every topic.
WHOLE = Choice()


@dataclass(frozen=True, slots=True)
class CoverageReading:
    """A coverage with what its screen and papers need beside it, all of one moment.

    `make_ups` are by meeting and person, also those made before or after the coverage's period.
    """

    cell: Cell
    coverage: Coverage
    make_ups: Mapping[tuple[UUID, UUID], MakeUpRow]

    def make_up_of(self, owed: Owed) -> MakeUpRow | None:
        """Return how the absence was made up, if it was."""
        return self.make_ups.get((owed.meeting_id, owed.person_id))


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One person: how they stand to each topic shown, and how many ends they covered.

    `days` tells of whoever holds a post when each topic was covered.
    """

    person: RollEntry
    states: tuple[TopicState, ...]
    rate: Rate
    days: tuple[date | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """What is shown of a coverage; `rates` are of everyone chosen, topic by topic."""

    coverage: Coverage
    choice: Choice
    topics: tuple[Topic, ...]
    people: tuple[RollEntry, ...]
    rows: tuple[MatrixRow, ...]
    rates: tuple[Rate, ...]
    whole: Rate
    leaders: tuple[MatrixRow, ...] = field(default=())

    def group(self, *, members: bool) -> tuple[MatrixRow, ...]:
        """Return the rows of members, or of staff."""
        return tuple(row for row in self.rows if row.person.is_member == members)

    def group_rates(self, *, members: bool) -> tuple[Rate, ...]:
        """Return the rates of the chosen members, or of the chosen staff."""
        people = [one for one in self.people if one.is_member == members]
        return _rates(self.coverage, self.topics, people)


def read_coverage(
    session: Session, *, campaign_id: UUID, period: Period, as_of: date | None = None
) -> CoverageReading:
    """Read a campaign's coverage in `period`, for the roll of `as_of` or of its end."""
    coverage = collect_coverage(session, campaign_id=campaign_id, period=period, as_of=as_of)
    ever = Period(ALWAYS, date.max)
    made_up = {(row.meeting_id, row.person_id): row for row in list_make_ups(session, ever)}
    return CoverageReading(cell_on(session, coverage.as_of), coverage, made_up)


def matrix_of(coverage: Coverage, choice: Choice) -> Matrix:
    """Return the part of the matrix that is looked at."""
    topics = branch_of(coverage.topics, choice.branch)
    ends = [topic.id for topic in topics if topic.is_leaf]
    people = tuple(entry for entry in coverage.people if choice.picks(entry))
    days = days_covered(coverage, [one.person_id for one in people if one.post])
    rows = tuple(_row(coverage, topics, ends, entry, days.get(entry.person_id)) for entry in people)
    rates = _rates(coverage, topics, people)
    return Matrix(
        coverage=coverage,
        choice=choice,
        topics=topics,
        people=people,
        rows=tuple(row for row in rows if not choice.owing or row.rate.part < row.rate.whole),
        rates=rates,
        whole=Rate(sum(row.rate.part == row.rate.whole for row in rows if ends), len(rows)),
        leaders=_leaders(rows),
    )


def _leaders(rows: Iterable[MatrixRow]) -> tuple[MatrixRow, ...]:
    """Return whoever holds a post, the secretary first."""
    order = list(Post)
    held = [(row.person.post, row) for row in rows]
    leading = [(order.index(post), row) for post, row in held if post]
    return tuple(row for _, row in sorted(leading, key=lambda one: one[0]))


def branch_of(topics: Iterable[Topic], branch: UUID | None) -> tuple[Topic, ...]:
    """Return a topic with everything below it, in order; all of them without one."""
    found = tuple(topics)
    if branch is None:
        return found
    inside = {branch}
    for topic in found:
        if topic.parent_id in inside:
            inside.add(topic.id)
    return tuple(topic for topic in found if topic.id in inside)


def days_covered(coverage: Coverage, person_ids: Iterable[UUID]) -> dict[UUID, dict[UUID, date]]:
    """Return of these people on which day each topic was covered, by the campaign's rule.

    A topic with others below it is covered on the day when the last of them was.
    """
    wanted = set(person_ids)
    return {
        person_id: {
            topic_id: max(own[end] for end in ends)
            for topic_id, ends in coverage.ends.leaves.items()
            if ends and ends <= own.keys()
        }
        for person_id, own in _days_of_ends(coverage, wanted).items()
    }


def _days_of_ends(coverage: Coverage, wanted: set[UUID]) -> dict[UUID, dict[UUID, date]]:
    rule = coverage.rule
    done: dict[tuple[UUID, UUID], set[SittingKind]] = {}
    days: dict[UUID, dict[UUID, date]] = {person_id: {} for person_id in wanted}
    for sitting in sorted(coverage.sittings, key=lambda one: one.day):
        if rule.needs_confirming and not sitting.confirmed:
            continue
        for person_id in sitting.people & wanted:
            for end in sitting.leaves - days[person_id].keys():
                kinds = done.setdefault((person_id, end), set())
                kinds.add(sitting.kind)
                if rule.state_after(kinds) in COVERED:
                    days[person_id][end] = sitting.day
    return days


def _row(
    coverage: Coverage,
    topics: tuple[Topic, ...],
    ends: list[UUID],
    entry: RollEntry,
    days: Mapping[UUID, date] | None,
) -> MatrixRow:
    own = coverage.ends.states.get(entry.person_id, {})
    return MatrixRow(
        entry,
        tuple(coverage.ends.state(entry.person_id, topic.id) for topic in topics),
        Rate(sum(own.get(end) in COVERED for end in ends), len(ends)),
        () if days is None else tuple(days.get(topic.id) for topic in topics),
    )


def _rates(
    coverage: Coverage, topics: Iterable[Topic], people: Iterable[RollEntry]
) -> tuple[Rate, ...]:
    asked = {entry.person_id for entry in people}
    covered = coverage.ends.covered
    return tuple(Rate(len(asked & covered(topic.id)), len(asked)) for topic in topics)
