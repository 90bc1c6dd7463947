"""What is looked at before a report is signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from models.attendance.sheet import record_attendance
from models.campaigns.result_checks import Check, Finding, check_results
from models.campaigns.results import CampaignResults, collect_campaign_results
from models.figures import Rate
from models.meetings.meetings import list_meetings
from models.periods import year
from models.words import Mark
from tests.campaign_book import MEMBERS, CampaignBook, add_study, make_campaign_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


def results_of(book: CampaignBook) -> CampaignResults:
    with book.database.reading() as session:
        return collect_campaign_results(session, campaign_id=book.campaign_id, period=year(2024))


def finding(results: CampaignResults, check: Check) -> Finding:
    return next(one for one in check_results(results) if one.check is check)


def test_figures_read_from_a_book_agree(book: CampaignBook) -> None:
    add_study(book, *MEMBERS, reflection_on=date(2024, 3, 20))
    assert all(one.passed for one in check_results(results_of(book)))


def test_members_without_a_reflection_paper_are_named_in_order(book: CampaignBook) -> None:
    add_study(book, "Phạm Đức Cường", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    found = finding(results_of(book), Check.ALL_REFLECTED)
    assert found.people == tuple(name for name in MEMBERS if name != "Phạm Đức Cường")
    assert not found.passed


def test_who_neither_attended_nor_studied_is_named(book: CampaignBook) -> None:
    results = results_of(book)
    missed = finding(results, Check.ALL_REACHED).people
    assert missed == ("Nguyễn Ngọc Dung",)
    add_study(book, *missed)
    assert finding(results_of(book), Check.ALL_REACHED).passed


def test_meetings_with_rows_to_mark_are_named(book: CampaignBook) -> None:
    with book.database.transaction() as session:
        row = list_meetings(session, year(2024))[0]
        record_attendance(
            session,
            meeting_id=row.id,
            person_id=book.people["Lê Xuân Hải"],
            mark=Mark.NOT_RECORDED,
        )
    found = finding(results_of(book), Check.ALL_MARKED)
    assert [one.id for one in found.meetings] == [row.id]


@pytest.mark.parametrize(
    ("broken", "figure"),
    [
        ({"turns": Rate(22, 21)}, "turns"),
        ({"turns": Rate(1, 21)}, "turns"),
        ({"turned": {UUID(int=1): 99}}, "turns"),
        ({"attended": frozenset({UUID(int=1)})}, "attended"),
        ({"made_up": {UUID(int=1): 1}}, "made_up"),
        ({"studied": frozenset({UUID(int=1)})}, "studied"),
        ({"reflected": frozenset({UUID(int=1)})}, "reflected"),
        ({"reflections": 1}, "reflections"),
    ],
    ids=[
        *("more turns than calls", "other turns than the meetings have", "turns of nobody"),
        *("a stranger came", "a stranger made up", "a stranger studied", "a stranger wrote"),
        "a paper without study",
    ],
)
def test_counts_that_contradict_each_other_are_found_and_named(
    book: CampaignBook, broken: dict[str, object], figure: str
) -> None:
    results = results_of(book)
    members = replace(results.members, **broken)  # type: ignore[arg-type]
    found = finding(replace(results, members=members), Check.COUNTS_AGREE)
    assert not found.passed
    assert found.figures == (f"members.{figure}",)


def test_kinds_that_do_not_add_up_are_named(
    book: CampaignBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CampaignResults, "meetings_by_kind", {})
    assert finding(results_of(book), Check.KINDS_ADD_UP).figures == ("meetings",)
