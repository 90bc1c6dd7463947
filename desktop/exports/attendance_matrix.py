"""One sheet of the attendance log: people × meetings with their marks, counted by formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.attendance_counts import (
    Counted,
    called_below,
    due_below,
    rate_below,
    total_down,
    total_of_line,
)
from desktop.exports.paper import Signature
from desktop.exports.wording import (
    kind_name,
    kind_short,
    mark_letter,
    marks_legend,
    period_line,
    wording,
)
from desktop.exports.xlsx.formulas import on_sheet, span, total_of_cells
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
_WIDTHS = {"number": 4.5, "name": 26.0, "meeting": 3.8, "total": 5.6, "rate": 9.0}
_FOOT_HEIGHTS = {"called": ROW_HEIGHT, "attended": 40.0, "rate": 52.0}
#: Columns that are shown when there is something in them.
_SELDOM = ("special_duty", "not_recorded")

#: Where the totals of a person stand on a sheet: by the person and their group, then by key.
Places = Mapping[tuple[UUID, bool], Mapping[str, str]]


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
    def places(self) -> dict[str, int]:
        """Each total's column."""
        return {key: self.first_total + at for at, key in enumerate(self.totals)}

    @property
    def widths(self) -> list[float]:
        width = max(_WIDTHS["meeting"], _HEAD_WIDTH / max(self.meetings, 1))
        meetings = [width] * self.meetings
        totals = [_WIDTHS["rate" if key == "rate" else "total"] for key in self.totals]
        return [_WIDTHS["number"], _WIDTHS["name"], *meetings, *totals]


def write_matrix(
    workbook: Workbook,
    name: str,
    log: AttendanceLog,
    *,
    by: Signature,
    parts: Sequence[Places] = (),
) -> Places:
    """Add a sheet of people × meetings; of a log without meetings, of people's totals.

    Those add up what stands on the sheets of its `parts`.
    """
    columns = _columns(log)
    sheet = add_sheet(workbook, name, widths=columns.widths)
    row = write_heading(sheet, _heading(log, columns), columns.last)
    body = _write_head(sheet, row, log, columns)
    freeze(sheet, row=body, column=_FIRST)
    matrix = _Matrix(sheet, log, columns, parts)
    end = matrix.write(body)
    set_filter(sheet, head=body - 1, last=end - 1, columns=columns.last)
    write_signing(sheet, end + 1, columns.last, place=log.cell.place_name, by=by)
    set_print(
        sheet,
        landscape=columns.meetings > 0,
        head_rows=(row, body - 1),
        head_columns=(_NUMBER, _NAME),
    )
    return matrix.places


def _columns(log: AttendanceLog) -> _Columns:
    lines = (*log.members, *log.staff)
    used = {key for key in _SELDOM if any(getattr(line.totals, key) for line in lines)}
    keys = wording("attendance_log")["total_columns"]
    return _Columns(
        len(log.meetings), tuple(key for key in keys if key not in _SELDOM or key in used)
    )


