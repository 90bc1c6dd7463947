"""A make-up of one absence or of many at once: when, how, who confirmed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.dialogs.closing import may_close, standing_words
from desktop.labels import post_label, study_form_label
from desktop.translation import current_language
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.coverage_words import absence_text
from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.campaigns.coverage import Owed
from models.errors import RecordsError
from models.members.roll import RollEntry
from models.periods import date_text
from models.study.make_ups import MakeUpData, MakeUpRow
from models.words import Post, StudyForm

_LIST_HEIGHT = 168


@dataclass(frozen=True, slots=True)
class MakeUpWork:
    """What the dialog needs: the absences, who may confirm, and a way to save.

    With a `row` that one make-up is corrected.
    """

    absences: Sequence[Owed]
    roll: Iterable[RollEntry]
    save: Callable[[MakeUpData], object]
    row: MakeUpRow | None = None


class MakeUpDialog(QDialog):
    """Lists the absences and asks once for all of them."""

    def __init__(self, parent: QWidget | None, work: MakeUpWork, *, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("make_up_dialog")
        self._work = work
        self._today = today
        self.setWindowTitle(self.tr("Correct make-up") if work.row else self.tr("Enter make-up"))
        self.list = QListWidget()
        self.list.setObjectName("make_up_absences")
        self.list.setAccessibleName(self.tr("The absences made up"))
        self.list.addItems([f"{one.full_name} · {absence_text(one)}" for one in work.absences])
        self.day_field = DateField(name="make_up_day", today=today)
        self.form_field: OptionField[StudyForm] = OptionField(
            tuple(StudyForm), study_form_label, name="make_up_form"
        )
        self.confirmed_field: ChoiceField[UUID] = ChoiceField(name="make_up_confirmed_by")
        self.note_field = QLineEdit()
        self.note_field.setObjectName("make_up_note")
        count = len(work.absences)
        action = self.tr("Enter for {0} absences").format(count)
        if work.row is not None:
            action = self.tr("Save the changes")
        elif count == 1:
            action = self.tr("Enter make-up")
        self.foot = DialogFoot(self, action)
        self._offer_confirmers()
        self._fill(today)
        self._lay_out()
        self._before = standing_words(self)
        self.day_field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, work: MakeUpWork, *, today: date) -> bool:
        """Show the dialog; return whether something was saved."""
        dialog = cls(parent, work, today=today)
        try:
            return bool(dialog.exec())
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        problem = self._problem()
        if not problem:
            try:
                self._work.save(self._data())
            except RecordsError as error:
                problem = error.sentence(current_language())
        self.foot.show_problem(problem)
        if not problem:
            super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        if may_close(self, self._before):
            super().reject()

    def _problem(self) -> str:
        if self.day_field.day is None:
            self.day_field.setFocus()
            return self.tr("Write the day of the make-up as dd/mm/yyyy.")
        if self.day_field.day > self._today:
            self.day_field.setFocus()
            coming = self.tr("{0} is still to come; a make-up is entered when it is done.")
            return coming.format(date_text(self.day_field.day))
        if self.confirmed_field.value is None:
            self.confirmed_field.setFocus()
            return self.tr("Choose who confirmed that it was made up.")
        return ""

    def _data(self) -> MakeUpData:
        day, confirmed_by = self.day_field.day, self.confirmed_field.value
        assert day is not None, "problems are asked for first"
        assert confirmed_by is not None, "problems are asked for first"
        return MakeUpData(day, self.form_field.option, confirmed_by, self.note_field.text())

    def _offer_confirmers(self) -> None:
        """Offer the party members, the cell's posts first; the secretary is proposed."""
        members = [one for one in self._work.roll if one.is_member]
        members.sort(key=lambda one: one.post is None)
        people = [(one.person_id, _with_post(one)) for one in members]
        row = self._work.row
        if row is not None and row.data.confirmed_by_id not in {one for one, _ in people}:
            people.append((row.data.confirmed_by_id, row.confirmed_by))
        self.confirmed_field.set_choices(people)
        secretary = [one.person_id for one in members if one.post is Post.SECRETARY]
        self.confirmed_field.set_value(secretary[0] if secretary else None)

    def _fill(self, today: date) -> None:
        row = self._work.row
        self.day_field.set_day(row.data.made_on if row else today)
        if row is not None:
            self.form_field.set_option(row.data.form)
            self.confirmed_field.set_value(row.data.confirmed_by_id)
            self.note_field.setText(row.data.note)

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        text = self.tr(
            "A make-up covers the topics of the meeting that was missed. The absence itself stays "
            "in the meeting's figures."
        )
        inside.addWidget(make_label(text, "muted", name="make_up_text", wrap=True))
        self.list.setFixedHeight(min(_LIST_HEIGHT, 16 + 34 * max(self.list.count(), 1)))
        inside.addWidget(self.list)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.addWidget(labelled(self.tr("&Made up on"), self.day_field), 0, 0)
        grid.addWidget(labelled(self.tr("&How"), self.form_field), 0, 1)
        grid.addWidget(labelled(self.tr("&Confirmed by"), self.confirmed_field), 1, 0)
        grid.addWidget(labelled(self.tr("&Note"), self.note_field), 1, 1)
        inside.addLayout(grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside)
        layout.addStretch(1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=600, height=self.sizeHint().height())


def _with_post(entry: RollEntry) -> str:
    return f"{entry.full_name} – {post_label(entry.post)}" if entry.post else entry.full_name
