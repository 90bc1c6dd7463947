"""What stands behind the figures of a paper: checks, names and charts, shown under one tab."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.exports.campaign_charts import campaign_charts
from desktop.exports.documents import Document
from desktop.exports.proof import Proof
from desktop.widgets.charts_card import ChartsCard
from desktop.widgets.checks_card import ChecksCard
from desktop.widgets.figure_card import FigureCard
from desktop.widgets.underline_tabs import UnderlineTabs
from models.campaigns.result_checks import check_results


class ReportFigures(QObject):
    """Fills the cards from a proof; the tab counts what does not agree."""

    def __init__(self, tabs: UnderlineTabs, key: str) -> None:
        super().__init__(tabs)
        self._tabs, self._key = tabs, key
        self._has_results = False
        self.checks = ChecksCard()
        self.figures = FigureCard()
        self.charts = ChartsCard()
        tabs.add_tab(key, self.tr("Checks and names"))

    def show_proof(self, proof: Proof, document: Document) -> None:
        """Show what stands behind the figures; behind those of an issued paper, as it was then."""
        results = proof.results
        self._has_results = results is not None
        findings = check_results(results) if results is not None else ()
        self.checks.show_findings(findings)
        self.charts.show_charts(campaign_charts(results) if results is not None else ())
        waiting = sum(not finding.passed for finding in findings)
        title = self.tr("Checks and names ({0})") if waiting else self.tr("Checks and names")
        self._tabs.set_title(self._key, title.format(waiting))
        self.figures.show_proof(proof, document)

    def set_visible(self, visible: bool) -> None:
        """Show the cards that have something to say, or none."""
        self.figures.setVisible(visible)
        self.checks.setVisible(visible and self._has_results)
        self.charts.setVisible(visible and self._has_results)
