"""Small books at random: every figure of their logs is what one counts by hand."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.absence_log import write_absence_log
from desktop.exports.attendance_log import write_attendance_log
from desktop.exports.documents import Chosen
from desktop.exports.meeting_list import write_meetings_log
from desktop.exports.period_readings import (
    read_absences,
    read_attendance,
    read_meetings,
    read_statistics,
    read_study,
)
from desktop.exports.statistics_workbook import write_statistics
from desktop.exports.study_log import write_study_log
from desktop.exports.wording import wording
from models.book.database import Session, create_book, open_book
from models.figures import Rate
from models.periods import Period
from models.words import Mark, Status
from tests.exports.sample_book import CELL
from tests.faults.scale import times
from tests.models.random_books import (
    PlannedBook,
    PlannedMeeting,
    add_campaigns,
    books,
    write_book,
)
from tests.models.slow_counts import MEMBERS, is_called, status

CAME = (Mark.PRESENT, Mark.LATE)
ABSENT = (Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED)
NOBODY = "–"
#: What a log counts of some marks, by the key of its column.
COUNTED: dict[str, tuple[Mark, ...]] = {
    "called": tuple(Mark),
    "attended": CAME,
    "late": (Mark.LATE,),
    "absent_excused": (Mark.ABSENT_EXCUSED,),
    "absent_unexcused": (Mark.ABSENT_UNEXCUSED,),
    "exempt": (Mark.EXEMPT,),
    "not_recorded": (Mark.NOT_RECORDED,),
}


class _Undone(Exception):  # noqa: N818 - a way out, not an error
    """Leaves the book as it was."""


@pytest.fixture(scope="module")
def campaign_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("random") / "so.sochibo"
    create_book(file, CELL, begin=add_campaigns, user="test").close()
    return file


@contextmanager
def entered(file: Path, plan: PlannedBook) -> Iterator[tuple[Session, Chosen]]:
    """Give a session in which the plan stands in the book, for as long as it is looked at."""
    database = open_book(file, user="test")
    try:
        with database.transaction() as session:
            write_book(session, plan)
            session.flush()
            yield session, Chosen(Period(plan.first, plan.last))
            raise _Undone
    except _Undone:
        pass
    finally:
        database.close()


def sheets(data: bytes) -> list[Worksheet]:
    return list(openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets)


def table(sheet: Worksheet, titles: dict[str, str]) -> list[dict[str, Any]]:
    """Return the rows below the head that has these titles, by the key of each column."""
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    keys: dict[Any, str] = {title: key for key, title in titles.items()}
    head = max(range(len(rows)), key=lambda at: sum(cell in keys for cell in rows[at]))
    places = {keys[cell]: at for at, cell in enumerate(rows[head]) if cell in keys}
    return [{key: row[at] for key, at in places.items()} for row in rows[head + 1 :]]


def held(plan: PlannedBook) -> list[PlannedMeeting]:
    """Return the meetings of the period at which anybody was marked, earliest first."""
    found = []
    for meeting in plan.meetings:
        called = [
            mark
            for person, mark in zip(plan.people, meeting.marks, strict=True)
            if is_called(person, meeting)
        ]
        in_period = plan.first <= meeting.day <= plan.last
        if in_period and any(mark != Mark.NOT_RECORDED for mark in called):
            found.append(meeting)
    return sorted(found, key=lambda meeting: meeting.day)


def marks(
    plan: PlannedBook, meetings: list[PlannedMeeting], *, members: bool, place: int | None = None
) -> list[tuple[Status, Mark]]:
    """Return what those called were and what happened to them, one by one."""
    found = []
    for meeting in meetings:
        for at, person in enumerate(plan.people):
            was = status(person, meeting.day)
            if is_called(person, meeting) and (place is None or at == place):
                assert was is not None
                if (was in MEMBERS) == members:
                    found.append((was, meeting.marks[at]))
    return found


def check(row: dict[str, Any], found: list[tuple[Status, Mark]]) -> None:
    """Compare the counts and the rate of a row with marks counted by hand."""
    for key, wanted in COUNTED.items():
        count = sum(mark in wanted for _, mark in found)
        assert row.get(key, 0) == count, key
    away = [mark for was, mark in found if was == Status.SPECIAL_DUTY]
    spared = sum(mark not in (*CAME, Mark.EXEMPT) for mark in away)
    assert row.get("special_duty", 0) == spared
    due = sum(mark != Mark.EXEMPT for _, mark in found) - spared
    check_rate(row["rate"], sum(mark in CAME for _, mark in found), due)


def check_rate(cell: Any, part: int, whole: int) -> None:
    percent = Rate(part, whole).percent
    if percent is None:
        assert cell == NOBODY
    else:
        assert cell == pytest.approx(float(percent) / 100, abs=1e-9)


def check_matrix(sheet: Worksheet, plan: PlannedBook) -> None:
    words = wording("attendance_log")
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    titles = {title: key for key, title in words["total_columns"].items()}
    head = next(at for at, row in enumerate(rows) if titles.keys() & {*row})
    columns = {titles[cell]: at for at, cell in enumerate(rows[head]) if cell in titles}
    members = True
    seen = set()
    for row in rows[head + 2 :]:
        members = members and not str(row[0]).startswith(words["groups"]["staff"])
        if isinstance(row[0], int) and str(row[1]).startswith("Người"):
            place = int(str(row[1]).split()[1])
            seen.add((place, members))
            own = marks(plan, held(plan), members=members, place=place)
            check({"late": 0} | {key: row[at] for key, at in columns.items()}, own)
    everyone = [(place, group) for place in range(len(plan.people)) for group in (True, False)]
    assert seen == {
        (place, group)
        for place, group in everyone
        if marks(plan, held(plan), members=group, place=place)
    }


def check_meetings(sheet: Worksheet, plan: PlannedBook) -> None:
    words = wording("meetings_log")
    rows = [row for row in table(sheet, words["columns"]) if isinstance(row["number"], int)]
    done = [row for row in rows if row["state"] != words["states"]["draft"]]
    assert len(rows) == sum(plan.first <= meeting.day <= plan.last for meeting in plan.meetings)
    wanted = [marks(plan, [meeting], members=True) for meeting in held(plan)]
    assert sorted(row["held_on"].date() for row in done) == [one.day for one in held(plan)]
    for key, counted in COUNTED.items():
        ours = sorted(row.get(key) or 0 for row in done if key != "late")
        by_hand = sorted(sum(mark in counted for _, mark in found) for found in wanted)
        assert key == "late" or ours == by_hand, key
    if rows:
        below = table(sheet, words["columns"])
        (total,) = [row for row in below if row["number"] == words["total"]]
        check(total | {"late": late(wanted)}, [one for found in wanted for one in found])
        came = sum(mark in CAME for _, mark in marks(plan, held(plan), members=False))
        assert total["staff"] == came + sum(meeting.head_count or 0 for meeting in held(plan))


def late(found: list[list[tuple[Status, Mark]]]) -> int:
    """Return how many came late: the list of meetings does not say it."""
    return sum(mark == Mark.LATE for one in found for _, mark in one)


def check_statistics(sheet: Worksheet, plan: PlannedBook) -> None:
    words = wording("statistics")
    rows = table(sheet, words["month_columns"])
    for row in rows:
        if isinstance(row["month"], date):
            own = [one for one in held(plan) if one.day.month == row["month"].month]
            found = marks(plan, own, members=True)
            assert row["meetings"] == len(own)
            assert row["called"] == len(found)
            assert row["attended"] == sum(mark in CAME for _, mark in found)
            assert row["absent"] == sum(mark in ABSENT for _, mark in found)
            check_rate(row["rate"], row["attended"], row["due"])
    (total,) = [row for row in rows if row["month"] == words["total"]]
    found = marks(plan, held(plan), members=True)
    assert (total["meetings"], total["called"]) == (len(held(plan)), len(found))
    assert total["attended"] == sum(mark in CAME for _, mark in found)


def check_study(entries: Worksheet, people: Worksheet, plan: PlannedBook) -> None:
    words = wording("study_log")
    own = [one for one in plan.studies if plan.first <= one.ended_on <= plan.last]
    rows = [row for row in table(entries, words["columns"]) if isinstance(row["number"], int)]
    assert [row["ended_on"].date() for row in rows] == sorted(one.ended_on for one in own)
    lines = table(people, words["people_columns"])
    listed = [row for row in lines if isinstance(row["number"], int)]
    assert len(listed) == len({one.person for one in own})
    for row in listed:
        his = [one for one in own if row["name"] == f"Người {one.person}"]
        assert row["entries"] == len(his)
        assert row["topics"] == len({code for one in his for code in one.codes})
        assert row["reflections"] == sum(one.reflected for one in his)
    if own:
        (total,) = [row for row in lines if row["number"] == words["total"]]
        assert total["entries"] == len(own)
        assert total["reflections"] == sum(one.reflected for one in own)


def check_absences(sheet: Worksheet, plan: PlannedBook) -> None:
    words = wording("absence_log")
    rows = [row for row in table(sheet, words["columns"]) if isinstance(row["number"], int)]
    by_hand = [
        (meeting.day, f"Người {place}")
        for meeting in held(plan)
        for place, person in enumerate(plan.people)
        if is_called(person, meeting) and meeting.marks[place] in ABSENT
    ]
    assert sorted((row["day"].date(), row["name"]) for row in rows) == sorted(by_hand)


@settings(max_examples=times(25), deadline=None)
@given(books())
def test_every_figure_of_the_logs_is_what_one_counts_slowly(
    campaign_book: Path, plan: PlannedBook
) -> None:
    with entered(campaign_book, plan) as (session, chosen):
        if held(plan):
            check_matrix(sheets(write_attendance_log(read_attendance(session, chosen)))[0], plan)
        check_meetings(sheets(write_meetings_log(read_meetings(session, chosen)))[0], plan)
        check_statistics(sheets(write_statistics(read_statistics(session, chosen)))[0], plan)
        entries, people, *_ = sheets(write_study_log(read_study(session, chosen)))
        check_study(entries, people, plan)
        check_absences(sheets(write_absence_log(read_absences(session, chosen)))[0], plan)
