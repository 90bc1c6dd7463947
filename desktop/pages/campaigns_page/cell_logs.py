"""What the whole cell made known and how it was inspected, for campaigns or apart from any."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import PeriodChoice
from desktop.pages.campaigns_page.activity_kinds import inspection_kind, publicity_kind
from desktop.pages.campaigns_page.activity_log import ActivityLog
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.underline_tabs import UnderlineTabs


class CellLogs(QWidget):
    """Both logs of the period; `left` when the user goes back to the campaigns."""

    left = Signal()

    def __init__(
        self, book: OpenBook, background: Background, period: PeriodChoice, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("cell_logs")
        self._period = period
        self.header = PageHeader(self.tr("Made known and inspected"))
        back = self.header.add_button(
            self.tr("Back to the campaigns"),
            name="cell_logs_back",
            icon_name="arrow-left",
        )
        back.clicked.connect(self.left)
        self.logs = {
            kind.name: ActivityLog(book, background, period, settings, kind, whole_cell=True)
            for kind in (publicity_kind(), inspection_kind())
        }
        self.tabs = UnderlineTabs(name="cell_logs_tabs")
        self._sheets = QStackedWidget()
        for name, log in self.logs.items():
            self.tabs.add_tab(name, log.kind.title)
            self._sheets.addWidget(log)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs)
        layout.addWidget(self._sheets, 1)
        self.tabs.chosen.connect(self._show_sheet)
        refresh_when_turned(self, period, self.refresh)
        refresh_when_changed(self, book, ("activities", "campaigns"), self.refresh)
        self.refresh()

    @property
    def first_focus(self) -> QWidget:
        """Where typing begins."""
        log = self.logs[self.tabs.current]
        return log.view if log.table.rowCount() else log.empty

    @Slot()
    def refresh(self) -> None:
        """Read both logs again."""
        self.header.set_title(self.tr("Made known and inspected"), self._period.label)
        for log in self.logs.values():
            log.show_days(self._period.period, None)

    @Slot(str)
    def _show_sheet(self, name: str) -> None:
        self._sheets.setCurrentWidget(self.logs[name])
