"""The list of people: its columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import post_label, status_label
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.members.groups import group_order
from models.members.listing import MemberRow
from models.members.people import PersonData
from models.periods import ALWAYS, date_text
from models.words import Post, Status

translate = QCoreApplication.translate

_CHIPS = {
    Status.PROBATIONARY: ("hourglass-medium", Tone.GOLD),
    Status.TEMPORARY_IN: ("sign-in", Tone.BLUE),
    Status.EXEMPT: ("minus", Tone.GREY),
    Status.SPECIAL_DUTY: ("shield", Tone.BLUE),
    Status.TEMPORARY_OUT: ("sign-out", Tone.BLUE),
    Status.SUSPENDED: ("prohibit", Tone.RED),
    Status.TRANSFERRED: ("arrow-square-out", Tone.GREY),
    Status.LEFT: ("x", Tone.GREY),
    Status.DIED: ("flag", Tone.GREY),
}


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A person with the number of their line."""

    number: int
    row: MemberRow

    @property
    def data(self) -> PersonData:
        """What is written of the person."""
        return self.row.person.data


class MembersTable(RowsTable[NumberedRow]):
    """One line per person, as of the day that the page looks at."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_person_columns(), *_post_columns(), *_party_columns()]
        super().__init__(columns, identity=lambda row: row.row.person.id, parent=parent)


def status_chip(status: Status | None) -> Chip | None:
    """Return the chip of a status that stands out; official members and staff have none."""
    if status not in _CHIPS or status is None:
        return None
    icon_name, tone = _CHIPS[status]
    return Chip(status_label(status), icon_name, tone)


def birth_text(data: PersonData) -> str:
    """Return the day of birth, or its year alone, or nothing."""
    if data.born_on:
        return date_text(data.born_on)
    return str(data.birth_year or "")


def _person_columns() -> list[Column[NumberedRow]]:
    return [
        Column(
            name="number",
            title=translate("MembersTable", "No."),
            text=lambda row: str(row.number),
            key=lambda row: row.number,
            align="right",
            look="muted",
            width=44,
        ),
        Column(
            name="name",
            title=translate("MembersTable", "Full name"),
            text=lambda row: row.data.full_name,
            key=lambda row: name_key(row.data.full_name),
            tooltip=lambda row: row.data.note,
            width=164,
        ),
        Column(
            name="born",
            title=translate("MembersTable", "Born"),
            text=lambda row: birth_text(row.data),
            key=_birth_key,
            width=106,
        ),
        Column(
            name="status",
            title=translate("MembersTable", "Status"),
            text=_status_text,
            chip=lambda row: status_chip(row.row.status),
            tooltip=_status_tip,
            look="muted",
            width=204,
        ),
    ]


def _post_columns() -> list[Column[NumberedRow]]:
    return [
        Column(
            name="post",
            title=translate("MembersTable", "Party post"),
            text=_post_text,
            tooltip=_post_text,
            key=lambda row: list(Post).index(row.row.post) if row.row.post else len(Post),
            width=112,
        ),
        Column(
            name="job",
            title=translate("MembersTable", "Office post"),
            text=lambda row: row.data.job,
            tooltip=lambda row: row.data.job,
            width=142,
        ),
        Column(
            name="unit",
            title=translate("MembersTable", "Unit"),
            text=lambda row: row.data.unit,
            tooltip=lambda row: row.data.unit,
            width=0,
        ),
        Column(
            name="group",
            title=translate("MembersTable", "Party group"),
            text=_group_text,
            tooltip=_group_text,
            key=lambda row: group_order(_group_text(row)) if row.row.group else None,
            width=104,
        ),
    ]


def _party_columns() -> list[Column[NumberedRow]]:
    return [
        Column(
            name="joined",
            title=translate("MembersTable", "Joined"),
            text=lambda row: date_text(row.data.joined_on) if row.data.joined_on else "",
            key=lambda row: row.data.joined_on,
            width=108,
        ),
        Column(
            name="card",
            title=translate("MembersTable", "Card number"),
            text=lambda row: row.data.card_number,
            width=108,
        ),
    ]


def _group_text(row: NumberedRow) -> str:
    return row.row.group.name if row.row.group else ""


def _post_text(row: NumberedRow) -> str:
    return post_label(row.row.post) if row.row.post else ""


def _birth_key(row: NumberedRow) -> tuple[int, int] | None:
    day = row.data.born_on
    if day:
        return (day.year, day.timetuple().tm_yday)
    return (row.data.birth_year, 0) if row.data.birth_year else None


def _status_text(row: NumberedRow) -> str:
    if row.row.status is None:
        return translate("MembersTable", "Not yet here")
    return status_label(row.row.status)


def _status_tip(row: NumberedRow) -> str:
    """Return since when, by which decision, and what was noted."""
    step = row.row.step
    if step is None:
        return ""
    lines = [step.document, step.note]
    if step.since != ALWAYS:
        since = translate("MembersTable", "{0} from {1}")
        lines.insert(0, since.format(status_label(step.status), date_text(step.since)))
    return "\n".join(line for line in lines if line)
