"""The coverage that both of its tabs show: read once, when one of them is looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.background import Background
from desktop.book import OpenBook
from models.book.database import Session
from models.campaigns.campaigns import read_campaign
from models.campaigns.coverage import Rule
from models.campaigns.editing import update_campaign
from models.campaigns.matrix import Choice, CoverageReading, read_coverage
from models.errors import RecordsError
from models.periods import Period


@dataclass(frozen=True, slots=True)
class Asked:
    """Which campaign, over which days, for whom."""

    campaign_id: UUID
    period: Period
    as_of: date | None


class CoverageSource(QObject):
    """Holds what is asked and its reading; `changed` when another reading is due."""

    changed = Signal()

    def __init__(self, book: OpenBook, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.book = book
        self._background = background
        self._asked: Asked | None = None
        self._reading: CoverageReading | None = None

    @property
    def reading(self) -> CoverageReading | None:
        """The coverage as of now; None while no campaign is shown."""
        if self._reading is None and self._asked is not None:
            try:
                self._reading = self._read(self._asked)
            except RecordsError as error:
                if error.key != "campaigns.gone":
                    raise
                # A tab is shown before the page, which reads anew then and asks for another.
                self._asked = None
        return self._reading

    def ask(self, asked: Asked | None) -> None:
        """Show this from now on; the book may have changed even when it is the same."""
        self._asked, self._reading = asked, None
        self.changed.emit()

    def _read(self, asked: Asked) -> CoverageReading:
        return self.book.read(
            partial(
                read_coverage,
                campaign_id=asked.campaign_id,
                period=asked.period,
                as_of=asked.as_of,
            )
        )

    def save_rule(self, rule: Rule) -> None:
        """Let the campaign count by another rule."""
        assert self._asked is not None, "a rule is of the campaign that is shown"
        self.book.change(partial(_save_rule, campaign_id=self._asked.campaign_id, rule=rule))

    def show_papers(self, page: QWidget, choice: Choice, *, first: str) -> None:
        """Show the papers of what is shown, to be saved or printed."""
        # The document libraries take as long to load as all the rest of the page.
        from desktop.dialogs.papers_dialog import Offer, PapersDialog
        from desktop.exports.coverage_documents import COVERAGE_PAPERS
        from desktop.exports.registry import Options

        reading, asked = self.reading, self._asked
        if reading is None or asked is None:
            return
        options = Options(
            period=asked.period,
            campaign_id=asked.campaign_id,
            day=reading.coverage.as_of,
            choice=choice,
        )
        offer = Offer(
            documents=COVERAGE_PAPERS,
            options=options,
            title=self.tr("Who has studied, who owes"),
            subject=reading.coverage.campaign.name,
            first=first,
        )
        PapersDialog.show_papers(page, self.book, self._background, offer)


def _save_rule(session: Session, *, campaign_id: UUID, rule: Rule) -> None:
    campaign = read_campaign(session, campaign_id)
    edited = replace(campaign, cover_rule=rule.covers, needs_confirming=rule.needs_confirming)
    update_campaign(session, edited)
