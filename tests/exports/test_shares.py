"""Wherever a paper says a share it says a/b (c%), and c is a of b, half up to two places."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exports.paper import Paper
from desktop.exports.paper_text import paper_lines
from desktop.exports.registry import DOCUMENTS, Options, read_document
from desktop.exports.report_parts import PARTS
from desktop.exports.sentences import share
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns
from models.documents.drafts import choose_part
from models.errors import RecordsError
from models.figures import Rate
from models.periods import year
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book
from tests.exports.share_checker import count_shares, wrong_shares
from tests.exports.slow_figures import percent


@pytest.fixture(scope="module")
def whole_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = make_book(tmp_path_factory.mktemp("shares") / "so.sochibo")
    write_minutes(database)
    with database.transaction() as session:
        campaign_id = list_campaigns(session)[0].id
        for part in PARTS:
            choose_part(
                session,
                key="campaign-report",
                campaign_id=campaign_id,
                period=year(2024),
                part=part,
                value="on",
            )
    yield database
    database.close()


def papers(database: Database) -> Iterator[tuple[str, Paper]]:
    """Yield every paper of a book that is composed of words."""
    for document in DOCUMENTS:
        if document.compose is not None and "person" not in document.needs:
            with suppress(RecordsError):
                reading = read_document(database, document.key, Options())
                yield document.key, document.compose(reading)


def test_every_share_of_every_paper_is_that_of_its_numbers(whole_book: Database) -> None:
    lines = {key: paper_lines(paper) for key, paper in papers(whole_book)}
    assert {key: found for key, own in lines.items() if (found := wrong_shares(own))} == {}
    with_shares = {key for key, own in lines.items() if count_shares(own)}
    assert {"campaign-report", "coverage-matrix", "monthly-report", "minutes"} <= with_shares
    assert sum(map(count_shares, lines.values())) > 60


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_a_share_is_rounded_half_up_as_fractions_are(part: int, whole: int) -> None:
    exact = Fraction(part * 100, whole) * 100
    hundredths = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    said = f"{hundredths // 100},{hundredths % 100:02d}%"
    assert Rate(part, whole).percent_text == percent(part, whole) == said
    told = [share(Rate(part, whole)), str(Rate(part, whole))]
    assert len(wrong_shares(told)) == (0 if part <= whole else len(told))


@pytest.mark.parametrize(
    "line",
    [
        # Cut instead of rounded, as a real report had it; rounded half to even; of other numbers.
        "đảng viên 2.909/3.044 (95,56%)",
        "dự 1/800 (0,12%)",
        "dự 25/27 (92,60%)",
        "dự 28/27 (103,70%)",
        "đạt 95%",
    ],
)
def test_a_wrong_share_is_found(line: str) -> None:
    """The control."""
    assert wrong_shares([line])
