"""Ranges of cells as text: what Excel and LibreOffice copy, and what they take back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.grid import (
    Grid,
    format_grid,
    format_html,
    grid_sheet,
    parse_grid,
    tidy_grid,
)

CELLS = st.text(st.sampled_from("aĐ \t\n\"'=+-@,1"), max_size=5)


@st.composite
def grids(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 4))
    return draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=4))


def reference(text: str) -> Grid:
    """Parse letter by letter, without any cleverness; formulas aside."""
    rows: list[list[str]] = [[]]
    at = 0
    while at < len(text):
        cell, at = reference_cell(text, at)
        rows[-1].append(cell)
        if text[at : at + 1] == "\n":
            rows.append([])
        elif at + 1 == len(text):
            rows[-1].append("")
        at += 1
    if not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in rows)


def reference_cell(text: str, at: int) -> tuple[str, int]:
    end = at
    while text[end : end + 1] not in ("", "\t", "\n"):
        end += 1
    if text[at : at + 1] != '"':
        return text[at:end], end
    closing = at + 1
    while text[closing : closing + 1] not in ("", '"') or text[closing : closing + 2] == '""':
        closing += 2 if text[closing] == '"' else 1
    if text[closing : closing + 1] == '"' and text[closing + 1 : closing + 2] in ("", "\t", "\n"):
        return text[at + 1 : closing].replace('""', '"'), closing + 1
    return text[at:end], end


def unmarked(grid: Grid) -> Grid:
    return tuple(tuple(cell.replace("'", "") for cell in row) for row in grid)


@given(grids())
def test_what_is_copied_is_read_again(grid: list[list[str]]) -> None:
    assert parse_grid(format_grid(grid)) == tuple(tuple(row) for row in grid)


@given(st.text(st.sampled_from('ab"\t\n='), max_size=12))
def test_any_text_is_read_as_the_slow_way_reads_it(text: str) -> None:
    assert unmarked(parse_grid(text)) == unmarked(reference(text))


def test_a_range_of_excel_is_read() -> None:
    copied = 'Họ và tên\tLý do\r\nLò Văn An\t"ốm,\r\nnằm viện ""A"""\r\nLê Hải\t\r\n'
    assert parse_grid(copied) == (
        ("Họ và tên", "Lý do"),
        ("Lò Văn An", 'ốm,\nnằm viện "A"'),
        ("Lê Hải", ""),
    )


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ('"a" b\tc', ('"a" b', "c")),
        ('"a\tb', ('"a', "b")),
        ('a "b"\tc', ('a "b"', "c")),
        ('""\tc', ("", "c")),
    ],
)
def test_marks_that_quote_nothing_are_written_text(text: str, cells: tuple[str, ...]) -> None:
    assert parse_grid(text) == (cells,)


def test_rows_that_end_early_are_filled_up() -> None:
    assert parse_grid("a\nb\tc\td\n") == (("a", "", ""), ("b", "c", "d"))
    assert parse_grid("") == ()


def test_nothing_that_is_copied_is_worked_out_as_a_formula() -> None:
    text = format_grid([["=1+1", "-ốm", "+84", "@a", "-", "thường"]])
    assert text == "'=1+1\t'-ốm\t'+84\t'@a\t-\tthường"
    page = format_html([["=1+1", "<b>&"], ["012", ""]])
    assert page.count("mso-number-format") == page.count("sdnum") == 4
    assert "&lt;b&gt;&amp;" in page
    assert page.count("<tr>") == 2


def test_cells_are_tidied_and_the_empty_edge_is_cut() -> None:
    written = unicodedata.normalize("NFD", "Lò Thị Hòa")
    grid = parse_grid(f"\t\t\r\n\t{written}\xa0 \tx\r\n\t\t\r\n\tVừ\u200b A Sử\tP\r\n\t\t\r\n")
    assert tidy_grid(grid) == (("Lò Thị Hòa", "x"), ("", ""), ("Vừ A Sử", "P"))
    assert tidy_grid(parse_grid("\t\r\n \r\n")) == ()


def test_a_grid_is_a_worksheet() -> None:
    made = grid_sheet((("Lò Văn An", ""), ("Lê Hải", "x")), name="Dán", headings=("Họ và tên", "x"))
    assert [row.number for row in made.rows] == [1, 2, 3]
    assert made.rows[1].cells.keys() == {1}
    assert made.rows[2].text(2) == "x"
