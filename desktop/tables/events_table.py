"""The list of what stands in the calendar: its columns."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from desktop.widgets.event_signs import event_icon, event_kind_label, event_tone
from models.calendar.events import Event, EventKind
from models.periods import date_text

translate = QCoreApplication.translate


class EventsTable(RowsTable[Event]):
    """One line for each entry, with what there is to be done about it."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        columns: list[Column[Event]] = [
            Column(
                name="day",
                title=translate("EventsTable", "Day"),
                text=days_text,
                key=lambda event: event.first,
                width=92,
            ),
            Column(
                name="kind",
                title=translate("EventsTable", "What"),
                text=lambda event: event_kind_label(event.kind),
                chip=lambda event: _chip(event, today),
                width=142,
            ),
            Column(
                name="title",
                title=translate("EventsTable", "What stands there"),
                text=lambda event: event.title,
                tooltip=lambda event: event_words(event, today),
                width=0,
            ),
        ]
        super().__init__(columns, identity=event_identity, parent=parent)


def event_identity(event: Event) -> tuple[str, str, date]:
    """Return what tells an entry from the others."""
    return event.kind.value, str(event.record_id or event.key), event.first


def days_text(event: Event) -> str:
    """Return the day or the days of an entry: 19/08 – 02/09."""
    if event.first == event.last:
        return f"{event.first:%d/%m}"
    return f"{event.first:%d/%m} – {event.last:%d/%m}"


def event_words(event: Event, today: date) -> str:
    """Return everything that is known of an entry, line by line."""
    lines = [event.title, f"{event_kind_label(event.kind)}, {date_text(event.first)}"]
    if event.last != event.first:
        lines[1] += f" – {date_text(event.last)}"
    if event.detail:
        lines.append(_detail(event))
    if not event.ours:
        lines.append(translate("EventsTable", "Written by the body above, not by the cell"))
    if event.done_on is not None:
        lines.append(translate("EventsTable", "Done on {0}").format(date_text(event.done_on)))
    elif event.is_overdue(today):
        lines.append(translate("EventsTable", "Overdue"))
    if event.to_check:
        lines.append(translate("EventsTable", "To be checked against an official text"))
    return "\n".join(lines)


def _detail(event: Event) -> str:
    if event.kind is EventKind.ANNIVERSARY:
        return translate("EventsTable", "{0} years").format(event.detail)
    if event.kind is EventKind.DEADLINE:
        return translate("EventsTable", "To {0}").format(event.detail)
    return event.detail


def _chip(event: Event, today: date) -> Chip:
    if event.is_overdue(today):
        return Chip(translate("EventsTable", "Overdue"), "warning-circle", Tone.RED)
    if event.done_on is not None:
        sent = event.kind is EventKind.DEADLINE
        word = translate("EventsTable", "Sent") if sent else translate("EventsTable", "Done")
        return Chip(word, "check", Tone.GOOD)
    if event.to_check:
        return Chip(event_kind_label(event.kind), "question", Tone.EMPTY)
    tone = event_tone(event.kind) if event.ours else Tone.GREY
    return Chip(event_kind_label(event.kind), event_icon(event.kind), tone)
