"""Put people into a party group (tổ đảng), or out of it, from a day on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.translation import current_language
from desktop.widgets.checked_field import CheckedField
from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.group_steps import step_on
from models.members.groups import list_groups, set_group
from models.members.people import PersonDetail
from models.periods import ALWAYS

_WIDTH, _HEIGHT = 560, 400
#: So many names are told; of more the rest is counted.
_FEW = 12


class GroupDialog(QDialog):
    """Asks the group and the first day, for one person or many; `moved` is how many it changed."""

    def __init__(
        self, parent: QWidget | None, book: OpenBook, people: Sequence[PersonDetail], *, today: date
    ) -> None:
        super().__init__(parent)
        self.setObjectName("group_dialog")
        self.setWindowTitle(self.tr("Party group"))
        self._book, self._people = book, tuple(people)
        self.moved = 0
        self._names: dict[UUID | None, str] = {
            group.id: group.name for group in book.read(partial(list_groups, on=today))
        }
        self._names[None] = self.tr("In no party group")
        self.group_field: OptionField[UUID | None] = OptionField(
            self._names, self._names.__getitem__, name="group_group"
        )
        self._choose_likely(today)
        self.since_field = DateField(name="group_since", today=today)
        self.since_field.setPlaceholderText(self.tr("from the start"))
        self.since_field.set_day(None if self._are_new else today)
        self.since_box = CheckedField(
            self.tr("&From which day (empty: from the start)"), self.since_field
        )
        self.drop_box = QCheckBox(
            self.tr("&Take them off open sheets of their former group even where marked")
        )
        self.drop_box.setObjectName("group_drop_marked")
        self.foot = DialogFoot(self, self.tr("Save the party group"))
        self._lay_out()
        self.since_field.textEdited.connect(self._unsay)
        self.group_field.option_chosen.connect(self._unsay)
        self.group_field.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, book: OpenBook, people: Sequence[PersonDetail], *, today: date
    ) -> int | None:
        """Show the dialog; return for how many it changed the group, None when it was left."""
        dialog = cls(parent, book, people, today=today)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.moved if accepted else None

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        if not self.since_field.is_valid:
            self.since_box.say(self.tr("Enter the day, as 05/11/2024."))
            self.since_field.setFocus()
            return
        work = partial(
            set_group,
            person_ids=[person.id for person in self._people],
            group_id=self.group_field.option,
            on=self.since_field.day or ALWAYS,
            drop_marked=self.drop_box.isChecked(),
        )
        try:
            self.moved = self._book.change(work)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    @property
    def _are_new(self) -> bool:
        """Whether nobody was in a group before: then it is usually so from the beginning."""
        return not any(person.groups for person in self._people)

    def _choose_likely(self, today: date) -> None:
        """Propose the group that the first of them is in now."""
        held = step_on(self._people[0].groups, today) if self._people else None
        if held is not None and held.group_id in self._names:
            self.group_field.set_option(held.group_id)

    @Slot()
    def _unsay(self) -> None:
        self.foot.show_problem("")
        self.since_box.say("")

    def _lay_out(self) -> None:
        names = [person.data.full_name for person in self._people]
        told = ", ".join(names[:_FEW])
        if len(names) > _FEW:
            told = self.tr("{0} and {1} more").format(told, len(names) - _FEW)
        title = names[0] if len(names) == 1 else self.tr("{0} people").format(len(names))
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        inside.addWidget(make_label(title, "title", name="group_people"))
        if len(names) > 1:
            inside.addWidget(make_label(told, "muted", name="group_names", wrap=True))
        inside.addWidget(labelled(self.tr("Party &group"), self.group_field))
        inside.addWidget(self.since_box)
        inside.addWidget(self.drop_box)
        hint = self.tr("The group before ends the day before; sheets still open follow.")
        inside.addWidget(make_label(hint, "small", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside)
        layout.addStretch(1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)
