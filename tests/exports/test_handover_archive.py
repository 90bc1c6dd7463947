"""What is handed over is whole, says what it holds, opens as a book, and shows any later change."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.exports.handover import archive as archive_module
from desktop.exports.handover.archive import Archive
from desktop.exports.handover.contents import contents_name, read_list
from desktop.exports.handover.reading import Party, words
from desktop.exports.handover.verifying import FlawKind, verify
from desktop.exports.pack import placing
from desktop.exports.pdf.file import check_pdf
from models.book.backup_labels import is_backup
from models.book.backups import Reason, make_backup, read_contents
from models.book.copies import save_copy
from models.book.database import Database, open_book
from models.book.keys import Key, key_by_code, key_by_password, make_key, recovery_code
from models.errors import RecordsError
from models.handover.marking import HandedOver, mark_handed_over, read_handed_over
from tests.exports.handover_book import DAY, WISHES, hand_over
from tests.exports.sample_book import MEMBERS, make_book
from tests.exports.test_hostile_texts import pdf_text, squeezed

PASSWORD = "một mật khẩu dài"
MINUTES, READ_ME, PACK = (words("files")[name] for name in ("minutes", "read_me", "pack"))
PAPERS = {f"{MINUTES}.pdf", f"{MINUTES}.docx"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("small")
    database = make_book(folder / "Sổ chi bộ.sochibo", members=5, months=2)
    yield database
    database.close()


@pytest.fixture(scope="module")
def given(small: Database, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Hand the book over with everything, once for all tests that only look at it."""
    wishes = replace(WISHES, with_pack=True)
    return hand_over(small, tmp_path_factory.mktemp("out") / "Bàn giao", wishes=wishes)


def nobody(_file: Path) -> Key | None:
    return None


def files_of(folder: Path) -> dict[str, bytes]:
    found = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}


def text_of(archive: Archive) -> str:
    data: bytes = (archive.folder / READ_ME).read_bytes()
    return data.decode("utf-8-sig")


def test_the_folder_and_the_zip_hold_the_same(given: Archive) -> None:
    files = files_of(given.folder)
    assert {name for name in files if "/" not in name} == {
        *PAPERS,
        given.book.name,
        READ_ME,
        contents_name(),
    }
    assert {name.split("/")[0] for name in files if "/" in name} == {PACK}
    with zipfile.ZipFile(given.zip) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == files
    assert given.files == len(files)
    assert sorted(one.name for one in given.folder.parent.iterdir()) == ["Bàn giao", "Bàn giao.zip"]


def test_the_list_names_every_other_file_with_its_sha256(given: Archive) -> None:
    files = files_of(given.folder)
    listed = read_list(files.pop(contents_name()))
    assert listed == {name: sha256(data).hexdigest() for name, data in files.items()}
    assert listed[given.book.name] == given.book.sha256
    assert len(files[given.book.name]) == given.book.size
    assert verify(given.folder, nobody).flaws == verify(given.zip, nobody).flaws == ()


def test_the_paper_and_the_sheet_state_the_hash_of_the_very_file(given: Archive) -> None:
    check_pdf(given.minutes)
    assert (given.folder / f"{MINUTES}.pdf").read_bytes() == given.minutes
    assert given.book.sha256 in squeezed(pdf_text(given.minutes))
    text = text_of(given)
    assert given.book.sha256 in text.replace(" ", "")
    assert "\r\n" in text
    assert "mở sổ" in text.casefold()


def test_the_copy_opens_as_an_ordinary_book_and_holds_what_the_book_did(
    given: Archive, small: Database, tmp_path: Path
) -> None:
    file = tmp_path / "máy mới.sochibo"
    file.write_bytes((given.folder / given.book.name).read_bytes())
    assert not is_backup(file)
    with closing(open_book(file)) as copy:
        assert copy.count_rows() == small.count_rows()
        assert read_contents(copy) == read_contents(small)
        with copy.transaction() as session:
            mark_handed_over(session, HandedOver(DAY))
        assert make_backup(copy, tmp_path / "backups", Reason.ASKED)


def tampered(folder: Path, name: str) -> None:
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(bytes(data))


@pytest.mark.parametrize("name", ["book", f"{MINUTES}.pdf", READ_ME])
def test_a_changed_file_is_found(small: Database, tmp_path: Path, name: str) -> None:
    archive = hand_over(small, tmp_path / "a")
    name = archive.book.name if name == "book" else name
    tampered(archive.folder, name)
    (flaw,) = verify(archive.folder, nobody).flaws
    assert (flaw.kind, flaw.name) == (FlawKind.CHANGED, name)
    assert name in flaw.sentence()


def test_a_missing_and_a_foreign_file_are_found(small: Database, tmp_path: Path) -> None:
    archive = hand_over(small, tmp_path / "a")
    (archive.folder / f"{MINUTES}.docx").unlink()
    (archive.folder / "lạ.exe").write_bytes(b"MZ")
    found = {(one.kind, one.name) for one in verify(archive.folder, nobody).flaws}
    assert found == {(FlawKind.MISSING, f"{MINUTES}.docx"), (FlawKind.UNKNOWN, "lạ.exe")}


