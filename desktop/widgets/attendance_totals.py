"""The running totals of a meeting, with the rule of their rate."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from desktop.labels import mark_label
from desktop.widgets.card import Card
from desktop.widgets.text import make_label, make_line
from models.attendance.sheet import Totals
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
    """Counts and rate of the members; those of staff apart, in a column and a line of their own."""

    def __init__(self) -> None:
        super().__init__(translate("AttendanceTotals", "So far"), name="attendance_totals")
        self._figures: dict[str, QLabel] = {}
        self._names: dict[str, str] = {}
        self._staff_labels: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(8)
        self._add_counts()
        self.body.addLayout(self._grid)
        self.body.addWidget(make_line())
        self._rates = QGridLayout()
        self._rates.setColumnStretch(0, 1)
        self._rates.setVerticalSpacing(4)
        self._rate_name = self._add_rate("members", translate("AttendanceTotals", "Attended"))
        staff_name = self._add_rate("staff", translate("AttendanceTotals", "Staff attended"))
        self._staff_labels += [staff_name, self._figures["staff_rate"]]
        self.body.addLayout(self._rates)
        self.rule_label = make_label("", "small", name="attendance_rule", wrap=True)
        self.body.addWidget(self.rule_label)

    def show_totals(self, members: Totals, staff: Totals) -> None:
        """Show the counts; staff only where staff were called beside members."""
        apart = bool(members.called and staff.called)
        main = members if members.called else staff
        for key, count in _COUNTS:
            self._set(f"members_{key}", str(count(main)))
            self._set(f"staff_{key}", str(count(staff)))
        self._set("members_rate", str(main.rate))
        self._set("staff_rate", str(staff.rate))
        self._grid.setVerticalSpacing(5 if apart else 9)
        for label in self._staff_labels:
            label.setVisible(apart)
        attended = translate("AttendanceTotals", "Attended")
        members_attended = translate("AttendanceTotals", "Members attended")
        self._rate_name.setText(members_attended if apart else attended)
        exempt = main.exempt + (staff.exempt if apart else 0)
        everyone = translate("AttendanceTotals", "Out of everyone called")
        less = translate("AttendanceTotals", "Out of everyone called, less the exempt: {0}")
        self.rule_label.setText(less.format(exempt) if exempt else everyone)

    def in_one_line(self) -> str:
        """Return the figures as one line, for where the card has no room."""
        parts = [f"{self._names[key]} {self._figures[key].text()}" for key in _LINE]
        parts.append(self._figures["members_rate"].text())
        if not self._figures["staff_rate"].isHidden():
            parts.append(f"{self._names['staff_rate']} {self._figures['staff_rate'].text()}")
        # Each figure stays together with its words when the line is broken.
        return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)

    def figure(self, key: str) -> str:
        """Return a figure as shown: ``members_present``, ``staff_rate``."""
        return self._figures[key].text()

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

    def _add_rate(self, group: str, title: str) -> QLabel:
        row = self._rates.rowCount()
        name = make_label(title, name=f"attendance_{group}_rate_name")
        self._rates.addWidget(name, row, 0)
        self._rates.addWidget(self._new_figure(f"{group}_rate", title), row, 1)
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
