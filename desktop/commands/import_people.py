"""``import-people FILE --book BOOK [--sheet S] [--dry-run]``: take people from a list."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import resources
from desktop.commands.importing import back_up_first, open_to_import
from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option
from desktop.exports.reading.workbooks import read_workbook
from models.imports.encodings import Encoding
from models.imports.layout import Choices
from models.imports.people import check_readable, choose_sheet, import_people, read_proposals
from models.imports.proposals import Difference, ImportProposal, ProposedRow, Value, Verdict
from models.imports.rows import ReadRow
from models.imports.sheet import Sheet, column_letter
from models.meetings.meetings import with_draft_rolls
from models.organisation import standing_day
from models.periods import ALWAYS, date_text
from models.words import Post, Sex, Status

_UNICODE = "unicode"


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser("import-people", help="nhập người từ danh sách Excel")
    parser.add_argument("file", type=Path, metavar="FILE", help="danh sách (.xlsx, .xls, .csv)")
    parser.add_argument("--book", type=Path, required=True, metavar="BOOK", help="tệp sổ")
    parser.add_argument(
        "--sheet", default="", metavar="S", help="tên hoặc số thứ tự của trang tính"
    )
    parser.add_argument(
        "--encoding",
        choices=(_UNICODE, *Encoding),
        metavar="E",
        help="bảng mã của chữ: unicode, tcvn3 (phông .VnTime), vni (mặc định: tự nhận ra)",
    )
    parser.add_argument("--skip-hidden", action="store_true", help="bỏ các dòng đang ẩn trong tệp")
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    add_password_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show what each row means, then enter the new people, all or nothing."""
    database = open_to_import(arguments)
    try:
        sheets = read_workbook(arguments.file)
        sheet = choose_sheet(sheets, arguments.sheet)
        with database.reading() as session:
            today = standing_day(session) or datetime.now().astimezone().date()
            choices = _choices(arguments)
            proposal = read_proposals(session, sheet, today=today, choices=choices)
        _tell(_report(proposal, sheets))
        check_readable(proposal)
        if arguments.dry_run:
            _tell([_word("dry_run", book=arguments.book.name)])
            return 0
        back_up_first(database)
        with database.transaction() as session:
            work = partial(import_people, proposal=proposal)
            count = with_draft_rolls(session, work=work).entered
    finally:
        database.close()
    key = "imported" if count else "nothing_new"
    _tell([_word(key, count=count, book=arguments.book.name)])
    return 0


def _choices(arguments: argparse.Namespace) -> Choices:
    wanted = arguments.encoding
    return Choices(
        find_encoding=wanted is None,
        encoding=Encoding(wanted) if wanted not in {None, _UNICODE} else None,
        hidden_rows=not arguments.skip_hidden,
    )


def _report(proposal: ImportProposal, sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield the lines of the preview."""
    yield from _sheet_lines(proposal, sheets)
    for match in proposal.columns:
        if match.place in proposal.layout.day_columns:
            continue
        meaning = _name("columns", match.column) or _word("unknown_column")
        heading = match.heading or _word("no_heading")
        yield _word("column", letter=match.letter, heading=heading, meaning=meaning)
    yield ""
    titles = {key: _word(f"{key}_title") for key in ("name", "status", "verdict")}
    yield _word("heading", **titles)
    for row in proposal.rows:
        yield _row_line(row)
        yield from (_word("remark", text=text) for text in _remarks(row))
    yield from _skipped_lines(proposal)
    yield ""
    yield from _counts(proposal)


def _sheet_lines(proposal: ImportProposal, sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield which sheet was read, which were not, and what of it is hidden or converted."""
    layout = proposal.layout
    first = layout.headings.row - layout.headings.lines + 1
    rows = f"{first}–{layout.headings.row}" if layout.headings.lines > 1 else f"{first}"
    yield _word("sheet", sheet=_sheet_name(layout.sheet), row=rows)
    others = [_sheet_name(sheet) for sheet in sheets if sheet.name != proposal.sheet]
    if others:
        yield _word("other_sheets", sheets=", ".join(others))
    if layout.hidden_rows:
        yield _word("hidden_rows", rows=", ".join(str(row) for row in layout.hidden_rows))
    if layout.sheet.hidden_columns:
        letters = sorted(layout.sheet.hidden_columns)
        yield _word("hidden_columns", columns=", ".join(map(column_letter, letters)))
    if layout.encoding:
        name = _name("encodings", layout.encoding)
        yield _word("encoding", encoding=name, count=len(layout.conversions))
    if layout.day_columns:
        yield _word("day_columns", count=len(layout.day_columns))


def _sheet_name(sheet: Sheet) -> str:
    return _word("hidden_sheet" if sheet.hidden else "shown_sheet", sheet=sheet.name)


def _skipped_lines(proposal: ImportProposal) -> Iterator[str]:
    for hidden, key in ((False, "skipped"), (True, "skipped_hidden")):
        rows = [row for row in proposal.skipped if row.hidden is hidden]
        if rows:
            yield _word(key, count=len(rows))
        for left in rows:
            yield _word("skipped_row", number=left.number, text=left.text)


def _counts(proposal: ImportProposal) -> Iterator[str]:
    counts = {verdict: len(proposal.having(verdict)) for verdict in Verdict}
    by_status = proposal.new_by_status()
    yield _word(
        "counts",
        new=counts[Verdict.NEW],
        members=proposal.new_members,
        staff=by_status[Status.STAFF],
        same=counts[Verdict.SAME],
        differs=counts[Verdict.DIFFERS],
        namesakes=counts[Verdict.NAMESAKE],
        twice=counts[Verdict.TWICE],
        unreadable=counts[Verdict.UNREADABLE],
    )
    told = [f"{_name('statuses', one)} {by_status[one]}" for one in Status if by_status[one]]
    if told:
        yield _word("by_status", counts=", ".join(told))


def _row_line(row: ProposedRow) -> str:
    return _word(
        "row",
        number=row.read.number,
        name=row.read.data.full_name or _word("nothing"),
        status=_status_text(row.read),
        verdict=_name("verdicts", row.verdict),
    )


def _status_text(read: ReadRow) -> str:
    if not read.statuses:
        return ""
    last = read.statuses[-1]
    name = _name("statuses", last.status)
    if last.since == ALWAYS:
        return name
    return _word("since", status=name, day=date_text(last.since))


def _remarks(row: ProposedRow) -> Iterator[str]:
    yield from (remark.sentence() for remark in row.remarks)
    for difference in row.differences:
        yield _difference_text(difference)
    if row.verdict is Verdict.NAMESAKE:
        yield _word("namesake")


def _difference_text(difference: Difference) -> str:
    return _word(
        "difference",
        field=_name("columns", difference.column),
        in_book=_value_text(difference.in_book),
        in_file=_value_text(difference.in_file),
    )


def _value_text(value: Value) -> str:
    tables: tuple[tuple[type, str], ...] = (
        (Status, "statuses"),
        (Post, "posts"),
        (Sex, "sexes"),
    )
    for kind, table in tables:
        if isinstance(value, kind):
            return _name(table, str(value))
    if isinstance(value, date):
        return date_text(value)
    return str(value or _word("nothing"))


def _name(table: str, key: str | None) -> str:
    names: dict[str, str] = _wording()[table]
    return names[key] if key else ""


def _word(key: str, **values: object) -> str:
    text: str = _wording()[key]
    return text.format(**values).rstrip()


def _wording() -> dict[str, Any]:
    return resources.read_toml("wording/import_people.toml")


def _tell(lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
