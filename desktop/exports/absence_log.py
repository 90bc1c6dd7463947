"""Sổ theo dõi vắng mặt và học bù: every absence of a period, its reason, how it was made up."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl import Workbook

from desktop.exports.paper import Signature
from desktop.exports.wording import group_name, mark_name, period_line, study_form, wording
from desktop.exports.xlsx.formulas import Formula, span
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
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.attendance.absences import AbsenceLog, AbsenceRow

_WIDTHS = (5, 11.5, 38, 24, 14, 15, 26, 11.5, 16, 22)
_STYLES: tuple[StyleName, ...] = (
    *("center", "center", "text", "text", "center"),
    *("center", "text", "center", "center", "text"),
)
#: The columns that are counted: of the absences, and of those made up.
_NAME, _MADE_ON = 4, 8


@dataclass(frozen=True, slots=True)
class AbsencePaper:
    """The reading of the log and who signs it."""

    log: AbsenceLog
    signature: Signature


def write_absence_log(paper: AbsencePaper) -> bytes:
    """Return the log as a workbook of one sheet."""
    title = wording("absence_log")["title"]
    workbook = new_workbook(title=title, author=paper.log.cell.name)
    add_absences(workbook, paper)
    return finished(workbook)


def add_absences(workbook: Workbook, paper: AbsencePaper) -> None:
    """Add the sheet of the absences."""
    log, words = paper.log, wording("absence_log")
    sheet = add_sheet(workbook, words["sheet"], widths=_WIDTHS)
    columns = len(_WIDTHS)
    heading = SheetHeading(
        upper_body=log.cell.upper_body,
        body=log.cell.name,
        title=words["title"],
        subtitle=period_line(log.period),
        notes=(words["note"],),
    )
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    row = head + 1
    for number, absence in enumerate(log.rows, start=1):
        put_row(sheet, row, _values(number, absence), _STYLES)
        row += 1
    set_filter(sheet, head=head, last=row - 1, columns=columns)
    if log.rows:
        put_block(sheet, (row, row), (1, _NAME - 1), words["total"], "total_center")
        put_row(sheet, row, _sums(log, row), ["total_center"] * columns, first=_NAME)
    else:
        put_block(sheet, (row, row), (1, columns), words["nothing"], "text")
    write_signing(sheet, row + 2, columns, place=log.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=True, head_rows=(head, head))


def _values(number: int, row: AbsenceRow) -> list[Value]:
    made_up = row.made_up
    return [
        number,
        row.meeting.data.held_on,
        row.meeting.data.title,
        row.full_name,
        group_name(is_member=row.is_member),
        mark_name(row.mark),
        row.reason,
        *((made_up.made_on, study_form(made_up.form), made_up.confirmed_by) if made_up else ()),
        *(() if made_up else (None, None, None)),
    ]


def _sums(log: AbsenceLog, row: int) -> list[Value]:
    """Return how many absences there are and how many were made up, each under its column."""
    sums: list[Value] = [None] * len(_WIDTHS)
    rows = (row - len(log.rows), row - 1)
    counts = {_NAME: len(log.rows), _MADE_ON: sum(one.made_up is not None for one in log.rows)}
    for column, count in counts.items():
        cells = span((rows[0], column), (rows[1], column))
        sums[column - 1] = Formula(f"COUNTA({cells})", count)
    return sums
