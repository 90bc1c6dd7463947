"""What becomes of each mark of an old sheet: new, known, told otherwise, off the roll."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.imports.attendance.choices import Choices
from models.imports.attendance.meetings import MatchedColumn
from models.imports.attendance.people import MatchedLine
from models.imports.attendance.signs import SignTable
from models.members.people import PersonDetail
from models.words import MEMBER_STATUSES, ROLL_STATUSES, Audience, Mark, MeetingKind, Status


class MarkVerdict(StrEnum):
    """What an import does with a mark."""

    NEW = "new"
    #: The book says the same.
    SAME = "same"
    #: The book says otherwise, and keeps what it says.
    DIFFERS = "differs"
    #: The meeting's record is closed, or it was called off.
    CLOSED = "closed"
    #: Of a day when the person was not on the roll, and left out by choice or not yet decided.
    OFF_ROLL = "off_roll"


@dataclass(frozen=True, slots=True)
class PlannedMark:
    """A mark of the sheet; `status` is as what someone is put on a sheet that lacks them."""

    row: int
    place: int
    person: PersonDetail
    mark: Mark
    reason: str
    verdict: MarkVerdict
    in_book: Mark | None = None
    status: Status | None = None
    is_off_roll: bool = False

    @property
    def result(self) -> Mark | None:
        """What the book says after the import."""
        return self.mark if self.verdict in (MarkVerdict.NEW, MarkVerdict.SAME) else self.in_book


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A column with its marks, and who of the roll has none; `audience` is whom it calls."""

    matched: MatchedColumn
    audience: Audience
    marks: tuple[PlannedMark, ...]
    unmarked: tuple[str, ...]

    @property
    def counts(self) -> Counter[Mark]:
        """How often the sheet has each mark."""
        return Counter(mark.mark for mark in self.marks)

    def having(self, verdict: MarkVerdict) -> tuple[PlannedMark, ...]:
        """Return the marks of `verdict`."""
        return tuple(mark for mark in self.marks if mark.verdict is verdict)


def plan_meeting(
    column: MatchedColumn,
    lines: Sequence[MatchedLine],
    signs: SignTable,
    people: Sequence[PersonDetail],
    choices: Choices,
) -> PlannedMeeting:
    """Return what becomes of the marks of a column, and who would wait for one."""
    marks = []
    for line in lines if column.is_taken else ():
        text = line.line.marks.get(column.column.place, "")
        mark, reason = signs.read(text) if text else (None, "")
        if mark is not None and line.person is not None:
            planned = PlannedMark(
                line.line.row, column.column.place, line.person, mark, reason, MarkVerdict.NEW
            )
            marks.append(_judge(planned, column, choices))
    audience = _audience(column, marks)
    unmarked = _unmarked(column, marks, people, audience) if column.is_taken else ()
    return PlannedMeeting(column, audience, tuple(marks), unmarked)


def _judge(planned: PlannedMark, column: MatchedColumn, choices: Choices) -> PlannedMark:
    """Give a mark its verdict against the book's own row and the roll of the day."""
    assert column.day is not None, "a column without a day holds no marks yet"
    person, status = planned.person, planned.person.status_on(column.day)
    row = column.in_book.rows.get(person.id) if column.in_book else None
    verdict, in_book = MarkVerdict.NEW, None
    off_roll = row is None and status not in ROLL_STATUSES
    if row is not None and row.mark is not Mark.NOT_RECORDED:
        in_book = row.mark
        verdict = MarkVerdict.SAME if row.mark is planned.mark else MarkVerdict.DIFFERS
    elif column.in_book is not None and column.in_book.is_closed:
        verdict = MarkVerdict.CLOSED
    elif off_roll:
        status = choices.off_roll.get(person.id)
        verdict = MarkVerdict.NEW if status else MarkVerdict.OFF_ROLL
    return PlannedMark(
        planned.row,
        planned.place,
        person,
        planned.mark,
        planned.reason,
        verdict,
        in_book,
        None if row is not None else status,
        off_roll,
    )


def _audience(column: MatchedColumn, marks: Sequence[PlannedMark]) -> Audience:
    """Return the narrowest audience that holds everyone with a mark."""
    if column.in_book is not None:
        return column.in_book.audience
    day = column.day
    called = [mark.person for mark in marks if not mark.is_off_roll]
    if day and any(one.status_on(day) is Status.STAFF for one in called):
        return Audience.EVERYONE
    is_committee = column.kind is MeetingKind.COMMITTEE
    if is_committee and day and all(one.post_on(day) for one in called):
        return Audience.COMMITTEE
    return Audience.MEMBERS


def _unmarked(
    column: MatchedColumn,
    marks: Sequence[PlannedMark],
    people: Sequence[PersonDetail],
    audience: Audience,
) -> tuple[str, ...]:
    """Return who is called to the meeting but would wait for a mark after the import."""
    marked = {mark.person.id for mark in marks}
    if column.in_book is not None:
        rows = column.in_book.rows
        waiting = {one for one, row in rows.items() if row.mark is Mark.NOT_RECORDED}
    else:
        day = column.day or date.min
        waiting = {one.id for one in people if _is_called(one, day, audience)}
    return tuple(one.data.full_name for one in people if one.id in waiting - marked)


def _is_called(person: PersonDetail, day: date, audience: Audience) -> bool:
    status = person.status_on(day)
    if audience is Audience.EVERYONE:
        return status in ROLL_STATUSES
    is_member = status in MEMBER_STATUSES
    return is_member and (audience is Audience.MEMBERS or person.post_on(day) is not None)
