"""What pasting a range into the attendance sheet would do; nothing is written until confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from models.attendance.mark_words import fold_mark, split_reason, usual_meanings
from models.attendance.marking import MarkEntry
from models.attendance.pasted_columns import PastedColumns, find_columns
from models.attendance.sheet import AttendanceRow
from models.errors import RecordsError
from models.imports.grid import Grid, tidy_grid
from models.members.matching import Named, match_name
from models.words import ABSENT_MARKS, Mark


class PasteVerdict(StrEnum):
    """What pasting does with a row of the range."""

    CHANGES = "changes"
    SAME = "same"
    #: Nothing stands beside the name, or "chưa ghi" of somebody who is not recorded.
    NOTHING = "nothing"
    UNKNOWN_NAME = "unknown_name"
    SEVERAL = "several"
    #: Another row of the range is the same person.
    TWICE = "twice"
    UNKNOWN_MARK = "unknown_mark"
    #: A reason for somebody who is not absent.
    NO_ABSENCE = "no_absence"
    #: The filter hides the person's row, and what is hidden never changes.
    HIDDEN = "hidden"
    #: Below the last row of the sheet.
    NO_ROW = "no_row"
    LEFT_OUT = "left_out"


_OPEN = frozenset({PasteVerdict.SEVERAL, PasteVerdict.TWICE, PasteVerdict.UNKNOWN_MARK})


@dataclass(frozen=True, slots=True)
class PasteTarget:
    """Where the range goes: the shown people from the cursor on, and how many are selected."""

    people: tuple[UUID, ...]
    selected: int = 1
    reasons_only: bool = False


@dataclass(frozen=True, slots=True)
class PasteChoices:
    """What the user decided: whose row it is, what a sign means; None leaves it out."""

    people: Mapping[int, UUID | None] = field(default_factory=dict)
    signs: Mapping[str, Mark | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row of the range as written, by its number in it."""

    number: int
    name: str = ""
    mark: str = ""
    reason: str = ""

    @property
    def sign(self) -> str:
        """The mark as choices name it."""
        return fold_mark(self.mark)


