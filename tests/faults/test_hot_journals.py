"""The journal of a book that was cut off is played into that book, and never into another."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from models.book import files, journals
from models.book.backups import Reason, list_books, make_backup
from models.book.copies import save_copy
from models.book.database import Database, create_book, open_book
from models.book.files import is_hot, journal_of, rename_into_place
from models.book.keys import Key
from models.book.looking import look_inside
from models.book.restore import keep_damaged, restore_backup
from models.errors import RecordsError
from tests.faults.acts import NEW, OLD
from tests.faults.conftest import Oven
from tests.faults.scale import times
from tests.models.cell import add_someone
from tests.models.conftest import CELL
from tests.models.cut_off import cut_off

BOOK = "sổ.sochibo"
#: How many people are in the book that was cut off, and in what is put in its place.
PEOPLE, EARLIER, LATER = 20, 3, 25
#: The most steps that a copy or a restore takes.
_MOST = 400
#: Kills spread over each; the last steps, where names change, come on top.
_KILLS = times(8)


class Cut:
    """A folder with a book that was cut off, and what somebody may put in its place."""

    def __init__(self, folder: Path, key: Key | None) -> None:
        self.folder, self.key = folder, key
        self.others: dict[str, tuple[Key | None, int]] = {}

    def put(self, folder: Path, other: str | None = None) -> Path:
        """Return the book in a new `folder`, the `other` file in its place if one is named."""
        shutil.copytree(self.folder / "cắt điện", folder)
        if other is not None:
            shutil.copyfile(self.folder / other, folder / BOOK)
        return folder / BOOK


def grow(database: Database, people: int) -> None:
    for number in range(database.count_rows()["person"], people):
        with database.transaction() as session:
            add_someone(session, f"Người {number}")


def people(file: Path, key: Key | None = None) -> int:
    """Return how many people are in the book, which is opened and found sound."""
    with closing(open_book(file, key=key)) as database:
        assert (database.check_pages(), database.check_references()) == ([], [])
        return database.count_rows()["person"]


@pytest.fixture(scope="module", params=[None, OLD], ids=["plain", "sealed"])
def cut(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Cut:
    made = Cut(tmp_path_factory.mktemp("trước"), request.param)
    database = create_book(made.folder / BOOK, CELL, key=made.key)
    grow(database, EARLIER)
    save_copy(database, made.folder / "earlier copy")
    database.close()
    shutil.copyfile(made.folder / BOOK, made.folder / "earlier file")
    database = open_book(made.folder / BOOK, key=made.key)
    grow(database, PEOPLE)
    cut_off(database, made.folder / "cắt điện")
    grow(database, LATER)
    save_copy(database, made.folder / "later copy")
    database.close()
    others = {"another book": made.key, "of another password": NEW if made.key else OLD}
    for name, key in others.items():
        with closing(create_book(made.folder / name, CELL, key=key)) as other:
            grow(other, LATER)
    made.others = {
        "earlier file": (made.key, EARLIER),
        "earlier copy": (made.key, EARLIER),
        "later copy": (made.key, LATER),
    } | {name: (key, LATER) for name, key in others.items()}
    return made


def test_a_book_that_was_cut_off_goes_back_by_its_own_journal(cut: Cut, tmp_path: Path) -> None:
    book = cut.put(tmp_path / "nơi thử")
    assert is_hot(book)
    with closing(open_book(book, key=cut.key)) as database:
        # Nobody left word that it was being written, and yet the whole book is checked.
        assert database.recovered
        assert database.stray_journal is None
    assert people(book, cut.key) == PEOPLE
    assert not is_hot(book)


def test_what_is_put_in_its_place_stays_as_it_is(cut: Cut, tmp_path: Path) -> None:
    for name, (key, many) in cut.others.items():
        book = cut.put(tmp_path / name, name)
        before, journal = book.read_bytes(), journal_of(book).read_bytes()
        with closing(open_book(book, key=key)) as database:
            kept = database.stray_journal
        assert kept is not None, name
        assert kept.read_bytes() == journal
        assert book.read_bytes() == before
        assert people(book, key) == many


def test_without_looking_whose_it_is_it_would_spoil_them(
    cut: Cut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.book.database.set_stray_aside", lambda *_: None)
    for name, (key, _) in cut.others.items():
        book = cut.put(tmp_path / name, name)
        with pytest.raises(RecordsError):
            open_book(book, key=key)


def test_a_salt_and_a_count_that_never_were_its_own_are_enough(
    cut: Cut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_would_harm", lambda *_: False)
    told = {"of another password"} | (set() if cut.key else {"earlier file", "earlier copy"})
    for name, (key, _) in cut.others.items():
        book = cut.put(tmp_path / name, name)
        assert bool(journals.set_stray_aside(book, key)) >= (name in told), name


def test_where_no_copy_can_be_tried_the_journal_is_taken_for_its_own(
    cut: Cut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = cut.put(tmp_path / "nơi thử")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", refuse)
    assert people(book, cut.key) == PEOPLE


def test_a_look_at_a_book_that_was_cut_off_shows_what_it_was_and_changes_nothing(
    cut: Cut, tmp_path: Path
) -> None:
    book = cut.put(tmp_path / "nơi thử")
    before = {one.name: one.read_bytes() for one in book.parent.iterdir()}
    assert len(look_inside(book, key=cut.key).people) == PEOPLE
    assert {one.name: one.read_bytes() for one in book.parent.iterdir()} == before


@pytest.mark.parametrize("act", ["create", "copy", "restore"])
def test_the_journal_of_a_book_moved_away_is_kept_when_another_gets_its_name(
    cut: Cut, act: str, tmp_path: Path
) -> None:
    book = cut.put(tmp_path / "nơi thử")
    journal, away = journal_of(book).read_bytes(), book.rename(tmp_path / "nơi khác.sochibo")
    source = open_book(cut.folder / BOOK, key=cut.key)
    if act == "create":
        create_book(book, CELL, key=cut.key).close()
    elif act == "copy":
        save_copy(source, book)
    else:
        backup = make_backup(source, tmp_path / "sao lưu", Reason.ASKED)
        restore_backup(backup, book, tmp_path / "sao lưu", backup_key=cut.key)
    source.close()
    assert people(book, cut.key) == {"create": 0}.get(act, LATER)
    (kept,) = book.parent.glob("*.hong")
    assert kept.read_bytes() == journal
    # With it the book that was moved goes back to what it was.
    shutil.copyfile(kept, journal_of(away))
    assert people(away, cut.key) == PEOPLE


def kills(oven: Oven, scene: str, prepare: Callable[[], list[Path]]) -> Any:
    """Kill `scene` at steps spread over it, its last ones among them; give each moment after."""
    steps = 0
    while oven.order(scene, *prepare(), at=steps + 1)["killed"]:
        steps += 1
        assert steps < _MOST
    spread = {1 + place * steps // _KILLS for place in range(_KILLS)}
    for at in sorted(spread | set(range(max(1, steps - 7), steps + 1))):
        assert oven.order(scene, *prepare(), at=at)["killed"]
        yield at


@pytest.mark.parametrize("cut", [None], ids=["plain"], indirect=True)
@pytest.mark.parametrize("scene", ["copy_onto", "copy_onto_carelessly"])
def test_killed_while_a_copy_replaces_it_one_of_the_two_is_there(
    cut: Cut, oven: Oven, scene: str, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, seen, spoilt = memory / "nơi thử", set(), 0

    def prepare() -> list[Path]:
        shutil.rmtree(folder, ignore_errors=True)
        return [cut.folder / "later copy", cut.put(folder)]

    # Also where nobody looks whose journal it is.
    monkeypatch.setattr("models.book.database.set_stray_aside", lambda *_: None)
    for _ in kills(oven, scene, prepare):
        try:
            seen.add(people(folder / BOOK))
        except (AssertionError, RecordsError):
            spoilt += 1
    if scene == "copy_onto":
        assert (seen, spoilt) == ({PEOPLE, LATER}, 0)
    else:
        assert spoilt


@pytest.mark.parametrize("cut", [None], ids=["plain"], indirect=True)
def test_killed_while_a_backup_replaces_it_one_of_the_two_is_there(
    cut: Cut, oven: Oven, memory: Path
) -> None:
    folder, seen = memory / "nơi thử", set()
    with closing(open_book(cut.folder / "earlier copy")) as database:
        make_backup(database, memory / "sao lưu mẫu", Reason.ASKED)

    def prepare() -> list[Path]:
        shutil.rmtree(folder, ignore_errors=True)
        book = cut.put(folder)
        shutil.copytree(memory / "sao lưu mẫu", folder / "sao lưu")
        return [next((folder / "sao lưu").rglob("000001.sochibo")), book, folder / "sao lưu"]

    for _ in kills(oven, "restore", prepare):
        seen.add(people(folder / BOOK))
        kept = {one.contents.people for one in list_books(folder / "sao lưu")[0]}
        assert seen <= {PEOPLE, EARLIER}
        # What stood there before can be had back.
        assert PEOPLE in kept | {people(folder / BOOK)}
    assert seen == {PEOPLE, EARLIER}


def test_a_journal_is_gone_from_the_disk_before_another_book_gets_the_name(
    cut: Cut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some disks keep the later of two changes of a folder and lose the earlier."""
    book, done = cut.put(tmp_path / "nơi thử"), []
    unlink, replace, sync = Path.unlink, Path.replace, files._sync_folder

    def unlinked(file: Path, missing_ok: bool = False) -> None:
        done.append(f"gone {file.name}")
        unlink(file, missing_ok)

    def replaced(file: Path, target: Path) -> Path:
        done.append(f"named {target.name}")
        return replace(file, target)

    def synced(folder: Path) -> None:
        done.append(f"safe {folder.name}")
        sync(folder)

    monkeypatch.setattr(Path, "unlink", unlinked)
    monkeypatch.setattr(Path, "replace", replaced)
    monkeypatch.setattr(files, "_sync_folder", synced)
    aside = book.with_name("aside")
    shutil.copyfile(cut.folder / "later copy", aside)
    journals.free_name(book)
    rename_into_place(aside, book, replacing=True)
    safe = f"safe {book.parent.name}"
    assert done == [f"gone {journal_of(book).name}", safe, f"named {BOOK}", safe]
    done.clear()
    keep_damaged(book)
    assert done == [safe]
