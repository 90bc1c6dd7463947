"""The running totals of a meeting, and its rates, each with its rule."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from desktop.labels import mark_label
from desktop.widgets.card import Card
from desktop.widgets.rates import RATES, Rated, rate_name, rate_rule
from desktop.widgets.text import make_label, make_line
from models.attendance.figures import Totals
from models.words import Mark

translate = QCoreApplication.translate

_COUNTS: tuple[tuple[str, Callable[[Totals], int]], ...] = (
    ("called", lambda totals: totals.called),
    ("present", lambda totals: totals.present),
    ("late", lambda totals: totals.late),
    ("absent_excused", lambda totals: totals.absent_excused),
    ("absent_unexcused", lambda totals: totals.absent_unexcused),
    ("exempt", lambda totals: totals.exempt),
    ("not_recorded", lambda totals: totals.not_recorded),
)
#: What stands in one line where there is no room for the card.
_LINE = tuple(f"members_{key}" for key, _ in _COUNTS)


class AttendanceTotals(Card):
    """Counts and rates of the members; those of staff apart, in a column and a line of their own.

    Where staff alone were called, they stand where the members do, and nobody votes.
    """

    def __init__(self) -> None:
        super().__init__(translate("AttendanceTotals", "So far"), name="attendance_totals")
        self._figures: dict[str, QLabel] = {}
        self._names: dict[str, str] = {}
        self._staff_labels: list[QLabel] = []
        self._rules: dict[Rated, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(8)
        self._add_counts()
        self.body.addLayout(self._grid)
        self.body.addWidget(make_line())
        self._rates = QGridLayout()
        self._rates.setColumnStretch(0, 1)
        self._rates.setVerticalSpacing(1)
        self._add_rates()
        self.body.addLayout(self._rates)

    def show_totals(self, members: Totals, staff: Totals) -> None:
        """Show the counts; staff only where staff were called beside members."""
        apart = bool(members.called and staff.called)
        main = members if members.called else staff
        for key, count in _COUNTS:
            self._set(f"members_{key}", str(count(main)))
            self._set(f"staff_{key}", str(count(staff)))
        for rated in RATES:
            self._set(f"members_{rated.value}", str(rated.of(main)))
            self._rules[rated].setText(rate_rule(rated, main))
        self._set("staff_quality", str(staff.quality))
        self._grid.setVerticalSpacing(3 if apart else 5)
        for label in self._staff_labels:
            label.setVisible(apart)
        voting = (self._figures["members_voting"], self._voting_name, self._rules[Rated.VOTING])
        for label in voting:
            label.setVisible(bool(members.called))

    def in_one_line(self) -> str:
        """Return the figures as one line, for where the card has no room."""
        parts = [f"{self._names[key]} {self._figures[key].text()}" for key in _LINE]
        parts.append(self._figures["members_quality"].text())
        if not self._figures["staff_quality"].isHidden():
            parts.append(f"{self._names['staff_quality']} {self._figures['staff_quality'].text()}")
        # Each figure stays together with its words when the line is broken.
        return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)

    def figure(self, key: str) -> str:
        """Return a figure as shown: ``members_present``, ``members_voting``, ``staff_quality``."""
        return self._figures[key].text()

    def rule(self, rated: Rated) -> str:
        """Return the rule shown below a rate."""
        return self._rules[rated].text()

    def _set(self, key: str, text: str) -> None:
        label = self._figures[key]
        if label.text() != text:
            label.setText(text)
            label.setAccessibleName(f"{self._names[key]}: {text}")

    def _add_counts(self) -> None:
        members, staff = (
            translate("AttendanceTotals", "Members"),
            translate("AttendanceTotals", "Staff"),
        )
        for column, title in enumerate((members, staff), start=1):
            heading = make_label(title, "small", name=f"attendance_column_{column}")
            heading.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(heading, 0, column)
            self._staff_labels.append(heading)
        titles = _titles()
        for row, (key, _) in enumerate(_COUNTS, start=1):
            name = make_label(titles[key], name=f"attendance_{key}_name")
            self._grid.addWidget(name, row, 0)
            for column, group in enumerate(("members", "staff"), start=1):
                self._grid.addWidget(self._new_figure(f"{group}_{key}", titles[key]), row, column)
            self._staff_labels.append(self._figures[f"staff_{key}"])

    def _add_rates(self) -> None:
        for rated in RATES:
            name = self._add_rate(f"members_{rated.value}", rate_name(rated))
            if rated is Rated.VOTING:
                self._voting_name = name
            rule = make_label("", "small", name=f"attendance_rule_{rated.value}", wrap=True)
            self._rates.addWidget(rule, self._rates.rowCount(), 0, 1, 2)
            self._rates.setRowMinimumHeight(self._rates.rowCount(), 5)
            self._rules[rated] = rule
        staff = self._add_rate("staff_quality", translate("AttendanceTotals", "Staff attended"))
        self._staff_labels += [staff, self._figures["staff_quality"]]

    def _add_rate(self, key: str, title: str) -> QLabel:
        row = self._rates.rowCount()
        name = make_label(title, name=f"attendance_{key}_name")
        self._rates.addWidget(name, row, 0)
        self._rates.addWidget(self._new_figure(key, title), row, 1)
        return name

    def _new_figure(self, key: str, title: str) -> QLabel:
        label = make_label("", "strong", name=f"attendance_{key}")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._figures[key] = label
        self._names[key] = title
        return label


def _titles() -> dict[str, str]:
    marks = {mark.value: mark_label(mark) for mark in Mark}
    return {**marks, "called": translate("AttendanceTotals", "Called")}
