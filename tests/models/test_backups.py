"""Backups count only when they are whole, and restoring one gives back its own day."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from models import identity
from models.book import backup_folders, lock, thinning
from models.book.backup_labels import Contents, write_label
from models.book.backup_lists import newest_of_file
from models.book.backups import (
    Backup,
    Reason,
    back_up_if_changed,
    list_backups,
    list_books,
    make_backup,
)
from models.book.copies import save_copy
from models.book.database import Database, create_book, open_book
from models.book.restore import restore_backup
from models.errors import RecordsError
from models.organisation import Cell, correct_cell, rename_cell
from tests.models.cell import add_someone

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sổ.sochibo"


@pytest.fixture
def kept(file: Path) -> Iterator[Database]:
    database = create_book(file, CELL)
    yield database
    database.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "bản sao lưu"


def enter(database: Database, name: str) -> None:
    with database.transaction() as session:
        add_someone(session, name)


def rows(file: Path) -> str:
    """Return the digest of every row of the book, whichever pages they lie on."""
    digest = hashlib.sha256()
    with closing(sqlite3.connect(file)) as book:
        tables = book.execute("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY 1")
        for (table,) in tables.fetchall():
            content: list[Any] = book.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()
            digest.update(repr((table, content)).encode())
    return digest.hexdigest()


def only(root: Path) -> tuple[Backup, ...]:
    (backups,) = list_books(root)
    return backups


def test_a_backup_says_what_is_in_it(kept: Database, root: Path) -> None:
    enter(kept, "Lò Thị Pâng")
    backup = make_backup(kept, root, Reason.ASKED)
    assert only(root) == (backup,)
    assert (backup.contents.cell, backup.contents.people) == ("Chi bộ Văn phòng", 1)
    assert backup.reason is Reason.ASKED
    assert rows(backup.file) == rows(kept.file)
    assert sorted(path.suffix for path in backup.file.parent.iterdir()) == [".json", ".sochibo"]


def test_a_backup_names_the_cell_as_it_is_called_by_now(kept: Database, root: Path) -> None:
    with kept.transaction() as session:
        correct_cell(session, replace(CELL, name="Chi bộ Thanh tra"), on=date(2024, 1, 1))
        rename_cell(session, replace(CELL, name="Chi bộ sau này"), valid_from=date(2190, 1, 1))
    assert make_backup(kept, root, Reason.ASKED).contents.cell == "Chi bộ Thanh tra"


def test_nothing_new_needs_no_backup(kept: Database, root: Path) -> None:
    assert back_up_if_changed(kept, root, Reason.START) is not None
    assert back_up_if_changed(kept, root, Reason.EXIT) is None
    enter(kept, "Lò Thị Pâng")
    assert back_up_if_changed(kept, root, Reason.EXIT) is not None
    assert [backup.sequence for backup in only(root)] == [2, 1]


def test_what_was_cut_off_goes_also_where_nothing_is_new(kept: Database, root: Path) -> None:
    first = make_backup(kept, root, Reason.ASKED)
    half = first.file.with_name(".000002.sochibo.part")
    half.write_bytes(b"half")
    assert back_up_if_changed(kept, root, Reason.START) is None
    assert not half.exists()
    assert only(root) == (first,)


def _flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4096])


def _remove(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("spoil", [_flip, _cut, _remove])
def test_a_backup_that_is_not_whole_is_neither_listed_nor_restored(
    kept: Database, root: Path, spoil: Any
) -> None:
    good = make_backup(kept, root, Reason.ASKED)
    spoilt = make_backup(kept, root, Reason.ASKED)
    spoil(spoilt.file)
    assert only(root) == (good,)
    kept.close()
    before = kept.file.read_bytes()
    with pytest.raises(RecordsError) as refused:
        restore_backup(spoilt, kept.file, root)
    assert refused.value.key == "backups.not_whole"
    assert kept.file.read_bytes() == before


def test_a_damaged_book_is_not_backed_up_and_costs_no_backup(kept: Database, root: Path) -> None:
    for _ in range(20):
        make_backup(kept, root, Reason.ASKED)
    listed = only(root)
    with kept.file.open("r+b") as stream:
        stream.seek(20 * 4096)
        stream.write(bytes(200))
    damaged = Database(kept.file)
    with pytest.raises(RecordsError) as refused:
        make_backup(damaged, root, Reason.EXIT)
    damaged.close()
    assert refused.value.key in {"backups.suspect", "book.damaged"}
    assert only(root) == listed


def test_what_was_cut_off_is_no_backup_and_is_cleared_away(kept: Database, root: Path) -> None:
    first = make_backup(kept, root, Reason.ASKED)
    folder = first.file.parent
    (folder / ".000002.sochibo.part").write_bytes(b"half")
    shutil.copy(first.file, folder / "000003.sochibo")  # without its label
    (folder / "000004.json").write_text(json.dumps({"sequence": 4}), encoding="utf-8")
    assert only(root) == (first,)
    second = make_backup(kept, root, Reason.ASKED)
    assert second.sequence == 5
    assert only(root) == (second, first)
    assert not list(folder.glob(".*"))


def test_a_folder_that_refuses_costs_nothing(kept: Database, tmp_path: Path) -> None:
    blocked = tmp_path / "tệp"
    blocked.write_bytes(b"x")
    with pytest.raises(RecordsError) as refused:
        make_backup(kept, blocked, Reason.ASKED)
    assert refused.value.key == "backups.cannot_write"


def test_restoring_keeps_the_book_that_stood_there(kept: Database, root: Path) -> None:
    enter(kept, "Lò Thị Pâng")
    old = make_backup(kept, root, Reason.ASKED)
    then = rows(kept.file)
    enter(kept, "Giàng A Sử")
    now = rows(kept.file)
    kept.close()
    assert restore_backup(old, kept.file, root) is None
    assert rows(kept.file) == then
    assert only(root)[0].reason is Reason.BEFORE_RESTORE
    assert rows(only(root)[0].file) == now
    restore_backup(only(root)[0], kept.file, root)
    assert rows(kept.file) == now
    assert sorted(path.name for path in kept.file.parent.iterdir() if path.is_file()) == [
        kept.file.name
    ]


def test_a_book_that_was_deleted_comes_back(kept: Database, root: Path) -> None:
    enter(kept, "Lò Thị Pâng")
    then = rows(kept.file)
    make_backup(kept, root, Reason.EXIT)
    kept.close()
    kept.file.unlink()
    restore_backup(only(root)[0], kept.file, root)
    assert rows(kept.file) == then
    open_book(kept.file).close()


def test_a_damaged_book_is_kept_aside_when_another_takes_its_place(
    kept: Database, root: Path
) -> None:
    backup = make_backup(kept, root, Reason.EXIT)
    then = rows(kept.file)
    kept.close()
    _cut(kept.file)
    damaged = kept.file.read_bytes()
    aside = restore_backup(backup, kept.file, root)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert rows(kept.file) == then


def test_a_book_that_is_open_is_not_replaced(kept: Database, root: Path) -> None:
    backup = make_backup(kept, root, Reason.EXIT)
    before = rows(kept.file)
    enter(kept, "Lò Thị Pâng")
    with pytest.raises(RecordsError) as refused:
        restore_backup(backup, kept.file, root)
    assert refused.value.key == "book.in_use_by"
    assert rows(kept.file) != before


def test_backups_of_two_books_do_not_mix(kept: Database, root: Path, tmp_path: Path) -> None:
    other = create_book(tmp_path / "khác.sochibo", CELL)
    make_backup(kept, root, Reason.ASKED)
    make_backup(other, root, Reason.ASKED)
    other.close()
    assert [len(backups) for backups in list_books(root)] == [1, 1]
    assert list_backups(tmp_path / "không có") == ()


def _days_of_backups(folder: Path, days: int) -> list[Path]:
    """Write backups of a few bytes, one a day, and return them, the oldest first."""
    folder.mkdir()
    files = []
    for number in range(1, days + 1):
        file = folder / f"{number:06}.sochibo"
        file.write_bytes(f"sổ {number}".encode())
        made_at = datetime(2024, 1, 1, 9, tzinfo=UTC) + timedelta(days=number)
        contents = Contents(identity.new_id(), "Chi bộ A", 3, 2, number, made_at)
        label = Backup(
            file, number, made_at, Reason.EXIT, "sổ", contents, backup_folders.digest(file)
        )
        write_label(label)
        files.append(file)
    return files


def _thin_counting(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Thin the folder; return the names of the files that were read for it."""
    read: list[str] = []
    digest = backup_folders.digest

    def counted(file: Path) -> str:
        read.append(file.name)
        return digest(file)

    with monkeypatch.context() as counting:
        counting.setattr(backup_folders, "digest", counted)
        backup_folders.thin(folder)
    return read


