"""Study campaigns: what they rest on, what is to be studied, by whom, how and until when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import (
    Activity,
    AudienceRole,
    CoverRule,
    DirectiveRole,
    PeakLevel,
    ProvisionKind,
    ReceiverRole,
    Reporter,
    TopicKind,
)


class Campaign(OwnedRecord):
    """A study campaign (đợt sinh hoạt); a basis says what an inferred day was taken from.

    `cover_rule` says what covers a topic, `needs_confirming` whether self-study counts only when
    somebody confirmed it.
    """

    __tablename__ = "campaign"
    noun = "campaigns"

    template_key: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    title: Mapped[str]
    work: Mapped[str] = mapped_column(default="")
    work_author: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date]
    starts_basis: Mapped[str] = mapped_column(default="")
    ends_on: Mapped[date]
    ends_basis: Mapped[str] = mapped_column(default="")
    cover_rule: Mapped[CoverRule] = mapped_column(word(CoverRule), default=CoverRule.EITHER)
    needs_confirming: Mapped[bool] = mapped_column(default=False)


class CampaignPart(OwnedRecord):
    """What every ordered part of a campaign shares."""

    __abstract__ = True
    noun = "campaigns"
    owner = "campaign_id"

    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("campaign.id"), index=True)
    position: Mapped[int]


class CampaignDirective(CampaignPart):
    """A document the campaign rests on (căn cứ); its number or day may be unknown."""

    __tablename__ = "campaign_directive"

    role: Mapped[DirectiveRole] = mapped_column(word(DirectiveRole))
    kind: Mapped[str]
    number: Mapped[str] = mapped_column(default="")
    dated_on: Mapped[date | None]
    issuer: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class CampaignTopic(CampaignPart):
    """A topic to be studied, under another or at the top; `position` counts depth-first."""

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

    name: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")


class CampaignAudience(CampaignPart):
    """Who studies, who is reached, which body carries the campaign out."""

    __tablename__ = "campaign_audience"

    role: Mapped[AudienceRole] = mapped_column(word(AudienceRole))
    name: Mapped[str]
    covers_members: Mapped[bool] = mapped_column(default=False)
    covers_staff: Mapped[bool] = mapped_column(default=False)
    covers_others: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class CampaignGroup(OwnedRecord):
    """The campaign is for this party group; without any it is for everyone it names."""

    __tablename__ = "campaign_group"
    __table_args__ = (UniqueConstraint("campaign_id", "group_id"),)
    noun = "campaigns"
    owner = "campaign_id"

    campaign_id: Mapped[UUID] = mapped_column(ForeignKey("campaign.id"))
    group_id: Mapped[UUID] = mapped_column(ForeignKey("party_group.id"), index=True)


class CampaignForm(CampaignPart):
    """A form of activity the documents name; `activity` is the record it leaves here."""

    __tablename__ = "campaign_form"

    name: Mapped[str]
    activity: Mapped[Activity] = mapped_column(word(Activity))
    carried_by: Mapped[str] = mapped_column(default="")


class CampaignPeak(CampaignPart):
    """An intense period near an anniversary, every year or once; undated until dated here."""

    __tablename__ = "campaign_peak"

    name: Mapped[str]
    level: Mapped[PeakLevel] = mapped_column(word(PeakLevel))
    year: Mapped[int | None]
    first_month: Mapped[int | None]
    first_day: Mapped[int | None]
    last_month: Mapped[int | None]
    last_day: Mapped[int | None]
    is_proposed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class CampaignDeadline(CampaignPart):
    """A report that is due, every year (`year` empty, ``{year}`` in the title) or once."""

    __tablename__ = "campaign_deadline"

    title: Mapped[str]
    reporter: Mapped[Reporter] = mapped_column(word(Reporter))
    owed_by: Mapped[str]
    reports_to: Mapped[str] = mapped_column(default="")
    through: Mapped[str] = mapped_column(default="")
    merged_into: Mapped[str] = mapped_column(default="")
    year: Mapped[int | None]
    month: Mapped[int]
    day: Mapped[int | None]
    month_is_proposed: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class CampaignReceiver(CampaignPart):
    """A body that receives reports, or was sent the document (nơi nhận)."""

    __tablename__ = "campaign_receiver"

    name: Mapped[str]
    role: Mapped[ReceiverRole] = mapped_column(word(ReceiverRole))
    reporter: Mapped[Reporter | None] = mapped_column(word(Reporter))
    purpose: Mapped[str] = mapped_column(default="")


class CampaignProvision(CampaignPart):
    """What the document lays down: purposes, requirements, tasks and whose they are."""

    __tablename__ = "campaign_provision"

    kind: Mapped[ProvisionKind] = mapped_column(word(ProvisionKind))
    point: Mapped[str] = mapped_column(default="")
    addressee: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
