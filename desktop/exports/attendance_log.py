"""Sổ theo dõi sinh hoạt: people × meetings of a period, and the list of the meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.meeting_list import write_meeting_list
from desktop.exports.meeting_totals import of_those_due, sum_totals, total_of
from desktop.exports.paper import Signature
from desktop.exports.wording import (
    kind_name,
    kind_short,
    mark_letter,
    marks_legend,
    period_line,
    wording,
)
from desktop.exports.xlsx_frame import (
    SheetHeading,
    freeze,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx_layout import (
    ROW_HEIGHT,
    add_sheet,
    finished,
    new_workbook,
    put,
    put_block,
)
from models.attendance_log import AttendanceLog, PersonLine
from models.words import MeetingKind

_NUMBER, _NAME, _FIRST = 1, 2, 3
_WIDTHS = {"number": 5.0, "name": 27.0, "meeting": 3.9, "total": 5.5, "rate": 9.0}
#: Meetings that still read well beside the totals on one page.
_MEETINGS_A_PAGE = 36


@dataclass(frozen=True, slots=True)
class AttendancePaper:
    """The reading of the log, what its meetings delivered, and who signs it."""

    log: AttendanceLog
    topics: Mapping[UUID, str]
    signature: Signature


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of the matrix lie."""

    meetings: int
    totals: tuple[str, ...]

    @property
    def first_total(self) -> int:
        return _FIRST + self.meetings

    @property
    def last(self) -> int:
        return self.first_total + len(self.totals) - 1

    @property
    def widths(self) -> list[float]:
        meetings = [_WIDTHS["meeting"]] * self.meetings
        totals = [_WIDTHS["rate" if key == "rate" else "total"] for key in self.totals]
        return [_WIDTHS["number"], _WIDTHS["name"], *meetings, *totals]