def test_thinning_reads_only_what_a_removal_rests_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = _days_of_backups(tmp_path / "a", 40)
    assert len(_thin_counting(tmp_path / "a", monkeypatch)) < 20
    left = [file for file in files if file.exists()]
    assert len(left) < 40
    assert _thin_counting(tmp_path / "a", monkeypatch) == []
    assert [file for file in files if file.exists()] == left


@pytest.mark.parametrize("spoil", [_cut, _remove])
@pytest.mark.parametrize("place", range(1, 40, 3))
def test_nothing_goes_for_a_backup_that_is_not_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Any, place: int
) -> None:
    files = _days_of_backups(tmp_path / "a", 40)
    spoil(files[-place])
    whole = [one.made_at.astimezone().date() for one in list_backups(tmp_path / "a")]
    backup_folders.thin(tmp_path / "a")
    left = list_backups(tmp_path / "a")
    assert len(left) >= 10
    judged = (day for at, day in enumerate(whole) if at in thinning.kept(whole))
    stays = {one.made_at.astimezone().date().isocalendar()[:2] for one in left}
    # No week that judging all of them keeps is lost.
    assert stays >= {day.isocalendar()[:2] for day in judged}


def test_a_full_disk_is_told_of_the_backups_not_of_the_book(
    kept: Database, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_database: Database, _file: Path) -> None:
        raise RecordsError("book.disk_full", file="sổ.sochibo")

    monkeypatch.setattr(Database, "write_copy", fill)
    with pytest.raises(RecordsError) as refused:
        make_backup(kept, root, Reason.ASKED)
    assert refused.value.key == "book.no_room_for_copy"
    assert str(root) in refused.value.sentence("vi")
    assert list_books(root) == ()


