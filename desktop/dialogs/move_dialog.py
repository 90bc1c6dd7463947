"""A move of a person in one step: its day and papers, what it changes, one button."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.closing import may_close, standing_words
from desktop.dialogs.effect_card import EffectCard, plan_lines
from desktop.dialogs.move_fields import MoveFields
from desktop.dialogs.person_fields import PersonFields
from desktop.labels import move_label, status_label
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.effects import Effects
from models.members.moves import Consent
from models.members.people import PersonData, PersonDetail
from models.members.planning import (
    MoveEntry,
    Plan,
    held_on,
    plan_end_of_post,
    plan_move,
    plan_post,
    probation_ends,
)
from models.periods import ALWAYS, date_text
from models.words import Move, Post, PostMove, Status

#: Stands for somebody who is not in the book yet.
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants entered: a move or a post, and for someone new who they are."""

    move: Move | PostMove
    on: date
    consent: Consent
    document: str = ""
    entry: MoveEntry | None = None
    post: Post | None = None
    data: PersonData | None = None


class MoveDialog(QDialog):
    """Fill, see what it changes, enter; `save` raises RecordsError when the book refuses.

    Without a `person` it is about somebody new, whose fields stand at the left. `foresee` says
    what a plan would touch.
    """

    def __init__(
        self,
        parent: QWidget | None,
        move: Move | PostMove,
        save: Callable[[Wanted], object],
        foresee: Callable[[PersonDetail, Plan], Effects],
        *,
        today: date,
        person: PersonDetail | None = None,
        people: Iterable[PersonDetail] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("move_dialog")
        self.setWindowTitle(move_label(move))
        self._save = save
        self._foresee = foresee
        self._person = person
        self._today = today
        others = tuple(people)
        self.person_fields = PersonFields(today=today, others=others) if person is None else None
        self.fields = MoveFields(
            move, today=today, posts=self._posts(move), bodies=_bodies(others, person)
        )
        self.effects = EffectCard()
        self.foot = DialogFoot(self, self.tr("Enter the move"))
        self._lay_out()
        self.fields.edited.connect(self._show_effect)
        self.effects.changed.connect(self._show_effect)
        if self.person_fields is not None:
            self.person_fields.kind_box.hide()
            self.person_fields.dates_changed.connect(self._dates_changed)
        self._show_effect()
        first = self.person_fields.name_field if self.person_fields else self.fields.on_field
        first.setFocus()
        self._before = standing_words(self)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        move: Move | PostMove,
        save: Callable[[Wanted], object],
        foresee: Callable[[PersonDetail, Plan], Effects],
        *,
        today: date,
        person: PersonDetail | None = None,
        people: Iterable[PersonDetail] = (),
    ) -> bool:
        """Show the dialog; return whether the move was entered."""
        dialog = cls(parent, move, save, foresee, today=today, person=person, people=people)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def accept(self) -> None:
        """Enter the move and close; say what is wrong and stay when it cannot be entered."""
        if not self._check():
            return
        try:
            self._save(self._wanted())
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        if may_close(self, self._before):
            super().reject()

    @Slot()
    def _dates_changed(self) -> None:
        """Propose as what somebody comes: without an official date they are probationary."""
        assert self.person_fields is not None
        data = self.person_fields.data
        if data.joined_on:
            status = Status.OFFICIAL if data.official_on else Status.PROBATIONARY
            self.fields.status_field.set_option(status)
        self._show_effect()

    @Slot()
    def _show_effect(self) -> None:
        """Say what the move would do, or why it makes no sense."""
        self.foot.show_problem("")
        person = self._subject()
        try:
            plan = self._plan(person)
        except RecordsError as error:
            self.effects.say(error.sentence(current_language()))
            return
        if plan is None:
            self.effects.say(self.tr("Enter the day to see what it changes."))
            return
        # That a post ends is news only where something else ends it.
        given_up = self.fields.move_kind is PostMove.GIVEN_UP
        told = replace(plan, ended=()) if given_up else plan
        lines = [*plan_lines(person, told), *self._early(person)]
        if self.fields.day is not None and self.fields.day > self._today:
            # Most often a year that was typed wrongly.
            text = self.tr("{0} is still to come: check the day.")
            lines.append(text.format(date_text(self.fields.day)))
        self.effects.show_effects(lines, self._foresee(person, plan))

    def _check(self) -> bool:
        if self.person_fields is not None and not self.person_fields.check():
            wrong = self.person_fields.wrong_boxes()[0]
            wrong.field.setFocus()
            self.foot.show_problem(wrong.sentence)
            return False
        return self.fields.check()

    def _subject(self) -> PersonDetail:
        """Return whom it is about: the person, or who stands in the fields."""
        if self._person is not None:
            return self._person
        assert self.person_fields is not None
        return PersonDetail(NOBODY, self.person_fields.data, (), ())

    def _plan(self, person: PersonDetail) -> Plan | None:
        fields, day = self.fields, self.fields.day
        if day is None:
            return None
        move = fields.move_kind
        if isinstance(move, PostMove):
            plan = plan_post if move is PostMove.TAKEN else plan_end_of_post
            return plan(person, post=fields.post, on=day, document=fields.document)
        return None if fields.entry is None else plan_move(person, fields.entry)

    def _early(self, person: PersonDetail) -> list[str]:
        """Warn of a member who becomes official before the year of probation is over."""
        ends = probation_ends(person)
        day = self.fields.day
        if self.fields.move_kind is not Move.BECAME_OFFICIAL or ends is None or day is None:
            return []
        text = self.tr("The twelve months of probation end on {0}: check the day.")
        return [text.format(date_text(ends))] if day < ends else []

    def _wanted(self) -> Wanted:
        fields = self.fields
        assert fields.day is not None
        wanted = Wanted(
            move=fields.move_kind,
            on=fields.day,
            consent=self.effects.consent,
            document=fields.document,
            entry=fields.entry,
        )
        if isinstance(fields.move_kind, PostMove):
            return replace(wanted, post=fields.post)
        data = self.person_fields.data if self.person_fields else None
        return replace(wanted, data=data)

    def _posts(self, move: Move | PostMove) -> tuple[Post, ...]:
        """Return the posts that can be chosen: those held, where one is given up."""
        if move is not PostMove.GIVEN_UP or self._person is None:
            return tuple(Post)
        return tuple(step.post for step in held_on(self._person.posts, self._today)) or tuple(Post)

    def _now_text(self) -> str:
        if self._person is None:
            return self.tr("Someone who is not in the book yet")
        begun = [step for step in self._person.statuses if step.since <= self._today]
        if not begun:
            return self.tr("Not yet on the roll")
        label = status_label(begun[-1].status)
        if begun[-1].since == ALWAYS:
            return self.tr("Now: {0}").format(label)
        return self.tr("Now: {0}, from {1}").format(label, date_text(begun[-1].since))

    def _lay_out(self) -> None:
        """Put the move beside what it changes; for someone new, who they are beside both."""
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(12)
        if self.person_fields is None:
            left.addWidget(self.fields)
        else:
            left.addWidget(self.person_fields, 1)
            right.addWidget(self.fields)
        right.addWidget(self.effects)
        left.addStretch(1)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(14)
        inside.addLayout(self._heading())
        inside.addLayout(columns, 1)
        self.foot.stand_under(scrolled(content, name="move_area"))
        resize_within_screen(self, width=980, height=640 if self.person_fields else 540)

    def _heading(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(2)
        title = self._person.data.full_name if self._person else self.windowTitle()
        head.addWidget(make_label(title, "title", name="move_person"))
        head.addWidget(make_label(self._now_text(), "muted", name="move_now"))
        return head


def _bodies(people: Iterable[PersonDetail], person: PersonDetail | None) -> set[str]:
    """Return the bodies that people came from or went to before."""
    everyone = [*people, *([person] if person else [])]
    return {step.body for one in everyone for step in one.statuses}
