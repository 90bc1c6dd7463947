"""Books: made whole, opened or refused in one sentence, written all or nothing."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from models.book import engine, schema
from models.book.database import Database, create_book, open_book
from models.errors import RecordsError
from models.identity import new_id
from models.organisation import Cell, cell_on
from models.tables.members import Person, StatusChange
from models.tables.organisation import Organisation
from models.words import Status
from tests.models.cell import DAY, add_someone
from tests.models.conftest import CELL


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def count_people(book: Database) -> int:
    with book.reading() as session:
        return session.scalar(select(func.count()).select_from(Person)) or 0


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for a lock."""
    monkeypatch.setitem(engine.PRAGMAS, "busy_timeout", "20")


def test_a_new_book_knows_its_cell_and_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "Sổ của chi bộ #1 50%.sochibo"
    database = create_book(file, CELL)
    with database.reading() as session:
        assert cell_on(session, DAY) == CELL
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_new_book_makes_its_folders(tmp_path: Path) -> None:
    create_book(tmp_path / "một" / "hai" / "so.sochibo", CELL).close()
    assert (tmp_path / "một" / "hai" / "so.sochibo").exists()


def test_a_new_book_is_not_spoilt_by_the_journal_of_one_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "so.sochibo-journal").write_bytes(b"left by a book that was deleted")
    create_book(tmp_path / "so.sochibo", CELL).close()
    assert [path.name for path in tmp_path.iterdir()] == ["so.sochibo"]


def test_a_name_the_disk_does_not_take_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        create_book(tmp_path / f"{'Chi bộ ' * 60}.sochibo", CELL)
    assert refused.value.key == "book.cannot_create"


def test_a_book_is_never_made_over_a_file(tmp_path: Path) -> None:
    file = tmp_path / "so.sochibo"
    file.write_text("của tôi", encoding="utf-8")
    with pytest.raises(RecordsError) as refused:
        create_book(file, CELL)
    assert refused.value.key == "book.exists"
    assert file.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        (
            PurePosixPath("/home/a b/sổ #1?.sochibo"),
            "file:///home/a%20b/s%E1%BB%95%20%231%3F.sochibo",
        ),
        (PureWindowsPath(r"C:\Sổ\a.sochibo"), "file:///C:/S%E1%BB%95/a.sochibo"),
        (PureWindowsPath(r"\\may-chu\chung\a.sochibo"), "file:////may-chu/chung/a.sochibo"),
    ],
)
def test_sqlite_is_given_a_file_as_it_wants_it(file: PurePath, uri: str) -> None:
    assert engine.file_uri(file) == uri


def test_a_book_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "không phải thư mục").touch()
    with pytest.raises(RecordsError) as refused:
        create_book(tmp_path / "không phải thư mục" / "so.sochibo", CELL)
    assert refused.value.key == "book.cannot_create"
    with pytest.raises(RecordsError):
        create_book(tmp_path / "so.sochibo", Cell(name=" ", upper_body="", place_name=""))
    assert [path.name for path in tmp_path.iterdir()] == ["không phải thư mục"]


