"""What the invented cell made known, and how it was inspected, year after year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any

import resources
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import (
    InspectionData,
    record_inspection,
    update_inspection,
)
from models.activities.words import Channel, InspectionKind
from models.book.database import Session
from models.sample.campaigns import Running
from models.sample.diary import Diary

_MORNING, _EVENING = time(9, 30), time(16, 30)


def plan_activities(diary: Diary, running: Sequence[Running]) -> None:
    """Note for each year of the first campaign what was made known and inspected."""
    texts = resources.read_toml("sample/activities.toml")
    for campaign in running[:1]:
        for span, _ in campaign.years:
            year = span.first.year
            for item in texts["items"]:
                day = _day(year, item["day"])
                if day in span:
                    diary.note(day, _MORNING, partial(_publish, campaign, item, day))
            for entry in texts["inspections"]:
                day = _day(year, entry["day"])
                if day in span:
                    diary.note(day, _EVENING, _Inspected(diary, campaign, entry, year))


def _publish(campaign: Running, item: dict[str, Any], day: date, session: Session) -> None:
    told = {key: value for key, value in item.items() if key not in {"day", "channel"}}
    data = DisseminationData(
        channel=Channel(item["channel"]), published_on=day, campaign_id=campaign.id, **told
    )
    record_dissemination(session, data)


class _Inspected:
    """The inspection is entered that day, and later that what it asked for was done."""

    def __init__(self, diary: Diary, campaign: Running, entry: dict[str, Any], year: int) -> None:
        self._diary = diary
        self._done = _day(year, entry["done"])
        self._data = InspectionData(
            kind=InspectionKind(entry["kind"]),
            inspected_on=_day(year, entry["day"]),
            inspected_by=entry["inspected_by"],
            campaign_id=campaign.id,
            subject=entry["subject"],
            findings=entry["findings"],
            follow_up=entry["follow_up"],
            follow_up_by=_day(year, entry["due"]),
        )

    def __call__(self, session: Session) -> None:
        inspection_id = record_inspection(session, self._data)
        done = replace(self._data, followed_up_on=self._done)
        act = partial(update_inspection, inspection_id=inspection_id, data=done)
        self._diary.note(self._done, _EVENING, act)


def _day(year: int, text: str) -> date:
    month, day = (int(part) for part in text.split("-"))
    return date(year, month, day)
