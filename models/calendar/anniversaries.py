"""Anniversaries: those we ship, as the cell changed them, and the cell's own."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.book.changes import name_action
from models.calendar.lunar import solar_day
from models.calendar.words import DayLevel
from models.errors import RecordsError
from models.names import clean
from models.organisation import organisation_id
from models.periods import Period
from models.tables.calendar import Anniversary

#: Lunar months have at most 30 days; solar ones are asked of a leap year.
_LUNAR_DAYS = 30
_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class AnniversaryRule:
    """A day of every year; `lunar` by the moon's calendar, `since` the year it recalls.

    `key` names one that we ship, `id` the cell's row of it; `to_check` marks what was not
    compared with an official text; saved without it, it was.
    """

    name: str
    level: DayLevel
    month: int
    day: int
    lunar: bool = False
    since: int | None = None
    hidden: bool = False
    key: str = ""
    to_check: bool = False
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AnniversaryDay:
    """An anniversary on its day of one year; `years` since what it recalls."""

    rule: AnniversaryRule
    on: date
    years: int | None


def list_anniversaries(session: Session) -> tuple[AnniversaryRule, ...]:
    """Return every anniversary, hidden ones too, by its place in the year, lunar ones last."""
    rows = session.scalars(select(Anniversary)).all()
    changed = {row.key: row for row in rows if row.key}
    rules = [_rule(changed[rule.key], rule) if rule.key in changed else rule for rule in _shipped()]
    rules += [_rule(row) for row in rows if not row.key]
    return tuple(sorted(rules, key=lambda one: (one.lunar, one.month, one.day, one.name)))


def save_anniversary(session: Session, rule: AnniversaryRule) -> UUID:
    """Enter an anniversary of the cell's own, or what it changes of another; return its row."""
    name_action(session, "save_anniversary")
    _check(rule)
    row = session.get(Anniversary, rule.id) if rule.id else None
    if rule.id and row is None:
        raise RecordsError("calendar.gone")
    values: dict[str, Any] = {
        "key": rule.key,
        "name": clean(rule.name),
        "level": rule.level,
        "month": rule.month,
        "day": rule.day,
        "lunar": rule.lunar,
        "since": rule.since,
        "hidden": rule.hidden,
        "checked": bool(rule.key) and not rule.to_check,
    }
    if row is None:
        row = Anniversary(organisation_id=organisation_id(session), **values)
        session.add(row)
    row.write(values)
    session.flush()
    return row.id


def remove_anniversary(session: Session, anniversary_id: UUID) -> None:
    """Remove the cell's own day; of one that we ship, what we say of it holds again."""
    name_action(session, "remove_anniversary")
    row = session.get(Anniversary, anniversary_id)
    if row is None:
        raise RecordsError("calendar.gone")
    session.delete(row)
    session.flush()


def anniversaries_between(
    rules: Iterable[AnniversaryRule], period: Period
) -> tuple[AnniversaryDay, ...]:
    """Return the days of `rules` that fall in `period` and are not hidden, earliest first."""
    found = [
        AnniversaryDay(rule, on, year - rule.since if rule.since else None)
        for rule in rules
        if not rule.hidden
        # The last month of a lunar year ends in the next solar one.
        for year in range(period.first.year - 1, period.last.year + 1)
        for on in [_day_of(rule, year)]
        if on in period and (rule.since is None or year >= rule.since)
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.rule.name)))


def _shipped() -> list[AnniversaryRule]:
    days: list[dict[str, Any]] = resources.read_toml("anniversaries.toml")["day"]
    return [AnniversaryRule(**(day | {"level": DayLevel(day["level"])})) for day in days]


def _rule(row: Anniversary, shipped: AnniversaryRule | None = None) -> AnniversaryRule:
    return AnniversaryRule(
        name=row.name,
        level=row.level,
        month=row.month,
        day=row.day,
        lunar=row.lunar,
        since=row.since,
        hidden=row.hidden,
        key=row.key,
        # Whoever changed a day has looked at it.
        to_check=shipped is not None
        and shipped.to_check
        and not row.checked
        and _same_day(row, shipped),
        id=row.id,
    )


def _same_day(row: Anniversary, shipped: AnniversaryRule) -> bool:
    return (row.month, row.day, row.lunar) == (shipped.month, shipped.day, shipped.lunar)


def _day_of(rule: AnniversaryRule, year: int) -> date:
    if rule.lunar:
        return solar_day(year=year, month=rule.month, day=rule.day)
    length = calendar.monthrange(year, rule.month)[1]
    return date(year, rule.month, min(rule.day, length))


def _check(rule: AnniversaryRule) -> None:
    if not clean(rule.name):
        raise RecordsError("calendar.no_name")
    longest = _LUNAR_DAYS
    if 1 <= rule.month <= 12 and not rule.lunar:
        longest = calendar.monthrange(_LEAP_YEAR, rule.month)[1]
    if not (1 <= rule.month <= 12 and 1 <= rule.day <= longest):
        raise RecordsError("calendar.no_such_day", day=rule.day, month=rule.month)
