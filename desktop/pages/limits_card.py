"""The part of the settings that says from when on the program warns."""

from __future__ import annotations

from dataclasses import fields
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QGridLayout

from desktop.book import OpenBook
from desktop.refreshing import refresh_when_changed
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.count_field import CountField
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.limits import Limits, keep_limits, read_limits

translate = QCoreApplication.translate


class LimitsCard(Card):
    """One live field for each limit of the book, and the way back to the usual ones."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__(self.tr("When the program warns"), name="limits_card")
        self._book = book
        self.fields: dict[str, CountField] = {}
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(6)
        titles = _titles()
        for row, field in enumerate(fields(Limits)):
            box = CountField(name=f"limit_{field.name}", most=999)
            box.setFixedWidth(72)
            box.setAccessibleName(titles[field.name])
            box.editingFinished.connect(self._save)
            label = make_label(titles[field.name], name=f"limit_{field.name}_label", wrap=True)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.fields[field.name] = box
        self.body.addLayout(grid)
        self.problem_label = make_label("", "error", name="limits_problem", wrap=True)
        self.problem_label.hide()
        self.body.addWidget(self.problem_label)
        self.usual_button = make_button(
            self.tr("The usual limits again"), name="usual_limits", slot=self._restore, look="link"
        )
        self.body.addWidget(self.usual_button)
        refresh_when_changed(self, book, ("settings",), self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the limits again."""
        limits = self._book.read(read_limits)
        for name, box in self.fields.items():
            box.set_count(getattr(limits, name))
        self.usual_button.setEnabled(limits != Limits())
        self._say("")

    @Slot()
    def _save(self) -> None:
        """Keep what stands in the fields; an emptied one takes its usual number back."""
        usual = Limits()
        counts = {name: box.count for name, box in self.fields.items()}
        wanted = Limits(
            **{
                name: getattr(usual, name) if count is None else count
                for name, count in counts.items()
            }
        )
        if wanted != self._book.read(read_limits) or None in counts.values():
            self._keep(wanted)

    @Slot()
    def _restore(self) -> None:
        self._keep(Limits())

    def _keep(self, limits: Limits) -> None:
        try:
            self._book.change(partial(keep_limits, limits=limits))
        except RecordsError as error:
            self._say(error.sentence(current_language()))
        else:
            self.refresh()

    def _say(self, sentence: str) -> None:
        self.problem_label.setText(sentence)
        self.problem_label.setVisible(bool(sentence))


def _titles() -> dict[str, str]:
    return {
        "regular_minutes": translate("LimitsCard", "A regular meeting takes at least, minutes"),
        "combined_minutes": translate(
            "LimitsCard", "Regular and thematic in one session, at least, minutes"
        ),
        "unexcused_warning": translate(
            "LimitsCard", "Warn of months of a year without good reason, from"
        ),
        "unexcused_limit": translate("LimitsCard", "Months of a year that the rules speak of"),
        "excused_running": translate("LimitsCard", "Warn of absences with a reason running, from"),
    }
