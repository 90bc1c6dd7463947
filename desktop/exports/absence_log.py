"""Sổ theo dõi vắng mặt và học bù: every absence of a period, its reason, how it was made up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.wording import group_name, mark_name, study_form, wording
from desktop.exports.xlsx.formulas import Formula, span
from desktop.exports.xlsx.layout import Value, finished, new_workbook, put_block, put_row
from desktop.exports.xlsx.log_sheet import LogColumns, LogTable, Rows, add_log, log_heading
from models.attendance.absences import AbsenceLog, AbsenceRow

_COLUMNS = LogColumns(
    widths=(5, 11.5, 38, 24, 14, 15, 26, 11.5, 16, 22),
    styles=(
        *("center", "center", "text", "text", "center"),
        *("center", "text", "center", "center", "text"),
    ),
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
    table = LogTable(
        sheet=words["sheet"],
        heading=log_heading(log.cell, words["title"], log.period, notes=(words["note"],)),
        heads=words["columns"].values(),
        rows=[_values(number, absence) for number, absence in enumerate(log.rows, start=1)],
        nothing=words["nothing"],
        put_foot=partial(_put_sums, log),
    )
    add_log(workbook, table, _COLUMNS, place=log.cell.place_name, by=paper.signature)


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


def _put_sums(log: AbsenceLog, sheet: Worksheet, rows: Rows) -> None:
    """Write how many absences there are and how many were made up, each under its column."""
    count, row = len(_COLUMNS.widths), rows[1] + 1
    sums: list[Value] = [None] * count
    counts = {_NAME: len(log.rows), _MADE_ON: sum(one.made_up is not None for one in log.rows)}
    for column, counted in counts.items():
        cells = span((rows[0], column), (rows[1], column))
        sums[column - 1] = Formula(f"COUNTA({cells})", counted)
    put_block(sheet, (row, row), (1, _NAME - 1), wording("absence_log")["total"], "total_center")
    put_row(sheet, row, sums, ["total_center"] * count, first=_NAME)
