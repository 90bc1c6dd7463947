"""Correct one dated row of a person, or take it away, seeing first what that changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.closing import may_close, standing_words
from desktop.dialogs.effect_card import EffectCard, plan_lines
from desktop.dialogs.step_fields import GroupFields, PostFields, StatusFields
from desktop.labels import post_label, status_label
from desktop.tables.life_table import days_text
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.effects import Effects
from models.members.group_steps import GroupStep
from models.members.groups import Group
from models.members.moves import Consent
from models.members.people import PersonDetail, check_person
from models.members.planning import Plan
from models.members.steps import PostStep, StatusStep, check_history, status_on
from models.periods import ALWAYS, date_text

translate = QCoreApplication.translate
Step = StatusStep | PostStep | GroupStep


@dataclass(frozen=True, slots=True)
class Corrected:
    """All rows of the person as the user wants them, and what they said of the consequences."""

    statuses: tuple[StatusStep, ...]
    posts: tuple[PostStep, ...]
    groups: tuple[GroupStep, ...]
    consent: Consent


class StepDialog(QDialog):
    """Correct `step` of `person`; with `removing` it only asks whether the row shall go.

    `groups` are the party groups of the book, for a row that says one.
    """

    def __init__(
        self,
        parent: QWidget | None,
        person: PersonDetail,
        step: Step,
        save: Callable[[Corrected], object],
        foresee: Callable[[PersonDetail, Plan], Effects],
        *,
        today: date,
        removing: bool = False,
        groups: Sequence[Group] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("step_dialog")
        self.setWindowTitle(self.tr("Remove a row") if removing else self.tr("Correct a row"))
        self._person, self._step = person, step
        self._save, self._foresee = save, foresee
        self._removing = removing
        self.fields = _fields(step, groups, today)
        self.fields.setVisible(not removing)
        self.effects = EffectCard()
        action = self.tr("Remove this row") if removing else self.tr("Save the row")
        self.foot = DialogFoot(self, action)
        self._lay_out()
        self.fields.edited.connect(self._show_effect)
        self.effects.changed.connect(self._show_effect)
        self._show_effect()
        self._before = standing_words(self)
        first = self.foot.action_button if removing else self.fields.since_field
        first.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        person: PersonDetail,
        step: Step,
        save: Callable[[Corrected], object],
        foresee: Callable[[PersonDetail, Plan], Effects],
        *,
        today: date,
        removing: bool = False,
        groups: Sequence[Group] = (),
    ) -> bool:
        """Show the dialog; return whether the row was corrected or taken away."""
        dialog = cls(
            *(parent, person, step, save, foresee), today=today, removing=removing, groups=groups
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        if not self._removing and not self.fields.check():
            return
        plan = self._plan()
        assert plan is not None, "the fields were checked"
        try:
            groups, consent = plan.groups or (), self.effects.consent
            self._save(Corrected(plan.statuses, plan.posts, groups, consent))
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    @Slot()
    def reject(self) -> None:
        """Close without saving; ask first when something was typed."""
        if may_close(self, self._before):
            super().reject()

    @Slot()
    def _show_effect(self) -> None:
        self.foot.show_problem("")
        plan = self._plan()
        if plan is None:
            self.effects.say(self.tr("Enter the day to see what it changes."))
            return
        try:
            data = self._person.data
            check_person(data, plan.statuses, plan.posts)
            check_history(plan.statuses, plan.posts, joined_on=data.joined_on)
        except RecordsError as error:
            self.effects.say(error.sentence(current_language()))
            return
        lines = [*self._gone(plan), *plan_lines(self._person, plan), *self._groups(plan)]
        lines = lines or [self.tr("Nothing on the roll.")]
        self.effects.show_effects(lines, self._foresee(self._person, plan))

    def _gone(self, plan: Plan) -> list[str]:
        """Return what holds instead of the row that goes."""
        if not self._removing:
            return []
        step = self._step
        if isinstance(step, PostStep):
            return [self.tr("{0}: the post is taken away.").format(post_label(step.post))]
        if isinstance(step, GroupStep):
            return [self.tr("{0}: as if never in this party group.").format(step.name)]
        status = status_on(plan.statuses, step.since)
        label = status_label(status) if status else self.tr("not on the roll yet")
        return [self.tr("From {0} it is again: {1}.").format(date_text(step.since), label)]

    def _groups(self, plan: Plan) -> list[str]:
        """Return the party group as the row says it now, where that is another."""
        fresh = [step for step in plan.groups or () if step not in self._person.groups]
        return [f"{step.name}: {days_text(step.since, step.until)}" for step in fresh]

    def _plan(self) -> Plan | None:
        """Return all rows with this one corrected or gone; None while a day is none."""
        step = None if self._removing else self.fields.step
        if step is None and not self._removing:
            return None
        person, data = self._person, self._person.data
        statuses: list[StatusStep] = [one for one in person.statuses if one != self._step]
        posts: list[PostStep] = [one for one in person.posts if one != self._step]
        groups: list[GroupStep] = [one for one in person.groups if one != self._step]
        if isinstance(step, StatusStep):
            statuses.append(step)
        elif isinstance(step, PostStep):
            posts.append(step)
        elif isinstance(step, GroupStep):
            groups.append(step)
        statuses.sort(key=lambda one: one.since)
        after = _next_status(statuses, step)
        moved = after != _next_status(person.statuses, self._step)
        return Plan(
            tuple(statuses),
            tuple(posts),
            data.joined_on,
            data.official_on,
            follows=after if moved else None,
            groups=tuple(sorted(groups, key=lambda one: one.since)),
        )

    def _lay_out(self) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(make_label(self._person.data.full_name, "title", name="step_person"))
        head.addWidget(make_label(step_text(self._step), "muted", name="step_now"))
        inside.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(28)
        parts = (self.effects,) if self._removing else (self.fields, self.effects)
        for part in parts:
            column = QVBoxLayout()
            column.addWidget(part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        inside.addLayout(columns, 1)
        self.foot.stand_under(scrolled(content, name="step_area"))
        width, height = (560, 360) if self._removing else (980, 520)
        resize_within_screen(self, width=width, height=height)


def _fields(
    step: Step, groups: Sequence[Group], today: date
) -> StatusFields | PostFields | GroupFields:
    if isinstance(step, StatusStep):
        return StatusFields(step, today=today)
    if isinstance(step, PostStep):
        return PostFields(step, today=today)
    return GroupFields(step, groups=groups, today=today)


def _next_status(statuses: Sequence[StatusStep], step: Step | None) -> StatusStep | None:
    """Return the status that ends `step`, or None."""
    if not isinstance(step, StatusStep):
        return None
    return next((one for one in statuses if one.since > step.since), None)


def step_text(step: Step) -> str:
    """Return what a row says in one line."""
    if isinstance(step, GroupStep):
        label = step.name
    else:
        label = status_label(step.status) if isinstance(step, StatusStep) else post_label(step.post)
    if step.since == ALWAYS:
        return translate("StepDialog", "{0}, from the start").format(label)
    return translate("StepDialog", "{0}, from {1}").format(label, date_text(step.since))
