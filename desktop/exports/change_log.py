"""Nhật ký thay đổi: every act of a period as a workbook, with what it changed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.exports.paper import Signature
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import Value, finished, new_workbook
from desktop.exports.xlsx.log_sheet import LogColumns, LogTable, add_log, log_heading
from models.history.log import ChangeLog, LogEntry

_COLUMNS = LogColumns(
    widths=(6, 17, 14, 44, 76, 13),
    styles=("center", "center", "center", "text", "text", "center"),
)
#: Excel shows no row higher than 409 points: what became of an act's rows is told in so much.
_MOST_LINES, _MOST_LETTERS = 10, 900


@dataclass(frozen=True, slots=True)
class ChangePaper:
    """The reading of the log and who signs it."""

    log: ChangeLog
    signature: Signature


def write_change_log(paper: ChangePaper) -> bytes:
    """Return the log as a workbook of one sheet, the earliest act first."""
    log, words = paper.log, wording("change_log")
    workbook = new_workbook(title=words["title"], author=log.cell.name)
    table = LogTable(
        sheet=words["sheet"],
        heading=log_heading(log.cell, words["title"], log.period),
        heads=words["columns"].values(),
        rows=[_cells(number, entry) for number, entry in enumerate(log.entries, start=1)],
        nothing=words["nothing"],
    )
    add_log(workbook, table, _COLUMNS, place=log.cell.place_name, by=paper.signature)
    return finished(workbook)


def _cells(number: int, entry: LogEntry) -> list[Value]:
    return [
        number,
        # A sheet knows no zones: the clock of the office is written.
        entry.made_at.astimezone().replace(tzinfo=None, microsecond=0),
        entry.made_by,
        entry.words.vi,
        _told(entry),
        "" if entry.stands else wording("change_log")["undone"],
    ]


def _told(entry: LogEntry) -> str:
    """Return the lines of an act, as many as a row can show, and how many there are beyond."""
    told: list[str] = []
    for line in entry.lines[:_MOST_LINES]:
        if told and sum(map(len, told)) + len(line.vi) > _MOST_LETTERS:
            break
        told.append(line.vi if len(line.vi) <= _MOST_LETTERS else f"{line.vi[:_MOST_LETTERS]}…")
    more = len(entry.lines) - len(told)
    if more > 0:
        told.append(wording("change_log")["more"].format(count=more))
    return "\n".join(told)
