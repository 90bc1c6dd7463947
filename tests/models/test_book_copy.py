"""A copy of a book: whole and equal, or not there at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from models.book.copies import save_copy
from models.book.database import Database, open_book
from models.errors import RecordsError
from models.organisation import add_term, list_terms
from models.sample import write_sample
from tests.models.cut_off import cut_off


@pytest.fixture
def sample(tmp_path: Path) -> Database:
    return open_book(write_sample(tmp_path / "sample.sochibo", people=8, years=1))


def _add_term(database: Database, ends: int) -> None:
    with database.transaction() as session:
        add_term(session, name="", starts_on=date(ends - 5, 6, 2), ends_on=date(ends, 6, 1))


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


def test_marks_made_while_the_copy_is_written_do_not_spoil_it(
    sample: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_copy = Database.write_copy

    def mark_then_write(self: Database, aside: Path) -> None:
        _add_term(self, 2035)
        write_copy(self, aside)
        _add_term(self, 2040)

    monkeypatch.setattr(Database, "write_copy", mark_then_write)
    target = tmp_path / "copy.sochibo"
    save_copy(sample, target)
    copy = open_book(target)
    with copy.reading() as session:
        assert list_terms(session)[-1].ends_on.year == 2035
    copy.close()
    sample.close()


def test_the_journal_of_a_broken_book_does_not_spoil_the_copy_in_its_place(
    sample: Database, tmp_path: Path
) -> None:
    broken = cut_off(sample, tmp_path / "stick")
    assert broken.with_name(f"{broken.name}-journal").stat().st_size > 0
    _add_term(sample, 2040)
    save_copy(sample, broken)
    assert [path.name for path in broken.parent.iterdir()] == [broken.name]
    copy = open_book(broken)
    assert copy.count_rows() == sample.count_rows()
    copy.close()
    sample.close()


def test_a_second_name_of_the_open_book_is_refused_too(sample: Database, tmp_path: Path) -> None:
    other = tmp_path / "other.sochibo"
    other.hardlink_to(sample.file)
    with pytest.raises(RecordsError) as refused:
        save_copy(sample, other)
    assert refused.value.key == "book.copy_onto_itself"
    sample.close()


def test_a_name_too_long_is_told_of_the_copy(sample: Database, tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        save_copy(sample, tmp_path / f"{'Chi bộ ' * 60}.sochibo")
    assert refused.value.key == "book.cannot_copy"
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


def test_a_book_that_somebody_writes_in_is_not_replaced(sample: Database, tmp_path: Path) -> None:
    other = open_book(write_sample(tmp_path / "khác.sochibo", people=3, years=1))
    rows = other.count_rows()
    with pytest.raises(RecordsError) as refused:
        save_copy(sample, other.file)
    assert refused.value.key == "book.in_use_by"
    other.close()
    save_copy(sample, other.file)
    other = open_book(other.file)
    assert rows != other.count_rows() == sample.count_rows()
    other.close()
    sample.close()
    assert not list(tmp_path.glob(".*"))


def test_an_export_that_fails_does_not_stand_in_the_way_of_the_next(
    sample: Database, tmp_path: Path
) -> None:
    filled, whole = tmp_path / "filled.sochibo", tmp_path / "whole.sochibo"
    for file in (filled, whole):
        file.write_bytes(b"")
    sample.write_copy_with(filled, None)
    with pytest.raises(OperationalError):
        sample.write_copy_with(filled, None)
    sample.write_copy_with(whole, None)
    sample.close()
    copy = open_book(whole)
    assert copy.count_rows()["attendance"] > 0
    copy.close()
