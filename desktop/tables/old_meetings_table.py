"""The columns of an old attendance sheet as a table: which meetings they are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import mark_label, meeting_kind_label
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.imports.attendance.meetings import ColumnVerdict
from models.imports.attendance.planning import MarkVerdict, PlannedMeeting
from models.periods import date_text
from models.words import Mark

translate = QCoreApplication.translate

_CHIPS = {
    ColumnVerdict.NEW: ("plus", Tone.GOOD),
    ColumnVerdict.IN_BOOK: ("equals", Tone.GREY),
    ColumnVerdict.NO_DAY: ("question", Tone.GOLD),
    ColumnVerdict.TWICE: ("question", Tone.GOLD),
    ColumnVerdict.SEVERAL: ("question", Tone.GOLD),
    ColumnVerdict.LEFT_OUT: ("x", Tone.GREY),
}


class OldMeetingsTable(RowsTable[PlannedMeeting]):
    """One line per column of marks."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_column_columns(), *_verdict_columns(), *_count_columns()]
        super().__init__(columns, identity=lambda row: row.matched.column.place, parent=parent)


def column_label(verdict: ColumnVerdict) -> str:
    """Return what an import does with a column: "New meeting"."""
    return {
        ColumnVerdict.NEW: translate("OldSheet", "New meeting"),
        ColumnVerdict.IN_BOOK: translate("OldSheet", "In the book"),
        ColumnVerdict.NO_DAY: translate("OldSheet", "Which day?"),
        ColumnVerdict.TWICE: translate("OldSheet", "Same day twice"),
        ColumnVerdict.SEVERAL: translate("OldSheet", "Several in the book"),
        ColumnVerdict.LEFT_OUT: translate("OldSheet", "Left out"),
    }[verdict]


def _column_columns() -> list[Column[PlannedMeeting]]:
    return [
        Column(
            name="letter",
            title=translate("OldSheet", "Column"),
            text=lambda row: row.matched.column.letter,
            key=lambda row: row.matched.column.place,
            look="muted",
            width=64,
        ),
        Column(
            name="heading",
            title=translate("OldSheet", "Heading"),
            text=lambda row: row.matched.column.heading,
            tooltip=lambda row: row.matched.column.heading,
            key=lambda row: row.matched.column.place,
            width=124,
        ),
        Column(
            name="day",
            title=translate("OldSheet", "Day"),
            text=lambda row: date_text(row.matched.day) if row.matched.day else "",
            key=lambda row: row.matched.day,
            width=104,
        ),
    ]


def _verdict_columns() -> list[Column[PlannedMeeting]]:
    return [
        Column(
            name="kind",
            title=translate("OldSheet", "Kind"),
            text=_kind_text,
            tooltip=_kind_tip,
            width=190,
        ),
        Column(
            name="verdict",
            title=translate("OldSheet", "Result"),
            text=lambda row: column_label(row.matched.verdict),
            key=lambda row: list(ColumnVerdict).index(row.matched.verdict),
            chip=_column_chip,
            width=146,
        ),
    ]


def _count_columns() -> list[Column[PlannedMeeting]]:
    return [
        Column(
            name="marks",
            title=translate("OldSheet", "Marks of the sheet"),
            text=_marks_text,
            tooltip=_marks_text,
            width=0,
        ),
        Column(
            name="new",
            title=translate("OldSheet", "To be entered"),
            text=_new_text,
            key=lambda row: len(row.having(MarkVerdict.NEW)),
            align="right",
            width=116,
        ),
    ]


def _kind_text(row: PlannedMeeting) -> str:
    kind = meeting_kind_label(row.matched.kind)
    if row.matched.kind_told or row.matched.in_book is not None:
        return kind
    return f"{kind} (?)"


def _kind_tip(row: PlannedMeeting) -> str:
    if row.matched.kind_told or row.matched.in_book is not None:
        return ""
    return translate("OldSheet", "The sheet does not say; it is taken as chosen above.")


def _marks_text(row: PlannedMeeting) -> str:
    counts = row.counts
    return " · ".join(f"{mark_label(mark)} {counts[mark]}" for mark in Mark if counts[mark])


def _new_text(row: PlannedMeeting) -> str:
    return f"{len(row.having(MarkVerdict.NEW))} / {len(row.marks)}"


def _column_chip(row: PlannedMeeting) -> Chip:
    icon_name, tone = _CHIPS[row.matched.verdict]
    return Chip(column_label(row.matched.verdict), icon_name, tone)
