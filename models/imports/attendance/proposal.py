"""What importing an old sheet would do: every mark, question and total; nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from models.imports.attendance.choices import Choices
from models.imports.attendance.columns import Completion
from models.imports.attendance.meetings import (
    ColumnVerdict,
    MatchedColumn,
    match_columns,
    out_of_order,
)
from models.imports.attendance.people import MatchedLine, match_lines
from models.imports.attendance.planning import MarkVerdict, PlannedMeeting, plan_meeting
from models.imports.attendance.sheet import OldSheet, read_old_sheet
from models.imports.attendance.signs import SignUse, read_signs
from models.imports.attendance.totals import WrittenTotal, count_total
from models.imports.sheet import Sheet
from models.members.people import PersonDetail, read_people
from models.words import Status


@dataclass(frozen=True, slots=True)
class OffRoll:
    """Someone with marks on days when they were not on the roll, and what was decided of them."""

    person: PersonDetail
    row: int
    days: tuple[date, ...]
    is_open: bool
    status: Status | None
    written_status: Status | None


@dataclass(frozen=True, slots=True)
class TotalDifference:
    """A total of the sheet that is not what the book would count after the import."""

    written: WrittenTotal
    name: str
    counted: int


@dataclass(frozen=True, slots=True)
class AttendanceProposal:
    """Everything to be seen before anything is written."""

    sheet: Sheet
    old: OldSheet
    choices: Choices
    today: date
    signs: tuple[SignUse, ...]
    lines: tuple[MatchedLine, ...]
    meetings: tuple[PlannedMeeting, ...]
    off_roll: tuple[OffRoll, ...]
    differences: tuple[TotalDifference, ...]
    disordered: tuple[MatchedColumn, ...]

    @property
    def odd_years(self) -> tuple[MatchedColumn, ...]:
        """The columns whose day lies outside the year that the title names."""
        taken = (one.matched for one in self.meetings if one.matched.is_taken)
        title = self.old.year
        return tuple(one for one in taken if title and one.day and one.day.year != title)

    @property
    def counts(self) -> Counter[MarkVerdict]:
        """How many marks have each verdict."""
        return Counter(mark.verdict for one in self.meetings for mark in one.marks)

    @property
    def new_meetings(self) -> tuple[PlannedMeeting, ...]:
        """The meetings that would be entered."""
        return tuple(
            one
            for one in self.meetings
            if one.matched.verdict is ColumnVerdict.NEW and one.having(MarkVerdict.NEW)
        )

    @property
    def open_questions(self) -> int:
        """How many decisions are still to be made."""
        parts: tuple[Sequence[SignUse | MatchedLine | MatchedColumn | OffRoll], ...] = (
            self.signs,
            self.lines,
            [one.matched for one in self.meetings],
            self.off_roll,
        )
        return sum(one.is_open for part in parts for one in part)

    @property
    def can_import(self) -> bool:
        """Whether everything is decided and anything is new."""
        return not self.open_questions and self.counts[MarkVerdict.NEW] > 0


def propose_attendance(
    session: Session, sheet: Sheet, *, today: date, choices: Choices | None = None
) -> AttendanceProposal:
    """Return what importing `sheet` would do after these `choices`.

    Raises RecordsError when the sheet holds no marks of people.
    """
    chosen = choices or Choices()
    completion = Completion(chosen.year, chosen.day_of_month)
    old = read_old_sheet(sheet, today=today, completion=completion)
    people = read_people(session)
    signs = read_signs(old, chosen.signs)
    lines = match_lines(old.lines, people, chosen.people, signs)
    columns = match_columns(session, old.columns, chosen, today=today)
    meetings = tuple(plan_meeting(column, lines, signs, people, chosen) for column in columns)
    return AttendanceProposal(
        sheet=sheet,
        old=old,
        choices=chosen,
        today=today,
        signs=signs.signs,
        lines=lines,
        meetings=meetings,
        off_roll=tuple(_off_roll(lines, meetings, chosen)),
        differences=tuple(_differences(old, lines, meetings)),
        disordered=out_of_order(columns),
    )


def _off_roll(
    lines: Sequence[MatchedLine], meetings: Sequence[PlannedMeeting], choices: Choices
) -> Iterator[OffRoll]:
    days: dict[UUID, list[date]] = {}
    for meeting in meetings:
        for mark in meeting.marks:
            if mark.is_off_roll and meeting.matched.day and mark.verdict is not MarkVerdict.CLOSED:
                days.setdefault(mark.person.id, []).append(meeting.matched.day)
    for line in lines:
        if line.person is not None and line.person.id in days:
            person_id = line.person.id
            yield OffRoll(
                line.person,
                line.line.row,
                tuple(days.pop(person_id)),
                person_id not in choices.off_roll,
                choices.off_roll.get(person_id),
                line.line.status,
            )


def _differences(
    old: OldSheet, lines: Sequence[MatchedLine], meetings: Sequence[PlannedMeeting]
) -> Iterator[TotalDifference]:
    """Compare each written total with what the book would say after the import."""
    results = {
        (mark.row, mark.place): mark.result
        for meeting in meetings
        for mark in meeting.marks
        if mark.result is not None
    }
    names = {line.line.row: line.line.name for line in lines}
    undecided = {line.line.row for line in lines if line.is_open}
    headings = {column.place: column.heading for column in old.columns}
    for total in old.totals:
        if total.of_person and total.row in undecided:
            continue
        if total.of_person:
            name = names[total.row]
            groups = [[mark for (row, _), mark in results.items() if row == total.row]]
        else:
            name = headings[total.place]
            groups = [
                [results[row, total.place] for row in rows if (row, total.place) in results]
                for rows in (old.group_above(total.row), names)
            ]
        counted = [count_total(total.kind, group) for group in groups]
        if any(counted) and not any(total.value in counts for counts in counted):
            yield TotalDifference(total, name, min(counted[0]))
