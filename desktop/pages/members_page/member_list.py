"""The list of people in the group that is looked at, found by name without diacritics."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.members_page.group_choice import ALL, GroupChoice
from desktop.settings import Settings
from desktop.tables.members_table import MembersTable, NumberedRow
from desktop.theme import POINTS
from desktop.widgets.filter_chips import FilterChips
from desktop.widgets.search_field import SearchField
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.members.listing import MemberGroup, MemberRow
from models.names import search_form

#: What the unit shall keep of a narrow window, and what the frame and the bar at its side take.
_LEAST_UNIT, _FRAME = 130, 16
#: The columns that are left out of a narrow window, one after the other.
_SPARE = ("joined", "card")


class MemberList(QWidget):
    """Groups with their counts, a search line, the table.

    `opened` when a line is opened by Enter or double click, `moved` when the cursor is on
    another person or on none, `selection_changed` when other lines are selected. Where people
    are in party groups there is a column and a choice of them.
    """

    opened = Signal()
    moved = Signal()
    selection_changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._rows: tuple[MemberRow, ...] = ()
        self._in_group = 0
        self.groups = FilterChips(name="member_groups")
        self.search_field = SearchField(
            self.tr("Find a person…"), name="member_search", find_key=True
        )
        self.search_field.setMinimumWidth(130)
        self.search_field.setMaximumWidth(220)
        self.group_field = GroupChoice()
        self.count_label = make_label("", "muted", name="member_count")
        self.table = MembersTable(self)
        self.view = TableView(
            name="members_table", title=self.tr("People of the cell"), settings=settings
        )
        self.view.setModel(self.table)
        self._lay_out()
        self.groups.chosen.connect(self._show)
        self.group_field.option_chosen.connect(self._show)
        self.search_field.searched.connect(self._search)
        self.search_field.went_down.connect(self.view.setFocus)
        self.view.activated_row.connect(self._opened)
        self.view.selectionModel().currentChanged.connect(self.moved)
        self.table.modelReset.connect(self.moved)
        self.view.selectionModel().selectionChanged.connect(self.selection_changed)
        self.table.modelReset.connect(self.selection_changed)
        self._fit_columns()

    @property
    def current(self) -> MemberRow | None:
        """The person of the cursor."""
        at = self.view.current_row
        return self.table.row_at(at).row if 0 <= at < self.table.rowCount() else None

    @property
    def selected(self) -> tuple[MemberRow, ...]:
        """The people whose lines are selected, from the top."""
        return tuple(self.table.row_at(at).row for at in self.view.selected_rows)

    def show_rows(self, rows: tuple[MemberRow, ...]) -> None:
        """Show these people in the group that is chosen."""
        self._rows = rows
        titles = self._group_titles()
        self.groups.set_chips(
            (group.value, titles[group], sum(group.holds(row.status) for row in rows))
            for group in MemberGroup
        )
        self.group_field.offer(rows)
        self._fit_columns()
        self._show()
        if rows and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(0, 1))

    def point_to(self, person_id: UUID | None) -> None:
        """Put the cursor on a person, if the list shows them now."""
        at = self.table.find_row(person_id)
        if at >= 0:
            self.view.setCurrentIndex(self.table.index(at, 1))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_cursor(self) -> None:
        """Scroll to the cursor."""
        self.view.scrollTo(self.view.currentIndex())

    def reveal(self, person_id: object) -> None:
        """Put the cursor on a person, in another group and without search if need be."""
        row = next((row for row in self._rows if row.person.id == person_id), None)
        if row is None:
            return
        if not MemberGroup(self.groups.current).holds(row.status):
            on_roll = MemberGroup.ROLL.holds(row.status)
            self.groups.choose(MemberGroup.ROLL if on_roll else MemberGroup.AWAY)
        if not self.group_field.holds(row):
            self.group_field.set_option(ALL)
        self.search_field.clear()
        self._show()
        self.point_to(row.person.id)

    @Slot()
    def _show(self) -> None:
        """Show the chosen group, its lines numbered."""
        group = MemberGroup(self.groups.current)
        rows = [
            row for row in self._rows if group.holds(row.status) and self.group_field.holds(row)
        ]
        self._in_group = len(rows)
        self.table.set_rows(NumberedRow(at, row) for at, row in enumerate(rows, start=1))
        self._search(self.search_field.text())

    @Slot(str)
    def _search(self, text: str) -> None:
        """Show whom `text` names, and how many they are."""
        self.table.set_filter(text)
        shown = self.table.rowCount()
        if shown and self.view.current_row < 0:
            # Whoever had the cursor is hidden; the first that is found can be opened at once.
            self.view.setCurrentIndex(self.table.index(0, 1))
        elsewhere = 0 if shown else self._count_named(text)
        told = self.tr("{0} of {1} shown; {2} in other groups")
        if not elsewhere:
            told = self.tr("{0} of {1} shown")
        counted = told.format(shown, self._in_group, elsewhere)
        self.count_label.setText(counted)
        self.count_label.setVisible(bool(text.strip()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room for all."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Show the party group where there are any, and what else has room beside the unit."""
        scale = self.font().pointSizeF() / POINTS
        columns = {column.name: at for at, column in enumerate(self.table.columns)}
        self.view.setColumnHidden(columns["group"], not self.group_field.has_groups)
        widths = {
            column.name: self.view.columnWidth(at) or round(column.width * scale)
            for at, column in enumerate(self.table.columns)
            if column.name in _SPARE or not self.view.isColumnHidden(at)
        }
        needed = sum({**widths, "unit": round(_LEAST_UNIT * scale)}.values()) + _FRAME
        for name in _SPARE:
            narrow = needed > self.width()
            self.view.setColumnHidden(columns[name], narrow)
            needed -= widths[name] if narrow else 0

    def _count_named(self, text: str) -> int:
        """Return how many people of all groups have every word of `text` in their name."""
        words = search_form(text).split()
        names = [search_form(row.person.data.full_name) for row in self._rows]
        return sum(all(word in name for word in words) for name in names)

    @Slot(int)
    def _opened(self, _row: int) -> None:
        self.opened.emit()

    def _group_titles(self) -> dict[MemberGroup, str]:
        return {
            MemberGroup.ROLL: self.tr("On the roll"),
            MemberGroup.MEMBERS: self.tr("Party members"),
            MemberGroup.PROBATIONARY: self.tr("Probationary"),
            MemberGroup.EXEMPT: self.tr("Exempt"),
            MemberGroup.STAFF: self.tr("Staff"),
            MemberGroup.AWAY: self.tr("Away or gone"),
        }

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.groups, 4)
        tools.addWidget(self.group_field)
        tools.addWidget(self.count_label)
        tools.addWidget(self.search_field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
