"""Self-study of one or of twenty people, entered in one form with one save."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import messages
from desktop.dialogs.study_fields import StudyFields
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.study_nodes import pages_of, people_nodes, topic_nodes
from desktop.widgets.text import make_label
from desktop.widgets.tick_list import TickList
from models.campaigns.campaigns import CampaignTopics
from models.errors import RecordsError
from models.meetings.scans import ScanFile
from models.members.roll import RollEntry
from models.study.entries import StudyData, StudyRow
from models.words import StudyForm


@dataclass(frozen=True, slots=True)
class StudyEntry:
    """What the user wants entered: the same study for each of the people.

    `paper` is the file of the reflection paper; with `drop_paper` the one in the book goes.
    """

    data: StudyData
    person_ids: tuple[UUID, ...]
    paper: ScanFile | None = None
    drop_paper: bool = False


@dataclass(frozen=True, slots=True)
class StudyBook:
    """What the dialog needs of the book: topics, the roll of a day, and a way to save.

    `save` returns the identifiers of what it wrote, or raises RecordsError.
    """

    campaigns: tuple[CampaignTopics, ...]
    roll_on: Callable[[date], tuple[RollEntry, ...]]
    save: Callable[[StudyEntry], Sequence[UUID]]


class StudyDialog(QDialog):
    """Ask who studied what and when; with a `row`, correct that one entry."""

    def __init__(
        self,
        parent: QWidget | None,
        book: StudyBook,
        *,
        today: date,
        day: date | None = None,
        row: StudyRow | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("study_dialog")
        self.setWindowTitle(self.tr("Correct self-study") if row else self.tr("Enter self-study"))
        self.saved_ids: tuple[UUID, ...] = ()
        self._book = book
        self._row = row
        self._off_roll: frozenset[Hashable] = frozenset()
        self.people_list = TickList(
            name="study_people",
            title=self.tr("Who studied"),
            placeholder=self.tr("Find a person…"),
            empty=self.tr("Nobody is on the roll of that day; enter people on their page first."),
        )
        self.topic_list = TickList(
            name="study_topics",
            title=self.tr("What was studied"),
            placeholder=self.tr("Find a topic…"),
            empty=self.tr("The book has no campaign yet; add one on the page of campaigns first."),
        )
        self.fields = StudyFields(today=today)
        self.foot = DialogFoot(self, self.tr("Save the changes"))
        self._lay_out()
        self._fill(row.data if row else _blank(day or today))
        self.people_list.ticks_changed.connect(self._count)
        self.topic_list.ticks_changed.connect(self._take_topics)
        self.fields.ended_field.day_changed.connect(self._call_roll)
        self.fields.paper_field.show_paper(row.paper if row else None)
        self.fields.paper_field.refused.connect(self._refuse_paper)
        self._begun = self.entry

    @property
    def entry(self) -> StudyEntry:
        """What is ticked and written; only when the fields have no problem."""
        topics = tuple(key for key in self.topic_list.ticked_keys if isinstance(key, UUID))
        data, paper = self.fields.data(topics), self.fields.paper_field
        file = paper.file if data.reflection_on else None
        return StudyEntry(data, self._person_ids, file, paper.dropped)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        book: StudyBook,
        *,
        today: date,
        day: date | None = None,
        row: StudyRow | None = None,
    ) -> tuple[UUID, ...] | None:
        """Show the dialog; return what it saved, or None when it was left."""
        dialog = cls(parent, book, today=today, day=day, row=row)
        try:
            return dialog.saved_ids if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        problem = self.fields.problem()
        if not problem:
            try:
                self.saved_ids = tuple(self._book.save(self.entry))
            except RecordsError as error:
                problem = error.sentence(current_language())
        self.foot.show_problem(problem)
        if not problem:
            super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        title = self.tr("Close without saving")
        text = self.tr("Nothing of what you typed is saved yet.")
        typed = bool(self.fields.problem()) or self.entry != self._begun
        if not typed or messages.ask(self, title, text, title, danger=True):
            super().reject()

    @property
    def _person_ids(self) -> tuple[UUID, ...]:
        if self._row is not None:
            return (self._row.person_id,)
        return tuple(key for key in self.people_list.ticked_keys if isinstance(key, UUID))

    @Slot(object)
    def _call_roll(self, day: date | None) -> None:
        """Offer the people and the campaigns of the day the study ended; ticks stay.

        Whoever is not on that day's roll is ticked again with a day on whose roll they are.
        """
        if day is None:
            return
        roll = self._book.roll_on(day)
        chosen = self._off_roll.union(self.people_list.ticked_keys)
        self.people_list.set_nodes(people_nodes(roll), ticked=chosen)
        self._off_roll = chosen.difference(self.people_list.ticked_keys)
        ticked = self.topic_list.ticked_keys
        nodes = topic_nodes(
            self._book.campaigns,
            day=day,
            keep_open=[one for one in ticked if isinstance(one, UUID)],
        )
        self.topic_list.set_nodes(nodes, ticked=ticked)
        self.fields.offer_confirmers(roll, also=self._named_before())
        self._count()

    def _named_before(self) -> list[tuple[UUID, str]]:
        """Return who is named in the entry already, on the roll of its day or not."""
        if self._row is None:
            return []
        data = self._row.data
        named = (
            (data.confirmed_by_id, self._row.confirmed_by),
            (
                data.assessed_by_id,
                self._row.assessed_by,
            ),
        )
        return [(person_id, name) for person_id, name in named if person_id is not None]

    @Slot(object)
    def _refuse_paper(self, error: RecordsError) -> None:
        self.foot.show_problem(error.sentence(current_language()))

    @Slot()
    def _take_topics(self) -> None:
        """Suggest the pages of what is ticked."""
        ticked = set(self.topic_list.ticked_keys)
        topics = [topic for one in self._book.campaigns for topic in one.topics]
        pages = [
            pages_of(topic)
            for topic in topics
            if topic.id in ticked and topic.parent_id not in ticked and pages_of(topic)
        ]
        self.fields.suggest_pages(pages)
        self._count()

    @Slot()
    def _count(self) -> None:
        """Say on the button for how many people will be saved."""
        if self._row is None:
            count = len(self._person_ids)
            text = self.tr("Save for {0} people").format(count) if count > 1 else self.tr("Save")
            self.foot.action_button.setText(text)
            self.foot.action_button.setAccessibleName(text)
        self.foot.show_problem("")

    def _fill(self, data: StudyData) -> None:
        """Show `data`; the lists hold what belongs to its last day."""
        self.fields.show_data(data)
        nodes = topic_nodes(self._book.campaigns, day=data.ended_on, keep_open=data.topic_ids)
        self.topic_list.set_nodes(nodes, ticked=data.topic_ids)
        self._call_roll(data.ended_on)
        self.fields.show_data(data)
        first = self.people_list if self._row is None else self.topic_list
        first.setFocus()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(20)
        people = _column(self.tr("1. Who studied"), self.people_list)
        people.setVisible(self._row is None)
        columns.addWidget(people, 10)
        topics = self.tr("2. What") if self._row is None else self._row.full_name
        columns.addWidget(_column(topics, self.topic_list), 11)
        details = self.tr("3. When and how") if self._row is None else self.tr("When and how")
        columns.addWidget(_column(details, _scrolled(self.fields)), 9)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1000 if self._row is None else 700, height=600)


def _blank(day: date) -> StudyData:
    return StudyData(form=StudyForm.SELF_STUDY, started_on=day, ended_on=day, topic_ids=())


def _column(heading: str, content: QWidget) -> QWidget:
    """Return `content` below its heading."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(make_label(heading, "heading"))
    layout.addWidget(content, 1)
    return column


def _scrolled(content: QWidget) -> QScrollArea:
    """Return `content` so that a small screen scrolls it instead of cutting it."""
    area = QScrollArea()
    area.setObjectName("study_fields_area")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(content.minimumSizeHint().width() + bar)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
