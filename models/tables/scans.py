"""Scans of signed papers, and the bytes of files apart from them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import ScanKind


class FileContent(OwnedRecord):
    """The bytes of a file, known by their SHA-256; no part of the log, which would double them."""

    __tablename__ = "file_content"
    noun = "scans"
    logged = False

    sha256: Mapped[str] = mapped_column(unique=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Scan(OwnedRecord):
    """A picture of a meeting's signed paper: what the file was called and what it holds."""

    __tablename__ = "scan"
    noun = "scans"
    owner = "meeting_id"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"), index=True)
    name: Mapped[str]
    kind: Mapped[ScanKind] = mapped_column(word(ScanKind))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("file_content.sha256"), index=True)
    added_at: Mapped[datetime]
