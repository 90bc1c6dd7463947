"""Times a piece of work beside its floor: the least that any program had to do for the same end.

Milliseconds say how this machine is; the ratio to the floor is what can be compared.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

#: Runs of each, work and floor in turn, so that both meet the same moments of a busy machine.
RUNS = 15
_LINE = "{name:<52} {work:>9} {floor:>9} {ratio:>7}  {limit}\n"


@dataclass(frozen=True)
class Measure:
    """What is timed, and what it is compared with; `limit` is what it may take at most.

    `limit_above_ms` is what it may take beyond its floor. `before` brings either of them back to
    its beginning and is not timed. What takes seconds has fewer `runs`.
    """

    name: str
    work: Callable[[], object]
    floor: Callable[[], object]
    limit_ms: float | None = None
    limit_ratio: float | None = None
    limit_above_ms: float | None = None
    runs: int = RUNS
    before: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Result:
    """The medians of a measure, in milliseconds."""

    measure: Measure
    work: float
    floor: float

    @property
    def ratio(self) -> float:
        """How many times the floor the work takes."""
        return self.work / self.floor

    @property
    def kept(self) -> bool:
        """Whether the limits were kept."""
        measure = self.measure
        limits = (
            (measure.limit_ms, self.work),
            (measure.limit_ratio, self.ratio),
            (measure.limit_above_ms, self.work - self.floor),
        )
        return all(limit is None or taken <= limit for limit, taken in limits)


def take(measure: Measure, *, runs: int | None = None) -> Result:
    """Time the work and its floor."""
    work, floor = [], []
    for _ in range(runs or measure.runs):
        work.append(_time(measure.work, measure.before))
        floor.append(_time(measure.floor, measure.before))
    return Result(measure, statistics.median(work), statistics.median(floor))


def report(measures: Iterable[Measure]) -> bool:
    """Print each measure with its ratio; tell whether every limit was kept."""
    sys.stdout.write(_LINE.format(name="", work="ms", floor="floor", ratio="ratio", limit="limit"))
    kept = True
    for measure in measures:
        result = take(measure)
        kept = kept and result.kept
        sys.stdout.write(
            _LINE.format(
                name=measure.name,
                work=f"{result.work:.2f}",
                floor=f"{result.floor:.3f}",
                ratio=f"{result.ratio:.1f}" if result.ratio >= 1 else f"{result.ratio:.3f}",
                limit=_limit(result),
            )
        )
    return kept


def _time(work: Callable[[], object], before: Callable[[], object]) -> float:
    before()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _limit(result: Result) -> str:
    measure = result.measure
    limits = []
    if measure.limit_ms is not None:
        limits.append(f"{measure.limit_ms:g} ms")
    if measure.limit_above_ms is not None:
        limits.append(f"+ {measure.limit_above_ms:g} ms")
    if measure.limit_ratio is not None:
        limits.append(f"× {measure.limit_ratio:.3g}")
    return " ".join(limits) + ("" if result.kept else "  EXCEEDED")
