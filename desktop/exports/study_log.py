"""Sổ theo dõi tự học: every entry of a period, and what each person adds up to."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.wording import group_name, period_line, study_form, wording
from desktop.exports.xlsx.formulas import total_of_rows
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import (
    Value,
    add_sheet,
    finished,
    new_workbook,
    put_block,
    put_line,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.study.entries import StudyRow
from models.study.log import StudyLog, StudyTotals, TopicTotals

_ENTRY_WIDTHS = (5, 22, 11, 11.5, 11.5, 12.5, 33, 10, 8, 20, 12, 12, 19, 19, 13)
_ENTRY_STYLES: tuple[StyleName, ...] = (
    *("center", "text", "center", "center", "center", "center", "text", "center", "center"),
    *("text", "center", "text", "text", "text", "text"),
)
_PEOPLE_WIDTHS = (6, 30, 14, 11, 12, 12, 11, 11)
_PEOPLE_STYLES: tuple[StyleName, ...] = (
    *("center", "text", "center", "center", "center", "center", "center", "center"),
)
_TOPIC_WIDTHS = (6, 10, 42, 32, 9, 9, 11, 9, 9)
_TOPIC_STYLES: tuple[StyleName, ...] = (
    *("center", "center", "text", "text", "center", "center", "center", "center", "center"),
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
    _write_entries(workbook, paper)
    _write_people(workbook, paper)
    _write_topics(workbook, paper)


def _write_entries(workbook: Workbook, paper: StudyPaper) -> None:
    words, log = wording("study_log"), paper.log
    columns = len(_ENTRY_WIDTHS)
    sheet = add_sheet(workbook, words["entries_sheet"], widths=_ENTRY_WIDTHS)
    head = write_heading(sheet, _heading(log, words["title"]), columns)
    put_row(sheet, head, list(words["columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    row = _write_nothing(sheet, head + 1, columns, log)
    for number, entry in enumerate(log.entries, start=1):
        put_row(sheet, row, _entry(number, entry), _ENTRY_STYLES)
        row += 1
    set_filter(sheet, head=head, last=row - 1, columns=columns)
    write_signing(sheet, row + 1, columns, place=log.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=True, head_rows=(head, head))


def _write_people(workbook: Workbook, paper: StudyPaper) -> None:
    words, log = wording("study_log"), paper.log
    columns = len(_PEOPLE_WIDTHS)
    sheet = add_sheet(workbook, words["people_sheet"], widths=_PEOPLE_WIDTHS)
    head = write_heading(sheet, _heading(log, words["people_title"]), columns)
    put_row(sheet, head, list(words["people_columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    row = _write_nothing(sheet, head + 1, columns, log)
    for number, person in enumerate(log.people, start=1):
        put_row(sheet, row, _person(number, person), _PEOPLE_STYLES)
        row += 1
    set_filter(sheet, head=head, last=row - 1, columns=columns)
    if log.people:
        _write_total(sheet, row, log)
        row += 1
    write_signing(sheet, row + 1, columns, place=log.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=False, head_rows=(head, head))


def _write_topics(workbook: Workbook, paper: StudyPaper) -> None:
    """Write what was studied of each topic; an entry on several counts with each of them."""
    words, log = wording("study_log"), paper.log
    columns = len(_TOPIC_WIDTHS)
    sheet = add_sheet(workbook, words["topics_sheet"], widths=_TOPIC_WIDTHS)
    head = write_heading(sheet, _heading(log, words["topics_title"]), columns)
    put_row(sheet, head, list(words["topic_columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=4)
    row = _write_nothing(sheet, head + 1, columns, log)
    for number, topic in enumerate(log.topics, start=1):
        put_row(sheet, row, _topic(number, topic), _TOPIC_STYLES)
        row += 1
    set_filter(sheet, head=head, last=row - 1, columns=columns)
    if log.topics:
        put_line(sheet, row, (1, columns), words["topics_rule"], "text")
        row += 1
    write_signing(sheet, row + 1, columns, place=log.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=True, head_rows=(head, head))


def _heading(log: StudyLog, title: str) -> SheetHeading:
    return SheetHeading(
        upper_body=log.cell.upper_body,
        body=log.cell.name,
        title=title,
        subtitle=period_line(log.period),
    )


def _write_nothing(sheet: Worksheet, row: int, columns: int, log: StudyLog) -> int:
    """Say so when there is no entry; return the next free row."""
    if log.entries:
        return row
    put_block(sheet, (row, row), (1, columns), wording("study_log")["nothing"], "text")
    return row + 1


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


def _write_total(sheet: Worksheet, row: int, log: StudyLog) -> None:
    """Write the sums; topics are not added up, as one topic is many people's."""
    people = log.people
    put_block(sheet, (row, row), (1, _LABELS), wording("study_log")["total"], "total_center")
    blanks: list[Value] = [None] * _LABELS
    styles: list[StyleName] = ["total_center"] * len(_PEOPLE_WIDTHS)
    first, last = row - len(people), row - 1
    sums: list[Value] = [
        total_of_rows(first, last, 4, sum(person.entries for person in people)),
        None,
        total_of_rows(first, last, 6, sum(person.reflections for person in people)),
        total_of_rows(first, last, 7, sum(person.pages for person in people)),
        total_of_rows(first, last, 8, _hours(sum(person.minutes for person in people))),
    ]
    put_row(sheet, row, [*blanks, *sums], styles, first=_LABELS + 1)
