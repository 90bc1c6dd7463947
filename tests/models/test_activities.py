"""What was made known and what was inspected: entered, corrected, counted, removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.activities.dissemination import (
    DisseminationData,
    count_by_channel,
    list_disseminations,
    record_dissemination,
    remove_disseminations,
    update_dissemination,
)
from models.activities.inspections import (
    InspectionData,
    list_inspections,
    list_open_follow_ups,
    record_inspection,
    remove_inspections,
    update_inspection,
)
from models.activities.words import Channel, InspectionKind
from models.book.database import Database
from models.errors import RecordsError
from models.periods import year
from tests.models.cell import add_campaigns

DAY = date(2024, 5, 19)
ITEM = DisseminationData(Channel.INTRANET, "  Bài viết   về phần I ", DAY, audience_count=40)
CHECK = InspectionData(InspectionKind.CHECK, DAY, "Chi ủy", follow_up="Bổ sung sổ\nghi chép")


def test_items_belong_to_a_campaign_or_to_none(book: Database) -> None:
    with book.transaction() as session:
        campaign_id = add_campaigns(session)[0][0]
        record_dissemination(session, replace(ITEM, campaign_id=campaign_id))
        record_dissemination(session, replace(ITEM, channel=Channel.NEWS_ITEM))
        everything = list_disseminations(session, year(2024))
        (own,) = list_disseminations(session, year(2024), campaign_id=campaign_id)
        assert list_disseminations(session, year(2023)) == ()
    assert own.data.title == "Bài viết về phần I"
    assert own.campaign != ""
    assert len(everything) == 2
    assert [(one.channel, one.items, one.reached) for one in count_by_channel(everything)] == [
        (Channel.NEWS_ITEM, 1, 40),
        (Channel.INTRANET, 1, 40),
    ]


def test_an_item_is_corrected_and_removed(book: Database) -> None:
    with book.transaction() as session:
        item = record_dissemination(session, ITEM)
        update_dissemination(session, item, replace(ITEM, language="tiếng Thái"))
        (row,) = list_disseminations(session, year(2024))
        assert row.data.language == "tiếng Thái"
        remove_disseminations(session, [item])
        assert list_disseminations(session, year(2024)) == ()
        with pytest.raises(RecordsError):
            update_dissemination(session, item, ITEM)


def test_an_inspection_is_open_until_it_was_followed_up(book: Database) -> None:
    with book.transaction() as session:
        campaign_id = add_campaigns(session)[0][0]
        entry = record_inspection(session, replace(CHECK, campaign_id=campaign_id))
        (row,) = list_inspections(session, year(2024), campaign_id=campaign_id)
        assert row.is_open
        assert list_open_follow_ups(session) == (row,)
        assert row.data.follow_up == "Bổ sung sổ\nghi chép"
        update_inspection(session, entry, replace(row.data, followed_up_on=date(2024, 6, 1)))
        (done,) = list_inspections(session, year(2024))
        assert not done.is_open
        assert list_open_follow_ups(session) == ()
        remove_inspections(session, [entry])
        assert list_inspections(session, year(2024)) == ()


@pytest.mark.parametrize(
    ("record", "data", "key"),
    [
        (record_dissemination, replace(ITEM, title=" "), "activities.no_title"),
        (record_dissemination, replace(ITEM, audience_count=-1), "activities.negative_count"),
        (record_inspection, replace(CHECK, inspected_by=""), "activities.nobody_inspected"),
        (
            record_inspection,
            replace(CHECK, followed_up_on=date(2024, 5, 1)),
            "activities.followed_up_before",
        ),
        (
            record_inspection,
            replace(CHECK, follow_up_by=date(2024, 5, 1)),
            "activities.due_before",
        ),
        (
            record_inspection,
            replace(CHECK, follow_up=" ", follow_up_by=date(2024, 6, 1)),
            "activities.no_follow_up",
        ),
    ],
)
def test_what_cannot_be_is_refused(book: Database, record: Any, data: Any, key: str) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        record(session, data)
    assert refused.value.key == key
    assert book.count_rows()["dissemination"] + book.count_rows()["inspection"] == 0
