"""Study campaigns: what they rest on, what is to be studied, by whom, how and until when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import TopicKind


class Campaign(OwnedRecord):
    """A study campaign (đợt sinh hoạt)."""

    __tablename__ = "campaign"
    noun = "campaigns"

    template_key: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    title: Mapped[str]
    work: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    requirements: Mapped[str] = mapped_column(default="")


class CampaignPart(OwnedRecord):
    """What every ordered part of a campaign shares."""

    __abstract__ = True
    noun = "campaigns"

    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("campaign.id"), index=True)
    position: Mapped[int]


class CampaignDirective(CampaignPart):
    """A document the campaign rests on (căn cứ)."""

    __tablename__ = "campaign_directive"

    kind: Mapped[str]
    number: Mapped[str]
    dated_on: Mapped[date]
    issuer: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")


class CampaignTopic(CampaignPart):
    """A topic to be studied, under another or at the top."""

    __tablename__ = "campaign_topic"
    __table_args__ = (UniqueConstraint("campaign_id", "code"),)

    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("campaign_topic.id"))
    code: Mapped[str]
    kind: Mapped[TopicKind] = mapped_column(word(TopicKind))
    title: Mapped[str]
    short_title: Mapped[str]
    first_page: Mapped[int | None]
    last_page: Mapped[int | None]
    content: Mapped[str] = mapped_column(default="")


class CampaignMaterial(CampaignPart):
    """Something to read."""

    __tablename__ = "campaign_material"

    title: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")


class CampaignAudience(CampaignPart):
    """Who is to study."""

    __tablename__ = "campaign_audience"

    name: Mapped[str]
    covers_members: Mapped[bool]
    covers_staff: Mapped[bool]


class CampaignForm(CampaignPart):
    """A form of activity the documents name; `activity` is the record it leaves here."""

    __tablename__ = "campaign_form"

    name: Mapped[str]
    activity: Mapped[str]


class CampaignPeak(CampaignPart):
    """An intense period near an anniversary, every year; undated until the cell dates it."""

    __tablename__ = "campaign_peak"

    name: Mapped[str]
    first_month: Mapped[int | None]
    first_day: Mapped[int | None]
    last_month: Mapped[int | None]
    last_day: Mapped[int | None]


class CampaignDeadline(CampaignPart):
    """A report that is due, every year (`year` empty) or once."""

    __tablename__ = "campaign_deadline"

    title: Mapped[str]
    report: Mapped[str] = mapped_column(default="")
    owed_by: Mapped[str]
    reports_to: Mapped[str] = mapped_column(default="")
    year: Mapped[int | None]
    month: Mapped[int]
    day: Mapped[int | None]
    month_is_proposed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class CampaignReceiver(CampaignPart):
    """Who receives the report (nơi nhận)."""

    __tablename__ = "campaign_receiver"

    name: Mapped[str]
    purpose: Mapped[str] = mapped_column(default="")
