"""Bytes of files in the book, known by their SHA-256 and kept once."""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.stored_rows import mapped
from models.tables.base import Record
from models.tables.scans import FileContent

_CONTENTS = FileContent.__table__


def keep_content(session: Session, organisation_id: UUID, data: bytes) -> str:
    """Keep `data` unless the book has it, and return its digest."""
    digest = sha256(data).hexdigest()
    known = session.scalar(select(FileContent.id).where(FileContent.sha256 == digest))
    if known is None:
        session.add(FileContent(organisation_id=organisation_id, sha256=digest, data=data))
        session.flush()
    return digest


def read_content(session: Session, digest: str) -> bytes | None:
    """Return the bytes with this digest; None when they are gone or no longer the same."""
    data = session.scalar(select(FileContent.data).where(FileContent.sha256 == digest))
    return data if data is not None and sha256(data).hexdigest() == digest else None


def showing() -> list[type[Any]]:
    """Return the kinds of record that show a file, such as scans, by its `sha256`."""
    key = "sha256"
    tables = Record.metadata.sorted_tables
    return [mapped(one.name) for one in tables if key in one.columns and one is not _CONTENTS]
