"""Import of people: what each row of a list means for the book, then all of it or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.imports.headings import Column, ColumnMatch, find_headings
from models.imports.rows import ReadRow, SkippedRow, read_sheet, same_birth, same_card
from models.imports.sheet import Remark, Sheet
from models.members.people import PersonData, PersonDetail, add_person, read_people
from models.names import sort_key
from models.words import Post, Sex, Status

#: What a field of a person holds, as differences show it.
Value = str | int | date | Sex | Status | Post | None


class Verdict(StrEnum):
    """What an import does with a row."""

    #: Will be entered.
    NEW = "new"
    #: Already in the book, and the file says nothing else; skipped.
    SAME = "same"
    #: Already in the book with something else written; skipped, the book keeps its own.
    DIFFERS = "differs"
    #: The book has someone of this name with another birth; skipped, to be entered by hand.
    NAMESAKE = "namesake"
    #: Cannot be read; nothing of the file is entered.
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the book and the file tell differently."""

    column: Column
    in_book: Value
    in_file: Value


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """A row with its verdict; `person_id` is whom the book already has."""

    read: ReadRow
    verdict: Verdict
    person_id: UUID | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Why the row cannot be read, or what to check by eye before it is entered."""
        if self.verdict is Verdict.UNREADABLE:
            return self.read.reasons
        return self.read.remarks if self.verdict is Verdict.NEW else ()


@dataclass(frozen=True, slots=True)
class ImportProposal:
    """What an import would do; nothing has been written."""

    sheet: str
    heading_row: int
    columns: tuple[ColumnMatch, ...]
    rows: tuple[ProposedRow, ...]
    skipped: tuple[SkippedRow, ...]
    today: date

    def having(self, verdict: Verdict) -> tuple[ProposedRow, ...]:
        """Return the rows of `verdict`."""
        return tuple(row for row in self.rows if row.verdict is verdict)

    def new_by_status(self) -> Counter[Status]:
        """Return how many new people would have each status."""
        return Counter(row.read.status for row in self.having(Verdict.NEW) if row.read.status)

    @property
    def new_members(self) -> int:
        """How many of the new people are party members, on the roll now or not."""
        counts = self.new_by_status()
        return counts.total() - counts[Status.STAFF]

    @property
    def can_import(self) -> bool:
        """Whether there is anyone new and every row could be read."""
        return bool(self.having(Verdict.NEW)) and not self.having(Verdict.UNREADABLE)


def choose_sheet(sheets: Sequence[Sheet]) -> Sheet:
    """Return the sheet that most likely holds the people: a visible one with a name heading."""
    if not sheets:
        raise RecordsError("import.no_rows")
    in_order = sorted(sheets, key=lambda sheet: sheet.hidden)
    return next((sheet for sheet in in_order if find_headings(sheet)), in_order[0])


def read_proposals(session: Session, sheet: Sheet, *, today: date) -> ImportProposal:
    """Return what importing `sheet` would do; `today` ends what dates are possible."""
    read = read_sheet(sheet, today=today)
    people = read_people(session)
    return ImportProposal(
        sheet=sheet.name,
        heading_row=read.headings.row,
        columns=read.headings.matches,
        rows=tuple(_judge(row, people, today) for row in read.rows),
        skipped=read.skipped,
        today=today,
    )


def import_people(session: Session, proposal: ImportProposal) -> int:
    """Enter the new people of `proposal`, all or nothing; return how many.

    Whoever is in the book already is left as they are. Raises RecordsError when a row cannot be
    read, or when the book has changed since the proposal.
    """
    name_action(session, "import_people")
    check_readable(proposal)
    people = read_people(session)
    new = [row.read for row in proposal.having(Verdict.NEW)]
    if any(_judge(row, people, proposal.today).verdict is not Verdict.NEW for row in new):
        raise RecordsError("import.book_changed")
    for row in new:
        add_person(session, row.data, statuses=row.statuses, posts=row.posts)
    return len(new)


def check_readable(proposal: ImportProposal) -> None:
    """Raise RecordsError naming the rows that cannot be read, if there are any."""
    unreadable = proposal.having(Verdict.UNREADABLE)
    if unreadable:
        numbers = ", ".join(str(row.read.number) for row in unreadable)
        raise RecordsError("import.unreadable_rows", rows=numbers)


def _judge(row: ReadRow, people: Iterable[PersonDetail], today: date) -> ProposedRow:
    if row.reasons:
        return ProposedRow(row, Verdict.UNREADABLE)
    namesakes = [one for one in people if sort_key(one.data.full_name) == row.name_key]
    card = row.data.card_number
    owners = [one for one in people if card and same_card(one.data.card_number, card)]
    known = owners or [one for one in namesakes if same_birth(one.data, row.data)]
    if known:
        differences = tuple(_differences(row, known[0], today))
        verdict = Verdict.DIFFERS if differences else Verdict.SAME
        return ProposedRow(row, verdict, known[0].id, differences)
    if namesakes:
        return ProposedRow(row, Verdict.NAMESAKE, namesakes[0].id)
    return ProposedRow(row, Verdict.NEW)


def _differences(row: ReadRow, person: PersonDetail, today: date) -> Iterable[Difference]:
    """Yield what the file tells otherwise than the book; what it does not tell is no difference."""
    book, file = person.data, row.data
    status = row.status if row.status_told else None
    if row.name_key != sort_key(book.full_name):
        yield Difference(Column.FULL_NAME, book.full_name, file.full_name)
    pairs: tuple[tuple[Column, Value, Value], ...] = (
        (Column.SEX, book.sex, file.sex),
        (Column.BORN, *_births(book, file)),
        (Column.JOB, book.job, file.job),
        (Column.UNIT, book.unit, file.unit),
        (Column.JOINED, book.joined_on, file.joined_on),
        (Column.OFFICIAL, book.official_on, file.official_on),
        (Column.CARD, *_cards(book, file)),
        (Column.POST, person.post_on(today), row.post),
        (Column.STATUS, person.status_on(today), status),
    )
    for column, in_book, in_file in pairs:
        if in_file and in_book != in_file:
            yield Difference(column, in_book, in_file)


def _births(book: PersonData, file: PersonData) -> tuple[Value, Value]:
    """Return both births as far as the file tells: the days, or the years alone."""
    if file.born_on:
        return book.born_on or book.birth_year, file.born_on
    return book.birth_year, file.birth_year


def _cards(book: PersonData, file: PersonData) -> tuple[Value, Value]:
    """Return both card numbers, alike when only the signs between them differ."""
    same = same_card(book.card_number, file.card_number)
    return book.card_number, book.card_number if same else file.card_number
