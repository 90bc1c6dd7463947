from __future__ import annotations

import pytest

from desktop.tables.meetings_table import compact_codes


@pytest.mark.parametrize(
    ("codes", "compact"),
    [
        ((), ""),
        (("1", "1.1", "1.2", "2"), "1, 2"),
        (("1.1", "1.2"), "1.1, 1.2"),
        (("1", "10", "11.2"), "1, 10, 11.2"),
        (("GT", "GT1", "GT2", "HĐ"), "GT, HĐ"),
        (("1", "1"), "1"),
    ],
)
def test_a_part_stands_for_what_is_below_it(codes: tuple[str, ...], compact: str) -> None:
    assert compact_codes(codes) == compact
