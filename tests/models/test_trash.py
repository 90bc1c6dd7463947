"""What is removed can be brought back whole, or erased for good; what has a past is not removed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session
from models.campaigns.campaigns import (
    add_campaign_from_template,
    list_campaigns,
    read_campaign,
    topics_in_order,
)
from models.campaigns.removing import remove_campaign
from models.campaigns.templates import list_templates
from models.check import check_book
from models.documents.drafts import read_draft, write_narrative
from models.errors import RecordsError
from models.history.log import read_history
from models.history.taking_back import undo_act
from models.history.trash import empty_trash, list_trash, restore
from models.history.undo import redo_steps, undo, undo_steps
from models.meetings.closing import finalise_meeting
from models.meetings.meetings import add_meeting, list_meetings, remove_draft
from models.meetings.scans import add_scan, scan_file
from models.members.order import choose_tone_order
from models.members.people import PersonData, add_person, names_of, read_people
from models.members.removing import remove_person
from models.members.steps import StatusStep
from models.names import ToneOrder
from models.organisation import add_term, list_terms, remove_term
from models.periods import ALWAYS, year
from models.study.entries import StudyData, list_studies, record_study, remove_studies
from models.words import Mark, Post, Status, StudyForm
from tests.models.cell import DAY, add_someone, hold, ids, meeting


def do(book: Database, work: Callable[[Session], Any]) -> Any:
    with book.transaction() as session:
        return work(session)


def read(book: Database, work: Callable[[Session], Any]) -> Any:
    with book.reading() as session:
        return work(session)


def refused(book: Database, work: Callable[[Session], object]) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        do(book, work)
    return caught.value


def titles(book: Database) -> list[str]:
    return [item.title.vi for item in read(book, list_trash)]


def restore_first(book: Database) -> None:
    item = read(book, list_trash)[0]
    do(book, lambda session: restore(session, item.key))


def test_a_person_entered_by_mistake_goes_and_comes_back(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A", post=Post.SECRETARY))
    held = do(book, lambda session: add_meeting(session, meeting()))
    before = read(book, read_people), read(book, lambda session: read_attendance(session, held))
    do(book, lambda session: remove_person(session, person))
    assert read(book, read_people) == ()
    assert read(book, lambda session: read_attendance(session, held)) == ()
    (item,) = read(book, list_trash)
    assert (item.title.vi, item.kind.vi, item.removed_by) == ("Lò Văn A", "người", "thử")
    assert item.act.vi == "xóa Lò Văn A (ghi nhầm)"
    restore_first(book)
    assert before == (
        read(book, read_people),
        read(book, lambda session: read_attendance(session, held)),
    )
    assert read(book, list_trash) == ()
    assert check_book(book) == ()


def test_who_has_a_past_is_not_removed_and_it_is_named(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    do(book, lambda session: hold(session, meeting(), {person: Mark.PRESENT}))
    error = refused(book, lambda session: remove_person(session, person))
    assert error.key == "members.in_use"
    assert "điểm danh Lò Văn A, Sinh hoạt thường kỳ, 05/03/2024" in error.sentence("vi")
    assert "mark of Lò Văn A" in error.sentence("en")
    assert len(read(book, read_people)) == 1


def test_a_chair_is_not_removed(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    do(book, lambda session: add_meeting(session, meeting(chair_id=person)))
    error = refused(book, lambda session: remove_person(session, person))
    assert error.key == "members.in_use"
    assert "Sinh hoạt thường kỳ, 05/03/2024" in error.sentence()


def test_a_campaign_goes_whole_and_comes_back_whole(book: Database) -> None:
    template = list_templates()[0]
    campaign = do(book, lambda session: add_campaign_from_template(session, template))
    before = read(book, lambda session: read_campaign(session, campaign))
    do(book, lambda session: remove_campaign(session, campaign))
    assert not any(book.count_rows()[name] for name in book.count_rows() if "campaign" in name)
    assert titles(book) == [template.name]
    restore_first(book)
    assert read(book, lambda session: read_campaign(session, campaign)) == before


def test_a_campaign_in_use_is_not_removed_and_what_uses_it_is_named(book: Database) -> None:
    template = list_templates()[0]
    campaign = do(book, lambda session: add_campaign_from_template(session, template))
    topics = read(book, lambda session: topics_in_order(session, campaign))
    do(book, lambda session: add_meeting(session, meeting(topic_ids=ids(topics[:1]))))
    error = refused(book, lambda session: remove_campaign(session, campaign))
    assert error.key == "campaigns.in_use"
    assert "Sinh hoạt thường kỳ, 05/03/2024" in error.sentence()


def test_a_wrong_term_goes_and_comes_back(book: Database) -> None:
    days = {"starts_on": date(2022, 1, 1), "ends_on": date(2025, 1, 1)}
    term = do(book, lambda session: add_term(session, name="2022–2025", **days))
    do(book, lambda session: remove_term(session, term))
    assert read(book, list_terms) == ()
    restore_first(book)
    assert [one.name for one in read(book, list_terms)] == ["2022–2025"]
    do(book, undo)
    assert titles(book) == ["2022–2025"]
    do(book, undo)
    assert read(book, list_trash) == ()


def test_a_term_does_not_come_back_over_the_one_in_its_place(book: Database) -> None:
    wrong = {"starts_on": date(2022, 1, 1), "ends_on": date(2025, 1, 1)}
    term = do(book, lambda session: add_term(session, name="nhầm", **wrong))
    do(book, lambda session: remove_term(session, term))
    right = {"starts_on": date(2022, 1, 1), "ends_on": date(2027, 1, 1)}
    other = do(book, lambda session: add_term(session, name="2022–2027", **right))
    removal = read(book, undo_steps)[1].change_id
    (item,) = read(book, list_trash)
    for bring_back in (
        lambda session: restore(session, item.key),
        lambda session: undo_act(session, removal),
    ):
        assert refused(book, bring_back).key == "organisation.terms_overlap"
    assert [one.name for one in read(book, list_terms)] == ["2022–2027"]
    do(book, lambda session: remove_term(session, other))
    do(book, lambda session: restore(session, item.key))
    assert [one.name for one in read(book, list_terms)] == ["nhầm"]


def test_a_draft_comes_back_with_the_roll_of_today(book: Database) -> None:
    do(book, lambda session: add_someone(session, "Lò Văn A"))
    held = do(book, lambda session: add_meeting(session, meeting(agenda="1. Điểm tình hình")))
    do(book, lambda session: remove_draft(session, held))
    do(book, lambda session: add_someone(session, "Lò Văn B"))
    restore_first(book)
    (row,) = read(book, lambda session: list_meetings(session, year(DAY.year)))
    assert row.data.agenda == "1. Điểm tình hình"
    listed = read(book, lambda session: read_attendance(session, held))
    assert [one.full_name for one in listed] == ["Lò Văn A", "Lò Văn B"]
    assert check_book(book) == ()


def test_a_draft_comes_back_although_someone_it_called_is_gone(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    held = do(book, lambda session: add_meeting(session, meeting()))
    do(book, lambda session: remove_draft(session, held))
    do(book, lambda session: remove_person(session, person))
    item = next(one for one in read(book, list_trash) if one.key[0] == "meeting")
    do(book, lambda session: restore(session, item.key))
    assert read(book, lambda session: read_attendance(session, held)) == ()


def test_studies_come_back_one_by_one_with_their_topics(book: Database) -> None:
    people = do(book, lambda session: [add_someone(session, f"Lò Văn {one}") for one in "AB"])
    campaign = do(book, lambda session: add_campaign_from_template(session, list_templates()[0]))
    topics = read(book, lambda session: topics_in_order(session, campaign))
    data = StudyData(StudyForm.SELF_STUDY, DAY, DAY, ids(topics[:2]))
    entries = do(book, lambda session: record_study(session, data, person_ids=people))
    do(book, lambda session: remove_studies(session, entries))
    assert len(read(book, list_trash)) == 2
    restore_first(book)
    (row,) = read(book, lambda session: list_studies(session, year(DAY.year)))
    assert row.data == data
    assert len(read(book, list_trash)) == 1


def test_an_act_of_which_all_was_erased_still_says_what_it_was(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    campaign = do(book, lambda session: add_campaign_from_template(session, list_templates()[0]))
    topics = read(book, lambda session: topics_in_order(session, campaign))
    data = StudyData(StudyForm.SELF_STUDY, DAY, DAY, ids(topics[:1]))
    entries = do(book, lambda session: record_study(session, data, person_ids=[person]))
    do(book, lambda session: remove_studies(session, entries))
    (study,) = read(book, list_trash)
    do(book, lambda session: empty_trash(session, [study.key]))
    told = [entry.words for entry in read(book, lambda one: read_history(one, study.key))]
    assert "Xóa mục tự học (nội dung đã xóa vĩnh viễn)" in [act.vi for act in told]
    assert "Remove self-study (erased for good)" in [act.en for act in told]
    assert "Xóa vĩnh viễn 1 mục khỏi thùng rác" in [act.vi for act in told]
    assert not [act for act in told if "(trống)" in act.vi or "(empty)" in act.en]


def test_what_a_study_needs_must_be_restored_first(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    campaign = do(book, lambda session: add_campaign_from_template(session, list_templates()[0]))
    topics = read(book, lambda session: topics_in_order(session, campaign))
    data = StudyData(StudyForm.SELF_STUDY, DAY, DAY, ids(topics[:1]))
    entries = do(book, lambda session: record_study(session, data, person_ids=[person]))
    do(book, lambda session: remove_studies(session, entries))
    do(book, lambda session: remove_person(session, person))
    study = next(one for one in read(book, list_trash) if one.key[0] == "study")
    error = refused(book, lambda session: restore(session, study.key))
    assert error.key == "history.missing"
    assert "Lò Văn A" in error.sentence()


def test_what_undo_took_away_is_in_the_trash_too(book: Database) -> None:
    do(book, lambda session: add_someone(session, "Lò Văn A"))
    do(book, undo)
    (item,) = read(book, list_trash)
    assert item.act.vi == "hoàn tác: thêm Lò Văn A"
    restore_first(book)
    assert [one.data.full_name for one in read(book, read_people)] == ["Lò Văn A"]


def test_emptying_wipes_every_trace_and_ends_undo_there(book: Database) -> None:
    data = PersonData("Quàng Thị Bí Mật", card_number="0987654", note="chuyện riêng")
    statuses = [StatusStep(ALWAYS, Status.OFFICIAL, document="QĐ 4711")]
    secrets = ("Bí Mật", "0987654", "chuyện riêng", "4711")
    do(book, lambda session: add_someone(session, "Lò Văn A"))
    person = do(book, lambda session: add_person(session, data, statuses=statuses))
    do(book, lambda session: remove_person(session, person))
    assert all(secret.encode() in book.file.read_bytes() for secret in secrets)
    key = ("person", str(person))
    do(book, lambda session: empty_trash(session, [key]))
    assert read(book, list_trash) == ()
    assert not [secret for secret in secrets if secret.encode() in book.file.read_bytes()]
    assert read(book, undo_steps) == ()
    assert read(book, redo_steps) == ()
    told = read(book, lambda session: read_history(session, key))
    assert [line.vi for entry in told for line in entry.lines]
    assert not [line for entry in told for line in entry.lines if "Bí Mật" in line.vi]
    assert refused(book, lambda session: restore(session, key)).key == "history.not_in_trash"
    assert check_book(book) == ()
    assert read(book, lambda session: names_of(session, [person])) == {}


def test_what_is_in_the_book_cannot_be_erased_from_the_trash(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    error = refused(book, lambda session: empty_trash(session, [("person", str(person))]))
    assert error.key == "history.not_in_trash"


def test_a_draft_of_a_paper_undone_is_found_with_its_words(book: Database) -> None:
    campaign = do(book, lambda session: add_campaign_from_template(session, list_templates()[0]))
    asked: dict[str, Any] = {
        "key": "campaign-report",
        "campaign_id": campaign,
        "period": year(2024),
    }
    do(book, lambda session: write_narrative(session, **asked, section="strengths", text="Tốt."))
    do(book, undo)
    restore_first(book)
    draft = read(book, lambda session: read_draft(session, **asked))
    assert draft.narrative == {"strengths": "Tốt."}
    assert len(read(book, list_campaigns)) == 1


def test_who_comes_back_is_listed_in_the_order_of_today(book: Database) -> None:
    person_id = do(book, lambda session: add_someone(session, "Lầu Thị Ẩn"))
    do(book, lambda session: remove_person(session, person_id))
    do(book, lambda session: choose_tone_order(session, ToneOrder.OFFICE))
    restore_first(book)
    assert check_book(book) == ()


def test_the_bytes_of_a_scan_go_with_the_emptied_trash(book: Database) -> None:
    pages = b"%PDF-1.7 trang duy nhat %%EOF"
    meeting_id = do(book, lambda session: add_meeting(session, meeting()))
    file = scan_file("bb.pdf", pages)
    do(book, lambda session: add_scan(session, meeting_id=meeting_id, file=file))
    do(book, lambda session: remove_draft(session, meeting_id))
    assert pages in book.file.read_bytes()
    do(book, lambda session: empty_trash(session, [one.key for one in list_trash(session)]))
    book.close()
    assert pages not in book.file.read_bytes()


def test_who_comes_back_is_not_put_into_a_record_closed_meanwhile(book: Database) -> None:
    there, gone = (
        do(book, partial(add_someone, name=name)) for name in ("Giàng A Sử", "Lầu Thị Ẩn")
    )
    closed = do(book, lambda session: add_meeting(session, meeting()))
    do(book, lambda session: remove_person(session, gone))
    mark = {"meeting_id": closed, "person_id": there, "mark": Mark.PRESENT}
    do(book, lambda session: record_attendance(session, **mark))
    do(book, lambda session: finalise_meeting(session, closed))
    restore_first(book)
    assert len(read(book, read_people)) == 2
    rows = read(book, lambda session: read_attendance(session, closed))
    assert [row.person_id for row in rows] == [there]
    assert check_book(book) == ()
