"""What the points come to, and which criteria they follow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.text import make_label
from models.meetings.quality import Quality, points_text


class ResultCard(Card):
    """Totals and the class they earn."""

    def __init__(self) -> None:
        super().__init__(name="result_card")
        self.set_heading(self.tr("Result"))
        self.class_label = make_label("", "title", name="score_class", wrap=True)
        self.total_label = make_label("", "strong", name="score_total", wrap=True)
        self.proposed_label = make_label("", "muted", name="score_proposed_total", wrap=True)
        self.rest_label = make_label("", "small", name="score_rest", wrap=True)
        for label in (self.class_label, self.total_label, self.proposed_label, self.rest_label):
            self.body.addWidget(label)

    def show_quality(self, quality: Quality) -> None:
        """Show what the points come to so far."""
        most = points_text(quality.criteria.total)
        self.class_label.setText(quality.quality_class or "–")
        self.total_label.setText(
            self.tr("{0} of {1} points").format(points_text(quality.total), most)
        )
        self.proposed_label.setText(
            self.tr("Proposed: {0}").format(points_text(quality.proposed_total))
        )
        waiting = self.tr("Still to be scored: {0}").format(", ".join(quality.unscored))
        self.rest_label.setText(waiting if quality.unscored else "")
        self.rest_label.setVisible(bool(quality.unscored))


class CriteriaCard(Card):
    """Which criteria the sheet follows, and how to take others into the book."""

    other_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="criteria_card")
        self.set_heading(self.tr("Criteria"))
        self.name_label = make_label("", name="criteria_name", wrap=True)
        self.warning_label = make_label(
            self.tr(
                "Restated from public sources: compare them with the original before you rely on "
                "them."
            ),
            "warning",
            name="criteria_unchecked",
            wrap=True,
        )
        self.classes_label = make_label("", "small", name="criteria_classes", wrap=True)
        self.other_button = make_button(
            self.tr("Use another file…"), name="criteria_other", look="link"
        )
        self.copy_button = make_button(
            self.tr("Save these as a file…"), name="criteria_copy", look="link"
        )
        self.other_button.clicked.connect(self.other_wanted)
        self.copy_button.clicked.connect(self.copy_wanted)
        for widget in (self.name_label, self.warning_label, self.classes_label):
            self.body.addWidget(widget)
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.other_button)
        buttons.addWidget(self.copy_button)
        self.body.addLayout(buttons)

    def show_quality(self, quality: Quality) -> None:
        """Show the criteria of a sheet."""
        criteria = quality.criteria
        self.name_label.setText(criteria.name)
        self.warning_label.setVisible(not criteria.is_checked)
        *upper, lowest = criteria.classes
        limits = [f"{one.name} ≥ {points_text(one.least)}" for one in upper]
        rest = f" < {points_text(upper[-1].least)}" if upper else ""
        self.classes_label.setText("; ".join([*limits, f"{lowest.name}{rest}"]))
