"""One writer for each book; the lock dies with its process and leaves nothing to delete."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.book.database import Database, create_book, open_book
from models.book.lock import BookLock, holder_of
from models.errors import RecordsError
from models.organisation import Cell
from tests.models.cell import add_someone

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")

#: Opens the book, says so, and holds it until it is told to end or is killed.
WRITER = """
import sys
from pathlib import Path
from models.book.database import open_book
from models.errors import RecordsError
try:
    book = open_book(Path(sys.argv[1]), user="Lò Thị Pâng")
except RecordsError as refused:
    print(refused.key, flush=True)
else:
    print("open", flush=True)
    sys.stdin.read()
    book.close()
"""


def start_writer(file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def word_of(writer: subprocess.Popen[str]) -> str:
    assert writer.stdout is not None
    return writer.stdout.readline().strip()


def end(writer: subprocess.Popen[str]) -> None:
    writer.communicate(timeout=120)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "sổ chi bộ.sochibo"
    create_book(file, CELL).close()
    return file


def test_a_second_writer_is_told_who_writes_and_may_read(file: Path) -> None:
    first = open_book(file, user="Giàng A Sử")
    with pytest.raises(RecordsError) as refused:
        open_book(file)
    assert refused.value.key == "book.in_use_by"
    assert "Giàng A Sử" in str(refused.value)
    reader = open_book(file, read_only=True)
    with first.transaction() as session:
        add_someone(session, "Lù A Sử")
    assert reader.count_rows()["person"] == 1
    reader.close()
    first.close()
    open_book(file).close()
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


def test_an_unlocked_book_shows_why_the_lock_is_needed(file: Path) -> None:
    # Without the lock two writers stand side by side and nobody is told.
    one, other = Database(file), Database(file)
    for book, name in ((one, "Giàng A Sử"), (other, "Lù A Sử")):
        with book.transaction() as session:
            add_someone(session, name)
        book.close()


def test_of_many_that_start_together_one_writes(file: Path) -> None:
    for _ in range(2):
        writers = [start_writer(file) for _ in range(2)]
        words = sorted(word_of(writer) for writer in writers)
        for writer in writers:
            end(writer)
        assert words.count("open") == 1
        assert {word for word in words if word != "open"} <= {"book.in_use", "book.in_use_by"}


def test_a_killed_writer_leaves_no_lock_behind(file: Path) -> None:
    for _ in range(2):
        writer = start_writer(file)
        assert word_of(writer) == "open"
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait(timeout=120)
        end(writer)
        assert holder_of(file) is not None
        open_book(file).close()
        assert holder_of(file) is None


def test_a_refused_book_is_let_go(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(RecordsError):
        open_book(file)
    file.write_bytes(whole)
    open_book(file).close()


@pytest.mark.parametrize("said", ["", "{", "[]", '{"user": "a"}', '{"process": "x"}'])
def test_word_that_cannot_be_read_changes_nothing(file: Path, said: str) -> None:
    file.with_name(f".{file.name}.writer").write_text(said, encoding="utf-8")
    first = open_book(file)
    file.with_name(f".{file.name}.writer").write_text(said, encoding="utf-8")
    with pytest.raises(RecordsError) as refused:
        open_book(file)
    assert refused.value.key == "book.in_use"
    first.close()


def test_who_let_go_already_leaves_the_next_one_alone(file: Path) -> None:
    first = BookLock(file, user="Giàng A Sử")
    first.release()
    second = BookLock(file, user="Lù A Sử")
    first.release()
    with pytest.raises(RecordsError):
        BookLock(file, user="Quàng Thị Mai")
    second.release()


def test_a_link_to_a_book_is_no_way_past_its_lock(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "màn hình" / "sổ.sochibo"
    link.parent.mkdir()
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system lets nobody make links")
    first = open_book(file)
    with pytest.raises(RecordsError) as refused:
        open_book(link)
    assert refused.value.key == "book.in_use_by"
    first.close()
    book = open_book(link)
    assert book.file == file
    book.close()
    assert list(link.parent.iterdir()) == [link]
