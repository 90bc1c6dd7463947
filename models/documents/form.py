"""What the guidelines leave open in the form of Party papers, as the book's owner has chosen it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.settings import keep_set, read_set

_PREFIX = "form."


class BasisEnd(StrEnum):
    """How the last line of the legal basis ends under 05-HD/VPTW."""

    DOT = "dot"
    COMMA = "comma"


class Spelling(StrEnum):
    """Where the mark stands in the word for a committee: ủy, or uỷ."""

    FIRST = "first"
    LAST = "last"


class Authority(StrEnum):
    """For whom papers are signed: T/M CHI BỘ, or T/M CHI ỦY."""

    CELL = "cell"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class FormChoices:
    """What is in conflict or local (domain: 1.4, 1.6), with what is usual."""

    basis_end: BasisEnd = BasisEnd.DOT
    spelling: Spelling = Spelling.FIRST
    authority: Authority = Authority.CELL


def read_form(session: Session) -> FormChoices:
    """Return the choices of the book."""
    kept = read_set(session, _PREFIX)
    usual = FormChoices()
    return FormChoices(
        BasisEnd(kept.get("basis_end", usual.basis_end)),
        Spelling(kept.get("spelling", usual.spelling)),
        Authority(kept.get("authority", usual.authority)),
    )


def keep_form(session: Session, choices: FormChoices) -> None:
    """Set the choices of the book; papers that were issued stay as they are."""
    name_action(session, "keep_form")
    keep_set(session, _PREFIX, asdict(choices), usual=asdict(FormChoices()))
