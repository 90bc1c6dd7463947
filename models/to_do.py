"""One thing that the secretary has to do: what kind it is, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Task(StrEnum):
    """The kinds of thing to do."""

    HANDED_OVER = "handed_over"
    ENTER_PEOPLE = "enter_people"
    ENTER_MEETING = "enter_meeting"
    MARK = "mark"
    HOLD_REGULAR = "hold_regular"
    HOLD_THEMATIC = "hold_thematic"
    MISSED_LIMIT = "missed_limit"
    MISSED_MONTHS = "missed_months"
    AWAY_RUNNING = "away_running"
    TOO_SHORT = "too_short"
    STUDY_OWED = "study_owed"
    SCAN_MISSING = "scan_missing"
    UNSAVED = "unsaved"
    POST = "post"
    TASK_DUE = "task_due"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do: `subject` is its meeting, months, quarters, person, topic or receiver.

    `detail` is the campaign of the topic, the months the person missed, or who was given the
    task; `part` is the topic of the campaign that is the `target`.
    """

    task: Task
    subject: str
    day: date
    detail: str = ""
    target: UUID | None = None
    members: int = 0
    staff: int = 0
    part: UUID | None = None
