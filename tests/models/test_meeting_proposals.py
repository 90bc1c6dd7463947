from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from models.attendance.sheet import read_attendance, record_attendance, usual_reasons
from models.book.database import Database, Session, create_book
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.templates import list_templates
from models.meetings.closing import cancel_meeting
from models.meetings.meetings import MeetingData, add_meeting
from models.meetings.proposals import (
    suggest_day,
    suggest_meeting,
    suggest_topics,
    usual_title,
)
from models.meetings.usual_days import UsualDay
from models.members.people import PersonData, add_person, change_status
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell
from models.periods import ALWAYS
from models.words import Audience, Mark, MeetingKind, Post, Status

OFFICIAL = [StatusStep(ALWAYS, Status.OFFICIAL)]
USUAL = ("ốm", "công tác", "nghỉ phép", "đi học", "việc cá nhân")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(tmp_path / "so.sochibo", cell, user="thử")
    yield database
    database.close()


@pytest.fixture
def session(book: Database) -> Iterator[Session]:
    with book.transaction() as session:
        yield session


@pytest.mark.parametrize(
    ("kind", "day", "title"),
    [
        (MeetingKind.REGULAR, date(2025, 11, 5), "Sinh hoạt thường kỳ tháng 11/2025"),
        (MeetingKind.REGULAR, date(2025, 1, 5), "Sinh hoạt thường kỳ tháng 01/2025"),
        (MeetingKind.REGULAR, date(2025, 3, 5), "Sinh hoạt thường kỳ tháng 3/2025"),
        (MeetingKind.THEMATIC, date(2025, 3, 31), "Sinh hoạt chuyên đề quý I/2025"),
        (MeetingKind.THEMATIC, date(2025, 12, 1), "Sinh hoạt chuyên đề quý IV/2025"),
        (MeetingKind.COMMITTEE, date(2025, 10, 1), "Họp chi ủy tháng 10/2025"),
        (MeetingKind.BRIEFING, date(2025, 10, 1), "Họp giao ban ngày 01/10/2025"),
        (MeetingKind.CONFERENCE, date(2025, 2, 9), "Hội nghị ngày 09/02/2025"),
        (MeetingKind.OTHER, date(2025, 5, 19), "Buổi sinh hoạt ngày 19/5/2025"),
    ],
)
def test_a_meeting_is_named_by_its_kind_and_day(kind: MeetingKind, day: date, title: str) -> None:
    assert usual_title(kind, day) == title


def test_the_first_meeting_is_proposed_with_the_secretary(session: Session) -> None:
    add_person(session, PersonData("Lò Văn An"), statuses=OFFICIAL)
    head = add_person(
        session,
        PersonData("Vàng Bích Mai"),
        statuses=OFFICIAL,
        posts=[PostStep(Post.SECRETARY, ALWAYS, date(2025, 6, 30))],
    )
    day = date(2025, 6, 5)
    assert suggest_meeting(session, kind=MeetingKind.COMMITTEE, held_on=day) == MeetingData(
        kind=MeetingKind.COMMITTEE,
        audience=Audience.COMMITTEE,
        title="Họp chi ủy tháng 6/2025",
        held_on=day,
        chair_id=head,
    )
    later = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=date(2025, 7, 5))
    assert later.chair_id is None


def test_the_next_is_proposed_like_the_last_of_its_kind_without_who_left(session: Session) -> None:
    chair = add_person(session, PersonData("Lò Văn An"), statuses=OFFICIAL)
    taker = add_person(session, PersonData("Lò Văn Bình"), statuses=OFFICIAL)
    last = MeetingData(
        kind=MeetingKind.REGULAR,
        audience=Audience.EVERYONE,
        title="Họp bất thường",
        held_on=date(2025, 10, 3),
        starts_at=time(14),
        ends_at=time(16),
        place="Phòng họp",
        chair_id=chair,
        minute_taker_id=taker,
        agenda="1. Thông báo",
        guests="khách",
        staff_head_count=4,
    )
    add_meeting(session, last)
    add_meeting(session, replace(last, kind=MeetingKind.OTHER, held_on=date(2025, 10, 9)))
    change_status(session, person_id=taker, step=StatusStep(date(2025, 11, 1), Status.TRANSFERRED))
    day = date(2025, 11, 5)
    assert suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=day) == MeetingData(
        kind=MeetingKind.REGULAR,
        audience=Audience.EVERYONE,
        title="Sinh hoạt thường kỳ tháng 11/2025",
        held_on=day,
        starts_at=time(14),
        ends_at=time(16),
        place="Phòng họp",
        chair_id=chair,
    )


