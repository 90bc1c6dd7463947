"""What was written for a paper before it was issued: undo leaves it as the paper went out."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.row_changes import RowChange, read_rows
from models.tables.changes import Change
from models.tables.documents import Document, Narrative
from models.words import DocumentState

#: Acts that write to drafts of papers, or open them again; one taken back may be one of these.
DRAFTING = frozenset(
    {
        *("write_narrative", "take_over_words", "set_signing", "choose_parts"),
        *("begin_replacement", "take_back"),
    }
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
        rows = self._session.scalars(select(Change.rows).where(Change.id == change_id)).one()
        written = list(read_rows(rows))
        if not self._closed.isdisjoint(self._draft_of(row) for row in written):
            return True
        # Undone, it closes again the draft that it opened.
        self._closed |= {UUID(row.id) for row in written if _opened(row)}
        return False

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


def _opened(row: RowChange) -> bool:
    """Tell whether a row is a draft that was closed before."""
    before = row.before or {}
    return row.table == Document.__tablename__ and before.get("state") == DocumentState.ISSUED
