"""Closing a record, changing it afterwards for a reason, calling a meeting off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

import pytest
from sqlalchemy import select

from models.attendance.log import collect_attendance_log
from models.attendance.sheet import (
    fill_present,
    overwrite_present,
    read_attendance,
    record_attendance,
)
from models.book.changes import give_reason
from models.book.database import Database, Session
from models.campaigns.results import collect_campaign_results
from models.documents.issuing import Issue, issue_paper, withdraw_paper
from models.errors import RecordsError
from models.identity import new_id
from models.meetings.closing import (
    PaperWithMeeting,
    cancel_meeting,
    finalise_meeting,
    issued_papers,
)
from models.meetings.meetings import (
    add_meeting,
    last_held_day,
    list_meetings,
    read_meeting,
    remove_draft,
    update_meeting,
)
from models.organisation import add_term
from models.overview import collect_overview
from models.periods import ALWAYS, Period, year
from models.tables.changes import Change
from models.tables.meetings import Attendance, Meeting, MeetingTopic
from models.to_do import Task
from models.words import Audience, Mark, MeetingState, Status
from tests.models.cell import DAY, add_campaigns, add_someone, add_staff, hold, ids, meeting

NAMES = ("Lò Văn An", "Quàng Thị Bình", "Giàng A Sử")


@pytest.fixture
def people(book: Database) -> list[UUID]:
    with book.transaction() as session:
        return [add_someone(session, name) for name in NAMES]


@pytest.fixture
def closed(book: Database, people: list[UUID]) -> UUID:
    """Give a meeting whose record is closed: two came, one was ill."""
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting(place="Phòng họp"))
        mark(session, meeting_id, people[2], Mark.ABSENT_EXCUSED, "ốm")
        fill_present(session, meeting_id=meeting_id)
    with book.transaction() as session:
        finalise_meeting(session, meeting_id)
    return meeting_id


def mark(session: Session, meeting_id: UUID, person: UUID, what: Mark, reason: str = "") -> None:
    record_attendance(session, meeting_id=meeting_id, person_id=person, mark=what, reason=reason)


def refusal(book: Database, work: Callable[[Session], object], *, reason: str = "") -> RecordsError:
    def reasoned(session: Session) -> None:
        if reason:
            give_reason(session, reason)
        work(session)

    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        reasoned(session)
    return refused.value


def state_of(book: Database, meeting_id: UUID) -> MeetingState:
    with book.reading() as session:
        return read_meeting(session, meeting_id).state


def last_change(book: Database) -> Change:
    with book.reading() as session:
        change = session.scalars(select(Change).order_by(Change.sequence.desc())).first()
        assert change is not None
        session.expunge(change)
        return change


def test_a_record_is_not_closed_while_anybody_waits_and_they_are_named(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = hold(session, meeting(), {people[1]: Mark.PRESENT})
    error = refusal(book, partial(finalise_meeting, meeting_id=meeting_id))
    assert error.key == "meetings.not_all_recorded"
    assert "2 người chưa điểm danh (Lò Văn An, Giàng A Sử)" in error.sentence()
    assert state_of(book, meeting_id) is MeetingState.HELD


def test_a_record_is_not_closed_while_a_reason_is_owed_and_they_are_named(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = hold(session, meeting(), {people[0]: Mark.ABSENT_EXCUSED}, rest=Mark.LATE)
    error = refusal(book, partial(finalise_meeting, meeting_id=meeting_id))
    assert error.key == "meetings.no_reasons"
    assert "(Lò Văn An)" in error.sentence()


def test_a_long_list_of_names_is_cut_and_counted(book: Database) -> None:
    with book.transaction() as session:
        for number in range(25):
            add_someone(session, f"Đảng viên {number:02d}")
        meeting_id = add_meeting(session, meeting())
    sentence = refusal(book, partial(finalise_meeting, meeting_id=meeting_id)).sentence()
    assert "25 người" in sentence
    assert sentence.count("Đảng viên") == 10


def test_staff_wait_as_well(book: Database, people: list[UUID]) -> None:
    with book.transaction() as session:
        add_staff(session, "Tòng Văn Hỏa")
        everyone = meeting(audience=Audience.EVERYONE)
        meeting_id = hold(session, everyone, dict.fromkeys(people, Mark.PRESENT))
    error = refusal(book, partial(finalise_meeting, meeting_id=meeting_id))
    assert error.values["names"] == "Tòng Văn Hỏa"


def test_nobody_called_already_closed_and_gone_are_refused(book: Database, closed: UUID) -> None:
    with book.transaction() as session:
        empty = add_meeting(session, meeting(audience=Audience.COMMITTEE))
    keys = [
        refusal(book, partial(finalise_meeting, meeting_id=one)).key
        for one in (empty, closed, new_id())
    ]
    assert keys == ["meetings.nobody_called", "meetings.finalised_already", "meetings.gone"]


CHANGES: dict[str, Callable[[Session, UUID, UUID], object]] = {
    "mark": lambda session, one, who: mark(session, one, who, Mark.LATE),
    "all present": lambda session, one, _who: overwrite_present(session, meeting_id=one),
    "facts": lambda session, one, _who: update_meeting(session, one, meeting(place="Hội trường")),
    "conclusions": lambda session, one, _who: update_meeting(
        session, one, meeting(place="Phòng họp", conclusions="Nhất trí")
    ),
    "a row behind the back of the records": lambda session, one, who: setattr(
        session.scalars(
            select(Attendance).where(Attendance.meeting_id == one, Attendance.person_id == who)
        ).one(),
        "mark",
        Mark.LATE,
    ),
    "the state behind the back of the records": lambda session, one, _who: setattr(
        session.get_one(Meeting, one), "state", MeetingState.HELD
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_closed_record_is_changed_for_a_reason_only(
    book: Database, people: list[UUID], closed: UUID, change: str
) -> None:
    def work(session: Session) -> None:
        CHANGES[change](session, closed, people[0])

    with book.reading() as session:
        before = read_meeting(session, closed), read_attendance(session, closed)
    assert refusal(book, work).key == "meetings.needs_reason"
    with book.reading() as session:
        assert (read_meeting(session, closed), read_attendance(session, closed)) == before


def test_topics_of_a_closed_record_need_a_reason_too(book: Database, people: list[UUID]) -> None:
    with book.transaction() as session:
        _, topics = add_campaigns(session)[0]
        meeting_id = hold(session, meeting(), {}, rest=Mark.PRESENT)
        finalise_meeting(session, meeting_id)
    delivered = meeting(topic_ids=ids(topics[:1]))
    work = partial(update_meeting, meeting_id=meeting_id, data=delivered)
    assert refusal(book, work).key == "meetings.needs_reason"
    with book.transaction() as session:
        give_reason(session, "ghi sót nội dung")
        work(session)
    with book.reading() as session:
        assert len(session.scalars(select(MeetingTopic)).all()) == 1


def test_the_reason_stands_beside_the_old_and_the_new(
    book: Database, people: list[UUID], closed: UUID
) -> None:
    with book.transaction() as session:
        give_reason(session, "  đồng chí   đến sau khi điểm danh ")
        mark(session, closed, people[2], Mark.LATE)
    change = last_change(book)
    assert (change.action, change.reason) == (
        "record_attendance",
        "đồng chí đến sau khi điểm danh",
    )
    (row,) = change.rows
    assert (row["before"], row["after"]) == (
        {"mark": "absent_excused", "reason": "ốm"},
        {"mark": "late", "reason": ""},
    )
    assert state_of(book, closed) is MeetingState.FINALISED


def test_changes_of_open_records_carry_no_reason(book: Database, people: list[UUID]) -> None:
    with book.transaction() as session:
        hold(session, meeting(), {people[0]: Mark.PRESENT})
    assert last_change(book).reason == ""


@pytest.mark.parametrize(
    ("what", "reason", "key"),
    [
        (Mark.NOT_RECORDED, "", "attendance.stays_recorded"),
        (Mark.ABSENT_EXCUSED, " ", "attendance.closed_needs_reason"),
    ],
)
def test_a_closed_record_never_waits_for_anything_again(
    book: Database, people: list[UUID], closed: UUID, what: Mark, reason: str, key: str
) -> None:
    def work(session: Session) -> None:
        mark(session, closed, people[0], what, reason)

    assert refusal(book, work, reason="ghi nhầm").key == key


def test_a_closed_record_moves_only_to_a_day_that_calls_the_same_people(
    book: Database, people: list[UUID], closed: UUID
) -> None:
    with book.transaction() as session:
        add_someone(session, "Vàng Thị Mai", (date(2024, 4, 1), Status.OFFICIAL))
    late = partial(update_meeting, meeting_id=closed, data=meeting(date(2024, 4, 5)))
    assert refusal(book, late, reason="ghi nhầm ngày").key == "meetings.closed_roll"
    with book.transaction() as session:
        give_reason(session, "ghi nhầm ngày")
        update_meeting(session, closed, meeting(date(2024, 3, 6)))
    with book.reading() as session:
        assert read_meeting(session, closed).data.held_on == date(2024, 3, 6)
        assert len(read_attendance(session, closed)) == 3


def test_a_meeting_called_off_counts_nowhere_and_stays_in_the_list(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        campaign_id, topics = add_campaigns(session)[0]
        delivering = meeting(date(2023, 9, 5), topic_ids=ids(topics[:1]))
        meeting_id = hold(session, delivering, {people[0]: Mark.PRESENT})
    assert refusal(book, partial(cancel_meeting, meeting_id=meeting_id, reason=" ")).key == (
        "meetings.cancelled_why"
    )
    with book.transaction() as session:
        cancel_meeting(session, meeting_id, reason="hoãn do  mưa lũ")
    assert last_change(book).action == "cancel_meeting"
    with book.reading() as session:
        (row,) = list_meetings(session, year(2023))
        log = collect_attendance_log(session, period=year(2023))
        results = collect_campaign_results(session, campaign_id=campaign_id, period=year(2023))
        overview = collect_overview(session, today=date(2023, 9, 20))
        assert last_held_day(session) is None
    assert (row.state, row.cancel_reason) == (MeetingState.CANCELLED, "hoãn do mưa lũ")
    assert (row.not_recorded, row.was_held, row.is_planned) == (0, False, False)
    assert (log.meetings, log.members, results.meetings) == ((), (), ())
    assert results.members.turns.whole == 0
    assert overview.months[-1].rate.whole == 0
    tasks = [one.task for one in overview.to_do]
    assert Task.MARK not in tasks
    assert Task.HOLD_REGULAR in tasks


def test_a_meeting_called_off_takes_nothing_more_and_is_not_removed(
    book: Database, people: list[UUID]
) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting())
        cancel_meeting(session, meeting_id, reason="trùng lịch")
    works: list[Callable[[Session], object]] = [
        partial(fill_present, meeting_id=meeting_id),
        partial(finalise_meeting, meeting_id=meeting_id),
        partial(remove_draft, meeting_id=meeting_id),
        partial(cancel_meeting, meeting_id=meeting_id, reason="lần nữa"),
        partial(update_meeting, meeting_id=meeting_id, data=meeting(title="Khác")),
    ]
    keys = {refusal(book, work, reason="vì sao").key for work in works}
    assert keys == {"meetings.cancelled"}


def test_a_closed_meeting_can_be_called_off_with_that_reason(book: Database, closed: UUID) -> None:
    with book.transaction() as session:
        cancel_meeting(session, closed, reason="ghi trùng buổi ngày 06/3")
    assert state_of(book, closed) is MeetingState.CANCELLED
    assert last_change(book).reason == "ghi trùng buổi ngày 06/3"


def test_issued_papers_that_hold_the_meeting_are_named(book: Database, people: list[UUID]) -> None:
    with book.transaction() as session:
        add_term(session, name="2020–2025", starts_on=date(2020, 6, 1), ends_on=date(2025, 5, 31))
        (campaign_id, topics), (other_id, other_topics) = add_campaigns(session)
        meeting_id = hold(session, meeting(topic_ids=ids(topics[:1])), {people[0]: Mark.PRESENT})
        first, last = date(2024, 1, 1), date(2024, 12, 31)
        issue = partial(_issue, session)
        issue("attendance-log", None, first, last, number=None)
        issue("campaign-report", campaign_id, first, last, number=5)
        issue("campaign-report", other_id, first, last, number=6)
        old = issue("campaign-report", campaign_id, first, last, number=7)
        issue("campaign-report", campaign_id, first, last, number=8, replaces_id=old)
        withdrawn = issue("campaign-report", campaign_id, first, last, number=9)
        withdraw_paper(session, withdrawn, on=last, reason="sai căn cứ")
        issue("campaign-report", campaign_id, date(2023, 1, 1), date(2023, 12, 31), number=4)
        issue("minutes", None, first, first, number=1, meeting_id=meeting_id)
    with book.reading() as session:
        named = issued_papers(session, meeting_id)
        wider = issued_papers(session, meeting_id, topic_ids=ids(other_topics[:1]))
    assert named == (
        PaperWithMeeting("minutes", 1, first, first, first),
        PaperWithMeeting("attendance-log", None, last, first, last),
        PaperWithMeeting("campaign-report", 5, last, first, last),
        PaperWithMeeting("campaign-report", 8, last, first, last),
    )
    assert sorted(paper.number or 0 for paper in wider) == [0, 1, 5, 6, 8]


def _issue(
    session: Session,
    key: str,
    campaign_id: UUID | None,
    first: date,
    last: date,
    *,
    number: int | None,
    meeting_id: UUID | None = None,
    replaces_id: UUID | None = None,
) -> UUID:
    return issue_paper(
        session,
        Issue(
            key=key,
            symbol="BC",
            cell_symbol="CB",
            number=number,
            dated_on=last,
            title="BÁO CÁO",
            signer="",
            recipients=(),
            profile="36-HD/VPTW",
            period=Period(first, last),
            pdf=b"%PDF-",
            lines=(),
            campaign_id=campaign_id,
            meeting_id=meeting_id,
            replaces_id=replaces_id,
        ),
    )


def test_overwriting_marks_everyone_but_who_is_spared(book: Database, people: list[UUID]) -> None:
    with book.transaction() as session:
        home = add_someone(session, "Miễn ở nhà", (ALWAYS, Status.EXEMPT))
        came = add_someone(session, "Miễn mà dự", (ALWAYS, Status.EXEMPT))
        duty = add_someone(session, "Biên phòng", (ALWAYS, Status.SPECIAL_DUTY))
        marks = {people[0]: Mark.ABSENT_UNEXCUSED, people[1]: Mark.LATE, came: Mark.LATE}
        meeting_id = hold(session, meeting(DAY), marks)
    with book.transaction() as session:
        assert fill_present(session, meeting_id=meeting_id) == 3
    with book.transaction() as session:
        assert overwrite_present(session, meeting_id=meeting_id) == 3
    assert last_change(book).action == "overwrite_present"
    with book.transaction() as session:
        assert overwrite_present(session, meeting_id=meeting_id) == 0
    with book.reading() as session:
        rows = {
            row.person_id: (row.mark, row.reason) for row in read_attendance(session, meeting_id)
        }
    assert rows == {
        **dict.fromkeys([*people, came], (Mark.PRESENT, "")),
        home: (Mark.EXEMPT, ""),
        duty: (Mark.ABSENT_EXCUSED, "nhiệm vụ đặc biệt"),
    }