def test_reasons_of_the_book_come_before_the_usual_ones_by_use(session: Session) -> None:
    for name in ("An", "Bình", "Cường", "Dung", "Én"):
        add_person(session, PersonData(f"Lò Văn {name}"), statuses=OFFICIAL)
    day = date(2025, 11, 5)
    data = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=day)
    meeting_id = add_meeting(session, data)
    assert usual_reasons(session) == USUAL
    reasons = ("trực bão", "đi học", "đi học", "", "ốm")
    for row, reason in zip(read_attendance(session, meeting_id), reasons, strict=True):
        mark = Mark.ABSENT_UNEXCUSED if reason == "ốm" else Mark.ABSENT_EXCUSED
        record_attendance(
            session, meeting_id=meeting_id, person_id=row.person_id, mark=mark, reason=reason
        )
    assert usual_reasons(session) == (
        "đi học",
        "trực bão",
        "ốm",
        "công tác",
        "nghỉ phép",
        "việc cá nhân",
    )


def test_an_old_meeting_entered_late_is_proposed_like_the_first_one_after_it(
    session: Session,
) -> None:
    later = MeetingData(
        kind=MeetingKind.REGULAR,
        audience=Audience.EVERYONE,
        title="Thường kỳ",
        held_on=date(2025, 10, 3),
        starts_at=time(14),
        ends_at=time(15, 30),
        place="Phòng họp",
    )
    add_meeting(session, later)
    add_meeting(session, replace(later, held_on=date(2025, 11, 3), place="Hội trường"))
    add_meeting(
        session, replace(later, held_on=date(2024, 1, 5), kind=MeetingKind.OTHER, place="-")
    )
    old = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=date(2023, 5, 5))
    assert (old.place, old.starts_at, old.ends_at) == ("Phòng họp", time(14), time(15, 30))
    assert (old.audience, old.title) == (Audience.EVERYONE, "Sinh hoạt thường kỳ tháng 5/2023")
    between = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=date(2025, 10, 20))
    assert between.place == "Phòng họp"


def test_a_meeting_that_was_called_off_proposes_nothing(session: Session) -> None:
    add_person(session, PersonData("Lò Văn An"), statuses=OFFICIAL)
    day = date(2025, 10, 3)
    data = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=day)
    meeting_id = add_meeting(session, replace(data, place="Nhà dân"))
    cancel_meeting(session, meeting_id, reason="mưa lũ")
    assert suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=day).place == ""


def test_the_day_is_proposed_by_the_habit_of_the_kind(session: Session) -> None:
    today = date(2025, 11, 21)
    kind = MeetingKind.REGULAR
    assert suggest_day(session, kind=kind, today=today).day == today
    for month in (8, 9, 10):
        data = suggest_meeting(session, kind=MeetingKind.REGULAR, held_on=date(2025, month, 3))
        add_meeting(session, data)
    found = suggest_day(session, kind=kind, today=today)
    assert (found.day, found.habit) == (date(2025, 11, 3), UsualDay(month_day=3, on_workdays=False))
    assert suggest_day(session, kind=MeetingKind.THEMATIC, today=today).habit is None


def test_what_a_running_campaign_would_deliver_next_is_proposed(session: Session) -> None:
    for template in list_templates():
        add_campaign_from_template(session, template)
    day = date(2024, 5, 10)
    offered = suggest_topics(session, on=day)
    assert len(offered) == 2
    first = dict(offered)
    data = suggest_meeting(session, kind=MeetingKind.THEMATIC, held_on=day)
    name, topic = offered[0]
    meeting_id = add_meeting(session, replace(data, topic_ids=(topic.id,)))
    second = dict(suggest_topics(session, on=day))
    assert second[name] != topic
    assert {key: one for key, one in second.items() if key != name} == {
        key: one for key, one in first.items() if key != name
    }
    cancel_meeting(session, meeting_id, reason="hoãn")
    assert suggest_topics(session, on=day) == offered
    assert suggest_topics(session, on=date(2035, 1, 1)) == ()
