"""One workbook with every log of a period, a sheet after the other, and a list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from openpyxl import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.absence_log import AbsencePaper, add_absences
from desktop.exports.activity_logs import (
    ActivityPaper,
    add_disseminations,
    add_inspections,
)
from desktop.exports.attendance_log import AttendancePaper, add_matrices
from desktop.exports.coverage_words import CoveragePaper
from desktop.exports.coverage_workbook import add_coverage
from desktop.exports.issued_register import RegisterReading, compose_issued_register
from desktop.exports.meeting_list import MeetingsPaper, add_meetings
from desktop.exports.owed_list import compose_owed_by_person
from desktop.exports.paper import Signature
from desktop.exports.people_list import PeoplePaper, compose_people_list
from desktop.exports.statistics_workbook import StatisticsPaper, add_statistics
from desktop.exports.study_log import StudyPaper, add_study
from desktop.exports.wording import period_line, period_name, wording
from desktop.exports.xlsx.formulas import on_sheet
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import add_sheet, finished, new_workbook, put_row
from desktop.exports.xlsx.list_sheet import add_list
from models.organisation import Cell
from models.periods import Period

_WIDTHS = (6.0, 58.0, 42.0)


@dataclass(frozen=True, slots=True)
class PeriodPaper:
    """The readings behind every log of a period, all of one moment, and who signs."""

    cell: Cell
    period: Period
    meetings: MeetingsPaper
    attendance: AttendancePaper
    absences: AbsencePaper
    study: StudyPaper
    coverage: tuple[CoveragePaper, ...]
    disseminations: ActivityPaper
    inspections: ActivityPaper
    people: PeoplePaper
    issued: RegisterReading
    statistics: StatisticsPaper
    signature: Signature


@dataclass(frozen=True, slots=True)
class _Log:
    """One of the logs: its title in the contents, and how its sheets are added."""

    title: str
    add: Callable[[Workbook], None]


def write_period_workbook(paper: PeriodPaper) -> bytes:
    """Return the workbook, its list of contents first."""
    words = wording("period_workbook")
    title = f"{words['title']} {period_name(paper.period)}"
    workbook = new_workbook(title=title, author=paper.cell.name)
    contents = add_sheet(workbook, words["contents_sheet"], widths=_WIDTHS)
    rows: list[tuple[str, str]] = []
    for log in _logs(paper):
        before = len(workbook.sheetnames)
        log.add(workbook)
        rows += [(log.title, name) for name in workbook.sheetnames[before:]]
    _write_contents(contents, paper, rows)
    return finished(workbook)


def _logs(paper: PeriodPaper) -> Iterator[_Log]:
    """Yield the logs in their order: meetings, studies, campaigns, activities, people, figures."""
    titles, sheets = wording("period_workbook")["logs"], wording("period_workbook")["sheets"]
    yield _Log(titles["meetings"], partial(add_meetings, paper=paper.meetings))
    yield _Log(titles["attendance"], partial(add_matrices, paper=paper.attendance))
    yield _Log(titles["absences"], partial(add_absences, paper=paper.absences))
    yield _Log(titles["study"], partial(add_study, paper=paper.study))
    for one in paper.coverage:
        campaign = one.coverage.campaign.name
        coverage, owed = titles["coverage"], titles["owed"]
        yield _Log(coverage.format(campaign=campaign), partial(add_coverage, paper=one))
        owing = compose_owed_by_person(one)
        yield _Log(
            owed.format(campaign=campaign), partial(add_list, paper=owing, name=sheets["owed"])
        )
    yield _Log(titles["disseminations"], partial(add_disseminations, paper=paper.disseminations))
    yield _Log(titles["inspections"], partial(add_inspections, paper=paper.inspections))
    people = compose_people_list(paper.people)
    yield _Log(titles["people"], partial(add_list, paper=people, name=sheets["people"]))
    issued = compose_issued_register(paper.issued)
    yield _Log(titles["issued"], partial(add_list, paper=issued))
    yield _Log(titles["statistics"], partial(add_statistics, paper=paper.statistics))


def _write_contents(sheet: Worksheet, paper: PeriodPaper, rows: list[tuple[str, str]]) -> None:
    """Write which log stands on which sheet; each name leads there."""
    words, columns = wording("period_workbook"), len(_WIDTHS)
    heading = SheetHeading(
        upper_body=paper.cell.upper_body,
        body=paper.cell.name,
        title=words["title"],
        subtitle=period_line(paper.period),
    )
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=1)
    row = head
    for number, (title, name) in enumerate(rows, start=1):
        row = head + number
        put_row(sheet, row, [number, title, name], ["center", "text", "link"])
        link = sheet.cell(row, columns)
        link.hyperlink = Hyperlink(ref=link.coordinate, location=on_sheet(name, "A1"))
        # Setting a link also sets a style of its own.
        link.style = "link"
    set_filter(sheet, head=head, last=row, columns=columns)
    write_signing(sheet, row + 2, columns, place=paper.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=False, head_rows=(head, head))
