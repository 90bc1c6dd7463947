"""The tables of a handover's paper: the book's file, what it counts, its numbers, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.exports.handover.reading import HandoverPaper, words
from desktop.exports.paper import Align, Column, Table
from models.figures import number_text
from models.handover.state import DAYS_AHEAD, HandoverState
from models.meetings.scans import megabytes
from models.periods import running_date
from models.words import Status

#: Share of the width and alignment of each column.
Shape = Sequence[tuple[float, Align]]
_FILE: Shape = ((60, "left"), (105, "left"))
_COUNTS: Shape = ((12, "center"), (123, "left"), (30, "center"))
_NUMBERS: Shape = ((12, "center"), (58, "left"), (30, "center"), (30, "center"), (35, "center"))
#: Letters of a hash that stand together: it is compared by eye, and a line breaks between them.
_GROUP = 8


def columns(titles: Iterable[str], shape: Shape) -> tuple[Column, ...]:
    """Return the columns of a table by their titles, widths and alignments."""
    pairs = zip(titles, shape, strict=True)
    return tuple(Column(title, width, align) for title, (width, align) in pairs)


def file_table(paper: HandoverPaper) -> Table:
    """Return what tells the handed-over book from any other file."""
    texts, book = words("file"), paper.book
    size = texts["size_value"].format(bytes=number_text(book.size), size=megabytes(book.size))
    has_one = paper.condition.has_password
    rows = (
        (texts["name"], book.name),
        (texts["size"], size),
        (texts["sha256"], grouped(book.sha256)),
        (texts["changes"], texts["changes_value"].format(number=number_text(paper.state.changes))),
        (texts["password"], texts["with_password" if has_one else "without_password"]),
    )
    return Table(columns(texts["columns"], _FILE), rows)


def grouped(sha256: str) -> str:
    """Return a hash in groups of letters, which are compared more easily."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def count_table(paper: HandoverPaper) -> Table:
    """Return who is on the list of the day, and what was recorded in the period."""
    texts, state = words("counts"), paper.state
    first, last = running_date(state.period.first), running_date(state.period.last)
    people = [(texts["members"], state.members)]
    people += [(_person(status), count) for status, count in state.people]
    names = words("records")
    records = [(names[kind.value], count) for kind, count in state.records]
    bands = (
        (texts["people"].format(day=running_date(state.day)), people),
        (texts["records"].format(first=first, last=last), records),
    )
    rows: list[tuple[str, str, str]] = []
    heads = set()
    for title, lines in bands:
        heads.add(len(rows))
        rows.append((title, "", ""))
        rows += numbered(lines)
    return Table(columns(texts["columns"], _COUNTS), tuple(rows), bands=frozenset(heads))


def number_table(state: HandoverState) -> Table | None:
    """Return the last number of each series and those left out; None where none was given."""
    texts = words("numbers")
    rows = tuple(
        (
            str(place),
            one.term,
            one.symbol,
            f"{one.next - 1:02d}",
            ", ".join(f"{number:02d}" for number in one.gaps) or texts["no_gap"],
        )
        for place, one in enumerate(state.series, start=1)
    )
    return Table(columns(texts["columns"], _NUMBERS), rows) if rows else None


def open_counts(state: HandoverState) -> tuple[tuple[str, int], ...]:
    """Return how many there are of each kind of thing that is not finished."""
    owed = sum(one.members + one.staff for one in state.campaigns)
    return (
        ("not_finalised", len(state.not_finalised)),
        ("without_scan", len(state.without_scan)),
        ("tasks", len(state.tasks)),
        ("follow_ups", state.follow_ups),
        ("deadlines", len(state.deadlines)),
        ("campaigns", len(state.campaigns)),
        ("owed", owed),
        ("unsaved", len(state.unsaved)),
    )


def open_table(paper: HandoverPaper) -> Table | None:
    """Return the counts of what is not finished; None when nothing is."""
    texts, counts = words("open"), open_counts(paper.state)
    if not any(count for _, count in counts):
        return None
    lines = [(texts[key].format(days=DAYS_AHEAD), count) for key, count in counts]
    return Table(columns(texts["columns"], _COUNTS), tuple(numbered(lines)))


def numbered(lines: Iterable[tuple[str, int]]) -> list[tuple[str, str, str]]:
    """Return lines of words and a count as rows with their number."""
    return [
        (str(place), text, number_text(count)) for place, (text, count) in enumerate(lines, start=1)
    ]


def _person(status: Status) -> str:
    texts = words("counts")
    if status is Status.STAFF:
        return str(texts["staff"])
    text: str = texts["status"]
    return text.format(status=words("statuses")[status.value])
