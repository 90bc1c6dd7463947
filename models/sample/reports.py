"""The yearly reports that the invented cell has sent; the interim one is still owed."""

from __future__ import annotations

from datetime import time, timedelta
from functools import partial

from models.book.database import Session
from models.calendar.events import list_deadlines, mark_deadline_done
from models.periods import Period
from models.sample.diary import Diary
from models.words import Reporter

_AFTERNOON = time(15, 30)
_EARLY = timedelta(days=3)


def plan_reports(session: Session, diary: Diary) -> None:
    """Note that each report of the years before the last was sent in time."""
    period = diary.period
    past = Period(period.first, period.last.replace(month=1, day=1))
    for state in list_deadlines(session, past, today=period.last):
        due = state.deadline
        if due.reporter is Reporter.UNIT and due.deadline_id is not None:
            day = due.due_on - _EARLY
            act = partial(
                mark_deadline_done, deadline_id=due.deadline_id, due_on=due.due_on, done_on=day
            )
            diary.note(day, _AFTERNOON, act)
