"""The topics that cells of one campaign share, and whose topics are others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from models.committee.figures import CellFigures, TopicCounts
from models.imports.sheet import Remark

#: Topics without anybody's numbers, in order.
Outline = tuple[TopicCounts, ...]


def outline_of(cells: Sequence[CellFigures]) -> Outline:
    """Return the topics that most of the cells have, in their order."""
    found = Counter(tuple(topic.key for topic in one.topics) for one in cells)
    if not found:
        return ()
    # Of as many cells each, the longer one: who has fewer topics is likelier to lack some.
    chosen = max(found, key=lambda keys: (found[keys], len(keys), keys))
    titled = min(
        (one.topics for one in cells if tuple(topic.key for topic in one.topics) == chosen),
        key=lambda topics: [(topic.code, topic.title) for topic in topics],
    )
    return tuple(TopicCounts(one.code, one.title, one.depth, 0, 0, 0, 0, 0) for one in titled)


def topic_remarks(figures: CellFigures, outline: Outline) -> Iterator[Remark]:
    """Yield what topics a cell has that others have not, and which it lacks."""
    known, own = {one.key for one in outline}, {one.key for one in figures.topics}
    for key, topics in (
        ("unknown_topics", [one for one in figures.topics if one.key not in known]),
        ("lacking_topics", [one for one in outline if one.key not in own]),
    ):
        if topics:
            names = "; ".join(f"{one.code} {one.title}".strip() for one in topics)
            values = (("cell", figures.cell.name), ("count", len(topics)), ("topics", names))
            yield Remark(f"committee.{key}", values)
