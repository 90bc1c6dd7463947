"""Which paper, of which days, of which campaign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from desktop.exports.registry import Document
from desktop.widgets.card import Card
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled
from desktop.widgets.paper_list import PaperList
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.underline_tabs import UnderlineTabs
from models.campaigns.campaigns import CampaignSummary
from models.periods import Period

#: A day with the sign of the calendar.
_DAY_WIDTH = 126


class ReportChoices(Card):
    """The papers above, the days and the campaign below; `changed` when any is chosen.

    A list of people is true for one day, the last of the period unless that is still to come.
    """

    changed = Signal()

    def __init__(self, documents: Sequence[Document], *, period: Period, today: date) -> None:
        super().__init__(name="report_choices")
        self._campaigns: tuple[CampaignSummary, ...] = ()
        self._period = period
        self._today = today
        self.papers = PaperList(documents, grouped=True)
        self.groups = UnderlineTabs(name="paper_groups")
        titles = _group_titles()
        for group in self.papers.groups:
            self.groups.add_tab(group, titles[group])
        self.first_field = DateField(name="report_first", today=today)
        self.last_field = DateField(name="report_last", today=today)
        self.day_field = DateField(name="report_day", today=today)
        self.campaign_combo = StillCombo()
        self.campaign_combo.setObjectName("report_campaign")
        self.campaign_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._campaign_box = labelled(self.tr("&Campaign"), self.campaign_combo)
        self._lay_out()
        self.show_period(period)
        self.papers.chosen.connect(self._take_paper)
        self.papers.group_shown.connect(self.groups.choose)
        self.groups.chosen.connect(self.papers.choose_group)
        self.first_field.day_changed.connect(self._take_days)
        self.last_field.day_changed.connect(self._take_days)
        self.day_field.day_changed.connect(self._take_day)
        self.campaign_combo.activated.connect(self.changed)

    @property
    def document(self) -> Document:
        """The chosen paper."""
        return self.papers.document

    @property
    def period(self) -> Period:
        """The days that the paper tells of, or the one day that a list is true for."""
        return Period(self._day, self._day) if "day" in self.document.needs else self._period

    @property
    def campaign(self) -> CampaignSummary | None:
        """The chosen campaign, or None when the paper needs none or the book has none."""
        at = self.campaign_combo.currentIndex()
        needed = "campaign" in self.document.needs
        return self._campaigns[at] if needed and 0 <= at < len(self._campaigns) else None

    @property
    def is_drafted(self) -> bool:
        """Whether the secretary writes words for the chosen paper."""
        is_whole = self.campaign is not None or "campaign" not in self.document.needs
        return bool(self.document.draft_key) and is_whole

    @property
    def states_figures(self) -> bool:
        """Whether the chosen paper states figures with names behind them."""
        return self.is_drafted and self.document.names is not None

    def offer_campaigns(self, campaigns: Sequence[CampaignSummary]) -> None:
        """Offer these campaigns; the chosen one stays."""
        at = self.campaign_combo.currentIndex()
        chosen = self._campaigns[at].id if 0 <= at < len(self._campaigns) else None
        self._campaigns = tuple(campaigns)
        self.campaign_combo.clear()
        self.campaign_combo.addItems([one.name for one in self._campaigns])
        self.choose_campaign(chosen)
        self._show_fields()

    def choose_campaign(self, campaign_id: UUID | None) -> None:
        """Choose a campaign without telling it; the first one when it is not offered."""
        ids = [one.id for one in self._campaigns]
        self.campaign_combo.setCurrentIndex(ids.index(campaign_id) if campaign_id in ids else 0)

    def show_period(self, period: Period) -> None:
        """Show these days without telling it."""
        self._period = period
        self._day = max(period.first, min(period.last, self._today))
        self.first_field.set_day(period.first)
        self.last_field.set_day(period.last)
        self.day_field.set_day(self._day)

    @Slot()
    def _take_paper(self) -> None:
        self._show_fields()
        self.changed.emit()

    @Slot()
    def _take_day(self) -> None:
        if self.day_field.day is not None:
            self._day = self.day_field.day
            self.changed.emit()

    @Slot()
    def _take_days(self) -> None:
        """Take the days once they are two days in order."""
        first, last = self.first_field.day, self.last_field.day
        if first is not None and last is not None and first <= last:
            self._period = Period(first, last)
            self.changed.emit()

    def _show_fields(self) -> None:
        """Show what the chosen paper is asked for."""
        of_one_day = "day" in self.document.needs
        for box in self._period_boxes:
            box.setVisible(not of_one_day)
        self._day_box.setVisible(of_one_day)
        self._campaign_box.setVisible("campaign" in self.document.needs)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(10)
        for field in (self.first_field, self.last_field, self.day_field):
            field.setMinimumWidth(_DAY_WIDTH)
        self._period_boxes = (
            labelled(self.tr("&From"), self.first_field),
            labelled(self.tr("&To"), self.last_field),
        )
        self._day_box = labelled(self.tr("&As of"), self.day_field)
        for box in (*self._period_boxes, self._day_box):
            days.addWidget(box)
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 4, 8, 0)
        inside.setSpacing(8)
        inside.addLayout(days)
        inside.addWidget(self._campaign_box)
        self.body.setContentsMargins(8, 8, 8, 14)
        self.body.addWidget(self.groups)
        self.body.addWidget(self.papers)
        self.body.addLayout(inside)


def _group_titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "reports": translate("ReportChoices", "Reports"),
        "plans": translate("ReportChoices", "Plans"),
        "letters": translate("ReportChoices", "Letters"),
        "logs": translate("ReportChoices", "Logs"),
        "lists": translate("ReportChoices", "Lists"),
    }
