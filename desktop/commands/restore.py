"""``restore BACKUP --book BOOK``: put a backup in the place of a book, which is kept first."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resources
from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of
from desktop.folders import backup_folder
from models.book.backup_lists import backup_at
from models.book.header import has_password
from models.book.keys import Key, read_salt
from models.book.restore import restore_backup
from models.documents.carrying import carry_numbers
from models.errors import RecordsError


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "restore", help="khôi phục sổ từ một bản sao lưu; sổ hiện tại được sao lưu trước"
    )
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="tệp bản sao lưu")
    parser.add_argument("--book", type=Path, metavar="BOOK", required=True, help="tệp sổ")
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="thư mục chứa các bản sao lưu, nơi giữ sổ hiện tại (mặc định thư mục riêng của"
        " người dùng)",
    )
    add_password_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Restore the backup and say so."""
    book: Path = arguments.book.absolute()
    root = arguments.to or backup_folder()
    if not book.parent.is_dir():
        # A slip in the path shall not become a folder that nobody looks into.
        raise RecordsError("book.no_folder", folder=book.parent)
    replaced = book.exists()
    backup_key = key_of(arguments.backup, arguments)
    damaged = restore_backup(
        backup_at(arguments.backup, key=backup_key),
        book,
        root,
        carry_forward=carry_numbers,
        key=_key_in_use(book, backup_key, arguments),
        backup_key=backup_key,
    )
    texts = resources.read_toml("wording/commands.toml")["restore"]
    lines: list[str] = [texts["restored"].format(book=book, backup=arguments.backup)]
    if damaged is not None:
        lines.append(texts["damaged"].format(file=damaged))
    elif replaced:
        lines.append(texts["kept"].format(folder=root))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _key_in_use(book: Path, backup_key: Key | None, arguments: argparse.Namespace) -> Key | None:
    """Return the key of the book that stands there: mostly that of its backup."""
    if not book.exists() or not has_password(book):
        return None
    if backup_key is not None and read_salt(book) == backup_key.salt:
        return backup_key
    return key_of(book, arguments)
