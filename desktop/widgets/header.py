"""The head of the window: whose book it is, the period looked at, and the search box."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy

from desktop.navigation import PeriodChoice, month_label, quarter_label, term_label, year_label
from desktop.widgets.buttons import make_button
from desktop.widgets.search_box import SearchBox
from desktop.widgets.text import make_label

_YEARS_SHOWN = 5
_NARROW = 900
_SEARCH = 310
_SEARCH_NARROW = 200


class Header(QFrame):
    """Names the cell and its upper body; `range_wanted` when the user asks for free dates."""

    range_wanted = Signal()

    def __init__(self, period: PeriodChoice) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setProperty("look", "header")
        self.setFixedHeight(52)
        self._period = period
        self.cell_label = make_label("", "strong", name="cell_name", elide=True)
        self.cell_label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.upper_label = make_label("", "muted", name="upper_body", elide=True)
        self.period_button = make_button(
            period.label, name="period", look="menu", icon_name="calendar-blank"
        )
        self._menu = QMenu(self.period_button)
        self._menu.setObjectName("period_menu")
        self._menu.aboutToShow.connect(self._fill)
        self._menu.triggered.connect(self._chosen)
        self.period_button.setMenu(self._menu)
        self.search = SearchBox()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 0, 22, 0)
        layout.setSpacing(8)
        layout.addWidget(self.cell_label)
        layout.addWidget(self.upper_label, 1)
        layout.addWidget(self.period_button)
        layout.addSpacing(6)
        layout.addWidget(self.search)
        period.changed.connect(self._show_period)
        self._show_period()

    def show_cell(self, name: str, upper_body: str) -> None:
        """Name the cell and the body above it."""
        self.cell_label.setText(name)
        self.upper_label.setText(upper_body)

    def set_open(self, *, is_open: bool) -> None:
        """Offer period and search only while a book is open."""
        self.period_button.setVisible(is_open)
        self.search.setVisible(is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names more room than the search box when the window is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.search.setFixedWidth(_SEARCH_NARROW if narrow else _SEARCH)

    @Slot()
    def _show_period(self) -> None:
        self.period_button.setText(self._period.label)
        self.period_button.setAccessibleName(self.tr("Period: {0}").format(self._period.label))

    @Slot()
    def _fill(self) -> None:
        """Offer the years, and the parts of the year that is looked at."""
        self._menu.clear()
        today, first = self._period.today.year, self._period.first_year
        years = list(range(today, first - 1, -1))
        for year in years[:_YEARS_SHOWN]:
            self._add(self._menu, year_label(year), ("year", year, 0))
        if years[_YEARS_SHOWN:]:
            earlier = self._menu.addMenu(self.tr("Earlier years"))
            for year in years[_YEARS_SHOWN:]:
                self._add(earlier, year_label(year), ("year", year, 0))
        self._menu.addSeparator()
        self._fill_parts(self._period.period.first.year)
        self._menu.addSeparator()
        if self._period.term is not None:
            self._add(self._menu, term_label(self._period.term), ("term", 0, 0))
        self._add(self._menu, self.tr("From … to …"), ("range", 0, 0))

    def _fill_parts(self, year: int) -> None:
        quarters = self._menu.addMenu(self.tr("Quarters of {0}").format(year))
        for number in range(1, 5):
            self._add(quarters, quarter_label(number, year), ("quarter", year, number))
        months = self._menu.addMenu(self.tr("Months of {0}").format(year))
        for number in range(1, 13):
            self._add(months, month_label(number, year), ("month", year, number))

    def _add(self, menu: QMenu, text: str, data: tuple[str, int, int]) -> None:
        action = menu.addAction(text)
        action.setData(data)
        action.setObjectName("period_{}_{}_{}".format(*data))
        action.setCheckable(True)
        action.setChecked(text == self._period.label)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        what, year, number = action.data()
        if what == "year":
            self._period.choose_year(year)
        elif what == "quarter":
            self._period.choose_quarter(number, of=year)
        elif what == "month":
            self._period.choose_month(number, of=year)
        elif what == "term":
            self._period.choose_term()
        else:
            self.range_wanted.emit()
