"""Đảng viên: everyone of the cell as of the day looked at, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.import_memory import ask_list
from desktop.dialogs.import_people_dialog import ImportPeopleDialog
from desktop.dialogs.person_dialog import PersonDialog, PersonEntry
from desktop.dialogs.record_actions import HistoryAction, RemoveAction
from desktop.exports.reading.workbooks import SUFFIXES
from desktop.icons import icon
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.members_page.list_paste import ListPaste
from desktop.pages.members_page.lists_action import ListsAction
from desktop.pages.members_page.member_list import MemberList
from desktop.pages.members_page.member_moves import MemberMoves
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.file_drop import FileDrop
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.text import make_label
from models.book.database import Session
from models.imports.sheet import Sheet
from models.meetings.meetings import with_draft_rolls
from models.members.listing import MemberGroup, MemberRow, list_members
from models.members.people import add_person, update_person
from models.members.removing import remove_person
from models.periods import date_text

translate = QCoreApplication.translate


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
        self._book, self._background = book, background
        self._period, self._settings = period, settings
        self._rows: tuple[MemberRow, ...] = ()
        self._edited_id: UUID | None = None
        self.header = PageHeader(self.tr("Members"))
        self.saved_label = make_label("", "good", name="members_saved")
        self.list = MemberList(settings)
        self.moves = MemberMoves(self, book, period)
        self.moves.moved.connect(self._moved)
        self.moves.taken_in.connect(self.list.reveal)
        self.moves.groups.told.connect(self._tell)
        self.empty = _empty(self.import_people)
        self._stack = QStackedWidget()
        self._lay_out()
        self.lists_action = ListsAction(self, book, background, period)
        self._add_buttons()
        self._add_keys()
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._follow_cursor)
        self.list.selection_changed.connect(self._follow_selection)
        refresh_when_turned(self, period, self.refresh)
        refresh_when_changed(self, book, ("members",), self.refresh)
        self.refresh()

    @property
    def day(self) -> date:
        """The day the list is true for: today, or the last day of a period that is over."""
        today, period = self._period.today, self._period.period
        return min(today, period.last) if period.first <= today else period.last

    @Slot()
    def refresh(self) -> None:
        """Read the book again and show what stands in it."""
        self._rows = self._book.read(partial(list_members, day=self.day))
        self.saved_label.hide()
        self.list.show_rows(self._rows)
        self.first_focus: QWidget = self.list.view if self._rows else self.empty
        shown = self.list if self._rows else self.empty
        turned = self._stack.currentWidget() is not shown
        self._stack.setCurrentWidget(shown)
        if turned and self.isVisible():
            # What was hidden had the keys; the arrows shall go on in what is seen now.
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
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

    @Slot(object, str)
    def _moved(self, person_id: UUID, sentence: str) -> None:
        """Stay in the list that is shown, also when the person of the move is no longer in it."""
        self._tell(sentence)
        self.list.point_to(person_id)

    @Slot()
    @Slot(object)
    def import_people(self, given: object = None) -> None:
        """Ask for a list unless one was dropped or pasted; show what importing it would do."""
        file = given if isinstance(given, Path | Sheet) else ask_list(self, self._settings)
        if file is None:
            return
        done = ImportPeopleDialog.ask(
            self, self._book, self._background, self._settings, file=file, today=self._period.today
        )
        told = self.tr("{0} people imported.").format(done.entered) if done.entered else ""
        if done.updated:
            told += " " + self.tr("{0} people updated from the list.").format(done.updated)
        if told:
            self._tell(f"{told.strip()} " + self.tr("Ctrl+Z takes the whole import back."))

    @Slot()
    def _follow_cursor(self) -> None:
        """Offer what can be done with the person of the cursor."""
        row = self.list.current
        self.edit_button.setEnabled(row is not None and row.person.erased_on is None)
        self.moves.show_person(None if row is None else row.person)

    @Slot()
    def _follow_selection(self) -> None:
        """Let what is done with several people be about those selected."""
        rows = self.list.selected or tuple(filter(None, [self.list.current]))
        self.moves.show_chosen(tuple(row.person for row in rows))

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
        saved = self._book.change(partial(with_draft_rolls, work=work))
        self._edited_id = saved if isinstance(saved, UUID) else self._edited_id

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.saved_label.setText(sentence)
        self.saved_label.show()
        # The line takes room from the table once the layout has settled.
        QTimer.singleShot(0, self.list, self.list.show_cursor)

    def _lay_out(self) -> None:
        FileDrop(self, SUFFIXES).dropped.connect(self.import_people)
        ListPaste(self, self.list.view).pasted.connect(self.import_people)
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
        self.moves_menu.aboutToShow.connect(self.moves.fill)
        self.moves_button.setMenu(self.moves_menu)
        self.header.add_widget(self.edit_button)
        self.header.add_widget(self.moves_button)
        self.header.add_button(
            self.tr("Lists…"), name="members_lists", slot=self.lists_action.trigger
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
        edit = QAction(icon("pencil-simple"), self.tr("Edit"), self.list.view)
        edit.setShortcut(QKeySequence("F2"))
        edit.triggered.connect(self.edit)
        moves = QAction(icon("arrows-left-right"), self.tr("Moves"), self.list.view)
        moves.setShortcut(QKeySequence("F4"))
        moves.triggered.connect(self.moves_button.showMenu)
        for action in (edit, moves):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.view.addActions([edit, moves])
        HistoryAction(self.list.view, self._book, "person")
        mistake = self.tr("Remove, entered by mistake…")
        RemoveAction(self.list.view, self._book, "person", text=mistake, remove=remove_person)


def _empty(slot: Callable[..., object]) -> EmptyState:
    """Return what stands in the place of the list while nobody is in the book."""
    return EmptyState(
        icon_name="users",
        sentence=translate(
            "MembersPage",
            "Nobody is in the book yet. Import the Excel list you already have, or add people "
            "one by one. Members and staff both belong here.",
        ),
        action=translate("MembersPage", "Import from Excel…"),
        slot=slot,
        primary=False,
    )
