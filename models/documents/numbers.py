"""Numbers of papers: one series for each kind within one term of the committee (domain: 1.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.names import clean
from models.periods import Period, date_text
from models.tables.documents import IssuedPaper, PaperNumber
from models.tables.organisation import Term

#: No cell issues as many papers of a kind in a term; a higher number is a slip of the finger.
HIGHEST = 9999


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one kind of paper within one term: the next one, and those left out."""

    term_id: UUID
    term: str
    symbol: str
    next: int
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UsedNumber:
    """A number that no issued paper bears, and why; its term has a name and days."""

    id: UUID
    term: str
    term_days: Period
    symbol: str
    number: int
    reason: str


def series_on(session: Session, *, symbol: str, day: date) -> Series:
    """Return the series of papers with `symbol` dated `day`.

    Raises RecordsError when no term of the committee covers that day.
    """
    return _series_of(session, _term_on(session, day), symbol)


def take_number(session: Session, *, symbol: str, day: date, number: int, reason: str = "") -> UUID:
    """Use up `number` in the series of `symbol` on `day`, and return its row.

    Raises RecordsError, naming the next free number, when it was given before.
    """
    term = _term_on(session, day)
    return _take(session, term, symbol=symbol, number=number, reason=reason)


def _take(session: Session, term: Term, *, symbol: str, number: int, reason: str) -> UUID:
    if not 1 <= number <= HIGHEST:
        raise RecordsError("documents.bad_number")
    if number in _taken(session, term.id, symbol):
        raise RecordsError(
            "documents.number_taken",
            number=f"{number:02d}",
            symbol=symbol,
            term=term.name,
            next=f"{_series_of(session, term, symbol).next:02d}",
        )
    row = PaperNumber(
        organisation_id=term.organisation_id,
        term_id=term.id,
        symbol=symbol,
        number=number,
        reason=clean(reason),
    )
    session.add(row)
    session.flush()
    return row.id


def explain_numbers(
    session: Session, *, symbol: str, day: date, numbers: Iterable[int], reason: str
) -> None:
    """Say why papers of the program bear none of `numbers`; they are never given again."""
    _explain(session, _term_on(session, day), symbol=symbol, numbers=numbers, reason=reason)


def explain_gaps(session: Session, *, series: Series, reason: str) -> None:
    """Say why the gaps of `series` are not used; those used meanwhile are refused."""
    term = session.get(Term, series.term_id)
    if term is None:
        raise RecordsError("organisation.term_gone")
    _explain(session, term, symbol=series.symbol, numbers=series.gaps, reason=reason)


def _explain(
    session: Session, term: Term, *, symbol: str, numbers: Iterable[int], reason: str
) -> None:
    name_action(session, "explain_numbers")
    if not clean(reason):
        raise RecordsError("documents.gap_without_reason")
    for number in numbers:
        _take(session, term, symbol=symbol, number=number, reason=reason)


def list_explained(session: Session) -> tuple[UsedNumber, ...]:
    """Return the numbers that no issued paper bears, by term, kind and number."""
    borne = select(IssuedPaper.number_id).where(IssuedPaper.number_id.is_not(None))
    rows = session.execute(
        select(PaperNumber, Term)
        .join(Term, Term.id == PaperNumber.term_id)
        .where(PaperNumber.id.not_in(borne))
        .order_by(Term.starts_on, PaperNumber.symbol, PaperNumber.number)
    )
    return tuple(
        UsedNumber(
            row.id,
            term.name,
            Period(term.starts_on, term.ends_on),
            row.symbol,
            row.number,
            row.reason,
        )
        for row, term in rows
    )


def list_series(session: Session) -> tuple[Series, ...]:
    """Return every series in which a number was given, the newest term first."""
    rows = session.execute(
        select(Term, PaperNumber.symbol)
        .join(PaperNumber, PaperNumber.term_id == Term.id)
        .group_by(Term.id, PaperNumber.symbol)
        .order_by(Term.starts_on.desc(), PaperNumber.symbol)
    ).all()
    return tuple(_series_of(session, term, symbol) for term, symbol in rows)


def _series_of(session: Session, term: Term, symbol: str) -> Series:
    taken = _taken(session, term.id, symbol)
    highest = max(taken, default=0)
    gaps = tuple(number for number in range(1, highest) if number not in taken)
    return Series(term.id, term.name, symbol, highest + 1, gaps)


def _taken(session: Session, term_id: UUID, symbol: str) -> frozenset[int]:
    return frozenset(
        session.scalars(
            select(PaperNumber.number).where(
                PaperNumber.term_id == term_id, PaperNumber.symbol == symbol
            )
        )
    )


def _term_on(session: Session, day: date) -> Term:
    """Return the term that covers the day; of several the one in which numbers were given.

    There are several where a restored book has a term that was entered anew since: none of its
    numbers is given again.
    """
    given = select(PaperNumber.id).where(PaperNumber.term_id == Term.id).exists()
    covering = select(Term).where(Term.starts_on <= day, Term.ends_on >= day)
    term = session.scalars(covering.order_by(given.desc(), Term.starts_on, Term.id)).first()
    if term is None:
        known = session.scalar(select(func.count()).select_from(Term)) or 0
        key = "documents.no_term" if not known else "documents.outside_terms"
        raise RecordsError(key, day=date_text(day))
    return term
