"""Undo and redo, read from the log of changes: what was done is taken back by a new change.

Nothing is kept beside the log, so that both still know their steps when the book is opened again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session

from models.book.changes import name_action, name_target
from models.book.putting_back import find_obstacles, put_rows
from models.book.row_changes import RowChange, read_rows
from models.errors import RecordsError
from models.history.closed_drafts import ClosedDrafts
from models.history.refusals import keep_terms_apart, refuse
from models.tables.changes import Change

#: An entry of the log without its rows: identifier, action, what it undoes and redoes.
_Entry = Row[UUID, str, UUID | None, UUID | None]
UNDO, REDO, TAKE_BACK = "undo", "redo", "take_back"
#: Acts that nothing goes back behind: what they did stays done.
FINAL = frozenset({"found_organisation", "write_sample", "empty_trash", "erase_person"})
#: Acts that undo passes over, to what was done before them: a number that was given, and the
#: paper that bears it, are out in the world.
LASTING = frozenset(
    {"issue_paper", "withdraw_paper", "explain_numbers", "note_number", "carry_numbers"}
)


@dataclass(frozen=True, slots=True)
class Step:
    """An act that undo takes back, or redo does again."""

    change_id: UUID
    action: str


def undo_steps(session: Session, *, most: int | None = None) -> tuple[Step, ...]:
    """Return the acts that undo would take back one after another, the latest first.

    What was written for a paper that has been issued since is none of them.
    """
    steps: list[Step] = []
    drafts = ClosedDrafts(session)
    standing: dict[UUID, bool] = {}
    for entry in _backwards(session):
        if entry.action in FINAL or len(steps) == most:
            break
        if entry.action in LASTING:
            continue
        target = _target(entry)
        if target is not None:
            # The latest word on an act says whether it stands.
            standing.setdefault(target, entry.action == REDO)
        elif standing.get(entry.id, True) and not drafts.keep(entry.id, entry.action):
            steps.append(Step(entry.id, entry.action))
    return tuple(steps)


def redo_steps(session: Session) -> tuple[Step, ...]:
    """Return the acts that redo would do again one after another; a new act forgets them."""
    since: list[_Entry] = []
    for entry in _backwards(session):
        if _target(entry) is None:
            break
        since.append(entry)
    undone: list[UUID] = []
    for entry in reversed(since):
        if entry.undoes is not None:
            undone.append(entry.undoes)
        else:
            undone.pop()
    named = session.execute(select(Change.id, Change.action).where(Change.id.in_(undone)))
    actions = {row.id: row.action for row in named}
    return tuple(Step(change_id, actions[change_id]) for change_id in reversed(undone))


def undone_acts(session: Session) -> frozenset[UUID]:
    """Return the acts that do not stand: undone and not done again, or taken back as a whole."""
    about = or_(Change.undoes.is_not(None), Change.redoes.is_not(None))
    standing: dict[UUID, bool] = {}
    whole: list[_Entry] = []
    for entry in session.execute(_entries().where(about)):
        target = _target(entry)
        if target is not None:
            standing.setdefault(target, entry.action == REDO)
        elif entry.action == TAKE_BACK:
            whole.append(entry)
    undone = {target for target, stands in standing.items() if not stands}
    undone |= {entry.undoes for entry in whole if entry.undoes and entry.id not in undone}
    return frozenset(undone)


def undo(session: Session) -> Step:
    """Take back the latest act that stands, and return it.

    Raises RecordsError, naming what stands in the way, when its rows are not as it left them.
    """
    name_action(session, UNDO)
    step = next(iter(undo_steps(session, most=1)), None)
    if step is None:
        raise RecordsError("history.nothing_to_undo")
    name_target(session, undoes=step.change_id)
    change = session.get_one(Change, step.change_id)
    _put(session, change, [row.reversed() for row in read_rows(change.rows)])
    return step


def redo(session: Session) -> Step:
    """Do again what was undone last, and return it.

    Raises RecordsError, naming what stands in the way, when the rows are not as undo left them.
    """
    name_action(session, REDO)
    step = next(iter(redo_steps(session)), None)
    if step is None:
        raise RecordsError("history.nothing_to_redo")
    name_target(session, redoes=step.change_id)
    change = session.get_one(Change, step.change_id)
    _put(session, change, read_rows(change.rows))
    return step


def _put(session: Session, change: Change, rows: Sequence[RowChange]) -> None:
    obstacles = find_obstacles(session, rows)
    if obstacles:
        raise refuse(session, change, obstacles[0])
    put_rows(session, rows)
    keep_terms_apart(session, rows)


def _target(entry: _Entry) -> UUID | None:
    """Return the act that an entry of undo or redo is about; None for an act of its own."""
    if entry.action not in (UNDO, REDO):
        return None
    target: UUID | None = entry.undoes or entry.redoes
    return target


def _backwards(session: Session) -> Iterator[_Entry]:
    """Yield the entries of the log, the latest first, as far as they are asked for."""
    with session.execute(_entries().execution_options(yield_per=100)) as found:
        yield from found


def _entries() -> Select[UUID, str, UUID | None, UUID | None]:
    query = select(Change.id, Change.action, Change.undoes, Change.redoes)
    return query.order_by(Change.sequence.desc())
