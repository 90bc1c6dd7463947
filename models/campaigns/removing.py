"""Taking out of the book a campaign that was added by mistake."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.history.removing import remove_whole
from models.tables.campaigns import Campaign


def remove_campaign(session: Session, campaign_id: UUID) -> None:
    """Remove a campaign with all its parts.

    Raises RecordsError naming the meetings, studies and papers that rest on it.
    """
    name_action(session, "remove_campaign")
    campaign = session.get(Campaign, campaign_id)
    if campaign is None:
        raise RecordsError("campaigns.gone")
    remove_whole(session, campaign, refusal="campaigns.in_use")
