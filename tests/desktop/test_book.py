from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.book import Changed, OpenBook
from models.book.database import Session, create_book
from models.book.unsaved import Words, drop_unsaved, keep_unsaved
from models.errors import RecordsError
from models.identity import new_id
from models.organisation import Cell, cell_on, correct_cell
from models.periods import ALWAYS

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Lai Châu")
OTHER = Cell(name="Chi bộ Thanh tra", upper_body="Đảng bộ Sở", place_name="Lai Châu")


@pytest.fixture
def book(qapp: object, tmp_path: Path) -> Iterator[OpenBook]:
    book = OpenBook(create_book(tmp_path / "b.sochibo", CELL))
    yield book
    book.database.close()


def _rename(session: Session, cell: Cell) -> str:
    correct_cell(session, cell, on=ALWAYS)
    return cell.name


def _name(book: OpenBook) -> str:
    return book.read(partial(cell_on, day=ALWAYS)).name


def test_change_is_kept_told_and_timed(qtbot: QtBot, book: OpenBook) -> None:
    with qtbot.waitSignal(book.changed) as told, qtbot.waitSignal(book.saved) as timed:
        assert book.change(partial(_rename, cell=OTHER)) == OTHER.name
    assert _name(book) == OTHER.name
    changed = told.args[0]
    assert isinstance(changed, Changed)
    assert changed.touches(frozenset({"organisation"}))
    assert not changed.touches(frozenset({"study"}))
    assert isinstance(timed.args[0], datetime)


def test_refused_change_keeps_the_book_and_tells_nothing(qtbot: QtBot, book: OpenBook) -> None:
    def refuse(session: Session) -> None:
        _rename(session, OTHER)
        raise RecordsError("organisation.no_name")

    silent = qtbot.assertNotEmitted
    with silent(book.changed), silent(book.saved), pytest.raises(RecordsError):
        book.change(refuse)
    assert _name(book) == CELL.name


def test_change_that_wrote_nothing_tells_nothing(qtbot: QtBot, book: OpenBook) -> None:
    with qtbot.assertNotEmitted(book.saved):
        assert book.change(lambda _session: 7) == 7


def test_words_kept_beside_the_records_are_told_to_who_shows_them_but_not_as_saved(
    qtbot: QtBot, book: OpenBook
) -> None:
    home = new_id()
    words = Words(home, home, "content", "Nội dung", "đang gõ")
    drop = partial(drop_unsaved, record_id=home, field="content")
    for work in (partial(keep_unsaved, words=words), drop):
        with qtbot.waitSignal(book.changed) as told, qtbot.assertNotEmitted(book.saved):
            book.change(work)
        assert told.args == [Changed(frozenset({"unsaved"}))]
