"""The logs of what was made known and of what was inspected: their columns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.campaign_labels import channel_label, inspection_label
from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.activities.dissemination import DisseminationRow
from models.activities.inspections import InspectionRow
from models.periods import date_text

translate = QCoreApplication.translate


class DisseminationTable(RowsTable[DisseminationRow]):
    """One line for each item made known; its campaign where several are listed."""

    def __init__(self, *, with_campaign: bool, parent: QObject | None = None) -> None:
        columns = [*_item_columns(), *_reach_columns()]
        super().__init__(
            columns if with_campaign else columns[:-1], identity=lambda row: row.id, parent=parent
        )


class InspectionTable(RowsTable[InspectionRow]):
    """One line for each inspection, with what it asked for; its campaign where several are."""

    def __init__(self, *, with_campaign: bool, parent: QObject | None = None) -> None:
        columns = [*_inspection_columns(), *_follow_up_columns()]
        super().__init__(
            columns if with_campaign else columns[:-1], identity=lambda row: row.id, parent=parent
        )


def _item_columns() -> list[Column[DisseminationRow]]:
    return [
        Column(
            name="day",
            title=translate("ActivityTables", "Day"),
            text=lambda row: date_text(row.data.published_on),
            key=lambda row: row.data.published_on,
            width=104,
        ),
        Column(
            name="channel",
            title=translate("ActivityTables", "By what way"),
            text=lambda row: channel_label(row.data.channel),
            width=170,
        ),
        Column(
            name="title",
            title=translate("ActivityTables", "Item, activity"),
            text=lambda row: row.data.title,
            tooltip=_whole_item,
            width=0,
        ),
    ]


def _reach_columns() -> list[Column[DisseminationRow]]:
    return [
        Column(
            name="author",
            title=translate("ActivityTables", "Author, held by"),
            text=lambda row: row.data.author,
            look="muted",
            width=170,
            spare=1,
        ),
        Column(
            name="language",
            title=translate("ActivityTables", "Language"),
            text=lambda row: row.data.language,
            width=100,
            spare=2,
        ),
        Column(
            name="audience",
            title=translate("ActivityTables", "Turns reached"),
            text=lambda row: (
                "" if row.data.audience_count is None else str(row.data.audience_count)
            ),
            key=lambda row: row.data.audience_count,
            align="right",
            width=124,
        ),
        Column(
            name="campaign",
            title=translate("ActivityTables", "Campaign"),
            text=lambda row: row.campaign,
            tooltip=lambda row: row.campaign,
            look="muted",
            width=190,
            spare=3,
        ),
    ]


def _inspection_columns() -> list[Column[InspectionRow]]:
    return [
        Column(
            name="day",
            title=translate("ActivityTables", "Day"),
            text=lambda row: date_text(row.data.inspected_on),
            key=lambda row: row.data.inspected_on,
            width=104,
        ),
        Column(
            name="kind",
            title=translate("ActivityTables", "Kind"),
            text=lambda row: inspection_label(row.data.kind),
            width=120,
        ),
        Column(
            name="by",
            title=translate("ActivityTables", "By whom"),
            text=lambda row: row.data.inspected_by,
            tooltip=lambda row: row.data.inspected_by,
            width=190,
        ),
        Column(
            name="subject",
            title=translate("ActivityTables", "On what"),
            text=lambda row: row.data.subject,
            tooltip=_whole_inspection,
            width=0,
        ),
    ]


def _follow_up_columns() -> list[Column[InspectionRow]]:
    return [
        Column(
            name="follow_up",
            title=translate("ActivityTables", "To be done"),
            text=lambda row: row.data.follow_up.replace("\n", " "),
            tooltip=lambda row: row.data.follow_up,
            width=230,
            spare=1,
        ),
        Column(
            name="state",
            title=translate("ActivityTables", "Follow-up"),
            text=_state,
            key=lambda row: row.data.followed_up_on or row.data.follow_up_by,
            chip=_state_chip,
            width=214,
        ),
        Column(
            name="campaign",
            title=translate("ActivityTables", "Campaign"),
            text=lambda row: row.campaign,
            tooltip=lambda row: row.campaign,
            look="muted",
            width=180,
            spare=2,
        ),
    ]


def _whole_item(row: DisseminationRow) -> str:
    return "\n".join(part for part in (row.data.title, row.data.link, row.data.note) if part)


def _whole_inspection(row: InspectionRow) -> str:
    return "\n".join(part for part in (row.data.subject, row.data.findings) if part)


def _state(row: InspectionRow) -> str:
    data = row.data
    if data.followed_up_on:
        return translate("ActivityTables", "done {0}").format(date_text(data.followed_up_on))
    if not data.follow_up:
        return ""
    if data.follow_up_by:
        return translate("ActivityTables", "open, due {0}").format(date_text(data.follow_up_by))
    return translate("ActivityTables", "open")


def _state_chip(row: InspectionRow) -> Chip | None:
    text = _state(row)
    if not text:
        return None
    return Chip(text, "clock", Tone.GOLD) if row.is_open else Chip(text, "check", Tone.GOOD)
