"""The log of changes: numbered from one without a gap, undo and redo one step after another."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.history.closed_drafts import DRAFTING
from models.history.undo import FINAL, LASTING, REDO, UNDO
from models.tables.changes import Change


def changes_are_numbered(session: Session) -> Iterator[Finding]:
    """Find the first number that is missing or comes twice."""
    numbers = session.scalars(select(Change.sequence).order_by(Change.sequence))
    for expected, number in enumerate(numbers, start=1):
        if number != expected:
            yield found("change_missing", number=expected)
            return


def undo_goes_in_order(session: Session) -> Iterator[Finding]:
    """Find the first undo that is not of the latest act, or redo not of what was undone last.

    What is out in the world is no such act, and drafts of issued papers are passed over.
    """
    stands: list[UUID | None] = []
    undone: list[UUID | None] = []
    drafting: set[UUID] = set()
    entries = select(Change.id, Change.sequence, Change.action, Change.undoes, Change.redoes)
    for entry in session.execute(entries.order_by(Change.sequence)):
        if entry.action not in (UNDO, REDO):
            undone.clear()
            if entry.action in FINAL:
                stands.clear()
            elif entry.action not in LASTING:
                stands.append(entry.id)
            if entry.action in DRAFTING:
                drafting.add(entry.id)
            continue
        undoes = entry.action == UNDO
        source, target = (stands, undone) if undoes else (undone, stands)
        wanted = entry.undoes if undoes else entry.redoes
        while undoes and stands and stands[-1] != wanted and stands[-1] in drafting:
            stands.pop()
        if not source or source[-1] != wanted:
            yield found("undo_out_of_order", number=entry.sequence)
            return
        target.append(source.pop())
