"""One book, one cell, terms that follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.check.findings import Finding, found
from models.organisation import list_terms
from models.tables.organisation import Letterhead, Organisation


def one_organisation(session: Session) -> Iterator[Finding]:
    """Find a book without a cell or letterhead, or with several cells."""
    cells = session.scalar(select(func.count()).select_from(Organisation)) or 0
    if cells != 1:
        yield found("organisations", count=cells)
    if not session.scalar(select(func.count()).select_from(Letterhead)):
        yield found("no_letterhead")


def terms_follow(session: Session) -> Iterator[Finding]:
    """Find terms that end before they begin, or overlap."""
    terms = list_terms(session)
    for term in terms:
        if term.ends_on <= term.starts_on:
            yield found("term_ends_first", name=term.name)
    for before, after in combinations(terms, 2):
        if before.overlaps(after):
            yield found("terms_overlap", name=before.name, other=after.name)
