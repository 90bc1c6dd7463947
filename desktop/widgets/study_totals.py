"""The totals of a list of self-study: people and turns apart, members and staff apart."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from desktop.widgets.text import make_label
from models.figures import number_text
from models.study import StudyRow
from models.study_log import StudyCount, count_studies

_COLUMNS = ("people", "turns", "reflections")


class StudyTotalsCard(QFrame):
    """Three lines of figures: party members, staff, together."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("study_totals")
        self.setProperty("look", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(len(_COLUMNS) + 1, 1)
        self._figures: dict[tuple[str, str], QLabel] = {}
        heads = (self.tr("People"), self.tr("Turns"), self.tr("Reflection papers"))
        for column, head in enumerate(heads, start=1):
            label = make_label(head, "small")
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, 0, column)
        self._titles = {
            "members": self.tr("Party members"),
            "staff": self.tr("Staff"),
            "everyone": self.tr("Together"),
        }
        for row, (line, title) in enumerate(self._titles.items(), start=1):
            self._grid.addWidget(make_label(title, name=f"study_totals_{line}"), row, 0)
            for column, figure in enumerate(_COLUMNS, start=1):
                label = make_label("", "strong", name=f"study_totals_{line}_{figure}")
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._grid.addWidget(label, row, column)
                self._figures[line, figure] = label
        rule = self.tr(
            "People: everyone counted once. Turns: every time someone studied. "
            "Of the list as it is shown."
        )
        note = make_label(rule, "small", name="study_totals_rule", wrap=True)
        note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(note, 1, len(_COLUMNS) + 1, 3, 1)

    def show_rows(self, rows: Iterable[StudyRow]) -> None:
        """Count these entries."""
        shown = list(rows)
        self._show("members", count_studies(row for row in shown if row.is_member))
        self._show("staff", count_studies(row for row in shown if not row.is_member))
        self._show("everyone", count_studies(shown))

    def figures(self, line: str) -> tuple[str, ...]:
        """Return people, turns and reflection papers of ``members``, ``staff``, ``everyone``."""
        return tuple(self._figures[line, column].text() for column in _COLUMNS)

    def _show(self, line: str, count: StudyCount) -> None:
        for column, value in zip(
            _COLUMNS, (count.people, count.turns, count.reflections), strict=True
        ):
            label = self._figures[line, column]
            label.setText(number_text(value))
            label.setAccessibleName(f"{self._titles[line]}: {number_text(value)}")
