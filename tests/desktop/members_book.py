"""A small invented book of people for tests of the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from models.book.database import Database, create_book
from models.members.people import PersonData, PersonDetail, add_person, read_people
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell
from models.periods import ALWAYS
from models.words import Post, Sex, Status

TODAY = date(2026, 11, 21)
OFFICE_LIST = Path(__file__).parents[1] / "data" / "danh_sach_chi_bo.xlsx"


def empty_book(file: Path) -> Database:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    return create_book(file, cell, user="thử")


def members_book(file: Path) -> Database:
    """Write five people: secretary, probationary, exempt, staff, and one who was transferred."""
    database = empty_book(file)
    joined, official = date(2010, 2, 3), date(2011, 2, 3)
    dated = (StatusStep(joined, Status.PROBATIONARY), StatusStep(official, Status.OFFICIAL))
    people = [
        (
            PersonData(
                "Vàng Bích Mai",
                sex=Sex.FEMALE,
                born_on=date(1985, 11, 4),
                job="Thanh tra viên",
                unit="Văn phòng Sở",
                joined_on=joined,
                official_on=official,
                card_number="77.415787",
            ),
            dated,
            (PostStep(Post.SECRETARY),),
        ),
        (
            PersonData("Giàng A Toàn", born_on=date(1994, 8, 18), joined_on=date(2026, 2, 3)),
            (StatusStep(date(2026, 2, 3), Status.PROBATIONARY),),
            (),
        ),
        (
            PersonData("Thào Ngọc Nga", birth_year=1962, joined_on=joined, official_on=official),
            (*dated, StatusStep(date(2024, 1, 1), Status.EXEMPT, "QĐ 5", "tuổi cao")),
            (),
        ),
        (PersonData("Lò Kim Lan", unit="Kế toán"), (StatusStep(ALWAYS, Status.STAFF),), ()),
        (
            PersonData("Đỗ Hữu Đạt", joined_on=joined, official_on=official),
            (*dated, StatusStep(date(2026, 6, 1), Status.TRANSFERRED)),
            (),
        ),
    ]
    with database.transaction() as session:
        for data, statuses, posts in people:
            add_person(session, data, statuses=statuses, posts=posts)
    return database


def people_of(database: Database) -> dict[str, PersonDetail]:
    with database.reading() as session:
        return {one.data.full_name: one for one in read_people(session)}
