"""Small books at random: what is sent of them is what is counted by hand, and never accused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from desktop.exports.committee.collecting import collect_campaign_figures, collect_period_figures
from desktop.exports.committee.package import read_package, write_package
from desktop.exports.documents import Chosen
from models.book.database import Database
from models.committee.figures import CellFigures
from models.committee.soundness import problems_of
from models.words import CoverRule
from tests.exports.slow_figures import Counted, called, campaign_figures, listed
from tests.exports.test_random_reports import database, entered
from tests.faults.scale import times
from tests.models.random_cells import PlannedCell, cells
from tests.models.slow_counts import counted_meetings

__all__ = ["database"]

#: What a report calls a share of turns is sent as its two numbers.
_TURNS = ("present", "called")


def number(figures: dict[str, Counted], key: str) -> int:
    """Return what a figure that is sent comes to, counted by hand."""
    who, _, name = key.partition(".")
    if name in _TURNS:
        turns = figures[f"{who}.turns"]
        assert turns.of is not None
        return turns.number if name == "present" else turns.of
    if name == "total":
        return figures[f"{who}.attended"].of or 0
    return figures[key].number


def people_called(cell: PlannedCell, *, members: bool) -> int:
    meetings = counted_meetings(cell.book)
    return len({at for one in meetings for at, _ in called(cell, one, members=members)})


def check_figures(found: CellFigures, cell: PlannedCell) -> None:
    figures = campaign_figures(cell)
    of_marks = {"absent_excused", "absent_unexcused", "exempt", "not_recorded"}
    for key, count in found.counts.items():
        if key.endswith("people_called"):
            assert count == people_called(cell, members=key.startswith("members")), key
        elif key.partition(".")[2] not in of_marks:
            assert count == number(figures, key), key
    for topic in found.topics:
        if topic.depth == 0:
            met = figures[f"coverage.{topic.code}"]
            assert (topic.members, topic.members_whole) == (met.number, met.of)
    assert found.counts["members.total"] == len(list(listed(cell, members=True)))


@pytest.mark.parametrize("rule", CoverRule)
def test_what_is_sent_is_counted_by_hand_and_never_accused(
    database: Database, rule: CoverRule
) -> None:
    @settings(max_examples=times(15), deadline=None)
    @given(cells(rule))
    def compare(cell: PlannedCell) -> None:
        with entered(database, cell) as (session, campaign_id):
            of_campaign = collect_campaign_figures(session, Chosen(cell.period, campaign_id))
            of_period = collect_period_figures(session, Chosen(cell.period))
        check_figures(of_campaign, cell)
        for one in (of_campaign, of_period):
            assert problems_of(one) == ()
            read = read_package(write_package(one), file="a.solieu")
            assert (read.counts, read.topics) == (one.counts, one.topics)

    compare()
