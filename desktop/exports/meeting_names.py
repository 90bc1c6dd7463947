"""Who is behind the figures of a meeting's papers: those called, those who came, the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.exports.figure_words import MEMBERS, FigureNames, FigureWords
from desktop.exports.meeting_paper import MeetingPaper
from models.attendance.sheet import AttendanceRow
from models.documents.figures import Behind
from models.words import PRESENT_MARKS, Mark, Status


def names_of_meeting(paper: MeetingPaper, words: FigureWords) -> tuple[FigureNames, ...]:
    """Return the figures that the papers of a meeting state, the members' before the staff's."""
    minutes = paper.minutes
    members = [row for row in minutes.people if row.is_member]
    staff = [row for row in minutes.people if not row.is_member]
    return (
        _count("sitting.called", members, words),
        _count("sitting.came", [row for row in members if _came(row)], words),
        *_share("sitting.attended", members, words),
        _count("sitting.late", minutes.late, words),
        _count("sitting.absent_excused", minutes.absent_excused, words),
        _count("sitting.absent_unexcused", minutes.absent_unexcused, words),
        _count("sitting.exempt", minutes.exempt, words),
        *_share("sitting.staff", staff, words),
    )


def _count(key: str, rows: Iterable[AttendanceRow], words: FigureWords) -> FigureNames:
    lines = tuple(_line(row, words) for row in rows)
    return FigureNames(key, words.titles[key], str(len(lines)), lines)


def _share(key: str, rows: list[AttendanceRow], words: FigureWords) -> Iterator[FigureNames]:
    """Yield who came, of those that the share counts (domain: 2.6)."""
    came = [row for row in rows if _came(row)]
    others = [row for row in rows if not _came(row) and _is_asked(row)]
    if rows:
        yield FigureNames(
            key,
            words.titles[key],
            f"{len(came)}/{len(came) + len(others)}",
            tuple(_line(row, words) for row in came),
            tuple(_line(row, words) for row in others),
        )


def _came(row: AttendanceRow) -> bool:
    return row.mark in PRESENT_MARKS


def _is_asked(row: AttendanceRow) -> bool:
    return row.mark is not Mark.EXEMPT and row.status is not Status.SPECIAL_DUTY


def _line(row: AttendanceRow, words: FigureWords) -> Behind:
    late = words.mark(row.mark) if row.mark is Mark.LATE else ""
    return Behind(row.full_name, row.reason or late, MEMBERS, row.person_id)
