"""The commands on party groups: put people into one, and keep the list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.book import OpenBook
from desktop.dialogs.group_dialog import GroupDialog
from desktop.dialogs.groups_dialog import GroupsDialog
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from models.members.groups import GROUPED_STATUSES, list_groups
from models.members.people import PersonDetail


class PartyGroups(QObject):
    """Adds its commands to a menu; `told` says in a sentence what was done."""

    told = Signal(str)

    def __init__(self, page: QWidget, book: OpenBook, period: PeriodChoice) -> None:
        super().__init__(page)
        self._book = book
        self._period = period
        self._people: tuple[PersonDetail, ...] = ()

    def fill(self, menu: QMenu, people: Sequence[PersonDetail]) -> None:
        """Add to `menu` what can be done with `people`, and the list of groups."""
        day = self._period.today
        self._people = tuple(one for one in people if one.status_on(day) in GROUPED_STATUSES)
        menu.addSeparator()
        text = self.tr("Party group…")
        if len(self._people) > 1:
            text = self.tr("Party group of the {0} people chosen…").format(len(self._people))
        choose = self._add(menu, text, "member_party_group", self.choose)
        choose.setEnabled(bool(self._people))
        self._add(menu, self.tr("Party groups of the cell…"), "party_groups", self.keep)

    @Slot()
    def choose(self) -> None:
        """Put the people into a group; without any group the list of them comes first."""
        today = self._period.today
        if not self._book.read(list_groups):
            self.keep()
        if not self._book.read(list_groups):
            return
        moved = GroupDialog.ask(self._page, self._book, self._people, today=today)
        if moved is not None:
            self.told.emit(self.tr("Party group set for {0} people.").format(moved))

    @Slot()
    def keep(self) -> None:
        """Show the groups, to add, rename and end them."""
        GroupsDialog.show_groups(self._page, self._book, today=self._period.today)

    def _add(self, menu: QMenu, text: str, name: str, slot: Callable[[], object]) -> QAction:
        action = QAction(icon("users-three"), text, menu)
        action.setObjectName(name)
        action.triggered.connect(slot)
        menu.addAction(action)
        return action

    @property
    def _page(self) -> QWidget:
        page = self.parent()
        assert isinstance(page, QWidget)
        return page
