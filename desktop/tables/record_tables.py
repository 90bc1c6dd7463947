"""What a person did and owes: meetings, studies, topics, one line each."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from desktop.labels import (
    mark_icon,
    mark_label,
    mark_tone,
    meeting_kind_label,
    status_label,
    study_form_label,
)
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.campaigns.campaigns import Topic
from models.campaigns.owed import OwedTopics
from models.members.record import LedAs, MeetingLine
from models.periods import date_text
from models.study.entries import StudyRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OwedRow:
    """One topic that is owed, and the campaign it is of."""

    campaign_id: UUID
    campaign: str
    topic: Topic


class CalledTable(RowsTable[MeetingLine]):
    """The meetings that called a person, and what happened at each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_called(), identity=lambda row: row.meeting_id, parent=parent)


class StudiedTable(RowsTable[StudyRow]):
    """What a person studied on their own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_studied(), identity=lambda row: row.id, parent=parent)


class OwedTable(RowsTable[OwedRow]):
    """The topics that a person still owes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_owed(), identity=lambda row: row.topic.id, parent=parent)


def owed_rows(owed: tuple[OwedTopics, ...]) -> list[OwedRow]:
    """Return one row for each topic owed, campaign by campaign."""
    return [
        OwedRow(each.campaign.id, each.campaign.name, topic) for each in owed for topic in each.owed
    ]


def _called() -> list[Column[MeetingLine]]:
    return [*_meeting_columns(), *_mark_columns()]


def _meeting_columns() -> list[Column[MeetingLine]]:
    return [
        Column(
            name="day",
            title=translate("RecordTables", "Day"),
            text=lambda row: date_text(row.held_on),
            key=lambda row: row.held_on,
            width=104,
        ),
        Column(
            name="title",
            title=translate("RecordTables", "Meeting"),
            text=lambda row: row.title,
            tooltip=lambda row: f"{row.title}\n{meeting_kind_label(row.kind)}",
            width=0,
        ),
    ]


def _mark_columns() -> list[Column[MeetingLine]]:
    return [
        Column(
            name="status",
            title=translate("RecordTables", "Called as"),
            text=lambda row: status_label(row.status),
            look="muted",
            width=150,
        ),
        Column(
            name="mark",
            title=translate("RecordTables", "Attendance"),
            text=lambda row: mark_label(row.mark),
            chip=lambda row: Chip(mark_label(row.mark), mark_icon(row.mark), mark_tone(row.mark)),
            width=172,
        ),
        Column(
            name="reason",
            title=translate("RecordTables", "Reason, make-up"),
            text=_reason,
            tooltip=_reason,
            width=180,
        ),
        Column(
            name="led",
            title=translate("RecordTables", "Also did"),
            text=_led,
            look="muted",
            width=120,
        ),
    ]


def _studied() -> list[Column[StudyRow]]:
    return [*_study_columns(), *_paper_columns()]


def _study_columns() -> list[Column[StudyRow]]:
    return [
        Column(
            name="days",
            title=translate("RecordTables", "Days"),
            text=_days,
            key=lambda row: row.data.ended_on,
            width=206,
        ),
        Column(
            name="form",
            title=translate("RecordTables", "Form"),
            text=lambda row: study_form_label(row.data.form),
            width=176,
        ),
        Column(
            name="topics",
            title=translate("RecordTables", "Topics"),
            text=lambda row: "; ".join(f"{code}. {title}" for code, title in row.topics),
            tooltip=lambda row: "\n".join(f"{code}. {title}" for code, title in row.topics),
            width=0,
        ),
        Column(
            name="pages",
            title=translate("RecordTables", "Pages"),
            text=lambda row: row.data.pages,
            width=90,
        ),
    ]


def _paper_columns() -> list[Column[StudyRow]]:
    return [
        Column(
            name="reflection",
            title=translate("RecordTables", "Reflection paper"),
            text=lambda row: date_text(row.data.reflection_on) if row.data.reflection_on else "",
            key=lambda row: row.data.reflection_on,
            width=130,
        ),
        Column(
            name="confirmed",
            title=translate("RecordTables", "Confirmed by"),
            text=lambda row: row.confirmed_by,
            width=150,
        ),
    ]


def _owed() -> list[Column[OwedRow]]:
    return [
        Column(
            name="code",
            title=translate("RecordTables", "Code"),
            text=lambda row: row.topic.code,
            width=90,
        ),
        Column(
            name="topic",
            title=translate("RecordTables", "Topic still owed"),
            text=lambda row: row.topic.title,
            tooltip=lambda row: row.topic.title,
            width=0,
        ),
        Column(
            name="pages",
            title=translate("RecordTables", "Pages"),
            text=_pages,
            width=100,
        ),
        Column(
            name="campaign",
            title=translate("RecordTables", "Campaign"),
            text=lambda row: row.campaign,
            tooltip=lambda row: row.campaign,
            look="muted",
            width=320,
        ),
    ]


def _reason(row: MeetingLine) -> str:
    parts = [row.reason]
    if row.made_up_on:
        parts.append(translate("RecordTables", "made up on {0}").format(date_text(row.made_up_on)))
    return " · ".join(part for part in parts if part)


def _led(row: MeetingLine) -> str:
    words = {
        LedAs.CHAIR: translate("RecordTables", "chaired"),
        LedAs.MINUTE_TAKER: translate("RecordTables", "took the minutes"),
    }
    return ", ".join(words[one] for one in row.led_as)


def _days(row: StudyRow) -> str:
    first, last = row.data.started_on, row.data.ended_on
    return date_text(last) if first == last else f"{date_text(first)} – {date_text(last)}"


def _pages(row: OwedRow) -> str:
    first, last = row.topic.first_page, row.topic.last_page
    return "" if first is None else str(first) if last in (None, first) else f"{first}–{last}"
