"""The series of numbers: which one comes next in each, and which were left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.exports.issued_register import kind_of_symbol
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.issue_number import numbers_text
from desktop.widgets.text import make_label
from models.documents.numbers import Series

#: More would push the papers out of sight; the exported register has all.
_MOST = 4


class SeriesCard(Card):
    """One line for each series, those with gaps first; `explain_wanted` carries such a series."""

    explain_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Numbers given"), name="series_card")
        self._series: tuple[Series, ...] = ()
        self._lines: list[QWidget] = []

    @property
    def texts(self) -> list[str]:
        """The lines shown."""
        return [self._text(one) for one in self._series]

    def show_series(self, series: Sequence[Series]) -> None:
        """Show these series, the newest term first."""
        self._series = tuple(sorted(series, key=lambda one: not one.gaps))[:_MOST]
        for line in self._lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(at, one) for at, one in enumerate(self._series)]
        for line in self._lines:
            self.body.addWidget(line)
        self.setVisible(bool(self._series))

    def _line(self, at: int, one: Series) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        look = "warning" if one.gaps else ""
        row.addWidget(make_label(self._text(one), look, name=f"series_{at}", elide=True), 1)
        if one.gaps:
            button = make_button(
                self.tr("Say why not used…"), name=f"series_explain_{at}", look="link"
            )
            button.setProperty("at", at)
            button.clicked.connect(self._explain)
            row.addWidget(button)
        return line

    def _text(self, one: Series) -> str:
        text = self.tr("{0} ({1}), {2}: next number {3}").format(
            kind_of_symbol(one.symbol), one.symbol, one.term, f"{one.next:02d}"
        )
        if not one.gaps:
            return text
        return self.tr("{0} · left out: {1}").format(text, numbers_text(one.gaps))

    @Slot()
    def _explain(self) -> None:
        self.explain_wanted.emit(self._series[int(self.sender().property("at"))])