def _heading(log: AttendanceLog, columns: _Columns) -> SheetHeading:
    words = wording("attendance_log")
    used = [kind for kind in MeetingKind if any(row.data.kind is kind for row in log.meetings)]
    kinds = "; ".join(f"“{kind_short(kind)}” {kind_name(kind).lower()}" for kind in used)
    notes: list[str] = []
    if kinds:
        notes.append(words["marks_note"].format(marks=marks_legend()))
        notes.append(words["kinds_note"].format(kinds=kinds))
    rate = "special_rate_note" if "special_duty" in columns.totals else "rate_note"
    return SheetHeading(
        upper_body=log.cell.upper_body,
        body=log.cell.name,
        title=words["title"],
        subtitle=period_line(log.period),
        notes=(*notes, words[rate]),
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
    for key, column in columns.places.items():
        title = words["total_columns"][key]
        put_block(sheet, (row + 1, row + 2), (column, column), title, "head_upright")
    sheet.row_dimensions[row].height = 20
    sheet.row_dimensions[row + 1].height = 84
    sheet.row_dimensions[row + 2].height = 20
    return row + 3


class _Matrix:
    """Writes the groups of a sheet one below the other and notes where everyone's totals stand."""

    def __init__(
        self, sheet: Worksheet, log: AttendanceLog, columns: _Columns, parts: Sequence[Places]
    ) -> None:
        self._sheet = sheet
        self._log = log
        self._columns = columns
        self._parts = parts
        self.places: dict[tuple[UUID, bool], dict[str, str]] = {}

    def write(self, row: int) -> int:
        """Write both groups and return the row below them."""
        words, log, last = wording("attendance_log"), self._log, self._columns.last
        if not (log.members or log.staff):
            put_block(self._sheet, (row, row), (1, last), words["nothing"], "text")
            return row + 1
        for key, lines in (("members", log.members), ("staff", log.staff)):
            if lines:
                title = f"{words['groups'][key]} ({len(lines)})"
                put_block(self._sheet, (row, row), (1, last), title, "band")
                self._sheet.row_dimensions[row].height = ROW_HEIGHT
                end = row + 1 + len(lines)
                for number, line in enumerate(lines, start=1):
                    self._write_person(row + number, number, line)
                row = self._write_foot(end, lines)
        return self._write_head_counts(row)

    def _write_person(self, row: int, number: int, line: PersonLine) -> None:
        sheet, columns = self._sheet, self._columns
        put(sheet, row, _NUMBER, number, "center")
        put(sheet, row, _NAME, line.full_name, "text")
        for column, meeting in enumerate(self._log.meetings, start=_FIRST):
            put(sheet, row, column, mark_letter(line.marks.get(meeting.id)), "center")
        marks = span((row, _FIRST), (row, columns.first_total - 1)) if columns.meetings else ""
        counted = Counted(line.totals, marks, columns.places)
        own = (line.person_id, line.is_member)
        before = [part[own] for part in self._parts if own in part]
        for key, column in columns.places.items():
            value: Value = total_of_line(counted, row, key)
            if not marks and key != "rate":
                cells = [place[key] for place in before if key in place]
                value = total_of_cells(cells, getattr(line.totals, key))
            cell = put(sheet, row, column, value, "center")
            self.places.setdefault(own, {})[key] = on_sheet(sheet.title, cell.coordinate)
        sheet.row_dimensions[row].height = row_height(line.full_name, _WIDTHS["name"])

    def _write_foot(self, row: int, lines: Sequence[PersonLine]) -> int:
        """Write what each meeting of the group adds up to, and the group over the period."""
        words, meetings = wording("attendance_log")["foot"], self._log.meetings
        keys = ["called", "attended", "rate"] if meetings else ["total"]
        if meetings and "special_duty" in self._columns.totals:
            keys.insert(1, "special_duty")
        rows = {key: row + at for at, key in enumerate(keys)}
        for key, at in rows.items():
            put_block(self._sheet, (at, at), (1, _NAME), words[key], "total")
            self._sheet.row_dimensions[at].height = _FOOT_HEIGHTS.get(key, ROW_HEIGHT)
        self._write_foot_totals(rows, lines)
        for column, meeting in enumerate(meetings, start=_FIRST):
            totals = meeting.members if lines[0].is_member else meeting.staff
            marks = span((row - len(lines), column), (row - 1, column))
            counted = Counted(totals, marks, rows, column=column)
            # A dash set upright would read as a one.
            style: StyleName = "total_upright" if totals.quality.whole else "total_center"
            values = {
                "called": called_below(counted),
                "special_duty": totals.special_duty or None,
                "attended": due_below(counted),
                "rate": rate_below(counted),
            }
            for key, at in rows.items():
                upright = style if key in ("attended", "rate") else "total_center"
                put(self._sheet, at, column, values[key], upright)
        return row + len(keys)

    def _write_foot_totals(self, rows: Mapping[str, int], lines: Sequence[PersonLine]) -> None:
        """Write the sums of the group's columns of totals, each in one of the rows of the foot."""
        whole, first = sum_totals(line.totals for line in lines), min(rows.values())
        columns = self._columns.places
        for total, column in columns.items():
            shown_in = rows.get("total") or rows.get(total) or rows["attended"]
            for at in rows.values():
                value: Value = None
                if at == shown_in:
                    value = total_down(whole, total, (first - len(lines), first - 1), columns, rows)
                put(self._sheet, at, column, value, "total_center")

    def _write_head_counts(self, row: int) -> int:
        """Write how many came without their names being written down, if any did."""
        counts = [meeting.data.staff_head_count for meeting in self._log.meetings]
        if not any(counts):
            return row
        sheet, columns = self._sheet, self._columns
        title = wording("attendance_log")["foot"]["head_count"]
        put_block(sheet, (row, row), (1, _NAME), title, "total")
        for column, count in enumerate(counts, start=_FIRST):
            put(sheet, row, column, count, "total_center")
        came = f"SUM({span((row, _FIRST), (row, columns.first_total - 1))})"
        whole = sum(count or 0 for count in counts)
        for key, column in columns.places.items():
            value = total_of_cells([came], whole) if key == "attended" else None
            put(sheet, row, column, value, "total_center")
        return row + 1
