"""The fields a meeting is entered with, laid out in two calm columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.labels import audience_label, meeting_kind_label
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField, TimeField
from desktop.widgets.form import labelled
from desktop.widgets.next_topics import NextTopics
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from desktop.widgets.topic_tree import TopicTree
from models.meetings.meetings import MeetingData
from models.meetings.usual_days import LAST_WEEK, UsualDay
from models.names import clean
from models.words import Audience, MeetingKind

translate = QCoreApplication.translate
_GAP = 12


class MeetingFields(QWidget):
    """Shows a `MeetingData` and gives it back as it was edited; knows no book."""

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.kind = OptionField(MeetingKind, meeting_kind_label, name="meeting_kind")
        self.day = DateField(name="meeting_day", today=today)
        self.title = QLineEdit()
        self.title.setObjectName("meeting_title")
        self.starts = TimeField(name="meeting_starts")
        self.ends = TimeField(name="meeting_ends")
        self.place = QLineEdit()
        self.place.setObjectName("meeting_place")
        self.audience = OptionField(Audience, audience_label, name="meeting_audience")
        self.group: ChoiceField[UUID] = ChoiceField(name="meeting_group")
        self.group_box = labelled(self.tr("Party g&roup"), self.group)
        self.audience.currentIndexChanged.connect(self._offer_group)
        self.called_label = make_label("", "small", name="meeting_called", wrap=True)
        self.roll_button = make_button(self.tr("Names"), name="meeting_roll", look="link")
        self.habit_label = make_label("", "small", name="meeting_habit", wrap=True)
        self.combined = QCheckBox(self.tr("A &thematic meeting as well, in one session"))
        self.combined.setObjectName("meeting_combined")
        self.combined.setAccessibleName(self.combined.text().replace("&", ""))
        self.kind.currentIndexChanged.connect(self._offer_combined)
        self.chair: ChoiceField[UUID] = ChoiceField(name="meeting_chair")
        self.minute_taker: ChoiceField[UUID] = ChoiceField(name="meeting_minute_taker")
        self.guests = _lines("meeting_guests", height=56)
        self.head_count = CountField(name="meeting_head_count")
        self.topics = TopicTree(name="meeting_topics")
        self.next_topics = NextTopics()
        self.agenda = _lines("meeting_agenda", height=132)
        self.agenda.setPlaceholderText(self.tr("One item on each line"))
        self._conclusions = ""
        self._lay_out()

    @property
    def problem(self) -> str:
        """What is missing or no day or time, in one sentence; "" when nothing is."""
        if self.day.day is None:
            return self.tr("Nothing was saved yet: enter the day of the meeting, as 05/11/2025.")
        if not (self.starts.is_valid and self.ends.is_valid):
            return self.tr("Nothing was saved yet: enter the hours as 14:00 or leave them empty.")
        if self.waits_for_group:
            return self.tr("Nothing was saved yet: choose the party group that meets.")
        stranger = self.chair.stranger or self.minute_taker.stranger
        if stranger:
            nobody = self.tr("Nothing was saved yet: “{0}” is nobody on the roll of that day.")
            return nobody.format(stranger)
        return ""

    def show_data(self, data: MeetingData) -> None:
        """Show everything of `data`."""
        self.kind.set_option(data.kind)
        self.day.set_day(data.held_on)
        self.title.setText(data.title)
        self.starts.set_clock(data.starts_at)
        self.ends.set_clock(data.ends_at)
        self.place.setText(data.place)
        self.place.setCursorPosition(0)
        self.audience.set_option(data.audience)
        self.group.set_value(data.group_id)
        self._offer_group()
        self.chair.set_value(data.chair_id)
        self.minute_taker.set_value(data.minute_taker_id)
        self.guests.setPlainText(data.guests)
        self.head_count.set_count(data.staff_head_count)
        self.agenda.setPlainText(data.agenda)
        self._conclusions = data.conclusions
        self.combined.setChecked(data.with_thematic)
        self._offer_combined()

    def data(self, held_on: date) -> MeetingData:
        """Return what the fields hold; `held_on` stands in where no day is typed."""
        return MeetingData(
            kind=self.kind.option,
            audience=self.audience.option,
            title=clean(self.title.text()),
            held_on=self.day.day or held_on,
            starts_at=self.starts.clock,
            ends_at=self.ends.clock,
            place=clean(self.place.text()),
            chair_id=self.chair.value,
            minute_taker_id=self.minute_taker.value,
            guests=self.guests.toPlainText(),
            staff_head_count=self.head_count.count,
            agenda=self.agenda.toPlainText(),
            conclusions=self._conclusions,
            topic_ids=self.topics.chosen,
            with_thematic=self.combined.isChecked() and self._can_combine,
            group_id=self.group.value if self._is_of_group else None,
        )

    def offer_groups(self, groups: Mapping[UUID, str]) -> None:
        """Offer these party groups; without any, none can be called."""
        self.group.set_choices(groups.items())
        self.audience.set_options(one for one in Audience if groups or one is not Audience.GROUP)
        self._offer_group()

    def show_habit(self, habit: UsualDay | None) -> None:
        """Tell the day on which the cell usually meets for this kind, if it has one."""
        self.habit_label.setText(_habit_text(habit) if habit else "")

    @property
    def waits_for_group(self) -> bool:
        """Whether a party group is to be called and none is chosen yet."""
        return self._is_of_group and self.group.value is None

    @property
    def group_name(self) -> str:
        """The name of the party group that is called, or nothing."""
        return self.group.chosen_name if self._is_of_group else ""

    @property
    def _is_of_group(self) -> bool:
        return self.audience.option is Audience.GROUP

    @Slot()
    def _offer_group(self) -> None:
        self.group_box.setVisible(self.audience.count() > 0 and self._is_of_group)

    @property
    def _can_combine(self) -> bool:
        """Whether a meeting of this kind can hold a thematic one within it."""
        return self.kind.option is MeetingKind.REGULAR

    @Slot()
    def _offer_combined(self) -> None:
        self.combined.setVisible(self._can_combine)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(_GAP)
        right.addWidget(labelled(self.tr("Topics &delivered"), self.topics), 1)
        right.addWidget(self.next_topics)
        right.addWidget(labelled(self.tr("&Agenda"), self.agenda))
        both = QHBoxLayout(self)
        both.setContentsMargins(20, 16, 20, 16)
        both.setSpacing(28)
        both.addLayout(self._facts(), 1)
        both.addLayout(right, 1)

    def _facts(self) -> QVBoxLayout:
        """Return when, where and who: what a meeting has besides its topics."""
        left = QVBoxLayout()
        left.setSpacing(_GAP)
        kind = labelled(self.tr("&Kind"), self.kind)
        day = labelled(self.tr("&Date"), self.day)
        left.addLayout(_row((kind, 3), (day, 2)))
        left.addLayout(_row((self.combined, 3), (self.habit_label, 2)))
        left.addWidget(labelled(self.tr("&Title"), self.title))
        starts = labelled(self.tr("&Begins"), self.starts)
        ends = labelled(self.tr("&Ends"), self.ends)
        place = labelled(self.tr("&Place"), self.place)
        left.addLayout(_row((starts, 3), (ends, 3), (place, 7)))
        called = QVBoxLayout()
        called.setSpacing(4)
        audience = labelled(self.tr("&Who is called"), self.audience)
        called.addLayout(_row((audience, 3), (self.group_box, 2)))
        names = QHBoxLayout()
        names.addWidget(self.called_label, 1)
        names.addWidget(self.roll_button)
        called.addLayout(names)
        left.addLayout(called)
        chair = labelled(self.tr("&Chair"), self.chair)
        minute_taker = labelled(self.tr("&Minute taker"), self.minute_taker)
        left.addLayout(_row((chair, 1), (minute_taker, 1)))
        guests = labelled(self.tr("&Guests"), self.guests)
        head_count = QVBoxLayout()
        head_count.addWidget(labelled(self.tr("&Others (count)"), self.head_count))
        head_count.addStretch(1)
        last = _row((guests, 5))
        last.addLayout(head_count, 2)
        left.addLayout(last)
        left.addStretch(1)
        return left


def _habit_text(habit: UsualDay) -> str:
    if habit.month_day is not None:
        text = translate("MeetingFields", "Usual day: {0} of the month").format(habit.month_day)
    else:
        weekday = QLocale(current_language()).dayName((habit.weekday or 0) + 1)
        text = translate("MeetingFields", "Usual day: {0}, week {1} of the month")
        if habit.week == LAST_WEEK:
            text = translate("MeetingFields", "Usual day: the last {0} of the month")
        text = text.format(weekday, habit.week)
    if habit.every > 1:
        text += translate("MeetingFields", ", every {0} months").format(habit.every)
    return text


def _lines(name: str, *, height: int) -> QPlainTextEdit:
    """Return a field of several lines that Tab leaves."""
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(height)
    return field


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for part, stretch in parts:
        row.addWidget(part, stretch)
    return row