def _foreign(file: Path, _book: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE khac (x)")
        other.commit()


def _newer(file: Path, book: Path) -> None:
    shutil.copy(book, file)
    with closing(sqlite3.connect(file)) as newer:
        newer.execute(f"PRAGMA user_version={schema.VERSION + 1}")
        newer.commit()


def _cut(size: int) -> Callable[[Path, Path], None]:
    def cut(file: Path, book: Path) -> None:
        file.write_bytes(book.read_bytes()[:size])

    return cut


def _garbage_after_header(file: Path, book: Path) -> None:
    whole = book.read_bytes()
    file.write_bytes(whole[:100] + bytes(range(256)) * ((len(whole) - 100) // 256 + 1))


def _write(data: bytes) -> Callable[[Path, Path], None]:
    def write(file: Path, _book: Path) -> None:
        file.write_bytes(data)

    return write


BAD_FILES: list[tuple[str, Callable[[Path, Path], None], str]] = [
    ("missing", lambda _file, _book: None, "book.missing"),
    ("empty", _write(b""), "book.empty_file"),
    ("folder", lambda file, _book: file.mkdir(), "book.cannot_open"),
    ("another program's database", _foreign, "book.foreign"),
    ("picture", _write(b"\x89PNG\r\n\x1a\n" * 99), "book.foreign"),
    ("text", _write("Xin chào, tôi không phải là sổ. ".encode() * 9), "book.foreign"),
    ("header cut", _cut(60), "book.foreign"),
    ("only the header", _cut(100), "book.damaged"),
    ("cut in a page", _cut(5000), "book.damaged"),
    ("cut between pages", _cut(4096 * 3), "book.damaged"),
    ("garbage", _garbage_after_header, "book.damaged"),
    ("newer", _newer, "book.newer"),
]


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("make", "key"), [bad[1:] for bad in BAD_FILES], ids=[b[0] for b in BAD_FILES]
)
def test_what_is_no_usable_book_is_refused_in_one_sentence_and_left_alone(
    tmp_path: Path,
    blank_book: Path,
    make: Callable[[Path, Path], None],
    key: str,
    read_only: bool,
) -> None:
    file = tmp_path / "so.sochibo"
    make(file, blank_book)
    before = digest(file) if file.is_file() else None
    listed = sorted(tmp_path.iterdir())
    with pytest.raises(RecordsError) as refused:
        open_book(file, read_only=read_only)
    assert refused.value.key == key
    assert file.name in refused.value.sentence("vi")
    assert file.name in refused.value.sentence("en")
    assert (digest(file) if file.is_file() else None) == before
    assert sorted(tmp_path.iterdir()) == listed


def test_the_settings_hold_on_a_live_connection(book: Database) -> None:
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "temp_store": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": 0x53436842,
        "user_version": schema.VERSION,
    }
    for block in (book.transaction, book.reading):
        with block() as session:
            connection = session.connection()
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
        assert found == wanted


def test_a_transaction_is_kept_and_seen_by_the_next(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    other = open_book(book.file, read_only=True)
    assert count_people(other) == 1
    other.close()


def _fail_half_way(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Giàng A Sử")
        raise ZeroDivisionError


def _leave_out_the_name(book: Database) -> None:
    with book.transaction() as session:
        person = session.get_one(Person, add_someone(session, "Giàng A Sử"))
        person.full_name = None  # type: ignore[assignment]


def _point_at_nobody(book: Database) -> None:
    with book.transaction() as session:
        owner = session.get_one(Person, add_someone(session, "Lù A Sử")).organisation_id
        nobody = StatusChange(
            organisation_id=owner, person_id=new_id(), since=DAY, status=Status.OFFICIAL
        )
        session.add(nobody)


@pytest.mark.parametrize(
    ("fail", "error"),
    [
        (_fail_half_way, ZeroDivisionError),
        # Its message names full_name, which is no full disk.
        (_leave_out_the_name, IntegrityError),
        (_point_at_nobody, IntegrityError),
    ],
)
def test_our_own_mistakes_rise_as_they_are_and_nothing_is_kept(
    book: Database, fail: Callable[[Database], None], error: type[Exception]
) -> None:
    with pytest.raises(error):
        fail(book)
    assert count_people(book) == 0


def test_a_transaction_says_which_nouns_it_wrote(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Giàng A Sử")
    assert session.info["touched"] == {"members"}


@pytest.mark.usefixtures("impatient")
def test_a_second_writer_is_told_that_the_book_is_in_use(book: Database) -> None:
    other = Database(book.file)
    with book.transaction() as session:
        add_someone(session, "Giàng A Sử")
        with pytest.raises(RecordsError) as refused, other.transaction():
            pass
    assert refused.value.key == "book.locked"
    with other.transaction() as session:
        add_someone(session, "Lù A Sử")
    other.close()
    assert count_people(book) == 2


@pytest.mark.usefixtures("impatient")
def test_a_reading_sees_one_moment(book: Database) -> None:
    other = Database(book.file)
    with book.reading() as session:
        before = session.scalar(select(func.count()).select_from(Person))
        with pytest.raises(RecordsError), other.transaction() as writing:
            add_someone(writing, "Giàng A Sử")
        assert session.scalar(select(func.count()).select_from(Person)) == before
    with other.transaction() as writing:
        add_someone(writing, "Giàng A Sử")
    other.close()
    assert count_people(book) == 1


def test_a_reading_cannot_write(book: Database) -> None:
    with pytest.raises(RuntimeError), book.reading() as session:
        add_someone(session, "Giàng A Sử")
    assert count_people(book) == 0


def test_a_reading_drops_no_change_without_a_word(book: Database) -> None:
    with pytest.raises(RuntimeError), book.reading() as session:
        session.scalars(select(Organisation)).one().name = "Chi bộ khác"


def test_a_book_opened_read_only_refuses_to_be_written(book: Database) -> None:
    book.close()
    before = digest(book.file)
    guarded = open_book(book.file, read_only=True)
    with pytest.raises(RecordsError) as refused, guarded.transaction() as session:
        add_someone(session, "Giàng A Sử")
    guarded.close()
    assert refused.value.key == "book.read_only"
    assert digest(book.file) == before


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not tell")
def test_work_that_outlives_the_book_lets_go_of_its_file(book: Database) -> None:
    # Windows replaces no file that is open: restoring and passwords would be refused.
    with book.reading() as session:
        session.connection().exec_driver_sql("SELECT 1")
        book.close()
        assert holds(book.file), "it is read to the end"
    assert not holds(book.file)
    book.count_rows()
    assert not holds(book.file)


def holds(file: Path) -> bool:
    """Tell whether this program has the file open."""
    ours = Path("/proc/self/fd").iterdir()
    return any(one.exists() and one.samefile(file) for one in ours)
