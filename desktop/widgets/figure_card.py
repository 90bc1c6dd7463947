"""The names behind a figure of the report."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from desktop.widgets.card import Card
from desktop.widgets.figure_names import FigureNames
from desktop.widgets.people_and_turns import people_and_turns
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label


class FigureCard(Card):
    """Choose a figure, read who it counts and who it lacks; `chosen` carries its key."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Who is behind a figure"), name="figure_card")
        self._figures: tuple[FigureNames, ...] = ()
        self.combo = StillCombo()
        self.combo.setObjectName("figure_combo")
        self.combo.setAccessibleName(self.tr("Figure of the report"))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.missing_label = make_label("", "warning", name="figure_missing", wrap=True)
        self._names = QWidget()
        self.body.addWidget(self.combo)
        self.body.addWidget(self._names)
        self.body.addWidget(self.missing_label)
        self.body.addWidget(make_label(people_and_turns(), "small", wrap=True))
        self.combo.activated.connect(self._tell)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The names shown, each with its note."""
        figure = self._figure
        return figure.lines if figure else ()

    @property
    def key(self) -> str:
        """The key of the chosen figure."""
        figure = self._figure
        return figure.key if figure else ""

    def show_figures(self, figures: Iterable[FigureNames]) -> None:
        """Offer these figures; the chosen one stays chosen."""
        chosen = self.key
        self._figures = tuple(figures)
        self.combo.clear()
        self.combo.addItems([f"{one.figure} · {one.title}" for one in self._figures])
        self.choose(chosen or "members.attended")

    def choose(self, key: str) -> None:
        """Show the names behind this figure, if it has any."""
        keys = [one.key for one in self._figures]
        if key in keys:
            self.combo.setCurrentIndex(keys.index(key))
        self._show()

    @Slot()
    def _tell(self) -> None:
        self._show()
        self.chosen.emit(self.key)

    def _show(self) -> None:
        """Fill the card with the chosen figure's names."""
        figure = self._figure
        names = QWidget()
        names.setObjectName("figure_names")
        grid = QGridLayout(names)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (name, note) in enumerate(figure.lines if figure else ()):
            grid.addWidget(make_label(name, name="figure_name", wrap=True), row, 0)
            label = make_label(note, "muted", name="figure_note")
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
        self.body.replaceWidget(self._names, names)
        self._names.deleteLater()
        self._names = names
        missing = figure.missing if figure else ()
        text = self.tr("Not counted ({0}): {1}").format(len(missing), ", ".join(missing))
        self.missing_label.setText(text)
        self.missing_label.setVisible(bool(missing))

    @property
    def _figure(self) -> FigureNames | None:
        at = self.combo.currentIndex()
        return self._figures[at] if 0 <= at < len(self._figures) else None
