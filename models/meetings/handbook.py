"""The bridge to the national members' handbook app: a text to copy, and when it was posted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.book.changes import name_action
from models.figures import padded
from models.meetings.meetings import MeetingRow
from models.meetings.minutes import Minutes, closing_of
from models.meetings.tasks import TaskRow
from models.periods import running_date
from models.tables.minutes import MinutesClosing
from models.words import MeetingKind

#: How many days after a meeting its final papers are to be in the app (domain: 2.2).
DAYS_TO_POST = 2
_DAYS_REMINDED = 61
#: Office briefings are no Party meetings and do not go into the app.
POSTED_KINDS = frozenset(MeetingKind) - {MeetingKind.BRIEFING}


def handbook_text(minutes: Minutes) -> str:
    """Return what is copied into the app: counts without names, no speaker's opinion."""
    return "\n".join(_lines(minutes, resources.read_toml("wording/handbook.toml")))


def mark_posted(session: Session, *, meeting_id: UUID, posted_on: date | None) -> None:
    """Note on which day the meeting was put into the app; None takes it back."""
    name_action(session, "mark_posted")
    closing_of(session, meeting_id).posted_on = posted_on
    session.flush()


def post_by(meeting: MeetingRow) -> date:
    """Return the last day on which the meeting should be put into the app."""
    return meeting.data.held_on + timedelta(days=DAYS_TO_POST)


def is_overdue(meeting: MeetingRow, today: date) -> bool:
    """Tell whether a held Party meeting should be in the app by now and is not marked so."""
    due = belongs_into_app(meeting) and meeting.posted_on is None
    return due and post_by(meeting) < today


def belongs_into_app(meeting: MeetingRow) -> bool:
    """Tell whether the meeting is one of the cell's as the Party's, and was held."""
    return meeting.was_held and meeting.data.is_of_cell and meeting.data.kind in POSTED_KINDS


def overdue_posts(
    session: Session, meetings: Sequence[MeetingRow], today: date
) -> tuple[MeetingRow, ...]:
    """Return the meetings of the last two months that should be in the app by now, oldest first.

    A cell that never noted a posting does not use the app, and is reminded of nothing.
    """
    uses_app = session.scalars(
        select(MinutesClosing.id).where(MinutesClosing.posted_on.is_not(None)).limit(1)
    ).first()
    if uses_app is None:
        return ()
    since = today - timedelta(days=_DAYS_REMINDED)
    late = [row for row in meetings if row.data.held_on >= since and is_overdue(row, today)]
    return tuple(sorted(late, key=lambda row: row.data.held_on))


def _lines(minutes: Minutes, texts: dict[str, Any]) -> Iterator[str]:
    data = minutes.meeting.data
    yield data.title.upper()
    hours = [
        f"{clock.hour} giờ {clock.minute:02d}" for clock in (data.starts_at, data.ends_at) if clock
    ]
    yield texts["when"].format(
        hours=" – ".join(hours) + ", " if hours else "", day=running_date(data.held_on)
    )
    for name, value in (
        ("place", data.place),
        ("chair", minutes.meeting.chair),
        ("minute_taker", minutes.meeting.minute_taker),
    ):
        if value:
            yield texts[name].format(value)
    yield texts["attended"].format(
        rate=minutes.meeting.members.quality,
        excused=padded(len(minutes.absent_excused)),
        unexcused=padded(len(minutes.absent_unexcused)),
    )
    yield from _said(minutes, texts)
    yield from _adopted(minutes, texts)


def _said(minutes: Minutes, texts: dict[str, Any]) -> Iterator[str]:
    if minutes.items:
        yield texts["items"]
    for item in minutes.items:
        yield f"{item.position}. {item.data.title}"
        if item.data.conclusion:
            yield texts["item_conclusion"].format(item.data.conclusion)
    if minutes.meeting.data.conclusions:
        yield texts["conclusions"].format(minutes.meeting.data.conclusions)


def _adopted(minutes: Minutes, texts: dict[str, Any]) -> Iterator[str]:
    for row in minutes.resolutions:
        yield texts["resolution"].format(row.data.title)
        for vote in row.votes:
            yield texts["vote"].format(vote.outcome.of_present)
    if minutes.tasks:
        yield texts["tasks"]
        yield from (_task(task, texts) for task in minutes.tasks)


def _task(task: TaskRow, texts: dict[str, Any]) -> str:
    owner = texts["owner"].format(task.data.owner.name) if task.data.owner.name else ""
    due = texts["due"].format(running_date(task.data.due_on)) if task.data.due_on else ""
    return f"- {task.data.text}{owner}{due}"
