"""``backup BOOK [--to FOLDER]``: make a checked backup of a book, also of one that is open."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resources
from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of
from desktop.folders import backup_folder
from models.book.backups import Reason, make_backup
from models.book.database import Database
from models.book.unlocking import fitting_key


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "backup", help="sao lưu một sổ: bản sao được kiểm tra rồi mới tính"
    )
    parser.add_argument("book", type=Path, metavar="BOOK", help="tệp sổ")
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="thư mục chứa các bản sao lưu (mặc định thư mục riêng của người dùng)",
    )
    add_password_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the backup and say where it lies."""
    key = fitting_key(arguments.book, key_of(arguments.book, arguments))
    # Only read: the book may be open in the window, and may be of an older program.
    database = Database(arguments.book, read_only=True, key=key)
    try:
        backup = make_backup(database, arguments.to or backup_folder(), Reason.ASKED)
    finally:
        database.close()
    made: str = resources.read_toml("wording/commands.toml")["backup"]["made"]
    contents = backup.contents
    text = made.format(file=backup.file, people=contents.people, meetings=contents.meetings)
    sys.stdout.write(f"{text}\n")
    return 0
