"""What a change would do beyond the rows it is about, and the consents it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox

from desktop.labels import post_label, status_label
from desktop.widgets.card import Card
from desktop.widgets.text import make_label
from models.attendance.differences import SheetChange, SheetDifference
from models.members.effects import Effects
from models.members.moves import Consent
from models.members.people import PersonDetail
from models.members.planning import Plan
from models.members.steps import PostStep
from models.periods import date_text

translate = QCoreApplication.translate
#: So many meetings are named; of more there is a count.
_NAMED = 4


class EffectCard(Card):
    """Lists the effects; a tick appears for each consent that there is something to say about."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(translate("EffectCard", "What it changes"), name="effect_card")
        self.text_label = make_label("", name="effect_text", wrap=True)
        self.warning_label = make_label("", "warning", name="effect_warning", wrap=True)
        self.drop_box = _tick("drop_marked")
        self.end_box = _tick("end_others")
        self.two_box = _tick("two_secretaries")
        for widget in (self.text_label, self.warning_label, *self._boxes):
            self.body.addWidget(widget)
        for box in self._boxes:
            box.toggled.connect(self.changed)
        self.end_box.setChecked(True)
        self.say("")

    @property
    def consent(self) -> Consent:
        """What the user has said."""
        return Consent(
            drop_marked=not self.drop_box.isHidden() and self.drop_box.isChecked(),
            end_others=not self.end_box.isHidden() and self.end_box.isChecked(),
            two_secretaries=not self.two_box.isHidden() and self.two_box.isChecked(),
        )

    def say(self, text: str) -> None:
        """Say one thing and nothing else."""
        self.text_label.setText(text)
        self.warning_label.hide()
        for box in self._boxes:
            box.hide()

    def show_effects(self, plan: Iterable[str], effects: Effects) -> None:
        """Say what was planned and what it touches, and offer the ticks it needs."""
        lines = [*plan, *_sheet_lines(effects)]
        self.text_label.setText("\n".join(f"• {line}" for line in lines))
        warnings = [*_secretary_lines(effects), *_other_warnings(effects)]
        self.warning_label.setText("\n".join(f"• {line}" for line in warnings))
        self.warning_label.setVisible(bool(warnings))
        self._offer(effects)

    def _offer(self, effects: Effects) -> None:
        marked = sum(one.change is SheetChange.KEPT for one in effects.sheets)
        text = translate("EffectCard", "Take the marks off those {0} sheets too")
        self.drop_box.setText(text.format(marked))
        self.drop_box.setVisible(marked > 0)
        others = effects.secretaries
        can_end = [one for one in others if one.since < one.day]
        text = translate("EffectCard", "End the post of {0} on the day before")
        self.end_box.setText(text.format(", ".join(one.name for one in can_end)))
        self.end_box.setVisible(bool(can_end))
        self.two_box.setText(translate("EffectCard", "Two secretaries at a time are meant"))
        ended = bool(can_end) and self.end_box.isChecked() and len(can_end) == len(others)
        self.two_box.setVisible(bool(others) and not ended)

    @property
    def _boxes(self) -> tuple[QCheckBox, ...]:
        return self.drop_box, self.end_box, self.two_box


def plan_lines(person: PersonDetail, plan: Plan) -> Iterator[str]:
    """Yield what a plan makes of the person's own rows and dates."""
    yield from _new_rows(person, plan)
    for step in plan.dropped:
        text = translate("EffectCard", "The return foreseen for {0} is taken away.")
        yield text.format(date_text(step.since))
    for post in plan.ended:
        text = translate("EffectCard", "{0}: the post ends with it.")
        yield text.format(post_label(post.post))
    if plan.follows is not None:
        text = translate("EffectCard", "It holds until {0} comes, entered already from {1}.")
        since = date_text(plan.follows.since)
        yield text.format(f"“{status_label(plan.follows.status)}”", since)
    for before, after, text in (
        (person.data.joined_on, plan.joined_on, _joined_text()),
        (person.data.official_on, plan.official_on, _official_text()),
    ):
        if before != after:
            yield text.format(date_text(after) if after else "–")


def _new_rows(person: PersonDetail, plan: Plan) -> Iterator[str]:
    for step in plan.statuses:
        if step not in person.statuses:
            text = translate("EffectCard", "From {0}: {1}.")
            yield text.format(date_text(step.since), status_label(step.status))
    for post in plan.posts:
        if post not in person.posts:
            yield _post_line(post)


def _post_line(post: PostStep) -> str:
    if post.until is None:
        text = translate("EffectCard", "{0} from {1}.")
        return text.format(post_label(post.post), date_text(post.since))
    text = translate("EffectCard", "{0} until {1}.")
    return text.format(post_label(post.post), date_text(post.until))


def _joined_text() -> str:
    return translate("EffectCard", "The date of joining becomes {0}.")


def _official_text() -> str:
    return translate("EffectCard", "The official date becomes {0}.")


def _sheet_lines(effects: Effects) -> Iterator[str]:
    """Yield which sheets of meetings not yet finalised change, and how."""
    texts = {
        SheetChange.ADDED: translate("EffectCard", "Put on the sheets as not recorded: {0}."),
        SheetChange.OTHER_STATUS: translate("EffectCard", "Called with the new status: {0}."),
        SheetChange.DROPPED: translate("EffectCard", "Taken off the sheets, not yet marked: {0}."),
        SheetChange.KEPT: translate(
            "EffectCard", "No longer called, but marked, so the row stays: {0}."
        ),
    }
    for change, text in texts.items():
        found = [one for one in effects.sheets if one.change is change]
        if found:
            yield text.format(_named(found))
    if effects.finalised:
        text = translate("EffectCard", "{0} finalised meetings keep what they recorded.")
        yield text.format(effects.finalised)


def _named(sheets: list[SheetDifference]) -> str:
    words = ", ".join(date_text(one.held_on) for one in sheets[:_NAMED])
    if len(sheets) <= _NAMED:
        return words
    return translate("EffectCard", "{0} and {1} more").format(words, len(sheets) - _NAMED)


def _secretary_lines(effects: Effects) -> Iterator[str]:
    for clash in effects.secretaries:
        text = translate("EffectCard", "{0} is secretary too from {1}.")
        yield text.format(clash.name, date_text(clash.day))


def _other_warnings(effects: Effects) -> Iterator[str]:
    for day, title in effects.leads:
        text = translate(
            "EffectCard", "Chairs or writes the minutes of “{0}” on {1}: choose another."
        )
        yield text.format(title, date_text(day))
    if effects.papers:
        text = translate("EffectCard", "{0} draft papers name this person as signer.")
        yield text.format(effects.papers)


def _tick(name: str) -> QCheckBox:
    box = QCheckBox()
    box.setObjectName(name)
    return box
