"""What an old attendance sheet holds, as tables: its meetings, people, signs, and what to check."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import mark_label, meeting_kind_label, status_label
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from models.imports.attendance.findings import Finding, FindingKind
from models.imports.attendance.meetings import ColumnVerdict
from models.imports.attendance.people import LineVerdict, MatchedLine
from models.imports.attendance.planning import MarkVerdict, PlannedMeeting
from models.imports.attendance.proposal import OffRoll
from models.imports.attendance.signs import SignSource, SignUse
from models.periods import date_text
from models.words import Mark

translate = QCoreApplication.translate

_MEETING_CHIPS = {
    ColumnVerdict.NEW: ("plus", Tone.GOOD),
    ColumnVerdict.IN_BOOK: ("equals", Tone.GREY),
    ColumnVerdict.NO_DAY: ("question", Tone.GOLD),
    ColumnVerdict.TWICE: ("question", Tone.GOLD),
    ColumnVerdict.SEVERAL: ("question", Tone.GOLD),
    ColumnVerdict.LEFT_OUT: ("x", Tone.GREY),
}
_PERSON_CHIPS = {
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


class OldMeetingsTable(RowsTable[PlannedMeeting]):
    """One line per column of marks."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_column_columns(), *_count_columns()]
        super().__init__(columns, identity=lambda row: row.matched.column.place, parent=parent)


class OldPeopleTable(RowsTable[PersonLine]):
    """One line per person of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            _people_columns(), identity=lambda row: row.matched.line.row, parent=parent
        )


class OldSignsTable(RowsTable[SignUse]):
    """One line per sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_sign_columns(), identity=lambda row: row.key, parent=parent)


class FindingsTable(RowsTable[Finding]):
    """One line per sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_finding_columns(), parent=parent)


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


def line_label(verdict: LineVerdict) -> str:
    """Return what is known of a row's person: "Matched"."""
    return {
        LineVerdict.KNOWN: translate("OldSheet", "Matched"),
        LineVerdict.SEVERAL: translate("OldSheet", "Same name"),
        LineVerdict.UNKNOWN: translate("OldSheet", "Who is it?"),
        LineVerdict.TWICE: translate("OldSheet", "Twice"),
        LineVerdict.LEFT_OUT: translate("OldSheet", "Left out"),
    }[verdict]


def finding_label(kind: FindingKind) -> str:
    """Return what a finding is about: "Differs"."""
    return {
        FindingKind.DIFFERS: translate("OldSheet", "Differs"),
        FindingKind.CLOSED: translate("OldSheet", "Closed"),
        FindingKind.TOTAL: translate("OldSheet", "Total"),
        FindingKind.DAY: translate("OldSheet", "Day"),
        FindingKind.UNMARKED: translate("OldSheet", "Not marked"),
        FindingKind.UNREAD: translate("OldSheet", "Not read"),
    }[kind]


def source_label(source: SignSource) -> str:
    """Return where a sign's meaning is from: "legend of the sheet"."""
    return {
        SignSource.LEGEND: translate("OldSheet", "legend of the sheet"),
        SignSource.USUAL: translate("OldSheet", "usual meaning"),
        SignSource.CHOSEN: translate("OldSheet", "chosen by you"),
        SignSource.UNKNOWN: translate("OldSheet", "not understood"),
    }[source]


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


def _people_columns() -> list[Column[PersonLine]]:
    return [
        Column(
            name="row",
            title=translate("OldSheet", "Row"),
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
        Column(
            name="person",
            title=translate("OldSheet", "In the book"),
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


def _sign_columns() -> list[Column[SignUse]]:
    return [
        Column(
            name="sign",
            title=translate("OldSheet", "Sign"),
            text=lambda row: row.text,
            look="strong",
            width=130,
        ),
        Column(
            name="meaning",
            title=translate("OldSheet", "Taken as"),
            text=_meaning_text,
            chip=_sign_chip,
            width=190,
        ),
        Column(
            name="source",
            title=translate("OldSheet", "From"),
            text=_source_text,
            tooltip=_source_text,
            width=260,
        ),
        Column(
            name="count",
            title=translate("OldSheet", "Cells"),
            text=lambda row: str(len(row.cells)),
            key=lambda row: len(row.cells),
            align="right",
            width=64,
        ),
        Column(
            name="where",
            title=translate("OldSheet", "Where"),
            text=lambda row: ", ".join(row.cells[:40]),
            look="muted",
            width=0,
        ),
    ]


def _finding_columns() -> list[Column[Finding]]:
    return [
        Column(
            name="kind",
            title=translate("OldSheet", "About"),
            text=lambda row: finding_label(row.kind),
            key=lambda row: list(FindingKind).index(row.kind),
            chip=lambda row: Chip(finding_label(row.kind), "", Tone.GREY),
            width=130,
        ),
        Column(
            name="what",
            title=translate("OldSheet", "What to look at"),
            text=lambda row: row.remark.sentence(current_language()),
            tooltip=lambda row: row.remark.sentence(current_language()),
            width=0,
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
    icon_name, tone = _MEETING_CHIPS[row.matched.verdict]
    return Chip(column_label(row.matched.verdict), icon_name, tone)


def _person_word(row: PersonLine) -> str:
    if row.off_roll is not None:
        return translate("OldSheet", "Off the roll")
    return line_label(row.matched.verdict)


def _person_chip(row: PersonLine) -> Chip:
    icon_name, tone = _PERSON_CHIPS[row.matched.verdict]
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


def _meaning_text(row: SignUse) -> str:
    if row.mark is not None:
        return mark_label(row.mark)
    if row.is_open:
        return translate("OldSheet", "Not understood")
    return translate("OldSheet", "Left out")


def _sign_chip(row: SignUse) -> Chip:
    if row.is_open:
        return Chip(_meaning_text(row), "question", Tone.GOLD)
    return Chip(_meaning_text(row), "", Tone.GREY if row.mark is None else Tone.PLAIN)


def _source_text(row: SignUse) -> str:
    words = f": {row.words}" if row.words else ""
    return source_label(row.source) + words
