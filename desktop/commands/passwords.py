"""How a verb comes by the password of a book: asked for on the terminal, or read from a file.

Never from the command itself, which other users of the computer can see.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

import resources
from models.book.header import has_password
from models.book.keys import Key, make_key
from models.book.unlocking import Attempt, find_key
from models.errors import RecordsError

#: More than any password has.
_LONGEST = 4096


def add_password_option(parser: argparse.ArgumentParser) -> None:
    """Let the verb take a file with the password."""
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="tệp có mật khẩu của sổ ở dòng đầu (mặc định hỏi trên màn hình)",
    )


def key_of(file: Path, arguments: argparse.Namespace) -> Key | None:
    """Return the key of the book or backup at `file`; None when it has no password.

    Raises RecordsError when the password does not open it, or there is nobody to ask.
    """
    if not has_password(file):
        return None
    if arguments.password_file is not None:
        return find_key(file, Attempt(_read(arguments.password_file)))
    if not sys.stdin.isatty():
        raise RecordsError("password.needed", file=file.name)
    prompt: str = resources.read_toml("wording/commands.toml")["password"]["prompt"]
    try:
        typed = getpass.getpass(prompt.format(file=file.name))
    except EOFError:
        raise RecordsError("password.needed", file=file.name) from None
    return find_key(file, Attempt(typed))


def new_key(file: Path) -> Key:
    """Return a key made now of the password in `file`; RecordsError when it is too short."""
    return make_key(_read(file))


def _read(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as stream:
            line = stream.readline(_LONGEST).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RecordsError("password.file_unreadable", file=file.name) from error
    if not line:
        raise RecordsError("password.file_unreadable", file=file.name)
    return line
