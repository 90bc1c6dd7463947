"""The log of changes: one entry per transaction, read backwards by undo."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Record


class Change(Record):
    """Who changed what and when, with every row before and after.

    `reason` says why, where a closed record was changed.
    """

    __tablename__ = "change"
    noun = "changes"

    sequence: Mapped[int] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    action: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
