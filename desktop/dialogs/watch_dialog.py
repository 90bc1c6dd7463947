"""Everything to keep an eye on this year, in sentences; warnings, never decisions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import make_label
from models.meetings.watch import MissedMonths, Watch
from models.periods import date_text

_WIDTH, _HEIGHT = 680, 560
_ROMAN = ("I", "II", "III", "IV")


class WatchDialog(QDialog):
    """One card for each thing to watch that there is, each with the rule it goes by."""

    def __init__(self, parent: QWidget | None, watch: Watch) -> None:
        super().__init__(parent)
        self.setObjectName("watch_dialog")
        self.setWindowTitle(self.tr("Worth watching in {0}").format(watch.year))
        self._watch = watch
        content = QWidget()
        self._cards = QVBoxLayout(content)
        self._cards.setContentsMargins(20, 16, 20, 16)
        self._cards.setSpacing(12)
        self._add_meetings()
        self._add_people()
        if not watch.count:
            nothing = self.tr("Nothing stands out: meetings are held, and members come.")
            self._cards.addWidget(make_label(nothing, "muted", name="watch_nothing", wrap=True))
        self._cards.addStretch(1)
        close = make_button(self.tr("Close"), name="watch_close", slot=self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 12)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scrolled(content, name="watch_area"), 1)
        layout.addLayout(foot)
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)

    @classmethod
    def show_watch(cls, parent: QWidget, watch: Watch) -> None:
        """Show what there is until the dialog is closed."""
        dialog = cls(parent, watch)
        dialog.exec()
        dialog.deleteLater()

    def _add_meetings(self) -> None:
        watch = self._watch
        months = [f"{number:02d}/{watch.year}" for number in watch.months]
        self._add(
            self.tr("Months without a regular meeting"),
            [", ".join(months)] if months else [],
            self.tr("The cell meets at least once a month (Party Statutes, article 24)."),
        )
        quarters = [f"{_ROMAN[number - 1]}/{watch.year}" for number in watch.quarters]
        self._add(
            self.tr("Quarters without a thematic meeting"),
            [", ".join(quarters)] if quarters else [],
            self.tr("At least once a quarter (42-HD/BTCTW)."),
        )
        line = self.tr("{0} · {1}: {2} minutes, should be {3}")
        short = [
            line.format(
                date_text(one.meeting.data.held_on),
                one.meeting.data.title,
                one.minutes,
                one.required,
            )
            for one in watch.short
        ]
        rule = self.tr("At least {0} minutes, {1} with a thematic meeting in one session.")
        limits = watch.limits
        rule = rule.format(limits.regular_minutes, limits.combined_minutes)
        self._add(self.tr("Regular meetings under the set length"), short, rule)

    def _add_people(self) -> None:
        watch = self._watch
        self._add(
            self.tr("Absent without good reason in several months"),
            [self._missed_text(one) for one in watch.missed],
            self.tr(
                "A member who leaves off meetings in three months of a year without a good reason: "
                "the cell considers and proposes striking them off (208-QĐ/TW). This is a warning; "
                "whether a reason was good, the cell judges."
            ),
        )
        line = self.tr("{0}: {1} times running, since {2}")
        running = [
            line.format(one.full_name, one.times, date_text(one.since)) for one in watch.running
        ]
        rule = self.tr("{0} regular or thematic meetings one after another, up to the latest.")
        self._add(
            self.tr("Absent with a reason several times running"),
            running,
            rule.format(watch.limits.excused_running),
        )

    def _missed_text(self, one: MissedMonths) -> str:
        months = ", ".join(f"{number:02d}" for number in one.months)
        text = self.tr("{0}: {1} months ({2})").format(one.full_name, len(one.months), months)
        return self.tr("{0} – as many as the rules speak of").format(text) if one.at_limit else text

    def _add(self, heading: str, lines: Iterable[str], rule: str) -> None:
        """Add a card with these lines; nothing to tell adds none."""
        told = list(lines)
        if not told:
            return
        number = self._cards.count()
        card = Card(heading, name=f"watch_card_{number}")
        for text in told:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel("warning-circle", Role.GOLD, side=18))
            row.addWidget(make_label(text, name="watch_line", wrap=True), 1)
            card.body.addLayout(row)
        card.body.addWidget(make_label(rule, "small", name="watch_rule", wrap=True))
        self._cards.addWidget(card)
