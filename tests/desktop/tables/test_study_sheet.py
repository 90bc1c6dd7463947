"""What the cells of the table of self-study mean."""

from __future__ import annotations

import pytest

from desktop.tables.study_sheet import labelled_people, parse_minutes
from models.identity import new_id


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
        ("", None),
    ],
)
def test_a_time_of_study_is_read_as_people_write_it(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


def test_who_shares_a_name_is_told_apart() -> None:
    first, second, third = new_id(), new_id(), new_id()
    found = labelled_people(
        [(first, "Lò Văn Sơn", ""), (second, "Lò Văn Sơn", "Thanh tra"), (third, "Lò Văn Sơn", "")]
    )
    assert found == {
        "Lò Văn Sơn": first,
        "Lò Văn Sơn (Thanh tra)": second,
        "Lò Văn Sơn (2)": third,
    }
