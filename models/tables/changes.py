"""The log of changes: one entry per transaction, read backwards by undo."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Record


class Change(Record):
    """Who changed what and when, with every row before and after.

    `reason` says why, where a closed record was changed.
    `undoes` names the change that this one takes back, `redoes` the one it does again.
    """

    __tablename__ = "change"
    noun = "changes"
    logged = False

    sequence: Mapped[int] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    action: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    undoes: Mapped[UUID | None] = mapped_column(ForeignKey("change.id"), index=True)
    redoes: Mapped[UUID | None] = mapped_column(ForeignKey("change.id"), index=True)
