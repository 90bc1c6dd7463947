"""Deadlines of both campaigns as they press through 2023, 2024 and 2025, day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
import time_machine

from models import identity
from models.book.database import Database
from models.calendar.events import (
    DeadlineState,
    EventKind,
    collect_events,
    list_deadlines,
    mark_deadline_done,
    mark_deadline_open,
    pressing_deadlines,
)
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.parts import DeadlineRule
from models.campaigns.templates import list_templates
from models.documents.sent import SentReport, sent_on
from models.history.undo import undo
from models.overview import collect_overview
from models.periods import Period, year
from models.words import Reporter

INTERIM = "Báo cáo sơ kết giai đoạn 2023-2025"


@pytest.fixture
def both(book: Database) -> Database:
    with book.transaction() as session:
        for template in list_templates():
            add_campaign_from_template(session, template)
    return book


def today() -> date:
    """Return the day of the clock, which the tests move."""
    return identity.now().date()


def pressing(book: Database) -> list[DeadlineState]:
    with book.reading() as session:
        return list(pressing_deadlines(session, today=today()))


def due_on(book: Database) -> list[date]:
    return [one.deadline.due_on for one in pressing(book)]


def send(book: Database, state: DeadlineState) -> None:
    assert isinstance(state.deadline.deadline_id, UUID)
    with book.transaction() as session:
        mark_deadline_done(
            session,
            deadline_id=state.deadline.deadline_id,
            due_on=state.deadline.due_on,
            done_on=today(),
        )


def travel(moment: str) -> time_machine.travel:
    return time_machine.travel(datetime.fromisoformat(moment).replace(tzinfo=UTC), tick=False)


@pytest.mark.parametrize("number", [2023, 2024, 2025])
def test_the_yearly_reports_press_thirty_days_ahead(both: Database, number: int) -> None:
    with travel(f"{number}-10-30T08:00"):
        assert due_on(both).count(date(number, 11, 30)) == 0
    with travel(f"{number}-10-31T08:00"):
        assert due_on(both).count(date(number, 11, 30)) == 2


def test_the_interim_report_presses_once_in_2025(both: Database) -> None:
    for moment, there in (
        ("2024-10-15T08:00", False),
        ("2025-09-30T08:00", False),
        ("2025-10-01T08:00", True),
        ("2025-11-15T08:00", True),
    ):
        with travel(moment):
            titles = [one.deadline.title for one in pressing(both)]
            assert (INTERIM in titles) is there, moment
    with travel("2025-11-15T08:00"):
        interim = next(one for one in pressing(both) if one.deadline.title == INTERIM)
        assert interim.is_overdue
        assert interim.deadline.days_left == -15


def test_a_report_tells_of_its_year_and_the_interim_one_of_all(both: Database) -> None:
    with travel("2025-10-31T08:00"):
        for state in pressing(both):
            due = state.deadline
            if due.title == INTERIM:
                assert due.period.first.year == 2023
                assert due.period.last == date(2025, 10, 31)
            else:
                assert due.period == year(due.due_on.year)


def test_what_was_sent_presses_no_more_until_it_is_taken_back(both: Database) -> None:
    with travel("2025-10-20T08:00"):
        interim = next(one for one in pressing(both) if one.deadline.title == INTERIM)
        send(both, interim)
        assert all(one.deadline.title != INTERIM for one in pressing(both))
        with both.transaction() as session:
            undo(session)
        assert any(one.deadline.title == INTERIM for one in pressing(both))
        send(both, interim)
        with both.transaction() as session:
            mark_deadline_open(
                session,
                deadline_id=interim.deadline.deadline_id or UUID(int=0),
                due_on=interim.deadline.due_on,
            )
        assert any(one.deadline.title == INTERIM for one in pressing(both))


def test_one_year_sent_leaves_the_next_to_do(both: Database) -> None:
    with travel("2023-11-20T08:00"):
        for state in pressing(both):
            send(both, state)
        assert pressing(both) == []
    with travel("2024-11-20T08:00"):
        assert {one.deadline.due_on for one in pressing(both)} == {date(2024, 11, 30)}


def test_an_overdue_report_stays_while_its_campaign_runs(both: Database) -> None:
    with travel("2024-06-01T08:00"):
        assert {one.deadline.due_on for one in pressing(both)} == {date(2023, 11, 30)}
        assert all(one.is_overdue for one in pressing(both))


def test_campaigns_that_ended_show_none(both: Database) -> None:
    for moment in ("2026-02-01T08:00", "2026-11-20T08:00", "2027-11-20T08:00"):
        with travel(moment):
            assert pressing(both) == []
            with both.reading() as session:
                assert collect_overview(session, today=today()).deadlines == ()
                ahead = Period(today(), date(2030, 12, 31))
                assert list_deadlines(session, ahead, today=today()) == ()


def test_the_calendar_says_which_reports_are_the_cells_own(both: Database) -> None:
    with travel("2025-11-21T08:00"), both.reading() as session:
        events = collect_events(session, year(2025), today=today())
    due = [one for one in events if one.kind is EventKind.DEADLINE]
    assert {one.ours for one in due} == {True, False}
    assert all(one.period is not None for one in due)
    assert [one.title for one in due if one.is_overdue(date(2025, 11, 21))] == [INTERIM]


@pytest.mark.parametrize(
    ("ends_on", "due_on", "first", "answers"),
    [
        (date(2026, 12, 31), date(2025, 10, 31), date(2025, 3, 1), True),
        (date(2026, 12, 31), date(2025, 10, 31), date(2025, 1, 1), True),
        (date(2026, 12, 31), date(2025, 10, 31), date(2025, 6, 1), False),
        (date(2025, 12, 31), date(2026, 1, 15), date(2025, 3, 1), True),
    ],
)
def test_a_report_due_once_is_answered_by_one_from_the_beginning_of_a_single_year(
    book: Database, ends_on: date, due_on: date, first: date, *, answers: bool
) -> None:
    once = DeadlineRule(
        title="Báo cáo sơ kết",
        reporter=Reporter.UNIT,
        month=due_on.month,
        day=due_on.day,
        year=due_on.year,
        owed_by="Chi bộ",
        reports_to="Đảng ủy",
    )
    model = replace(list_templates()[0], starts_on=date(2025, 3, 1), ends_on=ends_on)
    with book.transaction() as session:
        campaign_id = add_campaign_from_template(session, replace(model, deadlines=(once,)))
        (state,) = list_deadlines(session, year(due_on.year), today=due_on)
    due = state.deadline
    assert due.period == Period(date(2025, 3, 1), min(due_on, ends_on))
    sent = SentReport(campaign_id, Period(first, due.period.last), due_on)
    assert sent_on(due, [sent]) == (due_on if answers else None)
