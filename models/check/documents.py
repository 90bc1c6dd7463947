"""Issued papers: numbers that are borne or explained, replacements that follow, whole bytes."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.contents import read_content
from models.check.findings import Finding, found
from models.periods import date_text
from models.tables.documents import IssuedPaper, PaperNumber
from models.tables.organisation import Term


def numbers_are_borne(session: Session) -> Iterator[Finding]:
    """Find numbers that no paper bears and nobody explained, and those of another series."""
    papers = {
        paper.number_id: paper
        for paper in session.scalars(select(IssuedPaper).where(IssuedPaper.number_id.is_not(None)))
    }
    rows = session.execute(
        select(PaperNumber, Term)
        .join(Term, Term.id == PaperNumber.term_id)
        .order_by(Term.starts_on, PaperNumber.symbol, PaperNumber.number)
    )
    for row, term in rows:
        paper = papers.get(row.id)
        if paper is None:
            if not row.reason:
                number = f"{row.number:02d}"
                yield found("number_unborne", number=number, symbol=row.symbol, term=term.name)
        elif row.symbol != paper.symbol or not term.starts_on <= paper.dated_on <= term.ends_on:
            yield found("number_of_other_kind", **_named(paper))


def issues_follow(session: Session) -> Iterator[Finding]:
    """Find papers that replace a later one, and those withdrawn too early or for no reason."""
    papers = {paper.id: paper for paper in session.scalars(select(IssuedPaper))}
    for paper in sorted(papers.values(), key=lambda one: (one.issued_at, one.id)):
        replaced = papers.get(paper.replaces_id) if paper.replaces_id else None
        if replaced is not None and replaced.issued_at >= paper.issued_at:
            yield found("replaces_later", **_named(paper))
        withdrawn = paper.withdrawn_on
        if withdrawn is not None and (withdrawn < paper.dated_on or not paper.withdrawn_why):
            yield found("withdrawn_first", **_named(paper))


def issued_bytes_are_whole(session: Session) -> Iterator[Finding]:
    """Find papers whose bytes have changed in the book; one file is read at a time."""
    order = (IssuedPaper.issued_at, IssuedPaper.id)
    for paper in session.scalars(select(IssuedPaper).order_by(*order)).all():
        if read_content(session, paper.sha256) is None:
            yield found("issued_bytes_changed", **_named(paper))


def _named(paper: IssuedPaper) -> dict[str, object]:
    return {"title": paper.title, "day": date_text(paper.dated_on)}
