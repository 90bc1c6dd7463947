"""A process killed while it issues has used a number with its paper, or used none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from models.book.database import create_book, open_book
from models.check import check_book
from models.documents.issuing import list_issued, read_issued_pdf
from models.documents.numbers import list_explained, series_on
from models.organisation import Cell, add_term
from tests.models.paper_issuer import DAY, paper

ROOT = Path(__file__).parents[2]
CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "so.sochibo"
    database = create_book(file, CELL)
    with database.transaction() as session:
        add_term(session, name="2025–2030", starts_on=date(2025, 6, 1), ends_on=date(2030, 5, 31))
    database.close()
    return file


def issuer(file: Path, point: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("paper_issuer.py")), str(file), point],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )


def numbers(file: Path) -> list[int]:
    """Return the numbers in the book, each with a whole paper, none without one."""
    database = open_book(file)
    try:
        assert check_book(database) == ()
        with database.reading() as session:
            rows = list_issued(session)
            found = sorted(row.number or 0 for row in rows)
            for row in rows:
                assert read_issued_pdf(session, row.id) == paper(row.number or 0).pdf
            assert list_explained(session) == ()
            series = series_on(session, symbol="BC", day=DAY)
            assert (series.next, series.gaps) == (len(found) + 1, ())
    finally:
        database.close()
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed another way there")
@pytest.mark.parametrize(
    ("point", "left"),
    [("take_number", []), ("keep_content", []), ("close_draft", []), ("issued", [1])],
)
def test_killed_at_a_point_the_number_is_used_with_its_paper_or_not(
    file: Path, point: str, left: list[int]
) -> None:
    with issuer(file, point) as process:
        process.wait(120)
    assert process.returncode != 0
    assert numbers(file) == left


def told(process: subprocess.Popen[str]) -> Iterator[int]:
    assert process.stdout is not None
    for line in process.stdout:
        if line.endswith("\n"):
            yield int(line)


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_moment_every_number_that_was_told_stands(file: Path, seed: int) -> None:
    chance = Random(seed)
    before = 0
    for _ in range(2):
        with issuer(file, "forever") as process:
            lines = told(process)
            last = [next(lines) for _ in range(chance.randrange(1, 6))][-1]
            process.kill()
            last = max([last, *lines])
        stand = numbers(file)
        # The last one may have been kept in the moment before it was told.
        assert len(stand) in (last, last + 1)
        assert last > before
        before = stand[-1]
