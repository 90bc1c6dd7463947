"""The rows of an old attendance sheet as a table: whose they are, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import status_label
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.imports.attendance.people import LineVerdict, MatchedLine
from models.imports.attendance.proposal import OffRoll

translate = QCoreApplication.translate

_CHIPS = {
    LineVerdict.KNOWN: ("check", Tone.GOOD),
    LineVerdict.SEVERAL: ("users", Tone.GOLD),
    LineVerdict.UNKNOWN: ("question", Tone.GOLD),
    LineVerdict.TWICE: ("users", Tone.GOLD),
    LineVerdict.LEFT_OUT: ("x", Tone.GREY),
}


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A row of the sheet, and what is asked when it has marks of days off the roll."""

    matched: MatchedLine
    off_roll: OffRoll | None

    @property
    def is_open(self) -> bool:
        """Whether the row waits for a decision."""
        return self.matched.is_open or (self.off_roll is not None and self.off_roll.is_open)


class OldPeopleTable(RowsTable[PersonLine]):
    """One line per person of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_written_columns(), *_found_columns()]
        super().__init__(columns, identity=lambda row: row.matched.line.row, parent=parent)


def line_label(verdict: LineVerdict) -> str:
    """Return what is known of a row's person: "Matched"."""
    return {
        LineVerdict.KNOWN: translate("OldSheet", "Matched"),
        LineVerdict.SEVERAL: translate("OldSheet", "Same name"),
        LineVerdict.UNKNOWN: translate("OldSheet", "Who is it?"),
        LineVerdict.TWICE: translate("OldSheet", "Twice"),
        LineVerdict.LEFT_OUT: translate("OldSheet", "Left out"),
    }[verdict]


def _written_columns() -> list[Column[PersonLine]]:
    return [
        Column(
            name="row",
            title=translate("OldSheet", "Row no."),
            text=lambda row: str(row.matched.line.row),
            key=lambda row: row.matched.line.row,
            align="right",
            look="muted",
            width=56,
        ),
        Column(
            name="written",
            title=translate("OldSheet", "Name in the sheet"),
            text=lambda row: row.matched.line.name,
            key=lambda row: name_key(row.matched.line.name),
            width=200,
        ),
        Column(
            name="verdict",
            title=translate("OldSheet", "Result"),
            text=_person_word,
            key=lambda row: list(LineVerdict).index(row.matched.verdict),
            chip=_person_chip,
            width=160,
        ),
    ]


def _found_columns() -> list[Column[PersonLine]]:
    return [
        Column(
            name="person",
            title=translate("OldSheet", "Person in the book"),
            text=lambda row: row.matched.person.data.full_name if row.matched.person else "",
            width=200,
        ),
        Column(
            name="marks",
            title=translate("OldSheet", "Marks"),
            text=lambda row: str(len(row.matched.line.marks)),
            key=lambda row: len(row.matched.line.marks),
            align="right",
            width=64,
        ),
        Column(
            name="remark",
            title=translate("OldSheet", "Decision"),
            text=_off_roll_text,
            tooltip=_off_roll_text,
            look="muted",
            width=0,
        ),
    ]


def _person_word(row: PersonLine) -> str:
    if row.off_roll is not None:
        return translate("OldSheet", "Off the roll")
    return line_label(row.matched.verdict)


def _person_chip(row: PersonLine) -> Chip:
    icon_name, tone = _CHIPS[row.matched.verdict]
    if row.off_roll is not None:
        icon_name, tone = ("question", Tone.GOLD) if row.off_roll.is_open else ("check", Tone.GREY)
    return Chip(_person_word(row), icon_name, tone)


def _off_roll_text(row: PersonLine) -> str:
    found = row.off_roll
    if found is None:
        return ""
    days = translate("OldSheet", "{0} marks off the roll").format(len(found.days))
    if found.is_open:
        return days
    if found.status is None:
        return translate("OldSheet", "{0}: left out").format(days)
    taken = translate("OldSheet", "{0}: taken as {1}")
    return taken.format(days, status_label(found.status).lower())
