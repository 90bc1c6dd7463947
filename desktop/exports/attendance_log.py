"""Sổ theo dõi sinh hoạt: people × meetings of a period, and the list of the meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from openpyxl import Workbook

from desktop.exports.attendance_matrix import Places, write_matrix
from desktop.exports.attendance_parts import parts_of
from desktop.exports.meeting_list import MeetingsPaper, add_meetings
from desktop.exports.paper import Signature
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import finished, new_workbook
from models.attendance.log import AttendanceLog


@dataclass(frozen=True, slots=True)
class AttendancePaper:
    """The reading of the log, what its meetings delivered, and who signs it.

    Of the meetings `scanned` the signed papers are in the book.
    """

    log: AttendanceLog
    topics: Mapping[UUID, str]
    signature: Signature
    scanned: frozenset[UUID] = frozenset()


def write_attendance_log(paper: AttendancePaper) -> bytes:
    """Return the log as a workbook: the marks, by year when there are several; the meetings."""
    log = paper.log
    workbook = new_workbook(title=wording("attendance_log")["title"], author=log.cell.name)
    add_matrices(workbook, paper)
    held = MeetingsPaper(
        log.cell, log.period, log.meetings, paper.topics, paper.scanned, paper.signature
    )
    add_meetings(workbook, held)
    return finished(workbook)


def add_matrices(workbook: Workbook, paper: AttendancePaper) -> None:
    """Add a sheet of marks for each part of the period, and of several parts the totals."""
    log, words = paper.log, wording("attendance_log")
    parts = parts_of(log)
    places: list[Places] = []
    for part in parts:
        name = words["marks_sheet"]
        if len(parts) > 1:
            name = f"{name} {part.period.first.year}"
        places.append(write_matrix(workbook, name, part, by=paper.signature))
    if len(parts) > 1:
        whole = replace(log, meetings=())
        write_matrix(workbook, words["totals_sheet"], whole, by=paper.signature, parts=places)
