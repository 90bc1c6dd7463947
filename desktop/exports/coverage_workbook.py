"""The coverage matrix as a workbook: one sheet equal to the screen, one of the leaders' days."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.coverage_leaders import day_value, leader_lines, leader_title
from desktop.exports.coverage_words import CoveragePaper, lines_above
from desktop.exports.wording import period_line, state_letter, wording
from desktop.exports.xlsx.formulas import Formula, share, span
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
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
from models.campaigns.coverage import COVERED
from models.campaigns.matrix import Matrix, MatrixRow, matrix_of
from models.figures import Rate
from models.words import TopicState

_NUMBER, _NAME, _FIRST = 1, 2, 3
_WIDTHS = {"number": 4.5, "name": 26.0, "topic": 6.0, "rate": 9.0}
#: A sheet of few topics is still wide enough for its heading.
_LEAST_TOPICS = 60.0
_HEAD_HEIGHT = 150


def write_matrix_workbook(paper: CoveragePaper) -> bytes:
    """Return the workbook."""
    title = wording("coverage")["matrix_title"]
    workbook = new_workbook(title=title, author=paper.reading.cell.name)
    add_coverage(workbook, paper)
    return finished(workbook)


def add_coverage(workbook: Workbook, paper: CoveragePaper) -> None:
    """Add the sheet of the matrix, and that of the leaders' days when there are leaders."""
    matrix = matrix_of(paper.coverage, paper.choice)
    _write_matrix(workbook, paper, matrix)
    if matrix.leaders:
        _write_leaders(workbook, paper, matrix)


def _write_matrix(workbook: Workbook, paper: CoveragePaper, matrix: Matrix) -> None:
    words, last = wording("coverage"), _last_column(matrix)
    topic_width = max(_WIDTHS["topic"], _LEAST_TOPICS / max(len(matrix.topics), 1))
    widths = [_WIDTHS["number"], _WIDTHS["name"], *[topic_width] * len(matrix.topics)]
    sheet = add_sheet(workbook, words["matrix_sheet"], widths=[*widths, *[_WIDTHS["rate"]] * 2])
    head = write_heading(sheet, _heading(paper, words["matrix_title"], legend=True), last)
    titles = [f"{topic.code}. {topic.short_title}" for topic in matrix.topics]
    put(sheet, head, _NUMBER, words["columns"]["number"], "head")
    put(sheet, head, _NAME, words["columns"]["name"], "head")
    for column, title in enumerate(titles, start=_FIRST):
        put(sheet, head, column, title, "head_upright")
    put(sheet, head, last - 1, words["columns"]["rate"], "head")
    put(sheet, head, last, words["columns"]["percent"], "head")
    sheet.row_dimensions[head].height = _HEAD_HEIGHT
    freeze(sheet, row=head + 1, column=_FIRST)
    end = _write_groups(sheet, head + 1, matrix)
    set_filter(sheet, head=head, last=max(head + 1, end - 2), columns=last)
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
    words, last = wording("coverage"), _last_column(matrix)
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
            _write_person(sheet, row, number, line, matrix)
        row = _write_rates(sheet, row + 1, matrix, members=members)
    put_block(sheet, (row, row), (1, last), words["whole_line"].format(rate=matrix.whole), "text")
    return row + 1


def _last_column(matrix: Matrix) -> int:
    """Return the column of the shares, which stands after that of the counts."""
    return _FIRST + len(matrix.topics) + 1


def _write_person(sheet: Worksheet, row: int, number: int, line: MatrixRow, matrix: Matrix) -> None:
    put(sheet, row, _NUMBER, number, "center")
    put(sheet, row, _NAME, line.person.full_name, "text")
    for column, state in enumerate(line.states, start=_FIRST):
        put(sheet, row, column, state_letter(state), "center")
    counted = "+".join(_covered(span((row, first), (row, end))) for first, end in _ends(matrix))
    last = _last_column(matrix)
    put(sheet, row, last - 1, _parts_of(line.rate, counted), "center")
    percent: Value = share(counted, str(line.rate.whole), line.rate) if counted else line.rate
    put(sheet, row, last, percent, "center")
    sheet.row_dimensions[row].height = row_height(line.person.full_name, _WIDTHS["name"])


def _write_rates(sheet: Worksheet, row: int, matrix: Matrix, *, members: bool) -> int:
    """Write how many of a group covered each topic, in two rows: a/b and the share."""
    words, last = wording("coverage")["columns"], _last_column(matrix)
    put_block(sheet, (row, row + 1), (_NUMBER, _NAME), words["covered"], "total")
    shown = len(matrix.group(members=members))
    for column, rate in enumerate(matrix.group_rates(members=members), start=_FIRST):
        # Whoever is left out of the rows still counts: then the letters are not all there.
        counted = _counted(row, shown, column) if shown == rate.whole else ""
        put(sheet, row, column, _parts_of(rate, counted), "total_center")
        percent: Value = share(counted, str(shown), rate) if counted else rate
        put(sheet, row + 1, column, percent, "total_upright")
    put_block(sheet, (row, row + 1), (last - 1, last), None, "total_center")
    sheet.row_dimensions[row].height = ROW_HEIGHT
    sheet.row_dimensions[row + 1].height = 46
    return row + 2


def _counted(row: int, people: int, column: int) -> str:
    """Return the terms that count who covered a topic, by the letters above `row`."""
    return _covered(span((row - people, column), (row - 1, column)))


def _covered(letters: str) -> str:
    """Return the terms that count what is covered among some letters."""
    covered = [state_letter(state) for state in TopicState if state in COVERED]
    return "+".join(f'COUNTIF({letters},"{letter}")' for letter in covered)


def _ends(matrix: Matrix) -> list[tuple[int, int]]:
    """Return from which column to which the topics stand that have none below them."""
    found: list[tuple[int, int]] = []
    for column, topic in enumerate(matrix.topics, start=_FIRST):
        if not topic.is_leaf:
            continue
        if found and found[-1][1] == column - 1:
            found[-1] = (found[-1][0], column)
        else:
            found.append((column, column))
    return found


def _parts_of(rate: Rate, counted: str) -> Value:
    text = f"{rate.part}/{rate.whole}"
    return Formula(f'({counted})&"/{rate.whole}"', text) if counted else text


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
    set_filter(sheet, head=head, last=row, columns=len(widths))
    write_signing(
        sheet, row + 2, len(widths), place=paper.reading.cell.place_name, by=paper.signature
    )
    set_print(sheet, landscape=True, head_rows=(head, head))
