"""Sentences of a report with their figures: every count stays a run that can be traced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import Formatter

from desktop.exports.paper import Run
from models.figures import Rate, padded

#: What fills a place of a sentence.
Value = str | Run | tuple[Run, ...]


def sentence(template: str, **values: Value) -> tuple[Run, ...]:
    """Return `template` with its ``{places}`` filled; a Run keeps the key of its figure."""
    return tuple(run for run in _runs(template, values) if run.text)


def _runs(template: str, values: dict[str, Value]) -> Iterator[Run]:
    for literal, place, _, _ in Formatter().parse(template):
        yield Run(literal)
        if place is not None:
            yield from _filled(values[place])


def _filled(value: Value) -> tuple[Run, ...]:
    if isinstance(value, str):
        return (Run(value),)
    return (value,) if isinstance(value, Run) else value


def count(value: int) -> str:
    """Return a count as in running text: 05, 27, 1.234; nothing at all is 0."""
    return padded(value) if value else "0"


def count_run(value: int, figure: str) -> Run:
    """Return a count that states the figure `figure`."""
    return Run(count(value), figure=figure)


def share(rate: Rate) -> str:
    """Return ``25/27 (92,59%)``, counts below ten with a zero before them."""
    parts = f"{count(rate.part)}/{count(rate.whole)}"
    return f"{parts} ({rate.percent_text})" if rate.whole else parts


def share_run(rate: Rate, figure: str) -> Run:
    """Return a share that states the figure `figure`."""
    return Run(share(rate), figure=figure)


def listed(parts: Sequence[str], *, last: str = " và ") -> str:
    """Return ``a, b và c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])}{last}{parts[-1]}"


def listed_runs(parts: Sequence[tuple[Run, ...]], *, last: str = " và ") -> tuple[Run, ...]:
    """Return ``a, b và c`` of parts that state figures."""
    runs: list[Run] = []
    for place, part in enumerate(parts):
        if place:
            runs.append(Run(last if place == len(parts) - 1 else ", "))
        runs += part
    return tuple(runs)


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, as inside a sentence; capitals stay capitals."""
    shouts = text[1:2].isupper() or text[1:2].isdigit()
    return text if shouts else text[:1].lower() + text[1:]
