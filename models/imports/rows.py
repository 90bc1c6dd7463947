"""People read from the rows of a list: pure rules, without the book."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.errors import RecordsError
from models.imports.cells import LabelledRow, read_name
from models.imports.headings import Column, Headings, find_headings
from models.imports.legacy import is_legacy
from models.imports.sheet import CellKind, Remark, Sheet, SheetRow, remark
from models.imports.status import Noted, propose_statuses, read_note, read_post
from models.members.people import PersonData, check_person
from models.members.steps import PostStep, StatusStep
from models.names import sort_key
from models.words import Post, Status

_STRANGE = re.compile(r"[^\w\s.,'’()\-]|[\d_]")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A person as one row of the file tells; with `reasons` it cannot be entered."""

    number: int
    data: PersonData
    statuses: tuple[StatusStep, ...] = ()
    posts: tuple[PostStep, ...] = ()
    #: Whether the file told the status; otherwise it is only supposed.
    status_told: bool = False
    remarks: tuple[Remark, ...] = ()
    reasons: tuple[Remark, ...] = ()

    @property
    def status(self) -> Status | None:
        """The last of the proposed statuses."""
        return self.statuses[-1].status if self.statuses else None

    @property
    def post(self) -> Post | None:
        """The post held."""
        return self.posts[0].post if self.posts else None

    @property
    def name_key(self) -> str:
        """The name as it is compared: Hoà and Hòa, NAM and Nam are equal."""
        return sort_key(self.data.full_name)


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row below the headings that tells of no person, such as a signature."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A people list as read: its headings, its people, and the rows left out."""

    headings: Headings
    rows: tuple[ReadRow, ...]
    skipped: tuple[SkippedRow, ...]


def read_sheet(sheet: Sheet, *, today: date) -> ReadSheet:
    """Read a people list.

    Raises RecordsError when the text is in an old encoding, no row has a name heading, or no
    person stands below it.
    """
    if is_legacy(sheet):
        raise RecordsError("import.legacy_text")
    headings = find_headings(sheet)
    if headings is None:
        raise RecordsError("import.no_name_column")
    below = [row for row in sheet.rows if row.number > headings.row and _says_something(row)]
    labelled = [LabelledRow(row, headings, today) for row in below]
    numbered = _is_numbered(labelled)
    people = [row for row in labelled if row.tells_of_person(numbered=numbered)]
    if not people:
        raise RecordsError("import.no_rows")
    kept = {row.row.number for row in people}
    return ReadSheet(
        headings,
        mark_twice([_read_person(row) for row in people]),
        tuple(SkippedRow(row.number, _all_text(row)) for row in below if row.number not in kept),
    )


def _is_numbered(rows: Sequence[LabelledRow]) -> bool:
    """Whether most of the rows that surely are people have a number."""
    named = [row for row in rows if row.name()]
    sure = [row for row in named if row.is_surely_person()] or named
    return 2 * sum(bool(row.text(Column.NUMBER)) for row in sure) > len(sure)


def mark_twice(rows: Sequence[ReadRow]) -> tuple[ReadRow, ...]:
    """Refuse rows that are one person twice; tell of namesakes with another birth."""
    marked: list[ReadRow] = []
    for row in rows:
        same = next((earlier for earlier in marked if _same_person(earlier, row)), None)
        alike = next((one for one in marked if row.name_key and one.name_key == row.name_key), None)
        if same:
            reason = remark("twice_in_file", row=same.number)
            marked.append(replace(row, reasons=(*row.reasons, reason)))
        elif alike:
            told = remark("namesake_in_file", row=alike.number)
            marked.append(replace(row, remarks=(*row.remarks, told)))
        else:
            marked.append(row)
    return tuple(marked)


def same_birth(one: PersonData, other: PersonData) -> bool:
    """Whether two births agree as far as both are known; unknown agrees with unknown only."""
    if one.born_on and other.born_on:
        return one.born_on == other.born_on
    return _birth_year(one) == _birth_year(other)


def same_card(one: str, other: str) -> bool:
    """Whether two card numbers have the same digits and letters, however they are set apart."""
    return re.sub(r"\W", "", one).casefold() == re.sub(r"\W", "", other).casefold()


def _birth_year(data: PersonData) -> int | None:
    return data.born_on.year if data.born_on else data.birth_year


def _same_person(one: ReadRow, other: ReadRow) -> bool:
    card = one.data.card_number
    if card and same_card(card, other.data.card_number):
        return True
    same_name = bool(one.name_key) and one.name_key == other.name_key
    return same_name and same_birth(one.data, other.data)


def _read_person(row: LabelledRow) -> ReadRow:
    name, told = read_name(row.name())
    reasons = list(row.reasons())
    if not name and not reasons:
        reasons.append(remark("no_name"))
    if _STRANGE.search(name):
        reasons.append(remark("strange_name", text=name))
    post, understood = read_post(row.text(Column.POST))
    remarks = [*told, *row.remarks()]
    if not understood:
        remarks.append(remark("unknown_post", text=row.text(Column.POST)))
    noted, note = _noted(row)
    read = ReadRow(
        row.row.number,
        replace(_read_data(row), full_name=name, note=note),
        posts=(PostStep(post),) if post else (),
        status_told=noted is not None or row.date(Column.OFFICIAL).day is not None,
        remarks=tuple(remarks),
        reasons=tuple(reasons),
    )
    if reasons:
        return read
    has_joined_column = row.headings.has(Column.JOINED)
    in_party = bool(post or read.data.card_number) or not has_joined_column
    return _with_statuses(read, noted, in_party=in_party, today=row.today)


def _read_data(row: LabelledRow) -> PersonData:
    born = row.date(Column.BORN)
    return PersonData(
        full_name="",
        sex=row.sex(),
        born_on=born.day,
        birth_year=born.year,
        job=row.text(Column.JOB),
        unit=row.text(Column.UNIT),
        joined_on=row.date(Column.JOINED).day,
        official_on=row.date(Column.OFFICIAL).day,
        card_number=row.text(Column.CARD),
    )


def _with_statuses(read: ReadRow, noted: Noted | None, *, in_party: bool, today: date) -> ReadRow:
    proposal = propose_statuses(read.data, noted, in_party=in_party, today=today)
    if proposal.reason:
        return replace(read, reasons=(proposal.reason,))
    try:
        check_person(read.data, proposal.statuses)
    except RecordsError as error:
        return replace(read, reasons=(Remark(error.key, tuple(error.values.items())),))
    return replace(read, statuses=proposal.statuses, remarks=(*read.remarks, *proposal.remarks))


def _noted(row: LabelledRow) -> tuple[Noted | None, str]:
    """Return the status named by the row, and what of its note is to be kept beside."""
    note = row.text(Column.NOTE)
    from_note = read_note(note)
    from_status = read_note(row.text(Column.STATUS))
    if from_note and (from_note.since or not from_status):
        return from_note, note if from_note.says_more else ""
    return from_status, note


def _says_something(row: SheetRow) -> bool:
    return any(cell.text or cell.kind is CellKind.NO_VALUE for cell in row.cells.values())


def _all_text(row: SheetRow) -> str:
    return " · ".join(filter(None, (row.text(place) for place in sorted(row.cells))))
