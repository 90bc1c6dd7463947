"""Đảng viên: everyone of the cell as of the day looked at, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.import_memory import ask_list
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.dialogs.moving import ask_move, fill_moves
from desktop.dialogs.person_dialog import PersonDialog, PersonEntry
from desktop.exports.reading.workbooks import SUFFIXES
from desktop.icons import icon
from desktop.labels import move_label
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.members_page.member_list import MemberList
from desktop.refreshing import refresh_when_changed
from desktop.settings import Settings
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.file_drop import FileDrop
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.text import make_label
from models.book.database import Session
from models.meetings.meetings import call_draft_rolls
from models.members.listing import MemberGroup, MemberRow, list_members
from models.members.people import PersonDetail, add_person, update_person
from models.periods import date_text


class MembersPage(QWidget):
    """The list, and the commands: add, edit, moves, import; `person_wanted` opens a page."""

    person_wanted = Signal(object)

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        _navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("members_page")
        self._book = book
        self._background = background
        self._settings = settings
        self._period = period
        self._rows: tuple[MemberRow, ...] = ()
        self._edited_id: UUID | None = None
        self.header = PageHeader(self.tr("Members"))
        self.saved_label = make_label("", "good", name="members_saved")
        self.list = MemberList(settings)
        self.empty = EmptyState(
            icon_name="users",
            sentence=self.tr(
                "Nobody is in the book yet. Import the Excel list you already have, or add people "
                "one by one. Members and staff both belong here."
            ),
            action=self.tr("Import from Excel…"),
            slot=self.import_people,
            primary=False,
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._add_buttons()
        self._add_keys()
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._follow_cursor)
        FileDrop(self, SUFFIXES).dropped.connect(self.import_people)
        period.changed.connect(self.refresh)
        refresh_when_changed(self, book, ("members",), self.refresh)
        self.refresh()

    @property
    def day(self) -> date:
        """The day the list is true for: today, or the last day of a period that is over."""
        today, period = self._period.today, self._period.period
        return min(today, period.last) if period.first <= today else period.last

    def show_payload(self, payload: object) -> None:
        """Put the cursor on the person with that identifier."""
        self.list.reveal(payload)

    @Slot()
    def refresh(self) -> None:
        """Read the book again and show what stands in it."""
        self._rows = self._book.read(partial(list_members, day=self.day))
        self.saved_label.hide()
        self.list.show_rows(self._rows)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self.first_focus: QWidget = self.list.view if self._rows else self.empty
        members = sum(MemberGroup.MEMBERS.holds(row.status) for row in self._rows)
        staff = sum(MemberGroup.STAFF.holds(row.status) for row in self._rows)
        text = self.tr("On {0}: {1} party members, {2} staff")
        self.header.set_title(self.tr("Members"), text.format(date_text(self.day), members, staff))
        self._follow_cursor()

    @Slot()
    def add(self) -> None:
        """Ask for a new person and enter them."""
        self._edited_id = None
        people = [row.person for row in self._rows]
        if PersonDialog.ask(self, self._save, today=self._period.today, people=people):
            self.list.reveal(self._edited_id)

    @Slot()
    def edit(self) -> None:
        """Correct the person of the cursor."""
        row = self.list.current
        if row is not None and row.person.erased_on is None:
            self._edited_id = row.person.id
            PersonDialog.ask(
                self,
                self._save,
                today=self._period.today,
                people=[one.person for one in self._rows],
                person=row.person,
            )

    @Slot()
    def _open(self) -> None:
        row = self.list.current
        if row is not None:
            self.person_wanted.emit(row.person.id)

    @Slot()
    def _fill_moves(self) -> None:
        """Offer the moves of the person of the cursor, and how somebody new comes."""
        row = self.list.current
        today = self._period.today
        menu = self.moves_menu
        menu.clear()
        if row is not None:
            menu.addSection(row.person.data.full_name)
            fill_moves(menu, row.person, today=today, slot=self._move)
        menu.addSection(self.tr("Somebody new"))
        fill_moves(menu, None, today=today, slot=self._take_in)

    @Slot()
    def _move(self) -> None:
        row = self.list.current
        self._ask_move(row.person if row is not None else None)

    @Slot()
    def _take_in(self) -> None:
        self._ask_move(None)

    def _ask_move(self, person: PersonDetail | None) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        today = self._period.today
        moved = ask_move(self, self._book, action.data(), today=today, person=person)
        if moved is not None:
            self._tell(self.tr("Entered: {0}.").format(move_label(action.data())))
            self.list.reveal(moved)

    @Slot()
    @Slot(object)
    def import_people(self, dropped: object = None) -> None:
        """Ask for a list unless one was dropped; show what importing it would do."""
        file = dropped if isinstance(dropped, Path) else ask_list(self, self._settings)
        if file is None:
            return
        done = ImportPeopleDialog.ask(
            self, self._book, self._background, self._settings, file=file, today=self._period.today
        )
        told = self.tr("{0} people imported.").format(done.entered) if done.entered else ""
        if done.updated:
            told += " " + self.tr("{0} people updated from the list.").format(done.updated)
        if told:
            self._tell(told.strip())

    @Slot()
    def show_lists(self) -> None:
        """Show the lists of people as of the day looked at, to be saved."""
        # The document libraries take as long to load as all the rest of the page.
        from desktop.dialogs.papers_dialog import Offer, PapersDialog
        from desktop.exports.registry import LISTS, Options

        offer = Offer(
            documents=LISTS,
            options=Options(day=self.day),
            title=self.tr("Lists of people"),
            today=self._period.today,
        )
        PapersDialog.show_papers(self, self._book, self._background, offer)

    @Slot()
    def _follow_cursor(self) -> None:
        """Offer what can be done with the person of the cursor."""
        row = self.list.current
        self.edit_button.setEnabled(row is not None and row.person.erased_on is None)

    def _save(self, entry: PersonEntry) -> None:
        if self._edited_id is None:
            work: Callable[[Session], object] = partial(
                add_person, data=entry.data, statuses=entry.statuses, posts=entry.posts
            )
        else:
            work = partial(
                update_person,
                person_id=self._edited_id,
                data=entry.data,
                statuses=entry.statuses,
                posts=entry.posts,
            )
        saved = self._book.change(partial(_with_rolls, work=work))
        self._edited_id = saved if isinstance(saved, UUID) else self._edited_id

    def _tell(self, sentence: str) -> None:
        self.saved_label.setText(sentence)
        self.saved_label.show()
        # The line takes room from the table once the layout has settled.
        QTimer.singleShot(0, self.list.show_cursor)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self.saved_label)
        layout.addWidget(self._stack, 1)

    def _add_buttons(self) -> None:
        self.edit_button = make_button(
            self.tr("Edit"), name="member_edit", slot=self.edit, icon_name="pencil-simple"
        )
        self.moves_button = make_button(
            self.tr("Moves"), name="member_moves", icon_name="arrows-left-right", tip="F4"
        )
        self.moves_menu = QMenu(self.moves_button)
        self.moves_menu.setObjectName("member_moves_menu")
        self.moves_menu.aboutToShow.connect(self._fill_moves)
        self.moves_button.setMenu(self.moves_menu)
        self.header.add_widget(self.edit_button)
        self.header.add_widget(self.moves_button)
        self.header.add_button(
            self.tr("Lists…"), name="members_lists", slot=self.show_lists
        ).setToolTip("Ctrl+P")
        self.header.add_button(
            self.tr("Import from Excel…"),
            name="members_import",
            slot=self.import_people,
            icon_name="file-arrow-up",
        )
        self.header.add_button(
            self.tr("Add a person"),
            name="member_add",
            slot=self.add,
            icon_name="user-plus",
            primary=True,
        ).setToolTip("Ctrl+N")

    def _add_keys(self) -> None:
        """Put the commands into the table's menu, with their keys."""
        new = QAction(icon("user-plus"), self.tr("Add a person"), self)
        new.setShortcut(QKeySequence("Ctrl+N"))
        new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.triggered.connect(self.add)
        self.addAction(new)
        lists = QAction(icon("list-numbers"), self.tr("Lists of people"), self)
        lists.setShortcut(QKeySequence("Ctrl+P"))
        lists.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        lists.triggered.connect(self.show_lists)
        self.addAction(lists)
        edit = QAction(icon("pencil-simple"), self.tr("Edit"), self.list.view)
        edit.setShortcut(QKeySequence("F2"))
        edit.triggered.connect(self.edit)
        moves = QAction(icon("arrows-left-right"), self.tr("Moves"), self.list.view)
        moves.setShortcut(QKeySequence("F4"))
        moves.triggered.connect(self.moves_button.showMenu)
        for action in (edit, moves):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.view.addActions([edit, moves])


def _with_rolls(session: Session, *, work: Callable[[Session], object]) -> object:
    """Do `work`, then let meetings still to be held call whom the roll has now."""
    result = work(session)
    call_draft_rolls(session)
    return result
