"""Writers of one program come one after the other; none waits for ever, and none starves."""

from __future__ import annotations

import threading

import pytest

from models.book import turns
from models.book.database import Database
from models.errors import RecordsError
from tests.models.cell import add_someone


def test_writers_come_in_the_order_they_asked(book: Database) -> None:
    order: list[int] = []

    def write(number: int) -> None:
        with book.transaction() as session:
            add_someone(session, f"Người {number}")
            order.append(number)

    writers = [threading.Thread(target=write, args=[number]) for number in range(8)]
    with book.transaction() as session:
        for number, writer in enumerate(writers):
            writer.start()
            while len(book._turns._waiting) < number + 2:
                threading.Event().wait(0.001)
        add_someone(session, "Lò Thị Pâng")
    for writer in writers:
        writer.join()
    assert order == list(range(8))
    assert book.count_rows()["person"] == 9


def test_a_writer_that_waits_in_vain_is_told_and_the_next_may_write(
    book: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.02)
    with book.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
        with pytest.raises(RecordsError) as refused, book.transaction():
            pass
    assert refused.value.key == "book.locked"
    with book.transaction() as session:
        add_someone(session, "Vừ A Chứ")
    assert book.count_rows()["person"] == 2
