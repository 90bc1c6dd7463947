"""The figures of a campaign's report and of a monthly one, as one counts them by hand.

Nothing here is worked out by the program: shares are rounded with whole numbers, and everything
is counted by going through the plan of a book again and again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from models.activities.words import Channel, InspectionKind
from models.words import Mark, MeetingKind, Status, TaskState, TopicState
from tests.models.random_books import STRANGER, TREE, PlannedMeeting, PlannedStudy
from tests.models.random_cells import REVIEWED, PlannedCell, is_later
from tests.models.slow_counts import MEMBERS, came, counted_meetings, is_called, status
from tests.models.slow_coverage import Slow

GONE = "gone"
OPEN = (TopicState.NOT_YET, TopicState.PARTLY)


@dataclass(frozen=True)
class Counted:
    """A figure: its number, of how many when it is a share, whom it counts how often, who lacks."""

    number: int
    of: int | None = None
    names: Counter[str] = field(default_factory=Counter)
    missing: frozenset[str] = frozenset()

    @property
    def in_words(self) -> str:
        """The figure as a sentence says it."""
        if self.of is None:
            return said(self.number)
        return f"{said(self.number)}/{said(self.of)}{share(self.number, self.of)}"

    @property
    def in_lists(self) -> str:
        """The figure as a list of figures says it."""
        if self.of is None:
            return dotted(self.number)
        return f"{self.number}/{self.of}{share(self.number, self.of)}"


def percent(part: int, whole: int) -> str:
    """Return the share of a whole, half up to two places, without a fraction on the way."""
    hundredths = (part * 20_000 + whole) // (2 * whole)
    return f"{hundredths // 100},{hundredths % 100:02d}%"


def share(part: int, whole: int) -> str:
    return f" ({percent(part, whole)})" if whole else ""


def dotted(number: int) -> str:
    digits = str(number)
    return digits if number < 1000 else f"{digits[:-3]}.{digits[-3:]}"


def said(number: int) -> str:
    return f"0{number}" if 0 < number < 10 else dotted(number)


def person(place: int) -> str:
    return f"Người {place}"


def title_of(cell: PlannedCell, meeting: PlannedMeeting) -> str:
    return next(f"Buổi {at}" for at, one in enumerate(cell.book.meetings) if one is meeting)


def slow(cell: PlannedCell) -> Slow:
    return Slow(cell.book, cell.made_up, cell.rule, cell.strict)


def listed(cell: PlannedCell, *, members: bool, on: date | None = None) -> list[int]:
    """Return who is on the list of a day, or of the last one."""
    wanted = MEMBERS if members else (Status.STAFF,)
    day = on or cell.book.last
    return [at for at, one in enumerate(cell.book.people) if status(one, day) in wanted]


def called(cell: PlannedCell, meeting: PlannedMeeting, *, members: bool) -> list[tuple[int, Mark]]:
    """Return who was called to a meeting as one of a group, and what happened to them."""
    return [
        (at, meeting.marks[at])
        for at, one in enumerate(cell.book.people)
        if is_called(one, meeting) and (status(one, meeting.day) in MEMBERS) == members
    ]


def due(cell: PlannedCell, meeting: PlannedMeeting, *, members: bool) -> tuple[int, int]:
    """Return how many came of those who had to, by the rule of the quality of meetings."""
    part = whole = 0
    for at, mark in called(cell, meeting, members=members):
        here = mark in (Mark.PRESENT, Mark.LATE)
        away = status(cell.book.people[at], meeting.day) == Status.SPECIAL_DUTY and not here
        part += here
        whole += mark != Mark.EXEMPT and not away
    return part, whole


def studies(cell: PlannedCell) -> list[PlannedStudy]:
    """Return the studies of the campaign that ended in the period."""
    return [
        one
        for one in cell.book.studies
        if cell.book.first <= one.ended_on <= cell.book.last and one.codes - {STRANGER}
    ]


def as_member(cell: PlannedCell, study: PlannedStudy) -> bool:
    return status(cell.book.people[study.person], study.ended_on) != Status.STAFF


def made_up(cell: PlannedCell) -> Counter[int]:
    """Return how many absences from meetings of the campaign each made up in the period."""
    found: Counter[int] = Counter()
    for (place, at), day in cell.made_up.items():
        if cell.book.first <= day <= cell.book.last and cell.book.meetings[place].codes - {
            STRANGER
        }:
            found[at] += 1
    return found


def items(cell: PlannedCell) -> list[tuple[str, int | None]]:
    return [
        (f"Tin {at}", one.reached)
        for at, one in enumerate(cell.items)
        if one.ours and cell.book.first <= one.day <= cell.book.last
    ]


def campaign_figures(cell: PlannedCell) -> dict[str, Counted]:
    """Return every figure of a report on the small campaign, coverage by the topic's code."""
    meetings = counted_meetings(cell.book)
    titles = [title_of(cell, one) for one in meetings]
    found = {"meetings": Counted(len(meetings), names=Counter(titles))}
    for kind in MeetingKind:
        alike = [title for title, one in zip(titles, meetings, strict=True) if one.kind is kind]
        found[f"meetings.{kind}"] = Counted(len(alike), names=Counter(alike))
    for members in (True, False):
        found |= _group_figures(cell, members=members)
    heads: Counter[str] = Counter()
    for title, one in zip(titles, meetings, strict=True):
        heads[title] += one.head_count or 0
    found["staff.head_count"] = Counted(heads.total(), names=+heads)
    for code in (code for code, above in TREE.items() if not above):
        found[f"coverage.{code}"] = _met(cell, code)
    known = items(cell)
    reached = Counter({title: many for title, many in known if many})
    found["publicity.items"] = Counted(len(known), names=Counter(title for title, _ in known))
    found["publicity.reached"] = Counted(reached.total(), names=reached)
    for channel in Channel:
        some = [title for title, of in _channels(cell) if of is channel]
        found[f"publicity.items.{channel}"] = Counted(len(some), names=Counter(some))
    visits = [
        (f"Đoàn {at}", one)
        for at, one in enumerate(cell.inspections)
        if one.ours and cell.book.first <= one.day <= cell.book.last
    ]
    waiting = [name for name, one in visits if one.is_open]
    found["inspection.held"] = Counted(len(visits), names=Counter(name for name, _ in visits))
    for sort in InspectionKind:
        several = [name for name, one in visits if one.kind is sort]
        found[f"inspection.held.{sort}"] = Counted(len(several), names=Counter(several))
    found["inspection.open"] = Counted(len(waiting), names=Counter(waiting))
    return found


