"""A long attendance log cut into parts that each fit the width of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from models.attendance.log import AttendanceLog, PersonLine
from models.meetings.meetings import MeetingRow
from models.periods import Period, year

#: Meetings that still read well beside the totals on one page.
MEETINGS_A_PAGE = 36


def parts_of(log: AttendanceLog) -> list[AttendanceLog]:
    """Return the log by calendar year, and a crowded year in like shares; a short log whole."""
    parts = list(_parts(log))
    return parts if len(parts) > 1 else [log]


def _parts(log: AttendanceLog) -> Iterator[AttendanceLog]:
    for number, group in groupby(log.meetings, key=lambda row: row.data.held_on.year):
        meetings = list(group)
        shares = -(-len(meetings) // MEETINGS_A_PAGE)
        if shares == 1:
            yield _part(log, meetings, log.period.overlap(year(number)) or log.period)
            continue
        for share in range(shares):
            first, after = (len(meetings) * n // shares for n in (share, share + 1))
            some = meetings[first:after]
            yield _part(log, some, Period(some[0].data.held_on, some[-1].data.held_on))


def _part(log: AttendanceLog, meetings: list[MeetingRow], period: Period) -> AttendanceLog:
    return replace(
        log,
        period=period,
        meetings=tuple(meetings),
        members=_called(log.members, meetings),
        staff=_called(log.staff, meetings),
    )


def _called(lines: tuple[PersonLine, ...], meetings: list[MeetingRow]) -> tuple[PersonLine, ...]:
    """Return the lines with their marks of these meetings only; who was called to none goes."""
    ids = {meeting.id for meeting in meetings}
    some = (
        replace(line, marks={key: mark for key, mark in line.marks.items() if key in ids})
        for line in lines
    )
    return tuple(line for line in some if line.marks)
