"""The study log read back: every entry, real dates, totals that add up."""

from __future__ import annotations

import io
from collections import Counter
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from desktop.exports.paper import Signature
from desktop.exports.study_log import StudyPaper, write_study_log
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns
from models.periods import year
from models.study.log import StudyLog, collect_study_log


@pytest.fixture
def log(book: Database) -> StudyLog:
    with book.reading() as session:
        return collect_study_log(session, period=year(2024))


def rows(log: StudyLog, sheet: int) -> list[list[Any]]:
    data = write_study_log(StudyPaper(log, Signature("T/M Chi bộ", "Bí thư", "Vàng Bích Mai")))
    found = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[sheet]
    return [list(row) for row in found.iter_rows(values_only=True)]


def numbered(found: list[list[Any]]) -> list[list[Any]]:
    return [row for row in found if isinstance(row[0], int)]


def test_every_entry_has_its_row(log: StudyLog) -> None:
    found = numbered(rows(log, 0))
    assert len(found) == len(log.entries) > 10
    for entry, row in zip(log.entries, found, strict=True):
        assert row[1] == entry.full_name
        assert row[2] == ("Đảng viên" if entry.is_member else "CCVC, NLĐ")
        assert isinstance(row[3], datetime)
        assert row[4].date() == entry.data.ended_on
        assert row[5] == "Tự học"
        assert entry.topics[0][1] in row[6]
        assert row[7] == entry.data.pages != ""
        assert row[8] == entry.data.minutes
        assert row[9] == "=Sổ tay cá nhân"
        reflected = row[10].date() if row[10] else None
        assert reflected == entry.data.reflection_on
        assert (row[11] or "", row[12] or "") == (entry.data.reflection_result, entry.assessed_by)
        assert row[13] == "Vàng Bích Mai"


def test_totals_of_people_equal_a_recount_of_the_entries(log: StudyLog) -> None:
    entries = numbered(rows(log, 0))
    times = Counter(row[1] for row in entries)
    papers = Counter(row[1] for row in entries if row[10])
    people = numbered(rows(log, 1))
    assert {row[1]: row[3] for row in people} == times
    assert {row[1]: row[5] for row in people if row[5]} == papers
    total = next(row for row in rows(log, 1) if row[0] == "Cộng")
    assert (total[3], total[5]) == (times.total(), papers.total())
    assert total[6] == sum(row[6] for row in people) == sum(one.page_count for one in log.entries)
    assert total[7] == round(sum(one.data.minutes or 0 for one in log.entries) / 60, 1)


def test_a_topic_counts_people_and_turns_apart(book: Database, log: StudyLog) -> None:
    with book.reading() as session:
        names = {campaign.name for campaign in list_campaigns(session)}
    found = numbered(rows(log, 2))
    assert len(found) == len({topic for one in log.entries for topic in one.data.topic_ids})
    for row in found:
        of_topic = [one for one in log.entries if (row[1], row[2]) in one.topics]
        assert row[3] in names
        assert row[4:6] == [len({one.person_id for one in of_topic}), len(of_topic)]
        assert row[7] == sum(one.page_count for one in of_topic)


def test_a_period_without_study_says_so(book: Database) -> None:
    with book.reading() as session:
        log = collect_study_log(session, period=year(2001))
    for sheet in (0, 1, 2):
        assert any("không có lần tự học" in str(row[0]) for row in rows(log, sheet))