def test_a_list_that_was_changed_along_does_not_make_a_broken_book_whole(
    small: Database, tmp_path: Path
) -> None:
    archive = hand_over(small, tmp_path / "a")
    book = archive.folder / archive.book.name
    book.write_bytes(book.read_bytes()[:-8192])
    listing = archive.folder / contents_name()
    fresh = sha256(book.read_bytes()).hexdigest()
    text = listing.read_text("utf-8").replace(archive.book.sha256, fresh)
    listing.write_text(text, "utf-8")
    assert [one.kind for one in verify(archive.folder, nobody).flaws] == [FlawKind.BOOK]


def test_a_zip_that_was_written_anew_is_found(small: Database, tmp_path: Path) -> None:
    archive, other = hand_over(small, tmp_path / "a"), tmp_path / "b.zip"
    with zipfile.ZipFile(archive.zip) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b"x" if name == READ_ME else b""))
    assert [one.name for one in verify(other, nobody).flaws] == [READ_ME]


@pytest.mark.parametrize("name", [READ_ME, "list"])
@pytest.mark.parametrize("harm", ["damaged", "locked", "packed by other means"])
def test_what_a_zip_cannot_give_is_told(
    small: Database, tmp_path: Path, name: str, harm: str
) -> None:
    archive, other = hand_over(small, tmp_path / "a"), tmp_path / "b.zip"
    hurt = contents_name() if name == "list" else name
    with zipfile.ZipFile(archive.zip) as old, zipfile.ZipFile(other, "w") as new:
        for one in old.infolist():
            new.writestr(one.filename, old.read(one), compress_type=zipfile.ZIP_DEFLATED)
        member = new.getinfo(hurt)
    data = bytearray(other.read_bytes())
    told = data.rindex(b"PK\x01\x02", 0, data.rindex(hurt.encode()))
    if harm == "damaged":
        first = member.header_offset + 30 + len(hurt.encode())
        data[first : first + 8] = b"\xff" * 8
    elif harm == "locked":
        data[told + 8] |= 1
    else:
        data[told + 10] = 99
    other.write_bytes(data)
    if name == "list":
        with pytest.raises(RecordsError) as caught:
            verify(other, nobody)
        assert caught.value.key == "handover.no_contents"
    else:
        assert [one.name for one in verify(other, nobody).flaws] == [READ_ME]


def test_a_list_that_claims_to_be_endless_is_not_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(contents_name(), b"\n" * (17 << 20))
    with pytest.raises(RecordsError) as caught:
        verify(tmp_path / "a.zip", nobody)
    assert caught.value.key == "handover.no_contents"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"%PDF-1.4"])
def test_what_is_no_handover_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    (tmp_path / "b.zip").write_bytes(empty.getvalue())
    for place in (tmp_path, tmp_path / "a.zip", tmp_path / "b.zip"):
        with pytest.raises(RecordsError) as caught:
            verify(place, nobody)
        assert caught.value.key == "handover.no_contents"


# Passwords: the copy keeps the book's, or has one of its own.


def by_password(password: str) -> Callable[[Path], Key]:
    return lambda file: key_by_password(file, password)


def test_a_new_password_opens_the_copy_alone(small: Database, tmp_path: Path) -> None:
    key = make_key(PASSWORD)
    archive = hand_over(small, tmp_path / "a", key=key)
    book = archive.folder / archive.book.name
    assert archive.has_password
    assert small.key is None
    for name in MEMBERS[:5]:
        assert name.encode() not in book.read_bytes()
    code = "\n".join(recovery_code(key))
    for found in (key_by_password(book, PASSWORD), key_by_code(book, code)):
        with closing(open_book(book, key=found, read_only=True)) as copy:
            assert copy.count_rows() == small.count_rows()
    assert verify(archive.zip, by_password(PASSWORD)).flaws == ()
    with pytest.raises(RecordsError) as caught:
        verify(archive.folder, by_password("mật khẩu khác"))
    assert caught.value.key == "password.wrong"


def test_a_protected_book_keeps_its_password_and_can_be_given_another(
    small: Database, tmp_path: Path
) -> None:
    old, new = make_key("mật khẩu cũ"), make_key(PASSWORD)
    file = tmp_path / "sổ.sochibo"
    file.write_bytes(b"")
    small.write_copy_with(file, old)
    with closing(open_book(file, key=old)) as database:
        kept = hand_over(database, tmp_path / "a")
        given = hand_over(database, tmp_path / "b", key=new)
    assert verify(kept.folder, by_password("mật khẩu cũ")).flaws == ()
    assert verify(given.folder, by_password(PASSWORD)).flaws == ()
    with closing(open_book(file, key=old)):
        pass


