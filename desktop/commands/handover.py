"""``handover BOOK --to FOLDER``: hand a checked copy of a book over to a new secretary."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of, new_key
from desktop.commands.values import day
from desktop.exports.files import replace_file
from desktop.exports.handover.archive import Archive, write_archive
from desktop.exports.handover.reading import Party, Wishes, words
from desktop.exports.pdf.file import check_pdf
from desktop.exports.period_readings import today
from desktop.exports.recovery_sheet import RecoverySheet, write_recovery_sheet
from desktop.folders import backup_folder
from models.book.database import Database, open_book
from models.book.keys import Key, recovery_code
from models.errors import RecordsError
from models.handover.state import usual_period
from models.periods import Period

_PARTIES = {
    "giver": "người giao",
    "receiver": "người nhận",
    "witness": "người chứng kiến",
}


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "handover", help="bàn giao sổ: bản sao đã đối chiếu, biên bản, mục lục trong một thư mục"
    )
    parser.add_argument("book", type=Path, metavar="BOOK", help="tệp sổ")
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        required=True,
        help="thư mục sẽ lập, chưa có; tệp nén cùng tên ở cạnh",
    )
    for key, title in _PARTIES.items():
        parser.add_argument(f"--{key}", default="", metavar="NAME", help=f"họ tên {title}")
        parser.add_argument(f"--{key}-post", default="", metavar="POST", help=f"chức vụ {title}")
    parser.add_argument("--day", type=day, metavar="D", help="ngày bàn giao (mặc định hôm nay)")
    parser.add_argument(
        "--since", type=day, metavar="D", help="ngày đầu của số liệu (mặc định đầu nhiệm kỳ)"
    )
    parser.add_argument("--remarks", default="", metavar="TEXT", help="ý kiến ghi trong biên bản")
    parser.add_argument("--pack", action="store_true", help="kèm hồ sơ phục vụ kiểm tra của kỳ")
    parser.add_argument(
        "--without-papers", action="store_true", help="không để biên bản và hồ sơ trong thư mục"
    )
    _add_password_options(parser)
    parser.set_defaults(run=run, parser=parser)


def _add_password_options(parser: argparse.ArgumentParser) -> None:
    add_password_option(parser)
    parser.add_argument(
        "--new-password-file",
        type=Path,
        metavar="FILE",
        help="tệp có mật khẩu mới cho bản giao ở dòng đầu (mặc định giữ mật khẩu của sổ)",
    )
    parser.add_argument(
        "--code-sheet",
        type=Path,
        metavar="FILE.pdf",
        help="nơi ghi tờ mã khôi phục của mật khẩu mới, ngoài thư mục bàn giao",
    )


def run(arguments: argparse.Namespace) -> int:
    """Hand the book over, and say what lies where."""
    key = key_of(arguments.book, arguments)
    given = _new_key(arguments)
    database = open_book(arguments.book, read_only=True, key=key)
    try:
        wishes = _wishes(database, arguments)
        archive = write_archive(
            database,
            wishes=wishes,
            folder=arguments.to,
            key=given or database.key,
            backups=backup_folder(),
        )
    finally:
        database.close()
    lines = [*_told(archive, wishes)]
    if given is not None:
        _write_code(arguments, wishes, given)
        lines.append(words("said")["code"].format(file=arguments.code_sheet))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _new_key(arguments: argparse.Namespace) -> Key | None:
    """Return the key of the password that the copy is given; None where it keeps the book's."""
    if arguments.new_password_file is None:
        return None
    sheet, folder = arguments.code_sheet, arguments.to.absolute()
    if sheet is None or folder in sheet.absolute().parents:
        raise RecordsError("handover.no_code")
    return new_key(arguments.new_password_file)


def _wishes(database: Database, arguments: argparse.Namespace) -> Wishes:
    with database.reading() as session:
        on = arguments.day or today(session)
        period = usual_period(session, on)
    if arguments.since is not None:
        if arguments.since > on:
            arguments.parser.error("Ngày đầu của số liệu phải bằng hoặc trước ngày bàn giao.")
        period = Period(arguments.since, on)
    giver, receiver, witness = (
        Party(getattr(arguments, key), getattr(arguments, f"{key}_post")) for key in _PARTIES
    )
    left_out = arguments.without_papers
    return Wishes(
        on,
        period,
        giver,
        receiver,
        witness,
        remarks=arguments.remarks,
        with_pack=arguments.pack and not left_out,
        with_minutes=not left_out,
    )


def _told(archive: Archive, wishes: Wishes) -> Iterator[str]:
    texts, book = words("said"), archive.book
    yield texts["made"].format(count=archive.files, folder=archive.folder, zip=archive.zip.name)
    yield texts["sha256"].format(name=book.name, sha256=book.sha256)
    if archive.pack is not None and archive.pack.missing:
        yield texts["missing"].format(count=archive.pack.missing)
    if archive.has_password and wishes.leaves_readable:
        yield texts["readable"]


def _write_code(arguments: argparse.Namespace, wishes: Wishes, key: Key) -> None:
    sheet = RecoverySheet(arguments.book.stem, wishes.day, recovery_code(key))
    replace_file(arguments.code_sheet, write_recovery_sheet(sheet), check_pdf)
