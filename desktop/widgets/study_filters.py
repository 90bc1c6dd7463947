"""What of the self-study is shown: of which campaign, in which form, whose."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.labels import study_form_label
from desktop.widgets.buttons import make_button
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label
from models.campaigns.campaigns import CampaignTopics
from models.study.entries import StudyRow
from models.words import StudyForm

_WIDEST = 260
_LEAST_SEARCH = 120


class StudyFilters(QWidget):
    """Two choices and a search line; `changed` when any of them is."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.campaign_combo = _combo("study_campaign", self.tr("Campaign"))
        self.form_combo = _combo("study_form_filter", self.tr("How"))
        self.form_combo.addItems([self.tr("Every form"), *map(study_form_label, StudyForm)])
        self.search_field = SearchField(
            self.tr("Find a person, a topic…"), name="study_search", find_key=True
        )
        self.count_label = make_label("", "muted", name="study_count")
        self.clear_button = make_button(
            self.tr("Show all"), name="study_clear_filter", slot=self.clear, look="link"
        )
        self._campaigns: tuple[CampaignTopics, ...] = ()
        self.search_field.setMinimumWidth(_LEAST_SEARCH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.campaign_combo, 4)
        layout.addWidget(self.form_combo, 3)
        layout.addWidget(self.search_field, 5)
        layout.addWidget(self.count_label)
        layout.addWidget(self.clear_button)
        self.campaign_combo.activated.connect(self.changed)
        self.form_combo.activated.connect(self.changed)
        self.search_field.searched.connect(self.changed)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search_field.text()

    def offer_campaigns(self, campaigns: Iterable[CampaignTopics]) -> None:
        """Offer these campaigns; the chosen one stays."""
        chosen = self._campaign
        self._campaigns = tuple(campaigns)
        names = [one.campaign.name for one in self._campaigns]
        self.campaign_combo.clear()
        self.campaign_combo.addItems([self.tr("Every campaign"), *names])
        ids = [one.campaign.id for one in self._campaigns]
        kept = chosen.campaign.id if chosen else None
        self.campaign_combo.setCurrentIndex(ids.index(kept) + 1 if kept in ids else 0)

    def pick(self, rows: Iterable[StudyRow]) -> list[StudyRow]:
        """Return the rows of the chosen campaign and form."""
        campaign, form = self._campaign, self._form
        topics: set[UUID] = {topic.id for topic in campaign.topics} if campaign else set()
        return [
            row
            for row in rows
            if (campaign is None or topics & set(row.data.topic_ids))
            and (form is None or row.data.form is form)
        ]

    def show_count(self, shown: int, whole: int) -> None:
        """Say how much of the list is shown while some of it is not."""
        self.count_label.setText(self.tr("{0} of {1} shown").format(shown, whole))
        filtered = bool(self._campaign or self._form or self.text)
        self.count_label.setVisible(filtered)
        self.clear_button.setVisible(filtered)

    @Slot()
    def clear(self) -> None:
        """Show everything."""
        self.campaign_combo.setCurrentIndex(0)
        self.form_combo.setCurrentIndex(0)
        self.search_field.clear()
        self.changed.emit()

    @property
    def _campaign(self) -> CampaignTopics | None:
        at = self.campaign_combo.currentIndex() - 1
        return self._campaigns[at] if 0 <= at < len(self._campaigns) else None

    @property
    def _form(self) -> StudyForm | None:
        at = self.form_combo.currentIndex() - 1
        return list(StudyForm)[at] if at >= 0 else None


def _combo(name: str, title: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(title)
    combo.setMaximumWidth(_WIDEST)
    combo.setMinimumContentsLength(8)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo
