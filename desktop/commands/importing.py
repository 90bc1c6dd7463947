"""What every import from the command line does first: the book opened, and backed up as it is."""

from __future__ import annotations

import argparse

from desktop.commands.passwords import key_of
from desktop.folders import backup_folder
from models.book.backups import Reason, back_up_if_changed
from models.book.database import Database, open_book


def open_to_import(arguments: argparse.Namespace) -> Database:
    """Open the book that the command names; one of an older program is backed up before it."""
    key = key_of(arguments.book, arguments)
    return open_book(arguments.book, backups=backup_folder(), key=key)


def back_up_first(database: Database) -> None:
    """Back up what an import is about to change; RecordsError, and no import, when that fails."""
    back_up_if_changed(database, backup_folder(), Reason.BEFORE_IMPORT)
