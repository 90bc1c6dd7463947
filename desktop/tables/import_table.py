"""The rows of a list that is about to be imported: what each of them means."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import post_label, sex_label, status_label
from desktop.name_order import name_key
from desktop.tables.members_table import birth_text
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from models.imports.headings import Column as Meaning
from models.imports.proposals import Difference, ProposedRow, Value, Verdict
from models.periods import ALWAYS, date_text
from models.words import Post, Sex, Status

translate = QCoreApplication.translate

_CHIPS = {
    Verdict.NEW: ("plus", Tone.GOOD),
    Verdict.SAME: ("equals", Tone.GREY),
    Verdict.DIFFERS: ("arrows-left-right", Tone.GOLD),
    Verdict.NAMESAKE: ("users", Tone.GOLD),
    Verdict.TWICE: ("copy", Tone.GOLD),
    Verdict.UNREADABLE: ("warning-circle", Tone.RED),
}


class ImportTable(RowsTable[ProposedRow]):
    """One line per row of the file, with its verdict and what is to be told about it."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_row_columns(), *_person_columns()]
        super().__init__(columns, identity=lambda row: row.read.number, parent=parent)


def verdict_label(verdict: Verdict) -> str:
    """Return what an import does with a row: "New"."""
    return {
        Verdict.NEW: translate("ImportTable", "New"),
        Verdict.SAME: translate("ImportTable", "In the book"),
        Verdict.DIFFERS: translate("ImportTable", "Differs"),
        Verdict.NAMESAKE: translate("ImportTable", "Same name"),
        Verdict.TWICE: translate("ImportTable", "Twice in the file"),
        Verdict.UNREADABLE: translate("ImportTable", "Unreadable"),
    }[verdict]


def meaning_label(column: Meaning) -> str:
    """Return what a column of the file was taken for: "Full name"."""
    return {
        Meaning.NUMBER: translate("ImportTable", "Number"),
        Meaning.FULL_NAME: translate("ImportTable", "Full name"),
        Meaning.FAMILY_NAME: translate("ImportTable", "Family and middle name"),
        Meaning.MIDDLE_NAME: translate("ImportTable", "Middle name"),
        Meaning.GIVEN_NAME: translate("ImportTable", "Given name"),
        Meaning.SEX: translate("ImportTable", "Sex"),
        Meaning.BORN: translate("ImportTable", "Born"),
        Meaning.MALE: translate("ImportTable", "Born, if a man"),
        Meaning.FEMALE: translate("ImportTable", "Born, if a woman"),
        Meaning.POST: translate("ImportTable", "Party post"),
        Meaning.JOB: translate("ImportTable", "Office post"),
        Meaning.UNIT: translate("ImportTable", "Unit"),
        Meaning.JOINED: translate("ImportTable", "Joined the Party"),
        Meaning.OFFICIAL: translate("ImportTable", "Official on"),
        Meaning.CARD: translate("ImportTable", "Card number"),
        Meaning.STATUS: translate("ImportTable", "Status"),
        Meaning.NOTE: translate("ImportTable", "Note, status"),
    }[column]


def status_text(row: ProposedRow) -> str:
    """Return the status that would be entered, since when, and the post held."""
    if not row.read.statuses:
        return ""
    last = row.read.statuses[-1]
    told = status_label(last.status)
    if last.since != ALWAYS:
        text = translate("ImportTable", "{0} from {1}")
        told = text.format(told, date_text(last.since))
    return f"{told} · {post_label(row.read.post)}" if row.read.post else told


def remark_lines(row: ProposedRow) -> list[str]:
    """Return everything to be told about the row, one sentence each."""
    lines = [remark.sentence(current_language()) for remark in row.remarks]
    lines += [_difference_text(difference) for difference in row.differences]
    if row.verdict is Verdict.DIFFERS:
        lines.append(translate("ImportTable", "The book keeps what it says; correct it by hand."))
    if row.verdict is Verdict.NAMESAKE:
        lines.append(
            translate(
                "ImportTable",
                "The book has someone of this name, born on another or an unknown day. Skipped; "
                "if this is someone else, add them by hand.",
            )
        )
    return lines


def _difference_text(difference: Difference) -> str:
    text = translate("ImportTable", "{0}: “{1}” in the book, “{2}” in the file.")
    return text.format(
        meaning_label(difference.column),
        _value_text(difference.in_book),
        _value_text(difference.in_file),
    )


def _value_text(value: Value) -> str:
    if isinstance(value, Status):
        return status_label(value)
    if isinstance(value, Post):
        return post_label(value)
    if isinstance(value, Sex):
        return sex_label(value)
    if value is None or isinstance(value, str | int):
        return str(value or translate("ImportTable", "nothing"))
    return date_text(value)


def _verdict_chip(row: ProposedRow) -> Chip:
    icon_name, tone = _CHIPS[row.verdict]
    return Chip(verdict_label(row.verdict), icon_name, tone)


def _row_columns() -> list[Column[ProposedRow]]:
    return [
        Column(
            name="row",
            title=translate("ImportTable", "Row"),
            text=lambda row: str(row.read.number),
            key=lambda row: row.read.number,
            align="right",
            look="muted",
            width=50,
        ),
        Column(
            name="verdict",
            title=translate("ImportTable", "Verdict"),
            text=lambda row: verdict_label(row.verdict),
            key=lambda row: list(Verdict).index(row.verdict),
            chip=_verdict_chip,
            width=132,
        ),
    ]


def _person_columns() -> list[Column[ProposedRow]]:
    return [
        Column(
            name="name",
            title=translate("ImportTable", "Full name"),
            text=lambda row: row.read.data.full_name,
            key=lambda row: name_key(row.read.data.full_name),
            width=152,
        ),
        Column(
            name="born",
            title=translate("ImportTable", "Born"),
            text=lambda row: birth_text(row.read.data),
            width=104,
        ),
        Column(
            name="status",
            title=translate("ImportTable", "Proposed status and post"),
            text=status_text,
            tooltip=_all_statuses,
            width=300,
        ),
        Column(
            name="remarks",
            title=translate("ImportTable", "To check"),
            text=lambda row: " ".join(remark_lines(row)),
            tooltip=lambda row: "\n".join(remark_lines(row)),
            look="muted",
            width=0,
        ),
    ]


def _all_statuses(row: ProposedRow) -> str:
    beginning = translate("ImportTable", "from the start")
    lines = [
        f"{beginning if step.since == ALWAYS else date_text(step.since)}: "
        f"{status_label(step.status)}"
        for step in row.read.statuses
    ]
    return "\n".join([*lines, *(post_label(step.post) for step in row.read.posts)])
