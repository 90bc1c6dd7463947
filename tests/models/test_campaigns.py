"""Campaigns of a book: what a template tells is what the book gives back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from models.book.database import Database, create_book
from models.campaigns.campaigns import (
    add_campaign_from_template,
    list_campaigns,
    list_topics,
    read_campaign,
    read_campaigns,
    topics_in_order,
)
from models.campaigns.parts import CampaignTemplate, branches_in_order
from models.campaigns.templates import list_templates
from models.errors import RecordsError
from models.identity import new_id
from models.organisation import Cell
from models.tables.campaigns import Campaign, CampaignTopic
from models.tables.changes import Change

DIEN_BIEN, LAI_CHAU = list_templates()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(tmp_path / "so.sochibo", cell, user="thử")
    yield database
    database.close()


def add(book: Database, template: CampaignTemplate) -> UUID:
    with book.transaction() as session:
        return add_campaign_from_template(session, template)


@pytest.mark.parametrize("template", [DIEN_BIEN, LAI_CHAU], ids=lambda one: str(one.key))
def test_a_campaign_is_given_back_as_its_template_tells_it(
    book: Database, template: CampaignTemplate
) -> None:
    campaign_id = add(book, template)
    with book.reading() as session:
        campaign = read_campaign(session, campaign_id)
    assert campaign.id == campaign_id
    told = {field.name: getattr(campaign, field.name) for field in fields(CampaignTemplate)}
    assert CampaignTemplate(**told) == template
    parts = [*campaign.deadlines, *campaign.peaks, *campaign.directives, *campaign.topics]
    assert None not in {part.id for part in parts}


def test_topics_come_in_order_with_their_depth(book: Database) -> None:
    campaign_id = add(book, LAI_CHAU)
    with book.reading() as session:
        topics = topics_in_order(session, campaign_id)
    wanted = [
        (branch.code, depth, not branch.children)
        for branch, depth in branches_in_order(LAI_CHAU.topics)
    ]
    assert [(topic.code, topic.depth, topic.is_leaf) for topic in topics] == wanted
    by_code = {topic.code: topic for topic in topics}
    assert by_code["2.1"].parent_id == by_code["2"].id
    assert by_code["HĐ"].parent_id is None
    assert sum(topic.is_leaf for topic in topics) == 14


def test_topics_deeper_than_two_levels_keep_their_order(book: Database) -> None:
    part = LAI_CHAU.topics[0]
    deep = type(part)(
        code="9",
        kind=part.kind,
        title="Chín",
        short_title="Chín",
        children=(
            type(part)(
                code="9.1", kind=part.kind, title="a", short_title="a", children=part.children
            ),
            type(part)(code="9.2", kind=part.kind, title="b", short_title="b"),
        ),
    )
    values = {name: getattr(LAI_CHAU, name) for name in CampaignTemplate.__slots__}
    campaign_id = add(book, CampaignTemplate(**{**values, "topics": (deep,)}))
    with book.reading() as session:
        topics = topics_in_order(session, campaign_id)
        again = read_campaign(session, campaign_id)
    assert [(topic.code, topic.depth) for topic in topics] == [
        ("9", 0),
        ("9.1", 1),
        ("1.1", 2),
        ("1.2", 2),
        ("1.3", 2),
        ("9.2", 1),
    ]
    assert again.topics == (deep,)


def test_the_same_template_is_refused_a_second_time(book: Database) -> None:
    add(book, DIEN_BIEN)
    with pytest.raises(RecordsError) as caught:
        add(book, DIEN_BIEN)
    assert caught.value.key == "campaigns.already_added"
    assert DIEN_BIEN.name in caught.value.sentence("vi")
    with book.reading() as session:
        assert session.scalar(select(func.count()).select_from(Campaign)) == 1
        assert session.scalar(select(func.count()).select_from(CampaignTopic)) == 17


def test_a_campaign_that_breaks_a_rule_leaves_nothing(book: Database) -> None:
    values = {name: getattr(DIEN_BIEN, name) for name in CampaignTemplate.__slots__}
    broken = CampaignTemplate(**{**values, "ends_on": date(2020, 1, 1)})
    with pytest.raises(RecordsError) as caught:
        add(book, broken)
    assert caught.value.key == "campaigns.cannot_save"
    assert "kết thúc trước khi bắt đầu" in caught.value.sentence("vi")
    with book.reading() as session:
        assert list_campaigns(session) == ()


def test_the_latest_campaign_is_listed_first(book: Database) -> None:
    add(book, DIEN_BIEN)
    add(book, LAI_CHAU)
    with book.reading() as session:
        listed = list_campaigns(session)
    assert [(one.key, one.issuer) for one in listed] == [
        ("lai-chau-1412-cv-tu", "Ban Thường vụ Tỉnh ủy Lai Châu"),
        ("dien-bien-so-khcn-2023", "Sở Khoa học và Công nghệ tỉnh Điện Biên"),
    ]


def test_topics_are_grouped_by_campaign(book: Database) -> None:
    add(book, DIEN_BIEN)
    add(book, LAI_CHAU)
    with book.reading() as session:
        groups = list_topics(session)
        first_days = list_topics(session, on=date(2023, 5, 1))
        later = list_topics(session, on=date(2026, 1, 1))
    assert [(group.campaign.key, len(group.topics)) for group in groups] == [
        ("lai-chau-1412-cv-tu", 18),
        ("dien-bien-so-khcn-2023", 17),
    ]
    assert [group.campaign.key for group in first_days] == ["dien-bien-so-khcn-2023"]
    assert later == ()


def test_a_campaign_that_is_gone_is_told(book: Database) -> None:
    with book.reading() as session, pytest.raises(RecordsError) as caught:
        read_campaign(session, new_id())
    assert caught.value.key == "campaigns.gone"


def test_adding_is_one_entry_of_the_log(book: Database) -> None:
    add(book, DIEN_BIEN)
    with book.reading() as session:
        entry = session.scalars(select(Change).order_by(Change.sequence.desc())).first()
        assert entry is not None
        assert entry.action == "add_campaign"
        # 5 directives, 1 material, 17 topics, 4 audiences, 8 forms, 5 peaks, 2 deadlines,
        # 10 receivers, 14 provisions, and the campaign itself.
        assert len(entry.rows) == 67


def test_read_together_each_campaign_is_what_it_is_alone(book: Database) -> None:
    with book.reading() as session:
        assert read_campaigns(session) == ()
    for template in (LAI_CHAU, DIEN_BIEN):
        add(book, template)
    with book.reading() as session:
        together = read_campaigns(session)
        assert [one.id for one in together] == [one.id for one in list_campaigns(session)]
        assert together == tuple(read_campaign(session, one.id) for one in together)
