"""Báo cáo tháng: the meetings, how the tasks stand, and what comes next (domain: 2.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.exports.campaign_report import written
from desktop.exports.meeting_paper import numbered
from desktop.exports.meeting_tasks import review_table, task_table
from desktop.exports.meeting_words import line
from desktop.exports.paper import Block, Dots, Paper, Paragraph, Run, Section, Signature
from desktop.exports.profiles import Profile
from desktop.exports.proposed import draft_heading
from desktop.exports.recipients import draft_recipients
from desktop.exports.sentences import count_run, listed_runs, sentence, share_run
from desktop.exports.wording import period_name, wording
from models.attendance.log import PersonLine
from models.documents.drafts import Draft
from models.meetings.meetings import MeetingRow
from models.meetings.tasks import ReviewRow, TaskRow
from models.members.roll import RollEntry
from models.organisation import Cell
from models.periods import Period, month, quarter, running_date, year
from models.words import MeetingKind, TaskState

KEY = "monthly-report"
#: The sections that the secretary writes, in their order.
NARRATIVE = ("others", "strengths", "weaknesses", "causes", "plans", "proposals")
_ASSESSMENT = ("strengths", "weaknesses", "causes")
_DOTTED_LINES = 3


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """The meetings of the period, the tasks they reviewed and gave out, the secretary's words.

    `roll` is the list of the day `listed_on`, `called` the members called to any of the meetings.
    """

    cell: Cell
    period: Period
    roll: tuple[RollEntry, ...]
    listed_on: date
    meetings: tuple[MeetingRow, ...]
    called: tuple[PersonLine, ...]
    reviews: tuple[ReviewRow, ...]
    tasks: tuple[TaskRow, ...]
    draft: Draft
    signature: Signature
    profile: Profile

    @property
    def members(self) -> int:
        """How many party members are on the list."""
        return sum(entry.is_member for entry in self.roll)


def compose_monthly_report(report: MonthlyReport) -> Paper:
    """Return the report as a paper, apart from any format."""
    texts = wording("monthly_report")
    return Paper(
        profile=report.profile,
        heading=draft_heading(report.cell, report.draft, texts["type_symbol"]),
        type_name=texts["type_name"],
        abstract=texts["abstract"].format(**_names(report)),
        blocks=tuple(_blocks(report)),
        signature=report.signature,
        recipients=draft_recipients(report.draft, monthly_recipients(report)),
    )


def next_period(period: Period) -> Period | None:
    """Return the month, quarter or year after a whole one; None after any other days."""
    after = period.last + timedelta(days=1)
    following = (
        (month(period.first.month, period.first.year), month(after.month, after.year)),
        (_quarter_of(period.first), _quarter_of(after)),
        (year(period.first.year), year(after.year)),
    )
    return next((coming for whole, coming in following if whole == period), None)


def _quarter_of(day: date) -> Period:
    return quarter((day.month + 2) // 3, day.year)


def _names(report: MonthlyReport) -> dict[str, str]:
    coming = next_period(report.period)
    later: str = wording("monthly_report")["later"]
    return {
        "cell": report.cell.name,
        "period": period_name(report.period),
        "next": period_name(coming) if coming else later,
    }


def _blocks(report: MonthlyReport) -> Iterator[Block]:
    texts, names = wording("monthly_report"), _names(report)
    heads = {key: text.format(**names) for key, text in texts["heads"].items()}
    narrative = report.draft.narrative
    yield line(texts["opening"]["begins"].format(**names), leads=True)
    yield from numbered(
        (
            (heads["results"], _results(report, heads)),
            (heads["assessment"], _assessment(report, heads)),
            (heads["plans"], _plans(report, heads)),
            (heads["proposals"], written(narrative, "proposals")),
        )
    )
    yield line(texts["opening"]["closing"].format(**names))


def _results(report: MonthlyReport, heads: dict[str, str]) -> Iterator[Block]:
    parts: tuple[tuple[str, list[Block]], ...] = (
        ("meetings", list(_meetings(report))),
        ("tasks", list(_reviewed(report))),
        ("others", list(written(report.draft.narrative, "others"))),
    )
    yield from _points(parts, heads)


def _assessment(report: MonthlyReport, heads: dict[str, str]) -> Iterator[Block]:
    narrative = report.draft.narrative
    parts = [(key, list(written(narrative, key))) for key in _ASSESSMENT]
    if not any(blocks for _, blocks in parts):
        parts = [(key, [Dots(_DOTTED_LINES)]) for key in _ASSESSMENT]
    yield from _points(parts, heads)


def _plans(report: MonthlyReport, heads: dict[str, str]) -> Iterator[Block]:
    yield from list(written(report.draft.narrative, "plans")) or [Dots(_DOTTED_LINES)]
    if report.tasks:
        yield line(f"{heads['assigned']}:", leads=True)
        yield task_table(report.tasks)


def _points(parts: Any, heads: dict[str, str]) -> Iterator[Block]:
    filled = [(key, blocks) for key, blocks in parts if blocks]
    for number, (key, blocks) in enumerate(filled, start=1):
        yield Section(str(number), heads[key], level=2)
        yield from blocks


def _meetings(report: MonthlyReport) -> Iterator[Block]:
    texts = wording("monthly_report")["sentences"]
    day = running_date(report.listed_on)
    members = count_run(report.members, "month.members")
    yield Paragraph(sentence(texts["members"], members=members, day=day))
    if not report.meetings:
        yield line(texts["none"])
        return
    kinds = [row.data.kind for row in report.meetings]
    named = [kind for kind in MeetingKind if kind in kinds]
    names: dict[str, str] = wording("campaign_report")["kinds"]
    told = [
        (count_run(kinds.count(kind), f"month.meetings.{kind}"), Run(f" {names[kind]}"))
        for kind in named
    ]
    held = count_run(len(kinds), "month.meetings")
    yield Paragraph(sentence(texts["held"], meetings=held, kinds=listed_runs(told)))
    yield from (_attended(row) for row in report.meetings)


def _attended(row: MeetingRow) -> Paragraph:
    """Return who came to a meeting, and who did not."""
    members = row.members
    return Paragraph(
        sentence(
            wording("monthly_report")["sentences"]["attended"],
            title=row.data.title,
            day=running_date(row.data.held_on),
            share=share_run(members.quality, f"month.attended.{row.id}"),
            excused=count_run(members.absent_excused, f"month.excused.{row.id}"),
            unexcused=count_run(members.absent_unexcused, f"month.unexcused.{row.id}"),
            exempt=count_run(members.exempt, f"month.exempt.{row.id}"),
            not_recorded=_not_recorded(row),
        )
    )


def _not_recorded(row: MeetingRow) -> tuple[Run, ...]:
    """Return how many have no mark yet; without them the counts of a meeting do not add up."""
    people = row.members.not_recorded
    text: str = wording("monthly_report")["sentences"]["not_recorded"]
    key = f"month.not_recorded.{row.id}"
    return sentence(text, count=count_run(people, key)) if people else ()


def _reviewed(report: MonthlyReport) -> Iterator[Block]:
    texts = wording("monthly_report")["sentences"]
    if not report.reviews:
        yield line(texts["no_tasks"])
        return
    states = [row.state for row in report.reviews]
    tally = {state.value: count_run(states.count(state), f"tasks.{state}") for state in TaskState}
    seldom = {"dropped": states.count(TaskState.DROPPED), "waiting": states.count(None)}
    others = [
        sentence(texts["others"][key], count=count_run(many, f"tasks.{key}"))
        for key, many in seldom.items()
        if many
    ]
    told = sentence(
        texts["tally"],
        all=count_run(len(states), "tasks.all"),
        others=tuple(run for runs in others for run in runs),
        **tally,
    )
    yield Paragraph(told, leads=True)
    yield review_table(report.reviews)


def monthly_recipients(report: MonthlyReport) -> Iterator[str]:
    """Yield who usually receives the report: the body above, the members, the cell's own file."""
    texts = wording("monthly_report")["recipients"]
    if report.cell.upper_body:
        yield texts["report"].format(name=report.cell.upper_body)
    yield texts["carry_out"]
    yield texts["filed"]
