"""What is asked of an item made known, and of an inspection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.campaign_labels import channel_label, inspection_label
from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import add_field, labelled
from desktop.widgets.option_field import OptionField
from models.activities.dissemination import DisseminationData
from models.activities.inspections import InspectionData
from models.activities.words import Channel, InspectionKind
from models.campaigns.campaigns import CampaignSummary

_DAY_WIDTH = 140
_LINES_HEIGHT = 66
_MOST = 9_999_999


class DisseminationFields(QWidget):
    """The fields of an item; the next one keeps way, day and campaign."""

    def __init__(self, campaigns: Sequence[CampaignSummary], *, today: date) -> None:
        super().__init__()
        self.setObjectName("dissemination_fields")
        self.channel_field: OptionField[Channel] = OptionField(
            Channel, channel_label, name="item_channel"
        )
        self.day_field = _day("item_day", today)
        self.title_field = _line("item_title")
        self.campaign_field = _campaigns(campaigns, "item_campaign", self.tr("None"))
        self.author_field = _line("item_author")
        self.language_field = _line("item_language")
        self.language_field.setPlaceholderText(self.tr("Vietnamese"))
        self.audience_field = CountField(name="item_audience", most=_MOST)
        self.link_field = _line("item_link")
        self.note_field = _line("item_note")
        self._lay_out()

    @property
    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.title_field

    def show_data(self, data: DisseminationData) -> None:
        """Show what is written of an item."""
        self.channel_field.set_option(data.channel)
        self.day_field.set_day(data.published_on)
        self.campaign_field.set_option(data.campaign_id)
        self.audience_field.set_count(data.audience_count)
        for field, text in (
            (self.title_field, data.title),
            (self.author_field, data.author),
            (self.language_field, data.language),
            (self.link_field, data.link),
            (self.note_field, data.note),
        ):
            field.setText(text)

    def problem(self) -> str:
        """Go to what cannot be read and say so; "" when all can."""
        if self.day_field.day is None:
            self.day_field.setFocus()
            return self.tr("Write the day as dd/mm/yyyy.")
        return ""

    def data(self) -> DisseminationData:
        """Return what is written; only when there is no `problem`."""
        day = self.day_field.day
        assert day is not None, "the caller asks for problems first"
        return DisseminationData(
            channel=self.channel_field.option,
            title=self.title_field.text(),
            published_on=day,
            campaign_id=self.campaign_field.option,
            author=self.author_field.text(),
            link=self.link_field.text(),
            language=self.language_field.text(),
            audience_count=self.audience_field.count,
            note=self.note_field.text(),
        )

    def following(self, data: DisseminationData) -> DisseminationData:
        """Return what the next item begins with after `data`."""
        return replace(data, title="", link="", language="", audience_count=None, note="")

    def _lay_out(self) -> None:
        layout = _column(self)
        add_field(layout, self.tr("Title of the item or activity"), self.title_field)
        first = _row(layout)
        first.addWidget(labelled(self.tr("By what way"), self.channel_field), 2)
        first.addWidget(labelled(self.tr("Day"), self.day_field))
        first.addWidget(labelled(self.tr("People reached, in turns"), self.audience_field), 1)
        add_field(layout, self.tr("For which campaign"), self.campaign_field)
        second = _row(layout)
        second.addWidget(labelled(self.tr("Author, or who held it"), self.author_field), 3)
        second.addWidget(labelled(self.tr("Language"), self.language_field), 2)
        add_field(layout, self.tr("Link"), self.link_field)
        add_field(layout, self.tr("Note"), self.note_field)
        layout.addStretch(1)


class InspectionFields(QWidget):
    """The fields of an inspection and of what followed."""

    def __init__(self, campaigns: Sequence[CampaignSummary], *, today: date) -> None:
        super().__init__()
        self.setObjectName("inspection_fields")
        self.kind_field: OptionField[InspectionKind] = OptionField(
            InspectionKind, inspection_label, name="inspection_kind"
        )
        self.day_field = _day("inspection_day", today)
        self.by_field = _line("inspection_by")
        self.subject_field = _line("inspection_subject")
        self.campaign_field = _campaigns(campaigns, "inspection_campaign", self.tr("None"))
        self.findings_field = _lines("inspection_findings")
        self.follow_up_field = _lines("inspection_follow_up")
        self.due_field = _day("inspection_due", today)
        self.done_field = _day("inspection_done", today)
        self._lay_out()

    @property
    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.by_field

    def show_data(self, data: InspectionData) -> None:
        """Show what is written of an inspection."""
        self.kind_field.set_option(data.kind)
        self.day_field.set_day(data.inspected_on)
        self.by_field.setText(data.inspected_by)
        self.subject_field.setText(data.subject)
        self.campaign_field.set_option(data.campaign_id)
        self.findings_field.setPlainText(data.findings)
        self.follow_up_field.setPlainText(data.follow_up)
        self.due_field.set_day(data.follow_up_by)
        self.done_field.set_day(data.followed_up_on)

    def problem(self) -> str:
        """Go to what cannot be read and say so; "" when all can."""
        for field in (self.day_field, self.due_field, self.done_field):
            lacking = field is self.day_field and field.day is None
            if lacking or not field.is_valid:
                field.setFocus()
                return self.tr("Write the days as dd/mm/yyyy.")
        return ""

    def data(self) -> InspectionData:
        """Return what is written; only when there is no `problem`."""
        day = self.day_field.day
        assert day is not None, "the caller asks for problems first"
        return InspectionData(
            kind=self.kind_field.option,
            inspected_on=day,
            inspected_by=self.by_field.text(),
            campaign_id=self.campaign_field.option,
            subject=self.subject_field.text(),
            findings=self.findings_field.toPlainText(),
            follow_up=self.follow_up_field.toPlainText(),
            follow_up_by=self.due_field.day,
            followed_up_on=self.done_field.day,
        )

    def following(self, data: InspectionData) -> InspectionData:
        """Return what the next inspection begins with after `data`."""
        blank = InspectionData(data.kind, data.inspected_on, "")
        return replace(blank, campaign_id=data.campaign_id)

    def _lay_out(self) -> None:
        layout = _column(self)
        first = _row(layout)
        first.addWidget(labelled(self.tr("Who inspected"), self.by_field), 3)
        first.addWidget(labelled(self.tr("Kind"), self.kind_field), 1)
        first.addWidget(labelled(self.tr("Day"), self.day_field))
        add_field(layout, self.tr("What was inspected"), self.subject_field)
        add_field(layout, self.tr("For which campaign"), self.campaign_field)
        add_field(layout, self.tr("What was found"), self.findings_field)
        add_field(layout, self.tr("What is to be done"), self.follow_up_field)
        last = _row(layout)
        last.addWidget(labelled(self.tr("To be done by"), self.due_field))
        last.addWidget(labelled(self.tr("Done on"), self.done_field))
        last.addStretch(1)
        layout.addStretch(1)


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(10)
    return layout


def _row(layout: QVBoxLayout) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    layout.addLayout(row)
    return row


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def _lines(name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(_LINES_HEIGHT)
    return field


def _day(name: str, today: date) -> DateField:
    field = DateField(name=name, today=today)
    field.setFixedWidth(_DAY_WIDTH)
    return field


def _campaigns(
    campaigns: Sequence[CampaignSummary], name: str, none: str
) -> OptionField[UUID | None]:
    names: dict[UUID | None, str] = {None: none, **{one.id: one.name for one in campaigns}}
    field: OptionField[UUID | None] = OptionField(names, names.__getitem__, name=name)
    field.setMinimumContentsLength(12)
    field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return field
