"""Who still owes what of a campaign; made up here, one or many at once, and printed."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.navigation import PeriodChoice
from desktop.pages.campaigns_page.coverage_source import CoverageSource
from desktop.pages.campaigns_page.make_up_acts import MakeUpActs, open_absences
from desktop.settings import Settings
from desktop.tables.owed_lists import ABSENCES, BY_PERSON, BY_TOPIC, OwedLists
from desktop.widgets.buttons import make_button
from desktop.widgets.coverage_filters import CoverageFilters
from desktop.widgets.text import make_label
from models.campaigns.matrix import Choice

_PAPERS = {BY_TOPIC: "owed-by-topic", BY_PERSON: "owed-by-person", ABSENCES: "owed-by-person"}


class OwedTab(QWidget):
    """The lists of what is owed; rows behind which an absence stands can be made up together."""

    def __init__(self, source: CoverageSource, period: PeriodChoice, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("owed_tab")
        self._source = source
        self._is_shown = False
        self.acts = MakeUpActs(source, period, self)
        self.filters = CoverageFilters(name="owed", owing=self.tr("&Left owed by an absence"))
        self.lists = OwedLists(settings)
        self.hint_label = make_label("", "muted", name="owed_hint", elide=True)
        self._make_buttons()
        self._lay_out()
        self._add_actions()
        self.lists.selection_changed.connect(self._follow_selection)
        self.lists.opened.connect(self._activate)
        self.filters.changed.connect(self._show)
        self.filters.search_field.searched.connect(self.lists.search)
        self.filters.search_field.went_down.connect(self.lists.setFocus)
        source.changed.connect(self._take)

    def show_topic(self, topic_id: UUID | None) -> None:
        """Show who owes a topic, or who owes any."""
        reading = self._source.reading
        if reading is None:
            return
        self.filters.search_field.clear()
        self.filters.offer(reading.coverage)
        self.filters.set_choice(Choice(branch=topic_id))
        self._show()
        self.lists.choose(BY_TOPIC)
        self.lists.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_papers(self) -> None:
        """Show the list as it will print, with what is chosen here."""
        choice = replace(self.filters.choice, owing=False)
        self._source.show_papers(self, choice, first=_PAPERS[self.lists.mode])

    @Slot()
    def enter_make_up(self) -> None:
        """Ask once for everything selected how it was made up."""
        self.acts.enter(self.lists.selected)

    @Slot()
    def correct(self) -> None:
        """Correct the make-up of the row selected."""
        for owed in self.lists.selected[:1]:
            self.acts.correct(owed)

    @Slot()
    def remove(self) -> None:
        """Take the make-up of the row selected out."""
        for owed in self.lists.selected[:1]:
            self.acts.remove(owed)

    @Slot()
    def _take(self) -> None:
        """Show the other reading, now or when the tab is looked at."""
        self._is_shown = False
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was asked for meanwhile."""
        super().showEvent(event)
        if not self._is_shown:
            self._refresh()

    def _refresh(self) -> None:
        reading = self._source.reading
        if reading is not None:
            self.filters.offer(reading.coverage)
            self._show()

    @Slot()
    def _show(self) -> None:
        """Show what the filters leave."""
        reading = self._source.reading
        if reading is not None:
            self._is_shown = True
            self.lists.show_reading(reading, self.filters.choice)

    @Slot()
    def _follow_selection(self) -> None:
        """Offer what can be done with what is selected, and say why nothing can."""
        reading, selected = self._source.reading, self.lists.selected
        waiting = open_absences(reading, selected) if reading else ()
        made_up = [one for one in selected if reading and reading.make_up_of(one)]
        one_made_up = len(made_up) == len(selected) == 1 and self.lists.mode == ABSENCES
        for button in (self.correct_button, self.remove_button):
            button.setEnabled(one_made_up)
        self.make_up_button.setEnabled(bool(waiting))
        hint = self.tr("Select rows, then enter how the absences were made up.")
        if waiting:
            hint = self.tr("To be made up: {0} absences").format(len(waiting))
        elif made_up:
            hint = self.tr("Made up already; correct it or take it out if it was entered wrongly.")
        elif self.lists.view.selected_rows and not selected:
            hint = self.tr(
                "Never absent from a meeting on it, so nothing to make up: enter a study."
            )
        self.hint_label.setText(hint)

    @Slot()
    def _activate(self) -> None:
        """On Enter: enter how it was made up, or correct what was."""
        reading, selected = self._source.reading, self.lists.selected
        if reading is not None and open_absences(reading, selected):
            self.acts.enter(selected)
        else:
            self.correct()

    def _make_buttons(self) -> None:
        self.make_up_button = make_button(
            self.tr("Enter make-up…"), name="owed_make_up", slot=self.enter_make_up
        )
        self.correct_button = make_button(
            self.tr("Correct…"), name="owed_correct", slot=self.correct, look="quiet"
        )
        self.remove_button = make_button(
            self.tr("Remove make-up"), name="owed_remove", slot=self.remove, look="quiet"
        )
        self.papers_button = make_button(
            self.tr("Print the list…"),
            name="owed_papers",
            slot=self.show_papers,
            icon_name="printer",
            tip="Ctrl+P",
        )

    def _add_actions(self) -> None:
        """Put the commands into the menus of the lists, with their keys."""
        printing = QAction(icon("printer"), self.tr("Print the list…"), self)
        printing.setShortcut(QKeySequence("Ctrl+P"))
        printing.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        printing.triggered.connect(self.show_papers)
        self.addAction(printing)
        make_up = QAction(icon("arrow-u-up-left"), self.tr("Enter make-up…"), self)
        make_up.triggered.connect(self.enter_make_up)
        self.lists.offer([make_up, printing])

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.filters, 1)
        top.addWidget(self.papers_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint_label, 1)
        for button in (self.remove_button, self.correct_button, self.make_up_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.lists, 1)
        layout.addLayout(foot)
