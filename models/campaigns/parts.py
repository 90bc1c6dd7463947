"""What a campaign consists of, as frozen data: the same whether read from a template or a book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any
from uuid import UUID

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What every part shares: its identifier in a book, None in a template, never compared."""

    id: UUID | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive(Part):
    """A document the campaign rests on; its number or day may be unknown."""

    role: DirectiveRole
    kind: str
    issuer: str
    subject: str
    number: str = ""
    dated_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Part):
    """Something to read."""

    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicBranch(Part):
    """A topic with the topics below it."""

    code: str
    kind: TopicKind
    title: str
    short_title: str
    content: str = ""
    first_page: int | None = None
    last_page: int | None = None
    children: tuple[TopicBranch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceGroup(Part):
    """Who studies, who is reached, or which body carries the campaign out."""

    role: AudienceRole
    name: str
    covers_members: bool = False
    covers_staff: bool = False
    covers_others: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Part):
    """A form of activity; `carried_by` is empty when the cell itself holds it."""

    name: str
    activity: Activity
    carried_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeakRule(Part):
    """An intense period, every year or in `year`; the user dates one that has no days yet."""

    name: str
    level: PeakLevel
    year: int | None = None
    first_month: int | None = None
    first_day: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    is_proposed: bool = False
    note: str = ""

    @property
    def crosses(self) -> bool:
        """Whether it runs across New Year."""
        first, last = (self.first_month, self.first_day), (self.last_month, self.last_day)
        return None not in (*first, *last) and last < first

    @property
    def last_year(self) -> int | None:
        """The year in which one of a single year ends: the next where it runs across New Year."""
        return None if self.year is None else self.year + self.crosses


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule(Part):
    """A report that is due by a month or day, every year (``{year}`` in the title) or once."""

    title: str
    reporter: Reporter
    month: int
    owed_by: str
    reports_to: str
    day: int | None = None
    year: int | None = None
    through: str = ""
    merged_into: str = ""
    month_is_proposed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver(Part):
    """A body that receives reports of `reporter`, or was sent the document."""

    name: str
    role: ReceiverRole
    reporter: Reporter | None = None
    purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Part):
    """A purpose, a requirement or a task; `point` is its place in the document."""

    kind: ProvisionKind
    text: str
    point: str = ""
    addressee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignTemplate:
    """A campaign complete, as a document of a superior body asks for it."""

    key: str
    name: str
    title: str
    starts_on: date
    ends_on: date
    directives: tuple[Directive, ...]
    materials: tuple[Material, ...]
    topics: tuple[TopicBranch, ...]
    audiences: tuple[AudienceGroup, ...]
    forms: tuple[Form, ...]
    peaks: tuple[PeakRule, ...]
    deadlines: tuple[DeadlineRule, ...]
    receivers: tuple[Receiver, ...]
    provisions: tuple[Provision, ...]
    work: str = ""
    work_author: str = ""
    starts_basis: str = ""
    ends_basis: str = ""
    cover_rule: CoverRule = CoverRule.EITHER
    needs_confirming: bool = False

    @property
    def source(self) -> Directive:
        """The document that asks for the campaign."""
        return next(one for one in self.directives if one.role is DirectiveRole.SOURCE)

    @property
    def staff_study(self) -> bool:
        """Whether the document calls staff to study as it calls party members."""
        return any(one.covers_staff for one in self.audiences if one.role is AudienceRole.STUDIES)


def without_ids(campaign: CampaignTemplate) -> CampaignTemplate:
    """Return the campaign as a template of its own, its parts known by no identifier."""
    values = {one.name: _bare(getattr(campaign, one.name)) for one in fields(CampaignTemplate)}
    return CampaignTemplate(**values)


def _bare(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_bare(one) for one in value)
    if isinstance(value, TopicBranch):
        return replace(value, id=None, children=_bare(value.children))
    return replace(value, id=None) if isinstance(value, Part) else value


def branches_in_order(
    topics: tuple[TopicBranch, ...], depth: int = 0
) -> Iterator[tuple[TopicBranch, int]]:
    """Yield each topic with its depth, every branch before the next."""
    for topic in topics:
        yield topic, depth
        yield from branches_in_order(topic.children, depth + 1)
