"""Leaders first: on which day whoever holds a post had studied each topic, beside the others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.exports.wording import post_held, wording
from models.campaigns.campaigns import Topic
from models.campaigns.matrix import Matrix, MatrixRow, days_covered


@dataclass(frozen=True, slots=True)
class LeaderLine:
    """One topic: the day of each leader, and the first day of anybody else."""

    topic: Topic
    days: tuple[date | None, ...]
    others: date | None


def leader_lines(matrix: Matrix) -> tuple[LeaderLine, ...]:
    """Return a line for each topic shown; nothing when nobody shown holds a post."""
    if not matrix.leaders:
        return ()
    others = [one.person_id for one in matrix.coverage.people if one.post is None]
    found = days_covered(matrix.coverage, others).values()
    return tuple(
        LeaderLine(
            topic,
            tuple(leader.days[place] for leader in matrix.leaders),
            min((days[topic.id] for days in found if topic.id in days), default=None),
        )
        for place, topic in enumerate(matrix.topics)
    )


def leader_title(leader: MatrixRow) -> str:
    """Return whose column it is, the name above the post: ``Vàng Bích Mai``, ``(Bí thư)``."""
    return f"{leader.person.full_name}\n({post_held(leader.person.post)})"


def day_value(day: date | None) -> date | str:
    """Return the day, or the word for not yet."""
    return day or str(wording("coverage")["not_yet"])
