"""Sổ theo dõi sinh hoạt: people × meetings of a period, and the list of the meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.attendance_parts import parts_of
from desktop.exports.meeting_list import write_meeting_list
from desktop.exports.meeting_totals import of_those_due, total_of
from desktop.exports.paper import Signature
from desktop.exports.wording import (
    kind_name,
    kind_short,
    mark_letter,
    marks_legend,
    period_line,
    wording,
)
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import (
    ROW_HEIGHT,
    add_sheet,
    finished,
    new_workbook,
    put,
    put_block,
    row_height,
)
from desktop.exports.xlsx.styles import StyleName
from models.attendance.figures import sum_totals
from models.attendance.log import AttendanceLog, PersonLine
from models.words import MeetingKind

_NUMBER, _NAME, _FIRST = 1, 2, 3
#: Under the head "Ngày, loại buổi sinh hoạt" few meetings share this much.
_HEAD_WIDTH = 26.0
_WIDTHS = {"number": 4.5, "name": 26.0, "meeting": 3.8, "total": 5.0, "rate": 9.0}
#: In which row of a group's foot its total of a column stands; else in that of the attended.
_FOOT_ROW = {"called": "called", "rate": "rate"}
_FOOT_HEIGHTS = (ROW_HEIGHT, 40, 52)


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
        width = max(_WIDTHS["meeting"], _HEAD_WIDTH / max(self.meetings, 1))
        meetings = [width] * self.meetings
        totals = [_WIDTHS["rate" if key == "rate" else "total"] for key in self.totals]
        return [_WIDTHS["number"], _WIDTHS["name"], *meetings, *totals]


def write_attendance_log(paper: AttendancePaper) -> bytes:
    """Return the log as a workbook: the marks, by year when there are several; the meetings."""
    log, words = paper.log, wording("attendance_log")
    workbook = new_workbook(title=words["title"], author=log.cell.name)
    parts = parts_of(log)
    for part in parts:
        name = words["marks_sheet"]
        if len(parts) > 1:
            name = f"{name} {part.period.first.year}"
        _write_matrix(workbook, name, part, by=paper.signature)
    if len(parts) > 1:
        whole = replace(log, meetings=())
        _write_matrix(workbook, words["totals_sheet"], whole, by=paper.signature)
    write_meeting_list(workbook, log, topics=paper.topics, signature=paper.signature)
    return finished(workbook)


def _write_matrix(workbook: Workbook, name: str, log: AttendanceLog, *, by: Signature) -> None:
    """Add a sheet of people × meetings; of a log without meetings, of people's totals."""
    columns = _columns(log)
    sheet = add_sheet(workbook, name, widths=columns.widths)
    row = write_heading(sheet, _heading(log), columns.last)
    body = _write_head(sheet, row, log, columns)
    freeze(sheet, row=body, column=_FIRST)
    end = _write_body(sheet, body, log, columns)
    write_signing(sheet, end + 1, columns.last, place=log.cell.place_name, by=by)
    set_print(
        sheet,
        landscape=columns.meetings > 0,
        head_rows=(row, body - 1),
        head_columns=(_NUMBER, _NAME),
    )


def _columns(log: AttendanceLog) -> _Columns:
    keys = list(wording("attendance_log")["total_columns"])
    lines = (*log.members, *log.staff)
    recorded = all(line.totals.not_recorded == 0 for line in lines)
    shown = [key for key in keys if key != "not_recorded" or not recorded]
    return _Columns(len(log.meetings), tuple(shown))


def _heading(log: AttendanceLog) -> SheetHeading:
    words = wording("attendance_log")
    used = [kind for kind in MeetingKind if any(row.data.kind is kind for row in log.meetings)]
    kinds = "; ".join(f"“{kind_short(kind)}” {kind_name(kind).lower()}" for kind in used)
    notes: list[str] = []
    if kinds:
        notes.append(words["marks_note"].format(marks=marks_legend()))
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
    if not (log.members or log.staff):
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
        sheet.row_dimensions[row].height = row_height(line.full_name, _WIDTHS["name"])
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
    keys = ("called", "attended", "rate") if log.meetings else ("total",)
    whole = sum_totals(line.totals for line in lines)
    for offset, key in enumerate(keys):
        put_block(sheet, (row + offset,) * 2, (1, _NAME), words[key], "total")
        for column, total in enumerate(columns.totals, start=columns.first_total):
            shown = key == "total" or _FOOT_ROW.get(total, "attended") == key
            value = total_of(whole, total) if shown else None
            put(sheet, row + offset, column, value, "total_center")
    for column, meeting in enumerate(log.meetings, start=_FIRST):
        totals = meeting.members if lines[0].is_member else meeting.staff
        put(sheet, row, column, totals.called or mark_letter(None), "total_center")
        # A dash set upright would read as a one.
        style: StyleName = "total_upright" if totals.quality.whole else "total_center"
        put(sheet, row + 1, column, of_those_due(totals.quality), style)
        put(sheet, row + 2, column, totals.quality, style)
    for offset in range(len(keys)):
        sheet.row_dimensions[row + offset].height = _FOOT_HEIGHTS[offset]
    return row + len(keys)
