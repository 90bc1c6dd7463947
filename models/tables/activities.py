"""What the cell published and what was inspected, for campaigns or apart from any."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.activities.words import Channel, InspectionKind
from models.tables.base import OwnedRecord, word


class Dissemination(OwnedRecord):
    """Something made known: a news item, a post, a conference, a contest (tuyên truyền)."""

    __tablename__ = "dissemination"
    noun = "activities"

    campaign_id: Mapped[UUID | None] = mapped_column(ForeignKey("campaign.id"), index=True)
    channel: Mapped[Channel] = mapped_column(word(Channel))
    title: Mapped[str]
    published_on: Mapped[date] = mapped_column(index=True)
    author: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    audience_count: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")


class Inspection(OwnedRecord):
    """A check or a supervision of how things are carried out (kiểm tra, giám sát)."""

    __tablename__ = "inspection"
    noun = "activities"

    campaign_id: Mapped[UUID | None] = mapped_column(ForeignKey("campaign.id"), index=True)
    kind: Mapped[InspectionKind] = mapped_column(word(InspectionKind))
    inspected_on: Mapped[date] = mapped_column(index=True)
    inspected_by: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    follow_up: Mapped[str] = mapped_column(default="")
    follow_up_by: Mapped[date | None]
    followed_up_on: Mapped[date | None]
