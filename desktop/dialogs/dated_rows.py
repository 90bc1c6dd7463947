"""Small lists inside a dialog: a person's dated statuses, and the posts held from when to when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.labels import post_label, status_label
from desktop.widgets.buttons import make_button
from desktop.widgets.date_field import DateField
from desktop.widgets.option_field import OptionField
from desktop.widgets.screen_room import scrolled
from desktop.widgets.text import make_label, plain_tip
from models.members.steps import PostStep, StatusStep
from models.names import clean
from models.periods import ALWAYS
from models.words import Post, Status

Value = TypeVar("Value")
translate = QCoreApplication.translate
#: What a date field needs beside its text: its frame, and the button of its calendar.
_DATE_ROOM = 56


class DatedRows(QWidget, Generic[Value]):
    """Lines that can be added, corrected and removed; `changed` follows the user only.

    `make_row` gives a `StatusRow` or a `PostRow` for a value; `fresh` is what a new line says.
    """

    changed = Signal()

    def __init__(
        self,
        make_row: Callable[[Value], QWidget],
        *,
        name: str,
        heading: str,
        add_text: str,
        fresh: Value,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._make_row = make_row
        self._fresh = fresh
        self._rows: list[Any] = []
        self.add_button = make_button(
            add_text, name=f"{name}_add", slot=self._add, look="quiet", icon_name="plus"
        )
        inside = QWidget()
        inside.setObjectName(f"{name}_inside")
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._lines.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(make_label(heading, "heading"), 1)
        head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(scrolled(inside, name=f"{name}_area"), 1)

    @property
    def values(self) -> tuple[Value, ...]:
        """What the lines say, from the top."""
        return tuple(row.value for row in self._rows)

    @property
    def are_valid(self) -> bool:
        """Whether every date is a day or left empty."""
        return all(row.is_valid for row in self._rows)

    @property
    def rows(self) -> list[Any]:
        """The lines themselves."""
        return list(self._rows)

    def set_values(self, values: Iterable[Value]) -> None:
        """Show these lines without telling it."""
        for row in list(self._rows):
            self._drop(row)
        for value in values:
            self._append(value)

    @Slot()
    def _add(self) -> None:
        row = self._append(self._fresh)
        row.first_field.setFocus()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        self._drop(self.sender())
        self.add_button.setFocus()
        self.changed.emit()

    def _append(self, value: Value) -> Any:
        row: Any = self._make_row(value)
        row.edited.connect(self.changed)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._lines.insertWidget(self._lines.count() - 1, row)
        return row

    def _drop(self, row: Any) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()


class StatusRow(QWidget):
    """From which day, what status, by which decision."""

    edited = Signal()
    removed = Signal()

    def __init__(self, step: StatusStep, *, today: date) -> None:
        super().__init__()
        self.setObjectName("status_row")
        self._step = step
        self.since_field = _date(
            "status_since",
            translate("StatusRow", "From which day"),
            translate("StatusRow", "from the start"),
            today,
        )
        self.since_field.set_day(None if step.since == ALWAYS else step.since)
        self.status_field = OptionField(Status, status_label, name="status_status")
        self.status_field.setAccessibleName(translate("StatusRow", "Status"))
        self.status_field.set_option(step.status)
        _narrow(self.status_field)
        self.document_field = QLineEdit(step.document)
        self.document_field.setObjectName("status_document")
        self.document_field.setAccessibleName(translate("StatusRow", "Decision, number and date"))
        self.document_field.setPlaceholderText(translate("StatusRow", "decision"))
        self.document_field.setToolTip(plain_tip(step.note))
        self.document_field.setMinimumWidth(80)
        self.first_field = self.since_field
        remove = _remove_button(translate("StatusRow", "Remove this status"), self.removed)
        _lay_out(
            self,
            (self.since_field, 0),
            (self.status_field, 2),
            (self.document_field, 1),
            (remove, 0),
        )
        self.since_field.textEdited.connect(self.edited)
        self.since_field.day_changed.connect(self.edited)
        self.status_field.option_chosen.connect(self.edited)
        self.document_field.textEdited.connect(self.edited)

    @property
    def value(self) -> StatusStep:
        """What the line says; without a day the status holds from the beginning.

        What it has no room for stays, but another status was not begun by the same move.
        """
        said = StatusStep(
            since=self.since_field.day or ALWAYS,
            status=self.status_field.option,
            document=clean(self.document_field.text()),
            note=self._step.note,
        )
        if said.status is not self._step.status:
            return said
        return replace(self._step, since=said.since, document=said.document)

    @property
    def is_valid(self) -> bool:
        """Whether the date is a day or left empty."""
        return self.since_field.is_valid


class PostRow(QWidget):
    """What post, from which day, until which day."""

    edited = Signal()
    removed = Signal()

    def __init__(self, step: PostStep, *, today: date) -> None:
        super().__init__()
        self.setObjectName("post_row")
        self._step = step
        self.post_field = OptionField(Post, post_label, name="post_post")
        self.post_field.setAccessibleName(translate("PostRow", "Post"))
        self.post_field.set_option(step.post)
        _narrow(self.post_field)
        self.since_field = _date(
            "post_since",
            translate("PostRow", "Held from"),
            translate("PostRow", "from the start"),
            today,
        )
        self.since_field.set_day(None if step.since == ALWAYS else step.since)
        self.until_field = _date(
            "post_until",
            translate("PostRow", "Held until"),
            translate("PostRow", "until now"),
            today,
        )
        self.until_field.set_day(step.until)
        self.first_field = self.post_field
        remove = _remove_button(translate("PostRow", "Remove this post"), self.removed)
        _lay_out(
            self,
            (self.post_field, 1),
            (self.since_field, 0),
            (self.until_field, 0),
            (remove, 0),
        )
        for field in (self.since_field, self.until_field):
            field.textEdited.connect(self.edited)
            field.day_changed.connect(self.edited)
        self.post_field.option_chosen.connect(self.edited)

    @property
    def value(self) -> PostStep:
        """What the line says; its papers stay with the post that they are of."""
        post, until = self.post_field.option, self.until_field.day
        said = PostStep(post, self.since_field.day or ALWAYS, until)
        if post is not self._step.post:
            return said
        given_up = self._step.end_document if until else ""
        return replace(said, document=self._step.document, end_document=given_up)

    @property
    def is_valid(self) -> bool:
        """Whether both dates are days or left empty, the last not before the first."""
        until = self.until_field.day
        in_order = until is None or until >= (self.since_field.day or ALWAYS)
        return self.since_field.is_valid and self.until_field.is_valid and in_order


def _date(name: str, title: str, when_empty: str, today: date) -> DateField:
    field = DateField(name=name, today=today)
    field.setAccessibleName(title)
    field.setPlaceholderText(when_empty)
    widths = map(field.fontMetrics().horizontalAdvance, (when_empty, "00/00/0000"))
    field.setFixedWidth(max(widths) + _DATE_ROOM)
    return field


def _narrow(field: QComboBox) -> None:
    """Let the field be narrower than its longest word."""
    field.setMinimumContentsLength(9)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def _remove_button(title: str, slot: Any) -> QWidget:
    button = make_button("", name="row_remove", look="quiet", icon_name="x", tip=title)
    button.setFixedWidth(34)
    button.clicked.connect(slot)
    return button


def _lay_out(row: QWidget, *fields: tuple[QWidget, int]) -> None:
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 4, 0)
    layout.setSpacing(6)
    for field, share in fields:
        layout.addWidget(field, share)
