"""A copy of a book: whole and equal, or not there at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.book_copy import save_copy
from models.database import Database, open_book
from models.errors import RecordsError
from models.sample import write_sample


@pytest.fixture
def sample(tmp_path: Path) -> Database:
    return open_book(write_sample(tmp_path / "sample.sochibo", people=8, years=1))


def test_a_copy_holds_every_row_and_is_a_book_of_its_own(sample: Database, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "bản sao #1 %.sochibo"
    save_copy(sample, target)
    copy = open_book(target)
    assert copy.count_rows() == sample.count_rows()
    assert copy.count_rows()["attendance"] > 0
    assert copy.check_pages() == []
    copy.close()
    sample.close()
    assert [file.name for file in target.parent.iterdir() if "copy" in file.name] == []


def test_an_older_copy_is_replaced_whole(sample: Database, tmp_path: Path) -> None:
    target = tmp_path / "old.sochibo"
    target.write_bytes(b"an older copy")
    save_copy(sample, target)
    open_book(target).close()
    sample.close()


def test_a_copy_over_the_open_book_itself_is_refused(sample: Database) -> None:
    before = sample.file.read_bytes()
    with pytest.raises(RecordsError) as refused:
        save_copy(sample, sample.file.parent / "." / sample.file.name)
    assert refused.value.key == "book.copy_onto_itself"
    assert sample.file.read_bytes() == before
    sample.close()


def test_a_copy_that_cannot_be_written_leaves_what_stood_there(
    sample: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "file, no folder"
    folder.write_bytes(b"x")
    with pytest.raises(RecordsError) as refused:
        save_copy(sample, folder / "a.sochibo")
    assert refused.value.key == "book.cannot_copy"
    assert folder.read_bytes() == b"x"
    sample.close()


def test_a_copy_that_lost_rows_never_takes_its_name(
    sample: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_half(self: Database, aside: Path) -> None:
        write_sample(aside, people=3, years=1)

    monkeypatch.setattr(Database, "write_copy", write_half)
    target = tmp_path / "copy.sochibo"
    target.write_bytes(b"an older copy")
    with pytest.raises(RecordsError) as refused:
        save_copy(sample, target)
    assert refused.value.key == "book.cannot_copy"
    assert target.read_bytes() == b"an older copy"
    sample.close()
