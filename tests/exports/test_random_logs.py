"""Small books at random: every figure of their logs is what one counts by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText

from desktop.exports.absence_log import add_absences
from desktop.exports.activity_logs import add_disseminations, add_inspections
from desktop.exports.attendance_log import add_matrices
from desktop.exports.coverage_workbook import add_coverage
from desktop.exports.documents import Chosen
from desktop.exports.issued_register import compose_issued_register
from desktop.exports.meeting_list import add_meetings
from desktop.exports.owed_list import compose_owed_by_person, compose_owed_by_topic
from desktop.exports.period_readings import read_period
from desktop.exports.period_workbook import PeriodPaper
from desktop.exports.statistics_workbook import add_statistics
from desktop.exports.study_log import add_study
from desktop.exports.wording import channel_name, kind_short, mark_letter, state_letter, wording
from desktop.exports.xlsx.formulas import OurWorkbook
from desktop.exports.xlsx.layout import new_workbook
from models.book.database import Database
from models.figures import Rate
from models.words import CoverRule, Mark, MeetingKind, Status
from tests.exports import slow_figures
from tests.exports.slow_figures import Counted, due, slow
from tests.exports.slow_figures import listed as listed_people
from tests.exports.test_random_reports import database, entered
from tests.faults.scale import times
from tests.models.random_books import FIRST, TREE, PlannedBook, PlannedMeeting
from tests.models.random_cells import PlannedCell, cells, numbers_of
from tests.models.slow_counts import MEMBERS, is_called, leaves_of, status

__all__ = ["database"]

CAME = (Mark.PRESENT, Mark.LATE)
ABSENT = (Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED)
NOBODY = "–"
OPEN = slow_figures.OPEN
#: Of whose meetings the statistics count the attendance.
OWED = (MeetingKind.REGULAR, MeetingKind.THEMATIC)
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


@dataclass(frozen=True)
class Sheet:
    """What stands in the cells of a sheet, formulas as what we say they come to."""

    title: str
    rows: list[list[Any]]


def sheets(add: Callable[..., None], paper: Any) -> list[Sheet]:
    """Return the sheets that are added, without the way through a file."""
    workbook: Workbook = new_workbook(title="Sổ", author="Chi bộ")
    assert isinstance(workbook, OurWorkbook)
    add(workbook, paper)
    found = []
    for sheet in workbook.worksheets:
        results = workbook.results_of(sheet.title)
        rows = [
            [_value(results.get(cell.coordinate, cell.value)) for cell in row]
            for row in sheet.iter_rows()
        ]
        found.append(Sheet(sheet.title, rows))
    return found


def _value(value: Any) -> Any:
    """Return a value as a reader of the file would have it."""
    if isinstance(value, date):
        return datetime.combine(value, time.min)
    if isinstance(value, CellRichText):
        return str(value)
    return float(value) if isinstance(value, Decimal) else value


def table(sheet: Sheet, titles: dict[str, str]) -> list[dict[str, Any]]:
    """Return the rows below the head that has these titles, by the key of each column."""
    keys: dict[Any, str] = {title: key for key, title in titles.items()}
    head = max(range(len(sheet.rows)), key=lambda at: sum(cell in keys for cell in sheet.rows[at]))
    places = {keys[cell]: at for at, cell in enumerate(sheet.rows[head]) if cell in keys}
    return [{key: row[at] for key, at in places.items()} for row in sheet.rows[head + 1 :]]


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


def check_matrices(found: list[Sheet], plan: PlannedBook) -> None:
    """Compare the sheet of each year, and of several years the sheet of everybody's totals."""
    years = sorted({one.day.year for one in held(plan)})
    parts = [[one for one in held(plan) if one.day.year == year] for year in years]
    assert len(found) == (1 if len(years) < 2 else len(years) + 1)
    for sheet, meetings in zip(found, parts, strict=False):
        check_matrix(sheet, plan, meetings)
    if len(years) > 1:
        check_people(found[-1], plan, held(plan))
        check_foot(found[-1], plan, held(plan), alone=True)


