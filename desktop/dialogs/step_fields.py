"""The fields of one dated row: a status, a post or a party group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.labels import leaving_form_label, post_label, status_label
from desktop.widgets.checked_field import CheckedField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import FORM_GAP, labelled, side_by_side
from desktop.widgets.option_field import OptionField
from models.members.group_steps import GroupStep
from models.members.groups import Group
from models.members.steps import PostStep, StatusStep
from models.names import clean
from models.periods import ALWAYS
from models.words import LeavingForm, Post, Status

translate = QCoreApplication.translate


class StatusFields(QWidget):
    """A status, from which day, by which papers; what began it stays unless the status moves."""

    edited = Signal()

    def __init__(self, step: StatusStep, *, today: date) -> None:
        super().__init__()
        self._step = step
        self.since_field = _date("step_since", step.since, today)
        self.status_field = OptionField(Status, status_label, name="step_status")
        self.status_field.set_option(step.status)
        self.form_field: OptionField[LeavingForm | None] = OptionField(
            (None, *LeavingForm), _form_title, name="step_leaving_form"
        )
        self.form_field.set_option(step.leaving_form)
        self.document_field = _line("step_document", step.document)
        self.body_field = _line("step_body", step.body)
        self.introduced_field = _line("step_introduced_by", step.introduced_by)
        self.received_field = _line("step_received_by", step.received_by)
        self.note_field = _line("step_note", step.note)
        self.since_box = CheckedField(
            translate("StatusFields", "&From which day"), self.since_field
        )
        self.form_box = labelled(translate("StatusFields", "&How"), self.form_field)
        self._lay_out()
        self.since_field.textEdited.connect(self.edited)
        self.since_field.day_changed.connect(self.edited)
        self.status_field.option_chosen.connect(self._status_chosen)
        self._status_chosen()

    @property
    def step(self) -> StatusStep | None:
        """What the fields say, or None while the day is none."""
        if not self.since_field.is_valid:
            return None
        status = self.status_field.option
        return replace(
            self._step,
            since=self.since_field.day or ALWAYS,
            status=status,
            move=self._step.move if status is self._step.status else None,
            document=clean(self.document_field.text()),
            note=clean(self.note_field.text()),
            body=clean(self.body_field.text()),
            introduced_by=clean(self.introduced_field.text()),
            received_by=clean(self.received_field.text()),
            leaving_form=self.form_field.option if status is Status.LEFT else None,
        )

    def check(self) -> bool:
        """Say what is wrong with the day; return whether nothing is."""
        return _check(self.since_box, self.since_field)

    @Slot()
    def _status_chosen(self) -> None:
        self.form_box.setVisible(self.status_field.option is Status.LEFT)
        self.edited.emit()

    def _lay_out(self) -> None:
        layout = _column(self)
        status = labelled(translate("StatusFields", "&Status"), self.status_field)
        layout.addLayout(side_by_side(self.since_box, status))
        layout.addWidget(self.form_box)
        document = translate("StatusFields", "&Decision or introduction, number and date")
        layout.addWidget(labelled(document, self.document_field))
        body = translate("StatusFields", "From or to &where (base organisation)")
        layout.addWidget(labelled(body, self.body_field))
        introduced = translate("StatusFields", "Committee that &introduces")
        received = translate("StatusFields", "Committee that &receives")
        layout.addLayout(
            side_by_side(
                labelled(introduced, self.introduced_field),
                labelled(received, self.received_field),
            )
        )
        layout.addWidget(labelled(translate("StatusFields", "No&te"), self.note_field))


class PostFields(QWidget):
    """A post, from when until when, by which papers."""

    edited = Signal()

    def __init__(self, step: PostStep, *, today: date) -> None:
        super().__init__()
        self.post_field = OptionField(Post, post_label, name="step_post")
        self.post_field.set_option(step.post)
        self.since_field = _date("step_since", step.since, today)
        self.until_field = DateField(name="step_until", today=today)
        self.until_field.set_day(step.until)
        self.document_field = _line("step_document", step.document)
        self.end_field = _line("step_end_document", step.end_document)
        self.since_box = CheckedField(translate("PostFields", "&From which day"), self.since_field)
        self.until_box = CheckedField(
            translate("PostFields", "&Last day (empty: still held)"), self.until_field
        )
        self._lay_out()
        for field in (self.since_field, self.until_field):
            field.textEdited.connect(self.edited)
            field.day_changed.connect(self.edited)
        self.post_field.option_chosen.connect(self.edited)

    @property
    def step(self) -> PostStep | None:
        """What the fields say, or None while a day is none."""
        if not (self.since_field.is_valid and self.until_field.is_valid):
            return None
        return PostStep(
            post=self.post_field.option,
            since=self.since_field.day or ALWAYS,
            until=self.until_field.day,
            document=clean(self.document_field.text()),
            end_document=clean(self.end_field.text()),
        )

    def check(self) -> bool:
        """Say what is wrong with the days; return whether nothing is."""
        since = _check(self.since_box, self.since_field)
        return _check(self.until_box, self.until_field) and since

    def _lay_out(self) -> None:
        layout = _column(self)
        layout.addWidget(labelled(translate("PostFields", "&Post"), self.post_field))
        layout.addLayout(side_by_side(self.since_box, self.until_box))
        taken = translate("PostFields", "Taken by &decision, number and date")
        given_up = translate("PostFields", "Given up by d&ecision, number and date")
        layout.addWidget(labelled(taken, self.document_field))
        layout.addWidget(labelled(given_up, self.end_field))


class GroupFields(QWidget):
    """A party group, from when until when; `groups` are those of the book."""

    edited = Signal()

    def __init__(self, step: GroupStep, *, groups: Iterable[Group], today: date) -> None:
        super().__init__()
        self._names = {group.id: group.name for group in groups}
        self._names.setdefault(step.group_id, step.name)
        self.group_field: OptionField[UUID] = OptionField(
            self._names, self._names.__getitem__, name="step_group"
        )
        self.group_field.set_option(step.group_id)
        self.since_field = _date("step_since", step.since, today)
        self.until_field = DateField(name="step_until", today=today)
        self.until_field.set_day(step.until)
        self.since_box = CheckedField(translate("PostFields", "&From which day"), self.since_field)
        self.until_box = CheckedField(
            translate("GroupFields", "&Last day (empty: still there)"), self.until_field
        )
        layout = _column(self)
        layout.addWidget(labelled(translate("GroupFields", "Party &group"), self.group_field))
        layout.addLayout(side_by_side(self.since_box, self.until_box))
        for field in (self.since_field, self.until_field):
            field.textEdited.connect(self.edited)
            field.day_changed.connect(self.edited)
        self.group_field.option_chosen.connect(self.edited)

    @property
    def step(self) -> GroupStep | None:
        """What the fields say, or None while a day is none."""
        if not (self.since_field.is_valid and self.until_field.is_valid):
            return None
        group_id = self.group_field.option
        since = self.since_field.day or ALWAYS
        return GroupStep(group_id, since, self.until_field.day, self._names[group_id])

    def check(self) -> bool:
        """Say what is wrong with the days; return whether nothing is."""
        since = _check(self.since_box, self.since_field)
        return _check(self.until_box, self.until_field) and since


def _form_title(form: LeavingForm | None) -> str:
    return leaving_form_label(form) if form else translate("StatusFields", "Not entered")


def _check(box: CheckedField, field: DateField) -> bool:
    sentence = translate("StatusFields", "Enter the day, as 05/11/2024.")
    box.say("" if field.is_valid else sentence)
    if not field.is_valid:
        field.setFocus()
    return field.is_valid


def _date(name: str, day: date, today: date) -> DateField:
    field = DateField(name=name, today=today)
    field.setPlaceholderText(translate("StatusFields", "from the start"))
    field.set_day(None if day == ALWAYS else day)
    return field


def _line(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(name)
    return field


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(FORM_GAP)
    return layout
