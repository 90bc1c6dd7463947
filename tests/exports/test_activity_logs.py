"""The logs of what was made known and inspected, read back; and what the report says of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.exports.campaign_activities import (
    inspection_paragraphs,
    inspection_table,
    publicity_paragraphs,
    publicity_table,
)
from desktop.exports.registry import Options, draw
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import Channel, InspectionKind
from models.book.database import Database
from models.campaigns.results import CampaignResults, collect_campaign_results
from models.periods import year
from tests.campaign_book import CampaignBook, make_campaign_book

PERIOD = year(2024)
POST = DisseminationData(
    Channel.INTRANET, "=Bài trên mạng nội bộ", date(2024, 5, 19), audience_count=40
)
CONTEST = DisseminationData(Channel.CONTEST, "Cuộc thi tìm hiểu", date(2024, 3, 26))
CHECK = InspectionData(
    InspectionKind.CHECK,
    date(2024, 6, 1),
    "Ủy ban Kiểm tra Đảng ủy Sở",
    subject="Sổ tự học",
    follow_up="Ghi bổ sung",
    follow_up_by=date(2024, 7, 1),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    with book.database.transaction() as session:
        own = {"campaign_id": book.campaign_id}
        record_dissemination(session, replace(POST, **own))  # type: ignore[arg-type]
        record_dissemination(session, replace(POST, **own, audience_count=20))  # type: ignore[arg-type]
        record_dissemination(session, CONTEST)
        record_inspection(session, replace(CHECK, **own))  # type: ignore[arg-type]
    yield book
    book.database.close()


def rows(database: Database, key: str, sheet: int = 0, **options: Any) -> list[list[Any]]:
    data = draw(database, key, suffix="xlsx", options=Options(period=PERIOD, **options))
    found = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[sheet]
    return [list(row) for row in found.iter_rows(values_only=True)]


def results_of(book: CampaignBook) -> CampaignResults:
    with book.database.reading() as session:
        return collect_campaign_results(session, campaign_id=book.campaign_id, period=PERIOD)


def text(paragraphs: Iterator[Any]) -> str:
    return "\n".join("".join(run.text for run in one.runs) for one in paragraphs)


def test_every_item_has_its_row_and_the_channels_add_up(book: CampaignBook) -> None:
    listed = [row for row in rows(book.database, "dissemination-log") if isinstance(row[0], int)]
    assert [row[3] for row in listed] == ["Cuộc thi tìm hiểu", POST.title, POST.title]
    assert [row[7] for row in listed] == [None, 40, 20]
    assert listed[0][6] == "Tiếng Việt"
    sums = rows(book.database, "dissemination-log", 1)
    assert [row[1:4] for row in sums if isinstance(row[0], int)] == [
        ["Mạng nội bộ", 2, 60],
        ["Cuộc thi", 1, 0],
    ]
    assert next(row[2:4] for row in sums if row[1] == "Cộng") == [3, 60]


def test_a_log_can_be_of_one_campaign(book: CampaignBook) -> None:
    own = rows(book.database, "dissemination-log", campaign_id=book.campaign_id)
    assert sum(isinstance(row[0], int) for row in own) == 2


def test_every_inspection_has_its_row(book: CampaignBook) -> None:
    (row,) = [one for one in rows(book.database, "inspection-log") if isinstance(one[0], int)]
    assert row[2:5] == ["Kiểm tra", "Ủy ban Kiểm tra Đảng ủy Sở", "Sổ tự học"]
    assert row[7] == "Ghi bổ sung"
    assert row[8].date() == date(2024, 7, 1)
    assert row[9] is None


def test_the_report_tells_items_and_turns_and_what_is_still_to_do(book: CampaignBook) -> None:
    results = results_of(book)
    said = text(publicity_paragraphs(results))
    assert "02 tin, bài, hoạt động tuyên truyền" in said
    assert "mạng nội bộ 02" in said
    assert "60 lượt người" in said
    assert "còn 01 cuộc có việc chưa làm xong" in text(inspection_paragraphs(results))
    assert len(publicity_table(results).rows) == 2
    assert "Ghi bổ sung (hạn 01/07/2024)" in inspection_table(results).rows[0]


def test_a_report_without_activities_says_nothing_of_them(book: CampaignBook) -> None:
    empty = replace(results_of(book), disseminations=(), inspections=())
    assert text(publicity_paragraphs(empty)) == text(inspection_paragraphs(empty)) == ""
    assert publicity_table(empty).rows == inspection_table(empty).rows == ()
