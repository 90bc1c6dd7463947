"""The counts of a meeting, and the three rates that are in use; nothing else works them out.

Each rate has its own denominator (domain: 2.6): the quality of a meeting leaves out who need not
come, a vote is one of official members, a campaign's report counts everyone on the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from models.figures import Rate
from models.words import PRESENT_MARKS, SPARED_STATUSES, Mark, Status


@dataclass(frozen=True, slots=True)
class Totals:
    """What happened to the people called, counted; totals of several meetings add up.

    `special_duty` counts those on special duty who did not come and are not marked exempt.
    `voters` are the official members who are not marked exempt, and who need not come but did;
    `voters_waiting` are those of either who have no mark yet.
    """

    called: int = 0
    present: int = 0
    late: int = 0
    absent_excused: int = 0
    absent_unexcused: int = 0
    exempt: int = 0
    not_recorded: int = 0
    special_duty: int = 0
    voters: int = 0
    voters_present: int = 0
    voters_waiting: int = 0

    @property
    def attended(self) -> int:
        """Everyone who came; late counts as present."""
        return self.present + self.late

    @property
    def absent(self) -> int:
        """Everyone who was away, with a reason or without."""
        return self.absent_excused + self.absent_unexcused

    @property
    def quality(self) -> Rate:
        """Attended of those called, less the exempt and those away on special duty."""
        return Rate(self.attended, self.called - self.exempt - self.special_duty)

    @property
    def voting(self) -> Rate:
        """Official members present of all; an exempt one counts only when present."""
        return Rate(self.voters_present, self.voters)

    @property
    def campaign(self) -> Rate:
        """Attended of everyone on the list, nobody left out."""
        return Rate(self.attended, self.called)


def count_attendance(rows: Iterable[tuple[Status, Mark]]) -> Totals:
    """Count people by what they were called as and what happened to them."""
    counted = list(rows)
    marks = [mark for _, mark in counted]
    voters = [mark for status, mark in counted if _votes(status, mark)]
    return Totals(
        called=len(marks),
        present=marks.count(Mark.PRESENT),
        late=marks.count(Mark.LATE),
        absent_excused=marks.count(Mark.ABSENT_EXCUSED),
        absent_unexcused=marks.count(Mark.ABSENT_UNEXCUSED),
        exempt=marks.count(Mark.EXEMPT),
        not_recorded=marks.count(Mark.NOT_RECORDED),
        special_duty=sum(_is_away_on_duty(status, mark) for status, mark in counted),
        voters=len(voters),
        voters_present=sum(mark in PRESENT_MARKS for mark in voters),
        voters_waiting=sum(
            mark is Mark.NOT_RECORDED and (status is Status.OFFICIAL or status in SPARED_STATUSES)
            for status, mark in counted
        ),
    )


def sum_totals(several: Iterable[Totals]) -> Totals:
    """Return the sum of `several` totals, whose rates are those of the sums."""
    counted = list(several)
    names = [field.name for field in fields(Totals)]
    return Totals(**{name: sum(getattr(one, name) for one in counted) for name in names})


def _is_away_on_duty(status: Status, mark: Mark) -> bool:
    return status is Status.SPECIAL_DUTY and mark not in PRESENT_MARKS | {Mark.EXEMPT}


def _votes(status: Status, mark: Mark) -> bool:
    if status in SPARED_STATUSES:
        return mark in PRESENT_MARKS
    return status is Status.OFFICIAL and mark is not Mark.EXEMPT
