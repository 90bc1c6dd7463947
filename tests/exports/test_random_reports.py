"""Small books at random: every figure of every report, and whom it counts, counted by hand."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings

from desktop import exports
from desktop.exports.campaign_charts import campaign_charts
from desktop.exports.campaign_plan import compose_campaign_plan
from desktop.exports.campaign_report import CampaignReport, compose_campaign_report
from desktop.exports.campaign_section import compose_campaign_section
from desktop.exports.campaign_tables import campaign_appendices
from desktop.exports.documents import Chosen
from desktop.exports.figure_appendix import paper_figures, paper_words
from desktop.exports.figure_names import FigureNames
from desktop.exports.monthly_names import names_of_month
from desktop.exports.monthly_report import MonthlyReport, compose_monthly_report
from desktop.exports.paper import Block, Paper, Paragraph, Run, Table
from desktop.exports.paper_text import paper_lines
from desktop.exports.plan_reading import CampaignPlan, collect_campaign_plan
from desktop.exports.report_documents import (
    CAMPAIGN_PAPERS,
    collect_campaign_report,
    collect_monthly_report,
)
from desktop.exports.report_parts import PARTS
from desktop.exports.report_words import proposed_report
from desktop.exports.sentences import listed as in_a_row
from desktop.exports.wording import wording
from models.activities.words import Channel, InspectionKind
from models.book.database import Database, Session, create_book, open_book
from models.campaigns.result_checks import check_results
from models.documents.figures import Behind
from models.organisation import add_term
from models.periods import date_text, running_date
from models.words import Audience, CoverRule, Mark, MeetingKind, Status, TaskState
from tests.exports import slow_figures
from tests.exports.sample_book import CELL
from tests.exports.share_checker import wrong_shares
from tests.exports.slow_figures import (
    GONE,
    Counted,
    called,
    campaign_figures,
    due,
    held,
    listed,
    percent,
    said,
    studies,
    tallied,
    title_of,
)
from tests.faults.scale import times
from tests.models.random_books import (
    FIRST,
    TREE,
    PlannedBook,
    PlannedMeeting,
    PlannedPerson,
    PlannedStudy,
    add_campaigns,
)
from tests.models.random_cells import PlannedCell, cells, write_cell
from tests.models.slow_counts import counted_meetings, leaves_of, reaches

#: Figures of which each name counts as often as the note beside it says.
WEIGHED = ("turns", "head_count", "reflections", "reached")
DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


class _Undone(Exception):  # noqa: N818 - a way out, not an error
    """Leaves the book as it was."""


def begin(session: Session) -> None:
    add_campaigns(session)
    add_term(session, name="2020–2025", starts_on=date(2020, 1, 1), ends_on=date(2025, 1, 1))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    file: Path = tmp_path_factory.mktemp("random") / "so.sochibo"
    create_book(file, CELL, begin=begin, user="test").close()
    database = open_book(file, user="test")
    yield database
    database.close()


@contextmanager
def entered(database: Database, cell: PlannedCell) -> Iterator[tuple[Session, UUID]]:
    """Give a session in which the plan stands in the book, for as long as it is looked at."""
    try:
        with database.transaction() as session:
            campaign_id, _ = write_cell(session, cell)
            session.flush()
            yield session, campaign_id
            raise _Undone
    except _Undone:
        pass


def runs_of(blocks: Iterable[Block]) -> Iterator[Run]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.runs


def by_code(key: str, codes: dict[UUID, str]) -> str:
    """Return the key of a figure, that of coverage with the code of its topic."""
    name, _, rest = key.partition(".")
    return f"coverage.{codes[UUID(rest)]}" if name == "coverage" else key


def check_stated(
    blocks: Iterable[Block], figures: dict[str, Counted], codes: dict[UUID, str]
) -> None:
    for run in runs_of(blocks):
        if run.figure is not None:
            assert run.text == figures[by_code(run.figure, codes)].in_words, run.figure


def check_cells(
    blocks: Iterable[Block], figures: dict[str, Counted], codes: dict[UUID, str]
) -> None:
    """Compare the figures that stand in cells of tables, where a share may stand beside them."""
    for block in blocks:
        if not isinstance(block, Table):
            continue
        for (row, column), key in block.figures.items():
            one = figures[by_code(key, codes)]
            known = {str(one.number), one.in_lists}
            if one.of is not None:
                known |= {str(one.of), f"{one.number}/{one.of}"}
                known |= {percent(one.number, one.of) if one.of else "–"}
            assert block.rows[row][column] in known, key


def named(figure: FigureNames) -> Counter[str]:
    """Return whom a figure counts, and how often."""
    gone = wording("figures")["gone"]
    found: Counter[str] = Counter()
    for name, note in figure.lines:
        who = GONE if name == gone else name.split(" · ")[-1]
        weighed = figure.key.endswith(WEIGHED)
        found[who] += int(re.sub(r"\D", "", note)) if weighed else 1
    return found


def check_names(
    found: Iterable[FigureNames], figures: dict[str, Counted], codes: dict[UUID, str]
) -> None:
    """Compare every figure with its names; none that counts anything may be left out."""
    seen = set()
    for one in found:
        key = by_code(one.key, codes)
        expected = figures[key]
        seen.add(key)
        assert one.figure == expected.in_lists, key
        assert named(one) == expected.names, key
        assert named(one).total() == expected.number, key
        if expected.of is not None and not key.endswith(WEIGHED):
            assert set(one.missing) == expected.missing, key
    assert {key for key, one in figures.items() if one.number} <= seen


def check_unnamed(paper: Paper) -> None:
    """Find no digit in what the report says but days and figures that are named."""
    body = [block for block in paper.blocks if isinstance(block, Paragraph)][1:-1]
    text = ""
    for block in body:
        # The topics of the small campaign are called by their codes.
        if not any((run.figure or "").startswith("coverage") for run in block.runs):
            text += "".join(run.text for run in block.runs if run.figure is None) + "\n"
    assert re.findall(r"\d+", DAY.sub("", text)) == []


def table_of(report: CampaignReport, part: str) -> list[dict[str, str]]:
    """Return the rows of an appendix by the keys of its columns."""
    words = wording("campaign_report")
    title = words["appendix"][part]
    keys = {
        "summary": "summary_columns",
        "yearly": "yearly_columns",
        "topics": "topic_columns",
        "activities": "activity_columns",
        "publicity": "item_columns",
        "inspections": "inspection_columns",
    }[part]
    paper = compose_campaign_report(report)
    for appendix in campaign_appendices(report.results, paper.heading, report.draft):
        if appendix.title == title:
            table = appendix.blocks[0]
            assert isinstance(table, Table)
            named = {title: key for key, title in words[keys].items()}
            columns = [named[one.title] for one in table.columns]
            # Nothing is left out but the staff, where none is asked to study.
            assert set(words[keys]) - {*columns} <= {"staff"}
            return [dict(zip(columns, row, strict=True)) for row in table.rows]
    return []


def came_in(cell: PlannedCell, meetings: Iterable[Any], *, members: bool) -> tuple[int, int]:
    marks = [mark for one in meetings for _, mark in called(cell, one, members=members)]
    return sum(mark in (Mark.PRESENT, Mark.LATE) for mark in marks), len(marks)


def turns(cell: PlannedCell, meetings: Iterable[Any]) -> dict[str, str]:
    """Return the columns of members, their rate, and of the staff of some meetings together."""
    some = list(meetings)
    part, whole = came_in(cell, some, members=True)
    staff, _ = came_in(cell, some, members=False)
    return {
        "turns": f"{part}/{whole}",
        "rate": percent(part, whole) if whole else "–",
        "staff": str(staff + sum(one.head_count or 0 for one in some)),
    }


def check_summary(report: CampaignReport, cell: PlannedCell) -> None:
    (row,) = table_of(report, "summary")
    done = studies(cell)
    assert row == {
        "number": "1",
        "cell": CELL.name,
        "members": str(len(listed(cell, members=True))),
        "meetings": str(len(counted_meetings(cell.book))),
        **turns(cell, counted_meetings(cell.book)),
        "papers": str(sum(one.reflected for one in done)),
        "items": str(len(slow_figures.items(cell))),
        "note": "",
    }


def check_yearly(report: CampaignReport, cell: PlannedCell) -> None:
    first, last = cell.book.first.year, cell.book.last.year
    years = range(first, last + 1) if first < last else ()
    rows = table_of(report, "yearly")
    assert [row["year"] for row in rows] == [str(number) for number in years]
    for place, (number, row) in enumerate(zip(years, rows, strict=True), start=1):
        own = [one for one in counted_meetings(cell.book) if one.day.year == number]
        done = [one for one in studies(cell) if one.ended_on.year == number]
        items = [
            one
            for one in cell.items
            if one.ours and one.day in cell.period and one.day.year == number
        ]
        assert row == {
            "number": str(place),
            "year": str(number),
            "meetings": str(len(own)),
            **turns(cell, own),
            "studies": str(len(done)),
            "papers": str(sum(one.reflected for one in done)),
            "items": str(len(items)),
        }


def check_topics(report: CampaignReport, cell: PlannedCell) -> None:
    rows = table_of(report, "topics")
    assert [row["number"] for row in rows] == list(TREE)
    count = slow_figures.slow(cell)
    for row in rows:
        code = row["number"]
        delivered = [
            one
            for one in counted_meetings(cell.book)
            if any(reaches(one.codes, leaf) for leaf in leaves_of(code))
        ]
        assert row["meetings"] == str(len(delivered))
        for key, members in (("members", True), ("staff", False)):
            everyone = listed(cell, members=members)
            met = [at for at in everyone if count.state(at, code) not in slow_figures.OPEN]
            one = Counted(len(met), len(everyone))
            if key in row:
                assert row[key] == (one.in_lists if everyone else "–")
            else:
                assert key == "staff"
                assert not everyone


def check_activities(report: CampaignReport, cell: PlannedCell) -> None:
    expected = []
    for one in counted_meetings(cell.book):
        told = turns(cell, [one])
        expected.append((date_text(one.day), told["turns"], told["rate"], told["staff"], ""))
    everyone = listed(cell, members=True)
    alike: dict[Any, list[Any]] = {}
    for study in studies(cell):
        alike.setdefault((study.ended_on, study.codes), []).append(study)
    for (day, _), several in alike.items():
        members = {one.person for one in several if slow_figures.as_member(cell, one)}
        staff = {one.person for one in several if not slow_figures.as_member(cell, one)}
        part, whole = len(members & set(everyone)), len(everyone)
        papers = sum(one.reflected for one in several)
        expected.append(
            (
                date_text(day),
                f"{part}/{whole}",
                percent(part, whole) if whole else "–",
                str(len(staff)),
                f"{papers} bài thu hoạch" if papers else "",
            )
        )
    rows = table_of(report, "activities")
    keys = ("day", "members", "rate", "staff", "note")
    assert sorted(tuple(row[key] for key in keys) for row in rows) == sorted(expected)
    assert [row["number"] for row in rows] == [str(at) for at in range(1, len(rows) + 1)]


def check_logs_of(report: CampaignReport, cell: PlannedCell) -> None:
    known = slow_figures.items(cell)
    rows = table_of(report, "publicity")
    assert sorted((row["title"], row["reached"]) for row in rows) == sorted(
        (title, "" if many is None else str(many)) for title, many in known
    )
    inspections = campaign_figures(cell)["inspection.held"]
    assert len(table_of(report, "inspections")) == inspections.number


def check_charts(report: CampaignReport, cell: PlannedCell) -> None:
    """Compare the bars with the months, which are at most two, and with the main topics."""
    words = wording("campaign_report")["charts"]
    figures = campaign_figures(cell)
    for chart in campaign_charts(report.results):
        if chart.title == words["attendance"]:
            months = sorted({(one.year, one.month) for one in days_of(cell)})
            shares = [
                came_in(
                    cell,
                    [
                        one
                        for one in counted_meetings(cell.book)
                        if (one.day.year, one.day.month) == month
                    ],
                    members=True,
                )
                for month in months
            ]
        else:
            mains = [figures[f"coverage.{code}"] for code, above in TREE.items() if not above]
            shares = [(one.number, one.of or 0) for one in mains]
        for bar, (part, whole) in zip(chart.bars, shares, strict=True):
            if not whole:
                assert bar.figures == ("–",)
                continue
            assert f"{said(part)}/{said(whole)}" in bar.figures
            assert any(percent(part, whole) in text for text in bar.figures)
            assert bar.share == pytest.approx(part / whole)


def days_of(cell: PlannedCell) -> list[date]:
    number = (cell.book.last - cell.book.first).days
    return [date.fromordinal(cell.book.first.toordinal() + at) for at in range(number + 1)]


def check_proposed(report: CampaignReport, cell: PlannedCell) -> None:
    """Compare the words that the figures propose for the assessment."""
    texts, figures = wording("report_words")["campaign"], campaign_figures(cell)
    mains = [code for code, above in TREE.items() if not above]
    met = {code: figures[f"coverage.{code}"] for code in mains if figures[f"coverage.{code}"].of}
    reflected = figures["members.reflected"]
    waiting = (reflected.of or 0) - reflected.number
    unexcused = sum(
        mark is Mark.ABSENT_UNEXCUSED
        for one in counted_meetings(cell.book)
        for _, mark in called(cell, one, members=True)
    )
    whole = [code for code, one in met.items() if one.number == one.of]
    lacking = {code: len(one.missing) for code, one in met.items() if one.missing}
    strengths, weaknesses, plans = [], [], []
    if figures["meetings"].number:
        turned = figures["members.turns"].in_words
        held_text = texts["held"].format(meetings=figures["meetings"].in_words, turns=turned)
        strengths.append(held_text)
    if whole:
        strengths.append(texts["all_met"].format(topics="; ".join(whole)))
    if reflected.number:
        strengths.append(texts["reflected"].format(people=reflected.in_words))
    weaknesses += [
        texts["lacking"].format(people=said(many), topic=code) for code, many in lacking.items()
    ]
    if unexcused:
        weaknesses.append(texts["unexcused"].format(turns=said(unexcused)))
    if lacking:
        plans.append(texts["make_up"].format(topics="; ".join(lacking)))
    if waiting and reflected.number:
        weaknesses.append(texts["no_paper"].format(people=said(waiting)))
        plans.append(texts["remind"].format(people=said(waiting)))
    plans.append(texts["go_on"])
    proposed = proposed_report(report)
    assert proposed.get("strengths", "") == "\n".join(strengths)
    assert proposed.get("weaknesses", "") == "\n".join(weaknesses)
    assert proposed.get("plans", "") == "\n".join(plans)


def check_report(report: CampaignReport, cell: PlannedCell) -> None:
    """Compare everything that a report says, and the section made of it."""
    figures = campaign_figures(cell)
    codes = {one.topic.id: one.topic.code for one in report.results.coverage}
    paper = compose_campaign_report(report)
    check_stated(paper.blocks, figures, codes)
    check_stated(compose_campaign_section(report).blocks, figures, codes)
    check_unnamed(paper)
    assert wrong_shares(paper_lines(paper)) == []
    check_names(paper_figures(report.results), figures, codes)
    for appendix in paper.appendices:
        check_cells(appendix.blocks, figures, codes)
    for check in TABLES.values():
        check(report, cell)
    check_charts(report, cell)
    check_proposed(report, cell)
    assert [key for one in check_results(report.results) for key in one.figures] == []


#: What compares the figures of each appendix that is a table.
TABLES = {
    "summary": check_summary,
    "yearly": check_yearly,
    "topics": check_topics,
    "activities": check_activities,
    "publicity": check_logs_of,
    "inspections": check_logs_of,
}
#: The columns of appendices whose rows are compared column by column.
COLUMNS = {
    "topic_columns": {"number", "title", "pages", "meetings", "members", "staff"},
    "activity_columns": {
        *("number", "day", "form", "content", "chair", "members", "rate", "staff", "note"),
    },
    "item_columns": {"number", "day", "channel", "title", "reached"},
    "inspection_columns": {"number", "day", "by", "subject", "findings", "follow_up"},
}


def carrying_all(report: CampaignReport) -> CampaignReport:
    """Return the report with every appendix there is."""
    return replace(report, draft=replace(report.draft, carries=dict.fromkeys(PARTS, "on")))


def check_plan(plan: CampaignPlan, cell: PlannedCell) -> None:
    """Compare whom the plan counts on its first day, and which meetings are to deliver what."""
    paper = compose_campaign_plan(plan)
    text = "\n".join(
        "".join(run.text for run in block.runs)
        for block in paper.blocks
        if isinstance(block, Paragraph)
    )
    words = wording("campaign_plan")["proposed"]
    members = len(listed(cell, members=True, on=cell.book.first))
    staff = len(listed(cell, members=False, on=cell.book.first))
    key = "people" if plan.campaign.staff_study and staff else "people_members"
    day = running_date(cell.book.first)
    assert words[key].format(members=said(members), staff=said(staff), day=day) in text
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    for row, code in zip(
        table.rows, [one for one, above in TREE.items() if not above], strict=True
    ):
        delivering = [
            date_text(one.day)
            for one in sorted(cell.book.meetings, key=lambda one: one.day)
            if one.day in cell.period and any(reaches(one.codes, leaf) for leaf in leaves_of(code))
        ]
        assert row[2] == delivering[0] if delivering else row[2].startswith("Tháng")


def check_names_of_month(report: MonthlyReport, cell: PlannedCell) -> None:
    """Compare whom each figure of the month counts, and whom a share lacks."""
    meetings = {str(row.id): row.data.title for row in report.meetings}
    known = {title_of(cell, one): one for one in held(cell)}
    marked = {
        "excused": Mark.ABSENT_EXCUSED,
        "unexcused": Mark.ABSENT_UNEXCUSED,
        "exempt": Mark.EXEMPT,
        "not_recorded": Mark.NOT_RECORDED,
    }
    stated = {run.figure for run in runs_of(compose_monthly_report(report).blocks) if run.figure}
    found = names_of_month(report, paper_words())
    assert stated - {one.key for one in found} == set()
    tally = tallied(cell)
    for one in found:
        names = Counter(name.split(" · ")[-1] for name, _ in one.lines)
        assert str(names.total()) == one.figure.split("/")[0], one.key
        kind, key, *of = one.key.split(".")
        if kind == "tasks":
            many = tally.total() if key == "all" else tally[STATES[key]]
            assert names.total() == many
        elif key == "members":
            assert names == Counter(f"Người {at}" for at in listed(cell, members=True))
        elif key == "meetings":
            own = {title for title, row in known.items() if not of or row.kind == of[0]}
            assert set(names) == own
        else:
            marks = called(cell, known[meetings[of[0]]], members=True)
            wanted = (Mark.PRESENT, Mark.LATE) if key == "attended" else (marked[key],)
            assert names == Counter(f"Người {at}" for at, mark in marks if mark in wanted)
            if key == "attended":
                part, whole = due(cell, known[meetings[of[0]]], members=True)
                assert one.figure == Counted(part, whole).in_lists
                assert len(one.missing) == whole - part


STATES = {
    "done": TaskState.DONE,
    "ongoing": TaskState.ONGOING,
    "not_done": TaskState.NOT_DONE,
    "dropped": TaskState.DROPPED,
    "waiting": None,
}


def check_monthly(report: MonthlyReport, cell: PlannedCell) -> None:
    """Compare every sentence that counts with one made of counts by hand."""
    texts, kinds = wording("monthly_report")["sentences"], wording("campaign_report")["kinds"]
    paper = compose_monthly_report(report)
    lines = [
        "".join(run.text for run in block.runs)
        for block in paper.blocks
        if isinstance(block, Paragraph)
    ]
    members = said(len(listed(cell, members=True)))
    expected = [texts["members"].format(members=members, day=running_date(cell.book.last))]
    check_names_of_month(report, cell)
    known = held(cell)
    by_kind = Counter(one.kind for one in known)
    if known:
        told = [f"{said(by_kind[kind])} {kinds[kind]}" for kind in MeetingKind if by_kind[kind]]
        expected.append(texts["held"].format(meetings=said(len(known)), kinds=in_a_row(told)))
    for one in known:
        marks = Counter(mark for _, mark in called(cell, one, members=True))
        expected.append(
            texts["attended"].format(
                title=title_of(cell, one),
                day=running_date(one.day),
                share=Counted(*due(cell, one, members=True)).in_words,
                excused=said(marks[Mark.ABSENT_EXCUSED]),
                unexcused=said(marks[Mark.ABSENT_UNEXCUSED]),
                exempt=said(marks[Mark.EXEMPT]),
                not_recorded=texts["not_recorded"].format(count=said(marks[Mark.NOT_RECORDED]))
                if marks[Mark.NOT_RECORDED]
                else "",
            )
        )
    tally = tallied(cell)
    if tally.total():
        numbers = {state.value: said(tally[state]) for state in TaskState}
        seldom = (("dropped", tally[TaskState.DROPPED]), ("waiting", tally[None]))
        others = "".join(
            texts["others"][key].format(count=said(many)) for key, many in seldom if many
        )
        expected.append(texts["tally"].format(all=said(tally.total()), others=others, **numbers))
    counting = [line for line in lines[1:-1] if re.search(r"\d", line)]
    assert sorted(counting) == sorted(expected)


@pytest.mark.parametrize("rule", CoverRule)
def test_every_figure_of_every_report_is_what_one_counts_slowly(
    database: Database, rule: CoverRule
) -> None:
    @settings(max_examples=max(75, times(25)), deadline=None)
    @given(cells(rule))
    def compare(cell: PlannedCell) -> None:
        compare_all(database, cell)

    compare()


def compare_all(database: Database, cell: PlannedCell) -> None:
    """Enter the plan, read every report, and compare."""
    with entered(database, cell) as (session, campaign_id):
        chosen = Chosen(cell.period, campaign_id)
        report = collect_campaign_report(session, chosen)
        plan = collect_campaign_plan(session, chosen)
        monthly = collect_monthly_report(session, Chosen(cell.period))
    check_report(carrying_all(report), cell)
    check_plan(plan, cell)
    check_monthly(monthly, cell)


def test_whoever_joins_or_leaves_within_the_days_is_counted_as_what_they_were(
    database: Database,
) -> None:
    """Two who sat among the staff joined the Party, and one left it."""
    later = FIRST + timedelta(days=5)
    joined = PlannedPerson({FIRST: Status.STAFF, later: Status.PROBATIONARY}, False)
    left = PlannedPerson({FIRST: Status.OFFICIAL, later: Status.TRANSFERRED}, False)
    everyone = tuple([Mark.PRESENT] * 3)
    part = frozenset({"1"})
    meetings = tuple(
        PlannedMeeting(day, Audience.EVERYONE, part, everyone, None) for day in (FIRST, later)
    )
    entries = tuple(PlannedStudy(at, FIRST, part, True, True) for at in range(3))
    book = PlannedBook((joined, joined, left), meetings, entries, FIRST, later)
    compare_all(database, PlannedCell(book, {}, CoverRule.EITHER, False, (), (), (), ()))


#: Figures that are also told by kind.
KINDS: dict[str, Iterable[str]] = {
    "meetings": MeetingKind,
    "publicity.items": Channel,
    "inspection.held": InspectionKind,
}
#: Figures of the monthly report, of which those of a meeting are named with it.
MONTHLY = {
    *("month.members", "month.meetings", "month.attended", "month.excused", "month.unexcused"),
    *("month.exempt", "month.not_recorded", "tasks.all", "tasks.done", "tasks.ongoing"),
    *("tasks.not_done", "tasks.dropped", "tasks.waiting"),
}

#: Figures of one meeting's papers, which are counted by hand where its minutes are.
SITTING = {
    *("sitting.called", "sitting.came", "sitting.attended", "sitting.late", "sitting.exempt"),
    *("sitting.absent_excused", "sitting.absent_unexcused", "sitting.staff"),
}


def test_no_figure_is_without_a_count_by_hand() -> None:
    """A figure, a column, an appendix or a report that is added here fails until it is counted."""
    nothing = PlannedCell(
        PlannedBook((), (), (), FIRST, FIRST), {}, CoverRule.EITHER, False, (), (), (), ()
    )
    known = {key.split(".")[0] if key[:3] == "cov" else key for key in campaign_figures(nothing)}
    texts = wording("figures")
    # Those of one kind are named after what they are a part of.
    apart = {f"{key}.{one}" for key, kinds in KINDS.items() for one in kinds}
    assert known - apart == set(texts["definitions"])
    assert apart <= known
    others = MONTHLY | SITTING | {"plan.members", "plan.staff"}
    assert set(texts["titles"]) == set(texts["definitions"]) | others
    assert {*TABLES, "charts", "figures"} == set(PARTS)
    words = wording("campaign_report")
    for name, columns in COLUMNS.items():
        assert set(words[name]) == columns
    compared = {"campaign-report", "campaign-section", "monthly-report", "campaign-plan"}
    # A letter says nothing but which report it goes with.
    assert {one.key for one in CAMPAIGN_PAPERS} == compared | {"campaign-letter"}


def stated_in_source() -> Iterator[str]:
    """Yield the key of every figure that any paper can state, a star where it says of whom."""
    for file in sorted(Path(exports.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in ("count_run", "share_run"):
                key = node.args[1] if len(node.args) > 1 else None
                if isinstance(key, ast.Constant):
                    yield str(key.value)
                elif isinstance(key, ast.JoinedStr):
                    yield "".join(
                        str(part.value) if isinstance(part, ast.Constant) else "*"
                        for part in key.values
                    )


def test_every_figure_that_a_paper_can_state_is_one_of_those_counted() -> None:
    titles = wording("figures")["titles"]
    stated = set(stated_in_source())
    assert {"meetings", "members.attended", "*.studied", "coverage.*"} <= stated
    unknown = [
        key
        for key in stated
        if not any(fnmatch(known, key) for known in titles) and key.removesuffix(".*") not in titles
    ]
    assert unknown == []


def test_a_wrong_figure_would_be_found() -> None:
    """The control: one attendance, one name or one hundredth that is wrong does not pass."""
    figures = {
        "members.turns": Counted(2, 3, Counter({"Người 0": 2})),
        "members.attended": Counted(
            1, 3, Counter({"Người 0": 1}), frozenset({"Người 1", "Người 2"})
        ),
    }
    right = {
        "members.turns": ("2/3 (66,67%)", (("Người 0", "2 lượt"),), ()),
        "members.attended": ("1/3 (33,33%)", (("Người 0", ""),), ("Người 1", "Người 2")),
    }
    wrong = [
        ("members.turns", ("2/3 (66,66%)", (("Người 0", "2 lượt"),), ())),
        ("members.turns", ("2/3 (66,67%)", (("Người 0", "1 lượt"),), ())),
        ("members.attended", ("1/3 (33,33%)", (("Người 1", ""),), ("Người 0", "Người 2"))),
        ("members.attended", ("1/3 (33,33%)", (("Người 0", ""),), ("Người 2",))),
    ]

    def stating(key: str, figure: str, lines: Any, missing: Any) -> FigureNames:
        behind = tuple(Behind(*line) for line in lines)
        return FigureNames(key, "", figure, behind, tuple(Behind(name, "") for name in missing))

    names = {key: stating(key, *one) for key, one in right.items()}
    check_names(names.values(), figures, {})
    for key, one in wrong:
        with pytest.raises(AssertionError):
            check_names((names | {key: stating(key, *one)}).values(), figures, {})
