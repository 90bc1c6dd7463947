"""Every figure of the minutes of a handover is what one counts by hand, in books at random."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.exports.handover.minutes import compose_handover
from desktop.exports.handover.reading import Wishes, words
from desktop.exports.paper import Paper, Section, Table
from models.book.database import Database, create_book, open_book
from models.periods import Period
from models.words import ENDED_STATUSES, CoverRule, Mark, Status, TaskState, TopicState
from tests.exports.handover_book import paper_on
from tests.exports.test_random_reports import begin, entered
from tests.models.conftest import CELL
from tests.models.random_books import TREE, PlannedMeeting
from tests.models.random_cells import SYMBOLS, PlannedCell, cells, numbers_of
from tests.models.slow_counts import is_called, leaves_of, status
from tests.models.slow_coverage import ON_ROLL, Slow

COVERED = (TopicState.ATTENDED, TopicState.STUDIED, TopicState.MADE_UP)
#: What is named one by one in the appendix.
LISTED = ("not_finalised", "without_scan", "tasks", "deadlines", "campaigns", "unsaved")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    file: Path = tmp_path_factory.mktemp("random") / "so.sochibo"
    create_book(file, CELL, begin=begin, user="test").close()
    database = open_book(file, user="test")
    yield database
    database.close()


def took_place(cell: PlannedCell, meeting: PlannedMeeting) -> bool:
    marks = zip(cell.book.people, meeting.marks, strict=True)
    return any(mark != Mark.NOT_RECORDED for who, mark in marks if is_called(who, meeting))


def slow_counts(cell: PlannedCell, day: date, first: date) -> dict[str, str]:
    """Count by hand what each line of the minutes says, as it is printed."""
    plan = cell.book
    people = Counter(status(who, day) for who in plan.people)
    staff = people.pop(Status.STAFF, 0)
    members = sum(people[one] for one in people if one is not None and one not in ENDED_STATUSES)
    within = [one for one in plan.meetings if first <= one.day <= day]
    held = [one for one in within if took_place(cell, one)]
    labels, opened = words("records"), words("open")
    rows = {
        "Tổng số đảng viên": members,
        labels["meetings"]: len(held),
        labels["resolutions"]: 0,
        labels["scans"]: 0,
        labels["studies"]: sum(first <= one.ended_on <= day for one in plan.studies),
        labels["make_ups"]: sum(first <= made <= day for made in cell.made_up.values()),
        labels["disseminations"]: sum(first <= one.day <= day for one in cell.items),
        labels["inspections"]: sum(first <= one.day <= day for one in cell.inspections),
        labels["issued"]: sum(first <= one.day <= day for one in cell.papers),
        opened["not_finalised"]: sum(one.day <= day for one in plan.meetings),
        opened["without_scan"]: sum(
            one.day <= day and took_place(cell, one) for one in plan.meetings
        ),
        opened["tasks"]: sum(is_open_task(cell, place, day) for place in range(len(cell.tasks))),
        opened["follow_ups"]: sum(one.asked and not one.done for one in cell.inspections),
        opened["campaigns"]: 2,
        opened["unsaved"]: 0,
    }
    if staff:
        rows[words("counts")["staff"]] = staff
    for one, count in people.items():
        if one is not None and one not in ENDED_STATUSES:
            rows[f"Đảng viên: {words('statuses')[one.value]}"] = count
    return {label: str(count) for label, count in rows.items()}


def is_open_task(cell: PlannedCell, place: int, day: date) -> bool:
    """Whether the latest meeting that found anything of the task left it open."""
    task = cell.tasks[place]
    if cell.book.meetings[task.meeting].day > day:
        return False
    found = sorted(task.findings, key=lambda one: cell.book.meetings[one].day)
    return not found or task.findings[found[-1]] not in (TaskState.DONE, TaskState.DROPPED)


def slow_owing(cell: PlannedCell, day: date) -> tuple[int, int]:
    """Count members and staff who lack any end of the small campaign on `day`."""
    plan = replace(cell.book, first=date(2023, 4, 10), last=day)
    slow = Slow(plan, cell.made_up, cell.rule, cell.strict)
    ends = [code for code in TREE if leaves_of(code) == [code]]
    owing = [
        status(who, day)
        for person, who in enumerate(plan.people)
        if status(who, day) in ON_ROLL
        and any(slow.leaf_state(person, end) not in COVERED for end in ends)
    ]
    staff = owing.count(Status.STAFF)
    return len(owing) - staff, staff


def stated(paper: Paper) -> dict[str, str]:
    """Return each line of the tables of counts, with what it states."""
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    return {row[1]: row[2] for table in tables if len(table.columns) == 3 for row in table.rows}


@pytest.mark.parametrize("rule", [CoverRule.EITHER, CoverRule.BOTH])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_figure_is_what_one_counts_by_hand(
    database: Database, data: st.DataObject, rule: CoverRule
) -> None:
    cell = data.draw(cells(rule))
    first, day = cell.book.first, cell.book.last
    with entered(database, cell) as (session, campaign_id):
        wishes = Wishes(day, Period(first, day))
        reading = paper_on(session, wishes=wishes)
        paper = compose_handover(reading)
    seen, expected = stated(paper), slow_counts(cell, day, first)
    assert {label: seen.get(label) for label in expected} == expected
    (own,) = [one for one in reading.state.campaigns if one.campaign.id == campaign_id]
    assert (own.members, own.staff) == slow_owing(cell, day)
    check_numbers(paper, cell)
    check_details(paper, seen)


def check_numbers(paper: Paper, cell: PlannedCell) -> None:
    """Compare the last numbers, and those left out: the plan explains each gap it makes."""
    taken: dict[str, list[int]] = defaultdict(list)
    for one, number in zip(cell.papers, numbers_of(cell), strict=True):
        if number is not None:
            taken[one.symbol].append(number)
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    rows = [row[2:] for table in tables if len(table.columns) == 5 for row in table.rows]
    expected = [
        (symbol, f"{max(taken[symbol]):02d}", "Không")
        for symbol in sorted(SYMBOLS)
        if taken[symbol]
    ]
    assert rows == expected


def check_details(paper: Paper, seen: dict[str, str]) -> None:
    """Find as many rows in each table of the appendix as the line of its count says."""
    blocks = [block for one in paper.appendices for block in one.blocks]
    found = {}
    for head, table in zip(blocks[::2], blocks[1::2], strict=True):
        assert isinstance(head, Section)
        assert isinstance(table, Table)
        # Many meetings before the period stand in one line, which says how many there are.
        earlier = [re.match(r"(\d+) buổi trước ngày", row[2]) for row in table.rows]
        told = sum(int(one[1]) - 1 for one in earlier if one is not None)
        found[head.title] = len(table.rows) + told
    titles = {words("open")[key].format(days=90) for key in LISTED}
    counted = {label: int(count) for label, count in seen.items() if label in titles}
    assert {label: count for label, count in counted.items() if count} == found
