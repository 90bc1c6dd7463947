"""A small invented book whose campaign has been met at meetings and studied at home."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path
from uuid import UUID

from models.attendance.sheet import fill_present, read_attendance, record_attendance
from models.book.database import Database, Session, create_book, open_book
from models.campaigns.campaigns import Topic, add_campaign_from_template, topics_in_order
from models.campaigns.templates import list_templates
from models.meetings.meetings import MeetingData, add_meeting
from models.members.people import PersonData, add_person, usual_statuses
from models.members.steps import PostStep
from models.organisation import Cell
from models.study.entries import StudyData, record_study
from models.words import Audience, Mark, MeetingKind, Post, StudyForm

TODAY = date(2024, 11, 21)
MEMBERS = (
    "Vũ Hồng Ánh",
    "Phạm Đức Cường",
    "Nguyễn Ngọc Dung",
    "Quàng Thu Hà",
    "Lê Xuân Hải",
    "Nguyễn Thu Hằng",
    "Vàng Bích Mai",
)
STAFF = ("Lò Thị Pâng", "Giàng A Sử", "Tòng Văn Hỏa")


@dataclass(frozen=True, slots=True)
class CampaignBook:
    """The book with the identifiers a test asks for."""

    database: Database
    campaign_id: UUID
    people: dict[str, UUID]
    topics: dict[str, Topic]

    def topic_ids(self, *codes: str) -> tuple[UUID, ...]:
        """Return the identifiers of the topics with these codes."""
        return tuple(self.topics[code].id for code in codes)


def make_campaign_book(file: Path) -> CampaignBook:
    """Write the book: seven members, three staff, three meetings, no self-study yet."""
    if not _MADE:
        book = _make(file)
        _MADE.append((file.read_bytes(), book))
        return book
    content, made = _MADE[0]
    file.write_bytes(content)
    return replace(made, database=open_book(file, user="thử"))


#: The bytes of the book as it was first made in this run, and what is in it.
_MADE: list[tuple[bytes, CampaignBook]] = []


def _make(file: Path) -> CampaignBook:
    cell = Cell(
        name="Chi bộ Văn phòng – Thanh tra",
        upper_body="Đảng bộ Sở Khoa học và Công nghệ",
        place_name="Điện Biên",
    )
    database = create_book(file, cell, user="thử")
    with database.transaction() as session:
        people = _add_people(session)
        campaign_id = add_campaign_from_template(session, list_templates()[0])
        topics = {topic.code: topic for topic in topics_in_order(session, campaign_id)}
        book = CampaignBook(database, campaign_id, people, topics)
        _add_meetings(session, book)
    return book


def add_study(
    book: CampaignBook,
    *names: str,
    codes: tuple[str, ...] = ("1.1",),
    ended_on: date = date(2024, 3, 5),
    reflection_on: date | None = None,
    form: StudyForm = StudyForm.SELF_STUDY,
) -> tuple[UUID, ...]:
    """Enter the same study for some people, with its pages when it is all of part one."""
    data = StudyData(
        form=form,
        started_on=ended_on,
        ended_on=ended_on,
        topic_ids=book.topic_ids(*codes),
        pages="11–60" if all(code[0] == "1" for code in codes) else "",
        reflection_on=reflection_on,
        confirmed_by_id=book.people["Vàng Bích Mai"],
    )
    with book.database.transaction() as session:
        return record_study(session, data, person_ids=[book.people[name] for name in names])


def _add_people(session: Session) -> dict[str, UUID]:
    people = {}
    for name in MEMBERS:
        data = PersonData(name, official_on=date(2015, 2, 3))
        posts = [PostStep(Post.SECRETARY)] if name == "Vàng Bích Mai" else []
        statuses = usual_statuses(data, staff=False)
        people[name] = add_person(session, data, statuses=statuses, posts=posts)
    for name in STAFF:
        data = PersonData(name)
        people[name] = add_person(session, data, statuses=usual_statuses(data, staff=True))
    return people


def _add_meetings(session: Session, book: CampaignBook) -> None:
    plan = [
        (MeetingKind.REGULAR, date(2024, 2, 5), ("1", "1.1", "1.2", "1.3")),
        (MeetingKind.THEMATIC, date(2024, 5, 14), ("2.1",)),
        (MeetingKind.REGULAR, date(2024, 11, 5), ("3.1", "GT1")),
    ]
    for kind, day, codes in plan:
        data = MeetingData(
            kind=kind,
            audience=Audience.EVERYONE,
            title="Sinh hoạt",
            held_on=day,
            starts_at=time(14),
            topic_ids=book.topic_ids(*codes),
        )
        meeting_id = add_meeting(session, data)
        absent = read_attendance(session, meeting_id)[day.month % 3]
        record_attendance(
            session,
            meeting_id=meeting_id,
            person_id=absent.person_id,
            mark=Mark.ABSENT_EXCUSED,
            reason="công tác",
        )
        fill_present(session, meeting_id=meeting_id)
