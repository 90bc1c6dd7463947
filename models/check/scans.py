"""Scans and files of papers: bytes that are still those that were added."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.contents import read_content
from models.check.findings import Finding, found
from models.tables.scans import Scan
from models.tables.study import StudyFile


def contents_are_whole(session: Session) -> Iterator[Finding]:
    """Find files whose bytes have changed in the book; one is read at a time."""
    scans = session.scalars(select(Scan).order_by(Scan.added_at, Scan.id)).all()
    papers = session.scalars(select(StudyFile).order_by(StudyFile.added_at, StudyFile.id)).all()
    kept: tuple[Scan | StudyFile, ...] = (*scans, *papers)
    for scan in kept:
        data = read_content(session, scan.sha256)
        if data is None or len(data) != scan.size:
            yield found("scan_changed", name=scan.name)
