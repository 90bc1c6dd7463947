"""``import-attendance FILE.xlsx --book BOOK``: take meetings from an old sheet of marks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import resources
from desktop.commands.importing import back_up_first, open_to_import
from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option
from desktop.commands.values import count
from desktop.exports.reading.workbooks import read_workbook
from models.book.database import Session
from models.imports.attendance.choices import Choices
from models.imports.attendance.findings import find_all, mark_word
from models.imports.attendance.importing import check_decided, import_attendance
from models.imports.attendance.people import LineVerdict, MatchedLine, likely_status
from models.imports.attendance.planning import MarkVerdict, PlannedMeeting
from models.imports.attendance.proposal import AttendanceProposal, OffRoll, propose_attendance
from models.imports.attendance.sheet import choose_old_sheet
from models.imports.attendance.signs import SignUse
from models.imports.sheet import Sheet
from models.organisation import standing_day
from models.periods import date_text
from models.words import Mark, MeetingKind


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser("import-attendance", help="nhập sổ theo dõi sinh hoạt cũ")
    parser.add_argument("file", type=Path, metavar="FILE.xlsx", help="tệp theo dõi sinh hoạt")
    parser.add_argument("--book", type=Path, required=True, metavar="BOOK", help="tệp sổ")
    parser.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    parser.add_argument(
        "--year", type=count(1930, 2100), metavar="Y", help="năm của các ngày chỉ ghi ngày/tháng"
    )
    parser.add_argument(
        "--day", type=count(1, 31), metavar="D", help="ngày họp của các cột chỉ ghi tháng"
    )
    parser.add_argument(
        "--kind",
        choices=list(_names("kinds")),
        default=MeetingKind.REGULAR.value,
        metavar="K",
        help=f"loại buổi họp khi bảng không ghi: {', '.join(_names('kinds'))}",
    )
    parser.add_argument(
        "--take-off-roll",
        action="store_true",
        help="ghi cả dấu của ngày mà người đó chưa có hoặc không còn trong danh sách",
    )
    add_password_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Show what the sheet means, then enter what is new, all or nothing."""
    database = open_to_import(arguments)
    try:
        sheets = read_workbook(arguments.file)
        with database.reading() as session:
            today = standing_day(session) or datetime.now().astimezone().date()
            sheet = choose_old_sheet(sheets, today=today)
            proposal = _propose(session, sheet, arguments, today)
        _tell(_report(proposal))
        check_decided(proposal)
        if arguments.dry_run:
            _tell([_word("dry_run", book=arguments.book.name)])
            return 0
        back_up_first(database)
        with database.transaction() as session:
            done = import_attendance(session, proposal)
    finally:
        database.close()
    key = "imported" if done.marks else "nothing_new"
    _tell([_word(key, meetings=done.meetings, marks=done.marks, book=arguments.book.name)])
    return 0


def _propose(
    session: Session, sheet: Sheet, arguments: argparse.Namespace, today: date
) -> AttendanceProposal:
    """Propose with what the command line decides: marks off the roll are left out or taken."""
    choices = Choices(
        year=arguments.year, day_of_month=arguments.day, kind=MeetingKind(arguments.kind)
    )
    asked = propose_attendance(session, sheet, today=today, choices=choices)
    take = arguments.take_off_roll
    decided = {
        one.person.id: likely_status(one.person, one.written_status) if take else None
        for one in asked.off_roll
    }
    return propose_attendance(
        session, sheet, today=today, choices=replace(choices, off_roll=decided)
    )


def _report(proposal: AttendanceProposal) -> Iterator[str]:
    """Yield the lines of the preview."""
    old = proposal.old
    yield _word(
        "sheet",
        sheet=old.name,
        row=old.heading_row,
        meetings=len(old.columns),
        people=len(old.lines),
    )
    yield from _part("signs_title", (_sign_line(use) for use in proposal.signs))
    yield from _part("meetings_title", _meeting_lines(proposal.meetings))
    unmatched = (line for line in proposal.lines if line.verdict is not LineVerdict.KNOWN)
    yield from _part("people_title", (text for line in unmatched for text in _person_lines(line)))
    yield from _part("off_roll_title", (_off_roll_line(one) for one in proposal.off_roll))
    findings = (_word("finding", text=one.remark.sentence()) for one in find_all(proposal))
    yield from _part("findings_title", findings)
    yield ""
    counts = proposal.counts
    yield _word(
        "counts",
        meetings=len(proposal.new_meetings),
        **{verdict.value: counts[verdict] for verdict in MarkVerdict},
    )


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title and its lines, or nothing when there are none."""
    found = list(lines)
    if found:
        yield ""
        yield _word(title)
        yield from found


def _sign_line(use: SignUse) -> str:
    return _word(
        "sign",
        sign=use.text,
        count=len(use.cells),
        meaning=mark_word(use.mark).sentence() if use.mark else "–",
        source=_names("sources")[use.source],
    )


def _meeting_lines(meetings: Iterable[PlannedMeeting]) -> Iterator[str]:
    supposed = False
    for meeting in meetings:
        found = meeting.matched
        kind = _names("kinds")[found.kind]
        if not found.kind_told and found.in_book is None and found.is_taken:
            kind, supposed = _word("supposed", kind=kind), True
        yield _word(
            "meeting",
            letter=found.column.letter,
            day=date_text(found.day) if found.day else "",
            kind=kind,
            marks=_marks_text(meeting),
            verdict=_names("verdicts")[found.verdict],
        )
        if found.reason:
            yield _word("finding", text=found.reason.sentence())
    if supposed:
        yield _word("supposed_note")


def _marks_text(meeting: PlannedMeeting) -> str:
    counts = meeting.counts
    return _word(
        "marks",
        present=counts[Mark.PRESENT] + counts[Mark.LATE],
        excused=counts[Mark.ABSENT_EXCUSED],
        unexcused=counts[Mark.ABSENT_UNEXCUSED],
    )


def _person_lines(line: MatchedLine) -> Iterator[str]:
    yield _word(
        "person",
        row=line.line.row,
        name=line.line.name,
        verdict=_names("lines")[line.verdict],
    )
    if line.candidates:
        names = ", ".join(one.full_name for one in line.candidates)
        yield _word("nearest", names=names)


def _off_roll_line(one: OffRoll) -> str:
    decision = _word("left_out")
    if one.status is not None:
        decision = _word("taken_as", status=_names("statuses")[one.status])
    return _word(
        "off_roll",
        row=one.row,
        name=one.person.data.full_name,
        count=len(one.days),
        first=date_text(min(one.days)),
        last=date_text(max(one.days)),
        decision=decision,
    )


def _names(table: str) -> dict[str, str]:
    names: dict[str, str] = _wording()[table]
    return names


def _word(key: str, **values: object) -> str:
    text: str = _wording()[key]
    return text.format(**values).rstrip()


def _wording() -> dict[str, Any]:
    return resources.read_toml("wording/import_attendance.toml")


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
