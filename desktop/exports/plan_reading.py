"""What is read of the book for the plan of a campaign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.exports.documents import Chosen
from desktop.exports.form import form_of_draft
from desktop.exports.paper import Signature
from desktop.exports.profiles import Profile
from desktop.exports.signing import signature_on
from models.book.database import Session
from models.campaigns.campaigns import CampaignDetail, Topic, read_campaign, topics_in_order
from models.campaigns.for_groups import asked_on
from models.documents.drafts import Draft, read_draft
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, list_meetings
from models.members.roll import RollEntry
from models.organisation import Cell, cell_on
from models.periods import Period
from models.words import MeetingState

KEY = "campaign-plan"


@dataclass(frozen=True, slots=True)
class CampaignPlan:
    """The campaign, who is to take part, the meetings of its days, the secretary's own words."""

    campaign: CampaignDetail
    topics: tuple[Topic, ...]
    cell: Cell
    period: Period
    meetings: tuple[MeetingRow, ...]
    roll: tuple[RollEntry, ...]
    listed_on: date
    draft: Draft
    signature: Signature
    profile: Profile

    @property
    def members(self) -> int:
        """How many party members are to take part."""
        return sum(entry.is_member for entry in self.roll)

    @property
    def staff(self) -> int:
        """How many others are to take part."""
        return len(self.roll) - self.members


def collect_campaign_plan(session: Session, chosen: Chosen) -> CampaignPlan:
    """Read the plan of the chosen campaign over the chosen days."""
    if chosen.campaign_id is None:
        raise RecordsError("exports.no_campaign")
    period = chosen.period
    draft = chosen.signed(
        read_draft(session, key=KEY, campaign_id=chosen.campaign_id, period=period)
    )
    # A plan is made before its days, or as they begin.
    day = draft.dated_on or period.first
    return CampaignPlan(
        campaign=read_campaign(session, chosen.campaign_id),
        topics=topics_in_order(session, chosen.campaign_id),
        cell=cell_on(session, day),
        period=period,
        meetings=tuple(
            row
            for row in reversed(list_meetings(session, period))
            if row.state is not MeetingState.CANCELLED
        ),
        roll=tuple(asked_on(session, chosen.campaign_id, day)),
        listed_on=day,
        draft=draft,
        signature=signature_on(session, day, signer_id=draft.signer_id),
        profile=form_of_draft(session, draft, chosen.profile),
    )
