"""Behind every figure stand as many names as it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.exports.proof import make_proof
from desktop.widgets.figure_names import FigureNames, figures_of
from models.campaigns.results import CampaignResults, collect_campaign_results
from models.meetings.meetings import list_meetings, update_meeting
from models.members.people import change_status
from models.members.steps import StatusStep
from models.periods import year
from models.words import Status
from tests.campaign_book import CampaignBook, add_study, make_campaign_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    add_study(book, "Lê Xuân Hải", ended_on=date(2024, 6, 7))
    yield book
    book.database.close()


def results_of(book: CampaignBook) -> CampaignResults:
    with book.database.reading() as session:
        return collect_campaign_results(session, campaign_id=book.campaign_id, period=year(2024))


def by_key(book: CampaignBook) -> dict[str, FigureNames]:
    return {one.key: one for one in figures_of(results_of(book))}


def times(figure: FigureNames) -> int:
    return sum(int(re.findall(r"\d+", note)[0]) for _, note in figure.lines)


def test_people_figures_count_names_and_the_rest_is_named_too(
    qapp: QApplication, book: CampaignBook
) -> None:
    for key, figure in by_key(book).items():
        if key.endswith((".attended", ".studied", ".reflected")) or key.startswith("coverage"):
            part, whole = map(int, re.findall(r"\d+", figure.figure)[:2])
            assert len(figure.lines) == part, key
            assert len(figure.lines) + len(figure.missing) == whole, key


def test_turn_figures_are_the_sum_of_everyones_times(
    qapp: QApplication, book: CampaignBook
) -> None:
    with book.database.transaction() as session:
        gone = StatusStep(date(2024, 12, 1), Status.TRANSFERRED)
        change_status(session, person_id=book.people["Vũ Hồng Ánh"], step=gone)
    figures, results = by_key(book), results_of(book)
    assert times(figures["members.turns"]) == results.members.turns.part
    assert times(figures["staff.turns"]) == results.staff.turns.part
    assert times(figures["members.study_turns"]) == results.members.study_turns == 2
    assert times(figures["members.reflections"]) == results.members.reflections == 1
    assert "Vũ Hồng Ánh" not in {name for name, _ in figures["members.turns"].lines}


def test_a_head_count_is_told_by_meeting(qapp: QApplication, book: CampaignBook) -> None:
    with book.database.transaction() as session:
        row = list_meetings(session, year(2024))[0]
        update_meeting(session, row.id, replace(row.data, staff_head_count=8))
    figure = by_key(book)["staff.head_count"]
    assert figure.figure == "8"
    assert times(figure) == 8


def test_every_figure_of_the_report_has_its_names(qapp: QApplication, book: CampaignBook) -> None:
    proof = make_proof(
        book.database,
        "campaign-report",
        period=year(2024),
        campaign_id=book.campaign_id,
        narrative={},
    )
    assert {figure.key for figure in proof.figures} <= by_key(book).keys()
