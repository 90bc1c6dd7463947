"""The search box finds people by name, post or unit, and meetings by title or day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.book import OpenBook
from desktop.finder import BookFinder
from desktop.widgets.search_items import SearchIndex
from models.meetings.meetings import add_meeting
from models.members.people import PersonData, add_person, usual_statuses
from models.members.steps import PostStep
from models.words import Post
from tests.desktop.members_book import TODAY, empty_book
from tests.models.cell import meeting


@pytest.fixture
def index(qapp: QApplication, tmp_path: Path) -> Iterator[SearchIndex]:
    database = empty_book(tmp_path / "so.sochibo")
    people = [
        (PersonData("Đặng Thị Đào", job="Chánh Văn phòng"), [PostStep(Post.SECRETARY)]),
        (PersonData("H'Hen Niê", unit="Thanh tra Sở"), []),
        (PersonData("Trần Hoà", job="Kế toán"), [PostStep(Post.SECRETARY, until=date(2020, 1, 1))]),
    ]
    with database.transaction() as session:
        for data, posts in people:
            add_person(session, data, statuses=usual_statuses(data, staff=False), posts=posts)
        add_meeting(session, meeting(date(2026, 3, 5), title="Sinh hoạt thường kỳ tháng 3/2026"))
    yield SearchIndex(BookFinder(OpenBook(database), TODAY).search_items())
    database.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dang dao", "Đặng Thị Đào"),
        ("ĐÀO", "Đặng Thị Đào"),
        ("h’hen", "H'Hen Niê"),
        ("tran hoa", "Trần Hoà"),
        ("chanh van phong", "Đặng Thị Đào"),
        ("thanh tra so", "H'Hen Niê"),
        ("ke toan", "Trần Hoà"),
        ("thuong ky 3/2026", "Sinh hoạt thường kỳ tháng 3/2026"),
        ("05/03/2026", "Sinh hoạt thường kỳ tháng 3/2026"),
    ],
)
def test_any_of_its_words_finds_it(index: SearchIndex, typed: str, found: str) -> None:
    assert [item.title for item in index.find(typed)] == [found]


def test_a_post_finds_who_holds_it_now(index: SearchIndex) -> None:
    assert [item.title for item in index.find("secretary")] == ["Đặng Thị Đào"]
