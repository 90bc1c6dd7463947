"""Words being typed, kept beside the records in case the program is cut off."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord


class UnsavedText(OwnedRecord):
    """What stood in a field that had not been left yet; no record, and no part of the log.

    `home_id` is the meeting or paper the field was shown for, `record_id` and `field` say whose
    text it is, `label` how the user knows it.
    """

    __tablename__ = "unsaved_text"
    __table_args__ = (UniqueConstraint("record_id", "field"),)
    noun = "unsaved"
    logged = False

    home_id: Mapped[UUID] = mapped_column(index=True)
    record_id: Mapped[UUID]
    field: Mapped[str]
    label: Mapped[str]
    text: Mapped[str]
    kept_at: Mapped[datetime]
