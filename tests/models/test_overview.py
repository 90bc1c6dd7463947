"""What Tổng quan reads: what is to be done on a day, and nothing that is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.attendance.sheet import fill_present
from models.book.database import Database, create_book
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.templates import list_templates
from models.figures import Rate
from models.meetings.meetings import MeetingData, add_meeting, list_meetings
from models.meetings.scans import add_scan, scan_file
from models.members.people import PersonData, add_person
from models.members.steps import StatusStep
from models.organisation import Cell
from models.overview import Overview, collect_overview
from models.periods import year
from models.to_do import Task
from models.words import Audience, MeetingKind, Status
from tests.models.cell import add_staff

TODAY = date(2024, 11, 21)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    database = create_book(tmp_path / "a.sochibo", Cell("Chi bộ A", "Đảng bộ B", "Điện Biên"))
    with database.transaction() as session:
        for name in ("Lò Thị Pâng", "Giàng A Sử", "Vàng Thị Mai"):
            add_person(
                session,
                PersonData(name),
                statuses=[StatusStep(date(2020, 1, 1), Status.OFFICIAL)],
            )
    yield database
    database.close()


def _hold(book: Database, kind: MeetingKind, day: date, *, mark: bool = True) -> None:
    with book.transaction() as session:
        data = MeetingData(kind=kind, audience=Audience.MEMBERS, title=f"Họp {day}", held_on=day)
        meeting_id = add_meeting(session, data)
        if mark:
            fill_present(session, meeting_id=meeting_id)


def _read(book: Database, today: date = TODAY) -> Overview:
    with book.reading() as session:
        return collect_overview(session, today=today)


def _subjects(overview: Overview, task: Task) -> list[str]:
    return [one.subject for one in overview.to_do if one.task is task]


def test_an_empty_book_asks_for_its_people(tmp_path: Path) -> None:
    book = create_book(tmp_path / "b.sochibo", Cell("Chi bộ B", "Đảng bộ B", "Điện Biên"))
    assert [one.task for one in _read(book).to_do] == [Task.ENTER_PEOPLE]
    book.close()


def test_a_book_with_people_alone_asks_for_its_first_meeting(book: Database) -> None:
    overview = _read(book)
    assert [one.task for one in overview.to_do] == [Task.ENTER_MEETING]
    assert overview.this_month == ()
    assert overview.deadlines == ()
    assert all(month.rate == Rate(0, 0) for month in overview.months)


def test_a_meeting_not_fully_marked_is_to_be_marked(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 11, 5), mark=False)
    (task,) = [one for one in _read(book).to_do if one.task is Task.MARK]
    assert (task.subject, task.day, task.members) == ("Họp 2024-11-05", date(2024, 11, 5), 3)


def test_a_meeting_still_to_come_is_not_to_be_marked(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 11, 28), mark=False)
    overview = _read(book)
    assert _subjects(overview, Task.MARK) == []
    assert overview.next_meeting is not None
    assert overview.next_meeting.data.held_on == date(2024, 11, 28)


def test_months_without_a_regular_meeting_are_named_up_to_now(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 7, 5))
    _hold(book, MeetingKind.REGULAR, date(2024, 9, 5))
    assert _subjects(_read(book), Task.HOLD_REGULAR) == ["08/2024", "10–11/2024"]


def test_a_meeting_planned_for_this_month_will_do_but_one_that_never_was_will_not(
    book: Database,
) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 9, 5))
    _hold(book, MeetingKind.REGULAR, date(2024, 10, 5), mark=False)
    _hold(book, MeetingKind.REGULAR, date(2024, 11, 28), mark=False)
    assert _subjects(_read(book), Task.HOLD_REGULAR) == ["10/2024"]


def test_months_before_the_first_meeting_are_nobodys_omission(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 11, 5))
    assert _subjects(_read(book), Task.HOLD_REGULAR) == []


def test_quarters_without_a_thematic_meeting_are_named_up_to_now(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 1, 5))
    _hold(book, MeetingKind.THEMATIC, date(2024, 2, 20))
    _hold(book, MeetingKind.THEMATIC, date(2024, 9, 20))
    assert _subjects(_read(book), Task.HOLD_THEMATIC) == ["II/2024", "IV/2024"]


def test_a_thematic_meeting_planned_for_the_end_of_the_quarter_will_do(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 10, 2))
    _hold(book, MeetingKind.THEMATIC, date(2024, 12, 30), mark=False)
    assert _subjects(_read(book, date(2024, 10, 3)), Task.HOLD_THEMATIC) == []


def test_the_chart_counts_regular_and_thematic_meetings_of_twelve_months(book: Database) -> None:
    _hold(book, MeetingKind.REGULAR, date(2024, 11, 5))
    _hold(book, MeetingKind.BRIEFING, date(2024, 11, 6))
    _hold(book, MeetingKind.REGULAR, date(2023, 11, 5))
    months = _read(book).months
    assert [month.first for month in months][:2] == [date(2023, 12, 1), date(2024, 1, 1)]
    assert months[-1].rate == Rate(3, 3)
    assert sum(month.rate.whole for month in months) == 3


def test_a_running_campaign_shows_what_is_owed_and_when_its_report_is_due(book: Database) -> None:
    with book.transaction() as session:
        add_staff(session, "Tao Thị Ín")
        template = next(one for one in list_templates() if one.key == "lai-chau-1412-cv-tu")
        add_campaign_from_template(session, template)
    overview = _read(book)
    # What was due a year ago and was not sent is still owed.
    assert [due.due_on for due in overview.deadlines] == [date(2023, 11, 30), date(2024, 11, 30)]
    owed = [one for one in overview.to_do if one.task is Task.STUDY_OWED]
    assert len(owed) == len(overview.campaigns[0].coverage)
    # The letter asks party members alone to study: the staff owe nothing.
    assert all((one.members, one.staff) == (3, 0) for one in owed)


def test_a_campaign_that_ended_asks_for_nothing(book: Database) -> None:
    with book.transaction() as session:
        for template in list_templates():
            add_campaign_from_template(session, template)
    overview = _read(book, date(2026, 11, 21))
    assert overview.campaigns == ()
    assert overview.deadlines == ()
    assert _subjects(overview, Task.STUDY_OWED) == []


def test_meetings_of_this_year_without_a_scan_are_one_line_together(book: Database) -> None:
    for day in (date(2023, 12, 5), date(2024, 10, 3), date(2024, 11, 5)):
        _hold(book, MeetingKind.REGULAR, day)
    _hold(book, MeetingKind.REGULAR, date(2024, 12, 5), mark=False)
    assert _subjects(_read(book), Task.SCAN_MISSING) == ["2"]
    with book.transaction() as session:
        for row in list_meetings(session, year(2024)):
            content = b"%PDF-1.4\n%%EOF"
            add_scan(session, meeting_id=row.id, file=scan_file("quét.pdf", content))
    assert _subjects(_read(book), Task.SCAN_MISSING) == []
