"""The place of the campaigns: one of them at a time, or the logs of the whole cell."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.campaigns_page.cell_logs import CellLogs
from desktop.pages.campaigns_page.place import CampaignsPage
from desktop.settings import Settings


class CampaignsPlace(QStackedWidget):
    """Shows the campaigns; what the cell made known and inspected has a page of its own."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("campaigns_place")
        self.campaigns = CampaignsPage(book, background, navigator, period, settings)
        self.logs = CellLogs(book, background, period, settings)
        self.addWidget(self.campaigns)
        self.addWidget(self.logs)
        self.campaigns.header.logs_wanted.connect(self.show_logs)
        self.logs.left.connect(self.show_home)

    @property
    def first_focus(self) -> QWidget:
        """Where typing begins on what is shown."""
        if self.currentWidget() is self.logs:
            return self.logs.first_focus
        return self.campaigns.tabs

    @Slot()
    def show_logs(self) -> None:
        """Show what the whole cell made known and inspected."""
        self.setCurrentWidget(self.logs)
        self.logs.first_focus.setFocus()

    def show_payload(self, payload: object) -> None:
        """Show the campaign with this identifier, or who owes one of its topics."""
        self.setCurrentWidget(self.campaigns)
        self.campaigns.show_payload(payload)

    @Slot()
    def show_home(self) -> None:
        """Go back to the campaigns."""
        self.setCurrentWidget(self.campaigns)
