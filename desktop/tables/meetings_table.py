"""The list of meetings as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from desktop.colours import Tone
from desktop.labels import meeting_kind_label
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from models.attendance.sheet import Totals
from models.meetings.meetings import MeetingRow
from models.periods import date_text
from models.words import MeetingState

translate = QCoreApplication.translate


class MeetingsTable(RowsTable[MeetingRow]):
    """Meetings with who came, and how many rows wait for a mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((*_about(), *_attended()), identity=lambda row: row.id, parent=parent)


def weekday_date(row: MeetingRow) -> str:
    """Return the day with its weekday: "Wed 05/11/2025"."""
    day = row.data.held_on
    name = QLocale(current_language()).toString(QDate(day.year, day.month, day.day), "ddd")
    return f"{name} {date_text(day)}"


def compact_codes(codes: Iterable[str]) -> str:
    """Return topic codes without those that stand below another one: 1, 1.1, 2 as "1, 2"."""
    known = set(codes)
    return ", ".join(code for code in dict.fromkeys(codes) if not _has_above(code, known))


def _has_above(code: str, known: set[str]) -> bool:
    return any(
        code != above
        and code.startswith(above)
        and (code[len(above)] == "." or (above.isalpha() and code[len(above) :].isdigit()))
        for above in known
    )


def _about() -> tuple[Column[MeetingRow], ...]:
    return (
        Column(
            name="day",
            title=translate("MeetingsTable", "Date"),
            text=weekday_date,
            key=lambda row: (row.data.held_on, row.data.starts_at or time.min),
            width=152,
        ),
        Column(
            name="kind",
            title=translate("MeetingsTable", "Kind"),
            text=lambda row: meeting_kind_label(row.data.kind),
            look="muted",
            width=152,
            spare=1,
        ),
        Column(
            name="title",
            title=translate("MeetingsTable", "Title"),
            text=lambda row: row.data.title,
            tooltip=lambda row: row.data.title,
            width=0,
        ),
        Column(
            name="chair",
            title=translate("MeetingsTable", "Chair"),
            text=lambda row: row.chair,
            key=lambda row: name_key(row.chair),
            look="muted",
            width=158,
            spare=2,
        ),
    )


def _attended() -> tuple[Column[MeetingRow], ...]:
    return (
        Column(
            name="topics",
            title=translate("MeetingsTable", "Topics"),
            text=_topics,
            tooltip=_topics,
            look="muted",
            width=90,
            spare=3,
        ),
        Column(
            name="present",
            title=translate("MeetingsTable", "Present"),
            text=_present,
            key=lambda row: _group(row).attended,
            tooltip=_tooltip,
            align="right",
            width=82,
        ),
        Column(
            name="rate",
            title=translate("MeetingsTable", "Rate"),
            text=_rate,
            key=lambda row: _group(row).rate.percent,
            align="right",
            width=84,
        ),
        Column(
            name="waiting",
            title=translate("MeetingsTable", "Not recorded"),
            text=lambda row: str(row.not_recorded) if row.not_recorded else "",
            key=lambda row: row.not_recorded,
            chip=_waiting,
            width=100,
        ),
    )


def _topics(row: MeetingRow) -> str:
    return compact_codes(row.topic_codes)


def _present(row: MeetingRow) -> str:
    """Return how many of those called came; nothing of a meeting that is still planned."""
    if row.state is MeetingState.DRAFT:
        return "–"
    rate = _group(row).rate
    return f"{rate.part}/{rate.whole}"


def _rate(row: MeetingRow) -> str:
    return "–" if row.state is MeetingState.DRAFT else _group(row).rate.percent_text


def _group(row: MeetingRow) -> Totals:
    """Return the members, or the staff of a meeting that called nobody else."""
    return row.members if row.members.called else row.staff


def _tooltip(row: MeetingRow) -> str:
    members = translate("MeetingsTable", "Party members: {0}").format(row.members.rate)
    if not row.staff.called:
        return members
    staff = translate("MeetingsTable", "Staff: {0}").format(row.staff.rate)
    return f"{members}\n{staff}"


def _waiting(row: MeetingRow) -> Chip | None:
    if not row.not_recorded:
        return None
    return Chip(str(row.not_recorded), "circle-dashed", Tone.GOLD)
