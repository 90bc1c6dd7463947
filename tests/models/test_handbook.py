"""The text for the members' handbook app, and the reminder of the two days."""

from __future__ import annotations

from datetime import date, time

import pytest

from models.book.database import Database
from models.book.unsaved import Words, keep_unsaved
from models.meetings.agenda import ItemData, add_item
from models.meetings.handbook import (
    handbook_text,
    is_overdue,
    mark_posted,
    overdue_posts,
    post_by,
)
from models.meetings.meetings import MeetingRow, list_meetings, read_meeting
from models.meetings.minutes import read_minutes
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.tasks import TaskData, add_task
from models.meetings.votes import VoteData, add_vote_on_resolution
from models.meetings.who import Who
from models.overview import collect_overview
from models.periods import year
from models.to_do import Task
from models.words import Mark, MeetingKind
from tests.models.cell import add_someone, hold, meeting

DAY = date(2024, 3, 5)


def test_the_text_has_counts_without_names_and_no_opinion(book: Database) -> None:
    with book.transaction() as session:
        chair, away = add_someone(session, "Lò Văn Chủ"), add_someone(session, "Mùa A Vắng")
        data = meeting(
            DAY,
            title="Sinh hoạt tháng 3",
            starts_at=time(14),
            ends_at=time(15, 35),
            place="Phòng họp",
            chair_id=chair,
            conclusions="Nhất trí.",
        )
        held = hold(session, data, {away: Mark.ABSENT_EXCUSED}, rest=Mark.PRESENT)
        item = add_item(
            session, meeting_id=held, data=ItemData("Thảo luận", conclusion="Thực hiện ngay")
        )
        add_opinion(session, item_id=item, data=OpinionData(Who(chair), "ý kiến riêng"))
        adopted = add_resolution(session, meeting_id=held, data=ResolutionData("Tháng 3"))
        add_vote_on_resolution(session, adopted, VoteData("Thông qua", 1))
        task = TaskData("Báo cáo", Who(None, "Chi ủy"), date(2024, 3, 25))
        add_task(session, meeting_id=held, data=task)
    with book.reading() as session:
        text = handbook_text(read_minutes(session, held))
    assert text.splitlines() == [
        "SINH HOẠT THÁNG 3",
        "Thời gian: 14 giờ 00 – 15 giờ 35, ngày 05/3/2024",
        "Địa điểm: Phòng họp",
        "Chủ trì: đồng chí Lò Văn Chủ",
        "Đảng viên dự: 1/2 (50,00%); vắng có lý do: 01; vắng không lý do: 00",
        "Nội dung:",
        "1. Thảo luận",
        "   Kết luận: Thực hiện ngay",
        "Kết luận: Nhất trí.",
        "Nghị quyết: Tháng 3",
        "   Tán thành: 1/1 (100,00%)",
        "Nhiệm vụ:",
        "- Báo cáo – Chi ủy, hạn 25/3/2024",
    ]


@pytest.mark.parametrize(
    ("kind", "mark", "today", "overdue"),
    [
        (MeetingKind.REGULAR, Mark.PRESENT, date(2024, 3, 7), False),
        (MeetingKind.REGULAR, Mark.PRESENT, date(2024, 3, 8), True),
        (MeetingKind.BRIEFING, Mark.PRESENT, date(2024, 3, 8), False),
        (MeetingKind.REGULAR, None, date(2024, 3, 8), False),
    ],
)
def test_a_meeting_should_be_posted_within_two_days(
    book: Database, kind: MeetingKind, mark: Mark | None, today: date, *, overdue: bool
) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò An")
        held = hold(session, meeting(DAY, kind=kind), {}, rest=mark)

    def row() -> MeetingRow:
        with book.reading() as session:
            return read_meeting(session, held)

    assert post_by(row()) == date(2024, 3, 7)
    assert is_overdue(row(), today) is overdue
    with book.transaction() as session:
        mark_posted(session, meeting_id=held, posted_on=date(2024, 3, 8))
    assert row().posted_on == date(2024, 3, 8)
    assert not is_overdue(row(), today)
    with book.transaction() as session:
        mark_posted(session, meeting_id=held, posted_on=None)
    assert is_overdue(row(), today) is overdue


def test_a_cell_that_uses_the_app_is_reminded_of_what_is_late(book: Database) -> None:
    today = date(2024, 3, 20)
    with book.transaction() as session:
        add_someone(session, "Lò An")
        days = [date(2023, 12, 5), date(2024, 2, 5), date(2024, 3, 5), date(2024, 3, 19)]
        held = [hold(session, meeting(day), {}, rest=Mark.PRESENT) for day in days]

    def late() -> list[date]:
        with book.reading() as session:
            rows = list_meetings(session, year(2024)) + list_meetings(session, year(2023))
            return [row.data.held_on for row in overdue_posts(session, rows, today)]

    assert late() == []
    with book.transaction() as session:
        mark_posted(session, meeting_id=held[0], posted_on=date(2023, 12, 6))
    assert late() == days[1:3]
    with book.reading() as session:
        overview = collect_overview(session, today=today)
    (line,) = [one for one in overview.to_do if one.task is Task.POST]
    assert (line.target, line.day, line.members) == (held[1], date(2024, 2, 7), 2)


def test_words_that_were_cut_off_are_a_thing_to_do(book: Database) -> None:
    with book.transaction() as session:
        add_someone(session, "Lò An")
        held = hold(session, meeting(DAY, title="Họp"), {}, rest=Mark.PRESENT)
        for field in ("conclusions", "guests"):
            keep_unsaved(session, Words(held, held, field, "Kết luận", "dở"))
    with book.reading() as session:
        overview = collect_overview(session, today=date(2024, 3, 6))
    (line,) = [one for one in overview.to_do if one.task is Task.UNSAVED]
    assert (line.subject, line.target) == ("Họp", held)
