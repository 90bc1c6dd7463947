"""The list of the meetings of a period, as a sheet of the attendance log (domain: 3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.wording import kind_name, period_line, wording
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import (
    Value,
    add_sheet,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.attendance.figures import Totals, sum_totals
from models.attendance.log import AttendanceLog
from models.meetings.meetings import MeetingRow

_WIDTHS = (5, 12, 12.5, 42, 20, 20, 10, 10, 9, 10, 7, 10, 9.5, 13)
_STYLES: tuple[StyleName, ...] = (
    *("center", "center", "center", "text", "text", "text"),
    *("center", "center", "center", "center", "center", "center", "center", "text"),
)
#: Columns before the first total.
_LABELS = 6


def write_meeting_list(
    workbook: Workbook,
    log: AttendanceLog,
    *,
    topics: Mapping[UUID, str],
    signature: Signature,
) -> None:
    """Add the sheet of meetings; `topics` names what each of them may have delivered."""
    words = wording("attendance_log")
    columns = len(_WIDTHS)
    sheet = add_sheet(workbook, words["meetings_sheet"], widths=_WIDTHS)
    heading = SheetHeading(
        upper_body=log.cell.upper_body,
        body=log.cell.name,
        title=words["meetings_title"],
        subtitle=period_line(log.period),
    )
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["meeting_columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=4)
    end = _write_rows(sheet, head + 1, log, topics)
    write_signing(sheet, end + 1, columns, place=log.cell.place_name, by=signature)
    set_print(sheet, landscape=True, head_rows=(head, head))


def _write_rows(sheet: Worksheet, row: int, log: AttendanceLog, topics: Mapping[UUID, str]) -> int:
    words = wording("attendance_log")
    if not log.meetings:
        put_block(sheet, (row, row), (1, len(_WIDTHS)), words["nothing"], "text")
        return row + 1
    for number, meeting in enumerate(log.meetings, start=1):
        put_row(sheet, row, _values(number, meeting, topics), _STYLES)
        row += 1
    whole = sum_totals(meeting.members for meeting in log.meetings)
    staff = sum(_staff_came(meeting) for meeting in log.meetings)
    put_block(sheet, (row, row), (1, _LABELS), words["meeting_notes"]["total"], "total_center")
    blanks: list[Value] = [None] * _LABELS
    styles: list[StyleName] = ["total_center"] * len(_WIDTHS)
    put_row(sheet, row, [*blanks, *_totals(whole), staff, None], styles, first=_LABELS + 1)
    return row + 1


def _values(number: int, meeting: MeetingRow, topics: Mapping[UUID, str]) -> list[Value]:
    words = wording("attendance_log")["meeting_notes"]
    data, waiting = meeting.data, meeting.not_recorded
    return [
        number,
        data.held_on,
        kind_name(data.kind),
        meeting_content(meeting, topics),
        meeting.chair,
        meeting.minute_taker,
        *_totals(meeting.members),
        _staff_came(meeting),
        words["not_recorded"].format(count=waiting) if waiting else None,
    ]


def _totals(totals: Totals) -> list[Value]:
    return [
        totals.called,
        totals.attended,
        totals.absent_excused,
        totals.absent_unexcused,
        totals.exempt,
        totals.quality,
    ]


def _staff_came(meeting: MeetingRow) -> int:
    """Return how many who are no party members came, by name or only counted."""
    return meeting.staff.attended + (meeting.data.staff_head_count or 0)


def meeting_content(meeting: MeetingRow, topics: Mapping[UUID, str]) -> str:
    """Return what the meeting was about: its title, then the topics it delivered."""
    delivered = [topics[topic] for topic in meeting.data.topic_ids if topic in topics]
    return "\n".join([meeting.data.title, *([f"({'; '.join(delivered)})"] if delivered else [])])
