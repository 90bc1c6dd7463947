"""The list of self-study: its columns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import study_form_label
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.periods import date_text
from models.study.entries import StudyRow

translate = QCoreApplication.translate


class StudyTable(RowsTable[StudyRow]):
    """One line per person and study; topics by their codes, with their titles as tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [*_who_columns(), *_what_columns(), *_paper_columns()],
            identity=lambda row: row.id,
            parent=parent,
        )


def who_label(*, is_member: bool) -> str:
    """Return whether someone studied as a party member or as staff."""
    if is_member:
        return translate("StudyTable", "Party member")
    return translate("StudyTable", "Staff")


def _who_columns() -> list[Column[StudyRow]]:
    return [
        Column(
            name="day",
            title=translate("StudyTable", "Day"),
            text=lambda row: date_text(row.data.ended_on),
            key=lambda row: row.data.ended_on,
            tooltip=_days,
            width=108,
        ),
        Column(
            name="name",
            title=translate("StudyTable", "Full name"),
            text=lambda row: row.full_name,
            key=lambda row: name_key(row.full_name),
            width=170,
        ),
        Column(
            name="who",
            title=translate("StudyTable", "As"),
            text=lambda row: who_label(is_member=row.is_member),
            look="muted",
            width=104,
            spare=1,
        ),
    ]


def _what_columns() -> list[Column[StudyRow]]:
    return [
        Column(
            name="form",
            title=translate("StudyTable", "How"),
            text=lambda row: study_form_label(row.data.form),
            width=128,
        ),
        Column(
            name="topics",
            title=translate("StudyTable", "Topics"),
            text=lambda row: ", ".join(code for code, _ in row.topics),
            tooltip=lambda row: "\n".join(f"{code}  {title}" for code, title in row.topics),
            width=0,
        ),
        Column(
            name="pages",
            title=translate("StudyTable", "Pages"),
            text=lambda row: row.data.pages,
            width=84,
        ),
        Column(
            name="minutes",
            title=translate("StudyTable", "Time (min)"),
            text=lambda row: "" if row.data.minutes is None else str(row.data.minutes),
            key=lambda row: row.data.minutes,
            align="right",
            width=86,
        ),
    ]


def _paper_columns() -> list[Column[StudyRow]]:
    return [
        Column(
            name="reflection",
            title=translate("StudyTable", "Reflection paper"),
            text=_reflection,
            key=lambda row: row.data.reflection_on,
            chip=_reflection_chip,
            tooltip=_paper,
            width=148,
        ),
        Column(
            name="confirmed",
            title=translate("StudyTable", "Confirmed by"),
            text=lambda row: row.confirmed_by,
            key=lambda row: name_key(row.confirmed_by),
            look="muted",
            width=150,
        ),
    ]


def _days(row: StudyRow) -> str:
    first, last = row.data.started_on, row.data.ended_on
    text = date_text(last) if first == last else f"{date_text(first)} – {date_text(last)}"
    extra = [row.data.evidence, row.data.note]
    return "\n".join([text, *(line for line in extra if line)])


def _reflection(row: StudyRow) -> str:
    return date_text(row.data.reflection_on) if row.data.reflection_on else ""


def _reflection_chip(row: StudyRow) -> Chip | None:
    text = _reflection(row)
    return Chip(text, "paperclip" if row.paper else "check", Tone.GOOD) if text else None


def _paper(row: StudyRow) -> str:
    """Return what is known of the paper: its result, who assessed it, its file."""
    file = row.paper.name if row.paper else ""
    return "\n".join(filter(None, (row.data.reflection_result, row.assessed_by, file)))
