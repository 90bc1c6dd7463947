"""Tổng quan: what to do now, and how the cell stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.labels import meeting_kind_label
from desktop.navigation import Navigator, OwedOf, Place
from desktop.pages.overview_page.lines import Line, deadline_line, task_line
from desktop.refreshing import refresh_when_changed
from desktop.translation import current_language
from desktop.widgets.card import Card
from desktop.widgets.charts import Bar, BarChart, CoverageBar
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.text import make_label, make_line
from desktop.widgets.todo_row import TodoRow
from models.attendance.months import MonthRate
from models.calendar.events import mark_deadline_done
from models.campaigns.deadlines import Peak
from models.meetings.meetings import MeetingRow
from models.overview import CampaignState, Overview, collect_overview
from models.periods import date_text
from models.to_do import Task
from models.words import MeetingState

_NOUNS = (
    "members",
    "meetings",
    "attendance",
    "study",
    "activities",
    "campaigns",
    "organisation",
    "settings",
    "calendar",
    "documents",
    "scans",
    "unsaved",
)
_MOST_ROWS = 8


class OverviewPage(QWidget):
    """The to-do list at the left; attendance and coverage at the right."""

    def __init__(self, book: OpenBook, navigator: Navigator, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("overview_page")
        self._book = book
        self._navigator = navigator
        self._today = today
        self._lines: list[Line] = []
        self._topics: list[OwedOf] = []
        self.header = PageHeader()
        self.header.add_button(
            self.tr("Calendar"),
            name="overview_calendar",
            slot=self.open_calendar,
            icon_name="calendar-blank",
        )
        self.to_do_card = Card(name="to_do_card")
        self.to_do_card.body.setContentsMargins(0, 4, 0, 4)
        self.to_do_card.body.setSpacing(0)
        self.month_card = Card(name="month_card")
        self.peaks_card = Card(self.tr("Coming peaks of study"), name="peaks_card")
        self.rates_card = Card(name="rates_card")
        self.chart = BarChart(name="rates_chart")
        self.rates_card.body.addWidget(self.chart)
        self.coverage_column = QVBoxLayout()
        self.coverage_column.setSpacing(16)
        self._lay_out()
        refresh_when_changed(self, book, _NOUNS, self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the book again and show what stands in it."""
        overview = self._book.read(partial(collect_overview, today=self._today()))
        day = QLocale(current_language()).toString(
            QDate(overview.today.year, overview.today.month, overview.today.day), "dddd"
        )
        self.header.set_title(
            self.tr("To do"),
            f"{day[:1].upper()}{day[1:]}, {date_text(overview.today)}",
        )
        self._show_to_do(overview)
        self._show_month(overview)
        self._show_peaks(overview.peaks)
        self._show_rates(overview.months)
        self._show_coverage(overview.campaigns)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.to_do_card)
        left.addWidget(self.month_card)
        left.addWidget(self.peaks_card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self.rates_card)
        right.addLayout(self.coverage_column)
        right.addStretch(1)
        inside = QWidget()
        inside.setObjectName("overview_inside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 13)
        grid.setColumnStretch(1, 7)
        scroll = QScrollArea()
        scroll.setObjectName("overview_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(scroll, 1)

    def _show_to_do(self, overview: Overview) -> None:
        deadlines = [deadline_line(deadline) for deadline in overview.deadlines]
        # That the book is kept elsewhere goes before whatever is due in it.
        first = [one for one in overview.to_do if one.task is Task.HANDED_OVER]
        tasks = [task_line(one) for one in overview.to_do if one not in first]
        waiting = [task_line(one) for one in first] + deadlines + tasks
        self._lines = waiting[:_MOST_ROWS]
        _clear(self.to_do_card.body, keep=1)
        if not self._lines:
            done = self.tr("Nothing is waiting. Meetings, marks and reports are up to date.")
            label = make_label(done, "muted", name="to_do_empty", elide=True)
            label.setContentsMargins(16, 12, 16, 12)
            self.to_do_card.body.addWidget(label)
        for place, line in enumerate(self._lines):
            if place:
                self.to_do_card.body.addWidget(make_line())
            row = TodoRow(
                name=f"to_do_{place}",
                icon_name=line.icon,
                title=line.title,
                detail=line.detail,
                action=line.action,
                slot=self._go,
                role=line.role,
                primary=place == 0,
            )
            row.button.setProperty("line", place)
            if line.deadline is not None:
                sent = row.add_button(
                    self.tr("Sent"), name=f"to_do_{place}_sent", slot=self._mark_sent
                )
                sent.setProperty("line", place)
            self.to_do_card.body.addWidget(row)
        if len(waiting) > _MOST_ROWS:
            more = self.tr("More after these: {0}").format(len(waiting) - _MOST_ROWS)
            label = make_label(more, "small", name="to_do_more", elide=True)
            label.setContentsMargins(16, 4, 16, 8)
            self.to_do_card.body.addWidget(label)

    @Slot()
    def _go(self) -> None:
        line = self._lines[self.sender().property("line")]
        self._navigator.to(line.place, line.payload)

    @Slot()
    def _mark_sent(self) -> None:
        """Note that a report went out today; the line goes, Ctrl+Z brings it back."""
        deadline = self._lines[self.sender().property("line")].deadline
        if deadline is not None and deadline.deadline_id is not None:
            self._book.change(
                partial(
                    mark_deadline_done,
                    deadline_id=deadline.deadline_id,
                    due_on=deadline.due_on,
                    done_on=self._today(),
                )
            )

    @Slot()
    def open_calendar(self) -> None:
        """Go to the calendar."""
        self._navigator.to(Place.CALENDAR)

    def _show_month(self, overview: Overview) -> None:
        _clear(self.month_card.body, keep=1)
        month = f"{overview.today:%m/%Y}"
        self.month_card.set_heading(self.tr("Meetings in {0}").format(month))
        for row in overview.this_month:
            self.month_card.body.addWidget(
                make_label(
                    self._meeting_text(row, overview.today), name="month_meeting", elide=True
                )
            )
        if not overview.this_month:
            none = self.tr("No meeting has been entered for this month.")
            self.month_card.body.addWidget(make_label(none, "muted", name="month_empty"))

    def _meeting_text(self, row: MeetingRow, today: date) -> str:
        day = date_text(row.data.held_on)
        if row.state is MeetingState.CANCELLED:
            return self.tr("{0} · {1} · cancelled").format(day, row.data.title)
        if row.data.held_on > today:
            return f"{day} · {meeting_kind_label(row.data.kind)} · {row.data.title}"
        attended = self.tr("present {0}").format(row.members.quality)
        return f"{day} · {row.data.title} · {attended}"

    def _show_peaks(self, peaks: tuple[Peak, ...]) -> None:
        _clear(self.peaks_card.body, keep=1)
        self.peaks_card.setVisible(bool(peaks))
        for peak in peaks:
            days = f"{peak.first:%d/%m} – {peak.last:%d/%m/%Y}"
            self.peaks_card.body.addWidget(
                make_label(f"{days} · {peak.name}", name="peak", elide=True)
            )

    def _show_rates(self, months: tuple[MonthRate, ...]) -> None:
        shares = [month.rate.percent for month in months]
        known = [share for share in shares if share is not None]
        lowest = f"{min(known)}%".replace(".", ",") if known else ""
        self.rates_card.set_heading(
            self.tr("Attendance, 12 months"),
            self.tr("lowest {0}").format(lowest) if known else self.tr("no meeting yet"),
        )
        self.chart.set_bars(
            [
                Bar(
                    self.tr("M{0}").format(month.first.month),
                    None if share is None else float(share) / 100,
                    f"{month.first:%m/%Y}: {month.rate}",
                )
                for month, share in zip(months, shares, strict=True)
            ]
        )

    def _show_coverage(self, campaigns: tuple[CampaignState, ...]) -> None:
        _clear(self.coverage_column, keep=0)
        self._topics = []
        for number, state in enumerate(campaigns):
            card = Card(name=f"coverage_card_{number}")
            card.body.addWidget(
                make_label(
                    state.campaign.name, "heading", name=f"coverage_name_{number}", elide=True
                )
            )
            for place, line in enumerate(state.coverage):
                bar = CoverageBar(name=f"coverage_{number}_{place}")
                everyone = line.everyone
                bar.set_value(
                    line.topic.short_title,
                    str(everyone),
                    everyone.part / everyone.whole if everyone.whole else 0.0,
                )
                bar.setProperty("topic", len(self._topics))
                self._topics.append(OwedOf(state.campaign.id, line.topic.id))
                bar.asked.connect(self._show_names)
                card.body.addWidget(bar)
            self.coverage_column.addWidget(card)

    @Slot()
    def _show_names(self) -> None:
        """Show who has not studied the topic of the bar."""
        self._navigator.to(Place.CAMPAIGNS, self._topics[self.sender().property("topic")])


def _clear(layout: QVBoxLayout, *, keep: int) -> None:
    """Remove what stands in `layout` after its first `keep` items."""
    while layout.count() > keep:
        item = layout.takeAt(layout.count() - 1)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
