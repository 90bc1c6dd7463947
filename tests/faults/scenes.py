"""What a child does while a fault strikes, and how carelessly written programs would do it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from models.book.backup_labels import write_label
from models.book.backup_lists import backup_at
from models.book.backups import Reason, folder_of, make_backup, newest_backup
from models.book.copies import save_copy
from models.book.database import Database, open_book
from models.book.restore import restore_backup
from models.book.second_place import copy_to_second_place
from models.documents.carrying import carry_numbers
from models.documents.issuing import Issue, issue_paper
from models.documents.numbers import series_on
from models.errors import RecordsError
from models.periods import year

#: The term that papers are numbered in.
TERM: dict[str, Any] = {
    "name": "2025–2030",
    "starts_on": date(2025, 6, 1),
    "ends_on": date(2030, 5, 31),
}
DAY = date(2025, 11, 20)


def issue_next(database: Database, pdf: bytes) -> int:
    """Issue a report under the next number, and return that."""
    with database.transaction() as session:
        number = series_on(session, symbol="BC", day=DAY).next
        paper = Issue(
            key="campaign-report",
            symbol="BC",
            cell_symbol="CB",
            number=number,
            dated_on=DAY,
            title="BÁO CÁO kết quả học tập",
            signer="Lò Thị Mai",
            recipients=("Lưu Chi bộ",),
            profile="36-HD/VPTW",
            period=year(2025),
            pdf=pdf,
            lines=("Tổng số 36 đồng chí",),
            figures=(),
        )
        issue_paper(session, paper)
    return number


def back_up(book: Path, root: Path) -> None:
    """Make a backup."""
    database = open_book(book)
    make_backup(database, root, Reason.ASKED)
    database.close()


def back_up_carelessly(book: Path, root: Path) -> None:
    """Write the label first and the backup under its own name, as it comes."""
    database = open_book(book)
    newest = newest_backup(folder_of(database, root))
    assert newest is not None
    file = newest.file.with_name("000099.sochibo")
    write_label(replace(newest, file=file, sequence=99))
    shutil.copyfile(newest.file, file)
    database.close()


def restore(backup: Path, book: Path, root: Path) -> None:
    """Put a backup in the place of the book."""
    restore_backup(backup_at(backup), book, root, carry_forward=carry_numbers)


def restore_carelessly(backup: Path, book: Path, _root: Path) -> None:
    """Remove the book, then copy the backup to its place."""
    book.unlink()
    shutil.copyfile(backup, book)


def copy_onto(book: Path, target: Path) -> None:
    """Save a copy of the book over another."""
    database = Database(book)
    save_copy(database, target)
    database.close()


def copy_onto_carelessly(book: Path, target: Path) -> None:
    """Put the copy in its place first, and clear away what belonged to the old one after."""
    aside = target.with_name("aside")
    shutil.copyfile(book, aside)
    aside.replace(target)
    target.with_name(f"{target.name}-journal").unlink()


def copy_away(backup: Path, place: Path) -> None:
    """Copy a backup to the second place."""
    copy_to_second_place(backup_at(backup), place)


#: A book that nobody holds is let go at once.
_HELD: list[Database] = []


def open_and_say(file: Path, *, locked: bool) -> str:
    """Open the book to write, and say how that went."""
    try:
        _HELD.append(open_book(file) if locked else Database(file))
    except RecordsError as error:
        return error.key
    return "open"
