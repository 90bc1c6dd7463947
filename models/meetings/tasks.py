"""Tasks that meetings give out, and what later meetings found of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.closing import open_meeting
from models.meetings.order import number
from models.meetings.who import NOBODY, Who, named
from models.members.people import names_of
from models.names import clean, clean_lines
from models.tables.meetings import Meeting
from models.tables.minutes import Task, TaskReview
from models.words import CLOSED_TASKS, MeetingKind, MeetingState, TaskState

#: Which meetings review whose tasks: the cell's own, its committee's, the office's. What a party
#: group is given to do only the same group reviews.
_CELL = frozenset(
    {MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.CONFERENCE, MeetingKind.OTHER}
)
_REVIEWED_BY = {
    MeetingKind.REGULAR: _CELL,
    MeetingKind.COMMITTEE: frozenset({MeetingKind.COMMITTEE}),
    MeetingKind.BRIEFING: frozenset({MeetingKind.BRIEFING}),
}


@dataclass(frozen=True, slots=True)
class TaskData:
    """What is to be done, by whom and until when."""

    text: str
    owner: Who = NOBODY
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task, with how it stands by the latest meeting that reviewed it."""

    id: UUID
    meeting_id: UUID
    data: TaskData
    state: TaskState | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A task of an earlier meeting as one meeting finds it.

    `state_before` is what the meeting before found, None of a task reviewed for the first time;
    `state` None waits for this meeting's finding.
    """

    task_id: UUID
    data: TaskData
    given_on: date
    given_at: str
    state_before: TaskState | None
    state: TaskState | None
    result: str


def add_task(session: Session, *, meeting_id: UUID, data: TaskData) -> UUID:
    """Give out a task at the meeting; return its id."""
    name_action(session, "add_task")
    meeting = open_meeting(session, meeting_id)
    _check(data)
    task = Task(organisation_id=meeting.organisation_id, meeting_id=meeting_id, **_columns(data))
    number([*_tasks_of(session, meeting_id), task])
    session.add(task)
    session.flush()
    return task.id


def update_task(session: Session, task_id: UUID, data: TaskData) -> None:
    """Correct a task."""
    name_action(session, "update_task")
    task = _task(session, task_id)
    open_meeting(session, task.meeting_id)
    _check(data)
    task.write(_columns(data))
    session.flush()


def remove_task(session: Session, task_id: UUID) -> None:
    """Take back a task; one that a later meeting has reviewed is refused."""
    name_action(session, "remove_task")
    task = _task(session, task_id)
    open_meeting(session, task.meeting_id)
    if session.scalars(select(TaskReview.id).where(TaskReview.task_id == task_id)).first():
        raise RecordsError("minutes.task_reviewed", text=task.text)
    others = _tasks_of(session, task.meeting_id)
    others.remove(task)
    number(others)
    session.delete(task)
    session.flush()


def review_task(
    session: Session, *, meeting_id: UUID, task_id: UUID, state: TaskState | None, result: str = ""
) -> None:
    """Note what the meeting finds of a task given before; None takes the finding back."""
    name_action(session, "review_task")
    meeting = open_meeting(session, meeting_id)
    _task(session, task_id)
    review = session.scalars(
        select(TaskReview).where(TaskReview.meeting_id == meeting_id, TaskReview.task_id == task_id)
    ).one_or_none()
    if state is None:
        if review is not None:
            session.delete(review)
    elif review is None:
        session.add(
            TaskReview(
                organisation_id=meeting.organisation_id,
                meeting_id=meeting_id,
                task_id=task_id,
                state=state,
                result=clean_lines(result),
            )
        )
    else:
        review.state, review.result = state, clean_lines(result)
    session.flush()


def list_tasks(session: Session, meeting_id: UUID) -> tuple[TaskRow, ...]:
    """Return the tasks a meeting gave out, as they stand now."""
    return _rows(session, _tasks_of(session, meeting_id))


def _rows(session: Session, tasks: Sequence[Task]) -> tuple[TaskRow, ...]:
    names = names_of(session, {task.owner_id for task in tasks})
    latest = {task_id: found[-1] for task_id, found in _findings(session, tasks).items()}
    return tuple(
        TaskRow(
            task.id,
            task.meeting_id,
            _data(task, names),
            latest[task.id].state if task.id in latest else None,
            latest[task.id].result if task.id in latest else "",
        )
        for task in tasks
    )


def overdue_tasks(session: Session, today: date) -> tuple[TaskRow, ...]:
    """Return the tasks due before `today` that no meeting found closed, the longest due first."""
    tasks = session.scalars(
        select(Task)
        .join(Meeting, Meeting.id == Task.meeting_id)
        .where(Task.due_on < today, Meeting.state != MeetingState.CANCELLED)
        .order_by(Task.due_on, Task.id)
    ).all()
    return tuple(row for row in _rows(session, tasks) if row.state not in CLOSED_TASKS)


def open_tasks(session: Session, day: date) -> tuple[TaskRow, ...]:
    """Return the tasks given by `day` that no meeting found closed, soonest due first.

    Those without a day to be done by come last.
    """
    tasks = session.scalars(
        select(Task)
        .join(Meeting, Meeting.id == Task.meeting_id)
        .where(Meeting.held_on <= day, Meeting.state != MeetingState.CANCELLED)
        .order_by(Task.due_on.is_(None), Task.due_on, Meeting.held_on, Task.position, Task.id)
    ).all()
    return tuple(row for row in _rows(session, tasks) if row.state not in CLOSED_TASKS)


def list_reviews(session: Session, meeting_id: UUID) -> tuple[ReviewRow, ...]:
    """Return what a meeting has to review: open tasks of earlier ones, and what it did review."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise RecordsError("meetings.gone")
    given = _given_before(session, meeting)
    names = names_of(session, {task.owner_id for task, _ in given})
    findings = _findings(session, [task for task, _ in given])
    rows = []
    for task, giver in given:
        found = findings.get(task.id, [])
        before = [one for one in found if one.place < _place(meeting)]
        here = next((one for one in found if one.meeting_id == meeting_id), None)
        state_before = before[-1].state if before else None
        if here is None and (state_before in CLOSED_TASKS or meeting.kind not in _REVIEWED_BY):
            continue
        rows.append(
            ReviewRow(
                task_id=task.id,
                data=_data(task, names),
                given_on=giver.held_on,
                given_at=giver.title,
                state_before=state_before,
                state=here.state if here else None,
                result=here.result if here else "",
            )
        )
    return tuple(rows)


