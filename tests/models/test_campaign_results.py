"""A campaign's figures against a slow count of the same book, and what must hold of any."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings

from models.book.database import Database, open_book
from models.campaigns.results import CampaignResults, Group, collect_campaign_results
from models.figures import Rate
from models.periods import Period
from models.words import Status
from tests.models.random_books import (
    STRANGER,
    TREE,
    PlannedBook,
    add_campaigns,
    books,
    write_book,
)
from tests.models.slow_counts import (
    MEMBERS,
    came,
    counted_meetings,
    is_called,
    leaves_of,
    reaches,
    status,
)


@pytest.fixture(scope="module")
def campaign_book(blank_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with two campaigns and nobody in it, to be copied."""
    file = Path(shutil.copy(blank_book, tmp_path_factory.mktemp("campaigns") / "so.sochibo"))
    book = open_book(file)
    with book.transaction() as session:
        add_campaigns(session)
    book.close()
    return file


@contextmanager
def written(blank: Path, plan: PlannedBook) -> Iterator[tuple[CampaignResults, list[UUID]]]:
    """Write the planned book and give its campaign's results and its people."""
    with TemporaryDirectory() as folder:
        book: Database = open_book(Path(shutil.copy(blank, Path(folder) / "so.sochibo")))
        with book.transaction() as session:
            campaign_id, people = write_book(session, plan)
        with book.reading() as session:
            yield (
                collect_campaign_results(
                    session, campaign_id=campaign_id, period=Period(plan.first, plan.last)
                ),
                people,
            )
        book.close()


def check_group(plan: PlannedBook, group: Group, ids: list[UUID], *, members: bool) -> None:
    wanted = MEMBERS if members else (Status.STAFF,)
    meetings = counted_meetings(plan)
    studies = [
        entry
        for entry in plan.studies
        if plan.first <= entry.ended_on <= plan.last and entry.codes - {STRANGER}
    ]
    listed = [place for place, one in enumerate(plan.people) if status(one, plan.last) in wanted]
    assert set(group.people) == {ids[place] for place in listed}
    assert group.attended == {
        ids[place] for place in listed if any(came(plan, place, one) for one in meetings)
    }
    studied = [place for place in listed if any(entry.person == place for entry in studies)]
    assert group.studied == {ids[place] for place in studied}
    assert group.reflected == {
        ids[place]
        for place in listed
        if any(entry.person == place and entry.reflected for entry in studies)
    }
    called = present = 0
    for meeting in meetings:
        for place, person in enumerate(plan.people):
            if is_called(person, meeting) and status(person, meeting.day) in wanted:
                called += 1
                present += came(plan, place, meeting)
    assert group.turns == Rate(present, called)
    own = [
        entry
        for entry in studies
        if (status(plan.people[entry.person], entry.ended_on) != Status.STAFF) == members
    ]
    assert group.study_turns == len(own)
    assert group.reflections == sum(entry.reflected for entry in own)


def check_coverage(plan: PlannedBook, results: CampaignResults) -> None:
    meetings = counted_meetings(plan)
    for line in results.coverage:
        leaves = leaves_of(line.topic.code)
        assert line.meetings == sum(
            any(reaches(meeting.codes, leaf) for leaf in leaves) for meeting in meetings
        )
        for rate, wanted in ((line.members, MEMBERS), (line.staff, (Status.STAFF,))):
            listed = met = 0
            for place, person in enumerate(plan.people):
                if status(person, plan.last) in wanted:
                    listed += 1
                    met += all(has_met(plan, place, leaf) for leaf in leaves)
            assert rate == Rate(met, listed)


def has_met(plan: PlannedBook, place: int, leaf: str) -> bool:
    for meeting in counted_meetings(plan):
        if came(plan, place, meeting) and reaches(meeting.codes, leaf):
            return True
    return any(
        entry.person == place
        and plan.first <= entry.ended_on <= plan.last
        and reaches(entry.codes, leaf)
        for entry in plan.studies
    )


@settings(max_examples=60)
@given(books())
def test_every_figure_is_what_one_counts_slowly(campaign_book: Path, plan: PlannedBook) -> None:
    with written(campaign_book, plan) as (results, ids):
        assert len(results.meetings) == len(counted_meetings(plan))
        assert [line.topic.code for line in results.coverage] == list(TREE)
        check_group(plan, results.members, ids, members=True)
        check_group(plan, results.staff, ids, members=False)
        check_coverage(plan, results)
        assert results.staff_head_count == sum(
            meeting.head_count or 0 for meeting in counted_meetings(plan)
        )


@settings(max_examples=30)
@given(books())
def test_every_rate_has_its_names_and_never_more_than_all(
    campaign_book: Path, plan: PlannedBook
) -> None:
    with written(campaign_book, plan) as (results, _):
        for group in (results.members, results.staff):
            everyone = set(group.people)
            assert group.attended <= everyone
            assert group.reflected <= group.studied <= everyone
            assert group.reached_rate.part == len(group.attended | group.studied)
            rates = (group.attended_rate, group.studied_rate, group.reflected_rate)
            assert {rate.whole for rate in rates} == {len(everyone)}
            assert group.turns.part <= group.turns.whole
            assert group.reflections <= group.study_turns
        assert not set(results.members.people) & set(results.staff.people)
        assert sum(results.meetings_by_kind.values()) == len(results.meetings)
        for line in results.coverage:
            assert line.members.whole == len(results.members.people)
            assert line.everyone.part == line.members.part + line.staff.part
