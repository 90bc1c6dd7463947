"""Every word of the records has its wording on paper; periods are named as people name them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.exports.sentences import count, listed, share
from desktop.exports.wording import (
    capital,
    kind_name,
    kind_running,
    kind_short,
    mark_letter,
    marks_legend,
    period_line,
    period_name,
    post_name,
    study_form,
)
from models.figures import Rate
from models.periods import Period, month, quarter, year
from models.words import Mark, MeetingKind, Post, StudyForm


def test_every_word_is_worded_and_letters_differ() -> None:
    assert len({kind_name(kind) for kind in MeetingKind}) == len(MeetingKind)
    assert len({kind_short(kind) for kind in MeetingKind}) == len(MeetingKind)
    assert len({kind_running(kind) for kind in MeetingKind}) == len(MeetingKind)
    assert len({study_form(form) for form in StudyForm}) == len(StudyForm)
    letters = {mark_letter(mark) for mark in (*Mark, None)}
    assert len({letter.lower() for letter in letters}) == len(Mark) + 1
    assert all(f"“{letter}”" in marks_legend() for letter in letters)


def test_the_office_sheets_letters_are_kept() -> None:
    marks = (Mark.PRESENT, Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED, Mark.EXEMPT)
    assert [mark_letter(mark) for mark in marks] == ["x", "P", "K", "M"]


def test_only_secretary_and_deputy_sign_with_a_post() -> None:
    assert post_name(Post.SECRETARY) == "Bí thư"
    assert post_name(Post.DEPUTY_SECRETARY) == "Phó Bí thư"
    assert post_name(Post.COMMITTEE_MEMBER) == ""
    assert post_name(None) == ""


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (year(2026), "năm 2026"),
        (quarter(1, 2026), "quý I năm 2026"),
        (quarter(4, 2026), "quý IV năm 2026"),
        (month(5, 2026), "tháng 5 năm 2026"),
        (month(2, 2026), "tháng 02 năm 2026"),
        (Period(date(2023, 1, 1), date(2025, 12, 31)), "giai đoạn 2023 - 2025"),
        (
            Period(date(2026, 1, 5), date(2026, 3, 8)),
            "từ ngày 05/01/2026 đến ngày 08/3/2026",
        ),
    ],
)
def test_periods_are_named(period: Period, name: str) -> None:
    assert period_name(period) == name
    assert period_line(period).startswith(capital(name)[:8])


def test_counts_and_shares_read_as_in_reports() -> None:
    assert [count(value) for value in (0, 5, 27, 1234)] == ["0", "05", "27", "1.234"]
    assert share(Rate(2909, 3044)) == "2.909/3.044 (95,57%)"
    assert share(Rate(9, 9)) == "09/09 (100,00%)"
    assert share(Rate(0, 0)) == "0/0"
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b và c"