def _channels(cell: PlannedCell) -> list[tuple[str, Channel]]:
    return [
        (f"Tin {at}", one.channel)
        for at, one in enumerate(cell.items)
        if one.ours and cell.book.first <= one.day <= cell.book.last
    ]


def _met(cell: PlannedCell, code: str) -> Counted:
    everyone, count = listed(cell, members=True), slow(cell)
    met = [at for at in everyone if count.state(at, code) not in OPEN]
    return _people(met, everyone)


def _people(counted: Iterable[int], everyone: Iterable[int]) -> Counted:
    """Return a share of people, each counted once, with those who lack."""
    those, of = set(counted), list(everyone)
    return Counted(
        len(those),
        len(of),
        Counter(map(person, those)),
        frozenset(person(at) for at in of if at not in those),
    )


def _group_figures(cell: PlannedCell, *, members: bool) -> dict[str, Counted]:
    who, everyone = "members" if members else "staff", listed(cell, members=members)
    meetings = counted_meetings(cell.book)
    attended = [at for at in everyone if any(came(cell.book, at, one) for one in meetings)]
    turns: Counter[str] = Counter()
    whole = 0
    for one in meetings:
        for at, mark in called(cell, one, members=members):
            whole += 1
            if mark in (Mark.PRESENT, Mark.LATE):
                turns[person(at) if at in everyone else GONE] += 1
    again = {person(at): many for at, many in made_up(cell).items() if at in everyone}
    found = {
        f"{who}.attended": _people(attended, everyone),
        f"{who}.turns": Counted(turns.total(), whole, turns),
        f"{who}.made_up": Counted(len(again), names=Counter(again.keys())),
        f"{who}.made_up_turns": Counted(sum(again.values()), names=Counter(again)),
    }
    done = studies(cell)
    for people, entries, own in (
        ("studied", "study_turns", done),
        ("reflected", "reflections", [one for one in done if one.reflected]),
    ):
        those = {one.person for one in own} & set(everyone)
        counted = Counter(person(one.person) for one in own if as_member(cell, one) == members)
        found[f"{who}.{people}"] = _people(those, everyone)
        found[f"{who}.{entries}"] = Counted(counted.total(), names=counted)
    return found


def tallied(cell: PlannedCell) -> Counter[TaskState | None]:
    """Return how the tasks stand that the regular meetings of the period looked at."""
    meetings, found = cell.book.meetings, Counter[TaskState | None]()
    regular = [
        at
        for at, one in enumerate(meetings)
        if one.kind is MeetingKind.REGULAR and one in held(cell)
    ]
    for task in cell.tasks:
        looked = False
        state = None
        for at in sorted(regular, key=lambda place: meetings[place].day):
            before = [
                task.findings[place]
                for place in sorted(task.findings, key=lambda place: meetings[place].day)
                if is_later(cell, at, place)
            ]
            closed = bool(before) and before[-1] in (TaskState.DONE, TaskState.DROPPED)
            owes = meetings[task.meeting].kind in REVIEWED and not closed
            if is_later(cell, at, task.meeting) and (owes or at in task.findings):
                looked = True
                state = task.findings.get(at, state)
        if looked:
            found[state] += 1
    return found


def held(cell: PlannedCell) -> list[PlannedMeeting]:
    """Return the meetings of the period at which anybody was marked."""
    return [
        one
        for one in cell.book.meetings
        if cell.book.first <= one.day <= cell.book.last
        and any(
            mark != Mark.NOT_RECORDED
            for members in (True, False)
            for _, mark in called(cell, one, members=members)
        )
    ]
