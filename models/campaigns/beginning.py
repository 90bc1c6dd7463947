"""A campaign begun empty: the least that one can be, to be filled in afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.campaigns.parts import AudienceGroup, CampaignTemplate, Directive, TopicBranch
from models.errors import RecordsError
from models.names import clean
from models.words import AudienceRole, DirectiveRole, TopicKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What is asked of somebody who begins a campaign: its name, document, days, one topic."""

    name: str
    kind: str
    issuer: str
    starts_on: date
    ends_on: date
    topic: str
    number: str = ""
    dated_on: date | None = None


def begin_campaign(asked: Beginning, *, audience: str) -> CampaignTemplate:
    """Return the campaign that `asked` begins; `audience` names who studies, the members.

    Raises RecordsError with what is missing.
    """
    name, topic = clean(asked.name), clean(asked.topic)
    kind, issuer = clean(asked.kind), clean(asked.issuer)
    if not name:
        raise RecordsError("campaigns.no_name")
    if not (kind and issuer):
        raise RecordsError("campaigns.no_document")
    if not topic:
        raise RecordsError("campaigns.no_topic")
    if asked.ends_on < asked.starts_on:
        raise RecordsError("campaigns.ends_first")
    source = Directive(
        role=DirectiveRole.SOURCE,
        kind=kind,
        issuer=issuer,
        subject=name,
        number=clean(asked.number),
        dated_on=asked.dated_on,
    )
    return _campaign(asked, name, source, audience=audience, topic=topic)


def _campaign(
    asked: Beginning, name: str, source: Directive, *, audience: str, topic: str
) -> CampaignTemplate:
    members = AudienceGroup(role=AudienceRole.STUDIES, name=audience, covers_members=True)
    first = TopicBranch(code="1", kind=TopicKind.PART, title=topic, short_title=topic)
    return CampaignTemplate(
        key="",
        name=name,
        title=name,
        starts_on=asked.starts_on,
        ends_on=asked.ends_on,
        directives=(source,),
        materials=(),
        topics=(first,),
        audiences=(members,),
        forms=(),
        peaks=(),
        deadlines=(),
        receivers=(),
        provisions=(),
    )
