"""What is written of a study beside who and what: when, how, which pages, what was handed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.dialogs.paper_field import PaperField
from desktop.labels import post_label, study_form_label
from desktop.tables.study_sheet import parse_minutes
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import add_field, labelled
from desktop.widgets.still_combo import StillCombo
from models.members.roll import RollEntry
from models.periods import date_text
from models.study.entries import StudyData
from models.words import StudyForm

#: A day with the sign of the calendar.
_DAY_WIDTH = 126


class StudyFields(QWidget):
    """The fields of a study; the pages follow the ticked topics until the user writes them."""

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.setObjectName("study_fields")
        self._today = today
        self.form_combo = StillCombo()
        for form in StudyForm:
            self.form_combo.addItem(study_form_label(form))
        self.started_field = DateField(name="study_started", today=today)
        self.ended_field = DateField(name="study_ended", today=today)
        self.pages_field = QLineEdit()
        self.evidence_field = QLineEdit()
        self.reflection_check = QCheckBox()
        self.reflection_field = DateField(name="study_reflection_on", today=today)
        self.result_field = QLineEdit()
        self.assessed_field: ChoiceField[UUID] = ChoiceField(name="study_assessed_by")
        self.paper_field = PaperField()
        self.minutes_field = QLineEdit()
        self.confirmed_field: ChoiceField[UUID] = ChoiceField(name="study_confirmed_by")
        self.note_field = QLineEdit()
        for field, name in (
            (self.form_combo, "study_form"),
            (self.pages_field, "study_pages"),
            (self.minutes_field, "study_minutes"),
            (self.result_field, "study_result"),
            (self.evidence_field, "study_evidence"),
            (self.reflection_check, "study_reflection"),
            (self.note_field, "study_note"),
        ):
            field.setObjectName(name)
        self._pages_written = False
        self._about_paper = self._lay_out_paper()
        self._lay_out()
        self.pages_field.textEdited.connect(self._keep_pages)
        self.reflection_check.clicked.connect(self._offer_reflection_day)
        self.started_field.day_changed.connect(self._follow_start)

    def show_data(self, data: StudyData) -> None:
        """Show what is written of a study."""
        self.form_combo.setCurrentIndex(list(StudyForm).index(data.form))
        self.started_field.set_day(data.started_on)
        self.ended_field.set_day(data.ended_on)
        self.pages_field.setText(data.pages)
        self._pages_written = bool(data.pages)
        self.evidence_field.setText(data.evidence)
        self.reflection_check.setChecked(data.reflection_on is not None)
        self.reflection_field.set_day(data.reflection_on)
        self._enable_paper(handed_in=data.reflection_on is not None)
        self.minutes_field.setText("" if data.minutes is None else str(data.minutes))
        self.result_field.setText(data.reflection_result)
        self.assessed_field.set_value(data.assessed_by_id)
        self.note_field.setText(data.note)
        self.confirmed_field.set_value(data.confirmed_by_id)

    def offer_confirmers(
        self, roll: Iterable[RollEntry], *, also: Iterable[tuple[UUID, str]] = ()
    ) -> None:
        """Offer the members of `roll` as those who confirm and assess, the cell's posts first.

        Those in `also` are offered too when the roll no longer holds them.
        """
        members = sorted((one for one in roll if one.is_member), key=lambda one: one.post is None)
        people = {one.person_id: _with_post(one) for one in members}
        for person_id, name in also:
            people.setdefault(person_id, name)
        for field in (self.confirmed_field, self.assessed_field):
            field.set_choices(people.items())

    def suggest_pages(self, pages: Sequence[str]) -> None:
        """Write the pages of the ticked topics, unless the user has written some."""
        if not self._pages_written:
            self.pages_field.setText(", ".join(pages))

    def problem(self) -> str:
        """Return what cannot be read, in one sentence, or nothing."""
        for field in (self.started_field, self.ended_field):
            if field.day is None:
                field.setFocus()
                return self.tr("Write the days of the study as dd/mm/yyyy.")
            if field.day > self._today:
                field.setFocus()
                coming = self.tr("{0} is still to come; a study is entered when it is done.")
                return coming.format(date_text(field.day))
        if self.minutes_field.text().strip() and parse_minutes(self.minutes_field.text()) is None:
            self.minutes_field.setFocus()
            return self.tr("Write the time of study in minutes, or as 1h30.")
        if self.reflection_check.isChecked() and self.reflection_field.day is None:
            self.reflection_field.setFocus()
            return self.tr("Write the day the reflection paper was handed in as dd/mm/yyyy.")
        for choice in (self.assessed_field, self.confirmed_field):
            if choice.stranger:
                choice.setFocus()
                nobody = self.tr("“{0}” is nobody on the roll; choose one of the list, or nobody.")
                return nobody.format(choice.stranger)
        return ""

    def data(self, topic_ids: tuple[UUID, ...]) -> StudyData:
        """Return what is written; only when there is no `problem`."""
        started, ended = self.started_field.day, self.ended_field.day
        assert started is not None, "the caller asks for problems first"
        assert ended is not None, "the caller asks for problems first"
        handed_in = self.reflection_check.isChecked()
        return StudyData(
            form=list(StudyForm)[self.form_combo.currentIndex()],
            started_on=started,
            ended_on=ended,
            topic_ids=topic_ids,
            pages=self.pages_field.text(),
            minutes=parse_minutes(self.minutes_field.text()),
            evidence=self.evidence_field.text(),
            reflection_on=self.reflection_field.day if handed_in else None,
            reflection_result=self.result_field.text() if handed_in else "",
            assessed_by_id=self.assessed_field.value if handed_in else None,
            confirmed_by_id=self.confirmed_field.value,
            note=self.note_field.text(),
        )

    @Slot()
    def _keep_pages(self) -> None:
        self._pages_written = bool(self.pages_field.text())

    @Slot(bool)
    def _offer_reflection_day(self, handed_in: bool) -> None:
        """Offer the day the study ended as the day the paper was handed in."""
        self._enable_paper(handed_in=handed_in)
        self.reflection_field.set_day(self.ended_field.day if handed_in else None)
        if handed_in:
            self.reflection_field.setFocus()

    @Slot(object)
    def _follow_start(self, day: date | None) -> None:
        """Move the end along when the study would end before it began."""
        ended = self.ended_field.day
        if day is not None and (ended is None or ended < day):
            self.ended_field.set_day(day)
            self.ended_field.day_changed.emit(day)

    def _enable_paper(self, *, handed_in: bool) -> None:
        """Let what is told of a paper be written only where one was handed in."""
        for field in (self.reflection_field, self._about_paper):
            field.setEnabled(handed_in)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        add_field(layout, self.tr("&How"), self.form_combo)
        days = QHBoxLayout()
        days.setSpacing(8)
        for field in (self.started_field, self.ended_field):
            field.setMinimumWidth(_DAY_WIDTH)
        days.addWidget(labelled(self.tr("&From"), self.started_field))
        days.addWidget(labelled(self.tr("&To"), self.ended_field))
        layout.addLayout(days)
        amounts = QHBoxLayout()
        amounts.setSpacing(8)
        amounts.addWidget(labelled(self.tr("&Pages read"), self.pages_field), 3)
        amounts.addWidget(labelled(self.tr("&Minutes"), self.minutes_field), 2)
        layout.addLayout(amounts)
        self.minutes_field.setPlaceholderText(self.tr("90 or 1h30"))
        add_field(layout, self.tr("&Evidence"), self.evidence_field)
        self.evidence_field.setPlaceholderText(self.tr("Notebook, notes, link…"))
        self.reflection_check.setText(self.tr("&Reflection paper handed in on"))
        self.reflection_check.setAccessibleName(self.tr("Reflection paper handed in"))
        self.reflection_field.setAccessibleName(self.tr("Day the reflection paper was handed in"))
        layout.addWidget(self.reflection_check)
        layout.addWidget(self.reflection_field)
        layout.addWidget(self._about_paper)
        add_field(layout, self.tr("&Confirmed by"), self.confirmed_field)
        add_field(layout, self.tr("&Note"), self.note_field)
        layout.addStretch(1)

    def _lay_out_paper(self) -> QWidget:
        """Return what is told of a reflection paper: its result, who assessed it, its file."""
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(labelled(self.tr("&Result"), self.result_field), 2)
        across.addWidget(labelled(self.tr("&Assessed by"), self.assessed_field), 3)
        self.result_field.setPlaceholderText(self.tr("Good, passed…"))
        layout.addLayout(across)
        layout.addWidget(self.paper_field)
        return part


def _with_post(entry: RollEntry) -> str:
    return f"{entry.full_name} ({post_label(entry.post)})" if entry.post else entry.full_name
