"""Which backups are kept as they grow many: all of the latest days, then fewer and fewer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date

#: Never fewer than this many, whatever the days say.
FEWEST = 10

_WHOLE_DAYS = 2
_STEPS: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
    (12, lambda day: day),
    (10, lambda day: day.isocalendar()[:2]),
    (9, lambda day: (day.year, day.month)),
)


def kept(days: Sequence[date]) -> frozenset[int]:
    """Return the places in `days` that are kept: the day of each backup, the latest made first.

    All of the two latest days that have any; then the latest of each of 12 days, of 10 weeks and
    of 9 months, counted one after the other going back; never fewer than ten. A day is only a
    label here and is compared with no clock: one that jumped forth and back loses nothing.
    """
    places = set(range(min(FEWEST, len(days))))
    position = _end_of_whole_days(days)
    places.update(range(position))
    for count, label in _STEPS:
        position = _keep_one_of_each(days, label, count=count, start=position, places=places)
    return frozenset(places)


def _end_of_whole_days(days: Sequence[date]) -> int:
    seen: list[date] = []
    for position, day in enumerate(days):
        if day not in seen:
            if len(seen) == _WHOLE_DAYS:
                return position
            seen.append(day)
    return len(days)


def _keep_one_of_each(
    days: Sequence[date],
    label: Callable[[date], Hashable],
    *,
    count: int,
    start: int,
    places: set[int],
) -> int:
    """Keep the first of each of `count` labels from `start` on; return where the next begins."""
    seen: set[Hashable] = set()
    for position in range(start, len(days)):
        if label(days[position]) in seen:
            continue
        if len(seen) == count:
            return position
        seen.add(label(days[position]))
        places.add(position)
    return len(days)
