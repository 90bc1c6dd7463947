"""Import of people: all of a list, as it was looked at and answered, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.imports.answers import Answer, Decision, apply_update, chosen_differences
from models.imports.group_names import enter_in_group, tell_new_groups
from models.imports.layout import Choices, Layout, lay_out
from models.imports.proposals import QUESTIONS, ImportProposal, ProposedRow, Verdict, judge
from models.imports.rows import ReadSheet, read_layout
from models.imports.sheet import Sheet
from models.members.groups import list_groups
from models.members.people import add_person, read_people


@dataclass(frozen=True, slots=True)
class Imported:
    """How many people were entered, and of how many the book took something from the file."""

    entered: int = 0
    updated: int = 0


def choose_sheet(sheets: Sequence[Sheet], wanted: str = "") -> Sheet:
    """Return the sheet `wanted` by name or number, else the one most likely to hold the people.

    That is a visible one with most known headings among which is the name. Raises RecordsError
    when there is none.
    """
    if not sheets:
        raise RecordsError("import.no_rows")
    if wanted:
        return _find_sheet(sheets, wanted)
    return max(sheets, key=_likelihood)


def read_proposals(
    session: Session, sheet: Sheet, *, today: date, choices: Choices | None = None
) -> ImportProposal:
    """Return what importing `sheet` would do; `today` ends what dates are possible."""
    layout = lay_out(sheet, choices or Choices())
    return propose(session, layout, today=today, choices=choices)


def propose(
    session: Session, layout: Layout, *, today: date, choices: Choices | None = None
) -> ImportProposal:
    """Return what importing a sheet that was laid out would do."""
    read = read_layout(layout, today=today, choices=choices)
    judged = judge(read, read_people(session), today)
    rows = tell_new_groups(judged, list_groups(session))
    return ImportProposal(layout=read.layout, rows=rows, skipped=read.skipped, today=today)


def import_people(
    session: Session, proposal: ImportProposal, answers: Mapping[int, Answer] | None = None
) -> Imported:
    """Enter the new people of `proposal` and do as `answers` (by row number) say, all or nothing.

    A row in question without an answer is left out. Raises RecordsError when a row cannot be
    read, or when the book has changed since the proposal.
    """
    name_action(session, "import_people")
    check_readable(proposal)
    answers = answers or {}
    read = ReadSheet(proposal.layout, tuple(row.read for row in proposal.rows), proposal.skipped)
    people = {one.id: one for one in read_people(session)}
    if _changed(proposal.rows, judge(read, list(people.values()), proposal.today)):
        raise RecordsError("import.book_changed")
    updates = [row for row in proposal.rows if chosen_differences(row, _answer(row, answers))]
    _check_one_each(updates, answers)
    new = [row.read for row in proposal.rows if _is_entered(row, answers)]
    for row in new:
        person_id = add_person(session, row.data, statuses=row.statuses, posts=row.posts)
        enter_in_group(session, person_id, row)
    for update in updates:
        answer = answers[update.read.number]
        assert answer.person_id is not None, "an update is of someone"
        differences = chosen_differences(update, answer)
        person = people[answer.person_id]
        apply_update(session, person, update.read, differences, today=proposal.today)
    return Imported(len(new), len(updates))


def count_import(proposal: ImportProposal, answers: Mapping[int, Answer]) -> Imported:
    """Return how many people an import with `answers` would enter and update."""
    return Imported(
        sum(_is_entered(row, answers) for row in proposal.rows),
        sum(bool(chosen_differences(row, _answer(row, answers))) for row in proposal.rows),
    )


def check_readable(proposal: ImportProposal) -> None:
    """Raise RecordsError naming the rows that cannot be read, if there are any."""
    unreadable = proposal.having(Verdict.UNREADABLE)
    if unreadable:
        numbers = ", ".join(str(row.read.number) for row in unreadable)
        raise RecordsError("import.unreadable_rows", rows=numbers)


def _find_sheet(sheets: Sequence[Sheet], wanted: str) -> Sheet:
    named = [sheet for sheet in sheets if sheet.name.casefold() == wanted.casefold()]
    if not named and wanted.isdecimal() and 1 <= int(wanted) <= len(sheets):
        named = [sheets[int(wanted) - 1]]
    if not named:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
        raise RecordsError("import.no_such_sheet", sheet=wanted, sheets=names)
    return named[0]


def _likelihood(sheet: Sheet) -> tuple[bool, bool, int]:
    """Return what makes a sheet likely: that it names people, is shown, and has many headings."""
    try:
        headings = lay_out(sheet, Choices()).headings
    except RecordsError:
        return False, not sheet.hidden, 0
    return headings.names_people, not sheet.hidden, headings.known


def _answer(row: ProposedRow, answers: Mapping[int, Answer]) -> Answer:
    return answers.get(row.read.number) or Answer(Decision.LEAVE_OUT)


def _is_entered(row: ProposedRow, answers: Mapping[int, Answer]) -> bool:
    another = row.verdict in QUESTIONS and _answer(row, answers).decision is Decision.ANOTHER
    return row.verdict is Verdict.NEW or another


def _changed(before: Sequence[ProposedRow], now: Sequence[ProposedRow]) -> bool:
    """Whether the book tells of any row otherwise than when it was looked at."""
    return [(one.verdict, one.candidates) for one in before] != [
        (one.verdict, one.candidates) for one in now
    ]


def _check_one_each(updates: Sequence[ProposedRow], answers: Mapping[int, Answer]) -> None:
    """Raise RecordsError when two rows are to update one person."""
    seen: dict[object, int] = {}
    for row in updates:
        person_id = answers[row.read.number].person_id
        if person_id in seen:
            rows = f"{seen[person_id]}, {row.read.number}"
            raise RecordsError("import.two_for_one", rows=rows)
        seen[person_id] = row.read.number
