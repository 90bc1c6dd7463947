"""A book whose upgrade was cut off at any write to its disk is the old or the new, and opens.

Kills at chosen statements leave out the moments inside one: SQLite writes a whole upgrade into
the book while it keeps it.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from models.book import schema
from models.book.database import open_book
from models.book.engine import PRAGMAS, make_engine
from models.book.header import check_header
from models.check import check_book
from models.errors import RecordsError
from models.sample import write_sample
from tests.faults.disk import Disk, connect
from tests.faults.scale import times
from tests.models.old_books import write_old_book

BOOK = "sổ.sochibo"
PEOPLE = 3
#: Of some two hundred writes, from the first to the last.
MOMENTS = times(25)
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> list[Files]:
    """Return what a program leaves that was killed while it wrote the new schema into the book."""
    folder = tmp_path_factory.mktemp("nâng cấp")
    sample, old = folder / "mau.sochibo", folder / BOOK
    write_sample(sample, people=PEOPLE, years=1, seed=3)
    write_old_book(old, 1, rows_of=sample)
    disk = Disk({BOOK: old.read_bytes()})
    said = _upgrade(old)
    left: list[Files] = []

    def look() -> None:
        left.append({name: bytes(content) for name, content in disk.seen.items()})

    with connect(disk, BOOK, PRAGMAS | {"foreign_keys": "OFF"}) as connection:
        disk.before_step = look
        for statement, values in said:
            connection.execute(statement, values)
    look()
    first = next(place for place, files in enumerate(left) if files[BOOK] != left[0][BOOK])
    writing = left[first - 1 :]
    return [writing[round(place * (len(writing) - 1) / (MOMENTS - 1))] for place in range(MOMENTS)]


def _upgrade(old: Path) -> list[tuple[str, Any]]:
    """Return what the program says to SQLite to bring the book at `old` up to date."""
    said: list[tuple[str, Any]] = []

    def hear(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        many = values if isinstance(values, list) else [values]
        said.extend((statement, one) for one in many)

    engine = make_engine(old, references=False)
    event.listen(engine, "before_cursor_execute", hear)
    with engine.begin() as connection:
        schema.upgrade(connection)
    engine.dispose()
    return [*said, ("COMMIT", ())]


def _put(files: Files, folder: Path) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder / BOOK


def _seems_new(files: Files, folder: Path) -> bool:
    """Tell whether the first page is of the new schema while the old book is still to come back."""
    journal = files.get(f"{BOOK}-journal")
    return bool(journal) and check_header(_put(files, folder), newest=schema.VERSION) > 1


def _wrong(file: Path) -> str:
    """Return what is found wrong after the next start."""
    with closing(open_book(file)) as database:
        assert (database.check_pages(), database.check_references()) == ([], [])
        assert database.count_rows()["person"] == PEOPLE
        return "; ".join(map(str, check_book(database)))


def test_cut_off_at_any_write_it_opens_with_every_row(cut: list[Files], tmp_path: Path) -> None:
    # Moments that only the recovery can tell from a finished upgrade are among them.
    assert any(_seems_new(files, tmp_path / f"thấy {at}") for at, files in enumerate(cut))
    for at, files in enumerate(cut):
        assert _wrong(_put(files, tmp_path / f"lần {at}")) == "", at


def test_to_be_read_only_it_is_refused_in_words_and_stays(cut: list[Files], tmp_path: Path) -> None:
    half_way = [files for files in cut if files.get(f"{BOOK}-journal")]
    assert half_way
    for at, files in enumerate(half_way):
        book = _put(files, tmp_path / f"lần {at}")
        with pytest.raises(RecordsError) as refused:
            open_book(book, read_only=True)
        assert refused.value.key in ("book.older", "book.interrupted")
        assert {one.name: one.read_bytes() for one in book.parent.iterdir()} == files


def test_believing_the_first_page_would_be_found(
    cut: list[Files], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def believe(file: Path, *_: object, **__: object) -> int:
        return check_header(file, newest=schema.VERSION)

    monkeypatch.setattr("models.book.database.version_of", believe)
    found = 0
    for at, files in enumerate(cut):
        try:
            found += bool(_wrong(_put(files, tmp_path / f"lần {at}")))
        except Exception:
            found += 1
    assert found
