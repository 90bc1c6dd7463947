"""A whole session with a book in a process of its own, which may be killed in the middle."""

from __future__ import annotations

import os
import signal
import sys
import unicodedata
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import crash
from desktop.app import Application
from desktop.folders import BACKUPS, book_folder
from desktop.navigation import Place
from desktop.settings import Settings
from models.attendance.sheet import record_attendance
from models.book.backups import Reason, list_books, make_backup
from models.book.copies import save_copy
from models.book.database import Database, Session, create_book
from models.book.keys import Key, make_key
from models.book.password import change_password
from models.meetings.agenda import ItemData, add_item
from models.meetings.meetings import add_meeting
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.who import Who
from models.organisation import Cell
from models.words import Mark
from tests.models.cell import DAY, add_someone, meeting

#: Nobody is called so but in this session; the words that are sought afterwards.
NAMES = (
    "Quàng Thị Ngọc Ảnh",
    "Lường Văn Xưởng",
    "Mùa A Giàng Phử",
    "Nguyễn Đỗ Kiều Trượng",
    "Vàng Thị Sỉnh Hoạ",
)
PASSWORD, OTHER = "hoa ban nở trắng rừng", "sông Đà mùa nước lên"
#: Where a session can be killed.
POINTS = ("writing", "backup", "restoring", "rekeying", "open", "never")
CELL = Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên")


def main(protected: str, point: str) -> None:
    """Have a session on a new book and die at `point`."""
    book = book_folder() / "sổ.sochibo"
    root = book_folder() / BACKUPS
    _hear_of_moves(Path(os.environ["MOVED"]))
    key = make_key(PASSWORD) if protected == "protected" else None
    fill(book, key)
    use(book, key, point)
    keep(book, root, key, point)


def fill(book: Path, key: Key | None) -> None:
    """Make the book, with everyone in it."""
    database = create_book(book, CELL, begin=enter, key=key)
    database.close()


def enter(session: Session) -> None:
    """Enter the people, a meeting with its attendance, and words of the minutes."""
    people = [add_someone(session, name) for name in NAMES]
    session.flush()
    held = add_meeting(session, meeting(DAY))
    for person in people:
        record_attendance(session, meeting_id=held, person_id=person, mark=Mark.PRESENT)
    words = f"Đồng chí {NAMES[0]} phát biểu về đồng chí {NAMES[1]}."
    item = add_item(session, meeting_id=held, data=ItemData("Thảo luận", content=words))
    opinion = OpinionData(Who(people[2]), f"Nhất trí với {NAMES[3]}.")
    add_opinion(session, item_id=item, data=opinion)


def use(book: Path, key: Key | None, point: str) -> None:
    """Open the window on the book, visit every page, meet a fault, export one paper, close."""
    app = QApplication(sys.argv[:1])
    crash.install(app)
    settings = Settings()
    settings.backups.second_place = Path(os.environ["SECOND_PLACE"])
    application = Application(app, settings, folder=book_folder(), backs_up=True)
    if key is not None:
        application.keyring.take(key)
    walk = partial(_walk, app, application, point)
    QTimer.singleShot(0, app, walk)
    application.begin(book)
    app.exec()


def _walk(app: QApplication, application: Application, point: str) -> None:
    if application.book is None or application.background.busy:
        QTimer.singleShot(50, app, partial(_walk, app, application, point))
        return
    for place in Place:
        application.window.go(place)
    from desktop.exports.registry import Options, export

    paper = Path(os.environ["CHOSEN"])
    export(application.book.database, "people-list", out=paper, options=Options(day=DAY))
    _fault()
    if point == "writing":
        _die_writing(application.book.database)
    if point == "open":
        os.kill(os.getpid(), signal.SIGKILL)
    application.window.close()
    app.quit()


def _fault() -> None:
    """Meet a fault whose words hold names; nobody is there to read the box."""
    reporter = sys.excepthook
    try:
        raise ValueError(f"{NAMES[0]} is no number; neither is {NAMES[4]}")
    except ValueError as error:
        take = reporter.__self__  # type: ignore[attr-defined]
        take._raised.disconnect()
        reporter(ValueError, error, error.__traceback__)


def _die_writing(database: Database) -> None:
    """Die with rows half written, and more of them than memory keeps."""
    with database.transaction() as session:
        session.connection().exec_driver_sql("PRAGMA cache_size=5")
        for number in range(300):
            add_someone(session, f"{NAMES[number % 5]} {number}")
            session.flush()
        os.kill(os.getpid(), signal.SIGKILL)


def keep(book: Path, root: Path, key: Key | None, point: str) -> None:
    """Make a backup, restore it, change the password."""
    from models.book.restore import restore_backup

    database = Database(book, key=key)
    save_copy(database, Path(os.environ["SECOND_PLACE"]) / "bản sao.sochibo")
    if point == "backup":
        _die_at("os.rename", 1)
    make_backup(database, root, Reason.ASKED)
    database.close()
    newest = list_books(root)[0][0]
    if point == "restoring":
        _die_at("os.rename", 3)
    restore_backup(newest, book, root, key=key, backup_key=key)
    if point == "rekeying":
        _die_at("os.rename", 4)
    if key is not None:
        change_password(book, root, old=key, new=make_key(OTHER))


def _die_at(doing: str, left: int) -> None:
    def heard(name: str, _arguments: tuple[object, ...]) -> None:
        nonlocal left
        if name != doing:
            return
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(heard)


def _hear_of_moves(kept: Path) -> None:
    """Keep the path of every file that takes a name, or is written over under its own."""
    said = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def heard(name: str, values: tuple[Any, ...]) -> None:
        if name == "os.rename":
            os.write(said, f"moved {values[1]}\n".encode())
        elif name == "open" and "w" in str(values[1]) and os.path.isfile(values[0]):  # noqa: PTH113
            os.write(said, f"over {values[0]}\n".encode())

    sys.addaudithook(heard)


def spellings(name: str) -> tuple[bytes, ...]:
    """Return the bytes of `name` in the encodings that any file may have it in."""
    composed, apart = unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)
    return (
        composed.encode(),
        apart.encode(),
        composed.encode("utf-16-le"),
        apart.encode("utf-16-le"),
        composed.encode("unicode_escape"),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
