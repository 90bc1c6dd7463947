"""What of a log of activities is shown: of which campaign, of which kind, what is sought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.pages.campaigns_page.activity_kinds import LogKind
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label
from models.campaigns.campaigns import CampaignSummary

#: The first lines of the list of campaigns: everything, and what belongs to none.
_ALL, _NONE = range(2)


class ActivityFilters(QWidget):
    """One choice or two and a search line; `changed` when any of them is."""

    changed = Signal()

    def __init__(self, kind: LogKind, *, whole_cell: bool) -> None:
        super().__init__()
        self._kind = kind
        self._whole_cell = whole_cell
        self._campaigns: tuple[CampaignSummary, ...] = ()
        self.campaign_combo = _combo(f"{kind.name}_campaign", self.tr("Campaign"))
        self.campaign_combo.setVisible(whole_cell)
        self.kind_combo = _combo(f"{kind.name}_kind", self.tr("Which of them"))
        self.kind_combo.addItems([text for text, _ in kind.choices])
        self.search_field = SearchField(self.tr("Find…"), name=f"{kind.name}_search")
        self.search_field.setMinimumWidth(96)
        self.count_label = make_label("", "muted", name=f"{kind.name}_count")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.campaign_combo, 3)
        layout.addWidget(self.kind_combo, 3)
        layout.addWidget(self.search_field, 3)
        layout.addWidget(self.count_label)
        self.campaign_combo.activated.connect(self.changed)
        self.kind_combo.activated.connect(self.changed)
        self.search_field.searched.connect(self.changed)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search_field.text()

    @property
    def campaign_id(self) -> UUID | None:
        """The campaign chosen in the log of the whole cell, or None."""
        at = self.campaign_combo.currentIndex() - 2
        return self._campaigns[at].id if 0 <= at < len(self._campaigns) else None

    def offer_campaigns(self, campaigns: Sequence[CampaignSummary]) -> None:
        """Offer these campaigns; the chosen one stays."""
        if not self._whole_cell:
            return
        at, chosen = self.campaign_combo.currentIndex(), self.campaign_id
        self._campaigns = tuple(campaigns)
        self.campaign_combo.clear()
        self.campaign_combo.addItems(
            [
                self.tr("The whole cell"),
                self.tr("Without a campaign"),
                *(one.name for one in campaigns),
            ]
        )
        ids = [one.id for one in self._campaigns]
        kept = ids.index(chosen) + 2 if chosen in ids else at if at == _NONE else _ALL
        self.campaign_combo.setCurrentIndex(kept)

    def pick(self, rows: Iterable[Any]) -> list[Any]:
        """Return the rows that the choices let through."""
        _, wanted = self._kind.choices[max(self.kind_combo.currentIndex(), 0)]
        return [row for row in rows if wanted(row) and self._of_campaign(row)]

    def show_count(self, shown: int, whole: int) -> None:
        """Say how much of the log is shown while some of it is not."""
        self.count_label.setText(self.tr("{0} of {1} shown").format(shown, whole))
        self.count_label.setVisible(shown != whole)

    def _of_campaign(self, row: Any) -> bool:
        if not self._whole_cell or self.campaign_combo.currentIndex() <= _ALL:
            return True
        return bool(row.data.campaign_id == self.campaign_id)


def _combo(name: str, title: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(title)
    combo.setMaximumWidth(260)
    combo.setMinimumContentsLength(8)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo
