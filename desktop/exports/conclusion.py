"""Kết luận: what was concluded at a meeting, item by item, and who does what (domain: 2.3)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.meeting_paper import (
    MeetingPaper,
    check_minutes,
    heading,
    numbered,
    recipients,
)
from desktop.exports.meeting_tasks import review_table, reviewed_resolution, task_lines
from desktop.exports.meeting_words import line, lines, words
from desktop.exports.paper import Block, Paper, Section
from desktop.exports.resolution import held_lines
from desktop.exports.sentences import lower_first
from models.errors import RecordsError
from models.meetings.minutes import Minutes


def compose_conclusion(paper: MeetingPaper) -> Paper:
    """Return the conclusion as a paper, apart from any format.

    Raises RecordsError when nothing was concluded and no task given.
    """
    minutes = paper.minutes
    check_minutes(minutes)
    title = minutes.meeting.data.title
    if not any(_concluded(minutes)) and not minutes.tasks:
        raise RecordsError("exports.nothing_concluded", title=title)
    return Paper(
        profile=paper.profile,
        heading=heading(paper, "conclusion"),
        type_name=words("titles")["conclusion"],
        abstract=lower_first(title),
        blocks=tuple(_blocks(minutes)),
        signature=paper.signature,
        recipients=recipients(paper, "conclusion"),
    )


def _blocks(minutes: Minutes) -> Iterator[Block]:
    heads, reviews = words("heads"), minutes.reviews
    yield from held_lines(minutes)
    yield line(words("resolution")["concludes"], leads=True)
    assessment = heads["assessment"].format(resolution=reviewed_resolution(reviews))
    yield from numbered(
        (
            (assessment, [review_table(reviews)] if reviews else []),
            (heads["concluded"], _concluded(minutes)),
            (heads["tasks"], task_lines(minutes.tasks, minutes)),
        )
    )
    yield line(words("conclusion")["closing"])


def _concluded(minutes: Minutes) -> Iterator[Block]:
    """Yield the conclusions on the items that have one, then those on the whole meeting."""
    concluded = [item for item in minutes.items if item.data.conclusion]
    for number, item in enumerate(concluded, start=1):
        yield Section(str(number), item.data.title, level=2)
        yield from lines(item.data.conclusion)
    general = list(lines(minutes.meeting.data.conclusions))
    if general and concluded:
        yield Section(str(len(concluded) + 1), words("heads")["general"], level=2)
    yield from general
