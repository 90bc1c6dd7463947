"""Who hands the book over, who receives it, who witnesses, when, and what they add."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.exports.handover.reading import Party
from desktop.widgets.completer import PlainCompleter
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled, side_by_side
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.text import make_label


class PeopleSide(QWidget):
    """Names are completed from the list of the cell; any other name can be typed."""

    def __init__(self, *, today: date, names: Iterable[str], giver: Party) -> None:
        super().__init__()
        self.setObjectName("handover_people")
        known = list(names)
        self.day_field = DateField(name="handover_day", today=today, ahead=True)
        self.day_field.set_day(today)
        self._parties = {key: self._fields(key, known) for key in ("giver", "receiver", "witness")}
        name, post = self._parties["giver"]
        name.setText(giver.name)
        post.setText(giver.post)
        self.remarks_field = GrowingText(name="handover_remarks")
        self._lay_out()
        self.setFocusProxy(self._parties["receiver"][0])

    @property
    def parties(self) -> tuple[Party, Party, Party]:
        """Who hands over, who receives, who witnesses, as they were typed."""
        giver, receiver, witness = (
            Party(name.text().strip(), post.text().strip()) for name, post in self._parties.values()
        )
        return giver, receiver, witness

    @property
    def day(self) -> date | None:
        """The day of the handover."""
        return self.day_field.day

    @property
    def remarks(self) -> str:
        """What the sides add."""
        return self.remarks_field.toPlainText()

    @property
    def problem(self) -> str:
        """Why nobody can go on yet; "" when they can."""
        if self.day_field.is_valid and self.day is not None:
            return ""
        return self.tr("Type the day of the handover as dd/mm/yyyy.")

    def _fields(self, key: str, names: Iterable[str]) -> tuple[QLineEdit, QLineEdit]:
        name, post = QLineEdit(), QLineEdit()
        name.setObjectName(f"handover_{key}")
        post.setObjectName(f"handover_{key}_post")
        name.setCompleter(PlainCompleter(names, name))
        return name, post

    def _lay_out(self) -> None:
        text = self.tr(
            "These names stand in the minutes. One that is left empty has room to be written by "
            "hand."
        )
        labels = {
            "giver": (self.tr("Who hands &over"), self.tr("Post of who hands over")),
            "receiver": (self.tr("Who &receives"), self.tr("Post of who receives")),
            "witness": (self.tr("Who &witnesses"), self.tr("Post of who witnesses")),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.setSpacing(12)
        layout.addWidget(make_label(text, name="handover_people_head", wrap=True))
        for key, (name, post) in self._parties.items():
            named, posted = labels[key]
            layout.addLayout(side_by_side(labelled(named, name), labelled(posted, post)))
        day = labelled(self.tr("&Day of the handover"), self.day_field)
        layout.addLayout(side_by_side(day, QWidget()))
        hint = self.tr("Such as: keys, paper files, the sheet with the recovery code.")
        remarks = labelled(self.tr("What the sides &add"), self.remarks_field, hint=hint)
        layout.addWidget(remarks)
        layout.addStretch(1)
