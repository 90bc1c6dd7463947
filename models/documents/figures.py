"""A figure that a paper states, with the names behind it: frozen when the paper is issued."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Behind:
    """One line behind a figure: a name with a note beside it.

    `noun` and `record_id` say which record the line leads to, if it leads to one.
    """

    name: str
    note: str = ""
    noun: str = ""
    record_id: UUID | None = None

    @property
    def identity(self) -> object:
        """What the line is of: its record, or else its name."""
        return self.record_id or self.name


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that a paper states: its key, as in the paper, and how it is written there.

    `before` are the words right before it; `behind` are the lines that it counts, `lacking` those
    that the whole of a share has beyond them.
    """

    key: str
    text: str
    before: str = ""
    title: str = ""
    behind: tuple[Behind, ...] = ()
    lacking: tuple[Behind, ...] = ()

    @property
    def has_place(self) -> bool:
        """Whether it can be found on its page: at first the words before it were not kept."""
        return bool(self.before or self.title)


@dataclass(frozen=True, slots=True)
class Changed:
    """A figure as it was issued, and as the records of today have it.

    `now` is None where today's paper does not state it. `gone` are lines it counted and does not
    any more, `come` those it counts since, `other` those that are counted with another note.
    """

    then: Figure
    now: Figure | None
    gone: tuple[Behind, ...] = ()
    come: tuple[Behind, ...] = ()
    other: tuple[Behind, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether today's figure is another, or stands for others."""
        same = self.now is not None and self.now.text == self.then.text
        return not same or bool(self.gone or self.come or self.other)


def changed_figures(then: Iterable[Figure], now: Iterable[Figure]) -> tuple[Changed, ...]:
    """Return each figure of an issued paper once, beside the same figure of today's."""
    today = _by_key(now)
    return tuple(_changed(one, today.get(key)) for key, one in _by_key(then).items())


def unchanged_figures(then: Iterable[Figure]) -> tuple[Changed, ...]:
    """Return each figure of an issued paper once, where nothing is known of today."""
    return tuple(Changed(one, one) for one in _by_key(then).values())


def _by_key(figures: Iterable[Figure]) -> dict[str, Figure]:
    """Return each figure as it is first stated, with the names behind it."""
    found: dict[str, Figure] = {}
    for one in figures:
        found.setdefault(one.key, one)
    return found


def _changed(then: Figure, now: Figure | None) -> Changed:
    if now is None:
        return Changed(then, None)
    if not then.behind and now.text == then.text:
        # Kept when no names were: nobody has come since.
        return Changed(then, now)
    before = {line.identity: line for line in then.behind}
    after = {line.identity: line for line in now.behind}
    return Changed(
        then,
        now,
        gone=tuple(line for key, line in before.items() if key not in after),
        come=tuple(line for key, line in after.items() if key not in before),
        other=tuple(
            line for key, line in after.items() if key in before and before[key].note != line.note
        ),
    )


def figure_values(figure: Figure) -> dict[str, Any]:
    """Return a figure as it is kept."""
    return {
        "key": figure.key,
        "text": figure.text,
        "before": figure.before,
        "title": figure.title,
        "behind": [_values(line) for line in figure.behind],
        "lacking": [_values(line) for line in figure.lacking],
    }


def kept_figure(values: dict[str, Any]) -> Figure:
    """Return a figure from what was kept of it; at first only its key and words were."""
    return Figure(
        values["key"],
        values["text"],
        values.get("before", ""),
        values.get("title", ""),
        tuple(_line(each) for each in values.get("behind", ())),
        tuple(_line(each) for each in values.get("lacking", ())),
    )


def _values(line: Behind) -> list[str]:
    return [line.name, line.note, line.noun, str(line.record_id or "")]


def _line(values: list[str]) -> Behind:
    name, note, noun, record_id = values
    return Behind(name, note, noun, UUID(record_id) if record_id else None)
