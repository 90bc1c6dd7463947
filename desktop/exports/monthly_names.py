"""Who is behind each figure of the monthly report: the members, the meetings, the tasks."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from desktop.exports.figure_words import MEMBERS, TASKS, FigureNames, FigureWords, meeting_line
from desktop.exports.monthly_report import MonthlyReport
from models.attendance.log import PersonLine
from models.documents.figures import Behind
from models.meetings.meetings import MeetingRow
from models.meetings.tasks import ReviewRow
from models.periods import date_text
from models.words import PRESENT_MARKS, Mark, Status, TaskState

_ABSENT = {
    "excused": Mark.ABSENT_EXCUSED,
    "unexcused": Mark.ABSENT_UNEXCUSED,
    "exempt": Mark.EXEMPT,
    "not_recorded": Mark.NOT_RECORDED,
}
_TOLD = (TaskState.DONE, TaskState.ONGOING, TaskState.NOT_DONE)
#: How tasks seldom stand, which is said only of those that do; None waits for a finding.
_SELDOM = {"dropped": TaskState.DROPPED, "waiting": None}


def names_of_month(report: MonthlyReport, words: FigureWords) -> tuple[FigureNames, ...]:
    """Return the figures of a monthly report in the order in which it states them."""
    return (
        _members(report, words),
        *_meetings(report, words),
        *(one for row in report.meetings for one in _attendance(report, row, words)),
        *_tasks(report, words),
    )


def _members(report: MonthlyReport, words: FigureWords) -> FigureNames:
    lines = tuple(
        Behind(entry.full_name, "", MEMBERS, entry.person_id)
        for entry in report.roll
        if entry.is_member
    )
    return FigureNames("month.members", words.titles["month.members"], str(len(lines)), lines)


def _meetings(report: MonthlyReport, words: FigureWords) -> Iterator[FigureNames]:
    rows = report.meetings
    lines = [meeting_line(row, words.meeting_kind(row.data.kind)) for row in rows]
    if not lines:
        return
    title = words.titles["month.meetings"]
    yield FigureNames("month.meetings", title, str(len(lines)), tuple(lines))
    for kind in dict.fromkeys(row.data.kind for row in rows):
        own = [line for line, row in zip(lines, rows, strict=True) if row.data.kind is kind]
        named = words.of_kind("month.meetings", words.meeting_kind(kind))
        yield FigureNames(f"month.meetings.{kind}", named, str(len(own)), tuple(own))


def _attendance(
    report: MonthlyReport, row: MeetingRow, words: FigureWords
) -> Iterator[FigureNames]:
    """Yield who came to a meeting, of those that are asked to, and who did not, by the marks."""
    called = [line for line in report.called if row.id in line.marks]
    came = [line for line in called if line.marks[row.id] in PRESENT_MARKS]
    missing = [line for line in called if line not in came and _is_asked(line, row.id)]
    of = f"{row.data.title}, {date_text(row.data.held_on)}"
    yield FigureNames(
        f"month.attended.{row.id}",
        words.titles["month.attended"].format(of),
        str(row.members.quality),
        tuple(_came(line, row.id, words) for line in came),
        tuple(Behind(line.full_name, "", MEMBERS, line.person_id) for line in missing),
    )
    for key, mark in _ABSENT.items():
        away = [line for line in called if line.marks[row.id] is mark]
        if mark is Mark.NOT_RECORDED and not away:
            continue
        title = words.titles[f"month.{key}"].format(of)
        lines = tuple(
            Behind(line.full_name, line.reasons[row.id], MEMBERS, line.person_id) for line in away
        )
        yield FigureNames(f"month.{key}.{row.id}", title, str(len(lines)), lines)


def _came(line: PersonLine, meeting_id: UUID, words: FigureWords) -> Behind:
    mark = line.marks[meeting_id]
    note = words.mark(mark) if mark is Mark.LATE else ""
    return Behind(line.full_name, note, MEMBERS, line.person_id)


def _is_asked(line: PersonLine, meeting_id: UUID) -> bool:
    """Tell whether the share of those who came counts this person (domain: 2.6)."""
    on_duty = line.statuses[meeting_id] is Status.SPECIAL_DUTY
    return line.marks[meeting_id] is not Mark.EXEMPT and not on_duty


def _tasks(report: MonthlyReport, words: FigureWords) -> Iterator[FigureNames]:
    if not report.reviews:
        return
    yield _tasks_named("all", report.reviews, words)
    for state in _TOLD:
        rows = tuple(row for row in report.reviews if row.state is state)
        yield _tasks_named(state.value, rows, words)
    for key, seldom in _SELDOM.items():
        rows = tuple(row for row in report.reviews if row.state is seldom)
        if rows:
            yield _tasks_named(key, rows, words)


def _tasks_named(key: str, rows: tuple[ReviewRow, ...], words: FigureWords) -> FigureNames:
    lines = tuple(Behind(row.data.text, words.task(row.state), TASKS, row.task_id) for row in rows)
    return FigureNames(f"tasks.{key}", words.titles[f"tasks.{key}"], str(len(rows)), lines)
