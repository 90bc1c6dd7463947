"""Add a person or correct one: who they are, their statuses and posts from which day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.dated_rows import DatedRows, PostRow, StatusRow, row_headings
from desktop.dialogs.person_fields import PersonFields
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members import PersonData, PersonDetail, PostStep, StatusStep, usual_statuses
from models.periods import date_text
from models.words import Post, Status

_DATE_WIDTH = 122


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
        self.status_rows: DatedRows[StatusStep] = DatedRows(
            partial(StatusRow, today=today),
            name="statuses",
            add_text=self.tr("Add a &status"),
            fresh=StatusStep(today, Status.OFFICIAL),
        )
        self.post_rows: DatedRows[PostStep] = DatedRows(
            partial(PostRow, today=today),
            name="posts",
            add_text=self.tr("Add a &post"),
            fresh=PostStep(Post.COMMITTEE_MEMBER, today),
        )
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

    @Slot()
    def _dates_changed(self) -> None:
        """Let the statuses follow the dates, or offer to when the user has written them."""
        if not self._touched:
            self.status_rows.set_values(self._proposal())
        self.propose_button.setVisible(self._touched and self._differs())
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

    def _differs(self) -> bool:
        said = {(step.since, step.status) for step in self.entry.statuses}
        return said != {(step.since, step.status) for step in self._proposal()}

    def _proposal(self) -> tuple[StatusStep, ...]:
        """Return the statuses that follow from the dates, with what came before and after them.

        Time as staff before joining stays, and so does every later status that did not itself
        follow from the dates as they were.
        """
        usual = usual_statuses(self.fields.data, staff=self.fields.is_staff)
        if self._person is None:
            return usual
        old = self._person
        was_staff = all(step.status is Status.STAFF for step in old.statuses)
        data = self.fields.data
        if was_staff and not (data.joined_on or data.official_on):
            return old.statuses
        followed = usual_statuses(old.data, staff=was_staff)
        before = [
            step
            for step in old.statuses
            if step.status is Status.STAFF and step.since < usual[0].since
        ]
        known = {(step.since, step.status) for step in followed}
        after = [
            step
            for step in old.statuses
            if step.since > usual[-1].since and (step.since, step.status) not in known
        ]
        return (*before, *usual, *after)

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

    def _show_person(self) -> None:
        self.propose_button.hide()
        if self._person is None:
            self.status_rows.set_values(self._proposal())
            return
        self.fields.show_data(self._person.data)
        self.status_rows.set_values(self._person.statuses)
        self.post_rows.set_values(self._person.posts)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(make_label(self.tr("Who"), "heading"))
        left.addWidget(self.fields, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(make_label(self.tr("Status, from which day"), "heading"))
        top.addStretch(1)
        top.addWidget(self.propose_button)
        right.addLayout(top)
        right.addWidget(make_label(self._status_hint(), "small", wrap=True))
        right.addWidget(self.status_rows, 3)
        right.addSpacing(8)
        right.addWidget(make_label(self.tr("Posts in the cell"), "heading"))
        right.addLayout(
            row_headings(
                (self.tr("Post"), 0), (self.tr("From"), _DATE_WIDTH), (self.tr("Until"), 166)
            )
        )
        right.addWidget(self.post_rows, 2)
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 16, 20, 12)
        columns.setSpacing(28)
        columns.addLayout(left, 9)
        columns.addLayout(right, 11)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1000, height=600)

    def _status_hint(self) -> str:
        text = self.tr("The roll of any day follows from these lines, such as {0}.")
        return text.format(f"{date_text(date(2024, 1, 1))} → {self.tr('exempt')}")
