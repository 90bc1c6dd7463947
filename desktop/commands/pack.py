"""``pack BOOK --from D --to D --out FOLDER``: write the inspection pack of a period."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of
from desktop.commands.values import asked_period, day
from desktop.exports.pack.writing import pack_lines, write_pack
from desktop.exports.registry import last_year
from models.book.database import open_book


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "pack", help="lập hồ sơ phục vụ kiểm tra của một kỳ: một thư mục và một tệp nén có mục lục"
    )
    parser.add_argument("book", type=Path, metavar="BOOK", help="tệp sổ")
    parser.add_argument(
        "--from",
        dest="first",
        type=day,
        metavar="D",
        help="ngày đầu kỳ (không có --from, --to: năm của buổi sinh hoạt gần nhất)",
    )
    parser.add_argument("--to", dest="last", type=day, metavar="D", help="ngày cuối kỳ")
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        required=True,
        help="thư mục sẽ lập, chưa có; tệp nén cùng tên ở cạnh",
    )
    add_password_option(parser)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the pack, and say what is missing in it."""
    period = asked_period(arguments)
    database = open_book(arguments.book, read_only=True, key=key_of(arguments.book, arguments))
    try:
        if period is None:
            with database.reading() as session:
                period = last_year(session)
        pack = write_pack(database, period=period, folder=arguments.out)
    finally:
        database.close()
    sys.stdout.writelines(f"{line}\n" for line in pack_lines(pack, period))
    return 0
