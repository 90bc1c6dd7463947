"""Đợt sinh hoạt: the campaigns of the book, the chosen one complete, and how far it has come."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, OwedOf, PeriodChoice
from desktop.pages.campaigns_page.activity_kinds import inspection_kind, publicity_kind
from desktop.pages.campaigns_page.activity_log import ActivityLog
from desktop.pages.campaigns_page.campaign_actions import CampaignActions
from desktop.pages.campaigns_page.campaign_header import CampaignHeader
from desktop.pages.campaigns_page.coverage_sheets import CoverageSheets
from desktop.pages.campaigns_page.coverage_source import Asked
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.settings import Settings
from desktop.widgets.campaign_facts import (
    basis_sections,
    demand_sections,
    doing_sections,
    running_chip,
    span_text,
    time_sections,
)
from desktop.widgets.chips import Chip, ChipLabel
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.facts_view import FactsView
from desktop.widgets.page_header import page_layout
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.text import make_label
from desktop.widgets.topic_coverage import TopicCoverageView
from desktop.widgets.underline_tabs import UnderlineTabs
from models.campaigns.campaigns import CampaignSummary, list_campaigns
from models.campaigns.deadlines import deadlines_of
from models.campaigns.results import CampaignResults, collect_campaign_results
from models.periods import Period

_NOUNS = (
    *("campaigns", "meetings", "attendance", "study", "members", "activities"),
    "organisation",
)
_YEARS_AHEAD = 2


class CampaignsPage(QWidget):
    """One campaign of the book: what it asks, and where it stands."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("campaigns_page")
        self._book = book
        self._period = period
        self._campaigns: tuple[CampaignSummary, ...] = ()
        self.actions_of = CampaignActions(self, book, period)
        self.header = CampaignHeader(self.actions_of)
        self.campaign_combo = _combo("campaign_combo", self.tr("Campaigns of the book"))
        self.reach_combo = _combo("campaign_reach", self.tr("Results of which days"))
        self.reach_combo.addItems([self.tr("The whole campaign"), ""])
        self.title_label = make_label("", "muted", name="campaign_title", elide=True)
        self.span_label = make_label("", "muted", name="campaign_span")
        self.chip = ChipLabel(Chip(""))
        self.tabs = UnderlineTabs(name="campaign_tabs")
        self.coverage = TopicCoverageView()
        self.logs = {
            kind.name: ActivityLog(book, background, period, settings, kind, whole_cell=False)
            for kind in (publicity_kind(), inspection_kind())
        }
        self.people = CoverageSheets(self, book, background, navigator, period, settings)
        self.facts = self._make_sheets()
        self.saved_line = SavedLine()
        self._stack = QStackedWidget()
        self._sheets = QStackedWidget()
        self._lay_out()
        self._connect()
        refresh_when_changed(self, book, _NOUNS, self.refresh)
        self.refresh()

    @property
    def campaign_id(self) -> UUID | None:
        """The campaign that is shown."""
        at = self.campaign_combo.currentIndex()
        return self._campaigns[at].id if 0 <= at < len(self._campaigns) else None

    @Slot(object)
    def show_payload(self, payload: object) -> None:
        """Show the campaign with this identifier, or who owes one of its topics."""
        if isinstance(payload, OwedOf):
            self.reach_combo.setCurrentIndex(0)
            self.show_payload(payload.campaign_id)
            self.people.show_owed(payload.topic_id)
            return
        ids = [one.id for one in self._campaigns]
        if isinstance(payload, UUID) and payload in ids:
            self.campaign_combo.setCurrentIndex(ids.index(payload))
            self._show_chosen()

    @Slot()
    def refresh(self) -> None:
        """Read the book again and show what stands in it."""
        chosen = self.campaign_id
        self._campaigns = self._book.read(list_campaigns)
        self.campaign_combo.clear()
        self.campaign_combo.addItems([one.name for one in self._campaigns])
        ids = [one.id for one in self._campaigns]
        self.campaign_combo.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self._stack.setCurrentIndex(0 if self._campaigns else 1)
        self.header.offer(has_campaign=bool(self._campaigns))
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        """Show the chosen campaign and its results."""
        self.header.set_title(self.tr("Campaigns"), self._period.label)
        self.actions_of.campaign_id = self.campaign_id
        if self.campaign_id is None:
            self.people.ask(None)
            return
        self.reach_combo.setItemText(1, self._period.label)
        asked = self._asked(self._campaigns[self.campaign_combo.currentIndex()])
        self.people.ask(asked)
        results = self._read_results(asked)
        campaign, today = results.campaign, self._period.today
        self.title_label.setText(campaign.title)
        self.span_label.setText(span_text(campaign.starts_on, campaign.ends_on))
        self.chip.set_chip(running_chip(campaign, today))
        self.header.set_title(self.tr("Campaigns"), self._subtitle(results))
        self.coverage.show_coverage(results.coverage)
        self.facts["basis"].show_sections(basis_sections(campaign))
        self.facts["demands"].show_sections(demand_sections(campaign))
        self.facts["doing"].show_sections(doing_sections(campaign))
        last = date(max(campaign.ends_on.year, today.year) + _YEARS_AHEAD, 1, 1)
        due = deadlines_of(campaign, first=campaign.starts_on, last=last, today=today)
        self.facts["times"].show_sections(time_sections(campaign, due=due, today=today))
        for log in self.logs.values():
            log.show_days(results.period, campaign.id)

    def _asked(self, campaign: CampaignSummary) -> Asked:
        """Return the days whose results are shown: since the campaign began, or the period."""
        if self.reach_combo.currentIndex() == 1:
            return Asked(campaign.id, self._period.period, None)
        whole = Period(campaign.starts_on, campaign.ends_on)
        return Asked(campaign.id, whole, min(campaign.ends_on, self._period.today))

    def _read_results(self, asked: Asked) -> CampaignResults:
        return self._book.read(
            partial(
                collect_campaign_results,
                campaign_id=asked.campaign_id,
                period=asked.period,
                as_of=asked.as_of,
            )
        )

    @Slot(str)
    def _show_sheet(self, key: str) -> None:
        sheets = ["topics", *self.people.titles, *self.facts, *self.logs]
        self._sheets.setCurrentIndex(sheets.index(key))

    def _subtitle(self, results: CampaignResults) -> str:
        """Say how far the campaign has come in the period."""
        text = self.tr("{0}: {1} meetings, self-study {2} turns; party members {3}, staff {4}")
        return text.format(
            self.reach_combo.currentText(),
            len(results.meetings),
            len(results.studies),
            results.members.reached_rate,
            results.staff.reached_rate,
        )

    def _connect(self) -> None:
        self.campaign_combo.activated.connect(self._show_chosen)
        self.reach_combo.activated.connect(self._show_chosen)
        self.tabs.chosen.connect(self._show_sheet)
        self.actions_of.added.connect(self.show_payload)
        self.actions_of.saved.connect(self.saved_line.show_file)
        self.people.wanted.connect(self.tabs.choose)
        self.coverage.names_wanted.connect(self.people.show_owed)
        refresh_when_turned(self, self._period, self._show_chosen)

    def _make_sheets(self) -> dict[str, FactsView]:
        """Add a tab for each part of a campaign; return those that are only read."""
        titles = {
            "basis": self.tr("Basis and reading"),
            "demands": self.tr("What it asks"),
            "doing": self.tr("Who and how"),
            "times": self.tr("Deadlines and receivers"),
        }
        self.tabs.add_tab("topics", self.tr("Topics and results"))
        for key, title in {**self.people.titles, **titles}.items():
            self.tabs.add_tab(key, title)
        for key, log in self.logs.items():
            self.tabs.add_tab(key, log.kind.title)
        return {
            key: FactsView(name=f"campaign_{key}", title=title, framed=True)
            for key, title in titles.items()
        }

    def _lay_out(self) -> None:
        self.empty = EmptyState(
            icon_name="flag",
            sentence=self.tr(
                "A campaign holds the directives, the topics to study, the deadlines and who "
                "receives the report. Add the one your upper committee has launched."
            ),
            action=self.tr("New campaign…"),
            slot=self.actions_of.add,
            primary=False,
        )
        read = (*self.facts.values(), *self.logs.values())
        for sheet in (self.coverage, *self.people.sheets, *read):
            self._sheets.addWidget(sheet)
        choice = QHBoxLayout()
        choice.setSpacing(12)
        choice.addWidget(self.campaign_combo, 5)
        choice.addWidget(self.reach_combo, 2)
        choice.addWidget(self.chip)
        choice.addWidget(self.span_label)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(choice)
        column.addWidget(self.title_label)
        column.addWidget(self.tabs)
        column.addWidget(self._sheets, 1)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.empty)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.saved_line)


def _combo(name: str, title: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(title)
    combo.setMinimumContentsLength(8)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo
