"""A finished file takes its name although a scanner holds it for a moment, as on Windows."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.book.database import create_book, open_book
from models.book.files import rename_into_place
from models.errors import RecordsError
from models.sample import write_sample
from tests.models.conftest import CELL


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    taken: list[float] = []
    monkeypatch.setattr(time, "sleep", taken.append)
    return taken


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, int], None]:
    """Do what Windows does while another program holds the file."""

    def hold(step: str, code: int, times: int) -> None:
        left: Iterator[int] = iter(range(times))
        really = getattr(Path, step)

        def move(source: Path, to: Path) -> object:
            if next(left, None) is None:
                return really(source, to)
            error = PermissionError(errno.EACCES, "held")
            error.winerror = code  # type: ignore[attr-defined, unused-ignore]
            raise error

        monkeypatch.setattr(Path, step, move)

    return hold


@pytest.mark.parametrize("step", ["rename", "replace"])
@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_held_file_is_tried_again(
    tmp_path: Path,
    hold: Callable[[str, int, int], None],
    pauses: list[float],
    step: str,
    code: int,
) -> None:
    aside, file = tmp_path / "aside", tmp_path / "file"
    aside.write_bytes(b"whole")
    hold(step, code, 3)
    rename_into_place(aside, file, replacing=step == "replace")
    assert file.read_bytes() == b"whole"
    assert not aside.exists()
    assert len(pauses) == 3


def test_another_error_rises_at_once(
    tmp_path: Path, hold: Callable[[str, int, int], None], pauses: list[float]
) -> None:
    (tmp_path / "aside").write_bytes(b"whole")
    hold("rename", 112, 1)
    with pytest.raises(PermissionError):
        rename_into_place(tmp_path / "aside", tmp_path / "file", replacing=False)
    assert pauses == []


def test_a_new_book_waits_for_the_scanner(
    tmp_path: Path, hold: Callable[[str, int, int], None]
) -> None:
    hold("rename", 32, 3)
    file = tmp_path / "so.sochibo"
    create_book(file, CELL).close()
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_the_sample_waits_for_the_scanner(
    tmp_path: Path, hold: Callable[[str, int, int], None]
) -> None:
    hold("rename", 5, 3)
    file = write_sample(tmp_path / "so.sochibo", people=3, years=1)
    open_book(file, read_only=True).close()


def test_a_book_held_for_good_is_refused_and_nothing_is_left(
    tmp_path: Path, hold: Callable[[str, int, int], None], pauses: list[float]
) -> None:
    hold("rename", 32, 100)
    with pytest.raises(RecordsError) as refused:
        create_book(tmp_path / "so.sochibo", CELL)
    assert refused.value.key == "book.cannot_create"
    assert sum(pauses) <= 2.5
    assert list(tmp_path.iterdir()) == []
