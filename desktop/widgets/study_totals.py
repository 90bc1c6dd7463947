"""The totals of a list of self-study: people and turns apart, members and staff apart."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.labels import hours_text
from desktop.widgets.text import make_label
from models.figures import number_text
from models.study.entries import StudyRow
from models.study.log import StudyCount, count_studies

#: Below this width the figures need the room of the rule; the tooltip keeps it.
_ROOM_FOR_RULE = 1080
_RULE_WIDTH = 400


class StudyTotalsCard(QFrame):
    """Three groups of figures side by side: party members, staff, together."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("study_totals")
        self.setProperty("look", "card")
        self._counts: dict[str, StudyCount] = {}
        self._figures: dict[str, QLabel] = {}
        self._amounts: dict[str, QLabel] = {}
        self._titles = {
            "members": self.tr("Party members"),
            "staff": self.tr("Staff"),
            "everyone": self.tr("Together"),
        }
        rule = self.tr(
            "Of the list as it is shown. People: everyone once. Turns: every study. "
            "Papers: reflection papers handed in. Pages and hours: as far as they were written."
        )
        self._rule = make_label(rule, "small", name="study_totals_rule", wrap=True)
        self._rule.setFixedWidth(_RULE_WIDTH)
        self.setToolTip(rule)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(24)
        for line, title in self._titles.items():
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(make_label(title, "small", name=f"study_totals_{line}_title"))
            self._figures[line] = make_label("", "strong", name=f"study_totals_{line}", elide=True)
            words.addWidget(self._figures[line])
            self._amounts[line] = make_label(
                "", "muted", name=f"study_totals_{line}_amounts", elide=True
            )
            words.addWidget(self._amounts[line])
            layout.addLayout(words, 1)
        layout.addWidget(self._rule)

    def show_rows(self, rows: Iterable[StudyRow]) -> None:
        """Count these entries."""
        shown = list(rows)
        self._show("members", count_studies(row for row in shown if row.is_member))
        self._show("staff", count_studies(row for row in shown if not row.is_member))
        self._show("everyone", count_studies(shown))

    def count(self, line: str) -> StudyCount:
        """Return what is shown of ``members``, ``staff`` or ``everyone``."""
        return self._counts[line]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rule to the tooltip where there is no room for it."""
        super().resizeEvent(event)
        self._rule.setVisible(self.width() >= _ROOM_FOR_RULE)

    def _show(self, line: str, count: StudyCount) -> None:
        self._counts[line] = count
        figures = (count.people, count.turns, count.reflections)
        text = self.tr("{0} people · {1} turns · {2} papers")
        text = text.format(*map(number_text, figures))
        self._figures[line].setText(text)
        amounts = self.tr("{0} pages · {1}").format(
            number_text(count.pages), hours_text(count.minutes)
        )
        self._amounts[line].setText(amounts)
        self._amounts[line].setAccessibleName(f"{self._titles[line]}: {amounts}")
        self._figures[line].setAccessibleName(f"{self._titles[line]}: {text}")
