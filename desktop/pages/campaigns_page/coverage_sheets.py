"""The two tabs of a campaign's coverage, over one reading: who has studied, who still owes."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.campaigns_page.coverage_source import Asked, CoverageSource
from desktop.pages.campaigns_page.coverage_tab import CoverageTab
from desktop.pages.campaigns_page.owed_tab import OwedTab
from desktop.settings import Settings

COVERAGE, OWED = "coverage", "owed"


class CoverageSheets(QObject):
    """Makes the tabs and leads from one to the other; `wanted` names the tab to be shown."""

    wanted = Signal(str)

    def __init__(
        self,
        page: QWidget,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__(page)
        self._source = CoverageSource(book, background, self)
        self.coverage = CoverageTab(self._source, navigator)
        self.owed = OwedTab(self._source, period, settings)
        behind = self.coverage.behind
        behind.owed_wanted.connect(self.show_owed)
        behind.make_up_wanted.connect(self.owed.acts.enter)
        behind.make_up_opened.connect(self.owed.acts.open)

    @property
    def titles(self) -> dict[str, str]:
        """The tabs by their keys."""
        return {COVERAGE: self.tr("Who has studied"), OWED: self.tr("Who still owes")}

    @property
    def sheets(self) -> tuple[QWidget, ...]:
        """The tabs in the same order."""
        return (self.coverage, self.owed)

    def ask(self, asked: Asked | None) -> None:
        """Show another campaign, or another span of it."""
        self._source.ask(asked)

    @Slot(object)
    def show_owed(self, topic_id: UUID | None) -> None:
        """Show who owes a topic, or any topic."""
        self.wanted.emit(OWED)
        self.owed.show_topic(topic_id)
