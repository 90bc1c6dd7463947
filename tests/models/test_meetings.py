"""Meetings: entered with the roll of their date, moved, removed while nobody was marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from models.attendance.figures import Totals
from models.attendance.sheet import read_attendance
from models.book.database import Database
from models.documents.issuing import Issue, issue_paper
from models.errors import RecordsError
from models.history.trash import restore
from models.identity import new_id
from models.meetings.meetings import (
    add_meeting,
    list_meetings,
    read_meeting,
    remove_draft,
    update_meeting,
)
from models.meetings.proposals import suggest_meeting
from models.meetings.quality import read_quality, score
from models.members.people import change_status
from models.members.steps import StatusStep
from models.periods import ALWAYS, Period, month
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.words import Audience, Mark, MeetingKind, MeetingState, Post, Status
from tests.models.cell import (
    DAY,
    add_campaigns,
    add_someone,
    add_staff,
    hold,
    ids,
    marks_of,
    meeting,
)

LATER = date(2024, 6, 5)


def called(book: Database, meeting_id: UUID) -> dict[str, Status]:
    """Return who is on the list, as what."""
    with book.reading() as session:
        return {row.full_name: row.status for row in read_attendance(session, meeting_id)}


@pytest.fixture
def people(book: Database) -> dict[str, UUID]:
    """Enter one of each: who is where on which day is told by their names."""
    with book.transaction() as session:
        return {
            "Bí thư": add_someone(session, "Bí thư", post=Post.SECRETARY),
            "Chính thức": add_someone(session, "Chính thức"),
            "Sẽ chuyển": add_someone(
                session, "Sẽ chuyển", (ALWAYS, Status.OFFICIAL), (LATER, Status.TRANSFERRED)
            ),
            "Sẽ đến": add_someone(session, "Sẽ đến", (LATER, Status.OFFICIAL)),
            "Sẽ miễn": add_someone(
                session, "Sẽ miễn", (ALWAYS, Status.OFFICIAL), (LATER, Status.EXEMPT)
            ),
            "Quần chúng": add_staff(session, "Quần chúng"),
        }


EVERYONE_CALLED = [
    (
        Audience.MEMBERS,
        {"Bí thư": Status.OFFICIAL, "Chính thức": Status.OFFICIAL}
        | {"Sẽ chuyển": Status.OFFICIAL, "Sẽ miễn": Status.OFFICIAL},
    ),
    (
        Audience.EVERYONE,
        {"Bí thư": Status.OFFICIAL, "Chính thức": Status.OFFICIAL}
        | {"Sẽ chuyển": Status.OFFICIAL, "Sẽ miễn": Status.OFFICIAL, "Quần chúng": Status.STAFF},
    ),
    (Audience.COMMITTEE, {"Bí thư": Status.OFFICIAL}),
]


@pytest.mark.parametrize(("audience", "expected"), EVERYONE_CALLED)
@pytest.mark.usefixtures("people")
def test_a_new_meeting_calls_the_roll_of_its_date(
    book: Database, audience: Audience, expected: dict[str, Status]
) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting(audience=audience))
    assert called(book, meeting_id) == expected
    with book.reading() as session:
        assert set(marks_of(session, meeting_id).values()) == {Mark.NOT_RECORDED}
        assert read_meeting(session, meeting_id).state is MeetingState.DRAFT


@pytest.mark.usefixtures("people")
def test_moving_a_meeting_calls_the_roll_anew(book: Database) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting())
    with book.transaction() as session:
        update_meeting(session, meeting_id, meeting(LATER))
    assert called(book, meeting_id) == {
        "Bí thư": Status.OFFICIAL,
        "Chính thức": Status.OFFICIAL,
        "Sẽ đến": Status.OFFICIAL,
        "Sẽ miễn": Status.EXEMPT,
    }


@pytest.mark.usefixtures("people")
def test_calling_others_calls_the_roll_anew(book: Database) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting(audience=Audience.COMMITTEE))
    with book.transaction() as session:
        update_meeting(session, meeting_id, meeting(audience=Audience.EVERYONE))
    assert called(book, meeting_id) == EVERYONE_CALLED[1][1]


def test_a_mark_is_never_lost_when_the_meeting_moves(
    book: Database, people: dict[str, UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = hold(session, meeting(), {people["Sẽ chuyển"]: Mark.LATE})
    with book.transaction() as session:
        update_meeting(session, meeting_id, meeting(LATER))
    with book.reading() as session:
        assert marks_of(session, meeting_id) == {
            people["Bí thư"]: Mark.NOT_RECORDED,
            people["Chính thức"]: Mark.NOT_RECORDED,
            people["Sẽ đến"]: Mark.NOT_RECORDED,
            people["Sẽ miễn"]: Mark.NOT_RECORDED,
            people["Sẽ chuyển"]: Mark.LATE,
        }


def test_past_meetings_stay_as_they_were_when_a_member_moves_on(
    book: Database, people: dict[str, UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = hold(session, meeting(), {}, rest=Mark.PRESENT)
    with book.transaction() as session:
        step = StatusStep(DAY, Status.LEFT)
        change_status(session, person_id=people["Chính thức"], step=step)
    with book.reading() as session:
        assert read_meeting(session, meeting_id).members == Totals(
            called=4, present=4, voters=4, voters_present=4
        )


def test_what_is_written_is_cleaned_and_given_back(book: Database) -> None:
    data = meeting(
        title="  Sinh  hoạt\u200b chi bộ ",
        place="Phòng họp\t2",
        starts_at=time(14),
        ends_at=time(16),
        guests="Đại diện cấp trên  \r\nĐảng ủy",
        agenda="1. Mở đầu  \r\n\r\n2. Kết thúc\n",
        conclusions="Nhất trí",
        staff_head_count=3,
    )
    with book.transaction() as session:
        meeting_id = add_meeting(session, data)
    with book.reading() as session:
        stored = read_meeting(session, meeting_id).data
    assert (stored.title, stored.place) == ("Sinh hoạt chi bộ", "Phòng họp 2")
    assert stored.agenda == "1. Mở đầu\n2. Kết thúc"
    assert stored.guests == "Đại diện cấp trên\nĐảng ủy"
    assert (stored.starts_at, stored.ends_at, stored.staff_head_count) == (time(14), time(16), 3)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"title": " \u200b"}, "meetings.no_title"),
        ({"starts_at": time(14), "ends_at": time(14)}, "meetings.ends_first"),
        ({"staff_head_count": -1}, "meetings.negative_count"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(
    book: Database, wrong: dict[str, Any], key: str
) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting())
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_meeting(session, meeting_id, meeting(**wrong))
    assert refused.value.key == key
    with pytest.raises(RecordsError), book.transaction() as session:
        add_meeting(session, meeting(**wrong))
    with book.reading() as session:
        (row,) = list_meetings(session, month(3, 2024))
    assert row.data == meeting()


def test_a_draft_is_removed_with_its_list_and_topics(
    book: Database, people: dict[str, UUID]
) -> None:
    with book.transaction() as session:
        _, topics = add_campaigns(session)[0]
        meeting_id = add_meeting(session, meeting(topic_ids=ids(topics[:2])))
    with book.transaction() as session:
        remove_draft(session, meeting_id)
    with book.reading() as session:
        for table in (Meeting, Attendance, MeetingTopic):
            assert session.scalars(select(table)).all() == []


def test_a_draft_that_was_scored_is_removed_with_its_score_and_comes_back_with_it(
    book: Database, people: dict[str, UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting())
        score(session, meeting_id=meeting_id, code="3", typed=Decimal(8), agreed=None)
    with book.transaction() as session:
        remove_draft(session, meeting_id)
    rows = book.count_rows()
    assert (rows["meeting"], rows["quality_sheet"], rows["quality_score"]) == (0, 0, 0)
    with book.transaction() as session:
        restore(session, ("meeting", str(meeting_id)))
        lines = {one.criterion.code: one.typed for one in read_quality(session, meeting_id).lines}
    assert lines["3"] == 8


def test_a_draft_with_an_issued_paper_is_not_removed(
    book: Database, people: dict[str, UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting())
        issue_paper(session, invitation(meeting_id))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        remove_draft(session, meeting_id)
    assert refused.value.key == "meetings.has_papers"
    assert "Giấy mời" in refused.value.sentence()
    assert len(called(book, meeting_id)) == 4


def invitation(meeting_id: UUID) -> Issue:
    """Return the invitation to a meeting, ready to be issued without a number."""
    return Issue(
        key="invitation",
        symbol="CV",
        cell_symbol="CB",
        number=None,
        dated_on=DAY,
        title="Giấy mời",
        signer="",
        recipients=(),
        profile="36-HD/VPTW",
        period=Period(DAY, DAY),
        pdf=b"%PDF-1.7",
        lines=(),
        meeting_id=meeting_id,
    )


def test_a_meeting_with_a_mark_is_not_removed(book: Database, people: dict[str, UUID]) -> None:
    with book.transaction() as session:
        meeting_id = hold(session, meeting(), {people["Chính thức"]: Mark.PRESENT})
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        remove_draft(session, meeting_id)
    assert refused.value.key == "meetings.has_marks"
    assert len(called(book, meeting_id)) == 4


def test_a_closed_record_and_a_meeting_gone_are_refused(book: Database) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting())
        session.get_one(Meeting, meeting_id).state = MeetingState.FINALISED
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_meeting(session, meeting_id, meeting(title="Khác"))
    assert refused.value.key == "meetings.needs_reason"
    with pytest.raises(RecordsError) as refused, book.reading() as session:
        read_meeting(session, new_id())
    assert refused.value.key == "meetings.gone"


def test_topics_are_those_chosen_last_in_the_campaigns_order(book: Database) -> None:
    with book.transaction() as session:
        _, topics = add_campaigns(session)[0]
        chosen = (topics[3], topics[1], topics[3])
        meeting_id = add_meeting(session, meeting(topic_ids=ids(chosen)))
        kept = session.scalars(
            select(MeetingTopic.id).where(MeetingTopic.topic_id == topics[1].id)
        ).one()
    with book.transaction() as session:
        update_meeting(session, meeting_id, meeting(topic_ids=ids([topics[5], topics[1]])))
        assert session.get(MeetingTopic, kept) is not None
    with book.reading() as session:
        row = read_meeting(session, meeting_id)
    assert row.data.topic_ids == ids([topics[1], topics[5]])
    assert row.topic_codes == (topics[1].code, topics[5].code)


def test_meetings_are_listed_latest_first_with_members_and_staff_apart(
    book: Database, people: dict[str, UUID]
) -> None:
    days = [date(2024, 3, 5), date(2024, 3, 31), date(2024, 3, 1), date(2024, 4, 1)]
    with book.transaction() as session:
        for day in days:
            add_meeting(session, meeting(day))
        hold(
            session,
            meeting(
                date(2024, 3, 5),
                audience=Audience.EVERYONE,
                starts_at=time(8),
                chair_id=people["Bí thư"],
                minute_taker_id=people["Chính thức"],
            ),
            {people["Quần chúng"]: Mark.LATE, people["Bí thư"]: Mark.PRESENT},
        )
    with book.reading() as session:
        rows = list_meetings(session, Period(date(2024, 3, 1), date(2024, 3, 31)))
    assert [row.data.held_on.day for row in rows] == [31, 5, 5, 1]
    opened = rows[1]
    assert opened.members == Totals(
        called=4, present=1, not_recorded=3, voters=4, voters_present=1, voters_waiting=3
    )
    assert opened.staff == Totals(called=1, late=1)
    assert opened.not_recorded == 3
    assert (opened.chair, opened.minute_taker) == ("Bí thư", "Chính thức")


def test_a_meeting_is_prefilled_from_the_last_of_its_kind(
    book: Database, people: dict[str, UUID]
) -> None:
    last = meeting(
        kind=MeetingKind.THEMATIC,
        audience=Audience.EVERYONE,
        starts_at=time(14),
        ends_at=time(16),
        place="Hội trường",
        chair_id=people["Bí thư"],
        minute_taker_id=people["Chính thức"],
        agenda="1. Việc đã xong",
    )
    with book.transaction() as session:
        add_meeting(session, last)
        add_meeting(session, meeting(LATER, place="Nơi khác"))
    with book.reading() as session:
        found = suggest_meeting(session, kind=MeetingKind.THEMATIC, held_on=LATER)
        first = suggest_meeting(session, kind=MeetingKind.COMMITTEE, held_on=LATER)
    assert (found.held_on, found.place, found.audience) == (LATER, "Hội trường", Audience.EVERYONE)
    assert (found.starts_at, found.ends_at) == (time(14), time(16))
    assert (found.chair_id, found.minute_taker_id) == (last.chair_id, last.minute_taker_id)
    assert found.agenda == ""
    assert (first.audience, first.place) == (Audience.COMMITTEE, "")


@pytest.mark.parametrize("role", ["chair_id", "minute_taker_id"])
def test_who_leads_a_meeting_is_on_the_roll_of_its_day(
    book: Database, people: dict[str, UUID], role: str
) -> None:
    gone = people["Sẽ đến"]
    leading: dict[str, Any] = {role: people["Chính thức"]}
    absent: dict[str, Any] = {role: gone}
    led = replace(meeting(), **leading)
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        add_meeting(session, replace(meeting(), **absent))
    assert refused.value.key == "meetings.leader_not_on_roll"
    assert "Sẽ đến không có trong danh sách chi bộ ngày 05/03/2024" in refused.value.sentence()
    with book.transaction() as session:
        meeting_id = add_meeting(session, led)
    with book.transaction() as session:
        left = StatusStep(date(2024, 1, 1), Status.LEFT)
        change_status(session, person_id=people["Chính thức"], step=left)
    with book.transaction() as session:
        update_meeting(session, meeting_id, replace(led, title="Tên khác"))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_meeting(session, meeting_id, replace(led, held_on=LATER))
    assert refused.value.key == "meetings.leader_not_on_roll"


@pytest.mark.parametrize(
    ("starts", "ends", "minutes"),
    [(time(14), time(15, 35), 95), (time(8, 30), time(10), 90), (None, time(9), None)],
)
def test_a_meeting_knows_how_long_it_took(
    starts: time | None, ends: time | None, minutes: int | None
) -> None:
    assert meeting(starts_at=starts, ends_at=ends).minutes == minutes
