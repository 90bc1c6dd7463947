"""Taking back the whole of an act further back, such as an import; what was done since stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action, name_target
from models.book.putting_back import find_obstacles, put_rows
from models.book.row_changes import RowChange, read_rows
from models.book.stored_rows import Key, key_of, plain_values
from models.errors import RecordsError
from models.history.records import Records
from models.history.refusals import keep_terms_apart, why
from models.history.undo import FINAL, LASTING, REDO, TAKE_BACK, UNDO, undone_acts
from models.history.words import act_words
from models.meetings.meetings import call_draft_rolls
from models.members.order import renew_forms
from models.phrases import Phrase, joined
from models.tables.changes import Change
from models.tables.meetings import Attendance
from models.words import DocumentState, Mark, MeetingState

#: The records that are closed while their state is this one, and the refusal to change them.
_CLOSED = {
    "meeting": (MeetingState.FINALISED, "history.finalised"),
    "document": (DocumentState.ISSUED, "history.issued"),
}
_NAMED = 5


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An act that was taken back; `kept` names each record that stays as it is, and why."""

    act: Phrase
    kept: tuple[Phrase, ...]


def undo_act(session: Session, change_id: UUID) -> TakenBack:
    """Take back an act, however long ago; records that were changed since are kept and named.

    Raises RecordsError when it does not stand, belongs to a closed record, or nothing of it is
    left to take back.
    """
    name_action(session, TAKE_BACK)
    change = _standing(session, change_id)
    name_target(session, undoes=change_id)
    act = act_words(session, change_id)
    records = Records(session)
    rows = [row.reversed() for row in read_rows(change.rows) if not row.forgotten]
    records.expect(rows)
    _refuse_closed(records, rows)
    rows += _calls_of(session, rows)
    left, kept = _without_obstacles(session, records, change, rows)
    if not left:
        raise RecordsError("history.nothing_left", act=act, kept=joined(kept[:_NAMED], "; "))
    put_rows(session, left)
    keep_terms_apart(session, left)
    # What only follows was put back as it followed then; drafts call whom the roll has now.
    renew_forms(session)
    call_draft_rolls(session)
    session.flush()
    return TakenBack(act, tuple(kept))


def _standing(session: Session, change_id: UUID) -> Change:
    change = session.get(Change, change_id)
    if change is None or change.action in FINAL | LASTING | {UNDO, REDO}:
        raise RecordsError("history.no_act")
    if change_id in undone_acts(session):
        raise RecordsError("history.already_back", act=act_words(session, change_id))
    return change


def _refuse_closed(records: Records, rows: Iterable[RowChange]) -> None:
    for row in rows:
        for key in records.chain(row):
            state, refusal = _CLOSED.get(key[0], (None, ""))
            if refusal and records.values(key).get("state") == state:
                raise RecordsError(refusal, what=records.title(key))


def _calls_of(session: Session, rows: Sequence[RowChange]) -> list[RowChange]:
    """Return the removal of rows that only call to a meeting a person who goes."""
    going = {UUID(row.id) for row in rows if row.table == "person" and row.removed}
    calls = session.scalars(
        select(Attendance).where(
            Attendance.person_id.in_(going), Attendance.mark == Mark.NOT_RECORDED
        )
    )
    known = {key_of(row) for row in rows}
    return [
        RowChange("attendance", str(call.id), plain_values(call), None)
        for call in calls
        if ("attendance", str(call.id)) not in known
    ]


def _without_obstacles(
    session: Session, records: Records, change: Change, rows: Sequence[RowChange]
) -> tuple[list[RowChange], list[Phrase]]:
    """Return the rows that can be put, whole records only, and why the others stay."""
    own = {key_of(row) for row in rows}
    group = {key_of(row): _whole_of(records, row, own) for row in rows}
    left, kept = list(rows), dict[Key, Phrase]()
    while obstacles := find_obstacles(session, left):
        for obstacle in obstacles:
            whole = group[obstacle.row]
            kept.setdefault(whole, why(session, change, obstacle))
        left = [row for row in left if group[key_of(row)] not in kept]
    return left, list(kept.values())


def _whole_of(records: Records, row: RowChange, own: set[Key]) -> Key:
    """Return the record of the act that `row` is a part of: it stays or goes with that."""
    chain = records.chain(row)
    whole = next(key for key in reversed(chain) if key in own)
    person = "person", str(row.values.get("person_id"))
    return person if whole == chain[0] and row.table == "attendance" and person in own else whole
