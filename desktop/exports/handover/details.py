"""The appendix of a handover's paper: each thing that is not finished, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from desktop.exports.handover.reading import HandoverPaper, words
from desktop.exports.handover.tables import Shape, columns
from desktop.exports.paper import Block, Section, Table
from models.figures import padded
from models.handover.state import DAYS_AHEAD
from models.meetings.meetings import MeetingRow
from models.periods import date_text, running_date

Row = tuple[str, ...]
#: So many meetings before the period are told in one line.
_MANY = 3
_SHAPES: dict[str, Shape] = {
    "not_finalised": ((12, "center"), (26, "center"), (82, "left"), (45, "left")),
    "without_scan": ((12, "center"), (26, "center"), (127, "left")),
    "tasks": ((12, "center"), (84, "left"), (43, "left"), (26, "center")),
    "deadlines": ((12, "center"), (80, "left"), (47, "left"), (26, "center")),
    "campaigns": ((12, "center"), (71, "left"), (26, "center"), (28, "center"), (28, "center")),
    "unsaved": ((12, "center"), (113, "left"), (40, "center")),
    "findings": ((12, "center"), (153, "left")),
}


def detail_blocks(paper: HandoverPaper) -> tuple[Block, ...]:
    """Return a table for each kind of thing that is not finished, those of none left out."""
    return tuple(_blocks(paper))


def _blocks(paper: HandoverPaper) -> Iterator[Block]:
    titles, heads = words("open"), words("appendix")
    number = 0
    for key, read in _ROWS.items():
        rows = tuple((str(place), *row) for place, row in enumerate(read(paper), start=1))
        if rows:
            number += 1
            title = heads["findings"] if key == "findings" else titles[key]
            yield Section(str(number), title.format(days=DAYS_AHEAD), level=2)
            yield Table(columns(heads["columns"][key], _SHAPES[key]), rows)


def _not_finalised(paper: HandoverPaper) -> Iterator[Row]:
    earlier, within = _parted(paper, paper.state.not_finalised)
    yield from (("", text, "") for text in earlier)
    for row in within:
        yield date_text(row.data.held_on), row.data.title, _state(row)


def _state(row: MeetingRow) -> str:
    texts = words("appendix")
    if row.is_planned:
        return str(texts["draft"])
    text: str = texts["not_recorded" if row.not_recorded else "held"]
    return text.format(count=row.not_recorded)


def _without_scan(paper: HandoverPaper) -> Iterator[Row]:
    earlier, within = _parted(paper, paper.state.without_scan)
    yield from (("", text) for text in earlier)
    for row in within:
        yield date_text(row.data.held_on), row.data.title


def _parted(paper: HandoverPaper, rows: Sequence[MeetingRow]) -> tuple[list[str], list[MeetingRow]]:
    """Return the meetings before the period in one line, and those within it one by one.

    Where nobody ever finalised a meeting, years of them would bury what is to be done now.
    """
    first = paper.state.period.first
    before = [row.data.held_on for row in rows if row.data.held_on < first]
    if len(before) < _MANY:
        return [], list(rows)
    text = words("appendix")["earlier"].format(
        count=padded(len(before)),
        start=running_date(first),
        first=running_date(min(before)),
        last=running_date(max(before)),
    )
    return [text], [row for row in rows if row.data.held_on >= first]


def _tasks(paper: HandoverPaper) -> Iterator[Row]:
    for row in paper.state.tasks:
        due = row.data.due_on
        yield row.data.text, row.data.owner.name, date_text(due) if due else ""


def _deadlines(paper: HandoverPaper) -> Iterator[Row]:
    for one in paper.state.deadlines:
        due = one.deadline
        yield due.title, due.reports_to, date_text(due.due_on)


def _campaigns(paper: HandoverPaper) -> Iterator[Row]:
    for one in paper.state.campaigns:
        ends = date_text(one.campaign.ends_on)
        yield one.campaign.name, ends, str(one.members), str(one.staff)


def _unsaved(paper: HandoverPaper) -> Iterator[Row]:
    for one in paper.state.unsaved:
        yield one.words.label, f"{one.kept_at.astimezone():%H:%M %d/%m/%Y}"


def _findings(paper: HandoverPaper) -> Iterator[Row]:
    for one in paper.condition.findings:
        yield (one.sentence(),)


#: What each table lists, in the order in which they stand.
_ROWS: dict[str, Callable[[HandoverPaper], Iterator[Row]]] = {
    "not_finalised": _not_finalised,
    "without_scan": _without_scan,
    "tasks": _tasks,
    "deadlines": _deadlines,
    "campaigns": _campaigns,
    "unsaved": _unsaved,
    "findings": _findings,
}
