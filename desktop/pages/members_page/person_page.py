"""One person: who they are, what is dated of them, what they did and owe in the period."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.pages.members_page.life_tab import LifeTab
from desktop.pages.members_page.person_head import PersonHead
from desktop.pages.members_page.person_papers import PersonPapers
from desktop.pages.members_page.person_steps import PersonSteps
from desktop.pages.members_page.record_figures import (
    meeting_figures,
    owed_figures,
    study_figures,
)
from desktop.pages.members_page.record_tab import (
    RecordTab,
    meetings_tab,
    owed_tab,
    study_tab,
)
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.tables.record_tables import owed_rows
from desktop.widgets.page_header import page_layout
from desktop.widgets.text import make_label
from desktop.widgets.underline_tabs import UnderlineTabs
from models.errors import RecordsError
from models.members.record import PersonRecord, collect_person_record

_LIFE, _MEETINGS, _STUDY, _OWED = "life", "meetings", "study", "owed"
_NOUNS = ("members", "attendance", "meetings", "study", "campaigns", "organisation", "documents")


class PersonPage(QWidget):
    """Shows a person; `left` when the user goes back to the list."""

    left = Signal()

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("person_page")
        self._book = book
        self._navigator = navigator
        self._period = period
        self._person_id: UUID | None = None
        self._record: PersonRecord | None = None
        self.head = PersonHead()
        self.saved_label = make_label("", "good", name="person_saved", wrap=True)
        self.saved_label.hide()
        self.life = LifeTab(settings)
        self.meetings = meetings_tab(settings)
        self.study = study_tab(settings)
        self.owed = owed_tab(settings)
        self.tabs = UnderlineTabs(name="person_tabs")
        self._stack = QStackedWidget()
        self._lay_out()
        self.steps = PersonSteps(self, book, period)
        self.papers = PersonPapers(self, book, background, period)
        self._connect()
        refresh_when_changed(self, book, _NOUNS, self.refresh)

    @property
    def person_id(self) -> UUID | None:
        """The person who is shown."""
        return self._person_id

    @property
    def record(self) -> PersonRecord | None:
        """Everything that is shown."""
        return self._record

    @property
    def first_focus(self) -> QWidget:
        """The rows of the tab that is open."""
        tab = self._stack.currentWidget()
        return tab.view if isinstance(tab, LifeTab | RecordTab) else self

    def show_person(self, person_id: UUID) -> None:
        """Show a person from the beginning."""
        if person_id != self._person_id:
            self.saved_label.hide()
            self.tabs.choose(_LIFE)
        self._person_id = person_id
        self._read()

    @Slot()
    def refresh(self) -> None:
        """Read the person again; go back to the list when they are gone."""
        if self._person_id is None:
            return
        try:
            self._read()
        except RecordsError as error:
            if error.key != "members.gone":
                raise
            self._person_id = self._record = None
            self.left.emit()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say that something was done."""
        self.saved_label.setText(sentence)
        self.saved_label.setVisible(bool(sentence))

    def _read(self) -> None:
        assert self._person_id is not None
        record = self._book.read(
            partial(
                collect_person_record,
                person_id=self._person_id,
                period=self._period.period,
                today=self._period.today,
            )
        )
        self._record = record
        self.steps.show_record(record)
        self.papers.show_record(record)
        self.head.show_record(record, today=self._period.today)
        self.life.show_person(record.person, record.register, today=self._period.today)
        self.meetings.show_rows(
            list(reversed(record.meetings)), meeting_figures(record, self._period.label)
        )
        self.study.show_rows(
            list(reversed(record.studies)), study_figures(record, self._period.label)
        )
        self.owed.show_rows(owed_rows(record.owed), owed_figures(record))
        for key, title, count in (
            (_MEETINGS, self.tr("Meetings"), len(record.meetings)),
            (_STUDY, self.tr("Self-study"), len(record.studies)),
            (_OWED, self.tr("Still owed"), record.topics_owed),
        ):
            self.tabs.set_title(key, f"{title} · {count}")

    @Slot(str)
    def _show_tab(self, key: str) -> None:
        places = (_LIFE, _MEETINGS, _STUDY, _OWED)
        self._stack.setCurrentIndex(places.index(key))

    @Slot()
    def _leave(self) -> None:
        self.left.emit()

    @Slot()
    def _open_meeting(self) -> None:
        at = self.meetings.view.current_row
        self._navigator.to(Place.MEETINGS, self.meetings.table.row_at(at).meeting_id)

    @Slot()
    def _open_campaign(self) -> None:
        at = self.owed.view.current_row
        self._navigator.to(Place.CAMPAIGNS, self.owed.table.row_at(at).campaign_id)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._show_tab)
        refresh_when_turned(self, self._period, self.refresh)
        self._connect_head()
        self.meetings.opened.connect(self._open_meeting)
        self.owed.opened.connect(self._open_campaign)
        back = QAction(self.tr("Back to the list"), self)
        back.setObjectName("back_to_people")
        back.setShortcuts([QKeySequence("Alt+Left"), QKeySequence("Esc")])
        back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.triggered.connect(self._leave)
        self.addAction(back)

    def _connect_head(self) -> None:
        head, steps = self.head, self.steps
        head.back_button.clicked.connect(self._leave)
        head.edit_button.clicked.connect(steps.edit)
        head.moves_button.menu().aboutToShow.connect(steps.fill_moves)
        head.more_button.menu().aboutToShow.connect(steps.fill_more)
        head.export_button.menu().aboutToShow.connect(self.papers.fill)
        self.life.correct_wanted.connect(steps.correct)
        self.life.remove_wanted.connect(steps.remove)
        steps.told.connect(self.tell)
        moves = QAction(self.tr("Moves"), self)
        moves.setShortcut(QKeySequence("F4"))
        moves.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        moves.triggered.connect(head.moves_button.showMenu)
        self.addAction(moves)

    def _lay_out(self) -> None:
        for key, title, tab in (
            (_LIFE, self.tr("Status and posts"), self.life),
            (_MEETINGS, self.tr("Meetings"), self.meetings),
            (_STUDY, self.tr("Self-study"), self.study),
            (_OWED, self.tr("Still owed"), self.owed),
        ):
            self.tabs.add_tab(key, title)
            self._stack.addWidget(tab)
        head = QVBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.head)
        head.addWidget(self.saved_label)
        head.addWidget(self.tabs)
        layout = page_layout(self)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