def meeting_of_task(session: Session, task_id: UUID) -> UUID | None:
    """Return the meeting that gave a task, or None when the task is gone."""
    task = session.get(Task, task_id)
    return task.meeting_id if task is not None else None


@dataclass(frozen=True, slots=True)
class _Finding:
    meeting_id: UUID
    place: tuple[date, time, UUID]
    state: TaskState
    result: str


def _place(meeting: Meeting) -> tuple[date, time, UUID]:
    """Return what orders meetings in time."""
    return meeting.held_on, meeting.starts_at or time.min, meeting.id


def _given_before(session: Session, meeting: Meeting) -> list[tuple[Task, Meeting]]:
    """Return the tasks of earlier meetings that this one answers for or did review."""
    reviewed = select(TaskReview.task_id).where(TaskReview.meeting_id == meeting.id)
    of_kind = Meeting.kind.in_(_REVIEWED_BY.get(meeting.kind, ()))
    same_group = Meeting.group_id.is_not_distinct_from(meeting.group_id)
    rows = session.execute(
        select(Task, Meeting)
        .join(Meeting, Meeting.id == Task.meeting_id)
        .where(
            Meeting.held_on <= meeting.held_on,
            Meeting.state != MeetingState.CANCELLED,
            or_(and_(of_kind, same_group), Task.id.in_(reviewed)),
        )
    ).all()
    earlier = [(task, giver) for task, giver in rows if _place(giver) < _place(meeting)]
    return sorted(earlier, key=lambda pair: (_place(pair[1]), pair[0].position))


def _findings(session: Session, tasks: Iterable[Task]) -> dict[UUID, list[_Finding]]:
    """Return what meetings found of each task, earliest first; one called off found nothing."""
    found: dict[UUID, list[_Finding]] = {}
    for review, meeting in session.execute(
        select(TaskReview, Meeting)
        .join(Meeting, Meeting.id == TaskReview.meeting_id)
        .where(
            TaskReview.task_id.in_([task.id for task in tasks]),
            Meeting.state != MeetingState.CANCELLED,
        )
    ):
        finding = _Finding(meeting.id, _place(meeting), review.state, review.result)
        found.setdefault(review.task_id, []).append(finding)
    return {
        task_id: sorted(several, key=lambda one: one.place) for task_id, several in found.items()
    }


def _tasks_of(session: Session, meeting_id: UUID) -> list[Task]:
    of_meeting = select(Task).where(Task.meeting_id == meeting_id)
    return list(session.scalars(of_meeting.order_by(Task.position, Task.id)))


def _task(session: Session, task_id: UUID) -> Task:
    task = session.get(Task, task_id)
    if task is None:
        raise RecordsError("minutes.gone")
    return task


def _data(task: Task, names: dict[UUID | None, str]) -> TaskData:
    return TaskData(task.text, named(task.owner_id, task.owner_name, names), task.due_on)


def _check(data: TaskData) -> None:
    if not clean(data.text):
        raise RecordsError("minutes.no_task")


def _columns(data: TaskData) -> dict[str, object]:
    owner_id, owner_name = data.owner.written
    return {
        "text": clean(data.text),
        "owner_id": owner_id,
        "owner_name": owner_name,
        "due_on": data.due_on,
    }
