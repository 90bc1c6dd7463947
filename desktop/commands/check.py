"""``check BOOK``: read the book, change nothing, print what is wrong."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resources
from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of
from models.book.database import open_book
from models.check import check_book


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "check", help="kiểm tra một sổ mà không thay đổi gì; in ra những điều cần xem lại"
    )
    parser.add_argument("book", type=Path, metavar="BOOK", help="tệp sổ")
    add_password_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print one sentence for each finding; status 1 when there are any."""
    database = open_book(arguments.book, read_only=True, key=key_of(arguments.book, arguments))
    try:
        findings = check_book(database)
    finally:
        database.close()
    texts = resources.read_toml("wording/commands.toml")["check"]
    lines = [finding.sentence() for finding in findings]
    outcome: str = texts["findings" if findings else "sound"]
    lines.append(outcome.format(book=arguments.book, count=len(findings)))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if findings else 0
