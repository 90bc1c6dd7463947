"""Who somebody was is erased to the last byte of the file, while every count stays."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from models.attendance.log import collect_attendance_log
from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session, open_book
from models.campaigns.campaigns import list_campaigns
from models.campaigns.results import collect_campaign_results
from models.check import check_book
from models.documents.drafts import set_signing, write_narrative
from models.errors import RecordsError
from models.history.undo import undo, undo_steps
from models.meetings.agenda import ItemData, add_item
from models.meetings.closing import finalise_meeting
from models.meetings.meetings import list_meetings
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.quality import read_quality, set_scoring
from models.meetings.scans import scan_file
from models.meetings.tasks import TaskData, add_task
from models.meetings.who import Who
from models.members.erasing import can_be_erased, erase_person, others_of_the_name
from models.members.moves import make_move
from models.members.order import choose_tone_order
from models.members.people import PersonData, add_person, read_person, update_person
from models.members.planning import MoveEntry, moves_for
from models.members.record import collect_person_record
from models.members.register import RegisterData, keep_register, write_register
from models.members.roll import roll_on
from models.members.steps import PostStep, StatusStep
from models.names import ToneOrder, search_form, sort_key
from models.periods import ALWAYS, Period, year
from models.sample import write_sample
from models.study.entries import StudyData, record_study
from models.study.log import collect_study_log
from models.study.papers import put_study_paper
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.words import Mark, MeetingState, Move, Post, Status, StudyForm
from tests.models.cell import add_campaigns, add_someone, hold, ids, meeting

NAME = "Hoàng Thị Ngọc Diệp"
TODAY = date(2024, 6, 30)
PAPER = f"%PDF-1.4 {NAME}\n%%EOF\n".encode()
YEAR = year(2024)


def spellings(name: str) -> list[bytes]:
    """Return every form in which a book might hold a name, in three encodings and more."""
    escaped = json.dumps(name)[1:-1]
    texts = [name, search_form(name), sort_key(name), escaped, unicodedata.normalize("NFD", name)]
    return [
        *(text.encode("utf-8") for text in texts),
        name.encode("utf-16-le"),
        name.encode("utf-16-be"),
    ]


def found_in(file: Path, name: str) -> list[bytes]:
    data = file.read_bytes()
    return [spelling for spelling in spellings(name) if spelling in data]


def fill(session: Session) -> UUID:
    """Enter somebody with everything that a book can know of a person, who then left."""
    topics = [ids(found) for _, found in add_campaigns(session)]
    bob = add_someone(session, "Cà Văn Inh")
    data = PersonData(
        NAME, joined_on=date(2015, 2, 3), official_on=date(2016, 2, 3), card_number="77.415787"
    )
    ann = add_person(
        session,
        data,
        statuses=[StatusStep(date(2015, 2, 3), Status.OFFICIAL, "QĐ 4", f"kết nạp {NAME}")],
        posts=[PostStep(Post.SECRETARY, date(2020, 1, 1), date(2024, 5, 31), f"NQ bầu {NAME}")],
    )
    keep_register(session, kept=True)
    write_register(session, person_id=ann, data=RegisterData(birth_name="Hoàng Thị Diệp Nhỏ"))
    marks = (Mark.PRESENT, Mark.ABSENT_EXCUSED, Mark.LATE)
    for month, mark in enumerate(marks, start=1):
        text = f"Đồng chí {NAME.upper()} báo cáo; {NAME} kết luận."
        held = meeting(
            date(2024, month, 5),
            chair_id=bob,
            topic_ids=topics[0][1:3],
            conclusions=text,
            title=f"Họp do {NAME} chuẩn bị",
        )
        hold(session, held, {ann: mark}, rest=Mark.PRESENT)
    study = StudyData(
        *(StudyForm.SELF_STUDY, date(2024, 4, 1), date(2024, 4, 2), topics[0][1:2]),
        evidence=f"Vở của {NAME}",
        reflection_on=date(2024, 4, 3),
    )
    (study_id,) = record_study(session, study, person_ids=[ann])
    put_study_paper(session, study_id, scan_file(f"{NAME}.pdf", PAPER))
    campaign = list_campaigns(session)[0].id
    write_narrative(
        session,
        key="campaign-report",
        campaign_id=campaign,
        period=YEAR,
        section="results",
        text=f"Có {NAME} nêu gương.",
    )
    return ann


def leave(session: Session, person_id: UUID) -> None:
    entry = MoveEntry(Move.TRANSFERRED_OUT, date(2024, 6, 1), f"GT của {NAME}", body="Đảng bộ A")
    make_move(session, person_id=person_id, entry=entry)


def figures(session: Session) -> list[object]:
    """Return every count that reports are made of."""
    meetings = [(row.id, row.members, row.staff) for row in list_meetings(session, YEAR)]
    log = collect_attendance_log(session, period=YEAR)
    study = collect_study_log(session, period=YEAR)
    campaigns = [
        collect_campaign_results(session, campaign_id=one.id, period=YEAR, as_of=day)
        for one in list_campaigns(session)
        for day in (date(2024, 5, 1), TODAY)
    ]
    return [
        *meetings,
        sorted(str(line.totals) for line in log.members),
        sorted((line.entries, line.topics, line.reflections) for line in study.people),
        [
            (one.members.attended_rate, one.members.turns, one.members.reflections)
            for one in campaigns
        ],
        [[(each.members, each.meetings) for each in one.coverage] for one in campaigns],
        [len(roll_on(session, date(2024, month, 1))) for month in range(1, 8)],
    ]


@pytest.fixture
def left(book: Database) -> UUID:
    with book.transaction() as session:
        ann = fill(session)
    with book.transaction() as session:
        leave(session, ann)
    return ann


def test_no_byte_of_the_name_stays_in_the_file(book: Database, left: UUID) -> None:
    assert len(found_in(book.file, NAME)) >= 3
    assert found_in(book.file, "Hoàng Thị Diệp Nhỏ")
    with book.transaction() as session:
        instead = erase_person(session, person_id=left, today=TODAY)
    book.close()
    assert instead == "Người đã xóa 1"
    for name in (NAME, NAME.upper(), "Hoàng Thị Diệp Nhỏ", "77.415787"):
        assert found_in(book.file, name) == []


def test_every_count_stays(book: Database, left: UUID) -> None:
    with book.reading() as session:
        before = figures(session)
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
    with book.reading() as session:
        assert figures(session) == before
    assert check_book(book) == ()


def test_what_identifies_is_gone_and_what_counts_is_there(book: Database, left: UUID) -> None:
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
        person = read_person(session, left)
        record = collect_person_record(session, person_id=left, period=YEAR, today=TODAY)
        titles = [row.data.title for row in list_meetings(session, YEAR)]
    assert person.data == PersonData("Người đã xóa 1")
    assert person.erased_on == TODAY
    assert person.posts == ()
    assert person.statuses == (
        StatusStep(date(2015, 2, 3), Status.OFFICIAL),
        StatusStep(date(2024, 6, 1), Status.TRANSFERRED),
    )
    assert [line.mark for line in record.meetings] == [
        *(Mark.PRESENT, Mark.ABSENT_EXCUSED, Mark.LATE),
    ]
    assert record.studies[0].data.evidence == ""
    assert titles == ["Họp do Người đã xóa 1 chuẩn bị"] * 3
    assert moves_for(person, TODAY) == ()


def test_nothing_is_undone_behind_it(book: Database, left: UUID) -> None:
    with book.reading() as session:
        assert undo_steps(session)
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
    with book.reading() as session:
        assert undo_steps(session) == ()
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        undo(session)
    assert refused.value.key == "history.nothing_to_undo"


def test_the_log_keeps_its_entries_but_not_what_they_told(book: Database, left: UUID) -> None:
    with book.reading() as session:
        before = session.query(Change).count()
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
    with book.reading() as session:
        changes = session.query(Change).order_by(Change.sequence).all()
        rows = [row for change in changes for row in change.rows]
        assert len(changes) == before + 1
        assert changes[-1].action == "erase_person"
    own = [row for row in rows if row["id"] == str(left)]
    assert all(row["forgotten"] and row["before"] is row["after"] is None for row in own)
    attendance = [row for row in rows if row["table"] == "attendance"]
    assert any((row["after"] or {}).get("mark") == "late" for row in attendance)


def test_who_bears_the_same_name_keeps_it(book: Database, left: UUID) -> None:
    with book.transaction() as session:
        other = add_someone(session, NAME)
        assert others_of_the_name(session, read_person(session, left)) == 1
        erase_person(session, person_id=left, today=TODAY)
        assert read_person(session, other).data.full_name == NAME
        assert NAME in list_meetings(session, YEAR)[0].data.title


def test_a_name_goes_however_its_tone_is_set_but_not_what_others_are_called(book: Database) -> None:
    gone = (ALWAYS, Status.OFFICIAL), (date(2024, 6, 1), Status.TRANSFERRED)
    with book.transaction() as session:
        here = add_someone(session, "Cà Văn Inh")
        thuy = add_someone(session, "Hòa Thị Thúy", *gone)
        loan = add_someone(session, "Lò Văn Hoà", *gone)
        add_someone(session, "Lò Văn Hòa")
        text = "Hoà Thị Thuý, HOÀ THỊ THÚY, Lò Văn Hoà, Lò Văn Hòa"
        hold(session, meeting(conclusions=text), {}, rest=Mark.PRESENT)
    with book.transaction() as session:
        for person_id in (thuy, loan):
            erase_person(session, person_id=person_id, today=TODAY)
        conclusions = list_meetings(session, YEAR)[0].data.conclusions
    one, other = "Người đã xóa 1", "Người đã xóa 2"
    assert conclusions == f"{one}, {one}, {other}, Lò Văn Hòa"
    assert read_name(book, here) == "Cà Văn Inh"


def read_name(book: Database, person_id: UUID) -> str:
    with book.reading() as session:
        return read_person(session, person_id).data.full_name


def test_what_is_written_of_others_names_nobody_erased(book: Database, left: UUID) -> None:
    wife = PersonData("Cà Thị Bương", unit=f"Nhà {NAME}", note=f"Vợ đ/c {NAME}")
    with book.transaction() as session:
        choose_tone_order(session, ToneOrder.OFFICE)
        other = add_person(session, wife, statuses=[StatusStep(TODAY, Status.STAFF)])
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
        told = read_person(session, other).data
    assert (told.unit, told.note) == ("Nhà Người đã xóa 1", "Vợ đ/c Người đã xóa 1")
    assert check_book(book) == ()


def test_the_next_one_has_the_next_number(book: Database, left: UUID) -> None:
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
        gone = date(2024, 1, 1), Status.DIED
        bob = add_someone(session, "Sùng A Tủa", gone)
        assert erase_person(session, person_id=bob, today=TODAY) == "Người đã xóa 2"


def _still_here(session: Session, ann: UUID) -> None:
    entry = MoveEntry(Move.TRANSFERRED_IN, date(2024, 6, 20))
    make_move(session, person_id=ann, entry=entry)


def _signs(session: Session, ann: UUID) -> None:
    campaign = list_campaigns(session)[0].id
    set_signing(
        session,
        key="campaign-report",
        campaign_id=campaign,
        period=YEAR,
        dated_on=None,
        number=None,
        signer_id=ann,
    )


def _leads(session: Session, ann: UUID) -> None:
    hold(session, meeting(date(2024, 5, 5), chair_id=ann), {})


def _presents(session: Session, ann: UUID) -> None:
    held = hold(session, meeting(date(2024, 5, 5)), {})
    add_item(session, meeting_id=held, data=ItemData("Báo cáo", Who(ann)))


def _speaks(session: Session, ann: UUID) -> None:
    held = hold(session, meeting(date(2024, 5, 5)), {})
    item = add_item(session, meeting_id=held, data=ItemData("Thảo luận"))
    add_opinion(session, item_id=item, data=OpinionData(Who(ann), "nhất trí"))


def _has_a_task(session: Session, ann: UUID) -> None:
    held = hold(session, meeting(date(2024, 5, 5)), {})
    add_task(session, meeting_id=held, data=TaskData("Báo cáo", Who(ann)))


def _scores(session: Session, ann: UUID) -> None:
    held = hold(session, meeting(date(2024, 5, 5)), {})
    set_scoring(session, meeting_id=held, proposer_id=ann, vote=None)


def _erased(session: Session, ann: UUID) -> None:
    erase_person(session, person_id=ann, today=TODAY)


@pytest.mark.parametrize(
    ("prepare", "key"),
    [
        (_still_here, "erase_still_here"),
        (_signs, "erase_signs"),
        (_leads, "erase_leads"),
        (_presents, "erase_named"),
        (_speaks, "erase_named"),
        (_has_a_task, "erase_named"),
        (_scores, "erase_named"),
        (_erased, "erased"),
    ],
)
def test_who_is_still_needed_cannot_be_erased(
    book: Database, left: UUID, prepare: Callable[[Session, UUID], None], key: str
) -> None:
    with book.transaction() as session:
        prepare(session, left)
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        erase_person(session, person_id=left, today=TODAY)
    assert refused.value.key == f"members.{key}"
    assert refused.value.sentence("vi")


def test_the_minutes_of_a_closed_record_name_nobody_erased(book: Database, left: UUID) -> None:
    with book.transaction() as session:
        held = hold(session, meeting(date(2024, 5, 5)), {}, rest=Mark.PRESENT)
        item = add_item(session, meeting_id=held, data=ItemData("Thảo luận", Who(left)))
        add_opinion(session, item_id=item, data=OpinionData(Who(left), "nhất trí"))
        add_opinion(session, item_id=item, data=OpinionData(Who(None, NAME), "nhất trí"))
        add_task(session, meeting_id=held, data=TaskData("Báo cáo", Who(left)))
        set_scoring(session, meeting_id=held, proposer_id=left, vote=None)
        finalise_meeting(session, held)
    with book.transaction() as session:
        instead = erase_person(session, person_id=left, today=TODAY)
        quality = read_quality(session, held)
    (found,) = quality.minutes.items
    assert [one.data.speaker.name for one in found.opinions] == [instead, instead]
    assert found.data.presenter.name == quality.minutes.tasks[0].data.owner.name == instead
    assert quality.proposer == instead
    book.close()
    assert found_in(book.file, NAME) == []


def test_a_reason_in_a_closed_record_is_no_hindrance(book: Database, left: UUID) -> None:
    with book.transaction() as session:
        february = next(row for row in list_meetings(session, YEAR) if row.data.held_on.month == 2)
        record_attendance(
            session,
            meeting_id=february.id,
            person_id=left,
            mark=Mark.ABSENT_EXCUSED,
            reason=f"{NAME} đi viện",
        )
        finalise_meeting(session, february.id)
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
        (row,) = (one for one in read_attendance(session, february.id) if one.person_id == left)
    assert (row.mark, row.reason) == (Mark.ABSENT_EXCUSED, "lý do riêng")


def test_nobody_erased_is_changed_again(book: Database, left: UUID) -> None:
    with book.transaction() as session:
        erase_person(session, person_id=left, today=TODAY)
        person = read_person(session, left)
    assert not can_be_erased(person, TODAY)
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        update_person(session, left, PersonData(NAME), statuses=person.statuses, posts=())
    assert refused.value.key == "members.erased"
    with book.transaction() as session, pytest.raises(RecordsError) as refused:
        write_register(session, person_id=left, data=RegisterData(birth_name=NAME))
    assert refused.value.key == "members.erased"


def test_a_large_book_forgets_too(tmp_path: Path) -> None:
    file = tmp_path / "mau.sochibo"
    write_sample(file, people=40, years=2, seed=5)
    today = date(2027, 12, 31)
    book = open_book(file)
    with book.transaction() as session:
        held = list_meetings(session, Period(date(2000, 1, 1), today))[0].data.held_on
        someone = next(one for one in roll_on(session, held) if one.post is None)
        entry = MoveEntry(Move.LEFT, held.replace(year=held.year + 1))
        make_move(session, person_id=someone.person_id, entry=entry)
        for one in session.query(Meeting).where(Meeting.state == MeetingState.HELD):
            one.state = MeetingState.FINALISED
    control = shutil.copy(file, tmp_path / "con-nguyen.sochibo")
    with book.transaction() as session:
        erase_person(session, person_id=someone.person_id, today=today)
    book.close()
    assert found_in(Path(control), someone.full_name)
    assert found_in(file, someone.full_name) == []