def matrix_columns(sheet: Sheet) -> tuple[int, dict[str, int]]:
    """Return the row of the days, and the columns of the totals."""
    words = wording("attendance_log")
    titles = {title: key for key, title in words["total_columns"].items()}
    head = next(at for at, row in enumerate(sheet.rows) if titles.keys() & {*row})
    return head, {titles[cell]: at for at, cell in enumerate(sheet.rows[head]) if cell in titles}


def check_matrix(sheet: Sheet, plan: PlannedBook, meetings: list[PlannedMeeting]) -> None:
    check_people(sheet, plan, meetings)
    check_foot(sheet, plan, meetings, alone=False)


def check_people(sheet: Sheet, plan: PlannedBook, meetings: list[PlannedMeeting]) -> None:
    """Compare everybody's totals."""
    words = wording("attendance_log")
    head, columns = matrix_columns(sheet)
    members = True
    seen = set()
    for row in sheet.rows[head + 2 :]:
        members = members and not str(row[0]).startswith(words["groups"]["staff"])
        if isinstance(row[0], int) and str(row[1]).startswith("Người"):
            place = int(str(row[1]).split()[1])
            seen.add((place, members))
            own = marks(plan, meetings, members=members, place=place)
            check({"late": 0} | {key: row[at] for key, at in columns.items()}, own)
    everyone = [(place, group) for place in range(len(plan.people)) for group in (True, False)]
    assert seen == {
        (place, group)
        for place, group in everyone
        if marks(plan, meetings, members=group, place=place)
    }


def check_foot(
    sheet: Sheet, plan: PlannedBook, meetings: list[PlannedMeeting], *, alone: bool
) -> None:
    """Compare what stands below each group: by meeting, or the totals `alone`."""
    words = wording("attendance_log")
    head, columns = matrix_columns(sheet)
    labels = {text: key for key, text in words["foot"].items()}
    first = min(columns.values())
    members = True
    feet: dict[tuple[bool, str], list[Any]] = {}
    for row in sheet.rows[head + 2 :]:
        members = members and not str(row[0]).startswith(words["groups"]["staff"])
        if row[0] in labels:
            feet[members, labels[row[0]]] = row
    for group in (True, False):
        own = {key: row for (of, key), row in feet.items() if of == group and key != "head_count"}
        found = marks(plan, meetings, members=group)
        assert bool(own) == bool(found)
        if not own:
            continue
        below = {
            key: [row[at] for row in own.values() if row[at] is not None]
            for key, at in columns.items()
        }
        check({"late": 0} | {key: cells[0] for key, cells in below.items() if cells}, found)
        assert all(len(cells) == 1 for cells in below.values())
        if not alone:
            days = [cell.date() for cell in sheet.rows[head][2:first]]
            kinds = sheet.rows[head + 1][2:first]
            told = zip(
                days,
                kinds,
                *(own[key][2:first] for key in ("called", "attended", "rate")),
                strict=True,
            )
            assert sorted(map(str, told)) == sorted(
                str(below_meeting(plan, one, members=group)) for one in meetings
            )
    heads = [one.head_count or 0 for one in meetings]
    rows = [row for (_, key), row in feet.items() if key == "head_count"]
    assert bool(rows) == (any(heads) and not alone)
    for row in rows:
        assert row[columns["attended"]] == sum(heads)
        assert sum(cell or 0 for cell in row[2:first]) == sum(heads)


def below_meeting(plan: PlannedBook, one: PlannedMeeting, *, members: bool) -> tuple[Any, ...]:
    """Return what is to stand below a meeting for one group."""
    own = marks(plan, [one], members=members)
    part, whole = due(alone_in(plan), one, members=members)
    told = f"{part}/{whole}" if whole else NOBODY
    rate = float(Rate(part, whole).percent or 0) / 100 if whole else NOBODY
    return (one.day, kind_short(one.kind), len(own) or mark_letter(None), told, rate)


def alone_in(plan: PlannedBook) -> PlannedCell:
    return PlannedCell(plan, {}, CoverRule.EITHER, False, (), (), (), ())


def check_meetings(sheet: Sheet, plan: PlannedBook) -> None:
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


