"""The cell: its names over time, its upper body, its terms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.history.removing import remove_whole
from models.names import ToneOrder, clean
from models.periods import ALWAYS, date_text
from models.tables.organisation import Letterhead, Organisation, Term


@dataclass(frozen=True, slots=True)
class Cell:
    """How a cell is named: on paper, in numbers, in the date line."""

    name: str
    upper_body: str
    place_name: str
    symbol: str = "CB"


@dataclass(frozen=True, slots=True)
class TermOfOffice:
    """A term of the committee."""

    id: UUID
    name: str
    starts_on: date
    ends_on: date

    def overlaps(self, other: TermOfOffice) -> bool:
        """Whether both cover the same day."""
        return self.starts_on <= other.ends_on and other.starts_on <= self.ends_on


def found_organisation(session: Session, cell: Cell) -> UUID:
    """Enter the cell whose book this is."""
    name_action(session, "found_organisation")
    _check(cell)
    organisation = Organisation(name=clean(cell.name))
    session.add(organisation)
    session.flush()
    _add_letterhead(session, organisation.id, cell, valid_from=ALWAYS)
    return organisation.id


def organisation_id(session: Session) -> UUID:
    """Return the identifier of the book's cell."""
    return session.scalars(select(Organisation.id)).one()


def stand_still(session: Session, day: date) -> None:
    """Make this a sample book, which takes `day` for today whenever it is opened."""
    name_action(session, "stand_still")
    session.scalars(select(Organisation)).one().stands_on = day


def standing_day(session: Session) -> date | None:
    """Return the day a sample book stands on, or None for a book in use."""
    return session.scalars(select(Organisation.stands_on)).one()


def tone_order(session: Session) -> ToneOrder:
    """Return the order of tones in which the book lists names."""
    # A book that is being checked may be broken and have none, or several.
    return session.scalars(select(Organisation.tone_order)).first() or ToneOrder.DICTIONARY


def cell_on(session: Session, day: date) -> Cell:
    """Return how the cell was named on `day`; before the first letterhead, by that one."""
    rows = session.scalars(select(Letterhead).order_by(Letterhead.valid_from)).all()
    valid = [row for row in rows if row.valid_from <= day] or rows[:1]
    row = valid[-1]
    return Cell(
        name=row.body, upper_body=row.upper_body, place_name=row.place_name, symbol=row.symbol
    )


def rename_cell(session: Session, cell: Cell, *, valid_from: date) -> None:
    """Name the cell anew from `valid_from` on; papers of earlier days keep the old names."""
    name_action(session, "rename_cell")
    _check(cell)
    same_day = session.scalars(select(Letterhead).where(Letterhead.valid_from == valid_from))
    row = same_day.one_or_none()
    if row is None:
        _add_letterhead(session, organisation_id(session), cell, valid_from=valid_from)
        return
    row.upper_body, row.body = clean(cell.upper_body), clean(cell.name)
    row.symbol, row.place_name = clean(cell.symbol) or "CB", clean(cell.place_name)


def correct_cell(session: Session, cell: Cell, *, on: date) -> None:
    """Correct the names in force on `on`, without beginning a new span."""
    rows = session.scalars(select(Letterhead.valid_from).order_by(Letterhead.valid_from)).all()
    in_force = [valid_from for valid_from in rows if valid_from <= on] or rows[:1]
    rename_cell(session, cell, valid_from=in_force[-1])


def add_term(session: Session, *, name: str, starts_on: date, ends_on: date) -> UUID:
    """Enter a term of the committee, on days that no other term covers."""
    name_action(session, "add_term")
    if ends_on <= starts_on:
        raise RecordsError("organisation.term_ends_first")
    term = Term(
        organisation_id=organisation_id(session),
        name=clean(name),
        starts_on=starts_on,
        ends_on=ends_on,
    )
    session.add(term)
    session.flush()
    keep_terms_apart(session, [term.id])
    return term.id


def remove_term(session: Session, term_id: UUID) -> None:
    """Remove a term that was entered wrongly."""
    name_action(session, "remove_term")
    term = session.get(Term, term_id)
    if term is None:
        raise RecordsError("organisation.term_gone")
    remove_whole(session, term, refusal="organisation.term_in_use")


def keep_terms_apart(session: Session, term_ids: Iterable[UUID]) -> None:
    """Raise RecordsError where one of these terms covers a day of another.

    Each day's papers are numbered in one term; two would both offer the next number.
    """
    terms = list_terms(session)
    ids = set(term_ids)
    for term in (one for one in terms if one.id in ids):
        for other in terms:
            if other.id != term.id and term.overlaps(other):
                raise RecordsError(
                    "organisation.terms_overlap",
                    other=other.name or "–",
                    first=date_text(other.starts_on),
                    last=date_text(other.ends_on),
                )


def list_terms(session: Session) -> tuple[TermOfOffice, ...]:
    """Return the terms, earliest first."""
    rows = session.scalars(select(Term).order_by(Term.starts_on))
    return tuple(TermOfOffice(row.id, row.name, row.starts_on, row.ends_on) for row in rows)


def _add_letterhead(session: Session, owner: UUID, cell: Cell, *, valid_from: date) -> None:
    session.add(
        Letterhead(
            organisation_id=owner,
            valid_from=valid_from,
            upper_body=clean(cell.upper_body),
            body=clean(cell.name),
            symbol=clean(cell.symbol) or "CB",
            place_name=clean(cell.place_name),
        )
    )


def _check(cell: Cell) -> None:
    if not clean(cell.name):
        raise RecordsError("organisation.no_name")
    if not clean(cell.place_name):
        raise RecordsError("organisation.no_place")
