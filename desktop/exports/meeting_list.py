"""The meetings of a period as a sheet: who led, how many came, what was dealt with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.meeting_totals import total_of
from desktop.exports.paper import Signature
from desktop.exports.wording import kind_name, period_line, wording
from desktop.exports.xlsx.formulas import cell_name, share, total_of_rows
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import Value, add_sheet, finished, new_workbook, put_block, put_row
from desktop.exports.xlsx.styles import StyleName
from models.attendance.figures import Totals, sum_totals
from models.figures import Rate
from models.meetings.meetings import MeetingRow
from models.organisation import Cell
from models.periods import Period
from models.words import MeetingState

#: Each column's width, in characters.
_WIDTHS = {
    "number": 4.5,
    "held_on": 11.5,
    "kind": 12.0,
    "content": 38.0,
    "place": 22.0,
    "chair": 17.0,
    "minute_taker": 17.0,
    "rate": 9.0,
    "state": 11.0,
    "scan": 7.0,
}
_COUNT_WIDTH = 6.5
_TEXTS = frozenset({"content", "place", "chair", "minute_taker"})
_COUNTS = (
    "called",
    "attended",
    "absent_excused",
    "absent_unexcused",
    "exempt",
    "special_duty",
    "not_recorded",
)
#: Columns that are shown when there is something in them.
_SELDOM = frozenset({"special_duty", "not_recorded"})
_UPRIGHT = frozenset({*_COUNTS, "staff", "scan"})
_HEAD_HEIGHT = 92


@dataclass(frozen=True, slots=True)
class MeetingsPaper:
    """The meetings of a period, earliest first, and who signs.

    `topics` names what each of them may have delivered; of those `scanned` the signed papers are
    in the book.
    """

    cell: Cell
    period: Period
    meetings: tuple[MeetingRow, ...]
    topics: Mapping[UUID, str]
    scanned: frozenset[UUID]
    signature: Signature


def write_meetings_log(paper: MeetingsPaper) -> bytes:
    """Return the log as a workbook of one sheet."""
    title = wording("meetings_log")["title"]
    workbook = new_workbook(title=title, author=paper.cell.name)
    add_meetings(workbook, paper)
    return finished(workbook)


def add_meetings(workbook: Workbook, paper: MeetingsPaper) -> None:
    """Add the sheet of meetings."""
    words, keys = wording("meetings_log"), _columns(paper.meetings)
    widths = [_WIDTHS.get(key, _COUNT_WIDTH) for key in keys]
    sheet = add_sheet(workbook, words["sheet"], widths=widths)
    rate = "special_rate_note" if "special_duty" in keys else "rate_note"
    heading = SheetHeading(
        upper_body=paper.cell.upper_body,
        body=paper.cell.name,
        title=words["title"],
        subtitle=period_line(paper.period),
        notes=(words[rate],),
    )
    head = write_heading(sheet, heading, len(keys))
    heads: list[StyleName] = ["head_upright" if key in _UPRIGHT else "head" for key in keys]
    put_row(sheet, head, [words["columns"][key] for key in keys], heads)
    sheet.row_dimensions[head].height = _HEAD_HEIGHT
    freeze(sheet, row=head + 1, column=4)
    end = _write_rows(sheet, head + 1, paper, keys)
    last = end - 2 if paper.meetings else end - 1
    set_filter(sheet, head=head, last=last, columns=len(keys))
    write_signing(sheet, end + 1, len(keys), place=paper.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=True, head_rows=(head, head))


def _columns(meetings: Sequence[MeetingRow]) -> list[str]:
    held = [row.members for row in meetings if row.was_held]
    used = {key for key in _SELDOM if any(getattr(totals, key) for totals in held)}
    keys = wording("meetings_log")["columns"]
    return [key for key in keys if key not in _SELDOM or key in used]


def _write_rows(sheet: Worksheet, row: int, paper: MeetingsPaper, keys: list[str]) -> int:
    """Write the meetings and their sums; return the row below them."""
    words, first = wording("meetings_log"), row
    if not paper.meetings:
        put_block(sheet, (row, row), (1, len(keys)), words["nothing"], "text")
        return row + 1
    styles: list[StyleName] = ["text" if key in _TEXTS else "center" for key in keys]
    for number, meeting in enumerate(paper.meetings, start=1):
        told = _told(number, meeting, paper)
        counts = _counts(row, meeting.members, keys) if meeting.was_held else {}
        values = {**told, **counts, "staff": staff_came(meeting) if meeting.was_held else None}
        put_row(sheet, row, [values.get(key) for key in keys], styles)
        row += 1
    _write_sums(sheet, (first, row), paper.meetings, keys)
    return row + 1


def _told(number: int, meeting: MeetingRow, paper: MeetingsPaper) -> dict[str, Value]:
    words, data = wording("meetings_log"), meeting.data
    kind = kind_name(data.kind)
    state = words["states"][meeting.state]
    if meeting.state is MeetingState.CANCELLED and meeting.cancel_reason:
        state = f"{state}: {meeting.cancel_reason}"
    return {
        "number": number,
        "held_on": data.held_on,
        "kind": f"{kind} ({meeting.group})" if meeting.group else kind,
        "content": meeting_content(meeting, paper.topics),
        "place": data.place,
        "chair": meeting.chair,
        "minute_taker": meeting.minute_taker,
        "state": state,
        "scan": words["scans"]["there" if meeting.id in paper.scanned else "missing"]
        if meeting.was_held
        else None,
    }


def _counts(row: int, totals: Totals, keys: list[str]) -> dict[str, Value]:
    counts: dict[str, Value] = {key: getattr(totals, key) for key in _COUNTS}
    return {**counts, "rate": _rate(row, totals, keys)}


def _rate(row: int, totals: Totals, keys: list[str]) -> Value:
    """Return the rate of a row, worked out from the counts beside it."""
    cells = {key: cell_name(row, at) for at, key in enumerate(keys, start=1)}
    due = [cells[key] for key in ("called", "exempt", "special_duty") if key in cells]
    rate = total_of(totals, "rate")
    assert isinstance(rate, Rate), "the rate of some totals"
    return share(cells["attended"], f"({'-'.join(due)})", rate)


def _write_sums(
    sheet: Worksheet, rows: tuple[int, int], meetings: Sequence[MeetingRow], keys: list[str]
) -> None:
    """Write the sums below the rows from the first to the row of the sums itself."""
    first, row = rows
    held = [meeting for meeting in meetings if meeting.was_held]
    whole = sum_totals(meeting.members for meeting in held)
    sums: dict[str, Value] = {"rate": _rate(row, whole, keys)}
    for column, key in enumerate(keys, start=1):
        if key in _COUNTS:
            sums[key] = total_of_rows(first, row - 1, column, getattr(whole, key))
        elif key == "staff":
            came = sum(staff_came(meeting) for meeting in held)
            sums[key] = total_of_rows(first, row - 1, column, came)
    labels = keys.index("called")
    put_block(sheet, (row, row), (1, labels), wording("meetings_log")["total"], "total_center")
    styles: list[StyleName] = ["total_center"] * len(keys)
    put_row(sheet, row, [sums.get(key) for key in keys], styles, first=labels + 1)


def staff_came(meeting: MeetingRow) -> int:
    """Return how many who are no party members came, by name or only counted."""
    return meeting.staff.attended + (meeting.data.staff_head_count or 0)


def meeting_content(meeting: MeetingRow, topics: Mapping[UUID, str]) -> str:
    """Return what the meeting was about: its title, then the topics it delivered."""
    # Two campaigns may have topics of one name.
    named = dict.fromkeys(topics[topic] for topic in meeting.data.topic_ids if topic in topics)
    delivered = list(named)
    return "\n".join([meeting.data.title, *([f"({'; '.join(delivered)})"] if delivered else [])])
