"""The list of meetings as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt

from desktop.colours import Tone
from desktop.labels import (
    meeting_kind_label,
    meeting_state_icon,
    meeting_state_label,
    meeting_state_tone,
)
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, Index, RowsTable
from desktop.translation import current_language
from desktop.widgets.cell_delegate import LOOK_ROLE
from desktop.widgets.chips import Chip
from desktop.widgets.rates import rates_text
from models.attendance.figures import Totals
from models.meetings.handbook import belongs_into_app, post_by
from models.meetings.meetings import MeetingRow
from models.periods import date_text
from models.words import MeetingState

translate = QCoreApplication.translate


class MeetingsTable(RowsTable[MeetingRow]):
    """Meetings with who came and how far their record is; one called off is crossed out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (*_about(), _handbook(), *_attended()), identity=lambda row: row.id, parent=parent
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look the cell up."""
        if role != LOOK_ROLE or not index.isValid():
            return super().data(index, role)
        off = self.row_at(index.row()).state is MeetingState.CANCELLED
        return "struck" if off else super().data(index, role)


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


def _handbook() -> Column[MeetingRow]:
    return Column(
        name="posted",
        title=translate("MeetingsTable", "Handbook app"),
        text=_posted,
        key=lambda row: row.posted_on,
        tooltip=_posted_tip,
        look="muted",
        width=112,
        spare=4,
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
            key=lambda row: _group(row).quality.percent,
            tooltip=_tooltip,
            align="right",
            width=84,
        ),
        Column(
            name="state",
            title=translate("MeetingsTable", "Record"),
            text=_state,
            key=lambda row: (list(MeetingState).index(row.state), -row.not_recorded),
            chip=_state_chip,
            tooltip=_state_tip,
            width=126,
        ),
    )


def _topics(row: MeetingRow) -> str:
    return compact_codes(row.topic_codes)


def _present(row: MeetingRow) -> str:
    """Return how many of those called came; nothing of a meeting that was not held."""
    if not row.was_held:
        return "–"
    rate = _group(row).quality
    return f"{rate.part}/{rate.whole}"


def _rate(row: MeetingRow) -> str:
    return _group(row).quality.percent_text if row.was_held else "–"


def _group(row: MeetingRow) -> Totals:
    """Return the members, or the staff of a meeting that called nobody else."""
    return row.members if row.members.called else row.staff


def _tooltip(row: MeetingRow) -> str:
    """Return the three rates of the members with their rules, and that of the staff."""
    if not row.was_held:
        return ""
    lines = [rates_text(row.members)] if row.members.called else []
    if row.staff.called:
        lines.append(translate("MeetingsTable", "Staff: {0}").format(row.staff.quality))
    return "\n".join(lines)


def _posted(row: MeetingRow) -> str:
    """Return when the text was put into the app, or by when it should be."""
    if row.posted_on is not None:
        return date_text(row.posted_on)
    if not belongs_into_app(row):
        return ""
    return translate("MeetingsTable", "by {0}").format(f"{post_by(row):%d/%m}")


def _posted_tip(row: MeetingRow) -> str:
    if row.posted_on is not None or not belongs_into_app(row):
        return ""
    return translate("MeetingsTable", "Not noted as posted: two days after the meeting")


def _state(row: MeetingRow) -> str:
    if row.was_held and row.not_recorded:
        return translate("MeetingsTable", "Missing {0}").format(row.not_recorded)
    return meeting_state_label(row.state)


def _state_chip(row: MeetingRow) -> Chip:
    if row.was_held and row.not_recorded:
        return Chip(_state(row), "circle-dashed", Tone.GOLD)
    tone = Tone.PLAIN if row.state is MeetingState.HELD else meeting_state_tone(row.state)
    return Chip(_state(row), meeting_state_icon(row.state), tone)


def _state_tip(row: MeetingRow) -> str:
    if row.state is MeetingState.CANCELLED:
        return translate("MeetingsTable", "Cancelled: {0}").format(row.cancel_reason)
    if row.not_recorded:
        return translate("MeetingsTable", "Not yet recorded: {0}").format(row.not_recorded)
    return ""