def write_attendance_log(paper: AttendancePaper) -> bytes:
    """Return the log as a workbook of two sheets."""
    log, words = paper.log, wording("attendance_log")
    workbook = new_workbook(title=words["title"], author=log.cell.name)
    columns = _columns(log)
    sheet = add_sheet(workbook, words["marks_sheet"], widths=columns.widths)
    row = write_heading(sheet, _heading(log), columns.last)
    body = _write_head(sheet, row, log, columns)
    freeze(sheet, row=body, column=_FIRST)
    end = _write_body(sheet, body, log, columns)
    write_signing(sheet, end + 1, columns.last, place=log.cell.place_name, by=paper.signature)
    set_print(
        sheet,
        landscape=True,
        head_rows=(row, body - 1),
        head_columns=(_NUMBER, _NAME),
        pages_wide=max(1, -(-columns.meetings // _MEETINGS_A_PAGE)),
    )
    write_meeting_list(workbook, log, topics=paper.topics, signature=paper.signature)
    return finished(workbook)


def _columns(log: AttendanceLog) -> _Columns:
    keys = list(wording("attendance_log")["total_columns"])
    recorded = all(row.not_recorded == 0 for row in log.meetings)
    shown = [key for key in keys if key != "not_recorded" or not recorded]
    return _Columns(len(log.meetings), tuple(shown))


def _heading(log: AttendanceLog) -> SheetHeading:
    words = wording("attendance_log")
    used = [kind for kind in MeetingKind if any(row.data.kind is kind for row in log.meetings)]
    kinds = "; ".join(f"“{kind_short(kind)}” {kind_name(kind).lower()}" for kind in used)
    notes = [words["marks_note"].format(marks=marks_legend())]
    if kinds:
        notes.append(words["kinds_note"].format(kinds=kinds))
    return SheetHeading(
        upper_body=log.cell.upper_body,
        body=log.cell.name,
        title=words["title"],
        subtitle=period_line(log.period),
        notes=(*notes, words["rate_note"]),
    )


def _write_head(sheet: Worksheet, row: int, log: AttendanceLog, columns: _Columns) -> int:
    """Write the head of three rows and return the row below it."""
    words = wording("attendance_log")
    rows = (row, row + 2)
    put_block(sheet, rows, (_NUMBER, _NUMBER), words["number"], "head")
    put_block(sheet, rows, (_NAME, _NAME), words["name"], "head")
    if columns.meetings:
        last = columns.first_total - 1
        put_block(sheet, (row, row), (_FIRST, last), words["meetings"], "head")
    for column, meeting in enumerate(log.meetings, start=_FIRST):
        put(sheet, row + 1, column, meeting.data.held_on, "head_upright")
        put(sheet, row + 2, column, kind_short(meeting.data.kind), "head")
    put_block(sheet, (row, row), (columns.first_total, columns.last), words["totals"], "head")
    for column, key in enumerate(columns.totals, start=columns.first_total):
        title = words["total_columns"][key]
        put_block(sheet, (row + 1, row + 2), (column, column), title, "head_upright")
    sheet.row_dimensions[row].height = 20
    sheet.row_dimensions[row + 1].height = 84
    sheet.row_dimensions[row + 2].height = 20
    return row + 3


def _write_body(sheet: Worksheet, row: int, log: AttendanceLog, columns: _Columns) -> int:
    """Write both groups and return the row below them."""
    words = wording("attendance_log")
    if not log.meetings:
        put_block(sheet, (row, row), (1, columns.last), words["nothing"], "text")
        return row + 1
    for key, lines in (("members", log.members), ("staff", log.staff)):
        if lines:
            title = f"{words['groups'][key]} ({len(lines)})"
            put_block(sheet, (row, row), (1, columns.last), title, "band")
            sheet.row_dimensions[row].height = ROW_HEIGHT
            row = _write_group(sheet, row + 1, lines, log, columns)
    return _write_head_counts(sheet, row, log, columns)


def _write_head_counts(sheet: Worksheet, row: int, log: AttendanceLog, columns: _Columns) -> int:
    """Write how many came without their names being written down, if any did."""
    counts = [meeting.data.staff_head_count for meeting in log.meetings]
    if not any(counts):
        return row
    title = wording("attendance_log")["foot"]["head_count"]
    put_block(sheet, (row, row), (1, _NAME), title, "total")
    for column, count in enumerate(counts, start=_FIRST):
        put(sheet, row, column, count, "total_center")
    for column, key in enumerate(columns.totals, start=columns.first_total):
        whole = sum(count or 0 for count in counts) if key == "attended" else None
        put(sheet, row, column, whole, "total_center")
    return row + 1


def _write_group(
    sheet: Worksheet,
    row: int,
    lines: tuple[PersonLine, ...],
    log: AttendanceLog,
    columns: _Columns,
) -> int:
    for number, line in enumerate(lines, start=1):
        put(sheet, row, _NUMBER, number, "center")
        put(sheet, row, _NAME, line.full_name, "text")
        for column, meeting in enumerate(log.meetings, start=_FIRST):
            put(sheet, row, column, mark_letter(line.marks.get(meeting.id)), "center")
        for column, key in enumerate(columns.totals, start=columns.first_total):
            put(sheet, row, column, total_of(line.totals, key), "center")
        sheet.row_dimensions[row].height = ROW_HEIGHT
        row += 1
    return _write_foot(sheet, row, lines, log, columns)


def _write_foot(
    sheet: Worksheet,
    row: int,
    lines: tuple[PersonLine, ...],
    log: AttendanceLog,
    columns: _Columns,
) -> int:
    """Write what each meeting of the group adds up to, and the group over the period."""
    words = wording("attendance_log")["foot"]
    for offset, key in enumerate(("called", "attended", "rate")):
        put_block(sheet, (row + offset,) * 2, (1, _NAME), words[key], "total")
    for column, meeting in enumerate(log.meetings, start=_FIRST):
        totals = meeting.members if lines[0].is_member else meeting.staff
        put(sheet, row, column, totals.called or mark_letter(None), "total_center")
        put(sheet, row + 1, column, of_those_due(totals.rate), "total_upright")
        put(sheet, row + 2, column, totals.rate, "total_upright")
    whole = sum_totals(line.totals for line in lines)
    for column, key in enumerate(columns.totals, start=columns.first_total):
        put_block(sheet, (row, row + 2), (column, column), total_of(whole, key), "total_center")
    sheet.row_dimensions[row + 1].height = 40
    sheet.row_dimensions[row + 2].height = 52
    return row + 3
