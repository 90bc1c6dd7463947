"""The dated rows of a person: statuses, posts and party groups together, in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop.colours import Tone
from desktop.labels import (
    leaving_form_label,
    move_icon,
    move_label,
    post_label,
    status_label,
)
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from desktop.widgets.life_line import Span
from models.members.group_steps import GroupStep
from models.members.people import PersonDetail
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS, date_text
from models.words import ENDED_STATUSES, Post, Status

translate = QCoreApplication.translate
_DAY = timedelta(days=1)
_TONES = {
    Status.OFFICIAL: Tone.GOOD,
    Status.PROBATIONARY: Tone.GOLD,
    Status.TEMPORARY_IN: Tone.BLUE,
    Status.TEMPORARY_OUT: Tone.BLUE,
    Status.SPECIAL_DUTY: Tone.BLUE,
    Status.SUSPENDED: Tone.RED,
    Status.STAFF: Tone.PLAIN,
}
_HATCHES = {
    Status.PROBATIONARY: Qt.BrushStyle.BDiagPattern,
    Status.TEMPORARY_IN: Qt.BrushStyle.HorPattern,
    Status.TEMPORARY_OUT: Qt.BrushStyle.VerPattern,
    Status.SUSPENDED: Qt.BrushStyle.DiagCrossPattern,
    Status.EXEMPT: Qt.BrushStyle.Dense6Pattern,
    Status.SPECIAL_DUTY: Qt.BrushStyle.CrossPattern,
}
#: Tells a party group from a post without colour.
_GROUP_HATCH = Qt.BrushStyle.Dense7Pattern


@dataclass(frozen=True, slots=True)
class LifeRow:
    """One dated row of a person, with the last day on which it holds."""

    step: StatusStep | PostStep | GroupStep
    until: date | None
    planned: bool

    @property
    def place(self) -> int:
        """Where the row stands among those of one day: status, post, group."""
        return [StatusStep, PostStep, GroupStep].index(type(self.step))


class LifeTable(RowsTable[LifeRow]):
    """One line for each status, each post and each party group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), identity=lambda row: row.step, parent=parent)


def life_rows(person: PersonDetail, today: date) -> tuple[LifeRow, ...]:
    """Return the dated rows of a person, the earliest first: status, post, group of one day."""
    ends = [step.since - _DAY for step in person.statuses[1:]]
    untils: list[date | None] = [*ends, None]
    rows = [
        LifeRow(step, until, step.since > today)
        for step, until in zip(person.statuses, untils, strict=False)
    ]
    held: tuple[PostStep | GroupStep, ...] = (*person.posts, *person.groups)
    rows += [LifeRow(step, step.until, step.since > today) for step in held]
    return tuple(sorted(rows, key=lambda row: (row.step.since, row.place)))


def life_spans(rows: tuple[LifeRow, ...]) -> tuple[Span, ...]:
    """Return what the line of a life paints for these rows, in their order."""
    lanes: list[date | None] = []
    return tuple(
        _status_span(row, row.step)
        if isinstance(row.step, StatusStep)
        else _post_span(row, row.step, lanes)
        for row in rows
    )


def row_says(row: LifeRow) -> str:
    """Return all that a row says, in one line."""
    step = row.step
    parts = [_what(row), days_text(step.since, row.until)]
    if row.planned:
        parts.append(translate("LifeTable", "foreseen"))
    parts += [_document(row), *_details(row)]
    return ", ".join(part for part in parts if part)


def days_text(since: date, until: date | None) -> str:
    """Return from when until when."""
    first = translate("LifeTable", "from the start")
    if since != ALWAYS:
        first = translate("LifeTable", "from {0}").format(date_text(since))
    if until is None:
        return first
    return translate("LifeTable", "{0} to {1}").format(first, date_text(until))


def status_letter(status: Status) -> str:
    """Return the letters that say a status where its word has no room."""
    return {
        Status.OFFICIAL: translate("LifeTable", "Of"),
        Status.PROBATIONARY: translate("LifeTable", "Pr"),
        Status.TEMPORARY_IN: translate("LifeTable", "TI"),
        Status.EXEMPT: translate("LifeTable", "Ex"),
        Status.SPECIAL_DUTY: translate("LifeTable", "SD"),
        Status.STAFF: translate("LifeTable", "ST"),
        Status.TEMPORARY_OUT: translate("LifeTable", "TO"),
        Status.SUSPENDED: translate("LifeTable", "SU"),
        Status.TRANSFERRED: translate("LifeTable", "TR"),
        Status.LEFT: translate("LifeTable", "Lf"),
        Status.DIED: translate("LifeTable", "Dd"),
    }[status]