def test_who_can_read_the_folder_is_said(small: Database, tmp_path: Path) -> None:
    key = make_key(PASSWORD)
    alone = replace(WISHES, with_minutes=False)
    bare = hand_over(small, tmp_path / "a")
    papers = hand_over(small, tmp_path / "b", key=key)
    closed = hand_over(small, tmp_path / "c", key=key, wishes=alone)
    texts = words("read_me")
    assert texts["all_readable"] in text_of(bare)
    assert texts["readable"] in text_of(papers)
    assert texts["only_book"] in text_of(closed)
    assert set(files_of(closed.folder)) == {closed.book.name, READ_ME, contents_name()}
    check_pdf(closed.minutes)
    for data in files_of(closed.folder).values():
        for name in (*MEMBERS[:5], WISHES.giver.name):
            assert name.encode() not in data


# Nothing is left of what did not come to its end.


class Stopped(Exception):  # noqa: N818 - what a user asks for
    """The user cancelled."""


def test_cancelling_at_any_step_leaves_nothing(small: Database, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    hand_over(small, tmp_path / "whole", progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 0)
    assert told[-1][0] == told[-1][1]
    for place in {0, 1, len(told) // 2, len(told) - 2, len(told) - 1}:
        left = iter(range(place))

        def stop(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Stopped

        with pytest.raises(Stopped):
            hand_over(small, tmp_path / "stopped", progress=stop)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["whole", "whole.zip"]


def test_what_is_there_is_never_touched(small: Database, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"old")
    with pytest.raises(RecordsError) as caught:
        hand_over(small, tmp_path / "a")
    assert caught.value.key == "pack.there_already"
    assert (tmp_path / "a.zip").read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize(
    ("module", "name", "error", "key"),
    [
        (placing, "rename_folder", PermissionError(13, "held"), "exports.not_allowed"),
        (archive_module, "write_list", OSError(28, "full"), "exports.disk_full"),
    ],
)
def test_what_the_world_refuses_leaves_nothing(
    small: Database,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: object,
    name: str,
    error: OSError,
    key: str,
) -> None:
    def refuse(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(module, name, refuse)
    with pytest.raises(RecordsError) as caught:
        hand_over(small, tmp_path / "a")
    assert caught.value.key == key
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_of_the_folder_that_was_chosen(
    small: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_database: Database, aside: Path, _key: object) -> bool:
        raise RecordsError("book.no_room_for_copy", folder=aside.parent)

    monkeypatch.setattr(archive_module, "write_whole", refuse)
    with pytest.raises(RecordsError) as caught:
        hand_over(small, tmp_path / "a")
    assert caught.value.values["folder"] == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_is_not_whole_is_not_handed_over(
    small: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "write_whole", lambda *_: False)
    with pytest.raises(RecordsError) as caught:
        hand_over(small, tmp_path / "a")
    assert caught.value.key == "handover.cannot_copy"
    assert list(tmp_path.iterdir()) == []


def test_a_copy_of_another_cells_book_is_not_handed_over(
    small: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = make_book(tmp_path / "khác.sochibo", members=5, months=2)

    def write_other(_database: Database, file: Path, _key: Key | None) -> bool:
        other.write_copy(file)
        return True

    monkeypatch.setattr(archive_module, "write_whole", write_other)
    with closing(other), pytest.raises(RecordsError) as caught:
        hand_over(small, tmp_path / "a")
    assert caught.value.key == "handover.cannot_copy"
    assert {one.name for one in tmp_path.iterdir()} & {"a", "a.zip"} == set()
    assert list(tmp_path.glob(".sochibo-*")) == []


def test_a_disk_that_gives_back_other_bytes_is_found(
    small: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_list(files: list[tuple[str, str]]) -> bytes:
        return "".join(f"{'0' * 64}  {path}\n" for path, _ in files).encode()

    monkeypatch.setattr(archive_module, "write_list", write_list)
    with pytest.raises(RecordsError) as caught:
        hand_over(small, tmp_path / "a")
    assert caught.value.key == "handover.not_whole"
    assert list(tmp_path.iterdir()) == []


# The note in the old book stays there.


def test_a_book_handed_over_twice_says_nothing_of_it_to_who_receives_it(
    small: Database, tmp_path: Path
) -> None:
    file = tmp_path / "sổ.sochibo"
    save_copy(small, file)
    with closing(open_book(file)) as database:
        with database.transaction() as session:
            mark_handed_over(session, HandedOver(DAY, "Vũ Hồng Ánh"))
        archive = hand_over(database, tmp_path / "a")
        with database.reading() as session:
            assert read_handed_over(session) == HandedOver(DAY, "Vũ Hồng Ánh")
    book = archive.folder / archive.book.name
    with closing(open_book(book, read_only=True)) as copy, copy.reading() as session:
        assert read_handed_over(session) is None
    assert [one.name for one in archive.folder.glob("*journal*")] == []
    assert verify(archive.folder, nobody).flaws == ()


def test_names_are_kept_as_the_records_would_keep_them(small: Database, tmp_path: Path) -> None:
    wishes = replace(WISHES, giver=Party("  Vàng   Bích\tMai "), remarks=" a \n\n b ")
    archive = hand_over(small, tmp_path / "a", wishes=wishes)
    assert squeezed("Người giao: đồng chí Vàng Bích Mai;") in squeezed(pdf_text(archive.minutes))
