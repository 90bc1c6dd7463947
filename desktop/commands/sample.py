"""``sample BOOK [--people N] [--years Y] [--seed S] [--until D]``: write an invented book."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resources
from desktop.commands.parser import Subparsers
from desktop.commands.values import count, day
from desktop.exports.sample_issues import issue_sample
from models.periods import date_text
from models.sample import UNTIL, write_sample


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "sample", help="viết một sổ mẫu hoàn chỉnh với dữ liệu hư cấu (không ghi đè)"
    )
    parser.add_argument("book", type=Path, metavar="BOOK", help="tệp sổ sẽ viết")
    parser.add_argument(
        "--people",
        type=count(3, 1000),
        default=30,
        metavar="N",
        help="tổng số người, ba phần tư (làm tròn lên) là đảng viên, còn lại là quần chúng"
        " (mặc định 30: 23 đảng viên, 7 quần chúng)",
    )
    parser.add_argument(
        "--years",
        type=count(1, 20),
        default=3,
        metavar="Y",
        help="số năm, năm cuối đến ngày --until (mặc định 3)",
    )
    parser.add_argument(
        "--seed",
        type=count(0, 10**9),
        default=1,
        metavar="S",
        help="cùng số này thì cùng một sổ (mặc định 1)",
    )
    parser.add_argument(
        "--until",
        type=day,
        default=UNTIL,
        metavar="D",
        help=f"ngày cuối của sổ (mặc định {date_text(UNTIL)}, trong thời gian các đợt sinh hoạt)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the sample book and say so."""
    write_sample(
        arguments.book,
        people=arguments.people,
        years=arguments.years,
        seed=arguments.seed,
        until=arguments.until,
        issue=issue_sample,
    )
    written: str = resources.read_toml("wording/commands.toml")["sample"]["written"]
    sys.stdout.write(
        written.format(
            book=arguments.book,
            people=arguments.people,
            years=arguments.years,
            until=date_text(arguments.until),
        )
        + "\n"
    )
    return 0
