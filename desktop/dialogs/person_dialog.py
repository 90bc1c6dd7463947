"""Add a person or correct one: who they are, their statuses and posts from which day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.closing import may_close, standing_words
from desktop.dialogs.dated_rows import DatedRows, PostRow, StatusRow
from desktop.dialogs.person_fields import PersonFields
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.people import PersonData, PersonDetail, usual_statuses
from models.members.steps import PostStep, StatusStep
from models.words import Post, Status


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What the user wants written of a person."""

    data: PersonData
    statuses: tuple[StatusStep, ...]
    posts: tuple[PostStep, ...]


class PersonDialog(QDialog):
    """Fill, save, close; `save` raises RecordsError when the entry is refused.

    The dates of joining propose the statuses for as long as the user leaves these alone.
    """

    def __init__(
        self,
        parent: QWidget | None,
        save: Callable[[PersonEntry], object],
        *,
        today: date,
        people: Iterable[PersonDetail] = (),
        person: PersonDetail | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("person_dialog")
        self.setWindowTitle(self.tr("Add a person") if person is None else person.data.full_name)
        self._save = save
        self._person = person
        self._touched = False
        others = [one for one in people if person is None or one.id != person.id]
        self.fields = PersonFields(today=today, others=others)
        self.fields.kind_box.setVisible(person is None)
        self.status_rows = self._status_rows(today)
        self.post_rows = self._post_rows(today)
        self.propose_button = make_button(
            self.tr("Take the statuses from the dates"),
            name="propose_statuses",
            slot=self._take_proposal,
            look="link",
        )
        action = self.tr("Add to the book") if person is None else self.tr("Save the changes")
        self.foot = DialogFoot(self, action)
        self._show_person()
        self._lay_out()
        self.fields.dates_changed.connect(self._dates_changed)
        self.status_rows.changed.connect(self._statuses_touched)
        self.post_rows.changed.connect(self._clear_problem)
        self.fields.name_field.setFocus()
        self._before = standing_words(self)

    @property
    def entry(self) -> PersonEntry:
        """What the dialog says now; statuses in order of time."""
        steps = sorted(self.status_rows.values, key=lambda step: step.since)
        return PersonEntry(self.fields.data, tuple(steps), self.post_rows.values)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        save: Callable[[PersonEntry], object],
        *,
        today: date,
        people: Iterable[PersonDetail] = (),
        person: PersonDetail | None = None,
    ) -> bool:
        """Show the dialog; return whether something was saved."""
        dialog = cls(parent, save, today=today, people=people, person=person)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        problem = self._problem()
        if not problem:
            try:
                self._save(self.entry)
            except RecordsError as error:
                problem = error.sentence(current_language())
        self.foot.show_problem(problem)
        if not problem:
            super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        if may_close(self, self._before):
            super().reject()

    @Slot()
    def _dates_changed(self) -> None:
        """Let the statuses follow the dates, or offer to when the user has written them."""
        if not self._touched:
            self.status_rows.set_values(self._proposal())
        said = {(step.since, step.status) for step in self.entry.statuses}
        differs = said != {(step.since, step.status) for step in self._proposal()}
        self.propose_button.setVisible(self._touched and differs)
        self._clear_problem()

    @Slot()
    def _statuses_touched(self) -> None:
        self._touched = True
        self._clear_problem()

    @Slot()
    def _take_proposal(self) -> None:
        self.status_rows.set_values(self._proposal())
        self._touched = False
        self.propose_button.hide()

    @Slot()
    def _clear_problem(self) -> None:
        self.foot.show_problem("")

    def _proposal(self) -> tuple[StatusStep, ...]:
        data, staff = self.fields.data, self.fields.is_staff
        if self._person is None:
            return usual_statuses(data, staff=staff)
        return corrected_statuses(self._person, data)

    def _problem(self) -> str:
        """Return in one sentence what stands against saving; "" when nothing does."""
        if not self.fields.check():
            wrong = self.fields.wrong_boxes()[0]
            wrong.field.setFocus()
            return wrong.sentence
        if not self.status_rows.are_valid:
            return self.tr("A status has no real day; write it as 05/11/2024 or leave it empty.")
        if not self.post_rows.are_valid:
            return self.tr("A post has no real days, or ends before it begins.")
        return ""

    def _status_rows(self, today: date) -> DatedRows[StatusStep]:
        return DatedRows(
            partial(StatusRow, today=today),
            name="statuses",
            heading=self.tr("Status, from which day"),
            add_text=self.tr("Add a &status"),
            fresh=StatusStep(today, Status.OFFICIAL),
        )

    def _post_rows(self, today: date) -> DatedRows[PostStep]:
        return DatedRows(
            partial(PostRow, today=today),
            name="posts",
            heading=self.tr("Posts in the cell, from when until when"),
            add_text=self.tr("Add a &post"),
            fresh=PostStep(Post.COMMITTEE_MEMBER, today),
        )

    def _show_person(self) -> None:
        self.propose_button.hide()
        if self._person is None:
            self.status_rows.set_values(self._proposal())
            return
        self.fields.show_data(self._person.data)
        self.status_rows.set_values(self._person.statuses)
        self.post_rows.set_values(self._person.posts)

    def _lay_out(self) -> None:
        hint = self.tr(
            "The roll of any day follows from these lines. A line without a day holds from the "
            "start; leaving, transfer and death are lines too, so that nobody has to be erased."
        )
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(make_label(self.tr("Who"), "heading"))
        left.addWidget(self.fields, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        self.status_rows.setMinimumHeight(190)
        self.post_rows.setMinimumHeight(110)
        right.addWidget(self.status_rows, 3)
        right.addWidget(self.propose_button, alignment=Qt.AlignmentFlag.AlignLeft)
        right.addWidget(make_label(hint, "small", wrap=True))
        right.addSpacing(10)
        right.addWidget(self.post_rows, 2)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(20, 16, 20, 12)
        columns.setSpacing(28)
        columns.addLayout(left, 8)
        columns.addLayout(right, 11)
        self.foot.stand_under(scrolled(inside, name="person_area"))
        resize_within_screen(self, width=1060, height=600)


def corrected_statuses(person: PersonDetail, data: PersonData) -> tuple[StatusStep, ...]:
    """Return the statuses of `person` when the dates are those of `data`.

    Time as staff before joining stays, and so does every later status that did not itself
    follow from the dates as they were; what is as before keeps its papers.
    """
    was_staff = all(step.status is Status.STAFF for step in person.statuses)
    if was_staff and not (data.joined_on or data.official_on):
        return person.statuses
    usual = usual_statuses(data, staff=False)
    followed = usual_statuses(person.data, staff=was_staff)
    known = {(step.since, step.status) for step in followed}
    before = [
        step
        for step in person.statuses
        if step.status is Status.STAFF and step.since < usual[0].since
    ]
    after = [
        step
        for step in person.statuses
        if step.since > usual[-1].since and (step.since, step.status) not in known
    ]
    papers = {(step.since, step.status): step for step in person.statuses}
    kept = [papers.get((step.since, step.status), step) for step in usual]
    return (*before, *kept, *after)
