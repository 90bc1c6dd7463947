"""The two logs of activities: how each is read, entered, filtered and summed up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.campaign_labels import channel_label, inspection_label
from desktop.dialogs.activity_fields import DisseminationFields, InspectionFields
from desktop.dialogs.entry_dialog import EntryFields
from desktop.tables.activity_tables import DisseminationTable, InspectionTable
from desktop.tables.rows_table import RowsTable
from desktop.widgets.people_and_turns import turns_reached
from models.activities.dissemination import (
    DisseminationData,
    DisseminationRow,
    count_by_channel,
    list_disseminations,
    record_dissemination,
    remove_disseminations,
    update_dissemination,
)
from models.activities.inspections import (
    InspectionData,
    InspectionRow,
    list_inspections,
    list_open_follow_ups,
    record_inspection,
    remove_inspections,
    update_inspection,
)
from models.activities.words import Channel, InspectionKind
from models.book.database import Session
from models.campaigns.campaigns import CampaignSummary
from models.figures import number_text
from models.periods import Period, date_text

translate = QCoreApplication.translate
#: A choice of the filter: its words, and what it lets through.
Choice = tuple[str, Callable[[Any], bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogKind:
    """Everything by which one log differs from the other."""

    name: str
    table_name: str
    document: str
    icon_name: str
    title: str
    add: str
    correct: str
    empty: str
    definition: str
    choices: tuple[Choice, ...]
    make_table: Callable[..., RowsTable[Any]]
    make_fields: Callable[[Sequence[CampaignSummary], date], EntryFields]
    blank: Callable[[date, UUID | None], Any]
    read: Callable[[Session, Period], tuple[Any, ...]]
    record: Callable[[Session, Any], UUID]
    update: Callable[[Session, UUID, Any], None]
    remove: Callable[[Session, Sequence[UUID]], None]
    sum_up: Callable[[Sequence[Any]], str]
    #: What is open whatever the period, to be said above the table.
    notice: Callable[[Session], str]
    day_of: Callable[[Any], date]
    name_of: Callable[[Any], str]


def publicity_kind() -> LogKind:
    """Return the log of what was made known."""
    return LogKind(
        name="publicity",
        table_name="dissemination",
        document="dissemination-log",
        icon_name="megaphone",
        title=translate("activity_kinds", "Made known"),
        add=translate("activity_kinds", "Enter an item"),
        correct=translate("activity_kinds", "Correct an item"),
        empty=translate(
            "activity_kinds",
            "Nothing is entered for these days yet: news, posts on the intranet or the website, "
            "conferences, contests, texts in an ethnic language.",
        ),
        definition=turns_reached(),
        choices=(
            (translate("activity_kinds", "Every way"), _everything),
            *((channel_label(one), partial(_by_channel, one)) for one in Channel),
        ),
        make_table=DisseminationTable,
        make_fields=_item_fields,
        blank=_blank_item,
        read=list_disseminations,
        record=record_dissemination,
        update=update_dissemination,
        remove=remove_disseminations,
        sum_up=_sum_up_items,
        notice=_no_notice,
        day_of=lambda row: row.data.published_on,
        name_of=lambda row: row.data.title,
    )


def inspection_kind() -> LogKind:
    """Return the log of inspections."""
    return LogKind(
        name="inspections",
        table_name="inspection",
        document="inspection-log",
        icon_name="clipboard-text",
        title=translate("activity_kinds", "Inspections"),
        add=translate("activity_kinds", "Enter an inspection"),
        correct=translate("activity_kinds", "Correct an inspection"),
        empty=translate(
            "activity_kinds",
            "No inspection or supervision is entered for these days yet: when, by whom, what was "
            "found and what is to be done.",
        ),
        definition="",
        choices=(
            (translate("activity_kinds", "Every inspection"), _everything),
            (translate("activity_kinds", "Something still to do"), _is_open),
            *((inspection_label(one), partial(_of_kind, one)) for one in InspectionKind),
        ),
        make_table=InspectionTable,
        make_fields=_inspection_fields,
        blank=_blank_inspection,
        read=list_inspections,
        record=record_inspection,
        update=update_inspection,
        remove=remove_inspections,
        sum_up=_sum_up_inspections,
        notice=_open_notice,
        day_of=lambda row: row.data.inspected_on,
        name_of=lambda row: row.data.subject or row.data.inspected_by,
    )


def _item_fields(campaigns: Sequence[CampaignSummary], today: date) -> EntryFields:
    return DisseminationFields(campaigns, today=today)


def _inspection_fields(campaigns: Sequence[CampaignSummary], today: date) -> EntryFields:
    return InspectionFields(campaigns, today=today)


def _blank_item(day: date, campaign_id: UUID | None) -> DisseminationData:
    return DisseminationData(Channel.NEWS_ITEM, "", day, campaign_id=campaign_id)


def _blank_inspection(day: date, campaign_id: UUID | None) -> InspectionData:
    return InspectionData(InspectionKind.CHECK, day, "", campaign_id=campaign_id)


def _everything(_row: Any) -> bool:
    return True


def _by_channel(channel: Channel, row: DisseminationRow) -> bool:
    return row.data.channel is channel


def _of_kind(kind: InspectionKind, row: InspectionRow) -> bool:
    return row.data.kind is kind


def _is_open(row: InspectionRow) -> bool:
    return row.is_open


def _sum_up_items(rows: Sequence[DisseminationRow]) -> str:
    """Return the items and turns, together and by way: "3 items, 220 turns: Intranet 2 (60)"."""
    counts = count_by_channel(rows)
    each = " · ".join(
        f"{channel_label(one.channel)} {one.items} ({number_text(one.reached)})" for one in counts
    )
    reached = number_text(sum(one.reached for one in counts))
    text = translate("activity_kinds", "{0} items, {1} turns of people reached")
    whole = text.format(len(rows), reached)
    return f"{whole}  |  {each}" if each else whole


def _sum_up_inspections(rows: Sequence[InspectionRow]) -> str:
    text = translate("activity_kinds", "{0} inspections, {1} with something still to do")
    return text.format(len(rows), sum(row.is_open for row in rows))


def _no_notice(_session: Session) -> str:
    return ""


def _open_notice(session: Session) -> str:
    """Return how many follow-ups are open from any time and which is due next."""
    waiting = list_open_follow_ups(session)
    if not waiting:
        return ""
    due = waiting[0].data.follow_up_by
    if due is None:
        return translate("activity_kinds", "Open follow-ups of the whole cell: {0}.").format(
            len(waiting)
        )
    text = translate("activity_kinds", "Open follow-ups of the whole cell: {0}; next due {1}.")
    return text.format(len(waiting), date_text(due))
