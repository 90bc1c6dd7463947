"""What each row of a people list means for the book, before anything is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from models.imports.headings import Column, ColumnMatch
from models.imports.layout import Layout
from models.imports.rows import ReadRow, ReadSheet, SkippedRow, card_key, same_birth, same_card
from models.imports.sheet import Remark, remark
from models.members.group_steps import step_on
from models.members.people import PersonData, PersonDetail
from models.names import sort_key
from models.words import Post, Sex, Status

#: What a field of a person holds, as differences show it.
Value = str | int | date | Sex | Status | Post | None


class Verdict(StrEnum):
    """What an import does with a row."""

    #: Will be entered.
    NEW = "new"
    #: Already in the book, and the file says nothing else; left out.
    SAME = "same"
    #: Already in the book with something else written; asked.
    DIFFERS = "differs"
    #: The book has someone of this name with another or an unknown birth; asked.
    NAMESAKE = "namesake"
    #: An earlier row seems to be the same person; asked.
    TWICE = "twice"
    #: Cannot be read; nothing of the file is entered.
    UNREADABLE = "unreadable"


#: Whom the day of becoming official takes further, or who has left and is listed again.
_NOT_OFFICIAL = frozenset(
    {None, Status.STAFF, Status.PROBATIONARY, Status.TRANSFERRED, Status.LEFT}
)
#: The verdicts that only the user can decide.
QUESTIONS = frozenset({Verdict.DIFFERS, Verdict.NAMESAKE, Verdict.TWICE})


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the book and the file tell differently; `since` dates a status or post."""

    column: Column
    in_book: Value
    in_file: Value
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone in the book who may be the person of a row, and what the file tells otherwise."""

    person_id: UUID
    data: PersonData
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """A row with its verdict, whom the book may have already, and the earlier row alike."""

    read: ReadRow
    verdict: Verdict
    candidates: tuple[Candidate, ...] = ()
    twin: int = 0

    @property
    def person_id(self) -> UUID | None:
        """Whom the book already has, the likeliest first."""
        return self.candidates[0].person_id if self.candidates else None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the file tells otherwise of the likeliest person."""
        return self.candidates[0].differences if self.candidates else ()

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Why the row cannot be read, or what to check by eye before it is entered."""
        if self.verdict is Verdict.UNREADABLE:
            return self.read.reasons
        if self.verdict is Verdict.TWICE:
            return (remark("twice_in_file", row=self.twin), *self.read.remarks)
        return () if self.verdict is Verdict.SAME else self.read.remarks


@dataclass(frozen=True, slots=True)
class ImportProposal:
    """What an import would do; nothing has been written."""

    layout: Layout
    rows: tuple[ProposedRow, ...]
    skipped: tuple[SkippedRow, ...]
    today: date

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.layout.sheet.name

    @property
    def columns(self) -> tuple[ColumnMatch, ...]:
        """The columns from the left and what they were taken for."""
        return self.layout.headings.matches

    def having(self, *verdicts: Verdict) -> tuple[ProposedRow, ...]:
        """Return the rows of any of `verdicts`."""
        return tuple(row for row in self.rows if row.verdict in verdicts)

    @property
    def questions(self) -> tuple[ProposedRow, ...]:
        """The rows that only the user can decide."""
        return self.having(*QUESTIONS)

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


def judge(read: ReadSheet, people: Sequence[PersonDetail], today: date) -> tuple[ProposedRow, ...]:
    """Return each row with its verdict against `people` of the book and the rows above it."""
    known = _Known(people)
    earlier: dict[str, list[ReadRow]] = defaultdict(list)
    judged = []
    for row in read.rows:
        alike = [*earlier[row.name_key], *earlier[_card(row)]] if not row.reasons else []
        judged.append(_judge(row, known, alike, today))
        if not row.reasons:
            earlier[row.name_key].append(row)
            earlier[_card(row)].append(row)
    return tuple(judged)


class _Known:
    """The people of the book, found by name and by card number."""

    def __init__(self, people: Iterable[PersonDetail]) -> None:
        self.by_name: dict[str, list[PersonDetail]] = defaultdict(list)
        self.by_card: dict[str, list[PersonDetail]] = defaultdict(list)
        for person in people:
            self.by_name[sort_key(person.data.full_name)].append(person)
            if person.data.card_number:
                self.by_card[card_key(person.data.card_number)].append(person)


def _card(row: ReadRow) -> str:
    """Return a key of the card that no name has; rows without card have none in common."""
    return f"card {card_key(row.data.card_number)}" if row.data.card_number else f"{row.number}"


def _judge(row: ReadRow, known: _Known, alike: Sequence[ReadRow], today: date) -> ProposedRow:
    if row.reasons:
        return ProposedRow(row, Verdict.UNREADABLE)
    namesakes = known.by_name.get(row.name_key, [])
    card = card_key(row.data.card_number)
    owners = known.by_card.get(card, []) if card else []
    born_alike = [one for one in namesakes if same_birth(one.data, row.data)]
    people = [*owners, *(one for one in born_alike if one not in owners)]
    if people:
        return _already_known(row, people, today)
    twin = next((one for one in alike if _perhaps_same(one, row)), None)
    if twin is not None:
        return ProposedRow(row, Verdict.TWICE, twin=twin.number)
    if namesakes:
        return ProposedRow(row, Verdict.NAMESAKE, _candidates(row, namesakes, today))
    return ProposedRow(_told_of_namesake(row, alike), Verdict.NEW)


def _already_known(row: ReadRow, people: Sequence[PersonDetail], today: date) -> ProposedRow:
    candidates = _candidates(row, people, today)
    same = next((one for one in candidates if not one.differences), None)
    if same is not None:
        return ProposedRow(row, Verdict.SAME, (same,))
    return ProposedRow(row, Verdict.DIFFERS, candidates)


def _perhaps_same(one: ReadRow, other: ReadRow) -> bool:
    """Whether two rows may be one person: one card, or one name and no two different births."""
    card = one.data.card_number
    if card and same_card(card, other.data.card_number):
        return True
    unknown = one.data.birth_year is None or other.data.birth_year is None
    return one.name_key == other.name_key and (unknown or same_birth(one.data, other.data))


def _told_of_namesake(row: ReadRow, alike: Sequence[ReadRow]) -> ReadRow:
    if not alike:
        return row
    told = remark("namesake_in_file", row=alike[0].number)
    return replace(row, remarks=(*row.remarks, told))


def _candidates(row: ReadRow, people: Iterable[PersonDetail], today: date) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(one.id, one.data, tuple(_differences(row, one, today))) for one in people
    )


def _differences(row: ReadRow, person: PersonDetail, today: date) -> Iterator[Difference]:
    """Yield what the file tells otherwise than the book; what it does not tell is no difference."""
    book, file = person.data, row.data
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
    )
    for column, in_book, in_file in pairs:
        if in_file and in_book != in_file:
            yield Difference(column, in_book, in_file)
    yield from _dated_differences(row, person, today)


def _dated_differences(row: ReadRow, person: PersonDetail, today: date) -> Iterator[Difference]:
    """Yield another post, group or status; it begins after what the book has, or today."""
    held = person.post_on(today)
    if row.post and row.post != held:
        yield Difference(Column.POST, held, row.post, today)
    group = step_on(person.groups, today)
    in_group = group.name if group else ""
    if row.group and row.group.casefold() != in_group.casefold():
        yield Difference(Column.GROUP, in_group, row.group, today)
    status = person.status_on(today)
    if (row.status_told or _tells_of_more(row.data, status)) and row.status != status:
        since = row.statuses[-1].since
        last = person.statuses[-1].since if person.statuses else None
        later = last is None or since > last
        yield Difference(Column.STATUS, status, row.status, since if later else today)


def _tells_of_more(file: PersonData, status: Status | None) -> bool:
    """Whether the party days of the file tell that somebody is more by now than the book has.

    They say nothing of who is exempt, away or dead: that follows from no day.
    """
    joined = status is Status.STAFF and file.joined_on is not None
    return joined or (file.official_on is not None and status in _NOT_OFFICIAL)


def _births(book: PersonData, file: PersonData) -> tuple[Value, Value]:
    """Return both births as far as the file tells: the days, or the years alone."""
    if file.born_on:
        return book.born_on or book.birth_year, file.born_on
    return book.birth_year, file.birth_year


def _cards(book: PersonData, file: PersonData) -> tuple[Value, Value]:
    """Return both card numbers, alike when only the signs between them differ."""
    same = same_card(book.card_number, file.card_number)
    return book.card_number, book.card_number if same else file.card_number
