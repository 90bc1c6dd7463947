"""Three lists of one reading: who owes what by topic, by person, and the absences behind it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.tables.owing_tables import (
    AbsenceRow,
    AbsencesTable,
    OwingRow,
    OwingTable,
    absence_rows,
    rows_by_topic,
)
from desktop.tables.rows_table import RowsTable
from desktop.widgets.filter_chips import FilterChips
from desktop.widgets.table_view import TableView
from models.campaigns.coverage import Owed
from models.campaigns.matrix import Choice, CoverageReading
from models.campaigns.owing import absences_of, owing_by_person, owing_by_topic

translate = QCoreApplication.translate
BY_TOPIC, BY_PERSON, ABSENCES = "topic", "person", "absence"


class OwedLists(QWidget):
    """Chips choose the list; `selection_changed` and `opened` tell of the one looked at."""

    selection_changed = Signal()
    opened = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("owed_lists")
        self.chips = FilterChips(name="owed_mode")
        self.tables: dict[str, RowsTable[OwingRow] | RowsTable[AbsenceRow]] = {
            BY_TOPIC: OwingTable(by_topic=True, parent=self),
            BY_PERSON: OwingTable(by_topic=False, parent=self),
            ABSENCES: AbsencesTable(self),
        }
        self.views: dict[str, TableView] = {}
        self._stack = QStackedWidget()
        for key, title in _titles().items():
            view = TableView(name=f"owed_{key}_table", title=title, settings=settings)
            view.setModel(self.tables[key])
            view.activated_row.connect(self.opened)
            view.selectionModel().selectionChanged.connect(self.selection_changed)
            self.views[key] = view
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.chips)
        layout.addWidget(self._stack, 1)
        self.chips.chosen.connect(self.choose)

    @property
    def mode(self) -> str:
        """Which list is looked at."""
        return self.chips.current or BY_TOPIC

    @property
    def view(self) -> TableView:
        """The list that is looked at."""
        return self.views[self.mode]

    @property
    def selected(self) -> list[Owed]:
        """The absences behind the rows selected."""
        table = self.tables[self.mode]
        return [one for at in self.view.selected_rows for one in table.row_at(at).absences]

    def show_reading(self, reading: CoverageReading, choice: Choice) -> None:
        """Show what is chosen of a reading, in all three lists."""
        coverage = reading.coverage
        by_topic = rows_by_topic(owing_by_topic(coverage, choice))
        by_person = [OwingRow(one) for one in owing_by_person(coverage, choice)]
        absences = absence_rows(reading, absences_of(coverage, choice))
        if choice.owing:
            by_topic, by_person = _with_absence(by_topic), _with_absence(by_person)
        found: dict[str, list[Any]] = {BY_TOPIC: by_topic, BY_PERSON: by_person, ABSENCES: absences}
        for key, rows in found.items():
            self.tables[key].set_rows(rows)
        titles = _titles()
        self.chips.set_chips([(key, titles[key], len(rows)) for key, rows in found.items()])
        self.choose(self.mode)

    def offer(self, actions: Iterable[QAction]) -> None:
        """Put these into the menu of every list."""
        for view in self.views.values():
            view.addActions(list(actions))

    @Slot(str)
    def choose(self, mode: str) -> None:
        """Bring a list to the front."""
        self.chips.choose(mode)
        self._stack.setCurrentWidget(self.views[mode])
        self.setFocusProxy(self.views[mode])
        self.selection_changed.emit()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only rows that hold every word of `text`."""
        for table in self.tables.values():
            table.set_filter(text)


def _titles() -> dict[str, str]:
    return {
        BY_TOPIC: translate("OwedLists", "By topic"),
        BY_PERSON: translate("OwedLists", "By person"),
        ABSENCES: translate("OwedLists", "Absences and make-ups"),
    }


def _with_absence(rows: list[OwingRow]) -> list[OwingRow]:
    return [row for row in rows if row.absences]
