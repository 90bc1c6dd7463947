"""What to look at before a report is signed, each line with a sign and a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.card import Card
from desktop.widgets.figure_names import figure_title
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label
from models.campaigns.result_checks import Check, Finding
from models.periods import date_text

_NAMED = 6


class ChecksCard(Card):
    """Shows the findings of the checks."""

    def __init__(self) -> None:
        super().__init__(self.tr("Check before signing"), name="checks_card")
        self._lines = QWidget()
        self.body.addWidget(self._lines)

    @property
    def sentences(self) -> list[str]:
        """The sentences shown."""
        return [self._sentence(finding) for finding in self._findings]

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show these findings."""
        self._findings = tuple(findings)
        lines = QWidget()
        lines.setObjectName("checks")
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for finding in self._findings:
            column.addWidget(self._line(finding))
        self.body.replaceWidget(self._lines, lines)
        self._lines.deleteLater()
        self._lines = lines

    def _line(self, finding: Finding) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon = ("check-circle", Role.GOOD) if finding.passed else ("warning", Role.GOLD)
        row.addWidget(IconLabel(*icon, side=18))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(make_label(self._sentence(finding), name="check_sentence", wrap=True))
        names = _names(finding)
        if names:
            words.addWidget(make_label(names, "small", name="check_names", wrap=True))
        row.addLayout(words, 1)
        return line

    def _sentence(self, finding: Finding) -> str:
        people, meetings = len(finding.people), len(finding.meetings)
        passed, failed = {
            Check.COUNTS_AGREE: (
                self.tr("People, turns and rates agree"),
                self.tr("People, turns and rates do not agree; have the book checked"),
            ),
            Check.KINDS_ADD_UP: (
                self.tr("The kinds of meetings add up to all of them"),
                self.tr("The kinds of meetings do not add up; have the book checked"),
            ),
            Check.ALL_MARKED: (
                self.tr("Every meeting is fully marked"),
                self.tr("Meetings not fully marked, so that turns are missing: {0}"),
            ),
            Check.ALL_REACHED: (
                self.tr("Every party member attended or studied"),
                self.tr("Party members who neither attended nor studied: {0}"),
            ),
            Check.ALL_REFLECTED: (
                self.tr("Every party member handed in a reflection paper"),
                self.tr("Party members without a reflection paper: {0}"),
            ),
        }[finding.check]
        return passed if finding.passed else failed.format(people or meetings)


def _names(finding: Finding) -> str:
    days = (date_text(row.data.held_on) for row in finding.meetings)
    names = [*finding.people, *days, *map(figure_title, finding.figures)]
    more = f" … (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
