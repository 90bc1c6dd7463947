"""The order of time: what happens in the invented cell is written down when it happened."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

from models.book.database import Database, Session
from models.identity import repeatable
from models.periods import Period

_VIETNAM = timezone(timedelta(hours=7))
_WEEKEND = 5
_OPENS = time(7, 30)
#: The holidays with a fixed date.
_HOLIDAYS = frozenset({(1, 1), (4, 30), (5, 1), (9, 1), (9, 2)})

Act = Callable[[Session], object]


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    moment: datetime
    number: int
    act: Act = field(compare=False)


class Diary:
    """Acts waiting for their moment; an act may note further ones for later."""

    def __init__(self, period: Period) -> None:
        self.period = period
        self._entries: list[_Entry] = []
        self._noted = 0

    @property
    def opens_at(self) -> datetime:
        """The moment at which the book begins."""
        return datetime.combine(self.period.first, _OPENS, _VIETNAM)

    def note(self, day: date, hour: time, act: Act) -> None:
        """Let `act` happen then, unless the book ends before."""
        if day in self.period:
            self._noted += 1
            moment = datetime.combine(day, hour, _VIETNAM)
            heapq.heappush(self._entries, _Entry(moment, self._noted, act))

    def write(self, database: Database, *, seed: int) -> None:
        """Write every act in its own transaction, with identifiers and times of its moment."""
        last = self.opens_at
        written = 0
        while self._entries:
            entry = heapq.heappop(self._entries)
            # A minute apart at least, so that times and identifiers keep the order of writing.
            last = max(entry.moment, last + timedelta(minutes=1))
            written += 1
            with repeatable(seed * 100_003 + written, last), database.transaction() as session:
                entry.act(session)


def share_of(period: Period, share: float) -> date:
    """Return the day at `share` (0 to 1) of the period."""
    return period.first + timedelta(days=round((period.last - period.first).days * share))


def working_day(day: date) -> date:
    """Return `day`, or the next working day when it falls on a weekend or a holiday."""
    while not _is_working(day):
        day += timedelta(days=1)
    return day


def working_day_before(day: date) -> date:
    """Return the last working day before `day`."""
    day -= timedelta(days=1)
    while not _is_working(day):
        day -= timedelta(days=1)
    return day


def _is_working(day: date) -> bool:
    return day.weekday() < _WEEKEND and (day.month, day.day) not in _HOLIDAYS


def years_later(day: date, years: int) -> date:
    """Return the same day `years` later; 29/02 becomes 28/02."""
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)
