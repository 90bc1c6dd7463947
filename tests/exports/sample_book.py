"""An invented book for the tests of the export layer; the same on every run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session, create_book
from models.campaigns.campaigns import add_campaign_from_template, topics_in_order
from models.campaigns.templates import list_templates
from models.meetings.meetings import MeetingData, add_meeting
from models.members.people import PersonData, add_person, change_status
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell
from models.study.entries import StudyData, record_study
from models.words import Audience, Mark, MeetingKind, Post, Status, StudyForm

CELL = Cell(
    name="Chi bộ Văn phòng - Thanh tra",
    upper_body="Đảng bộ Sở Khoa học và Công nghệ",
    place_name="Điện Biên",
)
LONG_AGO = date(2010, 1, 1)
#: Where each part of the work stands in it.
PAGES = ("11-206", "207-522", "523-619")
MEMBERS = (
    "Vàng Bích Mai", "Vũ Hồng Ánh", "Vàng A Toàn", "Phạm Đức Cường", "Đỗ Đức Việt",
    "Quàng Thu Hà", "Phạm Thị Lan", "Lường Anh Quân", "Tòng Ngọc Ánh", "Lê Xuân Hải",
    "Quàng Hồng Lan", "Thào Ngọc Nga", "Phạm Kim Linh", "Giàng A Việt", "Quàng Hữu Hùng",
    "Đặng Thị Quỳnh", "Mùa Ngọc Oanh", "Hoàng Minh Sơn", "Lò Hồng Ánh", "Quàng Ngọc Hải",
    "Nguyễn Bích Hà", "Vũ Hồng Tuyết", "Đỗ Hữu Đạt", "Đặng Hữu Đạt", "Đỗ Thị Hằng",
)  # fmt: skip
STAFF = ("Lường Anh Tuấn", "Bùi Minh Hòa", "Lò Kim Lan", "Lê Hữu Hòa", "Mùa A Nam")
POSTS = {"Vàng Bích Mai": Post.SECRETARY, "Vũ Hồng Ánh": Post.DEPUTY_SECRETARY}
REASONS = {
    Mark.ABSENT_EXCUSED: "công tác",
    Mark.ABSENT_UNEXCUSED: "không báo",
}


def make_book(file: Path, *, year: int = 2024, members: int = 8, months: int = 4) -> Database:
    """Write a book of `members` and all staff with meetings and studies in `year`."""
    database = create_book(file, CELL, user="test")
    chance = Random(7)
    with database.transaction() as session:
        campaign = add_campaign_from_template(session, list_templates()[0])
        parts = [topic.id for topic in topics_in_order(session, campaign) if topic.depth == 0]
        people = [_person(session, name, Status.OFFICIAL) for name in MEMBERS[:members]]
        staff = [_person(session, name, Status.STAFF) for name in STAFF]
        _change(session, people, staff, year)
    with database.transaction() as session:
        for month in range(1, months + 1):
            topics = parts[(month - 1) % 3 :][:1]
            _hold(session, MeetingKind.REGULAR, date(year, month, 5), topics, chance)
            if month % 3 == 0:
                _hold(session, MeetingKind.THEMATIC, date(year, month, 20), parts[:2], chance)
        _hold(session, MeetingKind.COMMITTEE, date(year, 1, 3), [], chance)
        _study(session, people[:6] + staff[:2], parts, year)
    return database


def _person(session: Session, name: str, status: Status) -> UUID:
    posts = [PostStep(POSTS[name], LONG_AGO)] if name in POSTS else []
    return add_person(
        session, PersonData(name), statuses=[StatusStep(LONG_AGO, status)], posts=posts
    )


def _change(session: Session, people: list[UUID], staff: list[UUID], year: int) -> None:
    """Enter one who joins the Party, one exempt and one who leaves in `year`."""
    changes = (
        (staff[-1], date(year, 2, 15), Status.PROBATIONARY),
        (people[-1], date(year, 1, 1), Status.EXEMPT),
        (people[-2], date(year, 3, 1), Status.TRANSFERRED),
    )
    for person, since, status in changes:
        change_status(session, person_id=person, step=StatusStep(since, status))


def _hold(
    session: Session, kind: MeetingKind, day: date, topics: Sequence[UUID], chance: Random
) -> None:
    committee = kind is MeetingKind.COMMITTEE
    titles = {
        MeetingKind.REGULAR: f"Sinh hoạt thường kỳ tháng {day.month}",
        MeetingKind.THEMATIC: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        MeetingKind.COMMITTEE: f"Chuẩn bị nội dung sinh hoạt tháng {day.month}",
    }
    audience = Audience.COMMITTEE if committee else Audience.EVERYONE
    meeting = add_meeting(
        session,
        MeetingData(
            kind=kind,
            audience=audience,
            title=titles[kind],
            held_on=day,
            topic_ids=tuple(topics),
            staff_head_count=None if committee or day.month % 2 else 3,
        ),
    )
    for row in read_attendance(session, meeting):
        mark = _mark(row.status, chance)
        record_attendance(
            session,
            meeting_id=meeting,
            person_id=row.person_id,
            mark=mark,
            reason=REASONS.get(mark, ""),
        )


def _mark(status: Status, chance: Random) -> Mark:
    if status is Status.EXEMPT:
        return Mark.EXEMPT
    marks = [Mark.PRESENT] * 16 + [Mark.LATE, Mark.ABSENT_EXCUSED, Mark.ABSENT_EXCUSED]
    return chance.choice([*marks, Mark.ABSENT_UNEXCUSED])


def _study(session: Session, people: Sequence[UUID], parts: Sequence[UUID], year: int) -> None:
    for number, part in enumerate(parts[:3]):
        start = date(year, 2, 1) + timedelta(days=14 * number)
        record_study(
            session,
            StudyData(
                form=StudyForm.SELF_STUDY,
                started_on=start,
                ended_on=start + timedelta(days=7),
                topic_ids=(part,),
                pages=PAGES[number],
                evidence="=Sổ tay cá nhân",
                reflection_on=start + timedelta(days=10) if number == 0 else None,
                confirmed_by_id=people[0],
            ),
            person_ids=people[number:],
        )
