"""How a campaign is kept in rows: its own words, and a table for each list of its parts."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from models.campaigns.parts import (
    AudienceGroup,
    DeadlineRule,
    Directive,
    Form,
    Material,
    Part,
    PeakRule,
    Provision,
    Receiver,
)
from models.tables import campaigns as tables

#: The lists of a campaign other than its topics: what each is made of, and where it is kept.
LISTS: dict[str, tuple[type[Part], type[tables.CampaignPart]]] = {
    "directives": (Directive, tables.CampaignDirective),
    "materials": (Material, tables.CampaignMaterial),
    "audiences": (AudienceGroup, tables.CampaignAudience),
    "forms": (Form, tables.CampaignForm),
    "peaks": (PeakRule, tables.CampaignPeak),
    "deadlines": (DeadlineRule, tables.CampaignDeadline),
    "receivers": (Receiver, tables.CampaignReceiver),
    "provisions": (Provision, tables.CampaignProvision),
}
#: What a campaign says of itself; its key is kept as `template_key`.
OWN = (
    "name",
    "title",
    "work",
    "work_author",
    "starts_on",
    "starts_basis",
    "ends_on",
    "ends_basis",
    "cover_rule",
    "needs_confirming",
)


def part_row(
    table: type[tables.CampaignPart], campaign: tables.Campaign, position: int, part: Part
) -> Any:
    """Return a new row of `table` for `part` of `campaign`."""
    columns = {name: getattr(part, name) for name in part_columns(type(part))}
    return table(
        organisation_id=campaign.organisation_id,
        campaign_id=campaign.id,
        position=position,
        **columns,
    )


def read_part(kind: type[Part], row: tables.CampaignPart) -> Part:
    """Return the part that `row` keeps."""
    columns: dict[str, Any] = {name: getattr(row, name) for name in part_columns(kind)}
    return kind(id=row.id, **columns)


def part_columns(kind: type[Part]) -> list[str]:
    """Return the columns in which a part is kept."""
    return [field.name for field in fields(kind) if field.name not in {"id", "children"}]
