"""The calendar: anniversaries shipped, changed and own; reports due and sent; all in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import InspectionKind
from models.book.database import Database, Session
from models.calendar.anniversaries import (
    AnniversaryRule,
    anniversaries_between,
    list_anniversaries,
    remove_anniversary,
    save_anniversary,
)
from models.calendar.events import (
    EventKind,
    collect_events,
    list_deadlines,
    mark_deadline_done,
    mark_deadline_open,
)
from models.calendar.words import DayLevel
from models.campaigns.campaigns import read_campaign
from models.campaigns.editing import update_campaign
from models.documents.issuing import Issue, issue_paper, withdraw_paper
from models.errors import RecordsError
from models.history.undo import undo
from models.meetings.meetings import add_meeting
from models.organisation import add_term
from models.periods import Period, year
from tests.models.cell import add_campaigns, meeting

OFFICE = AnniversaryRule("Ngày thành lập cơ quan", DayLevel.OWN, 8, 15, since=1991)


def test_shipped_days_fall_where_the_year_has_them(book: Database) -> None:
    with book.reading() as session:
        days = anniversaries_between(list_anniversaries(session), year(2025))
    by_key = {day.rule.key: day for day in days}
    assert by_key["tet"].on == date(2025, 1, 29)
    assert by_key["hung-kings"].on == date(2025, 4, 7)
    assert by_key["national-day"].on == date(2025, 9, 2)
    assert (by_key["national-day"].years, by_key["tet"].years) == (80, None)
    assert [day.on for day in days] == sorted(day.on for day in days)
    assert by_key["mass-work"].rule.to_check
    assert not by_key["national-day"].rule.to_check


def test_own_days_changes_and_hidden_ones(book: Database) -> None:
    with book.transaction() as session:
        own = save_anniversary(session, OFFICE)
        (science,) = [one for one in list_anniversaries(session) if one.key == "science"]
        changed = save_anniversary(session, replace(science, day=17))
        (army,) = [one for one in list_anniversaries(session) if one.key == "army"]
        save_anniversary(session, replace(army, hidden=True))
    with book.reading() as session:
        rules = list_anniversaries(session)
        days = {day.rule.name: day for day in anniversaries_between(rules, year(2026))}
    assert days["Ngày thành lập cơ quan"].years == 35
    assert days[science.name].on == date(2026, 5, 17)
    assert not days[science.name].rule.to_check
    assert army.name not in days
    assert any(one.key == "army" and one.hidden for one in rules)
    with book.transaction() as session:
        remove_anniversary(session, own)
        remove_anniversary(session, changed)
        days = {
            day.rule.name: day
            for day in anniversaries_between(list_anniversaries(session), year(2026))
        }
    assert "Ngày thành lập cơ quan" not in days
    assert days[science.name].on == date(2026, 5, 18)


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        (replace(OFFICE, name=" "), "calendar.no_name"),
        (replace(OFFICE, month=13), "calendar.no_such_day"),
        (replace(OFFICE, month=2, day=30), "calendar.no_such_day"),
        (replace(OFFICE, lunar=True, day=31), "calendar.no_such_day"),
    ],
)
def test_a_day_that_is_none_is_refused(book: Database, rule: AnniversaryRule, key: str) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        save_anniversary(session, rule)
    assert refused.value.key == key


def test_a_lunar_day_of_the_last_month_falls_in_the_next_year(book: Database) -> None:
    kitchen = AnniversaryRule("Tết ông Công ông Táo", DayLevel.OWN, 12, 23, lunar=True)
    (day,) = anniversaries_between([kitchen], year(2025))
    assert day.on == date(2025, 1, 22)
    (day,) = anniversaries_between([kitchen], year(2026))
    assert day.on == date(2026, 2, 10)


@pytest.mark.parametrize("number", [2023, 2024, 2025, 2026])
def test_reports_of_both_campaigns_are_due_in_their_years(book: Database, number: int) -> None:
    """Seeds: November every year; interim report October 2025; consolidator a month later."""
    with book.transaction() as session:
        add_campaigns(session)
        due = list_deadlines(session, year(number), today=date(number, 6, 1))
    yearly = ["11 unit", "11 unit", "12 consolidator", "12 consolidator"]
    interim = ["10 unit", "11 consolidator"]
    wanted = {2023: yearly, 2024: yearly, 2025: yearly + interim, 2026: []}[number]
    found = [f"{one.deadline.due_on.month} {one.deadline.reporter}" for one in due]
    assert sorted(found) == sorted(wanted)


def test_a_report_sent_is_no_longer_overdue(book: Database) -> None:
    today = date(2024, 12, 20)
    with book.transaction() as session:
        add_campaigns(session)
        before = list_deadlines(session, year(2024), today=today)
        first = before[0].deadline
        assert first.deadline_id is not None
        assert before[0].is_overdue
        mark_deadline_done(
            session,
            deadline_id=first.deadline_id,
            due_on=first.due_on,
            done_on=date(2024, 11, 28),
        )
        mark_deadline_done(
            session,
            deadline_id=first.deadline_id,
            due_on=first.due_on,
            done_on=date(2024, 11, 29),
        )
        after = list_deadlines(session, year(2024), today=today)
        assert after[0].done_on == date(2024, 11, 29)
        assert not after[0].is_overdue
        assert list_deadlines(session, year(2023), today=today)[0].done_on is None
        mark_deadline_open(session, deadline_id=first.deadline_id, due_on=first.due_on)
        assert list_deadlines(session, year(2024), today=today)[0].is_overdue


def test_everything_stands_in_one_list(book: Database) -> None:
    today = date(2024, 6, 1)
    check = InspectionData(
        InspectionKind.CHECK,
        date(2024, 3, 1),
        "Chi ủy",
        follow_up="Bổ sung sổ\nngay",
        follow_up_by=date(2024, 5, 1),
    )
    with book.transaction() as session:
        add_campaigns(session)
        add_meeting(session, meeting(date(2024, 5, 6)))
        record_inspection(session, check)
        events = collect_events(session, Period(date(2024, 4, 1), date(2024, 5, 31)), today=today)
    assert [one.first for one in events] == sorted(one.first for one in events)
    assert {one.kind for one in events} >= {
        EventKind.PEAK,
        EventKind.ANNIVERSARY,
        EventKind.MEETING,
        EventKind.FOLLOW_UP,
    }
    (owed,) = [one for one in events if one.kind is EventKind.FOLLOW_UP]
    assert (owed.title, owed.is_overdue(today)) == ("Bổ sung sổ ngay", True)


def test_a_deadline_that_was_met_stays_with_its_campaign(book: Database) -> None:
    with book.transaction() as session:
        campaign_id = add_campaigns(session)[0][0]
        campaign = read_campaign(session, campaign_id)
        (due, *_) = list_deadlines(session, year(2024), today=date(2024, 1, 1))
        assert due.deadline.deadline_id is not None
        mark_deadline_done(
            session,
            deadline_id=due.deadline.deadline_id,
            due_on=due.deadline.due_on,
            done_on=date(2024, 11, 1),
        )
        update_campaign(session, replace(campaign, name="Tên mới"))
        sent = [one.done_on for one in list_deadlines(session, year(2024), today=date(2024, 1, 1))]
    assert sorted(filter(None, sent)) == [date(2024, 11, 1)]


def test_a_report_that_was_sent_stays_sent_when_its_day_is_corrected(book: Database) -> None:
    today = date(2024, 12, 20)

    def sent() -> list[date | None]:
        return [one.done_on for one in list_deadlines(session, year(2024), today=today)]

    with book.transaction() as session:
        campaign_id = add_campaigns(session)[0][0]
        campaign = read_campaign(session, campaign_id)
        wanted = campaign.deadlines[0]
        assert wanted.id is not None
        before = date(2024, wanted.month, 28)
        mark_deadline_done(session, deadline_id=wanted.id, due_on=before, done_on=date(2024, 11, 1))
        moved = replace(wanted, month=11, day=15)
        update_campaign(session, replace(campaign, deadlines=(moved, *campaign.deadlines[1:])))
        assert sent().count(date(2024, 11, 1)) == 1
        assert not any(one.done_on for one in list_deadlines(session, year(2025), today=today))
        due_on = date(2024, 11, 15)
        again = date(2024, 11, 2)
        mark_deadline_done(session, deadline_id=wanted.id, due_on=due_on, done_on=again)
        assert sent().count(again) == 1
        mark_deadline_open(session, deadline_id=wanted.id, due_on=due_on)
        assert not any(sent())
    assert book.count_rows()["deadline_done"] == 0


def test_a_deadline_that_was_met_can_be_taken_out_and_comes_back_as_it_was(book: Database) -> None:
    with book.transaction() as session:
        add_campaigns(session)
        (due, *_) = list_deadlines(session, year(2024), today=date(2024, 1, 1))
        assert due.deadline.deadline_id is not None
        mark_deadline_done(
            session,
            deadline_id=due.deadline.deadline_id,
            due_on=due.deadline.due_on,
            done_on=date(2024, 11, 1),
        )
    with book.reading() as session:
        before = list_deadlines(session, year(2024), today=date(2024, 1, 1))
        campaign = read_campaign(session, due.deadline.campaign_id)
    others = tuple(one for one in campaign.deadlines if one.id != due.deadline.deadline_id)
    with book.transaction() as session:
        update_campaign(session, replace(campaign, deadlines=others))
    with book.reading() as session:
        assert list_deadlines(session, year(2024), today=date(2024, 1, 1)) == before[1:]
    with book.transaction() as session:
        undo(session)
    with book.reading() as session:
        assert list_deadlines(session, year(2024), today=date(2024, 1, 1)) == before


def report(campaign_id: UUID, days: Period, dated_on: date, number: int) -> Issue:
    return Issue(
        key="campaign-report",
        symbol="BC",
        cell_symbol="CB",
        number=number,
        dated_on=dated_on,
        title="BÁO CÁO",
        signer="",
        recipients=(),
        profile="36-HD/VPTW",
        period=days,
        pdf=b"%PDF-1.7",
        lines=(),
        campaign_id=campaign_id,
    )


def test_an_issued_report_answers_its_own_deadline(book: Database) -> None:
    today = date(2025, 12, 1)
    with book.transaction() as session:
        add_term(session, name="2022–2027", starts_on=date(2022, 1, 1), ends_on=date(2027, 1, 1))
        lai_chau = next(
            campaign_id
            for campaign_id, _ in add_campaigns(session)
            if _is_1412(session, campaign_id)
        )
        before = list_deadlines(session, year(2025), today=today)
        assert not [state for state in before if state.done_on]
        spring = Period(date(2025, 1, 1), date(2025, 3, 31))
        issue_paper(session, report(lai_chau, spring, date(2025, 4, 2), 1))
        assert not [
            state for state in list_deadlines(session, year(2025), today=today) if state.done_on
        ]
        so_far = Period(date(2025, 1, 1), date(2025, 11, 15))
        yearly = issue_paper(session, report(lai_chau, so_far, date(2025, 11, 16), 2))
        several = Period(date(2023, 1, 1), date(2025, 9, 30))
        issue_paper(session, report(lai_chau, several, date(2025, 10, 20), 3))
        states = list_deadlines(session, year(2025), today=today)
        assert {
            state.deadline.due_on: state.done_on
            for state in states
            if state.done_on and state.deadline.campaign_id == lai_chau
        } == {date(2025, 10, 31): date(2025, 10, 20), date(2025, 11, 30): date(2025, 11, 16)}
        assert [state.deadline.campaign_id for state in states if state.done_on] == [lai_chau] * 2
        withdraw_paper(session, yearly, on=today, reason="sai số liệu")
        states = list_deadlines(session, year(2025), today=today)
        assert [state.deadline.due_on for state in states if state.done_on] == [date(2025, 10, 31)]


def _is_1412(session: Session, campaign_id: UUID) -> bool:
    return "1412" in read_campaign(session, campaign_id).key
