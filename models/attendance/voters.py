"""Who may vote at a meeting, counted from its sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.tables.meetings import Attendance
from models.words import PRESENT_MARKS, Mark, Status


@dataclass(frozen=True, slots=True)
class Voters:
    """Voters of one meeting: who came, of how many, and how many wait for their mark.

    Official members vote; an exempt one counts only if present (domain: 2.6). Who is away
    temporarily is on no sheet.
    """

    present: int = 0
    entitled: int = 0
    waiting: int = 0

    @property
    def limit(self) -> int:
        """The most votes that can have been cast, whatever the rows still waiting will say."""
        return self.present + self.waiting


def count_voters(called: Iterable[tuple[Status, Mark]]) -> Voters:
    """Return the voters among people called as `Status` and marked `Mark`."""
    marks = [(status, mark) for status, mark in called if status in _VOTING]
    present = sum(mark in PRESENT_MARKS for _, mark in marks)
    exempt_away = sum(
        status is Status.EXEMPT and mark not in PRESENT_MARKS for status, mark in marks
    )
    return Voters(
        present=present,
        entitled=len(marks) - exempt_away,
        waiting=sum(mark is Mark.NOT_RECORDED for _, mark in marks),
    )


def voters_present(session: Session, meeting_id: UUID) -> Voters:
    """Return the voters of a meeting."""
    rows = session.execute(
        select(Attendance.status, Attendance.mark).where(Attendance.meeting_id == meeting_id)
    )
    return count_voters((status, mark) for status, mark in rows)


_VOTING = frozenset({Status.OFFICIAL, Status.EXEMPT})
