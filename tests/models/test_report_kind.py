"""A report is called as the campaign's own document calls the one that is due."""

from __future__ import annotations

from datetime import date

import pytest

from models.campaigns.report_kind import ReportKind, report_kind
from models.campaigns.templates import list_templates
from models.periods import Period, quarter, year

LAI_CHAU = next(one for one in list_templates() if one.key == "lai-chau-1412-cv-tu")
DIEN_BIEN = next(one for one in list_templates() if one.key.startswith("dien-bien"))


@pytest.mark.parametrize(
    ("period", "kind"),
    [
        (year(2023), ReportKind.RESULTS),
        (year(2024), ReportKind.RESULTS),
        (year(2025), ReportKind.RESULTS),
        (quarter(4, 2025), ReportKind.RESULTS),
        # "Báo cáo sơ kết giai đoạn 2023-2025", though the campaign ends with 2025.
        (Period(date(2023, 1, 1), date(2025, 12, 31)), ReportKind.INTERIM),
        (Period(date(2023, 5, 30), date(2025, 10, 31)), ReportKind.INTERIM),
        (Period(date(2023, 5, 30), date(2024, 12, 31)), ReportKind.INTERIM),
        (Period(date(2023, 6, 30), date(2025, 12, 31)), ReportKind.RESULTS),
    ],
)
def test_a_stage_is_called_as_the_document_calls_it(period: Period, kind: ReportKind) -> None:
    assert report_kind(LAI_CHAU, period) is kind


def test_where_no_stage_is_named_the_end_of_the_campaign_decides() -> None:
    whole = Period(DIEN_BIEN.starts_on, DIEN_BIEN.ends_on)
    before = Period(DIEN_BIEN.starts_on, date(DIEN_BIEN.ends_on.year, 1, 31))
    assert report_kind(DIEN_BIEN, whole) is ReportKind.FINAL
    if before.first.year != before.last.year:
        assert report_kind(DIEN_BIEN, before) is ReportKind.INTERIM
