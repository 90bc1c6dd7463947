"""The invented cell and the terms of its committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.book.database import Session
from models.organisation import Cell, add_term
from models.periods import Period

CELL = Cell(
    name="Chi bộ Văn phòng – Thanh tra",
    upper_body="Đảng bộ Sở Khoa học và Công nghệ",
    place_name="Điện Biên",
)

#: A cell of a grassroots organisation is elected for thirty months.
_TERM_MONTHS = 30
_SOME_TERM = date(2022, 10, 15)


@dataclass(frozen=True, slots=True)
class InventedTerm:
    """A term: its days and how it is called."""

    name: str
    days: Period


def invent_terms(period: Period) -> tuple[InventedTerm, ...]:
    """Return the terms that `period` touches."""
    first = _SOME_TERM
    while first > period.first:
        first = _months_later(first, -_TERM_MONTHS)
    while _months_later(first, _TERM_MONTHS) <= period.first:
        first = _months_later(first, _TERM_MONTHS)
    terms = []
    while first <= period.last:
        following = _months_later(first, _TERM_MONTHS)
        days = Period(first, following - timedelta(days=1))
        terms.append(InventedTerm(f"{days.first.year}–{days.last.year}", days))
        first = following
    return tuple(terms)


def add_terms(session: Session, terms: tuple[InventedTerm, ...]) -> None:
    """Enter the terms."""
    for term in terms:
        add_term(
            session,
            name=f"Nhiệm kỳ {term.name}",
            starts_on=term.days.first,
            ends_on=term.days.last,
        )


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)
