"""What of the register is shown: of which kind, term and year, and what is sought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.exports.issued_register import kind_of_symbol
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label
from models.documents.issuing import IssuedRow


class IssuedFilters(QWidget):
    """Three choices and a search line; `changed` when any of them is."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("issued_filters")
        self.kind_combo = _combo("issued_kind", self.tr("Kind"))
        self.term_combo = _combo("issued_term", self.tr("Term"))
        self.year_combo = _combo("issued_year", self.tr("Year"))
        self.search_field = SearchField(
            self.tr("Find a paper…"), name="issued_search", find_key=True
        )
        self.count_label = make_label("", "muted", name="issued_count")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for combo in self._combos:
            layout.addWidget(combo, 2)
            combo.activated.connect(self.changed)
        layout.addWidget(self.search_field, 3)
        layout.addWidget(self.count_label)
        self.search_field.searched.connect(self.changed)

    @property
    def year(self) -> int | None:
        """The year chosen, or None for all."""
        value: int | None = self.year_combo.currentData()
        return value

    def offer(self, rows: Sequence[IssuedRow]) -> None:
        """Offer the kinds, terms and years that these papers have; what was chosen stays."""
        kinds = sorted({row.symbol for row in rows})
        terms = dict.fromkeys(row.term for row in rows if row.term)
        years = sorted({row.dated_on.year for row in rows}, reverse=True)
        _fill(
            self.kind_combo,
            self.tr("All kinds"),
            [(f"{kind_of_symbol(one)} ({one})", one) for one in kinds],
        )
        _fill(self.term_combo, self.tr("All terms"), [(one, one) for one in terms])
        _fill(self.year_combo, self.tr("All years"), [(str(one), one) for one in years])

    def pick(self, rows: Iterable[IssuedRow]) -> list[IssuedRow]:
        """Return the papers that the choices let through."""
        kind, term, of = (combo.currentData() for combo in self._combos)
        return [
            row
            for row in rows
            if kind in (None, row.symbol)
            and term in (None, row.term)
            and of in (None, row.dated_on.year)
        ]

    def show_count(self, shown: int, whole: int) -> None:
        """Say how many of the papers are shown while some are not."""
        self.count_label.setText(self.tr("{0} of {1} shown").format(shown, whole))
        self.count_label.setVisible(shown != whole)

    @property
    def _combos(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        return self.kind_combo, self.term_combo, self.year_combo


def _combo(name: str, title: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(title)
    combo.setMinimumContentsLength(8)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _fill(combo: QComboBox, every: str, choices: Sequence[tuple[str, object]]) -> None:
    chosen = combo.currentData()
    combo.clear()
    combo.addItem(every, None)
    for text, value in choices:
        combo.addItem(text, value)
    values = [None, *(value for _, value in choices)]
    combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
