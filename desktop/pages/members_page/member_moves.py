"""The moves offered on the list of people: of the person of the cursor, and of somebody new."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.book import OpenBook
from desktop.dialogs.moving import ask_move, chosen_move, fill_moves
from desktop.labels import move_label
from desktop.navigation import PeriodChoice
from desktop.pages.members_page.party_groups import PartyGroups
from models.members.people import PersonDetail


class MemberMoves(QObject):
    """Fills a menu and carries out what is chosen.

    `moved` carries whom, and a sentence; then `taken_in` carries whom if it is somebody new.
    """

    moved = Signal(object, str)
    taken_in = Signal(object)

    def __init__(self, page: QWidget, book: OpenBook, period: PeriodChoice) -> None:
        super().__init__(page)
        self._book = book
        self._period = period
        self._person: PersonDetail | None = None
        self._chosen: tuple[PersonDetail, ...] = ()
        self.groups = PartyGroups(page, book, period)

    def show_person(self, person: PersonDetail | None) -> None:
        """Take who is under the cursor."""
        self._person = person

    def show_chosen(self, people: tuple[PersonDetail, ...]) -> None:
        """Take whose lines are selected."""
        self._chosen = people

    @Slot()
    def fill(self) -> None:
        """Fill the menu that is about to show."""
        menu = self.sender()
        if not isinstance(menu, QMenu):
            return
        today, person = self._period.today, self._person
        menu.clear()
        if person is not None:
            _head(menu, person.data.full_name)
            fill_moves(menu, person, today=today, slot=self.move_person)
            menu.addSeparator()
        _head(menu, self.tr("Somebody new"))
        fill_moves(menu, None, today=today, slot=self.take_in)
        self.groups.fill(menu, self._chosen)

    @Slot()
    def move_person(self) -> None:
        """Ask for the move that was chosen, of the person of the cursor."""
        self._ask(self._person)

    @Slot()
    def take_in(self) -> None:
        """Ask for somebody new who comes in the way that was chosen."""
        self._ask(None)

    def _ask(self, person: PersonDetail | None) -> None:
        action, page = self.sender(), self.parent()
        if not isinstance(action, QAction) or not isinstance(page, QWidget):
            return
        move, today = chosen_move(action), self._period.today
        moved = ask_move(page, self._book, move, today=today, person=person)
        if moved is not None:
            self.moved.emit(moved, self.tr("Entered: {0}.").format(move_label(move)))
            if person is None:
                self.taken_in.emit(moved)


def _head(menu: QMenu, text: str) -> None:
    """Say in the menu what the next commands are about; a section's text is not drawn."""
    menu.addAction(text.replace("&", "&&")).setEnabled(False)
