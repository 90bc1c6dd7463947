"""A book of an older program is brought up to date when it is opened, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.book import schema
from models.book.database import open_book
from models.book.header import check_header
from models.check import check_book
from models.errors import RecordsError
from models.sample import write_sample
from tests.models.old_books import write_old_book


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "mau.sochibo"
    write_sample(file, people=12, years=1, seed=3)
    return file


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_an_older_book_keeps_every_row(version: int, sample: Path, tmp_path: Path) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, version, rows_of=sample)
    newest = open_book(sample)
    upgraded = open_book(old)
    assert check_header(old, newest=schema.VERSION) == schema.VERSION
    kept = upgraded.count_rows()
    assert kept["person"] == 12
    assert {name: kept[name] for name in ("attendance", "meeting", "study", "change")} == {
        name: newest.count_rows()[name] for name in ("attendance", "meeting", "study", "change")
    }
    assert check_book(upgraded) == ()
    upgraded.close()
    newest.close()


def test_an_older_book_is_not_touched_where_it_may_only_be_read(tmp_path: Path) -> None:
    old = tmp_path / "cu.sochibo"
    write_old_book(old, 1)
    before = old.read_bytes()
    with pytest.raises(RecordsError) as refused:
        open_book(old, read_only=True)
    assert refused.value.key == "book.older"
    assert old.read_bytes() == before
