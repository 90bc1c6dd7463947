"""One person's record: what they attended, missed, studied and owe, in a few queries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import event

from models.book.database import Database, Session
from models.campaigns.campaigns import list_topics
from models.campaigns.coverage import collect_coverage
from models.campaigns.owed import owed_by
from models.errors import RecordsError
from models.figures import Rate
from models.members.moves import make_move
from models.members.planning import MoveEntry
from models.members.record import LedAs, collect_person_record, whole_span
from models.members.register import (
    RegisterData,
    keep_register,
    read_registers,
    write_register,
)
from models.organisation import organisation_id
from models.periods import Period, year
from models.study.entries import StudyData, record_study
from models.study.make_ups import Absence, MakeUpData, record_make_ups
from models.tables.campaigns import CampaignAudience
from models.words import (
    AudienceRole,
    Mark,
    MeetingKind,
    Move,
    Post,
    Service,
    Status,
    StudyForm,
)
from tests.models.cell import add_campaigns, add_someone, add_staff, hold, ids, meeting

TODAY = date(2024, 6, 30)


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """Collect the statements that are sent inside the block."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(session.get_bind(), "before_cursor_execute", note)
    yield sent
    event.remove(session.get_bind(), "before_cursor_execute", note)


def studied(day: date, topics: tuple[UUID, ...]) -> StudyData:
    return StudyData(StudyForm.SELF_STUDY, day, day, topics, reflection_on=day)


def fill(session: Session, times: int) -> UUID:
    """Enter a cell whose first person was called to four meetings a round; return them."""
    topics = [ids(found) for _, found in add_campaigns(session)]
    ann = add_someone(session, "Lầu Thị Ân", post=Post.SECRETARY)
    bob = add_someone(session, "Cà Văn Inh")
    for number in range(times):
        days = [date(2024, month, 1 + number) for month in (1, 2, 3, 4)]
        marks = (Mark.PRESENT, Mark.LATE, Mark.ABSENT_EXCUSED, Mark.EXEMPT)
        for day, mark in zip(days, marks, strict=True):
            data = meeting(day, topic_ids=topics[0][1:3], chair_id=ann, minute_taker_id=bob)
            hold(session, data, {ann: mark}, rest=Mark.PRESENT)
        record_study(session, studied(date(2024, 5, 2 + number), topics[1][2:4]), person_ids=[ann])
    hold(session, meeting(date(2024, 6, 20)), {})
    return ann


def test_everything_of_the_period_is_there(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 1)
        record = collect_person_record(session, person_id=ann, period=year(2024), today=TODAY)
    assert record.day == TODAY
    assert [line.mark for line in record.meetings] == [
        *(Mark.PRESENT, Mark.LATE, Mark.ABSENT_EXCUSED, Mark.EXEMPT),
    ]
    assert [line.came for line in record.meetings] == [True, True, False, False]
    assert [line.missed for line in record.meetings] == [False, False, True, False]
    assert str(record.attended) == "2/3 (66,67%)"
    assert record.meetings[0].led_as == (LedAs.CHAIR,)
    assert len(record.meetings[0].topics) == 2
    assert record.meetings[0].kind is MeetingKind.REGULAR
    assert (record.study_count.turns, record.study_count.reflections) == (1, 1)
    assert record.register is None
    assert record.topics_owed == sum(len(each.owed) for each in record.owed) > 0


def test_a_period_holds_only_its_own_days(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 1)
        period = Period(date(2024, 2, 1), date(2024, 3, 31))
        record = collect_person_record(session, person_id=ann, period=period, today=TODAY)
        assert whole_span(session, ann, today=TODAY) == Period(date(2024, 1, 1), TODAY)
    assert record.day == date(2024, 3, 31)
    assert [line.held_on.month for line in record.meetings] == [2, 3]
    assert record.studies == ()


def test_the_number_of_queries_does_not_grow(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 1)
        with counted(session) as first:
            collect_person_record(session, person_id=ann, period=year(2024), today=TODAY)
    with book.transaction() as session:
        for number in range(8):
            day = date(2024, 1, 10 + number)
            hold(session, meeting(day), {ann: Mark.PRESENT}, rest=Mark.PRESENT)
            add_someone(session, f"Người {number}")
        with counted(session) as second:
            collect_person_record(session, person_id=ann, period=year(2024), today=TODAY)
    assert len(second) == len(first) <= 26


