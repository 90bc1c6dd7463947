"""A campaign changed part by part, copied, and written to a file that gives it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.book.database import Database
from models.campaigns.campaigns import (
    CampaignDetail,
    add_campaign_from_template,
    read_campaign,
    topics_in_order,
)
from models.campaigns.copying import copy_of, moved_years
from models.campaigns.editing import (
    _tidied,
    read_for_editing,
    topic_uses,
    update_campaign,
)
from models.campaigns.parts import (
    CampaignTemplate,
    DeadlineRule,
    Material,
    PeakRule,
    TopicBranch,
    without_ids,
)
from models.campaigns.template_files import template_bytes
from models.campaigns.templates import list_templates, parse_template
from models.errors import RecordsError
from models.history.undo import undo, undo_steps
from models.members.groups import add_group
from models.names import clean
from models.words import CoverRule, Mark, PeakLevel, Reporter, TopicKind
from tests.models.cell import add_someone, hold, meeting
from tests.models.random_books import small_campaign


def topic(code: str, *children: TopicBranch, id: UUID | None = None) -> TopicBranch:
    return TopicBranch(
        id=id,
        code=code,
        kind=TopicKind.PART,
        title=f"Nội dung {code}",
        short_title=code,
        children=children,
    )


@pytest.fixture
def campaign(book: Database) -> CampaignDetail:
    with book.transaction() as session:
        campaign_id = add_campaign_from_template(session, small_campaign())
        return read_campaign(session, campaign_id)


def edit(book: Database, edited: CampaignDetail) -> CampaignDetail:
    with book.transaction() as session:
        update_campaign(session, edited)
    with book.reading() as session:
        return read_campaign(session, edited.id)


def ids_of(topics: tuple[TopicBranch, ...]) -> set[UUID | None]:
    return {one.id for one in topics} | {below for one in topics for below in ids_of(one.children)}


def test_words_rule_and_lists_are_changed_and_what_stays_keeps_its_place(
    book: Database, campaign: CampaignDetail
) -> None:
    material = Material(name="  Tài liệu   Hỏi - Đáp ")
    edited = replace(
        campaign,
        name=" Đợt mới ",
        cover_rule=CoverRule.BOTH,
        needs_confirming=True,
        materials=(material, *campaign.materials),
        deadlines=campaign.deadlines[:1],
        peaks=tuple(reversed(campaign.peaks)),
    )
    found = edit(book, edited)
    assert (found.name, found.cover_rule, found.needs_confirming) == (
        "Đợt mới",
        CoverRule.BOTH,
        True,
    )
    assert found.materials[0].name == "Tài liệu Hỏi - Đáp"
    assert [one.id for one in found.materials][1:] == [one.id for one in campaign.materials]
    assert found.deadlines == campaign.deadlines[:1]
    assert [one.id for one in found.peaks] == [one.id for one in reversed(campaign.peaks)]
    assert found.topics == campaign.topics
    assert ids_of(found.topics) == ids_of(campaign.topics)


def test_nothing_changed_leaves_no_entry_in_the_log(
    book: Database, campaign: CampaignDetail
) -> None:
    before = book.count_rows()["change"]
    edit(book, campaign)
    assert book.count_rows()["change"] == before


def test_topics_swap_codes_move_and_go_below_another(
    book: Database, campaign: CampaignDetail
) -> None:
    first, second = campaign.topics
    swapped = (
        replace(second, code="1", children=(replace(first.children[0], code="1.7"),)),
        replace(first, code="2", children=(*first.children[1:], topic("2.9"))),
    )
    found = edit(book, replace(campaign, topics=swapped))
    assert found.topics == swapped
    assert found.topics[0].id == second.id
    assert ids_of(campaign.topics) < ids_of(found.topics)
    with book.reading() as session:
        assert [one.code for one in topics_in_order(session, campaign.id)] == [
            "1",
            "1.7",
            "1.1.1",
            "1.1.2",
            "2",
            "1.2",
            "2.9",
        ]


def test_a_topic_goes_and_those_below_it_move_up(book: Database, campaign: CampaignDetail) -> None:
    first, second = campaign.topics
    found = edit(book, replace(campaign, topics=(*first.children, second)))
    assert found.topics == (*first.children, second)
    assert first.id not in ids_of(found.topics)
    with book.transaction() as session:
        undo(session)
    with book.reading() as session:
        assert read_campaign(session, campaign.id) == campaign


def test_a_topic_that_records_name_stays(book: Database) -> None:
    with book.transaction() as session:
        campaign_id = add_campaign_from_template(session, small_campaign())
        topics = topics_in_order(session, campaign_id)
        who = add_someone(session, "Lò Thị Pâng")
        hold(session, meeting(topic_ids=(topics[1].id,)), {who: Mark.PRESENT})
        campaign, kept = read_for_editing(session, campaign_id)
    assert kept == {topics[1].id}
    with pytest.raises(RecordsError) as refused:
        edit(book, replace(campaign, topics=campaign.topics[1:]))
    assert refused.value.key == "campaigns.topic_in_use"
    with book.reading() as session:
        assert read_campaign(session, campaign_id) == campaign
        assert topic_uses(session, campaign_id) == {topics[1].id: 1}
    (first, second) = campaign.topics
    found = edit(book, replace(campaign, topics=(replace(first, children=first.children[:1]),)))
    assert ids_of(found.topics) & {topics[1].id}
    assert second.id not in ids_of(found.topics)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"name": " "}, "campaigns.no_name"),
        ({"topics": (topic("1"), topic("1"))}, "campaigns.cannot_save"),
        ({"topics": ()}, "campaigns.cannot_save"),
        ({"materials": (Material(name=" "),)}, "campaigns.part_without_text"),
        ({"ends_on": date(1999, 1, 1)}, "campaigns.cannot_save"),
    ],
)
def test_what_breaks_a_rule_changes_nothing(
    book: Database, campaign: CampaignDetail, wrong: dict[str, object], key: str
) -> None:
    with pytest.raises(RecordsError) as refused:
        edit(book, replace(campaign, **wrong))  # type: ignore[arg-type]
    assert refused.value.key == key
    with book.reading() as session:
        assert read_campaign(session, campaign.id) == campaign


def test_a_copy_runs_later_and_may_be_entered_beside_its_model(book: Database) -> None:
    model = list_templates()[1]
    copy = copy_of(model, name="Đợt 2026", starts_on=date(2026, 5, 30))
    assert copy.ends_on - copy.starts_on == model.ends_on - model.starts_on
    once = [one.year for one in model.deadlines if one.year]
    assert [one.year for one in copy.deadlines if one.year] == [year + 3 for year in once]
    assert once
    with book.transaction() as session:
        for campaign in (model, copy, copy):
            add_campaign_from_template(session, campaign)
    assert book.count_rows()["campaign"] == 3


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Chuyên đề năm 2023", "Chuyên đề năm 2026"),
        ("Giai đoạn 2023–2025", "Giai đoạn 2026–2028"),
        ("Năm học 2023/2024", "Năm học 2026/2027"),
        ("Nghị quyết ngày 22/12/2023 và 12/2023", "Nghị quyết ngày 22/12/2023 và 12/2023"),
        ("Nghị quyết năm 2018, số 2023456", "Nghị quyết năm 2018, số 2023456"),
    ],
)
def test_the_years_of_a_campaign_move_with_it_and_no_others(text: str, moved: str) -> None:
    model = replace(small_campaign(), starts_on=date(2023, 5, 30), ends_on=date(2025, 5, 30))
    assert moved_years(text, model, starts_on=date(2026, 1, 1)) == moved


@pytest.mark.parametrize(
    ("first", "last", "again", "end"),
    [
        ((2024, 1, 1), (2024, 12, 31), (2025, 1, 1), (2025, 12, 31)),
        ((2027, 1, 1), (2027, 12, 31), (2028, 1, 1), (2028, 12, 31)),
        ((2023, 3, 1), (2024, 2, 29), (2024, 3, 1), (2025, 2, 28)),
        ((2023, 3, 1), (2023, 3, 31), (2024, 6, 1), (2024, 7, 1)),
    ],
)
def test_a_copy_of_a_whole_year_is_a_whole_year(
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    again: tuple[int, int, int],
    end: tuple[int, int, int],
) -> None:
    model = replace(small_campaign(), starts_on=date(*first), ends_on=date(*last))
    assert copy_of(model, name="Mới", starts_on=date(*again)).ends_on == date(*end)


def test_titles_of_a_copy_tell_its_own_years_or_stay() -> None:
    parts = (replace(topic("1"), title="Học tập năm 2023", children=(topic("1.1"),)),)
    model = replace(
        small_campaign(),
        title="Đợt 2023",
        topics=parts,
        starts_on=date(2023, 1, 1),
        ends_on=date(2023, 12, 31),
    )
    copy = copy_of(model, name="Mới", starts_on=date(2024, 1, 1))
    assert (copy.title, copy.topics[0].title) == ("Đợt 2024", "Học tập năm 2024")
    assert copy.topics[0].children == parts[0].children
    kept = copy_of(model, name="Mới", starts_on=date(2024, 1, 1), moves_titles=False)
    assert (kept.title, kept.topics) == (model.title, model.topics)


def test_a_copy_is_for_the_groups_of_its_model(book: Database) -> None:
    with book.transaction() as session:
        group = add_group(session, name="Tổ 1")
    with book.transaction() as session:
        copy = copy_of(small_campaign(), name="Mới", starts_on=date(2026, 1, 1))
        added = add_campaign_from_template(session, copy, group_ids=[group])
        assert read_campaign(session, added).group_ids == {group}
    with book.reading() as session:
        assert undo_steps(session)[0].action == "add_campaign"


def test_a_copy_has_no_29_february_in_a_year_without_one(book: Database) -> None:
    model = replace(
        list_templates()[1],
        starts_on=date(2023, 5, 30),
        deadlines=(due_once(2024, month=2, day=29), due_once(2024, month=2, day=28)),
        peaks=(peak(2024, (2, 3)), peak(2023, (12, 1))),
    )
    copy = copy_of(model, name="Đợt 2024", starts_on=date(2024, 5, 30))
    assert [(one.month, one.day, one.year) for one in copy.deadlines] == [(2, 28, 2025)] * 2
    days = [(one.first_day, one.last_day, one.last_year) for one in copy.peaks]
    assert days == [(3, 28, 2025), (1, 28, 2025)]
    leap = copy_of(model, name="Đợt 2027", starts_on=date(2027, 5, 30))
    assert [one.day for one in leap.deadlines] == [29, 28]
    assert [one.last_day for one in leap.peaks] == [29, 29]
    with book.transaction() as session:
        for campaign in (model, copy, leap):
            add_campaign_from_template(session, replace(campaign, key=""))
    assert book.count_rows()["campaign"] == 3


def peak(year: int, first: tuple[int, int]) -> PeakRule:
    """Return a peak that begins in `year` and ends on the next 29 February."""
    return PeakRule(
        name="Cao điểm",
        level=PeakLevel.OFFICE,
        year=year,
        first_month=first[0],
        first_day=first[1],
        last_month=2,
        last_day=29,
    )


def due_once(year: int, *, month: int, day: int) -> DeadlineRule:
    """Return a report that the cell owes on one day."""
    return DeadlineRule(
        title="Báo cáo",
        reporter=Reporter.UNIT,
        month=month,
        day=day,
        year=year,
        owed_by="Chi bộ",
        reports_to="Đảng ủy",
    )


@pytest.mark.parametrize("template", list_templates(), ids=lambda one: one.key)
def test_a_campaign_of_the_book_becomes_a_file_that_gives_it_back(
    book: Database, template: CampaignTemplate
) -> None:
    with book.transaction() as session:
        campaign = read_campaign(session, add_campaign_from_template(session, template))
    again = parse_template(template_bytes(campaign), name="tep.toml")
    assert again == template
    assert without_ids(campaign) == template


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(
    clean
)


@settings(max_examples=80)
@given(title=texts, content=texts, name=texts)
def test_any_text_survives_the_file(title: str, content: str, name: str) -> None:
    session_less = replace(
        small_campaign(),
        topics=(replace(topic("1"), title=title, content=f"{content}\n{content}"),),
        materials=(Material(name=name),),
    )
    tidy = replace(
        session_less,
        topics=tuple(map(_tidied, session_less.topics)),
        materials=tuple(map(_tidied, session_less.materials)),
    )
    assert parse_template(template_bytes(tidy), name="tep.toml") == tidy


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_file_cut_in_half_is_told_and_nothing_is_entered(book: Database, part: float) -> None:
    content = template_bytes(list_templates()[0])
    with pytest.raises(RecordsError) as refused:
        parse_template(content[: int(len(content) * part)], name="nua.toml")
    assert refused.value.key == "campaigns.template_broken"
    assert "nua.toml" in str(refused.value)
    assert book.count_rows()["campaign"] == 0
