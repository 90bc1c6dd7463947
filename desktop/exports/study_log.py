"""Sổ theo dõi tự học: every entry of a period, and what each person adds up to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.wording import group_name, study_form, wording
from desktop.exports.xlsx.formulas import total_of_rows
from desktop.exports.xlsx.layout import (
    Value,
    finished,
    new_workbook,
    put_block,
    put_line,
    put_row,
)
from desktop.exports.xlsx.log_sheet import LogColumns, LogTable, Rows, add_log, log_heading
from desktop.exports.xlsx.styles import StyleName
from models.study.entries import StudyRow
from models.study.log import StudyLog, StudyTotals, TopicTotals

_ENTRIES = LogColumns(
    widths=(5, 22, 11, 11.5, 11.5, 12.5, 33, 10, 8, 20, 12, 12, 19, 19, 13),
    styles=(
        *("center", "text", "center", "center", "center", "center", "text", "center", "center"),
        *("text", "center", "text", "text", "text", "text"),
    ),
)
_PEOPLE = LogColumns(
    widths=(6, 30, 14, 11, 12, 12, 11, 11),
    styles=("center", "text", "center", "center", "center", "center", "center", "center"),
    landscape=False,
)
_TOPICS = LogColumns(
    widths=(6, 10, 42, 32, 9, 9, 11, 9, 9),
    styles=(
        *("center", "center", "text", "text", "center", "center", "center", "center", "center"),
    ),
    kept=3,
)
#: Columns of the people's sheet before the first total.
_LABELS = 3
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class StudyPaper:
    """The reading of the log and who signs it."""

    log: StudyLog
    signature: Signature


def write_study_log(paper: StudyPaper) -> bytes:
    """Return the log as a workbook of three sheets: the entries, the people, the topics."""
    words = wording("study_log")
    workbook = new_workbook(title=words["title"], author=paper.log.cell.name)
    add_study(workbook, paper)
    return finished(workbook)


def add_study(workbook: Workbook, paper: StudyPaper) -> None:
    """Add the sheets of the log."""
    for columns, table in ((_ENTRIES, _entries), (_PEOPLE, _people), (_TOPICS, _topics)):
        place, by = paper.log.cell.place_name, paper.signature
        add_log(workbook, table(paper.log, wording("study_log")), columns, place=place, by=by)


def _entries(log: StudyLog, words: dict[str, Any]) -> LogTable:
    return LogTable(
        sheet=words["entries_sheet"],
        heading=log_heading(log.cell, words["title"], log.period),
        heads=words["columns"].values(),
        rows=[_entry(number, entry) for number, entry in enumerate(log.entries, start=1)],
        nothing=words["nothing"],
    )


def _people(log: StudyLog, words: dict[str, Any]) -> LogTable:
    return LogTable(
        sheet=words["people_sheet"],
        heading=log_heading(log.cell, words["people_title"], log.period),
        heads=words["people_columns"].values(),
        rows=[_person(number, person) for number, person in enumerate(log.people, start=1)],
        nothing=words["nothing"],
        put_foot=partial(_put_total, log),
    )


def _topics(log: StudyLog, words: dict[str, Any]) -> LogTable:
    """Return what was studied of each topic; an entry on several counts with each of them."""
    return LogTable(
        sheet=words["topics_sheet"],
        heading=log_heading(log.cell, words["topics_title"], log.period),
        heads=words["topic_columns"].values(),
        rows=[_topic(number, topic) for number, topic in enumerate(log.topics, start=1)],
        nothing=words["nothing"],
        put_foot=partial(_put_rule, words["topics_rule"]),
    )


def _put_rule(rule: str, sheet: Worksheet, rows: Rows) -> None:
    put_line(sheet, rows[1] + 1, (1, len(_TOPICS.widths)), rule, "text")


def _entry(number: int, entry: StudyRow) -> list[Value]:
    data = entry.data
    return [
        number,
        entry.full_name,
        group_name(is_member=entry.is_member),
        data.started_on,
        data.ended_on,
        study_form(data.form),
        "; ".join(f"{code}. {title}" for code, title in entry.topics),
        data.pages,
        data.minutes,
        data.evidence,
        data.reflection_on,
        data.reflection_result,
        entry.assessed_by,
        entry.confirmed_by,
        data.note,
    ]


def _person(number: int, person: StudyTotals) -> list[Value]:
    return [
        number,
        person.full_name,
        group_name(is_member=person.is_member),
        person.entries,
        person.topics,
        person.reflections,
        person.pages,
        _hours(person.minutes),
    ]


def _topic(number: int, topic: TopicTotals) -> list[Value]:
    count = topic.count
    return [
        number,
        topic.code,
        topic.title,
        topic.campaign,
        count.people,
        count.turns,
        count.reflections,
        count.pages,
        _hours(count.minutes),
    ]


def _hours(minutes: int) -> float:
    """Return minutes as hours, which are shown with one place and add up with all of them."""
    return minutes / _MINUTES


def _put_total(log: StudyLog, sheet: Worksheet, rows: Rows) -> None:
    """Write the sums; topics are not added up, as one topic is many people's."""
    people, (first, last) = log.people, rows
    row = last + 1
    put_block(sheet, (row, row), (1, _LABELS), wording("study_log")["total"], "total_center")
    blanks: list[Value] = [None] * _LABELS
    styles: list[StyleName] = ["total_center"] * len(_PEOPLE.widths)
    sums: list[Value] = [
        total_of_rows(first, last, 4, sum(person.entries for person in people)),
        None,
        total_of_rows(first, last, 6, sum(person.reflections for person in people)),
        total_of_rows(first, last, 7, sum(person.pages for person in people)),
        total_of_rows(first, last, 8, _hours(sum(person.minutes for person in people))),
    ]
    put_row(sheet, row, [*blanks, *sums], styles, first=_LABELS + 1)
