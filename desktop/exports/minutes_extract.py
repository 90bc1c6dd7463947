"""Trích biên bản: some items of the minutes, certified by the cell (domain: 2.4)."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.meeting_paper import (
    MeetingPaper,
    check_minutes,
    heading,
    numbered,
    recipients,
)
from desktop.exports.meeting_words import comrade, line, words
from desktop.exports.minutes import item_blocks, opening
from desktop.exports.paper import Block, Paper
from desktop.exports.sentences import lower_first
from models.errors import RecordsError
from models.periods import running_date


def compose_extract(paper: MeetingPaper) -> Paper:
    """Return the extract as a paper, apart from any format.

    Raises RecordsError when the minutes have no item to extract.
    """
    minutes = paper.minutes
    check_minutes(minutes)
    title = minutes.meeting.data.title
    if not paper.items:
        raise RecordsError("exports.no_items", title=title)
    return Paper(
        profile=paper.profile,
        heading=heading(paper, "minutes-extract"),
        type_name=words("titles")["minutes-extract"],
        abstract=lower_first(title),
        blocks=tuple(_blocks(paper)),
        signature=paper.signature,
        recipients=recipients(paper, "minutes-extract"),
    )


def _blocks(paper: MeetingPaper) -> Iterator[Block]:
    heads, minutes = words("heads"), paper.minutes
    meeting = minutes.meeting
    yield from numbered(
        (
            (heads["people"], opening(minutes)),
            (heads["extract"], item_blocks(paper.items, minutes)),
        )
    )
    yield line(
        words("extract")["taken"].format(
            title=lower_first(meeting.data.title),
            day=running_date(meeting.data.held_on),
            cell=minutes.cell.name,
            minute_taker=comrade(meeting.minute_taker),
            chair=comrade(meeting.chair),
        )
    )
