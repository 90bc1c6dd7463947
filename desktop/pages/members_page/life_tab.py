"""Who a person is, and what they were from when until when: drawn, and row by row."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.register_dialog import register_titles
from desktop.icons import icon
from desktop.labels import service_label, sex_label
from desktop.settings import Settings
from desktop.tables.life_table import LifeRow, LifeTable, life_rows, life_spans
from desktop.tables.members_table import birth_text
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.facts_view import Fact, FactSection, FactsView
from desktop.widgets.life_line import LifeLine
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.members.people import PersonData, PersonDetail
from models.members.register import RegisterData
from models.periods import ALWAYS, date_text

translate = QCoreApplication.translate
#: How much of the years is shown around what is dated.
_AROUND = timedelta(days=200)
_FACTS_WIDTH = 250


class LifeTab(QWidget):
    """The facts at the left; at the right the line of the years and the rows under it.

    `correct_wanted` and `remove_wanted` carry the dated row they are about.
    """

    correct_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._rows: tuple[LifeRow, ...] = ()
        self.facts = FactsView(name="person_facts", title=self.tr("Who it is"), framed=True)
        self.facts.setFixedWidth(_FACTS_WIDTH)
        self.line = LifeLine(name="life_line", title=self.tr("Statuses and posts over the years"))
        self.table = LifeTable(self)
        self.view = TableView(
            name="life_rows", title=self.tr("Statuses and posts, row by row"), settings=settings
        )
        self.view.setModel(self.table)
        self.correct_button = make_button(
            self.tr("Correct the row"),
            name="row_correct",
            slot=self._correct,
            icon_name="pencil-simple",
        )
        self.remove_button = make_button(
            self.tr("Remove the row"), name="row_remove", slot=self._remove, icon_name="trash"
        )
        self._lay_out()
        self._add_keys()
        self.view.activated_row.connect(self._correct)
        self.view.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.line.picked.connect(self._span_chosen)
        self.line.opened.connect(self._correct)

    @property
    def current(self) -> LifeRow | None:
        """The row of the cursor."""
        at = self.view.current_row
        return self.table.row_at(at) if 0 <= at < self.table.rowCount() else None

    def show_person(
        self, person: PersonDetail, register: RegisterData | None, *, today: date
    ) -> None:
        """Show who it is and what is dated."""
        self._rows = life_rows(person, today)
        self.facts.show_sections(self._sections(person, register))
        first, last = _reach(person, today)
        spans = life_spans(self._rows)
        self.line.show_life(spans, first=first, last=last, today=today, today_word=self.tr("today"))
        self.table.set_rows(self._rows)
        if self._rows and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(len(self._rows) - 1, 0))
        can = person.erased_on is None
        self.correct_button.setEnabled(can and bool(self._rows))
        self.remove_button.setEnabled(can and bool(self._rows))
        self._row_chosen()

    @Slot()
    def _correct(self) -> None:
        row = self.current
        if row is not None and self.correct_button.isEnabled():
            self.correct_wanted.emit(row.step)

    @Slot()
    def _remove(self) -> None:
        row = self.current
        if row is not None and self.remove_button.isEnabled():
            self.remove_wanted.emit(row.step)

    @Slot()
    def _row_chosen(self) -> None:
        """Let the span of the row stand out."""
        row = self.current
        self.line.point_to(self._rows.index(row) if row in self._rows else -1)

    @Slot(int)
    def _span_chosen(self, place: int) -> None:
        """Put the cursor on the row of the span."""
        at = self.table.find_row(self._rows[place].step)
        if at >= 0:
            self.view.setCurrentIndex(self.table.index(at, 0))

    def _sections(self, person: PersonDetail, register: RegisterData | None) -> list[FactSection]:
        data = person.data
        who = [
            Fact(self.tr("Born"), birth_text(data)),
            Fact(self.tr("Sex"), sex_label(data.sex) if data.sex else ""),
            Fact(self.tr("Unit"), data.unit),
            Fact(self.tr("Office post"), data.job),
            Fact(self.tr("Note"), data.note),
        ]
        party = self._party(data)
        return [
            FactSection(self.tr("Who it is"), _told(who)),
            FactSection(self.tr("In the Party"), _told(party)),
            FactSection(self.tr("Member register"), _told(_register_facts(register))),
        ]

    def _party(self, data: PersonData) -> list[Fact]:
        return [
            Fact(self.tr("Joined on"), date_text(data.joined_on) if data.joined_on else ""),
            Fact(self.tr("Official on"), date_text(data.official_on) if data.official_on else ""),
            Fact(self.tr("Card number"), data.card_number),
        ]

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(10)
        hint = self.tr("The roll of any day follows from these rows.")
        tools.addWidget(make_label(hint, "small", elide=True), 1)
        tools.addWidget(self.correct_button)
        tools.addWidget(self.remove_button)
        card = Card(self.tr("Statuses and posts"), name="life_card")
        card.body.addWidget(self.line)
        card.body.addWidget(self.view, 1)
        card.body.addLayout(tools)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.facts)
        column = QVBoxLayout()
        column.addWidget(card, 1)
        layout.addLayout(column, 1)

    def _add_keys(self) -> None:
        """Put the commands into the table's menu, with their keys."""
        correct = QAction(icon("pencil-simple"), self.tr("Correct the row"), self.view)
        correct.setShortcut(QKeySequence("F2"))
        correct.triggered.connect(self._correct)
        remove = QAction(icon("trash"), self.tr("Remove the row"), self.view)
        remove.setShortcut(QKeySequence("Delete"))
        remove.triggered.connect(self._remove)
        for action in (correct, remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.view.addAction(action)


def _register_facts(register: RegisterData | None) -> list[Fact]:
    if register is None:
        return []
    facts = [Fact(title, getattr(register, key)) for key, title in register_titles().items()]
    service = translate("LifeTab", "Army, police, retired")
    return [*facts, Fact(service, service_label(register.service) if register.service else "")]


def _told(facts: list[Fact]) -> tuple[Fact, ...]:
    """Return the facts that say something, each with what it is called in small letters."""
    return tuple(Fact(fact.text, note=fact.head) for fact in facts if fact.text)


def _reach(person: PersonDetail, today: date) -> tuple[date, date]:
    """Return the days that the line shows; what holds from the start begins a little before."""
    begun = [*(step.since for step in person.statuses), *(step.since for step in person.posts)]
    days = [day for day in begun if day != ALWAYS]
    days += [day for day in (person.data.joined_on, person.data.official_on) if day]
    first, last = min([*days, today]), max([*days, today])
    around = max(_AROUND, (last - first) / 20)
    return first - around, last + around
