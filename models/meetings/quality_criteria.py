"""What a meeting is scored by: criteria, the rules that fill some in, and classes, from a file."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from math import isfinite
from typing import Any

import resources
from models.errors import RecordsError
from models.figures import Rate
from models.names import clean

_SHIPPED = "quality/42-hd.toml"
#: Points are kept in hundredths; half and quarter points are in use.
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """What the records say of a meeting; None where they do not say it yet."""

    rate: Rate | None
    unexcused: int | None
    speakers: Rate | None
    excused_run: int | None
    length: int | None
    required: int


@dataclass(frozen=True, slots=True)
class Case:
    """Points for a line, if every condition holds."""

    points: Decimal
    conditions: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the score sheet."""

    code: str
    title: str
    points: Decimal
    cases: tuple[Case, ...] = ()
    bonuses: tuple[Case, ...] = ()

    def by_rule(self, figures: QualityFigures) -> Decimal | None:
        """Return the points that the records earn, or None where it takes a person to score."""
        for case in self.cases:
            holds = _holds(case, figures)
            if holds is None:
                return None
            if holds:
                extra = [bonus.points for bonus in self.bonuses if _holds(bonus, figures)]
                return min(self.points, case.points + sum(extra, Decimal(0)))
        return None


@dataclass(frozen=True, slots=True)
class QualityClass:
    """A class, and the least points that earn it."""

    name: str
    least: Decimal


@dataclass(frozen=True, slots=True)
class Criteria:
    """A whole set; `is_checked` tells whether somebody compared it with the original.

    `text` is the file it was read from.
    """

    name: str
    basis: str
    is_checked: bool
    lines: tuple[Criterion, ...]
    classes: tuple[QualityClass, ...]
    text: str = ""

    @property
    def total(self) -> Decimal:
        """The most points a meeting can earn."""
        return sum((line.points for line in self.lines), Decimal(0))

    def class_of(self, points: Decimal) -> str:
        """Return the class that `points` earn."""
        return next((one.name for one in self.classes if points >= one.least), "")


@cache
def shipped_text() -> str:
    """Return the criteria that the program ships, as the text of their file."""
    return resources.path(_SHIPPED).read_text(encoding="utf-8")


@cache
def read_criteria(text: str) -> Criteria:
    """Return the criteria that stand in `text`; raises RecordsError saying what is wrong."""
    try:
        data = tomllib.loads(text)
        criteria = Criteria(
            name=clean(data["name"]),
            basis=clean(data.get("basis", "")),
            is_checked=bool(data.get("checked", False)),
            lines=tuple(_criterion(one) for one in data["criteria"]),
            classes=tuple(
                QualityClass(clean(one["name"]), _points(one["least"])) for one in data["classes"]
            ),
            text=text,
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise RecordsError("quality.bad_criteria", detail=error) from error
    for problem in _problems(criteria):
        raise RecordsError("quality.bad_criteria", detail=problem)
    return criteria


def _criterion(data: Mapping[str, Any]) -> Criterion:
    return Criterion(
        code=clean(str(data["code"])),
        title=clean(data["title"]),
        points=_points(data["points"]),
        cases=tuple(_case(one) for one in data.get("cases", ())),
        bonuses=tuple(_case(one) for one in data.get("bonuses", ())),
    )


def _case(data: Mapping[str, Any]) -> Case:
    conditions = tuple((name, limit) for name, limit in data.items() if name != "points")
    for name, limit in conditions:
        if name not in _CONDITIONS or not (_is_number(limit) or limit == "required"):
            raise ValueError(f"{name} = {limit}")
    return Case(_points(data["points"]), conditions)


def _points(value: object) -> Decimal:
    if not _is_number(value):
        raise TypeError(f"points: {value}")
    return Decimal(str(value)).quantize(_CENT).normalize() + 0


def _is_number(value: object) -> bool:
    """Tell whether a value of the file counts something: TOML has nan and inf among its numbers."""
    return isinstance(value, int | float) and isfinite(value)


def _problems(criteria: Criteria) -> Iterator[str]:
    codes = [line.code for line in criteria.lines]
    if not codes or len(set(codes)) != len(codes):
        yield "code"
    least = [one.least for one in criteria.classes]
    if not least or least != sorted(least, reverse=True) or least[-1] > 0:
        yield "classes"
    for line in criteria.lines:
        if line.points <= 0 or any(case.points > line.points for case in line.cases):
            yield f"points: {line.code}"


def _holds(case: Case, figures: QualityFigures) -> bool | None:
    """Tell whether every condition holds; None when the records do not say."""
    told = [_CONDITIONS[name](figures, limit) for name, limit in case.conditions]
    if False in told:
        return False
    return None if None in told else True


def _rate_least(figures: QualityFigures, limit: Any) -> bool | None:
    return _share(figures.rate, lambda share: share >= limit)


def _rate_below(figures: QualityFigures, limit: Any) -> bool | None:
    return _share(figures.rate, lambda share: share < limit)


def _speakers_least(figures: QualityFigures, limit: Any) -> bool | None:
    return _share(figures.speakers, lambda share: share >= limit)


def _speakers_above(figures: QualityFigures, limit: Any) -> bool | None:
    return _share(figures.speakers, lambda share: share > limit)


def _unexcused_most(figures: QualityFigures, limit: Any) -> bool | None:
    return None if figures.unexcused is None else bool(figures.unexcused <= limit)


def _unexcused_least(figures: QualityFigures, limit: Any) -> bool | None:
    return None if figures.unexcused is None else bool(figures.unexcused >= limit)


def _excused_run_most(figures: QualityFigures, limit: Any) -> bool | None:
    return None if figures.excused_run is None else bool(figures.excused_run <= limit)


def _length_least(figures: QualityFigures, limit: Any) -> bool | None:
    least = figures.required if limit == "required" else limit
    return None if figures.length is None else bool(figures.length >= least)


def _share(rate: Rate | None, test: Callable[[Decimal], bool]) -> bool | None:
    """Test the exact share: 89,996% is printed as 90,00% and is still below 90."""
    if rate is None or rate.whole == 0:
        return None
    return test(Decimal(rate.part) * 100 / rate.whole)


_CONDITIONS: dict[str, Callable[[QualityFigures, Any], bool | None]] = {
    "rate_least": _rate_least,
    "rate_below": _rate_below,
    "speakers_least": _speakers_least,
    "speakers_above": _speakers_above,
    "unexcused_most": _unexcused_most,
    "unexcused_least": _unexcused_least,
    "excused_run_most": _excused_run_most,
    "length_least": _length_least,
}
