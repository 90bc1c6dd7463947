"""Who may vote at a meeting, counted from its sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.figures import count_attendance
from models.tables.meetings import Attendance
from models.words import Mark, Status


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
    totals = count_attendance(called)
    return Voters(
        present=totals.voters_present, entitled=totals.voters, waiting=totals.voters_waiting
    )


def voters_present(session: Session, meeting_id: UUID) -> Voters:
    """Return the voters of a meeting."""
    rows = session.execute(
        select(Attendance.status, Attendance.mark).where(Attendance.meeting_id == meeting_id)
    )
    return count_voters((status, mark) for status, mark in rows)
