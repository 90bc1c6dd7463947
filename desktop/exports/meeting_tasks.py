"""Tasks in the papers of a meeting: those given out, and how those of before stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desktop.exports.meeting_words import ended, line, spoken_of, words
from desktop.exports.paper import Align, Column, Paragraph, Table
from models.meetings.minutes import Minutes
from models.meetings.tasks import ReviewRow, TaskRow
from models.periods import date_text, month_text, running_date
from models.words import TaskState

_TASK_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((8, "center"), (84, "left"), (45, "left"), (28, "center")),
)
_REVIEW_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((8, "center"), (70, "left"), (27, "left"), (60, "left")),
)


def task_lines(tasks: Sequence[TaskRow], minutes: Minutes) -> Iterator[Paragraph]:
    """Yield each task with who does it and until when."""
    texts = words("tasks")
    for row in tasks:
        owner, due = row.data.owner, row.data.due_on
        yield line(
            texts["line"].format(
                text=ended(row.data.text),
                owner=texts["owner"].format(name=spoken_of(owner, minutes)) if owner.name else "",
                due=texts["due"].format(day=running_date(due)) if due else "",
            )
        )


def task_table(tasks: Sequence[TaskRow]) -> Table:
    """Return the tasks as a table."""
    titles = words("task_columns").values()
    return Table(
        columns=_columns(titles, _TASK_COLUMNS),
        rows=tuple(
            (str(place), row.data.text, row.data.owner.name, _day(row.data.due_on))
            for place, row in enumerate(tasks, start=1)
        ),
    )


def review_table(reviews: Sequence[ReviewRow]) -> Table:
    """Return the tasks of earlier meetings with how they stood and how they stand (domain: 2.5)."""
    texts = words("reviews")
    titles = dict(words("review_columns"))
    titles["text"] = titles["text"].format(resolution=reviewed_resolution(reviews))
    many = len({_month(row.given_on) for row in reviews}) > 1
    return Table(
        columns=_columns(titles.values(), _REVIEW_COLUMNS),
        rows=tuple(
            (
                str(place),
                _reviewed_task(row, named=many),
                texts[row.state_before] if row.state_before else texts["fresh"],
                _result(row),
            )
            for place, row in enumerate(reviews, start=1)
        ),
    )


def reviewed_resolution(reviews: Sequence[ReviewRow]) -> str:
    """Return ``nghị quyết tháng 10/2026``, or that the tasks are of several months."""
    months = {_month(row.given_on) for row in reviews}
    if len(months) != 1:
        return str(words("reviews")["resolution_many"])
    return _resolution_of(reviews[0].given_on)


def task_state_name(state: TaskState | None) -> str:
    """Return ``Đã hoàn thành``, or nothing of a task that was not reviewed."""
    return str(words("reviews")[state]) if state else ""


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _resolution_of(day: date) -> str:
    text: str = words("reviews")["resolution_one"]
    return text.format(month=month_text(day.month), year=day.year)


def _reviewed_task(row: ReviewRow, *, named: bool) -> str:
    if not named:
        return row.data.text
    text: str = words("reviews")["task_of_many"]
    return text.format(text=row.data.text, given=_resolution_of(row.given_on))


def _result(row: ReviewRow) -> str:
    if row.state is None:
        return row.result
    texts = words("reviews")
    state: str = texts[row.state]
    return texts["with_result"].format(state=state, result=row.result) if row.result else state


def _columns(titles: Iterable[str], shapes: Sequence[tuple[float, Align]]) -> tuple[Column, ...]:
    return tuple(
        Column(title, width, align) for title, (width, align) in zip(titles, shapes, strict=True)
    )


def _day(day: date | None) -> str:
    return date_text(day) if day else ""
