"""The invented scores of regular meetings, and when each was put into the handbook app."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from models.book.database import Session
from models.meetings.handbook import mark_posted
from models.meetings.meetings import MeetingData
from models.meetings.quality import read_quality, score, set_scoring
from models.meetings.votes import VoteData

#: Lines worth so much lose a point or two now and then.
_LARGE = Decimal(10)


def score_invented_meeting(session: Session, meeting_id: UUID, data: MeetingData) -> None:
    """Score a regular meeting that was marked; what follows from the attendance is there."""
    chance = random.Random(data.held_on.toordinal())
    quality = read_quality(session, meeting_id)
    for line in quality.lines:
        if line.by_rule is None:
            most = line.criterion.points
            points = most - chance.randint(0, 2) if most >= _LARGE else most
            score(
                session,
                meeting_id=meeting_id,
                code=line.criterion.code,
                typed=points,
                agreed=None,
            )
    vote = VoteData("", in_favour=quality.voters.present)
    set_scoring(session, meeting_id=meeting_id, proposer_id=data.minute_taker_id, vote=vote)
    posted_on = data.held_on + timedelta(days=1)
    mark_posted(session, meeting_id=meeting_id, posted_on=posted_on)