@dataclass(frozen=True, slots=True)
class ProposedMark:
    """A row with its verdict, whom it is about, and what would stand there then."""

    pasted: PastedRow
    verdict: PasteVerdict
    before: AttendanceRow | None = None
    candidates: tuple[Named, ...] = ()
    entry: MarkEntry | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody has to decide before anything is recorded."""
        return self.verdict in _OPEN


@dataclass(frozen=True, slots=True)
class PasteProposal:
    """Everything that would happen, row by row."""

    rows: tuple[ProposedMark, ...]
    by_name: bool

    @property
    def counts(self) -> Counter[PasteVerdict]:
        """How many rows have each verdict."""
        return Counter(row.verdict for row in self.rows)

    @property
    def entries(self) -> tuple[MarkEntry, ...]:
        """What would be recorded."""
        changing = (row for row in self.rows if row.verdict is PasteVerdict.CHANGES)
        return tuple(row.entry for row in changing if row.entry is not None)

    @property
    def can_record(self) -> bool:
        """Whether anything changes, nothing is open, and the sheet has a row for each."""
        has_room = not self.counts[PasteVerdict.NO_ROW]
        return bool(self.entries) and has_room and not any(row.is_open for row in self.rows)


def propose_paste(
    grid: Grid,
    rows: Sequence[AttendanceRow],
    target: PasteTarget,
    choices: PasteChoices | None = None,
    *,
    hidden: frozenset[UUID] = frozenset(),
) -> PasteProposal:
    """Return what pasting `grid` into a sheet of `rows` would do.

    By name where the range has a column of names, else row by row from the cursor; one cell
    fills all selected rows. Raises RecordsError when the range holds nothing to record.
    """
    chosen = choices or PasteChoices()
    tidy = tidy_grid(grid)
    if not tidy:
        raise RecordsError("paste.empty")
    names = [row.full_name for row in rows]
    columns = find_columns(tidy, names, reasons_only=target.reasons_only)
    if columns.mark is None and columns.reason is None:
        raise RecordsError("paste.no_marks")
    pasted = _pasted(columns)
    if columns.name is not None:
        found = [_by_name(row, rows, chosen, hidden) for row in pasted]
    else:
        found = _by_place(pasted, rows, target)
    known = {**usual_meanings(row.mark for row in pasted), **chosen.signs}
    judged = [_judge(one, columns, known) for one in _without_twice(found)]
    return PasteProposal(tuple(judged), by_name=columns.name is not None)


def _pasted(columns: PastedColumns) -> list[PastedRow]:
    """Return the rows that say something."""
    pasted = []
    for number, row in enumerate(columns.rows, start=columns.first_row):
        name, mark, reason = (
            row[place] if place is not None else ""
            for place in (columns.name, columns.mark, columns.reason)
        )
        if columns.name is None or name or mark:
            pasted.append(PastedRow(number, name, mark, reason))
    return pasted


def _by_name(
    pasted: PastedRow,
    rows: Sequence[AttendanceRow],
    choices: PasteChoices,
    hidden: frozenset[UUID],
) -> ProposedMark:
    people = [Named(row.person_id, row.full_name) for row in rows]
    by_id = {row.person_id: row for row in rows}
    found = match_name(pasted.name, people)
    person_id = found.only.id if found.only else None
    if pasted.number in choices.people:
        person_id = choices.people[pasted.number]
        if person_id is None:
            return ProposedMark(pasted, PasteVerdict.LEFT_OUT, None, found.candidates)
    if person_id is None:
        verdict = PasteVerdict.SEVERAL if found.same else PasteVerdict.UNKNOWN_NAME
        return ProposedMark(pasted, verdict, None, found.candidates)
    verdict = PasteVerdict.HIDDEN if person_id in hidden else PasteVerdict.CHANGES
    return ProposedMark(pasted, verdict, by_id[person_id], found.candidates)


def _by_place(
    pasted: Sequence[PastedRow], rows: Sequence[AttendanceRow], target: PasteTarget
) -> list[ProposedMark]:
    """Lay the rows over the shown ones from the cursor on; one cell over all that are selected."""
    by_id = {row.person_id: row for row in rows}
    places = [by_id[person_id] for person_id in target.people]
    if len(pasted) == 1 and target.selected > 1:
        return [
            ProposedMark(replace(pasted[0], number=number), PasteVerdict.CHANGES, row)
            for number, row in enumerate(places[: target.selected], start=1)
        ]
    return [
        ProposedMark(row, PasteVerdict.CHANGES, places[at])
        if at < len(places)
        else ProposedMark(row, PasteVerdict.NO_ROW)
        for at, row in enumerate(pasted)
    ]


def _without_twice(found: Sequence[ProposedMark]) -> list[ProposedMark]:
    times = Counter(one.before.person_id for one in found if one.before)
    return [
        replace(one, verdict=PasteVerdict.TWICE)
        if one.before and times[one.before.person_id] > 1
        else one
        for one in found
    ]


def _judge(
    one: ProposedMark, columns: PastedColumns, known: Mapping[str, Mark | None]
) -> ProposedMark:
    """Say what becomes of a row whose person is known; `known` gives the mark of each sign."""
    if one.before is None or one.verdict is not PasteVerdict.CHANGES:
        return one
    if columns.mark is None:
        return _with_reason(one, one.before)
    if not one.pasted.mark:
        return replace(one, verdict=PasteVerdict.NOTHING)
    meanings = {sign: mark for sign, mark in known.items() if mark is not None}
    sign, beside = split_reason(one.pasted.mark, meanings)
    if sign not in known:
        return replace(one, verdict=PasteVerdict.UNKNOWN_MARK)
    mark = known[sign]
    if mark is None:
        return replace(one, verdict=PasteVerdict.LEFT_OUT)
    reason = one.pasted.reason or beside or one.before.reason
    return _settled(one, one.before, mark, reason)


def _with_reason(one: ProposedMark, before: AttendanceRow) -> ProposedMark:
    if not one.pasted.reason:
        return replace(one, verdict=PasteVerdict.NOTHING)
    if before.mark not in ABSENT_MARKS:
        return replace(one, verdict=PasteVerdict.NO_ABSENCE)
    return _settled(one, before, before.mark, one.pasted.reason)


def _settled(one: ProposedMark, before: AttendanceRow, mark: Mark, reason: str) -> ProposedMark:
    kept = reason if mark in ABSENT_MARKS else ""
    entry = MarkEntry(before.person_id, mark, kept)
    same = (before.mark, before.reason) == (mark, kept)
    return replace(one, verdict=PasteVerdict.SAME if same else PasteVerdict.CHANGES, entry=entry)
