"""A copy that the file manager takes while a save is being kept, without the journal beside it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import event

from models.book.database import create_book, open_book
from models.book.engine import PRAGMAS
from models.errors import RecordsError
from tests.faults.disk import Disk, connect
from tests.models.cell import add_someone
from tests.models.conftest import CELL

BOOK = "sổ.sochibo"
PEOPLE = 25
#: Fewer different contents would say little.
_FEWEST = 10


def saved(file: Path) -> list[tuple[str, Any]]:
    """Enter people in one act; return what the program says to SQLite for it."""
    said: list[tuple[str, Any]] = []

    def hear(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if not statement.startswith("PRAGMA"):
            many = values if isinstance(values, list) else [values]
            said.extend((statement, one) for one in many)

    with closing(open_book(file)) as database:
        event.listen(database._engine, "before_cursor_execute", hear)
        with database.transaction() as session:
            for number in range(PEOPLE):
                add_someone(session, f"Người {number}")
    return [*said, ("COMMIT", ())]


def contents(before: bytes, said: list[tuple[str, Any]]) -> list[bytes]:
    """Return what the book's file alone holds, one after the other, while it is written."""
    disk, left = Disk({BOOK: before}), [before]

    def look() -> None:
        if left[-1] != disk.seen[BOOK]:
            left.append(bytes(disk.seen[BOOK]))

    with connect(disk, BOOK, PRAGMAS) as connection:
        disk.before_step = look
        for statement, values in said:
            connection.execute(statement, values)
        look()
    return left


def told(file: Path) -> str | int:
    """Return how many people are in the book, or what is told of it."""
    try:
        with closing(open_book(file)) as database:
            assert (database.check_pages(), database.check_references()) == ([], [])
            return database.count_rows()["person"]
    except RecordsError as error:
        return error.key


def test_it_is_told_as_damaged_whenever_it_was_taken(tmp_path: Path) -> None:
    file = tmp_path / BOOK
    create_book(file, CELL).close()
    before = file.read_bytes()
    found = []
    for at, data in enumerate(contents(before, saved(file))):
        copy = tmp_path / f"bản chép {at}.sochibo"
        copy.write_bytes(data)
        found.append(told(copy))
    # Only before the first write and after the last it is a book.
    assert (found[0], found[-1]) == (0, PEOPLE)
    assert set(found[1:-1]) == {"book.damaged"}
    assert len(found) >= _FEWEST
