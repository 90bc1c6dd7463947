"""The topics of a campaign put together: each added up over the cells, and cell by cell."""

from __future__ import annotations

from dataclasses import replace

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.wording import wording
from desktop.exports.xlsx.formulas import Formula, cell_name, on_sheet, share, total_of_rows
from desktop.exports.xlsx.frame import SheetHeading, freeze, set_filter, set_print, write_heading
from desktop.exports.xlsx.layout import (
    ROW_HEIGHT,
    Value,
    add_sheet,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.committee.consolidating import Consolidation, Source, TopicKey
from models.committee.figures import TopicCounts
from models.figures import Rate

_WIDTHS = (7.0, 52.0, 8.0, 8.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0)
_BY_CELL = (5.0, 46.0, 9.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0)
#: Columns of a cell's counts: meetings, members, of whom, their share, staff, of whom, share.
_COUNTS = (3, 4, 5, 7, 8)

#: Each topic with what every cell that has it says of it.
Counted = list[tuple[TopicCounts, list[tuple[Source, TopicCounts]]]]


def add_topics(workbook: Workbook, consolidation: Consolidation, heading: SheetHeading) -> None:
    """Add the two sheets; of what has no topics none."""
    if not consolidation.topics:
        return
    words = wording("committee")["result"]
    summary = add_sheet(workbook, words["topics_sheet"], widths=_WIDTHS)
    by_cell = add_sheet(workbook, words["by_cell_sheet"], widths=_BY_CELL)
    by_topic = consolidation.counts_by_topic()
    counted = [(topic, by_topic[topic.key]) for topic in consolidation.topics]
    sums = _write_by_cell(by_cell, counted, replace(heading, title=words["by_cell_title"]))
    note = words["topics_note"].format(sheet=by_cell.title)
    above = replace(heading, title=words["topics_title"], notes=(note,))
    _write_summary(summary, counted, above, by_cell.title, sums)


def _write_by_cell(
    sheet: Worksheet, counted: Counted, heading: SheetHeading
) -> dict[TopicKey, int]:
    """Write each topic with a line for every cell; return in which row each is added up."""
    words = wording("committee")["result"]
    columns = len(_BY_CELL)
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["by_cell_columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    styles: list[StyleName] = ["center"] * columns
    styles[1] = "text"
    sums: dict[TopicKey, int] = {}
    row = head
    for topic, cells in counted:
        row += 1
        put_block(sheet, (row, row), (1, columns), f"{topic.code} {topic.title}", "band")
        sheet.row_dimensions[row].height = ROW_HEIGHT
        first = row + 1
        for number, (source, counts) in enumerate(cells, start=1):
            row += 1
            put_row(sheet, row, _line(number, source, counts, row), styles)
        row += 1
        _write_sum(sheet, row, first, [counts for _, counts in cells])
        sums[topic.key] = row
    set_filter(sheet, head=head, last=row, columns=columns)
    set_print(sheet, landscape=True, head_rows=(head, head))
    return sums


def _line(number: int, source: Source, counts: TopicCounts, row: int) -> list[Value]:
    return [number, source.cell.name, *_with_shares(list(counts.counts), counts.counts, row)]


def _with_shares(values: list[Value], counts: tuple[int, ...], row: int) -> list[Value]:
    """Return the five counts with the two shares after those they are of."""
    _, members, members_whole, staff, staff_whole = counts
    of_members = share(cell_name(row, 4), cell_name(row, 5), Rate(members, members_whole))
    of_staff = share(cell_name(row, 7), cell_name(row, 8), Rate(staff, staff_whole))
    return [*values[:3], of_members, *values[3:], of_staff]


def _added(counted: list[TopicCounts]) -> tuple[int, ...]:
    return tuple(sum(one.counts[at] for one in counted) for at in range(len(_COUNTS)))


def _write_sum(sheet: Worksheet, row: int, first: int, counted: list[TopicCounts]) -> None:
    added = _added(counted)
    sums: list[Value] = [
        total_of_rows(first, row - 1, column, value)
        for column, value in zip(_COUNTS, added, strict=True)
    ]
    styles: list[StyleName] = ["total_center"] * len(_BY_CELL)
    styles[1] = "total"
    total = wording("committee")["result"]["total"]
    put_row(sheet, row, [None, total, *_with_shares(sums, added, row)], styles)


def _write_summary(
    sheet: Worksheet,
    counted: Counted,
    heading: SheetHeading,
    by_cell: str,
    sums: dict[TopicKey, int],
) -> None:
    """Write a line for each topic, each number taken from where the cells are added up."""
    words = wording("committee")["result"]
    columns = len(_WIDTHS)
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["topic_columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    styles: list[StyleName] = ["center"] * columns
    styles[1] = "text"
    for row, (topic, cells) in enumerate(counted, start=head + 1):
        added = _added([counts for _, counts in cells])
        taken: list[Value] = [
            Formula(on_sheet(by_cell, cell_name(sums[topic.key], column)), value)
            for column, value in zip(_COUNTS, added, strict=True)
        ]
        members = share(cell_name(row, 5), cell_name(row, 6), Rate(*added[1:3]))
        staff = share(cell_name(row, 8), cell_name(row, 9), Rate(*added[3:5]))
        numbers = [len(cells), *taken[:3], members, *taken[3:], staff]
        put_row(sheet, row, [topic.code, topic.title, *numbers], styles)
    set_filter(sheet, head=head, last=head + len(counted), columns=columns)
    set_print(sheet, landscape=True, head_rows=(head, head))
