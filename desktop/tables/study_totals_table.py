"""Self-study added up: a line for each person, or for each topic."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from desktop.labels import hours_text
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, Row, RowsTable
from desktop.tables.study_table import who_label
from models.figures import number_text
from models.study.log import StudyTotals, TopicTotals

translate = QCoreApplication.translate


class StudyPeopleTable(RowsTable[StudyTotals]):
    """What each person studied in the period."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[StudyTotals]] = [
            Column(
                name="name",
                title=translate("StudyTotalsTable", "Full name"),
                text=lambda row: row.full_name,
                key=lambda row: name_key(row.full_name),
                width=0,
            ),
            Column(
                name="who",
                title=translate("StudyTotalsTable", "As"),
                text=lambda row: who_label(is_member=row.is_member),
                look="muted",
                width=130,
            ),
            _figure("entries", translate("StudyTotalsTable", "Entries"), lambda row: row.entries),
            _figure(
                "topics", translate("StudyTotalsTable", "Topics studied"), lambda row: row.topics
            ),
            _figure(
                "papers",
                translate("StudyTotalsTable", "Papers handed in"),
                lambda row: row.reflections,
            ),
            _figure("pages", translate("StudyTotalsTable", "Pages"), lambda row: row.pages),
            _hours(lambda row: row.minutes),
        ]
        super().__init__(columns, identity=lambda row: row.person_id, parent=parent)


class StudyTopicsTable(RowsTable[TopicTotals]):
    """What was studied of each topic; an entry on several counts with each of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[TopicTotals]] = [
            Column(
                name="code",
                title=translate("StudyTotalsTable", "Topic code"),
                text=lambda row: row.code,
                width=80,
            ),
            Column(
                name="title",
                title=translate("StudyTotalsTable", "Topic"),
                text=lambda row: row.title,
                tooltip=lambda row: row.title,
                width=0,
            ),
            _figure(
                "people",
                translate("StudyTotalsTable", "Distinct people"),
                lambda row: row.count.people,
            ),
            _figure("turns", translate("StudyTotalsTable", "Turns"), lambda row: row.count.turns),
            _figure(
                "papers",
                translate("StudyTotalsTable", "Papers handed in"),
                lambda row: row.count.reflections,
            ),
            _figure("pages", translate("StudyTotalsTable", "Pages"), lambda row: row.count.pages),
            _hours(lambda row: row.count.minutes),
        ]
        super().__init__(columns, identity=lambda row: row.topic_id, parent=parent)


def _figure(name: str, title: str, value: Callable[[Row], int]) -> Column[Row]:
    return Column(
        name=name,
        title=title,
        text=lambda row: number_text(value(row)),
        key=value,
        align="right",
        width=118,
    )


def _hours(value: Callable[[Row], int]) -> Column[Row]:
    return Column(
        name="hours",
        title=translate("StudyTotalsTable", "Time"),
        text=lambda row: hours_text(value(row)) if value(row) else "",
        key=value,
        align="right",
        width=104,
    )
