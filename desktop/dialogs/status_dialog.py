"""Change a person's status in one step: to what, from which day, by which decision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.labels import status_label
from desktop.translation import current_language
from desktop.widgets.card import Card
from desktop.widgets.checked_field import CheckedField
from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.people import PersonDetail
from models.members.steps import StatusStep
from models.names import clean
from models.periods import ALWAYS, date_text
from models.words import ENDED_STATUSES, MEMBER_STATUSES, Status

#: What most often follows a status, offered first.
_USUAL_NEXT = {
    Status.PROBATIONARY: Status.OFFICIAL,
    Status.STAFF: Status.PROBATIONARY,
    Status.TEMPORARY_IN: Status.TRANSFERRED,
    Status.EXEMPT: Status.OFFICIAL,
    Status.SPECIAL_DUTY: Status.OFFICIAL,
    Status.TEMPORARY_OUT: Status.OFFICIAL,
    Status.SUSPENDED: Status.OFFICIAL,
}


class StatusDialog(QDialog):
    """Fill, see what it changes, save; `save` raises RecordsError when the book refuses."""

    def __init__(
        self,
        parent: QWidget | None,
        person: PersonDetail,
        save: Callable[[StatusStep], object],
        *,
        today: date,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("status_dialog")
        self.setWindowTitle(self.tr("Change status"))
        self._person = person
        self._save = save
        self._today = today
        self.status_field = OptionField(Status, status_label, name="new_status")
        self.status_field.set_option(self._first_offer())
        self.since_field = DateField(name="new_status_since", today=today)
        self.since_field.set_day(today)
        self.since_box = CheckedField(self.tr("&From which day"), self.since_field)
        self.document_field = QLineEdit()
        self.document_field.setObjectName("new_status_document")
        self.document_field.setPlaceholderText("QĐ số 12-QĐ/ĐU, ngày 05/11/2024")
        self.note_field = QLineEdit()
        self.note_field.setObjectName("new_status_note")
        self.effect_card = Card(self.tr("What it changes"), name="status_effect")
        self.effect_label = make_label("", name="status_effect_text", wrap=True)
        self.effect_card.body.addWidget(self.effect_label)
        self.foot = DialogFoot(self, self.tr("Change the status"))
        self._lay_out()
        self.status_field.option_chosen.connect(self._show_effect)
        self.since_field.textEdited.connect(self._show_effect)
        self.since_field.day_changed.connect(self._show_effect)
        self._show_effect()
        self.status_field.setFocus()

    @property
    def step(self) -> StatusStep | None:
        """What was asked for, or None while there is no real day."""
        day = self.since_field.day
        if day is None:
            return None
        return StatusStep(
            since=day,
            status=self.status_field.option,
            document=clean(self.document_field.text()),
            note=clean(self.note_field.text()),
        )

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        person: PersonDetail,
        save: Callable[[StatusStep], object],
        *,
        today: date,
    ) -> bool:
        """Show the dialog; return whether a change was saved."""
        dialog = cls(parent, person, save, today=today)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        step = self.step
        if step is None:
            self.since_box.say(self.tr("Enter the day, as 05/11/2024."))
            self.since_field.setFocus()
            return
        try:
            self._save(step)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    @Slot()
    def _show_effect(self) -> None:
        """Say what the change means for rolls, meetings and papers."""
        step = self.step
        self.foot.show_problem("")
        self.since_box.say("")
        if step is None:
            self.effect_label.setText(self.tr("Enter the day to see what it changes."))
            return
        sentences = [self._status_effect(step), *self._order_effects(step)]
        self.effect_label.setText("\n".join(sentences))

    def _status_effect(self, step: StatusStep) -> str:
        day = date_text(step.since)
        if step.status in ENDED_STATUSES:
            text = self.tr(
                "From {0} no longer on the roll. Meetings, self-study and reports of earlier days "
                "stay as they are."
            )
        elif step.status is Status.EXEMPT:
            text = self.tr(
                "From {0} still on the roll. Key 5 or “All present” marks an exempt person exempt, "
                "which leaves them out of the rate of attendance."
            )
        elif step.status is Status.STAFF:
            text = self.tr("From {0} on the roll as staff, counted apart from party members.")
        elif step.status in MEMBER_STATUSES:
            text = self.tr("From {0} called to the cell's meetings as a party member.")
        else:
            text = self.tr("From {0} not called to meetings, until the status changes again.")
        return text.format(day)

    def _order_effects(self, step: StatusStep) -> list[str]:
        """Return what is to be said of the statuses before and after that day."""
        steps = self._person.statuses
        told = []
        same = [one for one in steps if one.since == step.since]
        if same:
            told.append(
                self.tr("This replaces “{0}”, entered for the same day.").format(
                    status_label(same[0].status)
                )
            )
        before = self._person.status_on(step.since - timedelta(days=1))
        if before is step.status:
            told.append(self.tr("Already {0} before that day.").format(status_label(before)))
        later = [one for one in steps if one.since > step.since]
        if later:
            told.append(
                self.tr("It holds until {0}; from then on “{1}”, as entered.").format(
                    date_text(later[0].since - timedelta(days=1)), status_label(later[0].status)
                )
            )
        probation_ends = (before, step.status) == (Status.PROBATIONARY, Status.OFFICIAL)
        if probation_ends and self._person.data.official_on is None:
            told.append(self.tr("The official date becomes {0}.").format(date_text(step.since)))
        told.append(self.tr("Meetings planned but not yet marked call their roll anew."))
        return told

    def _first_offer(self) -> Status:
        now = self._person.status_on(self._today)
        return _USUAL_NEXT.get(now, Status.EXEMPT) if now else Status.OFFICIAL

    def _now_text(self) -> str:
        begun = [step for step in self._person.statuses if step.since <= self._today]
        if not begun:
            return self.tr("Not yet on the roll")
        label = status_label(begun[-1].status)
        if begun[-1].since == ALWAYS:
            return self.tr("Now: {0}").format(label)
        return self.tr("Now: {0}, from {1}").format(label, date_text(begun[-1].since))

    def _lay_out(self) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(make_label(self._person.data.full_name, "title", name="status_person"))
        head.addWidget(make_label(self._now_text(), "muted", name="status_now"))
        inside.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(labelled(self.tr("&New status"), self.status_field), 3)
        row.addWidget(self.since_box, 2)
        inside.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(16)
        document = self.tr("&Decision, number and date")
        row.addWidget(labelled(document, self.document_field), 3)
        row.addWidget(labelled(self.tr("No&te"), self.note_field), 2)
        inside.addLayout(row)
        inside.addWidget(self.effect_card)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled(content, name="status_area"), 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=600, height=440)
