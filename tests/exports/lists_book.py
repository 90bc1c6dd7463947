"""An invented cell with somebody of every kind, for the tests of its lists."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from uuid import UUID

from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session, create_book
from models.meetings.meetings import MeetingData, add_meeting
from models.members.people import PersonData, add_person
from models.members.register import RegisterData, keep_register, write_register
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS
from models.words import (
    Audience,
    LeavingForm,
    Mark,
    MeetingKind,
    Move,
    Post,
    Service,
    Sex,
    Status,
)
from tests.exports.sample_book import CELL

DAY = date(2026, 6, 30)
JOINED, OFFICIAL = date(2001, 2, 3), date(2002, 2, 3)
USUAL = (StatusStep(JOINED, Status.PROBATIONARY), StatusStep(OFFICIAL, Status.OFFICIAL))


def _data(name: str, **other: object) -> PersonData:
    values: dict[str, object] = {"joined_on": JOINED, "official_on": OFFICIAL}
    return PersonData(name, **(values | other))  # type: ignore[arg-type]


PEOPLE: tuple[tuple[PersonData, tuple[StatusStep, ...], tuple[PostStep, ...]], ...] = (
    (
        _data(
            "Vàng Thị Hoà",
            sex=Sex.FEMALE,
            born_on=date(1980, 5, 1),
            job="Chánh Văn phòng",
            unit="Văn phòng Sở",
            card_number="00123456",
        ),
        USUAL,
        (PostStep(Post.SECRETARY),),
    ),
    (_data("Lò Văn Hòa", sex=Sex.MALE, birth_year=1979, job="=Kế toán"), USUAL, ()),
    (
        _data("Giàng A Sử", joined_on=date(2026, 2, 3), official_on=None),
        (StatusStep(date(2026, 2, 3), Status.PROBATIONARY),),
        (),
    ),
    (
        _data("Đào Thị Ánh"),
        (*USUAL, StatusStep(date(2026, 1, 1), Status.EXEMPT, document="QĐ 5")),
        (),
    ),
    (
        _data("Tẩn Mí Ân"),
        (
            StatusStep(
                date(2020, 4, 1), Status.OFFICIAL, move=Move.TRANSFERRED_IN, body="ĐB xã Ẳng"
            ),
        ),
        (),
    ),
    (
        _data("Bùi Văn Khang"),
        (*USUAL, StatusStep(date(2026, 5, 1), Status.TEMPORARY_OUT, body="ĐB Sở Tài chính")),
        (),
    ),
    (
        _data("Quàng Văn Đi"),
        (
            *USUAL,
            StatusStep(
                date(2026, 3, 1), Status.TRANSFERRED, move=Move.TRANSFERRED_OUT, body="ĐB Sở Y tế"
            ),
        ),
        (),
    ),
    (
        _data("Hoàng Văn Mất"),
        (*USUAL, StatusStep(date(2025, 9, 9), Status.DIED, note="tai nạn")),
        (),
    ),
    (
        _data("Phạm Thị Rời"),
        (*USUAL, StatusStep(date(2024, 8, 8), Status.LEFT, leaving_form=LeavingForm.STRUCK_OFF)),
        (),
    ),
    (PersonData("Mùa A Nam", job="Lái xe"), (StatusStep(ALWAYS, Status.STAFF),), ()),
    (PersonData("Lý Thị Bé"), (StatusStep(ALWAYS, Status.STAFF),), ()),
)
REGISTER = RegisterData(
    birth_name="Vàng Thị Hoà Bình",
    ethnic_group="Thái",
    religion="Không",
    home_place="Xã Thanh Yên, tỉnh Điện Biên",
    schooling="12/12",
    profession="Đại học Luật",
    job_before="Sinh viên",
    file_number="012345",
    badge="30 năm",
    service=Service.RETIRED,
)


def make_lists_book(file: Path) -> Database:
    """Write the cell; the register is not kept yet."""
    database = create_book(file, CELL, user="test")
    with database.transaction() as session:
        for data, statuses, posts in PEOPLE:
            add_person(session, data, statuses=statuses, posts=posts)
    return database


def begin_register(database: Database, person_id: UUID) -> None:
    """Keep the register, with the entry of one member."""
    with database.transaction() as session:
        keep_register(session, kept=True)
        write_register(session, person_id=person_id, data=REGISTER)


def add_a_meeting(session: Session, *, held_on: date = DAY, **other: object) -> UUID:
    """Enter a meeting of everybody, nobody marked yet."""
    values: dict[str, object] = {
        "kind": MeetingKind.REGULAR,
        "audience": Audience.EVERYONE,
        "title": "Sinh hoạt thường kỳ tháng 6/2026",
        "starts_at": time(14, 5),
        "place": "Phòng họp tầng 2",
    }
    return add_meeting(session, MeetingData(held_on=held_on, **(values | other)))  # type: ignore[arg-type]


def mark(session: Session, meeting_id: UUID, marks: dict[str, tuple[Mark, str]]) -> None:
    """Mark people by name, everybody else as present."""
    for row in read_attendance(session, meeting_id):
        found, reason = marks.get(row.full_name, (Mark.PRESENT, ""))
        record_attendance(
            session, meeting_id=meeting_id, person_id=row.person_id, mark=found, reason=reason
        )
