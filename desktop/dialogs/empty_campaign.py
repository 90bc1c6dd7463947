"""The least that is asked of somebody who begins a campaign from nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.date_field import DateField
from desktop.widgets.form import add_field, labelled
from desktop.widgets.text import make_label
from models.campaigns.beginning import Beginning


class EmptyCampaign(QWidget):
    """Name, document, days and one topic; everything else is written in the editor afterwards."""

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.setObjectName("empty_campaign")
        self.name_field = _line("empty_name")
        self.kind_field = _line("empty_kind")
        self.kind_field.setText("Kế hoạch")
        self.number_field = _line("empty_number")
        self.dated_field = DateField(name="empty_dated", today=today)
        self.issuer_field = _line("empty_issuer")
        self.starts_field = DateField(name="empty_starts", today=today)
        self.starts_field.set_day(today)
        self.ends_field = DateField(name="empty_ends", today=today)
        self.ends_field.set_day(date(today.year, 12, 31))
        self.topic_field = _line("empty_topic")
        self._lay_out()

    def problem(self) -> str:
        """Go to a day that cannot be read and say so; the rest the records tell."""
        for field in (self.dated_field, self.starts_field, self.ends_field):
            lacking = field is not self.dated_field and field.day is None
            if lacking or not field.is_valid:
                field.setFocus()
                return self.tr("Write the days as dd/mm/yyyy.")
        return ""

    def beginning(self) -> Beginning:
        """Return what is written; only when there is no `problem`."""
        starts, ends = self.starts_field.day, self.ends_field.day
        assert starts is not None, "the caller asks for problems first"
        assert ends is not None, "the caller asks for problems first"
        return Beginning(
            name=self.name_field.text(),
            kind=self.kind_field.text(),
            issuer=self.issuer_field.text(),
            number=self.number_field.text(),
            dated_on=self.dated_field.day,
            starts_on=starts,
            ends_on=ends,
            topic=self.topic_field.text(),
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        layout.addWidget(
            make_label(
                self.tr(
                    "The least that a campaign is. Deadlines, peaks, receivers and more topics "
                    "are written afterwards with “Edit…”."
                ),
                "muted",
                wrap=True,
            )
        )
        add_field(layout, self.tr("Name of the campaign"), self.name_field)
        document = QHBoxLayout()
        document.setSpacing(12)
        document.addWidget(labelled(self.tr("Document"), self.kind_field), 2)
        document.addWidget(labelled(self.tr("Number, symbol"), self.number_field), 2)
        document.addWidget(labelled(self.tr("Dated"), self.dated_field), 2)
        layout.addLayout(document)
        add_field(layout, self.tr("Issued by"), self.issuer_field)
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(labelled(self.tr("First day"), self.starts_field))
        days.addWidget(labelled(self.tr("Last day"), self.ends_field))
        layout.addLayout(days)
        add_field(layout, self.tr("First topic to study"), self.topic_field)
        layout.addStretch(1)


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field
