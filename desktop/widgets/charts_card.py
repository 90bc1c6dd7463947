"""The charts of a campaign's results on screen, as the appendix of the report prints them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.exports.charts import Chart
from desktop.widgets.card import Card
from desktop.widgets.charts import ChartView


class ChartsCard(Card):
    """One chart under the other; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__(self.tr("Charts"), name="charts_card")
        self.views: list[ChartView] = []

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Show these charts."""
        while len(self.views) < len(charts):
            view = ChartView(name=f"chart_{len(self.views)}")
            self.views.append(view)
            self.body.addWidget(view)
        for view, chart in zip(self.views, charts, strict=False):
            view.show_chart(chart)
        for place, view in enumerate(self.views):
            view.setVisible(place < len(charts))
