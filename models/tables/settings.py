"""What a book's owner has set: limits that differ from the usual ones."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord


class Setting(OwnedRecord):
    """One value the owner has set, by its name; what was never set has no row."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("organisation_id", "name"),)
    noun = "settings"

    name: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
