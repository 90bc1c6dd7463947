"""``consolidate FOLDER --out FILE``: put the figures of cells together; blank forms, the list."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import resources
from desktop.commands.parser import Subparsers
from desktop.commands.values import asked_period, day
from desktop.exports.committee.blank_form import blank_form, known_campaigns, save_blank_form
from desktop.exports.committee.cell_list import save_cell_list
from desktop.exports.committee.consolidation import (
    choose_subject,
    consolidate_folder,
    likely_committee,
    save_consolidation,
)
from desktop.exports.committee.folder import FolderContents, read_folder
from desktop.exports.committee.workbook import ConsolidationPaper, checks_line


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "consolidate", help="tổng hợp số liệu các chi bộ gửi (.solieu, biểu Excel) thành một tệp"
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="thư mục có các tệp đã nhận")
    parser.add_argument("--out", type=Path, metavar="FILE", help="tệp .xlsx tổng hợp sẽ viết")
    parser.add_argument("--form", type=Path, metavar="FILE", help="tệp .xlsx biểu trống sẽ viết")
    parser.add_argument(
        "--write-list",
        dest="write_list",
        action="store_true",
        help="viết vào thư mục danh sách chi bộ để sửa trong Excel (không ghi đè)",
    )
    parser.add_argument(
        "--from",
        dest="first",
        type=day,
        metavar="D",
        help="ngày đầu kỳ (mặc định kỳ có nhiều tệp nhất)",
    )
    parser.add_argument("--to", dest="last", type=day, metavar="D", help="ngày cuối kỳ")
    parser.add_argument(
        "--campaign",
        metavar="ID",
        help="đợt sinh hoạt: mã, số văn bản hoặc tên",
    )
    parser.add_argument(
        "--committee", metavar="NAME", help="tên cấp ủy ở đầu trang (mặc định theo các chi bộ)"
    )
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace) -> int:
    """Write what was asked for, and say what stands against the figures."""
    if not (arguments.out or arguments.form or arguments.write_list):
        arguments.parser.error("the following arguments are required: --out, --form, --write-list")
    contents = read_folder(arguments.folder)
    committee = arguments.committee or likely_committee(contents)
    if arguments.form:
        _write_form(arguments, contents)
    if arguments.write_list:
        _say("list", file=save_cell_list(arguments.folder, contents.cells, committee=committee))
    if arguments.out:
        _write_sums(arguments, contents, committee)
    return 0


def _write_sums(arguments: argparse.Namespace, contents: FolderContents, committee: str) -> None:
    period = asked_period(arguments)
    subject = choose_subject(contents, period=period, campaign=arguments.campaign)
    consolidation = consolidate_folder(contents, subject)
    save_consolidation(ConsolidationPaper(consolidation, committee), arguments.out)
    kinds = resources.read_toml("wording/committee.toml")["result"]["kinds"]
    sys.stdout.writelines(
        f"{kinds[one.kind]}: {one.remark.sentence()}\n" for one in consolidation.findings
    )
    sys.stdout.write(f"{checks_line(consolidation)}\n")
    _say("written", file=arguments.out)


def _write_form(arguments: argparse.Namespace, contents: FolderContents) -> None:
    known = known_campaigns(contents)
    form = blank_form(contents, known, period=asked_period(arguments), campaign=arguments.campaign)
    save_blank_form(form, arguments.form)
    _say("form", file=arguments.form)


def _say(key: str, **values: object) -> None:
    words = resources.read_toml("wording/commands.toml")["consolidate"]
    sys.stdout.write(f"{words[key].format(**values)}\n")
