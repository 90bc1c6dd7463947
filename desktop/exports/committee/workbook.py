"""Tổng hợp số liệu các chi bộ: cells × figures with real sums, topics, and what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.committee.topic_sheets import add_topics
from desktop.exports.paper import Signature
from desktop.exports.wording import blank_date, period_line, wording
from desktop.exports.xlsx.formulas import cell_name, share, total_of_rows
from desktop.exports.xlsx.frame import (
    SheetHeading,
    column_at,
    freeze,
    put_signatures,
    set_filter,
    set_print,
    write_heading,
)
from desktop.exports.xlsx.layout import (
    ROW_HEIGHT,
    Value,
    add_sheet,
    finished,
    new_workbook,
    put,
    put_block,
    put_line,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.committee.consolidating import Consolidation, FindingKind
from models.committee.figures import Subject, figure_title
from models.figures import Rate

#: The groups of figures on each sheet of sums.
_FIRST, _SECOND = ("people", "meetings", "members", "staff"), ("made_up", "study", "activities")
_NUMBER_WIDTH, _CELL_WIDTH, _COUNT_WIDTH, _RATE_WIDTH = 4.5, 36.0, 6.3, 9.0
_HEAD_HEIGHT, _FEW = 174, 4
#: The share of those called stands right after those who came.
_RATE = "rate"
_CHECKS = (5.0, 15.0, 30.0, 34.0, 76.0)
_CHECK_STYLES: tuple[StyleName, ...] = ("center", "center", "text", "text", "text")
_FILES = (5.0, 40.0, 46.0, 12.0, 18.0, 40.0)
_FILE_STYLES: tuple[StyleName, ...] = ("center", "text", "text", "center", "center", "center")


@dataclass(frozen=True, slots=True)
class ConsolidationPaper:
    """What was put together, and the name of the committee that did it."""

    consolidation: Consolidation
    committee: str


def write_consolidation(paper: ConsolidationPaper) -> bytes:
    """Return the workbook: sums, topics, checks, and the files that count."""
    words = wording("committee")["result"]
    workbook = new_workbook(title=words["title"], author=paper.committee)
    _write_sums(workbook, paper, words["sheet"], words["title"], _FIRST)
    _write_sums(workbook, paper, words["study_sheet"], words["study_title"], _SECOND)
    add_topics(workbook, paper.consolidation, _heading(paper, ""))
    _write_checks(workbook, paper)
    _write_files(workbook, paper)
    return finished(workbook)


def _heading(paper: ConsolidationPaper, title: str, *notes: str) -> SheetHeading:
    return SheetHeading(
        "", paper.committee, title, subject_line(paper.consolidation.subject), notes
    )


def subject_line(subject: Subject) -> str:
    """Return the campaign, if any, and the days."""
    days = period_line(subject.period)
    return f"{subject.campaign.name}\n{days}" if subject.campaign else days


def _columns(subject: Subject, groups: Sequence[str]) -> list[tuple[str, str]]:
    """Return each column of figures with its group."""
    found = []
    for group in groups:
        for key in subject.groups[group]:
            found.append((group, key))
            if key == "members.present":
                found.append((group, _RATE))
    return found


def _write_sums(
    workbook: Workbook, paper: ConsolidationPaper, name: str, title: str, groups: Sequence[str]
) -> None:
    consolidation, words = paper.consolidation, wording("committee")["result"]
    columns = _columns(consolidation.subject, groups)
    widths = [_RATE_WIDTH if key == _RATE else _COUNT_WIDTH for _, key in columns]
    sheet = add_sheet(workbook, name, widths=(_NUMBER_WIDTH, _CELL_WIDTH, *widths))
    whole = len(columns) + 2
    notes = _notes(consolidation)
    if _RATE in [key for _, key in columns]:
        notes[0] += f" {words['rate_note']}"
    head = write_heading(sheet, _heading(paper, title, *notes), whole)
    _write_heads(sheet, head, columns)
    freeze(sheet, row=head + 2, column=3)
    first = head + 2
    last = first + len(consolidation.cells) - 1
    styles: list[StyleName] = ["center"] * whole
    styles[1] = "text"
    for row, one in enumerate(consolidation.cells, start=first):
        counts = one.figures.counts
        values = [_value(columns, at, row, counts) for at in range(len(columns))]
        put_row(sheet, row, [row - first + 1, one.cell.name, *values], styles)
    totals = consolidation.totals
    sums: list[Value] = [
        _value(columns, at, last + 1, totals)
        if key == _RATE
        else total_of_rows(first, last, at + 3, totals[key])
        for at, (_, key) in enumerate(columns)
    ]
    total_styles: list[StyleName] = ["total_center"] * whole
    total_styles[1] = "total"
    put_row(sheet, last + 1, [None, words["total"], *sums], total_styles)
    set_filter(sheet, head=head + 1, last=last, columns=whole)
    middle = column_at(sheet, whole, share=0.5)
    left, right = Signature(words["keeper"]), Signature(words["authority"])
    put_line(sheet, last + 3, (middle + 1, whole), blank_date(words["place"]), "date_line")
    put_signatures(sheet, last + 4, ((left, (1, middle)), (right, (middle + 1, whole))))
    set_print(sheet, landscape=True, head_rows=(head, head + 1))


def _notes(consolidation: Consolidation) -> list[str]:
    words = wording("committee")["result"]
    notes = [words["note"].format(count=len(consolidation.cells))]
    if consolidation.expected:
        missing = sum(one.kind is FindingKind.MISSING for one in consolidation.findings)
        expected = len(consolidation.expected)
        notes.append(words["expected"].format(expected=expected, missing=missing))
    return notes


def _write_heads(sheet: Worksheet, head: int, columns: Sequence[tuple[str, str]]) -> None:
    """Write the groups, and below them the figures upright."""
    words = wording("committee")
    for column, name in ((1, "number"), (2, "cell")):
        put_block(sheet, (head, head + 1), (column, column), words["result"][name], "head")
    groups = [group for group, _ in columns]
    for group in dict.fromkeys(groups):
        left = groups.index(group) + 3
        right = left + groups.count(group) - 1
        put_block(sheet, (head, head), (left, right), words["groups"][group], "head")
    for column, (_, key) in enumerate(columns, start=3):
        title = words["result"]["rate"] if key == _RATE else figure_title(key)
        put(sheet, head + 1, column, title, "head_upright")
    few = min(groups.count(group) for group in groups) < _FEW
    sheet.row_dimensions[head].height = ROW_HEIGHT * (3 if few else 1)
    sheet.row_dimensions[head + 1].height = _HEAD_HEIGHT


def _value(
    columns: Sequence[tuple[str, str]], at: int, row: int, counts: Mapping[str, int]
) -> Value:
    """Return a figure of a row, or the share worked out of two of them."""
    key = columns[at][1]
    if key != _RATE:
        return counts[key]
    keys = [one for _, one in columns]
    part, whole = (
        cell_name(row, keys.index(name) + 3) for name in ("members.present", "members.called")
    )
    return share(part, whole, Rate(counts["members.present"], counts["members.called"]))


def _write_checks(workbook: Workbook, paper: ConsolidationPaper) -> None:
    words = wording("committee")["result"]
    rows: list[list[Value]] = [
        [number, words["kinds"][one.kind], one.cell, one.file, one.remark.sentence()]
        for number, one in enumerate(paper.consolidation.findings, start=1)
    ]
    heading = _heading(paper, words["checks_title"], words["checks_note"])
    _write_list(
        workbook,
        words["checks_sheet"],
        heading,
        words["check_columns"],
        (_CHECKS, _CHECK_STYLES),
        rows,
    )


def _write_files(workbook: Workbook, paper: ConsolidationPaper) -> None:
    words = wording("committee")["result"]
    rows: list[list[Value]] = []
    for number, one in enumerate(paper.consolidation.cells, start=1):
        program = one.figures.program
        made_by = words["by_program"].format(version=program) if program else words["by_form"]
        made_on = one.figures.made_at.astimezone().date()
        code = str(one.cell.id) if one.cell.id else "–"
        rows.append([number, one.cell.name, one.file, made_on, made_by, code])
    heading = _heading(paper, words["files_title"])
    columns = words["file_columns"]
    _write_list(workbook, words["files_sheet"], heading, columns, (_FILES, _FILE_STYLES), rows)


def _write_list(
    workbook: Workbook,
    name: str,
    heading: SheetHeading,
    titles: dict[str, str],
    shape: tuple[Sequence[float], Sequence[StyleName]],
    rows: Sequence[list[Value]],
) -> None:
    widths, styles = shape
    sheet = add_sheet(workbook, name, widths=widths)
    head = write_heading(sheet, heading, len(widths))
    put_row(sheet, head, list(titles.values()), ["head"] * len(widths))
    freeze(sheet, row=head + 1, column=3)
    row = head
    for values in rows:
        row += 1
        put_row(sheet, row, values, styles)
    if not rows:
        row += 1
        well = wording("committee")["result"]["all_well"]
        put_block(sheet, (row, row), (1, len(widths)), well, "text")
    set_filter(sheet, head=head, last=row, columns=len(widths))
    set_print(sheet, landscape=True, head_rows=(head, head))


def checks_line(consolidation: Consolidation) -> str:
    """Return what was put together in one sentence, such as the command line says."""
    words = wording("committee")["result"]
    name = subject_line(consolidation.subject).replace("\n", ", ")
    found = len(consolidation.findings)
    text: str = words["said" if found else "nothing_found"]
    return text.format(count=len(consolidation.cells), subject=name, found=found)