def post_letter(post: Post) -> str:
    """Return the letters that say a post where its word has no room."""
    return {
        Post.SECRETARY: translate("LifeTable", "Sec"),
        Post.DEPUTY_SECRETARY: translate("LifeTable", "Dep"),
        Post.COMMITTEE_MEMBER: translate("LifeTable", "Com"),
    }[post]


def _status_span(row: LifeRow, step: StatusStep) -> Span:
    ended = step.status in ENDED_STATUSES
    return Span(
        first=step.since,
        last=None if row.until is None else row.until + _DAY,
        letter=status_letter(step.status),
        word=status_label(step.status),
        says=row_says(row),
        tone=Tone.EMPTY if ended else _TONES.get(step.status, Tone.GREY),
        hatch=_HATCHES.get(step.status, Qt.BrushStyle.SolidPattern),
        planned=row.planned or ended,
    )


def _post_span(row: LifeRow, step: PostStep | GroupStep, lanes: list[date | None]) -> Span:
    """Return a bar in the first lane that is free by then; `lanes` keeps until when each is."""
    free = [place for place, until in enumerate(lanes) if until is not None and until < step.since]
    lane = free[0] if free else len(lanes)
    if free:
        lanes[lane] = step.until
    else:
        lanes.append(step.until)
    return Span(
        first=step.since,
        last=None if step.until is None else step.until + _DAY,
        letter=post_letter(step.post)
        if isinstance(step, PostStep)
        else translate("LifeTable", "Gr"),
        word=_what(row),
        says=row_says(row),
        tone=Tone.GREY,
        hatch=_GROUP_HATCH if isinstance(step, GroupStep) else Qt.BrushStyle.SolidPattern,
        lane=lane + 1,
        planned=row.planned,
    )


def _columns() -> list[Column[LifeRow]]:
    return [*_day_columns(), *_word_columns()]


def _day_columns() -> list[Column[LifeRow]]:
    return [
        Column(
            name="what",
            title=translate("LifeTable", "Row"),
            text=_what,
            chip=_chip,
            tooltip=row_says,
            width=170,
        ),
        Column(
            name="since",
            title=translate("LifeTable", "From day"),
            text=lambda row: _day(row.step.since),
            key=lambda row: (row.step.since, row.place),
            width=104,
        ),
        Column(
            name="until",
            title=translate("LifeTable", "To day"),
            text=lambda row: date_text(row.until) if row.until else "",
            key=lambda row: row.until or date.max,
            width=106,
        ),
    ]


def _word_columns() -> list[Column[LifeRow]]:
    return [
        Column(
            name="status",
            title=translate("LifeTable", "Status then"),
            text=_then,
            tooltip=_then,
            look="muted",
            width=132,
        ),
        Column(
            name="document",
            title=translate("LifeTable", "Decision, introduction"),
            text=_document,
            tooltip=_document,
            width=0,
        ),
        Column(
            name="details",
            title=translate("LifeTable", "Where, how, note"),
            text=lambda row: " · ".join(_details(row)),
            tooltip=lambda row: "\n".join(_details(row)),
            width=158,
        ),
    ]


def _day(day: date) -> str:
    return translate("LifeTable", "from the start") if day == ALWAYS else date_text(day)


def _what(row: LifeRow) -> str:
    step = row.step
    if isinstance(step, PostStep):
        return post_label(step.post)
    if isinstance(step, GroupStep):
        return step.name
    return move_label(step.move) if step.move else status_label(step.status)


def _then(row: LifeRow) -> str:
    """Return the status that a move began; what is foreseen says so."""
    step = row.step
    text = ""
    if isinstance(step, StatusStep) and step.move is not None:
        text = status_label(step.status)
    if row.planned:
        return translate("LifeTable", "{0} (foreseen)").format(text).strip()
    return text


def _chip(row: LifeRow) -> Chip | None:
    step = row.step
    if isinstance(step, PostStep):
        return Chip(post_label(step.post), "medal", Tone.GREY)
    if isinstance(step, GroupStep):
        return Chip(step.name, "users-three", Tone.GREY)
    tone = Tone.GREY if step.status in ENDED_STATUSES else _TONES.get(step.status, Tone.GREY)
    return Chip(_what(row), move_icon(step.move) if step.move else "circle", tone)


def _document(row: LifeRow) -> str:
    step = row.step
    if isinstance(step, GroupStep):
        return ""
    if isinstance(step, StatusStep) or not step.end_document:
        return step.document
    text = translate("LifeTable", "{0}; given up: {1}")
    return text.format(step.document or "–", step.end_document)


def _details(row: LifeRow) -> list[str]:
    step = row.step
    if not isinstance(step, StatusStep):
        return []
    form = leaving_form_label(step.leaving_form) if step.leaving_form else ""
    committees = " → ".join(part for part in (step.introduced_by, step.received_by) if part)
    return [part for part in (form, step.body, committees, step.note) if part]
