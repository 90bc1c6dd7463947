"""What was issued is given out as it was: the bytes that are kept, never a new drawing."""

from __future__ import annotations

from desktop.exports.documents import Chosen
from models.book.database import Session
from models.documents.drafts import read_draft
from models.documents.issuing import IssuedRow, list_issued, read_issued_pdf
from models.errors import RecordsError

_KEPT_AS = "pdf"


def latest_issue(session: Session, key: str, chosen: Chosen) -> IssuedRow | None:
    """Return the latest issue of the paper that is chosen, whether it stands or not."""
    rows = [
        row
        for row in list_issued(session)
        if row.replaced_by_id is None
        and row.is_of(
            key,
            period=chosen.period,
            campaign_id=chosen.campaign_id,
            meeting_id=chosen.meeting_id,
            parts=chosen.parts,
        )
    ]
    return max(rows, key=lambda row: row.issued_at, default=None)


def is_closed(session: Session, row: IssuedRow) -> bool:
    """Tell whether an issued paper is still the last word: no replacement of it was begun.

    A paper of a meeting has no words of its own, so it is closed for as long as it stands.
    """
    if row.meeting_id is not None:
        return row.stands
    draft = read_draft(session, key=row.key, campaign_id=row.campaign_id, period=row.period)
    return draft.closed


def kept_bytes(session: Session, key: str, chosen: Chosen, *, suffix: str) -> bytes | None:
    """Return the bytes of the paper that was issued, or None while it is being written.

    Raises RecordsError when another kind of file is asked for than the one that is kept.
    """
    row = latest_issue(session, key, chosen)
    if row is None or not is_closed(session, row):
        return None
    if suffix != _KEPT_AS:
        raise RecordsError("documents.pdf_alone", number=row.number_symbol)
    return read_issued_pdf(session, row.id)
