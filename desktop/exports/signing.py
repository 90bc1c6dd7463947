"""Who signs a paper: the secretary of its day, or whom the draft names."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from desktop.exports.paper import Signature
from desktop.exports.wording import authority, post_name
from models.book.database import Session
from models.documents.form import read_form
from models.members.roll import RollEntry, roll_on
from models.words import Post

_RANK = {Post.SECRETARY: 0, Post.DEPUTY_SECRETARY: 1}


def signature_on(session: Session, day: date, *, signer_id: UUID | None = None) -> Signature:
    """Return the signature of `day`; without a secretary the name is left for handwriting."""
    roll, signs = roll_on(session, day), authority(read_form(session).authority)
    if signer_id is not None:
        chosen = [entry for entry in roll if entry.person_id == signer_id]
    else:
        posts = [entry for entry in roll if entry.post in _RANK]
        chosen = sorted(posts, key=_rank)[:1]
    if not chosen:
        return Signature(signs, post_name(Post.SECRETARY))
    return Signature(signs, post_name(chosen[0].post), chosen[0].full_name)


def _rank(entry: RollEntry) -> int:
    return _RANK[entry.post] if entry.post else len(_RANK)
