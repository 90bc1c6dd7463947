"""Lịch của chi bộ: a file that calendar programs read (iCalendar, RFC 5545), days as whole days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from desktop.exports.characters import plain
from desktop.exports.wording import wording
from models.calendar.events import Event, EventKind
from models.errors import RecordsError
from models.periods import Period

#: RFC 5545, 3.1: lines are folded after this many bytes, never inside a letter.
_LINE_BYTES = 75
_BEGIN, _END = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True)
class CalendarPaper:
    """What stands in the calendar of a period, of which cell, as it was at a moment."""

    cell_name: str
    period: Period
    events: tuple[Event, ...]
    made_at: datetime


def write_calendar(paper: CalendarPaper) -> bytes:
    """Return the file; an event keeps its name in every file, so that programs renew it."""
    words = wording("calendar")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//So Chi bo//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(words['name'].format(cell=paper.cell_name))}",
        *(line for event in paper.events for line in _event(event, paper.made_at)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def check_calendar(data: bytes) -> None:
    """Refuse a file that is not whole."""
    whole = data.startswith(_BEGIN) and data.endswith(_END)
    if not whole or data.count(b"BEGIN:VEVENT\r\n") != data.count(b"END:VEVENT\r\n"):
        raise RecordsError("exports.damaged_calendar")


def _event(event: Event, made_at: datetime) -> Iterator[str]:
    words = wording("calendar")
    kind = words["kinds"][event.kind.value]
    done = event.done_on is not None
    title = words["done"].format(title=event.title) if done else event.title
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(event)}"
    yield f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(event.first)}"
    # The day after the last one: the end itself is no part of the event.
    yield f"DTEND;VALUE=DATE:{_day(event.last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(f'{kind}: {title}')}"
    if event.detail:
        detail = words["details"].get(event.kind.value, "{detail}").format(detail=event.detail)
        yield f"DESCRIPTION:{_text(detail)}"
    yield f"CATEGORIES:{_text(kind)}"
    yield "TRANSP:TRANSPARENT"
    if event.kind in {EventKind.DEADLINE, EventKind.FOLLOW_UP} and not done:
        yield from _reminder(title)
    yield "END:VEVENT"


def _reminder(title: str) -> Iterator[str]:
    """Yield a reminder a week before something is due."""
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(title)}"
    yield "TRIGGER:-P7D"
    yield "END:VALARM"


def _uid(event: Event) -> str:
    """Return the event's name for good: of its record, or of what it is where we ship it."""
    record = event.key or str(event.record_id)
    return f"{event.kind.value}-{record}-{_day(event.first)}@sochibo"


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(value: str) -> str:
    """Return a text as RFC 5545, 3.3.11 writes it, without letters that no file holds."""
    escaped = plain(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> str:
    """Return the line in pieces of 75 bytes at most, each further one after a space."""
    return "\r\n ".join(_pieces(line))


def _pieces(line: str) -> Iterable[str]:
    piece, size, room = "", 0, _LINE_BYTES
    for letter in line:
        length = len(letter.encode())
        if size + length > room:
            yield piece
            piece, size, room = "", 0, _LINE_BYTES - 1
        piece += letter
        size += length
    yield piece
