"""Small books at random with everything that reports count, planned as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from hypothesis import strategies as st

from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import Channel, InspectionKind
from models.book.database import Session
from models.documents.issuing import Issue, issue_paper
from models.documents.numbers import explain_numbers
from models.meetings.tasks import TaskData, add_task, review_task
from models.periods import Period
from models.study.make_ups import Absence, MakeUpData, record_make_ups
from models.tables.campaigns import Campaign
from models.words import CoverRule, MeetingKind, StudyForm, TaskState
from tests.models.random_books import FIRST, PlannedBook, days, write_book
from tests.models.slow_coverage import histories

#: Kinds of papers that are issued, one series of numbers each.
SYMBOLS = ("BC", "NQ")


@dataclass(frozen=True)
class PlannedItem:
    """Something made known; `ours` when it was for the small campaign."""

    day: date
    channel: Channel
    reached: int | None
    ours: bool


@dataclass(frozen=True)
class PlannedInspection:
    """An inspection; `ours` when it was of the small campaign."""

    day: date
    kind: InspectionKind
    asked: bool
    done: bool
    ours: bool

    @property
    def is_open(self) -> bool:
        """Whether something asked for is not done."""
        return self.asked and not self.done


@dataclass(frozen=True)
class PlannedTask:
    """Given at one meeting, and what others found of it; meetings by their places."""

    meeting: int
    findings: dict[int, TaskState]


@dataclass(frozen=True)
class PlannedPaper:
    """An issued paper; with `hand` its number is left for the hand, with `skips` before it gaps."""

    day: date
    symbol: str
    hand: bool
    skips: int


@dataclass(frozen=True)
class PlannedCell:
    """A book, which absences were made up when, the campaign's rule, and the rest."""

    book: PlannedBook
    made_up: dict[tuple[int, int], date]
    rule: CoverRule
    strict: bool
    items: tuple[PlannedItem, ...]
    inspections: tuple[PlannedInspection, ...]
    tasks: tuple[PlannedTask, ...]
    papers: tuple[PlannedPaper, ...]

    @property
    def period(self) -> Period:
        """The days asked about."""
        return Period(self.book.first, self.book.last)


_ITEMS = st.builds(
    PlannedItem,
    days,
    st.sampled_from(Channel),
    st.none() | st.integers(0, 2000),
    st.booleans(),
)
_INSPECTIONS = st.builds(
    PlannedInspection,
    days,
    st.sampled_from(InspectionKind),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
_PAPERS = st.builds(PlannedPaper, days, st.sampled_from(SYMBOLS), st.booleans(), st.integers(0, 2))


@st.composite
def cells(draw: st.DrawFn, rule: CoverRule) -> PlannedCell:
    """Give a small book with everything, its campaign counting by `rule`."""
    # Other choices to begin with: where runs repeat themselves, each rule has books of its own.
    draw(st.integers(0, 10 ** (list(CoverRule).index(rule) + 1)))
    plan, made_up, _, strict = draw(histories())
    return PlannedCell(
        plan,
        made_up,
        rule,
        strict,
        tuple(draw(st.lists(_ITEMS, max_size=3))),
        tuple(draw(st.lists(_INSPECTIONS, max_size=3))),
        tuple(draw(_tasks(plan))),
        tuple(sorted(draw(st.lists(_PAPERS, max_size=4)), key=lambda one: one.day)),
    )


@st.composite
def _tasks(draw: st.DrawFn, plan: PlannedBook) -> list[PlannedTask]:
    """Give tasks where the order of meetings is plain: no two of them on one day."""
    order = sorted(range(len(plan.meetings)), key=lambda place: plan.meetings[place].day)
    if len({one.day for one in plan.meetings}) < len(order) or not order:
        return []
    tasks = []
    for at in draw(st.lists(st.integers(0, len(order) - 1), max_size=3)):
        found = draw(
            st.dictionaries(st.sampled_from(order), st.sampled_from(TaskState), max_size=3)
        )
        later = {place: state for place, state in found.items() if place in order[at + 1 :]}
        tasks.append(PlannedTask(order[at], later))
    return tasks


def write_cell(session: Session, cell: PlannedCell) -> tuple[UUID, list[UUID]]:
    """Enter everything; return the small campaign and everyone, in order."""
    meetings: list[UUID] = []
    campaign_id, people = write_book(session, cell.book, meetings)
    campaign = session.get_one(Campaign, campaign_id)
    campaign.cover_rule, campaign.needs_confirming = cell.rule, cell.strict
    for (place, person), day in cell.made_up.items():
        absence = Absence(meetings[place], people[person])
        record_make_ups(session, [absence], MakeUpData(day, StudyForm.OTHER, people[0]))
    _write_activities(session, cell, campaign_id)
    for number, task in enumerate(cell.tasks):
        data = TaskData(f"Việc {number}")
        task_id = add_task(session, meeting_id=meetings[task.meeting], data=data)
        for place, state in task.findings.items():
            review_task(session, meeting_id=meetings[place], task_id=task_id, state=state)
    _write_papers(session, cell)
    return campaign_id, people


def _write_activities(session: Session, cell: PlannedCell, campaign_id: UUID) -> None:
    for number, item in enumerate(cell.items):
        data = DisseminationData(
            item.channel,
            f"Tin {number}",
            item.day,
            campaign_id if item.ours else None,
            audience_count=item.reached,
        )
        record_dissemination(session, data)
    for number, one in enumerate(cell.inspections):
        inspection = InspectionData(
            one.kind,
            one.day,
            f"Đoàn {number}",
            campaign_id if one.ours else None,
            follow_up="Bổ sung sổ" if one.asked else "",
            followed_up_on=one.day if one.asked and one.done else None,
        )
        record_inspection(session, inspection)


def numbers_of(cell: PlannedCell) -> list[int | None]:
    """Return the number that each of the papers bears."""
    last = dict.fromkeys(SYMBOLS, 0)
    found: list[int | None] = []
    for paper in cell.papers:
        if not paper.hand:
            last[paper.symbol] += paper.skips + 1
        found.append(None if paper.hand else last[paper.symbol])
    return found


def _write_papers(session: Session, cell: PlannedCell) -> None:
    for place, (paper, number) in enumerate(zip(cell.papers, numbers_of(cell), strict=True)):
        if number is not None and paper.skips:
            unused = range(number - paper.skips, number)
            explain_numbers(
                session, symbol=paper.symbol, day=paper.day, numbers=unused, reason="in hỏng"
            )
        issue = Issue(
            key=f"paper-{place}",
            symbol=paper.symbol,
            cell_symbol="CB",
            number=number,
            dated_on=paper.day,
            title=f"Văn bản {place}",
            signer="Người 0",
            recipients=(),
            profile="36-HD/VPTW",
            period=Period(FIRST, paper.day),
            pdf=b"%PDF-1.7",
            lines=(),
        )
        issue_paper(session, issue)


def is_later(cell: PlannedCell, place: int, than: int) -> bool:
    """Whether one meeting was after another."""
    meetings = cell.book.meetings
    return (meetings[place].day, time.min) > (meetings[than].day, time.min)


#: Whose tasks the regular meetings of the cell review.
REVIEWED = (
    MeetingKind.REGULAR,
    MeetingKind.THEMATIC,
    MeetingKind.CONFERENCE,
    MeetingKind.OTHER,
)
