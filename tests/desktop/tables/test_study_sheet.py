"""What the cells of the table of self-study mean."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.tables.study_sheet import (
    StudyWords,
    labelled_people,
    parse_minutes,
    read_row,
    study_columns,
)
from models.campaigns.campaigns import Topic
from models.identity import new_id
from models.words import TopicKind


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        (" 90 phút ", 90),
        ("45'", 45),
        ("1h30", 90),
        ("1h", 60),
        ("1,5 giờ", 90),
        ("2g15p", 135),
        ("2 giờ 05 phút", 125),
        ("lâu", None),
        ("-5", None),
        ("9" * 400 + "h", None),
        ("", None),
    ],
)
def test_a_time_of_study_is_read_as_people_write_it(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


def test_who_shares_a_name_is_told_apart() -> None:
    first, second, third, other = new_id(), new_id(), new_id(), new_id()
    found = labelled_people(
        [
            (first, "Lò Văn Sơn", ""),
            (second, "Lò Văn Sơn", "Thanh tra"),
            (third, "Lò Văn Sơn", ""),
            (other, "Giàng A Sử", "Thanh tra"),
        ]
    )
    assert found == {
        "Lò Văn Sơn (1)": first,
        "Lò Văn Sơn (Thanh tra)": second,
        "Lò Văn Sơn (2)": third,
        "Giàng A Sử": other,
    }


ROLL = ("Nguyễn Văn An", "Trần Thị Hoài", "Lò Thị Hòa", "Lò Văn Sơn (1)", "Lò Văn Sơn (2)")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("van an", "Nguyễn Văn An"),
        ("đ/c Nguyễn Văn An", "Nguyễn Văn An"),
        ("lò thị hoà", "Lò Thị Hòa"),
        ("lo thi hoa", "Lò Thị Hòa"),
        ("Lò Văn Sơn (2)", "Lò Văn Sơn (2)"),
        # Others' names, and those that several share: nobody is guessed.
        ("Nguyễn Văn A", "Nguyễn Văn A"),
        ("Hoa", "Lò Thị Hòa"),
        ("Lò Thị Hoa", "Lò Thị Hoa"),
        ("Lò Thị Hóa", "Lò Thị Hóa"),
        ("Lò Văn Sơn", "Lò Văn Sơn"),
    ],
)
def test_a_name_is_completed_but_never_guessed(typed: str, shown: str) -> None:
    words = StudyWords({name: new_id() for name in ROLL}, {}, (), date(2024, 3, 1))
    (column, *_) = study_columns(words)
    assert column.tidy(typed) == shown


def test_d_and_đ_are_two_codes() -> None:
    topics = tuple(
        Topic(new_id(), new_id(), None, 0, True, code, TopicKind.PART, code, code, None, None, "")
        for code in ("d", "đ", "e")
    )
    words = StudyWords({"Lò Thị Hòa": new_id()}, {}, topics, date(2024, 3, 1))
    blank = {column.name: "" for column in study_columns(words)}

    def codes(text: str) -> list[str]:
        texts = blank | {"name": "Lò Thị Hòa", "started": "01/03/2024", "topics": text}
        row = read_row(texts, words)
        assert row is not None
        return [one.code for one in topics if row.entry and one.id in row.entry.data.topic_ids]

    assert [codes("d"), codes("đ"), codes("E"), codes("Đ")] == [["d"], ["đ"], ["e"], []]
