"""``check-handover FOLDER``: compare what was received with its list, and open the book in it."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of
from desktop.exports.handover.reading import words
from desktop.exports.handover.verifying import verify


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "check-handover", help="đối chiếu thư mục hoặc tệp nén bàn giao với mục lục, mở thử sổ"
    )
    parser.add_argument("place", type=Path, metavar="FOLDER", help="thư mục hoặc tệp nén đã nhận")
    add_password_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print one sentence for each thing that is wrong; status 1 when there is any."""
    verdict = verify(arguments.place, partial(key_of, arguments=arguments))
    texts = words("said")
    outcome: str = texts["flaws" if verdict.flaws else "sound"]
    count = len(verdict.flaws) or verdict.files
    lines = [flaw.sentence() for flaw in verdict.flaws]
    lines.append(outcome.format(name=arguments.place.name, count=count))
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if verdict.flaws else 0
