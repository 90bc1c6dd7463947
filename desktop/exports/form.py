"""The form of a paper of one day: the guideline then in force, with the book's own choices."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from desktop.exports.paper import Paper, Signature
from desktop.exports.profiles import HD05, Profile, profile_for
from models.book.database import Session
from models.documents.drafts import Draft
from models.documents.form import BasisEnd, Spelling, read_form

_COMMITTEE_WORD = re.compile(r"(?<!\w)(?:ủy|Ủy|ỦY)(?!\w)")
_LAST = {"ủy": "uỷ", "Ủy": "Uỷ", "ỦY": "UỶ"}
_ENDS = {BasisEnd.DOT: ".", BasisEnd.COMMA: ","}


def form_on(session: Session, day: date | None, given: Profile | None = None) -> Profile:
    """Return the form of a paper dated `day`, or `given`, as the book has it.

    How the legal basis ends is open only since 05-HD/VPTW.
    """
    profile, choices = given or profile_for(day), read_form(session)
    is_open = profile.in_force_from >= HD05.in_force_from
    return replace(
        profile,
        basis_end=_ENDS[choices.basis_end] if is_open else profile.basis_end,
        mark_on_last=choices.spelling is Spelling.LAST,
    )


def form_of_draft(session: Session, draft: Draft, given: Profile | None = None) -> Profile:
    """Return the form of a paper that is drafted, by its day.

    One without a day is of the year that is printed in its heading.
    """
    day = draft.dated_on or date(draft.period.last.year, 12, 31)
    return form_on(session, day, given)


def spelled(paper: Paper) -> Paper:
    """Return `paper` with the word ủy spelled as its form has it; no other word changes.

    The name of whoever signs is left as they write it.
    """
    if not paper.profile.mark_on_last:
        return paper
    respelled: Paper = _spelled(paper)
    return respelled


def _spelled(value: Any) -> Any:
    if isinstance(value, str):
        return _COMMITTEE_WORD.sub(_on_last, value)
    if isinstance(value, tuple):
        return tuple(_spelled(one) for one in value)
    if isinstance(value, Signature):
        return replace(value, authority=_spelled(value.authority), post=_spelled(value.post))
    if is_dataclass(value) and not isinstance(value, type | Profile):
        changed = {one.name: _spelled(getattr(value, one.name)) for one in fields(value)}
        return replace(value, **changed)
    return value


def _on_last(found: re.Match[str]) -> str:
    return _LAST[found[0]]