def check_statistics(found: list[Sheet], cell: PlannedCell) -> None:
    """Compare the months, the topics of the small campaign, and the quarters."""
    plan, words = cell.book, wording("statistics")
    rows = table(found[0], words["month_columns"])
    counted = [one for one in held(plan) if one.kind in OWED]
    for row in rows:
        if isinstance(row["month"], date):
            of = (row["month"].year, row["month"].month)
            own = [one for one in counted if (one.day.year, one.day.month) == of]
            check_month(row, plan, own)
    (total,) = [row for row in rows if row["month"] == words["total"]]
    check_month(total, plan, counted)
    (topics,) = [
        one
        for one in (table(sheet, words["topic_columns"]) for sheet in found[1:-1])
        if [row["code"] for row in one][: len(TREE)] == list(TREE)
    ]
    for row in topics[: len(TREE)]:
        for key, members in (("members", True), ("staff", False)):
            everyone = listed_people(cell, members=members)
            met = [at for at in everyone if slow(cell).state(at, row["code"]) not in OPEN]
            if key in row:
                assert (row[key], row[f"{key}_due"]) == (len(met), len(everyone))
                check_rate(row[f"{key}_rate"], len(met), len(everyone))
            else:
                assert not everyone
    check_quarters(table(found[-1], words["quarter_columns"]), plan)


def check_month(row: dict[str, Any], plan: PlannedBook, own: list[PlannedMeeting]) -> None:
    found = marks(plan, own, members=True)
    whole = [due(alone_in(plan), one, members=True) for one in own]
    assert row["meetings"] == len(own)
    assert row["called"] == len(found)
    assert row["due"] == sum(of for _, of in whole)
    assert row["attended"] == sum(mark in CAME for _, mark in found)
    assert row["absent"] == sum(mark in ABSENT for _, mark in found)
    check_rate(row["rate"], row["attended"], row["due"])


def check_quarters(rows: list[dict[str, Any]], plan: PlannedBook) -> None:
    words = wording("statistics")
    of_quarter = {"IV": (10, 12), "I": (1, 3)}
    own = [one for one in plan.studies if plan.first <= one.ended_on <= plan.last]
    for row in rows:
        if not isinstance(row["people"], int):
            continue
        some = own
        if row["quarter"] != words["total"]:
            roman, year = str(row["quarter"]).removeprefix("Quý ").split("/")
            first, last = of_quarter[roman]
            some = [
                one
                for one in own
                if one.ended_on.year == int(year) and first <= one.ended_on.month <= last
            ]
        assert row["people"] == len({one.person for one in some})
        check_studied(row, some, "turns")


def check_studied(row: dict[str, Any], some: list[Any], turns: str) -> None:
    """Compare turns, pages, hours and reflection papers."""
    assert row[turns] == len(some)
    assert row["pages"] == sum(one.page_count for one in some)
    assert row["hours"] == pytest.approx(sum(one.minutes or 0 for one in some) / 60)
    assert row["reflections"] == sum(one.reflected for one in some)


def check_study(found: list[Sheet], plan: PlannedBook) -> None:
    words = wording("study_log")
    entries, people, topics = found
    own = [one for one in plan.studies if plan.first <= one.ended_on <= plan.last]
    rows = [row for row in table(entries, words["columns"]) if isinstance(row["number"], int)]
    assert [row["ended_on"].date() for row in rows] == sorted(one.ended_on for one in own)
    lines = table(people, words["people_columns"])
    listed = [row for row in lines if isinstance(row["number"], int)]
    assert len(listed) == len({one.person for one in own})
    for row in listed:
        his = [one for one in own if row["name"] == f"Người {one.person}"]
        assert row["topics"] == len({code for one in his for code in one.codes})
        check_studied(row, his, "entries")
    if own:
        (total,) = [row for row in lines if row["number"] == words["total"]]
        check_studied(total, own, "entries")
    # What a topic of the small campaign is called for short is its code.
    counted = {
        row["code"]: row
        for row in table(topics, words["topic_columns"])
        if row["code"] in TREE and row["title"] == row["code"]
    }
    assert counted.keys() == {code for one in own for code in one.codes if code in TREE}
    for code, row in counted.items():
        some = [one for one in own if code in one.codes]
        assert row["people"] == len({one.person for one in some})
        check_studied(row, some, "turns")


