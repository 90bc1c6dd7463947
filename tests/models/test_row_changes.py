"""Several changes of one row amount to one; a change and its reverse give nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.book.row_changes import RowChange, Values, as_logged, read_rows

ROW = ("person", "1")
values = st.fixed_dictionaries({"name": st.sampled_from("abc"), "unit": st.sampled_from("xy")})


def logged(*states: Values | None) -> list[dict[str, Any]]:
    """Return what the log holds of a row that goes through these states, one after another."""
    rows = []
    for before, after in pairwise(states):
        if before is not None and after is not None:
            names = [name for name in after if before[name] != after[name]]
            before, after = ({name: one[name] for name in names} for one in (before, after))
        rows.append(RowChange(*ROW, before, after))
    return as_logged(row for row in rows if row.before or row.after)


@given(st.lists(values | st.none(), min_size=2, max_size=6))
def test_a_row_tells_only_its_first_and_its_last_state(states: list[Values | None]) -> None:
    first, last = states[0], states[-1]
    assert as_logged(read_rows(logged(*states))) == logged(first, last)


@given(values | st.none(), values | st.none())
def test_a_change_and_its_reverse_are_no_change(first: Values | None, last: Values | None) -> None:
    rows = read_rows(logged(first, last))
    assert read_rows(as_logged([*rows, *(row.reversed() for row in rows)])) == ()


def test_a_forgotten_row_stays_forgotten() -> None:
    (row,) = read_rows(as_logged([RowChange(*ROW, None, None, forgotten=True)]))
    assert row.forgotten
    assert (row.entered, row.removed) == (False, False)
