"""What was lost, on the tour: something in the trash, a damaged book, its backups."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog

from desktop.app import Application
from desktop.dialogs.backups_dialog import BackupsDialog
from desktop.dialogs.code_dialog import CodeDialog
from desktop.dialogs.inside_dialog import InsideDialog
from desktop.dialogs.lock_dialog import LockDialog
from desktop.dialogs.new_password_dialog import NewPasswordDialog
from models.book.backups import Reason, back_up_if_changed, list_books
from models.book.database import open_book
from models.book.keys import Key, recovery_code
from models.book.looking import look_inside
from models.book.unlocking import confirm_key
from models.identity import repeatable
from models.members.people import PersonData, add_person
from models.members.steps import StatusStep
from models.periods import year
from models.sample import UNTIL
from models.study.entries import list_studies, remove_studies
from models.words import Status

#: Opens nothing; two tours draw the same of it.
_NO_KEY = Key(bytes(range(7, 39)), bytes(16))
_DAMAGED = "Sổ bị hỏng.sochibo"


def remove_something(book: Path) -> None:
    """Remove the last entry of self-study, so that the trash has something to show."""
    database = open_book(book, user="Sổ mẫu")
    evening = datetime.combine(UNTIL, time(11), UTC)
    with repeatable(2, evening), database.transaction() as session:
        remove_studies(session, [list_studies(session, year(UNTIL.year))[0].id])
    database.close()


def damaged_book(book: Path) -> Path:
    """Return a damaged book made of the sample `book`, with two backups from when it was whole."""
    file = book.with_name(_DAMAGED)
    shutil.copyfile(book, file)
    evening = datetime.combine(UNTIL, time(12), UTC)
    database = open_book(file, user="Sổ mẫu")
    root = book.parent / "backups"
    with repeatable(3, evening):
        back_up_if_changed(database, root, Reason.START)
    with repeatable(4, evening + timedelta(hours=1)):
        with database.transaction() as session:
            steps = [StatusStep(UNTIL, Status.OFFICIAL)]
            add_person(session, PersonData("Lò Thị Pâng"), statuses=steps, posts=[])
        back_up_if_changed(database, root, Reason.EXIT)
    database.close()
    data = file.read_bytes()
    file.write_bytes(data[:4096] + bytes(len(data) - 4096))
    return file


def lone_pages(application: Application, book: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture of a window without a book, and what shows it."""
    yield "first-start", partial(application.begin, None)
    yield "trouble", partial(_open_damaged, application, book)
    # As if it had a password.
    yield "key", partial(application.unlocking.ask, book, read_only=False)


def _open_damaged(application: Application, book: Path) -> None:
    application.open(damaged_book(book))


def backup_dialogs(application: Application) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield each picture's name and what makes the dialog in it; nothing is restored."""
    yield "backups", partial(_list, application)
    yield "backup-inside", partial(_inside, application)
    yield "recovery-code", partial(_code, application)
    yield "new-password", partial(NewPasswordDialog, application.window, first=True)
    yield "lock", partial(_lock, application)
    for step, name in enumerate(("handover", "handover-people", "handover-options")):
        yield name, partial(_hand_over, application, step)


def _list(application: Application) -> QDialog:
    return BackupsDialog(
        application.window,
        application.background,
        root=application.restoring.root,
        second_place=None,
        organisation=None,
        keyring=application.keyring,
        can_back_up=True,
    )


def _inside(application: Application) -> QDialog:
    backup = list_books(application.restoring.root)[0][0]
    return InsideDialog(application.window, backup, look_inside(backup.file))


def _code(application: Application) -> QDialog:
    return CodeDialog(
        application.window,
        application.background,
        book="Sổ mẫu",
        day=UNTIL,
        lines=recovery_code(_NO_KEY),
    )


def _hand_over(application: Application, step: int) -> QDialog:
    """Return the handover, which goes on to `step` once it has read how the book stands."""
    from desktop.dialogs.handover_dialog import HandoverDialog

    dialog = application.handing_over.make_dialog()
    assert isinstance(dialog, HandoverDialog)
    for _ in range(step):
        dialog.work.stood.connect(dialog.go_on)
    return dialog


def _lock(application: Application) -> QDialog:
    find = partial(confirm_key, _NO_KEY)
    return LockDialog(application.window, application.background, find, book="Sổ mẫu")
