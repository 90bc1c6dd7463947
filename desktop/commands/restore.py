"""``restore BACKUP --book BOOK``: put a backup in the place of a book, which is kept first."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resources
from desktop.commands.parser import Subparsers
from desktop.folders import backup_folder
from models.book.backup_lists import backup_at
from models.book.restore import restore_backup
from models.documents.carrying import carry_numbers


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
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Restore the backup and say so."""
    book: Path = arguments.book.absolute()
    root = arguments.to or backup_folder()
    damaged = restore_backup(backup_at(arguments.backup), book, root, carry_forward=carry_numbers)
    texts = resources.read_toml("wording/commands.toml")["restore"]
    lines: list[str] = [texts["restored"].format(book=book, backup=arguments.backup)]
    if damaged is not None:
        lines.append(texts["damaged"].format(file=damaged))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0