def check_absences(sheet: Sheet, cell: PlannedCell) -> None:
    plan = cell.book
    words = wording("absence_log")
    rows = [row for row in table(sheet, words["columns"]) if isinstance(row["number"], int)]
    by_hand = [
        (meeting.day, f"Người {place}")
        for meeting in held(plan)
        for place, person in enumerate(plan.people)
        if is_called(person, meeting) and meeting.marks[place] in ABSENT
    ]
    assert sorted((row["day"].date(), row["name"]) for row in rows) == sorted(by_hand)
    if rows:
        (total,) = [
            row for row in table(sheet, words["columns"]) if row["number"] == words["total"]
        ]
        again = sum(plan.meetings[place] in held(plan) for place, _ in cell.made_up)
        assert (total["name"], total["made_on"]) == (len(by_hand), again)


def check_coverage(found: list[Sheet], cell: PlannedCell) -> None:
    """Compare letters, everybody's share, and how many of each group covered each topic."""
    words, count = wording("coverage"), slow(cell)
    sheet = found[0]
    members = True
    seen = set()
    ends = [code for code in TREE if leaves_of(code) == [code]]
    for row in sheet.rows:
        members = members and not str(row[0]).startswith(words["groups"]["staff"])
        everyone = listed_people(cell, members=members)
        if isinstance(row[0], int) and str(row[1]).startswith("Người"):
            at = int(str(row[1]).split()[1])
            seen.add((at, members))
            states = [count.state(at, code) for code in TREE]
            assert row[2:-2] == [state_letter(one) for one in states]
            done = sum(count.state(at, code) not in OPEN for code in ends)
            assert row[-2] == f"{done}/{len(ends)}"
            check_rate(row[-1], done, len(ends))
        elif row[0] == words["columns"]["covered"]:
            met = [sum(count.state(at, code) not in OPEN for at in everyone) for code in TREE]
            assert row[2:-2] == [f"{number}/{len(everyone)}" for number in met]
            (below,) = [sheet.rows[at + 1] for at, one in enumerate(sheet.rows) if one is row]
            for share, number in zip(below[2:-2], met, strict=True):
                check_rate(share, number, len(everyone))
    assert seen == {
        (at, group) for group in (True, False) for at in listed_people(cell, members=group)
    }
    everyone = [at for group in (True, False) for at in listed_people(cell, members=group)]
    whole = sum(all(count.state(at, code) not in OPEN for code in ends) for at in everyone)
    line = words["whole_line"].format(rate=Counted(whole, len(everyone)).in_lists)
    assert not everyone or any(row[0] == line for row in sheet.rows)


def check_owed(paper: Any, cell: PlannedCell) -> None:
    """Compare who owes what, by person and by topic, and how many there are."""
    words, count = wording("coverage")["owed"], slow(cell)
    ends = [code for code in TREE if leaves_of(code) == [code]]
    everyone = [at for group in (True, False) for at in listed_people(cell, members=group)]
    lacking = {
        f"Người {at}": [code for code in ends if count.state(at, code) in OPEN] for at in everyone
    }
    owing = {name: codes for name, codes in lacking.items() if codes}
    told = words["count_line"].format(rate=Counted(len(owing), len(everyone)).in_lists)
    people, topics = compose_owed_by_person(paper), compose_owed_by_topic(paper)
    rows = [row for group in people.groups for row in group.rows]
    assert {row[1]: row[3] for row in rows} == {
        name: "; ".join(f"{code}. {code}" for code in codes) for name, codes in owing.items()
    }
    assert people.below == ((told,) if owing else (words["nobody"],))
    mains = [code for code, above in TREE.items() if not above]
    by_topic = {
        code: [name for name, codes in owing.items() if {*codes} & {*leaves_of(code)}]
        for code in mains
    }
    wanted = {
        words["group"].format(
            code=code, title=f"Nội dung {code}", count=len(names), whole=len(everyone)
        ): set(names)
        for code, names in by_topic.items()
        if names
    }
    assert {group.title: {row[1] for row in group.rows} for group in topics.groups} == wanted


