"""An invented meeting with everything that its minutes can hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from uuid import UUID

from models.attendance.sheet import read_attendance
from models.book.database import Database, Session
from models.meetings.agenda import ItemData, add_item
from models.meetings.meetings import list_meetings, update_meeting
from models.meetings.minutes import ClosingData, write_closing
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.tasks import TaskData, add_task, list_reviews, review_task
from models.meetings.votes import VoteData, add_vote
from models.meetings.who import Who
from models.periods import year
from models.words import MeetingKind, TaskState

SPEECH = (
    "Trong tháng, chi bộ đã hoàn thành các nhiệm vụ đề ra; một số việc còn chậm do thiếu nhân lực, "
    "cần được đôn đốc thường xuyên hơn. "
)
PROPOSAL = (
    "Dự thảo phương hướng gồm các nhóm nhiệm vụ về chuyên môn, về xây dựng Đảng và về đoàn thể; "
    "mỗi nhóm có người phụ trách, thời hạn và cách báo cáo rõ ràng; việc nào chậm thì nêu lý do."
)


def write_minutes(database: Database, *, year_number: int = 2024) -> UUID:
    """Write the minutes of the last regular meeting of a sample book; return its id."""
    with database.transaction() as session:
        regular = [
            row
            for row in list_meetings(session, year(year_number))
            if row.data.kind is MeetingKind.REGULAR
        ]
        meeting, before = regular[0], regular[1]
        names = {row.full_name: row.person_id for row in read_attendance(session, meeting.id)}
        people = [names["Vàng Bích Mai"], names["Phạm Đức Cường"], names["Vàng A Toàn"]]
        data = replace(
            meeting.data,
            starts_at=time(14, 0),
            ends_at=time(16, 5),
            place="Phòng họp tầng 2, trụ sở Sở",
            chair_id=people[0],
            minute_taker_id=people[1],
            guests="Đồng chí Trần Văn Khách, Phó Bí thư Đảng ủy Sở",
            conclusions="Giao chi ủy đôn đốc.\nBáo cáo lại ở buổi sau.",
        )
        update_meeting(session, meeting.id, data)
        _review(session, meeting.id, before.id, people[1])
        _discuss(session, meeting.id, people)
        _resolve(session, meeting.id, people[1])
    return meeting.id


def _review(session: Session, meeting_id: UUID, before_id: UUID, owner: UUID) -> None:
    for text in ("Hoàn thiện kế hoạch học tập chuyên đề quý II", "Nộp đảng phí"):
        task = TaskData(text, Who(owner), date(2024, 4, 30))
        add_task(session, meeting_id=before_id, data=task)
    review_task(
        session,
        task_id=list_reviews(session, meeting_id)[0].task_id,
        meeting_id=meeting_id,
        state=TaskState.DONE,
        result="Đã ban hành kế hoạch số 05-KH/CB.",
    )


def _discuss(session: Session, meeting_id: UUID, people: list[UUID]) -> None:
    first = ItemData("Đánh giá kết quả tháng trước", Who(people[0]), SPEECH * 3, "Nhất trí.")
    item = add_item(session, meeting_id=meeting_id, data=first)
    add_opinion(
        session,
        item_id=item,
        data=OpinionData(Who(people[2]), "Đề nghị phân công rõ người theo dõi từng việc."),
    )
    guest = OpinionData(Who(None, "Trần Văn Khách"), "Đánh giá cao kết quả của chi bộ.")
    add_opinion(session, item_id=item, data=guest)
    second = ItemData("Thảo luận phương hướng, nhiệm vụ", Who(people[2]), PROPOSAL)
    item = add_item(session, meeting_id=meeting_id, data=second)
    vote = VoteData("thông qua phương hướng, nhiệm vụ", in_favour=3, against=1)
    add_vote(session, meeting_id=meeting_id, item_id=item, data=vote)


def _resolve(session: Session, meeting_id: UUID, owner: UUID) -> None:
    resolution = add_resolution(
        session,
        meeting_id=meeting_id,
        data=ResolutionData(
            "Lãnh đạo thực hiện nhiệm vụ tháng 5/2024",
            f"{SPEECH * 3}\nHoàn thành báo cáo sơ kết.",
            "Buổi sinh hoạt đạt loại Tốt.",
        ),
    )
    add_vote(session, meeting_id=meeting_id, resolution_id=resolution, data=VoteData("", 4))
    report = TaskData("Báo cáo sơ kết 6 tháng đầu năm", Who(owner), date(2024, 6, 20))
    add_task(session, meeting_id=meeting_id, data=report)
    office = TaskData("Chuẩn bị sinh hoạt chuyên đề quý III", Who(None, "Văn phòng Sở"))
    add_task(session, meeting_id=meeting_id, data=office)
    closing = ClosingData(True, True, "", date(2024, 5, 6), time(14, 0))
    write_closing(session, meeting_id=meeting_id, data=closing)