def test_two_programs_that_back_up_at_once_leave_two_whole_backups(
    kept: Database, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The command line may back a book up that is open in the window.
    said: list[str] = []

    def between(backup: Backup) -> None:
        if not said:
            said.append("")
            enter(kept, "Lò Thị Pâng")
            try:
                make_backup(kept, root, Reason.ASKED)
            except RecordsError as refused:
                said[0] = refused.key
        write_label(backup)

    monkeypatch.setattr("models.book.backups.write_label", between)
    monkeypatch.setattr(lock, "_LONG_PATIENCE", 0)
    first = make_backup(kept, root, Reason.START)
    assert said == ["backups.cannot_write"], "it waits until the other is done, but not for ever"
    second = make_backup(kept, root, Reason.ASKED)
    assert only(root) == (second, first)


def test_a_lock_left_by_a_killed_program_does_not_keep_others_out(
    kept: Database, root: Path
) -> None:
    folder = make_backup(kept, root, Reason.ASKED).file.parent
    (folder / ".lock").write_bytes(b"")
    make_backup(kept, root, Reason.ASKED)
    assert len(only(root)) == 2
    assert not list(folder.glob(".*"))


def test_a_lost_book_finds_its_backups_beside_those_of_a_copy(
    kept: Database, root: Path, tmp_path: Path
) -> None:
    backup = make_backup(kept, root, Reason.ASKED)
    copy = tmp_path / "bản sao.sochibo"
    save_copy(kept, copy)
    kept.close()
    database = open_book(copy)
    enter(database, "Lò Thị Pâng")
    other = make_backup(database, root, Reason.ASKED)
    database.close()
    assert newest_of_file(root, kept.file) == backup
    assert newest_of_file(root, copy) == other
    assert newest_of_file(root, tmp_path / "sổ khác.sochibo") is None


def test_a_backup_is_not_written_in(kept: Database, root: Path) -> None:
    backup, newer = (make_backup(kept, root, Reason.ASKED) for _ in range(2))
    for act in (
        lambda: open_book(backup.file),
        lambda: restore_backup(newer, backup.file, root),
        lambda: save_copy(kept, backup.file),
    ):
        with pytest.raises(RecordsError) as refused:
            act()
        assert refused.value.key == "backups.is_one"
    reader = open_book(backup.file, read_only=True)
    assert reader.count_rows()["person"] == 0
    reader.close()
    assert only(root) == (newer, backup)
    assert sorted(path.suffix for path in backup.file.parent.iterdir()) == [
        *(".json", ".json"),
        *(".sochibo", ".sochibo"),
    ]
    # A copy of it elsewhere is a book like any other.
    copy = Path(shutil.copy(backup.file, root / "sổ mang về.sochibo"))
    open_book(copy).close()
