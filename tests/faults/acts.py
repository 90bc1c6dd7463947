"""What a child does in a book until it is killed, saying after each act that it is done."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from sqlalchemy import event
from sqlalchemy.engine import Engine

from desktop.commands import import_attendance as attendance_verb
from desktop.commands import import_people as people_verb
from desktop.exports.documents import Options
from desktop.exports.handover.archive import write_archive
from desktop.exports.handover.contents import contents_name, write_list
from desktop.exports.handover.reading import Wishes
from desktop.exports.registry import draw, export
from models.book import schema
from models.book.backups import list_books
from models.book.database import Database, Session, create_book, open_book
from models.book.keys import Key
from models.book.looking import look_inside
from models.book.password import change_password
from models.book.restore import restore_backup
from models.book.upgrade import bring_up_to_date
from models.documents.carrying import carry_numbers
from models.documents.numbers import series_on
from models.organisation import Cell, found_organisation
from models.periods import Period
from models.words import Status
from tests.faults.scenes import DAY, issue_next
from tests.models.cell import add_someone, hold, meeting
from tests.models.conftest import CELL

DATA = Path(__file__).parents[1] / "data"
#: Two keys as the two passwords of a book would give them.
OLD, NEW = (Key(bytes([byte]) * 32, bytes([byte + 1]) * 16) for byte in (7, 99))
YEAR_2024 = Period(date(2024, 1, 1), date(2024, 12, 31))
YEAR = Options(period=YEAR_2024)


#: Once where a scene is only made ready; else until killed.
once: list[bool] = []


def rounds() -> Iterator[None]:
    """Give another round until killed."""
    yield
    while not once:
        yield


def said(acks: Path) -> list[str]:
    """Return what was acknowledged."""
    return acks.read_text(encoding="utf-8").splitlines() if acks.exists() else []


def _say(acks: Path, text: str) -> None:
    handle = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(handle, f"{text}\n".encode())
    os.close(handle)


def save(book: Path, acks: Path) -> None:
    """Enter people and a meeting with its roll, until killed."""
    database = open_book(book)
    for _ in rounds():
        with database.transaction() as session:
            name = _enter(session, len(said(acks)))
        _say(acks, name)
    database.close()


def _enter(session: Session, number: int) -> str:
    """Enter a person, and a meeting with the roll of that day."""
    day, name = date(2024, 1, 1) + timedelta(number), f"Người {number}"
    add_someone(session, name, (day, Status.OFFICIAL))
    hold(session, meeting(day), {})
    return name


def save_carelessly(book: Path, acks: Path) -> None:
    """Say that it is saved before it is."""
    database = open_book(book)
    for _ in rounds():
        with database.transaction() as session:
            _say(acks, f"Người {len(said(acks))}")
            _enter(session, len(said(acks)) - 1)
    database.close()


def number(book: Path, acks: Path) -> None:
    """Issue papers under the next number, until killed."""
    database = open_book(book)
    for _ in rounds():
        pdf = b"%PDF-1.7 " + os.urandom(9000)
        given = issue_next(database, pdf)
        _say(acks, f"{given} {hashlib.sha256(pdf).hexdigest()}")
    database.close()


def number_carelessly(book: Path, acks: Path) -> None:
    """Say which number is given before the paper is kept."""
    database = open_book(book)
    for _ in rounds():
        pdf = b"%PDF-1.7 " + os.urandom(9000)
        with database.reading() as session:
            given = series_on(session, symbol="BC", day=DAY).next
        _say(acks, f"{given} {hashlib.sha256(pdf).hexdigest()}")
        issue_next(database, pdf)
    database.close()


def export_papers(book: Path, folder: Path, acks: Path) -> None:
    """Write a report and a log over those that stand there, until killed."""
    database = open_book(book)
    for _ in rounds():
        for name, key in (("Báo cáo.pdf", "campaign-report"), ("Sổ.xlsx", "attendance-log")):
            export(database, key, out=folder / name, options=YEAR)
            _say(acks, name)
    database.close()


def export_carelessly(book: Path, folder: Path, acks: Path) -> None:
    """Write straight over what stands there, piece by piece."""
    database = open_book(book)
    data = draw(database, "campaign-report", suffix=".pdf", options=YEAR)
    for _ in rounds():
        (folder / "Báo cáo.pdf").write_bytes(b"")
        for at in range(0, len(data), 512):
            # Opened for each piece, so that each is a step to be killed at.
            with (folder / "Báo cáo.pdf").open("ab") as stream:
                stream.write(data[at : at + 512])
        _say(acks, "Báo cáo.pdf")
    database.close()


def hand_over(book: Path, folder: Path, acks: Path) -> None:
    """Hand the book over with another password, until killed."""
    with closing(open_book(book, read_only=True)) as database:
        write_archive(database, wishes=Wishes(DAY, YEAR_2024), folder=folder, key=NEW)
    _say(acks, folder.name)


def hand_over_carelessly(book: Path, folder: Path, acks: Path) -> None:
    """Write the files of a handover where they are to lie, one by one."""
    folder.mkdir()
    with closing(open_book(book, read_only=True)) as database:
        copied = folder / book.name
        copied.write_bytes(b"")
        database.write_copy_with(copied, NEW)
    listed = [(book.name, hashlib.sha256(copied.read_bytes()).hexdigest())]
    (folder / contents_name()).write_bytes(write_list(listed))
    with ZipFile(folder.with_name(f"{folder.name}.zip"), "w") as packed:
        for one in sorted(folder.iterdir()):
            packed.write(one, one.name)
    _say(acks, folder.name)


def create(file: Path, acks: Path) -> None:
    """Make a book."""
    create_book(file, CELL).close()
    _say(acks, "made")


def create_carelessly(file: Path, acks: Path) -> None:
    """Make a book under its own name, piece by piece."""
    file.write_bytes(b"")
    schema.build(file)
    database = Database(file)
    with database.transaction() as session:
        found_organisation(session, CELL)
    database.close()
    _say(acks, "made")


def upgrade(book: Path, root: Path, acks: Path) -> None:
    """Open a book of an older program."""
    open_book(book, backups=root).close()
    _say(acks, "upgraded")


def upgrade_carelessly(book: Path, _root: Path, _acks: Path) -> None:
    """Keep each statement of the upgrade by itself."""

    def keep(_connection: object, cursor: Any, statement: str, *_: object) -> None:
        if statement.lstrip().startswith(("CREATE", "ALTER")):
            cursor.connection.execute("COMMIT")
            cursor.connection.execute("BEGIN")

    event.listen(Engine, "after_cursor_execute", keep)
    bring_up_to_date(book, backups=None)


def change_key(book: Path, root: Path, acks: Path) -> None:
    """Change the password of a book and its backups."""
    change_password(book, root, old=OLD, new=NEW)
    _say(acks, "changed")


def change_key_in_place(book: Path, root: Path) -> None:
    """Change the password of a book and its backups."""
    change_password(book, root, old=OLD, new=NEW)


def change_key_in_place_openly(book: Path, root: Path) -> None:
    """Write a book without a password anew, as if it had one."""
    change_password(book, root, old=None, new=None)


def restore_with_key(book: Path, root: Path) -> None:
    """Look into the backup of a book with a password, then put it back."""
    _restore(book, root, OLD)


def restore_with_key_openly(book: Path, root: Path) -> None:
    """Do the same with a book without a password."""
    _restore(book, root, None)


def _restore(book: Path, root: Path, key: Key | None) -> None:
    backup = list_books(root)[0][0]
    look_inside(backup.file, key=key)
    carry = carry_numbers
    restore_backup(backup, book, root, carry_forward=carry, key=key, backup_key=key)


def change_key_carelessly(book: Path, _root: Path, _acks: Path) -> None:
    """Remove the book before the one with the new password stands there."""
    database = open_book(book, key=OLD)
    aside = book.with_suffix(".mới")
    aside.write_bytes(b"")
    database.write_copy_with(aside, NEW)
    database.close()
    book.unlink()
    shutil.copyfile(aside, book)


def import_people(book: Path, acks: Path) -> None:
    """Take people from the list of the office."""
    run(people_verb, "import-people", DATA / "danh_sach_chi_bo.xlsx", book)
    _say(acks, "imported")


def import_people_carelessly(book: Path, acks: Path) -> None:
    """Enter each person by themselves."""
    database = open_book(book)
    for place in range(12):
        with database.transaction() as session:
            add_someone(session, f"Người {place}")
    database.close()
    _say(acks, "imported")


def import_attendance(book: Path, acks: Path) -> None:
    """Take the marks of an old sheet."""
    run(attendance_verb, "import-attendance", DATA / "theo_doi_sinh_hoat_2023.xlsx", book)
    _say(acks, "imported")


def import_attendance_carelessly(book: Path, acks: Path) -> None:
    """Enter each meeting by itself."""
    database = open_book(book)
    for place in range(12):
        with database.transaction() as session:
            hold(session, meeting(date(2023, 1, 3) + timedelta(30 * place)), {})
    database.close()
    _say(acks, "imported")


def run(verb: Any, name: str, file: Path, book: Path) -> None:
    """Do what the command line does."""
    parser = argparse.ArgumentParser()
    verb.add_parser(parser.add_subparsers())
    assert verb.run(parser.parse_args([name, str(file), "--book", str(book)])) == 0


def make_office(file: Path) -> None:
    """Write a book with the people of the office's list."""
    create_book(file, Cell("Chi bộ Văn phòng", "Đảng bộ Sở", "Điện Biên")).close()
    run(people_verb, "import-people", DATA / "danh_sach_chi_bo.xlsx", file)


def change_again(book: Path, root: Path) -> None:
    """Finish a change of the password that may have been cut off."""
    old = OLD if book.read_bytes()[:16] == OLD.salt else NEW
    change_password(book, root, old=old, new=NEW)
