"""The line under a meeting's title."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QCoreApplication

from models.meetings.meetings import MeetingRow
from models.periods import date_text

translate = QCoreApplication.translate


def meeting_line(meeting: MeetingRow) -> str:
    """Return when, where and under whom a meeting is held, in one line."""
    data = meeting.data
    day = date_text(data.held_on)
    hours = _hours(data.starts_at, data.ends_at)
    parts = [f"{day}, {hours}" if hours else day]
    if meeting.group:
        parts.append(meeting.group)
    if data.place:
        parts.append(data.place)
    if meeting.chair:
        parts.append(translate("meeting_line", "chair: {0}").format(meeting.chair))
    if meeting.minute_taker:
        parts.append(translate("meeting_line", "minutes: {0}").format(meeting.minute_taker))
    return " · ".join(parts)


def _hours(starts: time | None, ends: time | None) -> str:
    return "–".join(f"{clock:%H:%M}" for clock in (starts, ends) if clock is not None)
