"""What a period adds up to agrees with its own parts, on whatever day it is counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from models.periods import year
from models.statistics import collect_statistics
from tests.campaign_book import add_study, make_campaign_book


@pytest.mark.parametrize("today", [date(2024, 2, 1), date(2024, 5, 1), date(2024, 12, 31)])
def test_the_whole_period_is_what_its_quarters_add_up_to(tmp_path: Path, today: date) -> None:
    book = make_campaign_book(tmp_path / "so.sochibo")
    for month in (2, 5, 11):
        add_study(book, "Lê Xuân Hải", ended_on=date(2024, month, 20))
    with book.database.reading() as session:
        found = collect_statistics(session, period=year(2024), today=today)
    assert found.study.turns == sum(one.count.turns for one in found.quarters) > 0
    assert found.study.minutes == sum(one.count.minutes for one in found.quarters)
    book.database.close()
