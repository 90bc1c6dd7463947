"""People read from the rows of a list: pure rules, without the book."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import resources
from models.errors import RecordsError
from models.imports.cells import DATE_COLUMNS, LabelledRow, row_reasons, row_remarks
from models.imports.dates import DateColumn, look_swapped, month_first_text, split_days
from models.imports.headings import Column
from models.imports.layout import Choices, Layout, fill_merged, lay_out
from models.imports.sheet import Remark, Sheet, SheetRow, remark
from models.imports.spelling import read_name
from models.imports.status import Noted, propose_statuses, read_note, read_post
from models.members.groups import GROUPED_STATUSES
from models.members.people import PersonData, check_person
from models.members.steps import PostStep, StatusStep
from models.names import clean, sort_key
from models.words import Post, Status

_OF_PARTY = frozenset({Column.JOINED, Column.OFFICIAL, Column.PARTY_DAYS})
_CONVERTED = "import.converted"
_STRANGE = re.compile(r"[^\w\s.,'’()\-]|[\d_]")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A person as one row of the file tells; with `reasons` it cannot be entered."""

    number: int
    data: PersonData
    statuses: tuple[StatusStep, ...] = ()
    posts: tuple[PostStep, ...] = ()
    #: Whether the file named the status; otherwise it only follows from the dates.
    status_told: bool = False
    remarks: tuple[Remark, ...] = ()
    reasons: tuple[Remark, ...] = ()
    #: The party group, as its name is kept; "" when the file tells none.
    group: str = ""

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
    """A row below the headings that was not read: `hidden` by choice, or no person."""

    number: int
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A people list as read: its layout, its people, and the rows left out."""

    layout: Layout
    rows: tuple[ReadRow, ...]
    skipped: tuple[SkippedRow, ...]


def read_sheet(sheet: Sheet, *, today: date, choices: Choices | None = None) -> ReadSheet:
    """Read a people list.

    Raises RecordsError when no column holds names, or no person stands below the headings.
    """
    return read_layout(lay_out(sheet, choices or Choices()), today=today, choices=choices)


def read_layout(layout: Layout, *, today: date, choices: Choices | None = None) -> ReadSheet:
    """Read a people list that was laid out; raises RecordsError as `read_sheet` does."""
    if not layout.headings.names_people:
        raise RecordsError("import.no_name_column")
    layout, shared = fill_merged(layout)
    hidden = frozenset(layout.hidden_rows)
    left_out = hidden if choices and not choices.hidden_rows else frozenset[int]()
    below = [row for row in layout.below if row.number not in left_out]
    dates = _date_columns(layout, below, today)
    labelled = [
        LabelledRow(
            row,
            layout.headings,
            dates,
            shared.get(row.number, {}),
            row.number in hidden,
        )
        for row in below
    ]
    numbered = _is_numbered(labelled)
    people = [row for row in labelled if row.tells_of_person(numbered=numbered)]
    if not people:
        raise RecordsError("import.no_rows")
    kept = {row.row.number for row in people}
    skipped = tuple(
        SkippedRow(row.number, _all_text(row), hidden=row.number in left_out)
        for row in layout.below
        if row.number not in kept
    )
    return ReadSheet(layout, tuple(_read_person(row, today) for row in people), skipped)


def same_birth(one: PersonData, other: PersonData) -> bool:
    """Whether two births agree as far as both are known; unknown agrees with unknown only."""
    if one.born_on and other.born_on:
        return one.born_on == other.born_on
    return _birth_year(one) == _birth_year(other)


def card_key(card: str) -> str:
    """Return the digits and letters of a card number, however they are set apart."""
    return re.sub(r"\W", "", card).casefold()


def same_card(one: str, other: str) -> bool:
    """Whether two card numbers have the same digits and letters."""
    return card_key(one) == card_key(other)


def _birth_year(data: PersonData) -> int | None:
    return data.born_on.year if data.born_on else data.birth_year


def _date_columns(
    layout: Layout, rows: Sequence[SheetRow], today: date
) -> Mapping[Column, DateColumn]:
    """Say of each column of dates what its cells together tell of how they are written."""
    found = {}
    for match in layout.headings.matches:
        if match.column not in DATE_COLUMNS:
            continue
        filled = [row.cells[match.place] for row in rows if match.place in row.cells]
        cells = [one for cell in filled for one in split_days(cell) if one]
        found[match.column] = DateColumn(
            match.heading,
            today,
            year_alone=match.column not in _OF_PARTY,
            from_1904=layout.sheet.from_1904,
            month_first=month_first_text(cells),
            swapped=look_swapped(cells),
        )
    return found


def _is_numbered(rows: Sequence[LabelledRow]) -> bool:
    """Whether most of the rows that surely are people have a number."""
    named = [row for row in rows if row.name()]
    sure = [row for row in named if row.is_surely_person()] or named
    return 2 * sum(row.has_number() for row in sure) > len(sure)


def _read_person(row: LabelledRow, today: date) -> ReadRow:
    name, told = read_name(row.name(), before=row.name_before())
    reasons = list(row_reasons(row))
    if not name and not reasons:
        reasons.append(remark("no_name"))
    if not reasons and _STRANGE.search(name):
        reasons.append(remark("strange_name", text=name))
    post, understood = read_post(row.text(Column.POST))
    remarks = [*row_remarks(row), *told]
    if not understood:
        remarks.append(remark("unknown_post", text=row.text(Column.POST)))
    noted, note = _noted(row)
    read = ReadRow(
        row.row.number,
        replace(_read_data(row), full_name=name, note=note),
        posts=(PostStep(post),) if post else (),
        status_told=noted is not None,
        remarks=tuple(remarks),
        reasons=tuple(reasons),
        group=read_group(row.text(Column.GROUP)),
    )
    if reasons:
        return read
    has_joined_column = any(map(row.headings.has, (Column.JOINED, Column.PARTY_DAYS)))
    in_party = bool(post or read.data.card_number) or not has_joined_column
    return _with_statuses(read, noted, in_party=in_party, today=today)


def _read_data(row: LabelledRow) -> PersonData:
    born = row.birth()
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
    # What was only converted comes behind what is to be decided.
    told = sorted([*read.remarks, *proposal.remarks], key=lambda one: one.key == _CONVERTED)
    read = replace(read, statuses=proposal.statuses, remarks=tuple(told))
    return without_group(read) if read.group and read.status not in GROUPED_STATUSES else read


def read_group(text: str) -> str:
    """Return the name of a party group; a number alone is that of a group."""
    name = clean(text)
    numbered: str = resources.read_toml("wording/members.toml")["groups"]["numbered"]
    return numbered.format(number=int(name)) if name.isdecimal() else name


def without_group(read: ReadRow) -> ReadRow:
    """Return a row whose party group is not taken over, and say so."""
    left_out = remark("group_of_no_member", group=read.group)
    return replace(read, group="", remarks=(left_out, *read.remarks))


def _noted(row: LabelledRow) -> tuple[Noted | None, str]:
    """Return the status named by the row, and what of its note is to be kept beside."""
    note = row.text(Column.NOTE)
    from_note = read_note(note)
    from_status = read_note(row.text(Column.STATUS))
    if from_note and (from_note.since or not from_status):
        return from_note, note if from_note.says_more else ""
    return from_status, note


def _all_text(row: SheetRow) -> str:
    return " · ".join(filter(None, (row.text(place) for place in sorted(row.cells))))
