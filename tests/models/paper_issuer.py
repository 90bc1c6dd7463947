"""Issues papers in a process of its own, to be killed: once at a point, or one after another.

``paper_issuer.py BOOK POINT`` dies by its own hand at POINT; with ``forever`` it tells each
number on a line once it is issued, until somebody kills it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from models.book.database import Database, open_book
from models.documents import issuing
from models.documents.issuing import Issue, issue_paper
from models.documents.numbers import series_on
from models.periods import Period

DAY = date(2025, 11, 20)


def paper(number: int) -> Issue:
    days = Period(date(2025, 1, 1), date(2025, 1, 1).replace(day=1 + number % 28))
    return Issue(
        key=f"paper-{number}",
        symbol="BC",
        cell_symbol="CB",
        number=number,
        dated_on=DAY,
        title=f"BÁO CÁO {number}",
        signer="Lò Thị Mai",
        recipients=(),
        profile="36-HD/VPTW",
        period=days,
        pdf=b"%PDF-1.7 " + bytes([number % 256]) * 200_000,
        lines=("BÁO CÁO",),
    )


def issue_next(database: Database) -> int:
    with database.transaction() as session:
        number = series_on(session, symbol="BC", day=DAY).next
        issue_paper(session, paper(number))
    return number


def die(*_args: object, **_named: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def then_die(done: Callable[..., Any]) -> Callable[..., Any]:
    def work(*args: Any, **named: Any) -> Any:
        done(*args, **named)
        die()

    return work


def main(file: str, point: str) -> None:
    database = open_book(Path(file))
    if point == "forever":
        while True:
            sys.stdout.write(f"{issue_next(database)}\n")
            sys.stdout.flush()
    if point in ("take_number", "keep_content", "close_draft"):
        setattr(issuing, point, then_die(getattr(issuing, point)))
    issue_next(database)
    if point == "issued":
        die()


if __name__ == "__main__":
    main(*sys.argv[1:])