def check_activities(found: list[Sheet], cell: PlannedCell) -> None:
    """Compare the items, and the sums by channel."""
    words = wording("dissemination_log")
    own = [one for one in cell.items if one.day in cell.period]
    rows = [row for row in table(found[0], words["columns"]) if isinstance(row["number"], int)]
    assert sorted((row["day"].date(), row["audience"] or 0) for row in rows) == sorted(
        (one.day, one.reached or 0) for one in own
    )
    sums = {
        row["channel"]: row
        for row in table(found[1], words["channel_columns"])
        if isinstance(row["items"], int)
    }
    expected: dict[str, list[int]] = {channel_name(one.channel): [] for one in own}
    for one in own:
        expected[channel_name(one.channel)].append(one.reached or 0)
    if own:
        expected[words["total"]] = [one.reached or 0 for one in own]
    assert {name: (row["items"], row["reached"]) for name, row in sums.items()} == {
        name: (len(several), sum(several)) for name, several in expected.items()
    }


def check_inspections(found: list[Sheet], cell: PlannedCell) -> None:
    words = wording("inspection_log")
    rows = [row for row in table(found[0], words["columns"]) if isinstance(row["number"], int)]
    assert sorted(
        (row["day"].date(), row["by"], row["done"] is not None) for row in rows
    ) == sorted(
        (one.day, f"Đoàn {at}", one.asked and one.done)
        for at, one in enumerate(cell.inspections)
        if one.day in cell.period
    )


def check_register(paper: PeriodPaper, cell: PlannedCell) -> None:
    """Compare the papers of the days, their numbers, and how many there are."""
    register = compose_issued_register(paper.issued)
    own = [
        (at, one.symbol, number)
        for at, (one, number) in enumerate(zip(cell.papers, numbers_of(cell), strict=True))
        if one.day in cell.period
    ]
    rows = [row for group in register.groups for row in group.rows]
    written = {row[2]: row[0] for row in rows if str(row[2]).startswith("Văn bản")}
    assert written == {
        f"Văn bản {at}": f"{'…' if number is None else f'{number:02d}'}-{symbol}/CB"
        for at, symbol, number in own
    }
    words = wording("issued_register")
    told = words["count_line"].format(count=Counted(len(own)).in_words)
    assert register.below == ((told,) if own else (words["no_papers"],))


def check_logs(paper: PeriodPaper, cell: PlannedCell) -> None:
    """Compare every log of the period."""
    plan = cell.book
    if held(plan):
        check_matrices(sheets(add_matrices, paper.attendance), plan)
    check_meetings(sheets(add_meetings, paper.meetings)[0], plan)
    check_statistics(sheets(add_statistics, paper.statistics), cell)
    check_study(sheets(add_study, paper.study), plan)
    check_absences(sheets(add_absences, paper.absences)[0], cell)
    ours = [one for one in paper.coverage if one.coverage.topics[0].title == "Nội dung 1"]
    # What was studied before the period counts where it is asked who still owes what.
    since = replace(cell, book=replace(plan, first=FIRST))
    for one in ours:
        check_coverage(sheets(add_coverage, one), since)
        check_owed(one, since)
    assert len(ours) == 1
    check_activities(sheets(add_disseminations, paper.disseminations), cell)
    check_inspections(sheets(add_inspections, paper.inspections), cell)
    check_register(paper, cell)


@pytest.mark.parametrize("rule", CoverRule)
def test_every_figure_of_the_logs_is_what_one_counts_slowly(
    database: Database, rule: CoverRule
) -> None:
    @settings(max_examples=times(25), deadline=None)
    @given(cells(rule))
    def compare(cell: PlannedCell) -> None:
        with entered(database, cell) as (session, _):
            paper = read_period(session, Chosen(cell.period))
        check_logs(paper, cell)

    compare()
