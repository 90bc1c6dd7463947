"""The topics of a campaign as an outline: moved, shifted, added to, and put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from models.campaigns.parts import TopicBranch, branches_in_order
from models.errors import RecordsError
from models.words import TopicKind

_LAST_NUMBER = re.compile(r"^(.*?)(\d+)([^\d]*)$")


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """One topic, without those below it, at its depth."""

    topic: TopicBranch
    depth: int


Outline = tuple[OutlineLine, ...]


def outline_of(topics: tuple[TopicBranch, ...]) -> Outline:
    """Return the topics as lines, every branch before the next."""
    return tuple(
        OutlineLine(replace(topic, children=()), depth)
        for topic, depth in branches_in_order(topics)
    )


def topics_of(lines: Sequence[OutlineLine]) -> tuple[TopicBranch, ...]:
    """Return the tree that the lines tell."""
    return _branches(list(lines), 0)


def branch_end(lines: Sequence[OutlineLine], at: int) -> int:
    """Return the line after the topic at `at` and everything below it."""
    deeper = (place for place in range(at + 1, len(lines)) if lines[place].depth <= lines[at].depth)
    return next(deeper, len(lines))


def add_topic(lines: Outline, at: int | None, *, below: bool = False) -> tuple[Outline, int]:
    """Add a blank topic after the one at `at` (last of those below it, or at the end).

    Returns the outline and the line of the new topic, as every act here does.
    """
    if at is None or not lines:
        place, depth = len(lines), 0
    else:
        place, depth = branch_end(lines, at), lines[at].depth + (1 if below else 0)
    kind = TopicKind.CONTENT if depth else TopicKind.PART
    if at is not None and lines and not below:
        kind = lines[at].topic.kind
    blank = TopicBranch(code=propose_code(lines, place, depth), kind=kind, title="", short_title="")
    return (*lines[:place], OutlineLine(blank, depth), *lines[place:]), place


def change_topic(lines: Outline, at: int, topic: TopicBranch) -> Outline:
    """Write another topic at `at`, in the same place."""
    return (
        *lines[:at],
        OutlineLine(replace(topic, children=()), lines[at].depth),
        *lines[at + 1 :],
    )


def remove_topic(lines: Outline, at: int, kept: Iterable[UUID]) -> tuple[Outline, int]:
    """Remove a topic with everything below it; refuse where one of `kept` would go."""
    end, stay = branch_end(lines, at), set(kept)
    for line in lines[at:end]:
        if line.topic.id in stay:
            raise RecordsError("campaigns.topic_named", code=line.topic.code)
    left = (*lines[:at], *lines[end:])
    return left, min(at, len(left) - 1)


def move_topic(lines: Outline, at: int, step: int) -> tuple[Outline, int]:
    """Move a topic with everything below it before (-1) or behind (1) its neighbour."""
    end, depth = branch_end(lines, at), lines[at].depth
    if step < 0:
        before = _neighbour_before(lines, at)
        if before is None:
            return lines, at
        return (*lines[:before], *lines[at:end], *lines[before:at], *lines[end:]), before
    if end >= len(lines) or lines[end].depth < depth:
        return lines, at
    after = branch_end(lines, end)
    moved = (*lines[:at], *lines[end:after], *lines[at:end], *lines[after:])
    return moved, at + after - end


def indent_topic(lines: Outline, at: int) -> tuple[Outline, int]:
    """Put a topic below the one before it, or leave it where there is none."""
    if _neighbour_before(lines, at) is None:
        return lines, at
    return _shifted(lines, at, branch_end(lines, at), 1), at


def outdent_topic(lines: Outline, at: int) -> tuple[Outline, int]:
    """Put a topic behind the one it stands below, or leave it at the top."""
    if lines[at].depth == 0:
        return lines, at
    end = branch_end(lines, at)
    parent = max(place for place in range(at) if lines[place].depth < lines[at].depth)
    close = branch_end(lines, parent)
    moved = (*lines[:at], *lines[end:close], *lines[at:end], *lines[close:])
    place = at + close - end
    return _shifted(moved, place, place + end - at, -1), place


def propose_code(lines: Sequence[OutlineLine], place: int, depth: int) -> str:
    """Return a code that nobody has yet for a topic of `depth` that shall stand at `place`."""
    taken = {line.topic.code for line in lines}
    code = _after_neighbour(lines, place, depth)
    while code in taken:
        code = _counted_on(code)
    return code


def _after_neighbour(lines: Sequence[OutlineLine], place: int, depth: int) -> str:
    for line in reversed(lines[:place]):
        if line.depth == depth:
            return _counted_on(line.topic.code)
        if line.depth < depth:
            return f"{line.topic.code}.1"
    return "1"


def _counted_on(code: str) -> str:
    """Return "2.3" for "2.2" and "GT6" for "GT5"; a code without a number gets one."""
    found = _LAST_NUMBER.match(code)
    if found is None:
        return f"{code}2"
    before, number, after = found.groups()
    return f"{before}{int(number) + 1}{after}"


def _neighbour_before(lines: Sequence[OutlineLine], at: int) -> int | None:
    """Return the line of the topic before this one, below the same one."""
    for place in range(at - 1, -1, -1):
        if lines[place].depth == lines[at].depth:
            return place
        if lines[place].depth < lines[at].depth:
            return None
    return None


def _shifted(lines: Outline, first: int, end: int, by: int) -> Outline:
    shifted = (replace(line, depth=line.depth + by) for line in lines[first:end])
    return (*lines[:first], *shifted, *lines[end:])


def _branches(lines: list[OutlineLine], depth: int) -> tuple[TopicBranch, ...]:
    """Take from the front of `lines` the topics of `depth`, each with those below it."""
    found = []
    while lines and lines[0].depth >= depth:
        line = lines.pop(0)
        found.append(replace(line.topic, children=_branches(lines, depth + 1)))
    return tuple(found)
