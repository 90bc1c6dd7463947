"""The coverage matrix as a workbook: one sheet equal to the screen, one of the leaders' days."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.coverage_leaders import day_value, leader_lines, leader_title
from desktop.exports.coverage_words import CoveragePaper, lines_above
from desktop.exports.wording import period_line, state_letter, wording
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import (
    ROW_HEIGHT,
    Value,
    add_sheet,
    finished,
    new_workbook,
    put,
    put_block,
    put_row,
    row_height,
)
from models.campaigns.matrix import Matrix, MatrixRow, matrix_of
from models.figures import Rate

_NUMBER, _NAME, _FIRST = 1, 2, 3
_WIDTHS = {"number": 4.5, "name": 26.0, "topic": 6.0, "rate": 17.0}
#: A sheet of few topics is still wide enough for its heading.
_LEAST_TOPICS = 60.0
_HEAD_HEIGHT = 150


def write_matrix_workbook(paper: CoveragePaper) -> bytes:
    """Return the workbook."""
    words, matrix = wording("coverage"), matrix_of(paper.coverage, paper.choice)
    workbook = new_workbook(title=words["matrix_title"], author=paper.reading.cell.name)
    _write_matrix(workbook, paper, matrix)
    if matrix.leaders:
        _write_leaders(workbook, paper, matrix)
    return finished(workbook)


def _write_matrix(workbook: Workbook, paper: CoveragePaper, matrix: Matrix) -> None:
    words, last = wording("coverage"), _FIRST + len(matrix.topics)
    topic_width = max(_WIDTHS["topic"], _LEAST_TOPICS / max(len(matrix.topics), 1))
    widths = [_WIDTHS["number"], _WIDTHS["name"], *[topic_width] * len(matrix.topics)]
    sheet = add_sheet(workbook, words["matrix_sheet"], widths=[*widths, _WIDTHS["rate"]])
    head = write_heading(sheet, _heading(paper, words["matrix_title"], legend=True), last)
    titles = [f"{topic.code}. {topic.short_title}" for topic in matrix.topics]
    put(sheet, head, _NUMBER, words["columns"]["number"], "head")
    put(sheet, head, _NAME, words["columns"]["name"], "head")
    for column, title in enumerate(titles, start=_FIRST):
        put(sheet, head, column, title, "head_upright")
    put(sheet, head, last, words["columns"]["rate"], "head")
    sheet.row_dimensions[head].height = _HEAD_HEIGHT
    freeze(sheet, row=head + 1, column=_FIRST)
    end = _write_groups(sheet, head + 1, matrix)
    write_signing(sheet, end + 1, last, place=paper.reading.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=True, head_rows=(head, head), head_columns=(_NUMBER, _NAME))


def _heading(paper: CoveragePaper, title: str, *, legend: bool = False) -> SheetHeading:
    return SheetHeading(
        upper_body=paper.reading.cell.upper_body,
        body=paper.reading.cell.name,
        title=title,
        subtitle=period_line(paper.coverage.period),
        notes=tuple(lines_above(paper, legend=legend)),
    )


def _write_groups(sheet: Worksheet, row: int, matrix: Matrix) -> int:
    """Write both groups with their rates and return the row below them."""
    words, last = wording("coverage"), _FIRST + len(matrix.topics)
    if not matrix.rows:
        put_block(sheet, (row, row), (1, last), words["nobody"], "text")
        return row + 1
    for members in (True, False):
        group = matrix.group(members=members)
        if not group:
            continue
        title = words["groups"]["members" if members else "staff"]
        put_block(sheet, (row, row), (1, last), f"{title} ({len(group)})", "band")
        sheet.row_dimensions[row].height = ROW_HEIGHT
        for number, line in enumerate(group, start=1):
            row += 1
            _write_person(sheet, row, number, line)
        row = _write_rates(sheet, row + 1, matrix.group_rates(members=members), last)
    put_block(sheet, (row, row), (1, last), words["whole_line"].format(rate=matrix.whole), "text")
    return row + 1


def _write_person(sheet: Worksheet, row: int, number: int, line: MatrixRow) -> None:
    put(sheet, row, _NUMBER, number, "center")
    put(sheet, row, _NAME, line.person.full_name, "text")
    for column, state in enumerate(line.states, start=_FIRST):
        put(sheet, row, column, state_letter(state), "center")
    put(sheet, row, _FIRST + len(line.states), str(line.rate), "center")
    sheet.row_dimensions[row].height = row_height(line.person.full_name, _WIDTHS["name"])


def _write_rates(sheet: Worksheet, row: int, rates: tuple[Rate, ...], last: int) -> int:
    """Write how many of a group covered each topic, in two rows: a/b and the share."""
    words = wording("coverage")["columns"]
    put_block(sheet, (row, row + 1), (_NUMBER, _NAME), words["covered"], "total")
    for column, rate in enumerate(rates, start=_FIRST):
        put(sheet, row, column, f"{rate.part}/{rate.whole}", "total_center")
        put(sheet, row + 1, column, rate, "total_upright")
    put_block(sheet, (row, row + 1), (last, last), None, "total_center")
    sheet.row_dimensions[row].height = ROW_HEIGHT
    sheet.row_dimensions[row + 1].height = 46
    return row + 2


def _write_leaders(workbook: Workbook, paper: CoveragePaper, matrix: Matrix) -> None:
    words, leaders = wording("coverage"), matrix.leaders
    widths = [8.0, 60.0, *[16.0] * len(leaders), 16.0]
    sheet = add_sheet(workbook, words["leaders_sheet"], widths=widths)
    head = write_heading(sheet, _heading(paper, words["leaders_head"]), len(widths))
    names: list[Value] = [leader_title(leader) for leader in leaders]
    columns = words["columns"]
    titles = [columns["code"], columns["topic"], *names, words["others_first"]]
    put_row(sheet, head, titles, ["head"] * len(titles))
    freeze(sheet, row=head + 1, column=_FIRST)
    row = head
    for row, line in enumerate(leader_lines(matrix), start=head + 1):
        days: list[Value] = [day_value(day) for day in (*line.days, line.others)]
        values = [line.topic.code, line.topic.title, *days]
        put_row(sheet, row, values, ["center", "text", *["center"] * len(days)])  # type: ignore[list-item]
    write_signing(
        sheet, row + 2, len(widths), place=paper.reading.cell.place_name, by=paper.signature
    )
    set_print(sheet, landscape=True, head_rows=(head, head))
