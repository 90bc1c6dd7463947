"""What an import of people says in the window: verdicts, columns, differences, answers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.labels import post_label, sex_label, status_label
from desktop.tables.members_table import birth_text
from desktop.translation import current_language
from models.imports.answers import Answer, Decision
from models.imports.encodings import Encoding
from models.imports.headings import Column
from models.imports.proposals import Candidate, Difference, ProposedRow, Value, Verdict
from models.periods import ALWAYS, date_text
from models.words import Post, Sex, Status

translate = QCoreApplication.translate


def verdict_label(verdict: Verdict) -> str:
    """Return what an import found of a row: "New"."""
    return {
        Verdict.NEW: translate("ImportTable", "New"),
        Verdict.SAME: translate("ImportTable", "In the book"),
        Verdict.DIFFERS: translate("ImportTable", "Differs"),
        Verdict.NAMESAKE: translate("ImportTable", "Same name"),
        Verdict.TWICE: translate("ImportTable", "Twice in the file"),
        Verdict.UNREADABLE: translate("ImportTable", "Unreadable"),
    }[verdict]


def meaning_label(column: Column) -> str:
    """Return what a column of the file is taken for: "Full name"."""
    return {
        Column.NUMBER: translate("ImportTable", "Number"),
        Column.FULL_NAME: translate("ImportTable", "Full name"),
        Column.FAMILY_NAME: translate("ImportTable", "Family and middle name"),
        Column.MIDDLE_NAME: translate("ImportTable", "Middle name"),
        Column.GIVEN_NAME: translate("ImportTable", "Given name"),
        Column.SEX: translate("ImportTable", "Sex"),
        Column.BORN: translate("ImportTable", "Born"),
        Column.MALE: translate("ImportTable", "Born, if a man"),
        Column.FEMALE: translate("ImportTable", "Born, if a woman"),
        Column.POST: translate("ImportTable", "Party post"),
        Column.JOB: translate("ImportTable", "Office post"),
        Column.UNIT: translate("ImportTable", "Unit"),
        Column.GROUP: translate("ImportTable", "Party group"),
        Column.JOINED: translate("ImportTable", "Joined the Party"),
        Column.OFFICIAL: translate("ImportTable", "Official on"),
        Column.PARTY_DAYS: translate("ImportTable", "Joined; official, in one cell"),
        Column.CARD: translate("ImportTable", "Card number"),
        Column.STATUS: translate("ImportTable", "Status"),
        Column.NOTE: translate("ImportTable", "Note, status"),
    }[column]


def encoding_label(encoding: Encoding | None) -> str:
    """Return the name of an encoding as offices know it: "VNI"."""
    if encoding is None:
        return translate("ImportTable", "Unicode, as it stands")
    return {
        Encoding.TCVN3: translate("ImportTable", "TCVN3 (ABC, .VnTime fonts)"),
        Encoding.VNI: translate("ImportTable", "VNI (VNI-Times fonts)"),
    }[encoding]


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


def all_statuses(row: ProposedRow) -> str:
    """Return every status that would be entered, one on a line, then the posts."""
    beginning = translate("ImportTable", "from the start")
    lines = [
        f"{beginning if step.since == ALWAYS else date_text(step.since)}: "
        f"{status_label(step.status)}"
        for step in row.read.statuses
    ]
    return "\n".join([*lines, *(post_label(step.post) for step in row.read.posts)])


def remark_lines(row: ProposedRow) -> list[str]:
    """Return everything to be told about the row, one sentence each."""
    lines = [_difference_sentence(difference) for difference in row.differences]
    if row.verdict is Verdict.NAMESAKE:
        text = translate(
            "ImportTable", "The book has someone of this name, born on another or an unknown day."
        )
        lines = [text]
    if row.verdict is Verdict.SAME:
        lines = []
    return [*lines, *(remark.sentence(current_language()) for remark in row.remarks)]


def action_text(row: ProposedRow, answer: Answer | None) -> str:
    """Return what the import will do with a row: "Enter"."""
    if row.verdict is Verdict.NEW:
        return translate("ImportTable", "Enter")
    if row.verdict is Verdict.SAME:
        return translate("ImportTable", "Leave as it is")
    if row.verdict is Verdict.UNREADABLE:
        return translate("ImportTable", "Correct it in the file")
    if answer is None:
        return translate("ImportTable", "Answer below")
    if answer.decision is Decision.UPDATE:
        return translate("ImportTable", "Update fields: {0}").format(len(answer.fields))
    return {
        Decision.ANOTHER: translate("ImportTable", "Enter as another person"),
        Decision.LEAVE_OUT: translate("ImportTable", "Leave out"),
    }[answer.decision]


def difference_text(difference: Difference) -> str:
    """Return a field with what it would change from and to."""
    told = translate("ImportTable", "{0}: {1} → {2}").format(
        meaning_label(difference.column),
        _value_text(difference.in_book),
        _value_text(difference.in_file),
    )
    if difference.since is None:
        return told
    return translate("ImportTable", "{0} from {1}").format(told, date_text(difference.since))


def candidate_text(candidate: Candidate) -> str:
    """Return who someone in the book is, so that namesakes can be told apart."""
    data = candidate.data
    card = translate("ImportTable", "card {0}").format(data.card_number)
    parts = [birth_text(data), data.unit, card if data.card_number else ""]
    told = ", ".join(filter(None, parts))
    return f"{data.full_name} ({told})" if told else data.full_name


def _difference_sentence(difference: Difference) -> str:
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
