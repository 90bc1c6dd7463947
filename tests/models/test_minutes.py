"""The minutes of a meeting: agenda, opinions, votes, resolutions, and their closing."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3

from models.attendance.sheet import record_attendance
from models.book.changes import for_reason
from models.book.database import Database, Session, open_book
from models.errors import RecordsError
from models.meetings.agenda import (
    ItemData,
    add_item,
    fill_agenda,
    head_item,
    move_item,
    remove_item,
    update_item,
)
from models.meetings.closing import finalise_meeting
from models.meetings.handbook import mark_posted
from models.meetings.meetings import add_meeting, read_meeting, remove_draft, update_meeting
from models.meetings.minutes import ClosingData, ItemRow, Minutes, read_minutes, write_closing
from models.meetings.opinions import OpinionData, add_opinion, remove_opinion, update_opinion
from models.meetings.resolutions import add_resolution, remove_resolution, usual_resolution
from models.meetings.votes import (
    VoteData,
    add_vote,
    add_vote_on_item,
    add_vote_on_resolution,
    update_vote,
)
from models.meetings.who import Who
from models.tables.minutes import AgendaItem, Opinion, Vote
from models.words import Mark, MeetingKind, Status
from tests.models.cell import DAY, add_someone, hold, meeting
from tests.models.old_books import write_old_book


@pytest.fixture
def meeting_id(book: Database) -> UUID:
    with book.transaction() as session:
        return add_meeting(session, meeting(agenda="1. Mở đầu\n2. Thảo luận\nKết luận"))


@pytest.fixture
def voters(book: Database) -> list[UUID]:
    """Enter three official members."""
    with book.transaction() as session:
        return [add_someone(session, name) for name in ("Lò An", "Lò Bình", "Lò Cường")]


def minutes_of(book: Database, meeting_id: UUID) -> Minutes:
    with book.reading() as session:
        return read_minutes(session, meeting_id)


def items(book: Database, meeting_id: UUID) -> dict[str, ItemRow]:
    return {item.data.title: item for item in minutes_of(book, meeting_id).items}


def test_the_lines_of_the_agenda_are_its_items(book: Database, meeting_id: UUID) -> None:
    assert list(items(book, meeting_id)) == ["Mở đầu", "Thảo luận", "Kết luận"]
    with book.reading() as session:
        agenda = read_meeting(session, meeting_id).data.agenda
    assert agenda == "1. Mở đầu\n2. Thảo luận\n3. Kết luận"


def test_saving_a_meeting_as_it_was_leaves_its_items_alone(
    book: Database, meeting_id: UUID
) -> None:
    before = items(book, meeting_id)
    with book.transaction() as session:
        update_meeting(session, meeting_id, read_meeting(session, meeting_id).data)
        session.flush()
        assert session.info["touched"] == set()
    assert items(book, meeting_id) == before


def test_a_reworded_agenda_keeps_what_its_items_hold(book: Database, meeting_id: UUID) -> None:
    discussed = items(book, meeting_id)["Thảo luận"].id
    with book.transaction() as session:
        update_item(session, discussed, ItemData("Thảo luận", content="Nhiệm vụ tháng 4"))
    lines = "1. Mở đầu\nBầu thư ký\n2. Thảo luận nhiệm vụ\n3. Kết luận"
    with book.transaction() as session:
        update_meeting(session, meeting_id, meeting(agenda=lines))
    found = items(book, meeting_id)
    assert list(found) == ["Mở đầu", "Bầu thư ký", "Thảo luận nhiệm vụ", "Kết luận"]
    assert [item.position for item in found.values()] == [1, 2, 3, 4]
    assert found["Thảo luận nhiệm vụ"].id == discussed
    assert found["Thảo luận nhiệm vụ"].data.content == "Nhiệm vụ tháng 4"


def test_a_line_whose_item_holds_words_is_not_dropped(book: Database, meeting_id: UUID) -> None:
    with book.transaction() as session:
        opinion = OpinionData(text="Nhất trí")
        add_opinion(session, item_id=items(book, meeting_id)["Thảo luận"].id, data=opinion)
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_meeting(session, meeting_id, meeting(agenda="1. Mở đầu\n2. Kết luận"))
    assert refused.value.key == "minutes.item_has_words"
    assert "Thảo luận" in refused.value.sentence()
    assert list(items(book, meeting_id)) == ["Mở đầu", "Thảo luận", "Kết luận"]


def test_items_are_added_moved_and_removed_in_their_places(
    book: Database, meeting_id: UUID
) -> None:
    first = items(book, meeting_id)["Mở đầu"].id
    with book.transaction() as session:
        added = add_item(session, meeting_id=meeting_id, data=ItemData("Bầu thư ký"), after=first)
        add_item(session, meeting_id=meeting_id, data=ItemData("Bế mạc"))
    assert list(items(book, meeting_id)) == [
        "Mở đầu",
        "Bầu thư ký",
        "Thảo luận",
        "Kết luận",
        "Bế mạc",
    ]
    with book.transaction() as session:
        move_item(session, added, by=1)
        move_item(session, first, by=-3)
        head_item(session, item_id=added, title="Thư ký", presenter=Who(None, "Đảng ủy"))
    found = items(book, meeting_id)
    assert list(found) == ["Mở đầu", "Thảo luận", "Thư ký", "Kết luận", "Bế mạc"]
    assert found["Thư ký"].data.presenter == Who(None, "Đảng ủy")
    with book.transaction() as session:
        add_opinion(session, item_id=added, data=OpinionData(text="Đồng ý"))
        add_vote_on_item(session, added, VoteData("Bầu thư ký"))
    with book.transaction() as session:
        remove_item(session, added)
    assert [item.position for item in items(book, meeting_id).values()] == [1, 2, 3, 4]
    with book.reading() as session:
        assert session.query(Opinion).count() == session.query(Vote).count() == 0


def test_an_item_without_a_title_is_refused(book: Database, meeting_id: UUID) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        add_item(session, meeting_id=meeting_id, data=ItemData(" \u200b"))
    assert refused.value.key == "minutes.no_title"


def test_the_usual_agenda_adds_only_what_is_missing(book: Database) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(
            session, meeting(date(2026, 1, 5), agenda="Tự phê bình và phê bình")
        )
        assert fill_agenda(session, meeting_id=meeting_id) == 8
        assert fill_agenda(session, meeting_id=meeting_id) == 0
    found = list(items(book, meeting_id))
    assert found[0] == "Tự phê bình và phê bình"
    assert "Đánh giá kết quả thực hiện nghị quyết tháng 12" in found
    assert "Thảo luận phương hướng, nhiệm vụ tháng 1" in found


@pytest.mark.parametrize("kind", MeetingKind)
def test_the_usual_agenda_of_every_kind_can_be_taken(book: Database, kind: MeetingKind) -> None:
    with book.transaction() as session:
        meeting_id = add_meeting(session, meeting(kind=kind))
        added = fill_agenda(session, meeting_id=meeting_id)
    assert (added > 0) == (kind is not MeetingKind.OTHER)
    assert not any("{" in title for title in items(book, meeting_id))


def test_opinions_stand_in_order_under_people_and_guests(
    book: Database, voters: list[UUID], meeting_id: UUID
) -> None:
    item_id = items(book, meeting_id)["Thảo luận"].id
    with book.transaction() as session:
        one = add_opinion(session, item_id=item_id, data=OpinionData(Who(voters[0]), "Một"))
        two = add_opinion(
            session, item_id=item_id, data=OpinionData(Who(None, " Đại  diện Đảng ủy "), "Hai")
        )
        add_opinion(session, item_id=item_id, data=OpinionData(text="Giữa"), after=one)
        update_opinion(session, two, OpinionData(Who(voters[1], "tên cũ"), "Hai\nba  "))
    opinions = items(book, meeting_id)["Thảo luận"].opinions
    assert [(one.data.speaker.name, one.data.text) for one in opinions] == [
        ("Lò An", "Một"),
        ("", "Giữa"),
        ("Lò Bình", "Hai\nba"),
    ]
    with book.transaction() as session:
        remove_opinion(session, one)
    assert len(items(book, meeting_id)["Thảo luận"].opinions) == 2


def test_who_is_away_by_the_sheet_but_leads_or_speaks_is_named(
    book: Database, voters: list[UUID]
) -> None:
    (an, _, cuong), waiting = voters, Mark.NOT_RECORDED
    data = meeting(agenda="Thảo luận", chair_id=an)
    with book.transaction() as session:
        meeting_id = hold(session, data, {cuong: Mark.EXEMPT}, rest=Mark.ABSENT_EXCUSED)
    item_id = items(book, meeting_id)["Thảo luận"].id
    with book.transaction() as session:
        add_opinion(session, item_id=item_id, data=OpinionData(Who(cuong), "Một"))
    named = minutes_of(book, meeting_id).absent_but_named
    assert [row.full_name for row in named] == ["Lò An", "Lò Cường"]
    with book.transaction() as session:
        record_attendance(session, meeting_id=meeting_id, person_id=an, mark=Mark.LATE)
        record_attendance(session, meeting_id=meeting_id, person_id=cuong, mark=waiting)
    assert minutes_of(book, meeting_id).absent_but_named == ()


def test_a_vote_larger_than_the_voters_present_is_refused_in_one_sentence(
    book: Database, voters: list[UUID]
) -> None:
    with book.transaction() as session:
        add_someone(session, "Dự bị", (date(2023, 1, 1), Status.PROBATIONARY))
        held = hold(session, meeting(), {voters[0]: Mark.ABSENT_EXCUSED}, rest=Mark.PRESENT)
        vote_id = add_vote(session, meeting_id=held, data=VoteData("Nhiệm vụ", 2))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        update_vote(session, vote_id, VoteData("Nhiệm vụ", 2, 1))
    assert refused.value.key == "minutes.too_many_votes"
    sentence = refused.value.sentence()
    assert "3 phiếu" in sentence
    assert "chỉ có 2 đảng viên" in sentence
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        add_vote(session, meeting_id=held, data=VoteData("Nhiệm vụ", -1))
    assert refused.value.key == "minutes.negative_votes"
    (vote,) = minutes_of(book, held).votes
    assert (vote.data.in_favour, str(vote.of_present), vote.is_carried) == (
        2,
        "2/2 (100,00%)",
        True,
    )
    assert str(vote.of_entitled) == "2/3 (66,67%)"


def test_votes_may_be_noted_while_marks_are_still_to_come(
    book: Database, voters: list[UUID]
) -> None:
    with book.transaction() as session:
        held = hold(session, meeting(), {voters[0]: Mark.PRESENT})
        add_vote(session, meeting_id=held, data=VoteData("Nhiệm vụ", 3))
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        add_vote(session, meeting_id=held, data=VoteData("Nhiệm vụ", 4))
    assert refused.value.key == "minutes.too_many_votes_yet"
    assert minutes_of(book, held).votes_too_large == ()
    with book.transaction() as session:
        for person_id in voters[1:]:
            record_attendance(
                session, meeting_id=held, person_id=person_id, mark=Mark.ABSENT_UNEXCUSED
            )
    (vote,) = minutes_of(book, held).votes_too_large
    assert vote.data.subject == "Nhiệm vụ"


def test_a_resolution_takes_its_votes_with_it(book: Database, voters: list[UUID]) -> None:
    with book.transaction() as session:
        held = hold(session, meeting(date(2025, 1, 6)), {}, rest=Mark.PRESENT)
        usual = usual_resolution(session, held)
        resolution_id = add_resolution(session, meeting_id=held, data=usual)
        add_vote_on_resolution(session, resolution_id, VoteData("Thông qua", 3))
    minutes = minutes_of(book, held)
    assert minutes.resolutions[0].data.title == "Lãnh đạo thực hiện nhiệm vụ tháng 01/2025"
    assert minutes.resolutions[0].votes == minutes.votes
    assert minutes.free_votes == ()
    with book.transaction() as session:
        remove_resolution(session, resolution_id)
    assert minutes_of(book, held).votes == ()


def test_the_closing_is_kept(book: Database, meeting_id: UUID) -> None:
    data = ClosingData(
        read_back=True, agreed=True, remarks="Không", next_on=date(2024, 4, 5), next_at=time(14)
    )
    with book.transaction() as session:
        write_closing(session, meeting_id=meeting_id, data=ClosingData())
    with book.transaction() as session:
        write_closing(session, meeting_id=meeting_id, data=data)
    assert minutes_of(book, meeting_id).closing == data


def test_a_draft_goes_with_everything_in_its_minutes(
    book: Database, voters: list[UUID], meeting_id: UUID
) -> None:
    item_id = items(book, meeting_id)["Thảo luận"].id
    with book.transaction() as session:
        add_opinion(session, item_id=item_id, data=OpinionData(text="Đồng ý"))
        write_closing(session, meeting_id=meeting_id, data=ClosingData(agreed=True))
    with book.transaction() as session:
        remove_draft(session, meeting_id)
    counts = book.count_rows()
    for table in ("meeting", "agenda_item", "opinion", "minutes_closing"):
        assert counts[table] == 0


def test_the_agendas_of_an_older_book_become_items(tmp_path: Path) -> None:
    old = tmp_path / "cũ.sochibo"
    write_old_book(old, 1)
    put_meeting(old, agenda="1. Mở đầu\n\n2) Thảo luận \nnăm 2024. Kết luận")
    book = open_book(old)
    with book.reading() as session:
        rows = session.query(AgendaItem).order_by(AgendaItem.position).all()
        found = [(row.position, row.title, row.content) for row in rows]
        meetings = {row.meeting_id for row in rows}
        assert {read_meeting(session, one).data.agenda for one in meetings} == {
            "1. Mở đầu\n2. Thảo luận\n3. năm 2024. Kết luận"
        }
    book.close()
    assert found == [(1, "Mở đầu", ""), (2, "Thảo luận", ""), (3, "năm 2024. Kết luận", "")]


def put_meeting(file: Path, *, agenda: str) -> None:
    """Put one meeting with this agenda into a book of the first schema."""
    owner, meeting_id = "0" * 31 + "1", "0" * 31 + "2"
    old = sqlcipher3.connect(str(file))
    old.execute("INSERT INTO organisation (id, name) VALUES (?, 'Chi bộ')", (owner,))
    old.execute(
        "INSERT INTO meeting (id, organisation_id, kind, audience, title, held_on, place, guests, "
        "agenda, conclusions, state) VALUES (?, ?, 'regular', 'members', 'Họp', ?, '', '', ?, '', "
        "'draft')",
        (meeting_id, owner, DAY.isoformat(), agenda),
    )
    old.commit()
    old.close()


def test_a_closed_record_keeps_its_minutes_unless_a_reason_is_given(
    book: Database, voters: list[UUID]
) -> None:
    with book.transaction() as session:
        held = hold(session, meeting(agenda="Thảo luận"), {}, rest=Mark.PRESENT)
        item_id = read_minutes(session, held).items[0].id
        opinion_id = add_opinion(session, item_id=item_id, data=OpinionData(text="cũ"))
        add_vote_on_item(session, item_id, VoteData("Nhiệm vụ", 3))
    with book.transaction() as session:
        finalise_meeting(session, held)

    def correct(session: Session) -> None:
        update_opinion(session, opinion_id, OpinionData(text="mới"))

    def slip(session: Session) -> None:
        # What forgets to ask is stopped all the same.
        session.get_one(Opinion, opinion_id).text = "mới"
        session.flush()

    for change in (correct, slip):
        with pytest.raises(RecordsError) as refused, book.transaction() as session:
            change(session)
        assert refused.value.key == "meetings.needs_reason"
    with book.transaction() as session:
        for_reason(session, work=correct, reason="ghi nhầm")
        mark_posted(session, meeting_id=held, posted_on=DAY)
    with book.transaction() as session:
        mark_posted(session, meeting_id=held, posted_on=date(2024, 3, 6))
    minutes = minutes_of(book, held)
    assert minutes.items[0].opinions[0].data.text == "mới"
    assert minutes.meeting.posted_on == date(2024, 3, 6)


def test_a_record_with_more_votes_than_voters_is_not_closed(
    book: Database, voters: list[UUID]
) -> None:
    with book.transaction() as session:
        held = hold(session, meeting(), {}, rest=Mark.PRESENT)
        add_vote(session, meeting_id=held, data=VoteData("Nhiệm vụ", 3))
        record_attendance(session, meeting_id=held, person_id=voters[0], mark=Mark.ABSENT_UNEXCUSED)
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        finalise_meeting(session, held)
    assert refused.value.key == "minutes.votes_beyond_voters"
    assert "Nhiệm vụ" in refused.value.sentence()
    assert "2 đảng viên" in refused.value.sentence()
