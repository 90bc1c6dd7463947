"""The rows of a list that is about to be imported: what each of them means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.name_order import name_key
from desktop.tables.import_words import (
    action_text,
    all_statuses,
    remark_lines,
    status_text,
    verdict_label,
)
from desktop.tables.members_table import birth_text
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.imports.answers import Answer
from models.imports.proposals import ProposedRow, Verdict

translate = QCoreApplication.translate

_CHIPS = {
    Verdict.NEW: ("plus", Tone.GOOD),
    Verdict.SAME: ("equals", Tone.GREY),
    Verdict.DIFFERS: ("arrows-left-right", Tone.GOLD),
    Verdict.NAMESAKE: ("users", Tone.GOLD),
    Verdict.TWICE: ("copy", Tone.GOLD),
    Verdict.UNREADABLE: ("warning-circle", Tone.RED),
}


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """A row of the file, and what the user answered of it."""

    row: ProposedRow
    answer: Answer | None = None


class ImportTable(RowsTable[AnsweredRow]):
    """One line per row of the file, with its verdict and what is to be told about it."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_row_columns(), *_person_columns()]
        super().__init__(columns, identity=lambda shown: shown.row.read.number, parent=parent)


def _verdict_chip(shown: AnsweredRow) -> Chip:
    icon_name, tone = _CHIPS[shown.row.verdict]
    return Chip(verdict_label(shown.row.verdict), icon_name, tone)


def _row_columns() -> list[Column[AnsweredRow]]:
    return [
        Column(
            name="row",
            title=translate("ImportTable", "Row"),
            text=lambda shown: str(shown.row.read.number),
            key=lambda shown: shown.row.read.number,
            align="right",
            look="muted",
            width=50,
        ),
        Column(
            name="verdict",
            title=translate("ImportTable", "Verdict"),
            text=lambda shown: verdict_label(shown.row.verdict),
            key=lambda shown: list(Verdict).index(shown.row.verdict),
            chip=_verdict_chip,
            width=158,
        ),
        Column(
            name="action",
            title=translate("ImportTable", "What happens"),
            text=lambda shown: action_text(shown.row, shown.answer),
            width=138,
        ),
    ]


def _person_columns() -> list[Column[AnsweredRow]]:
    return [
        Column(
            name="name",
            title=translate("ImportTable", "Full name"),
            text=lambda shown: shown.row.read.data.full_name,
            key=lambda shown: name_key(shown.row.read.data.full_name),
            width=152,
        ),
        Column(
            name="born",
            title=translate("ImportTable", "Born"),
            text=lambda shown: birth_text(shown.row.read.data),
            width=104,
        ),
        Column(
            name="status",
            title=translate("ImportTable", "Proposed status and post"),
            text=lambda shown: status_text(shown.row),
            tooltip=lambda shown: all_statuses(shown.row),
            width=268,
        ),
        Column(
            name="remarks",
            title=translate("ImportTable", "To check"),
            text=lambda shown: " ".join(remark_lines(shown.row)),
            tooltip=lambda shown: "\n".join(remark_lines(shown.row)),
            look="muted",
            width=0,
        ),
    ]
