"""The fields that say who a person is, checked as they are left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.labels import sex_label
from desktop.widgets.birth_field import BirthField
from desktop.widgets.checked_field import CheckedField
from desktop.widgets.completer import PlainCompleter
from desktop.widgets.date_field import DateField
from desktop.widgets.form import FORM_GAP, labelled, side_by_side
from desktop.widgets.option_field import OptionField
from models.members.people import PersonData, PersonDetail
from models.names import clean, sort_key
from models.periods import date_text
from models.words import Sex

translate = QCoreApplication.translate


class PersonFields(QWidget):
    """Shows a `PersonData` and gives it back; `dates_changed` when a Party date was left."""

    dates_changed = Signal()

    def __init__(self, *, today: date, others: Iterable[PersonDetail] = ()) -> None:
        super().__init__()
        self._today = today
        self._others = tuple(others)
        self.name_field = _line("person_name")
        self.sex_field: OptionField[Sex | None] = OptionField(
            [None, *Sex], _sex_title, name="person_sex"
        )
        self.born_field = BirthField(name="person_born", today=today)
        self.job_field = _line("person_job", (one.data.job for one in self._others))
        self.unit_field = _line("person_unit", (one.data.unit for one in self._others))
        self.kind_field = OptionField([False, True], _kind_title, name="person_kind")
        self.joined_field = DateField(name="person_joined", today=today)
        self.official_field = DateField(name="person_official", today=today)
        self.card_field = _line("person_card")
        self.note_field = _line("person_note")
        self.name_box = CheckedField(self.tr("Full &name"), self.name_field)
        self.born_box = CheckedField(self.tr("&Born"), self.born_field)
        self.joined_box = CheckedField(self.tr("&Joined the Party on"), self.joined_field)
        self.official_box = CheckedField(self.tr("&Official on"), self.official_field)
        self.kind_box = labelled(self.tr("&Is"), self.kind_field)
        self._lay_out()
        self._listen()

    @property
    def is_staff(self) -> bool:
        """Whether the person was chosen as staff."""
        return self.kind_field.option

    @property
    def data(self) -> PersonData:
        """What the fields say."""
        return PersonData(
            full_name=clean(self.name_field.text()),
            sex=self.sex_field.option,
            born_on=self.born_field.day,
            birth_year=self.born_field.year,
            job=clean(self.job_field.text()),
            unit=clean(self.unit_field.text()),
            joined_on=self.joined_field.day,
            official_on=self.official_field.day,
            card_number=clean(self.card_field.text()),
            note=clean(self.note_field.text()),
        )

    def show_data(self, data: PersonData) -> None:
        """Show everything of `data`."""
        self.name_field.setText(data.full_name)
        self.sex_field.set_option(data.sex)
        self.born_field.set_birth(data.born_on, data.birth_year)
        self.job_field.setText(data.job)
        self.unit_field.setText(data.unit)
        self.joined_field.set_day(data.joined_on)
        self.official_field.set_day(data.official_on)
        self.card_field.setText(data.card_number)
        self.note_field.setText(data.note)

    @Slot()
    def check(self) -> bool:
        """Say below each field what is wrong with it; return whether nothing is."""
        self._check_name(required=True)
        self._check_dates()
        return not self.wrong_boxes()

    def wrong_boxes(self) -> list[CheckedField]:
        """Return the fields below which an error stands, from the top."""
        boxes = [self.name_box, self.born_box, self.joined_box, self.official_box]
        return [
            box for box in boxes if box.sentence_label.property("look") == "error" and box.sentence
        ]

    @Slot()
    def _name_left(self) -> None:
        self._check_name(required=self.name_field.isModified())

    @Slot()
    def _check_dates(self) -> None:
        """Say what is wrong with the three dates, alone and together."""
        born, joined = self.born_field.day, self.joined_field.day
        official = self.official_field.day
        self.born_box.say(self._date_problem(self.born_field) or self._future_problem(born))
        problem = self._date_problem(self.joined_field) or self._future_problem(joined)
        if not problem and born and joined and joined <= born:
            problem = self.tr("The date of joining must be after the birth.")
        self.joined_box.say(problem)
        problem = self._date_problem(self.official_field)
        if not problem and joined and official and official < joined:
            problem = self.tr("The official date cannot be before the date of joining.")
        self.official_box.say(problem)

    @Slot()
    def _date_left(self) -> None:
        self._check_dates()
        if self.is_staff and (self.joined_field.day or self.official_field.day):
            self.kind_field.set_option(False)
        self.dates_changed.emit()

    def _check_name(self, *, required: bool) -> None:
        name = clean(self.name_field.text())
        if not name:
            self.name_box.say(self.tr("Enter the full name.") if required else "")
            return
        alike = [one for one in self._others if sort_key(one.data.full_name) == sort_key(name)]
        if not alike:
            self.name_box.say("")
            return
        text = self.tr("The book already has {0}, born {1}. Go on if this is someone else.")
        data = alike[0].data
        born = date_text(data.born_on) if data.born_on else str(data.birth_year or "?")
        self.name_box.say(text.format(data.full_name, born), "warning")

    def _date_problem(self, field: DateField) -> str:
        if field.is_valid:
            return ""
        return self.tr("There is no such day; write it as 05/11/1985.")

    def _future_problem(self, day: date | None) -> str:
        return self.tr("This day is still to come.") if day and day > self._today else ""

    def _listen(self) -> None:
        self.name_field.editingFinished.connect(self._name_left)
        self.born_field.editingFinished.connect(self._check_dates)
        for field in (self.joined_field, self.official_field):
            field.editingFinished.connect(self._check_dates)
            field.day_changed.connect(self._date_left)
        self.kind_field.option_chosen.connect(self.dates_changed)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(FORM_GAP)
        layout.addWidget(self.name_box)
        sex = labelled(self.tr("Se&x"), self.sex_field)
        layout.addLayout(side_by_side(sex, self.born_box))
        unit = labelled(self.tr("&Unit"), self.unit_field)
        job = labelled(self.tr("Post in the o&ffice"), self.job_field)
        layout.addLayout(side_by_side(unit, job))
        layout.addWidget(self.kind_box)
        layout.addLayout(side_by_side(self.joined_box, self.official_box))
        card = labelled(self.tr("Party &card number"), self.card_field)
        layout.addLayout(side_by_side(card, labelled(self.tr("No&te"), self.note_field)))
        layout.addStretch(1)


def _sex_title(sex: Sex | None) -> str:
    return sex_label(sex) if sex else translate("PersonFields", "Not entered")


def _kind_title(staff: bool) -> str:
    if staff:
        return translate("PersonFields", "Staff, not in the Party")
    return translate("PersonFields", "Party member")


def _line(name: str, words: Iterable[str] = ()) -> QLineEdit:
    """Return a line that offers what was written there before."""
    field = QLineEdit()
    field.setObjectName(name)
    known = sorted({word for word in words if word}, key=str.casefold)
    if known:
        field.setCompleter(PlainCompleter(known, field))
    return field
