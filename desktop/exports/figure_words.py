"""How the figures of papers are named, and what stands behind one of them.

The words come with the caller: the screen says them in its language, papers in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from models.activities.words import Channel, InspectionKind
from models.documents.figures import Behind, Figure
from models.meetings.meetings import MeetingRow
from models.periods import date_text
from models.words import Mark, MeetingKind, TaskState

#: The records that a line behind a figure leads to.
MEMBERS, MEETINGS, TASKS = "members", "meetings", "tasks"


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How figures are named: a title by each key, some with a place in braces for what it is of."""

    titles: Mapping[str, str]
    times: str
    gone: str
    meeting_kind: Callable[[MeetingKind], str]
    channel: Callable[[Channel], str]
    inspection: Callable[[InspectionKind], str]
    mark: Callable[[Mark], str]
    task: Callable[[TaskState | None], str]

    def many(self, count: int) -> str:
        """Return how often something was done."""
        return self.times.format(count)

    def of_kind(self, key: str, kind: str) -> str:
        """Return the title of those of one kind that the figure `key` counts."""
        return f"{self.titles[key]} – {kind}"


@dataclass(frozen=True, slots=True)
class FigureNames:
    """A figure, the lines it counts with a note beside each, and those it lacks."""

    key: str
    title: str
    figure: str
    behind: tuple[Behind, ...]
    lacking: tuple[Behind, ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The names it counts, each with its note."""
        return tuple((line.name, line.note) for line in self.behind)

    @property
    def missing(self) -> tuple[str, ...]:
        """The names that the whole of a share has beyond them."""
        return tuple(line.name for line in self.lacking)


def meeting_line(row: MeetingRow, note: str) -> Behind:
    """Return the line of a meeting: its day and title."""
    name = f"{date_text(row.data.held_on)} · {row.data.title}"
    return Behind(name, note, MEETINGS, row.id)


def with_names(stated: Iterable[Figure], names: Iterable[FigureNames]) -> tuple[Figure, ...]:
    """Return the figures that a paper states with what is behind each, where it first stands."""
    waiting = {one.key: one for one in names}
    return tuple(_with_names(one, waiting.pop(one.key, None)) for one in stated)


def _with_names(figure: Figure, names: FigureNames | None) -> Figure:
    if names is None:
        return figure
    return replace(figure, title=names.title, behind=names.behind, lacking=names.lacking)
