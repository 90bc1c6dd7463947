"""The register of issued papers as a table, with a mark where the records now say otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from models.documents.comparing import only_words_differ
from models.documents.issuing import IssuedRow
from models.errors import RecordsError
from models.periods import date_text

translate = QCoreApplication.translate
Pair = tuple[str, str]
_HIGHEST = 100_000


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """An issued paper; `changes` are None until it was compared with the records of today."""

    row: IssuedRow
    replaced_by: str = ""
    replaces: str = ""
    changes: tuple[Pair, ...] | RecordsError | None = None


class IssuedTable(RowsTable[RegisterLine]):
    """One row for each paper, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), identity=lambda line: line.row.id, parent=parent)


def register_lines(
    rows: tuple[IssuedRow, ...], compared: Mapping[UUID, tuple[Pair, ...] | RecordsError]
) -> list[RegisterLine]:
    """Return the lines of these papers, with what is known of their changes."""
    numbers = {row.id: row.number_symbol for row in rows}
    return [
        RegisterLine(
            row,
            numbers.get(row.replaced_by_id, "") if row.replaced_by_id else "",
            numbers.get(row.replaces_id, "") if row.replaces_id else "",
            compared.get(row.id),
        )
        for row in rows
    ]


def state_text(line: RegisterLine) -> str:
    """Say whether the paper is in force, and if not, why."""
    if line.row.withdrawn_on is not None:
        return translate("IssuedTable", "Withdrawn")
    if line.row.replaced_by_id is not None:
        return translate("IssuedTable", "Replaced by {0}").format(line.replaced_by)
    return translate("IssuedTable", "In force")


def changed_text(line: RegisterLine) -> str:
    """Say whether the records have changed since; nothing of a paper that is not in force."""
    if not line.row.stands or line.changes is None or line.changes == ():
        return ""
    if isinstance(line.changes, RecordsError):
        return translate("IssuedTable", "Cannot be compared")
    if only_words_differ(line.changes):
        return translate("IssuedTable", "Words differ")
    return translate("IssuedTable", "Records changed")


def state_chip(line: RegisterLine) -> Chip:
    """Return the state as a word with a shape."""
    if line.row.withdrawn_on is not None:
        return Chip(state_text(line), "x-circle", Tone.RED)
    if line.row.replaced_by_id is not None:
        return Chip(state_text(line), "arrows-clockwise", Tone.GREY)
    return Chip(state_text(line), "check-circle", Tone.GOOD)


def _columns() -> list[Column[RegisterLine]]:
    return [*_paper_columns(), *_people_columns(), *_state_columns()]


def _paper_columns() -> list[Column[RegisterLine]]:
    return [
        Column(
            name="number",
            title=translate("IssuedTable", "Number and symbol"),
            text=lambda line: line.row.number_symbol,
            key=lambda line: (line.row.symbol, line.row.term, line.row.number or _HIGHEST),
            tooltip=lambda line: line.row.term,
            width=150,
        ),
        Column(
            name="dated_on",
            title=translate("IssuedTable", "Dated"),
            text=lambda line: date_text(line.row.dated_on),
            key=lambda line: line.row.dated_on,
            width=116,
        ),
        Column(
            name="title",
            title=translate("IssuedTable", "Kind and abstract"),
            text=lambda line: line.row.title,
            tooltip=lambda line: line.row.title,
            width=0,
        ),
    ]


def _people_columns() -> list[Column[RegisterLine]]:
    return [
        Column(
            name="signer",
            title=translate("IssuedTable", "Signed by"),
            text=lambda line: line.row.signer,
            width=150,
            spare=1,
        ),
        Column(
            name="recipients",
            title=translate("IssuedTable", "Recipients"),
            text=lambda line: "; ".join(line.row.recipients),
            tooltip=lambda line: "\n".join(line.row.recipients),
            look="muted",
            width=280,
            spare=2,
        ),
    ]


def _state_columns() -> list[Column[RegisterLine]]:
    return [
        Column(
            name="state",
            title=translate("IssuedTable", "State"),
            text=state_text,
            chip=state_chip,
            tooltip=_state_tip,
            width=204,
        ),
        Column(
            name="changed",
            title=translate("IssuedTable", "Since then"),
            text=changed_text,
            chip=_changed_chip,
            tooltip=_changed_tip,
            width=168,
        ),
    ]


def _state_tip(line: RegisterLine) -> str:
    row = line.row
    if row.withdrawn_on is None:
        return state_text(line)
    text = translate("IssuedTable", "Withdrawn on {0}: {1}")
    return text.format(date_text(row.withdrawn_on), row.withdrawn_why)


def _changed_chip(line: RegisterLine) -> Chip | None:
    word = changed_text(line)
    return Chip(word, "warning", Tone.GOLD) if word else None


def _changed_tip(line: RegisterLine) -> str:
    if isinstance(line.changes, RecordsError):
        return line.changes.sentence(current_language())
    if not line.changes:
        return ""
    text = translate("IssuedTable", "{0} lines would read otherwise today")
    if only_words_differ(line.changes):
        text = translate("IssuedTable", "{0} lines would be worded otherwise today, no figure")
    return text.format(len(line.changes))
