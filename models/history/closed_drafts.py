"""What was written for a paper before it was issued: undo leaves it as the paper went out."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.row_changes import RowChange, read_rows
from models.tables.changes import Change
from models.tables.documents import Document, Narrative
from models.words import DocumentState

#: Acts that write to drafts of papers and to nothing else, and the one that opens a draft again.
_OPENED = "begin_replacement"
DRAFTING = frozenset(
    {"write_narrative", "take_over_words", "set_signing", "choose_parts", _OPENED, "take_back"}
)


class ClosedDrafts:
    """The drafts that are closed while the acts of the log are gone through backwards."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._closed: set[UUID] | None = None

    def keep(self, change_id: UUID, action: str) -> bool:
        """Tell whether an act wrote to a draft that is closed once all later acts are undone."""
        if action not in DRAFTING:
            return False
        if self._closed is None:
            issued = select(Document.id).where(Document.state == DocumentState.ISSUED)
            self._closed = set(self._session.scalars(issued))
        written = self._written(change_id)
        if written & self._closed:
            return True
        if action == _OPENED:
            self._closed |= written
        return False

    def _written(self, change_id: UUID) -> set[UUID]:
        rows = self._session.scalars(select(Change.rows).where(Change.id == change_id)).one()
        found = (self._draft_of(row) for row in read_rows(rows))
        return {draft for draft in found if draft is not None}

    def _draft_of(self, row: RowChange) -> UUID | None:
        """Return the draft that a row is, or is a part of."""
        if row.table == Document.__tablename__:
            return UUID(row.id)
        if row.table != Narrative.__tablename__:
            return None
        told = row.values.get("document_id")
        if told is not None:
            return UUID(told)
        words = self._session.get(Narrative, UUID(row.id))
        return None if words is None else words.document_id