def test_what_is_owed_is_what_the_coverage_matrix_misses(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 2)
        owed = owed_by(session, ann, status=Status.OFFICIAL, on=TODAY)
        assert owed
        for each in owed:
            period = Period(each.campaign.starts_on, TODAY)
            matrix = collect_coverage(session, campaign_id=each.campaign.id, period=period)
            ends = [topic for topic in matrix.topics if topic.is_leaf]
            assert each.topics == len(ends)
            assert [one.id for one in each.owed] == [
                topic.id for topic in ends if ann not in matrix.ends.covered(topic.id)
            ]
            assert each.met == Rate(len(ends) - len(each.owed), len(ends))


def test_a_make_up_stands_beside_the_absence_and_covers_its_topics(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 0)
        bob = add_someone(session, "Sùng A Tủa")
        topics = [ids(each.topics) for each in list_topics(session)]
        missed = hold(session, meeting(topic_ids=topics[0][-1:]), {ann: Mark.ABSENT_EXCUSED})
        before = owed_by(session, ann, status=Status.OFFICIAL, on=TODAY)
        data = MakeUpData(date(2024, 4, 1), StudyForm.SELF_STUDY, bob)
        record_make_ups(session, [Absence(missed, ann)], data)
        after = owed_by(session, ann, status=Status.OFFICIAL, on=TODAY)
        record = collect_person_record(session, person_id=ann, period=year(2024), today=TODAY)
    assert sum(len(each.owed) for each in before) - sum(len(each.owed) for each in after) == 1
    assert record.meetings[0].made_up_on == date(2024, 4, 1)
    assert record.meetings[0].mark is Mark.ABSENT_EXCUSED


def test_who_is_not_asked_owes_nothing(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 1)
        staff = add_staff(session, "Tao Thị Ín")
        named = session.query(CampaignAudience).filter_by(role=AudienceRole.STUDIES).all()
        for row in named:
            session.delete(row)
        session.flush()
        assert owed_by(session, staff, status=Status.STAFF, on=TODAY)
        for each in owed_by(session, ann, status=Status.OFFICIAL, on=TODAY):
            session.add(
                CampaignAudience(
                    organisation_id=organisation_id(session),
                    campaign_id=each.campaign.id,
                    position=99,
                    role=AudienceRole.STUDIES,
                    name="đảng viên",
                    covers_members=True,
                    note="",
                )
            )
        session.flush()
        assert not owed_by(session, staff, status=Status.STAFF, on=TODAY)
        assert owed_by(session, ann, status=Status.OFFICIAL, on=TODAY)
        assert not owed_by(session, ann, status=Status.TRANSFERRED, on=TODAY)
        assert not owed_by(session, ann, status=Status.OFFICIAL, on=date(1999, 1, 1))


def test_who_has_gone_keeps_the_record(book: Database) -> None:
    with book.transaction() as session:
        ann = fill(session, 1)
        make_move(session, person_id=ann, entry=MoveEntry(Move.TRANSFERRED_OUT, date(2024, 6, 1)))
        record = collect_person_record(session, person_id=ann, period=year(2024), today=TODAY)
    assert len(record.meetings) == 4
    assert record.owed == ()


def test_the_register_is_kept_only_where_its_owner_wants_it(book: Database) -> None:
    data = RegisterData(ethnic_group=" Thái ", home_place="Điện Biên", service=Service.ARMY)
    with book.transaction() as session:
        ann = add_someone(session, "Lầu Thị Ân")
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        write_register(session, person_id=ann, data=data)
    assert refused.value.key == "members.no_register"
    with book.transaction() as session:
        keep_register(session, kept=True)
        write_register(session, person_id=ann, data=data)
        assert read_registers(session)[ann].ethnic_group == "Thái"
        write_register(session, person_id=ann, data=RegisterData(religion="không"))
        record = collect_person_record(session, person_id=ann, period=year(2024), today=TODAY)
        assert record.register == RegisterData(religion="không")
        keep_register(session, kept=False)
        assert read_registers(session) == {}
        keep_register(session, kept=True)
        write_register(session, person_id=ann, data=RegisterData())
        assert read_registers(session) == {}
