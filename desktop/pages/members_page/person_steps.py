"""What can be done with the person whose page it is: moves, corrections, papers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.book import OpenBook
from desktop.dialogs.correcting import ask_correction, ask_register
from desktop.dialogs.erasing import ask_erase
from desktop.dialogs.moving import ask_move, chosen_move, fill_moves
from desktop.dialogs.person_dialog import PersonDialog, PersonEntry
from desktop.dialogs.step_dialog import Step
from desktop.icons import icon
from desktop.labels import move_label
from desktop.navigation import PeriodChoice
from desktop.pages.members_page.party_groups import PartyGroups
from models.meetings.meetings import with_draft_rolls
from models.members.erasing import can_be_erased
from models.members.people import PersonDetail, read_people, update_person
from models.members.record import PersonRecord
from models.members.register import RegisterData


class PersonSteps(QObject):
    """Carries out commands on the person last shown; `told` says in a sentence what was done."""

    told = Signal(str)

    def __init__(self, page: QWidget, book: OpenBook, period: PeriodChoice) -> None:
        super().__init__(page)
        self._book = book
        self._period = period
        self._record: PersonRecord | None = None
        self.groups = PartyGroups(page, book, period)
        self.groups.told.connect(self.told)

    def show_record(self, record: PersonRecord) -> None:
        """Take the person whom commands are about from now on."""
        self._record = record

    @Slot()
    def fill_moves(self) -> None:
        """Fill the menu that is about to show with the moves that make sense today."""
        menu = self.sender()
        if isinstance(menu, QMenu):
            menu.clear()
            fill_moves(menu, self._person, today=self._period.today, slot=self.move_person)
            self.groups.fill(menu, [self._person])

    @Slot()
    def fill_more(self) -> None:
        """Fill the menu that is about to show with what is rarely needed."""
        menu = self.sender()
        if not isinstance(menu, QMenu):
            return
        menu.clear()
        if self._record is not None and self._record.register is not None:
            action = QAction(icon("identification-card"), self.tr("Member register…"), menu)
            action.setObjectName("person_register")
            action.triggered.connect(self.edit_register)
            menu.addAction(action)
        erase = QAction(icon("eraser"), self.tr("Erase the identity…"), menu)
        erase.setObjectName("person_erase")
        erase.setEnabled(can_be_erased(self._person, self._period.today))
        erase.triggered.connect(self.erase)
        menu.addAction(erase)

    @Slot()
    def move_person(self) -> None:
        """Ask for the move that was chosen in the menu and enter it."""
        action = self.sender()
        if isinstance(action, QAction):
            move = chosen_move(action)
            today = self._period.today
            if ask_move(self._page, self._book, move, today=today, person=self._person):
                self.told.emit(self.tr("Entered: {0}.").format(move_label(move)))

    @Slot()
    def edit(self) -> None:
        """Correct who the person is."""
        PersonDialog.ask(
            self._page,
            self._save,
            today=self._period.today,
            people=self._book.read(read_people),
            person=self._person,
        )

    @Slot(object)
    def correct(self, step: Step) -> None:
        """Correct one dated row."""
        if ask_correction(self._page, self._book, self._person, step, today=self._period.today):
            self.told.emit(self.tr("The row was corrected."))

    @Slot(object)
    def remove(self, step: Step) -> None:
        """Take one dated row away."""
        today = self._period.today
        if ask_correction(self._page, self._book, self._person, step, today=today, removing=True):
            self.told.emit(self.tr("The row was removed."))

    @Slot()
    def edit_register(self) -> None:
        """Ask what the member register says of the person."""
        register = self._record.register if self._record else None
        if ask_register(self._page, self._book, self._person, register or RegisterData()):
            self.told.emit(self.tr("The entries of the member register were saved."))

    @Slot()
    def erase(self) -> None:
        """Ask twice, then erase who the person was for good."""
        today = self._period.today
        instead = ask_erase(self._page, self._book, self._person, today=today)
        if instead:
            text = self.tr("The identity was erased; the counts now speak of {0}.")
            self.told.emit(text.format(instead))

    def _save(self, entry: PersonEntry) -> None:
        work = partial(
            update_person,
            person_id=self._person.id,
            data=entry.data,
            statuses=entry.statuses,
            posts=entry.posts,
        )
        self._book.change(partial(with_draft_rolls, work=work))

    @property
    def _person(self) -> PersonDetail:
        assert self._record is not None, "commands are given on a person who is shown"
        return self._record.person

    @property
    def _page(self) -> QWidget:
        """The page; held by Qt alone, as the page itself holds this object."""
        page = self.parent()
        assert isinstance(page, QWidget)
        return page
