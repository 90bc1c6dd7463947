"""Reports fall due in the months the documents name, and not after the campaign ended."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.book.database import Database, create_book
from models.campaigns.campaigns import CampaignDetail, add_campaign_from_template, read_campaigns
from models.campaigns.deadlines import (
    Deadline,
    deadlines_between,
    deadlines_of,
    peaks_between,
    peaks_of,
)
from models.campaigns.parts import CampaignTemplate, DeadlineRule, PeakRule
from models.campaigns.templates import list_templates
from models.identity import new_id
from models.organisation import Cell
from models.periods import Period, year
from models.words import PeakLevel, Reporter


def detail(template: CampaignTemplate) -> CampaignDetail:
    values = {name: getattr(template, name) for name in CampaignTemplate.__slots__}
    return CampaignDetail(id=new_id(), **values)


DIEN_BIEN, LAI_CHAU = (detail(template) for template in list_templates())
TODAY = date(2025, 10, 30)


def of_year(campaign: CampaignDetail, number: int) -> list[tuple[date, Reporter, str]]:
    found = deadlines_of(campaign, first=date(number, 1, 1), last=date(number, 12, 31), today=TODAY)
    return [(due.due_on, due.reporter, due.title) for due in found]


@pytest.mark.parametrize("number", [2023, 2024, 2025])
def test_dien_bien_reports_every_year(number: int) -> None:
    assert of_year(DIEN_BIEN, number) == [
        (
            date(number, 11, 30),
            "unit",
            f"Báo cáo tích hợp kết quả triển khai thực hiện Kế hoạch năm {number}",
        ),
        (
            date(number, 12, 31),
            "consolidator",
            f"Tổng hợp, báo cáo kết quả triển khai thực hiện Kế hoạch năm {number}",
        ),
    ]


@pytest.mark.parametrize("number", [2023, 2024])
def test_lai_chau_reports_in_november_and_december(number: int) -> None:
    assert of_year(LAI_CHAU, number) == [
        (
            date(number, 11, 30),
            "unit",
            f"Báo cáo kết quả thực hiện đợt sinh hoạt chính trị năm {number}",
        ),
        (
            date(number, 12, 31),
            "consolidator",
            "Tổng hợp, xây dựng báo cáo kết quả triển khai, thực hiện đợt sinh hoạt chính trị năm "
            f"{number}",
        ),
    ]


def test_lai_chau_also_owes_the_interim_reports_in_2025() -> None:
    assert of_year(LAI_CHAU, 2025) == [
        (date(2025, 10, 31), "unit", "Báo cáo sơ kết giai đoạn 2023-2025"),
        (
            date(2025, 11, 30),
            "unit",
            "Báo cáo kết quả thực hiện đợt sinh hoạt chính trị năm 2025",
        ),
        (
            date(2025, 11, 30),
            "consolidator",
            "Tổng hợp, xây dựng báo cáo sơ kết giai đoạn 2023-2025",
        ),
        (
            date(2025, 12, 31),
            "consolidator",
            "Tổng hợp, xây dựng báo cáo kết quả triển khai, thực hiện đợt sinh hoạt chính trị năm "
            "2025",
        ),
    ]


@pytest.mark.parametrize("campaign", [DIEN_BIEN, LAI_CHAU], ids=["dien-bien", "lai-chau"])
@pytest.mark.parametrize("number", [2022, 2026, 2027])
def test_nothing_is_due_before_it_began_or_after_it_ended(
    campaign: CampaignDetail, number: int
) -> None:
    assert of_year(campaign, number) == []
    assert peaks_of(campaign, first=date(number, 1, 1), last=date(number, 12, 31)) == ()


def test_days_left_count_to_the_day_and_turn_overdue_after_it() -> None:
    def interim(today: date) -> Deadline:
        found = deadlines_of(
            LAI_CHAU, first=date(2025, 10, 1), last=date(2025, 10, 31), today=today
        )
        assert len(found) == 1
        return found[0]

    for today, days_left, overdue in [
        (date(2025, 10, 1), 30, False),
        (date(2025, 10, 31), 0, False),
        (date(2025, 11, 1), -1, True),
    ]:
        due = interim(today)
        assert (due.days_left, due.overdue) == (days_left, overdue)


def test_what_a_deadline_says_is_carried_along() -> None:
    due = deadlines_of(DIEN_BIEN, first=date(2024, 11, 1), last=date(2024, 11, 30), today=TODAY)[0]
    assert due.month_is_proposed
    assert due.merged_into == "báo cáo công tác lý luận chính trị hằng năm"
    assert (due.owed_by, due.reports_to) == ("Các chi bộ Đảng", "Ban Chấp hành Đảng bộ Sở")
    assert due.campaign_id == DIEN_BIEN.id


def test_a_closing_report_after_the_end_remains() -> None:
    closing = replace(LAI_CHAU.deadlines[1], title="Báo cáo tổng kết", year=2026, month=3, day=15)
    campaign = replace(LAI_CHAU, deadlines=(*LAI_CHAU.deadlines, closing))
    assert of_year(campaign, 2026) == [(date(2026, 3, 15), "unit", "Báo cáo tổng kết")]


def test_peaks_of_a_year_leave_out_what_the_user_has_not_dated() -> None:
    found = peaks_of(DIEN_BIEN, first=date(2024, 1, 1), last=date(2024, 12, 31))
    assert [(peak.first, peak.last) for peak in found] == [
        (date(2024, 4, 30), date(2024, 4, 30)),
        (date(2024, 5, 19), date(2024, 5, 19)),
        (date(2024, 8, 19), date(2024, 9, 2)),
    ]
    # Letter 1412-CV/TU is of 30/5/2023: only the peak of autumn is left of that year.
    first_year = peaks_of(LAI_CHAU, first=date(2023, 1, 1), last=date(2023, 12, 31))
    assert [peak.first for peak in first_year] == [date(2023, 8, 19)]
    assert first_year[0].is_proposed


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(tmp_path / "so.sochibo", cell, user="thử")
    with database.transaction() as session:
        for template in list_templates():
            add_campaign_from_template(session, template)
    yield database
    database.close()


def test_the_book_gives_the_deadlines_and_peaks_of_all_campaigns(book: Database) -> None:
    with book.reading() as session:
        campaigns = read_campaigns(session)
    due = deadlines_between(campaigns, year(2025), TODAY)
    assert deadlines_between(campaigns, year(2026), date(2026, 11, 21)) == ()
    peaks = peaks_between(campaigns, year(2025))
    assert [(one.due_on, one.reporter) for one in due] == [
        (date(2025, 10, 31), "unit"),
        (date(2025, 11, 30), "unit"),
        (date(2025, 11, 30), "unit"),
        (date(2025, 11, 30), "consolidator"),
        (date(2025, 12, 31), "consolidator"),
        (date(2025, 12, 31), "consolidator"),
    ]
    assert due[0].days_left == 1
    assert None not in {one.deadline_id for one in due}
    assert [one.first for one in peaks] == [
        date(2025, 4, 30),
        date(2025, 4, 30),
        date(2025, 5, 19),
        date(2025, 5, 19),
        date(2025, 8, 19),
        date(2025, 8, 19),
    ]


DAYS = st.dates(date(2019, 1, 1), date(2024, 12, 31))


@st.composite
def deadlines(draw: st.DrawFn) -> DeadlineRule:
    month = draw(st.integers(1, 12))
    return DeadlineRule(
        title="Báo cáo",
        reporter=Reporter.UNIT,
        month=month,
        day=draw(st.none() | st.integers(1, calendar.monthrange(2024, month)[1])),
        year=draw(st.none() | st.integers(2019, 2024)),
        owed_by="Chi bộ",
        reports_to="Đảng ủy",
    )


def is_due(campaign: CampaignDetail, deadline: DeadlineRule, day: date) -> bool:
    """Say it the slow way: look at one day, and at every day of its month."""
    length = calendar.monthrange(day.year, day.month)[1]
    month = [date(day.year, day.month, number) for number in range(1, length + 1)]
    on_day = day.day == min(deadline.day or length, length)
    within = [day] if deadline.day else month
    running = any(campaign.starts_on <= one <= campaign.ends_on for one in within)
    once = deadline.year == day.year
    yearly = deadline.year is None and running
    return day.month == deadline.month and on_day and (once or yearly)


@settings(max_examples=60, deadline=None)
@given(st.lists(deadlines(), max_size=3), DAYS, DAYS, DAYS, DAYS)
def test_deadlines_equal_a_look_at_every_day(
    asked: list[DeadlineRule], one: date, other: date, first: date, last: date
) -> None:
    starts_on, ends_on = sorted((one, other))
    campaign = replace(LAI_CHAU, starts_on=starts_on, ends_on=ends_on, deadlines=tuple(asked))
    found = deadlines_of(campaign, first=first, last=last, today=first)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    slow = [day for day in days for deadline in asked if is_due(campaign, deadline, day)]
    assert [due.due_on for due in found] == slow
    assert [due.days_left for due in found] == [(day - first).days for day in slow]


@settings(max_examples=60, deadline=None)
@given(DAYS, DAYS, DAYS, DAYS)
def test_peaks_touch_exactly_the_days_they_cover(
    begins: date, ends: date, first: date, last: date
) -> None:
    peak = PeakRule(
        name="Cao điểm",
        level=PeakLevel.OFFICE,
        first_month=begins.month,
        first_day=min(begins.day, 28),
        last_month=ends.month,
        last_day=min(ends.day, 28),
    )
    campaign = replace(
        LAI_CHAU, starts_on=date(2019, 1, 1), ends_on=date(2024, 12, 31), peaks=(peak,)
    )
    bounds = ((begins.month, min(begins.day, 28)), (ends.month, min(ends.day, 28)))

    def covered(day: date) -> bool:
        at = (day.month, day.day)
        if bounds[0] <= bounds[1]:
            return bounds[0] <= at <= bounds[1]
        return at >= bounds[0] or at <= bounds[1]

    found = peaks_of(campaign, first=first, last=last)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert {day for day in days if any(day in Period(one.first, one.last) for one in found)} == {
        day for day in days if covered(day)
    }
    assert all(one.first <= last and one.last >= first for one in found)
