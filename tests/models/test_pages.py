"""Pages as people write them: understood, counted once, and inside what was to be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RecordsError
from models.study.pages import check_pages, count_pages, parse_pages

ranges = st.tuples(st.integers(1, 700), st.integers(0, 60)).map(lambda one: (one[0], sum(one)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11-206", ((11, 206),)),
        ("tr. 11–206", ((11, 206),)),
        ("Trang 5", ((5, 5),)),
        ("11–50, 60; tr.70-71 và 80.", ((11, 50), (60, 60), (70, 71), (80, 80))),
        ("", ()),
    ],
)
def test_pages_are_read_as_they_are_written(text: str, expected: object) -> None:
    assert parse_pages(text) == expected


@pytest.mark.parametrize(
    "text", ["phần một", "50-11", "0", "1-2-3", "11–", "11 12", "-5", "1,5 giờ"]
)
def test_what_is_no_pages_is_told(text: str) -> None:
    with pytest.raises(RecordsError) as refused:
        parse_pages(text)
    assert refused.value.key == "study.pages_unclear"
    assert count_pages(text) == 0


@given(st.lists(ranges, max_size=5))
def test_a_page_counts_once(wanted: list[tuple[int, int]]) -> None:
    text = ", ".join(f"{first}–{last}" for first, last in wanted)
    slowly = {page for first, last in wanted for page in range(first, last + 1)}
    assert count_pages(text) == len(slowly)


@given(st.lists(ranges, min_size=1, max_size=3), st.lists(ranges, max_size=3))
def test_pages_outside_the_topics_are_refused(
    topics: list[tuple[int, int]], read: list[tuple[int, int]]
) -> None:
    text = ", ".join(f"{first}–{last}" for first, last in read)
    allowed = {page for first, last in topics for page in range(first, last + 1)}
    wanted = {page for first, last in read for page in range(first, last + 1)}
    if wanted <= allowed:
        check_pages(text, topics)
    else:
        with pytest.raises(RecordsError) as refused:
            check_pages(text, topics)
        assert refused.value.key == "study.pages_outside"
        assert refused.value.values["page"] in wanted - allowed
