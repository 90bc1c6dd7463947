"""The minutes of a handover: the Party's form, every figure counted again, nothing invented."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.handover.minutes import compose_handover
from desktop.exports.handover.reading import PackedPapers, Party
from desktop.exports.paper import Paper, number_text
from desktop.exports.paper_text import paper_lines
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05, HD36, Element, Profile
from models.book.changes import name_action
from models.book.database import Database, Session
from models.check.findings import found
from models.documents.numbers import take_number
from models.errors import RecordsError
from models.handover.condition import Condition
from models.handover.marking import (
    HandedOver,
    forget_handover,
    mark_handed_over,
    read_handed_over,
)
from models.handover.state import RecordKind, collect_handover, usual_period
from models.organisation import add_term
from models.periods import Period, date_text
from tests.exports.docx_checker import docx_faults, docx_text
from tests.exports.form_checker import form_faults
from tests.exports.handover_book import DAY, PERIOD, SHA256, WISHES, paper_on
from tests.exports.sample_papers import SENTENCE
from tests.exports.test_hostile_texts import squeezed

LONG = (SENTENCE * 3).strip()


def elements(paper: Paper) -> dict[str, str]:
    return {
        "party title": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "upper body": paper.heading.upper_body.upper(),
        "issuing body": paper.heading.body.upper(),
        "star": "*",
        "number": number_text(paper.heading),
        "date line": "Điện Biên, ngày 30 tháng 6 năm 2024",
        "type name": "BIÊN BẢN",
        "abstract": paper.abstract,
        "divider": "-----",
        "body": LONG,
        "section": "I- NỘI DUNG BÀN GIAO",
        "left authority": "NGƯỜI GIAO",
        "left signer": "Vàng Bích Mai",
        "middle authority": "NGƯỜI CHỨNG KIẾN",
        "middle signer": "Phạm Thị Lan",
        "authority": "NGƯỜI NHẬN",
        "signer": "Vũ Hồng Ánh",
    }


def composed(book: Database, profile: Profile = HD05, **changes: Any) -> Paper:
    wishes = replace(WISHES, remarks=f"Bàn giao chìa khóa tủ.\n{LONG}", **changes)
    with book.reading() as session:
        return compose_handover(paper_on(session, wishes=wishes, profile=profile))


@pytest.mark.parametrize("profile", [HD05, HD36], ids=lambda profile: profile.key)
def test_the_form_is_the_partys_in_both_kinds_of_file(book: Database, profile: Profile) -> None:
    paper = composed(book, profile)
    assert form_faults(write_party_pdf(paper), elements(paper)) == []
    assert docx_faults(write_party_docx(paper), elements(paper)) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"margin_left": 25}, "left margin is not 30 mm"),
        ({"elements": {**HD05.elements, "signer": Element(14)}}, "middle signer: bold is not True"),
    ],
)
def test_a_wrong_paper_is_noticed(book: Database, wrong: dict[str, Any], fault: str) -> None:
    paper = composed(book, replace(HD05, **wrong))
    assert fault in form_faults(write_party_pdf(paper), elements(paper))
    if "elements" in wrong:
        assert fault in docx_faults(write_party_docx(paper), elements(paper))


def test_names_nobody_typed_are_left_for_the_hand(book: Database) -> None:
    paper = composed(book, giver=Party(), receiver=Party("", "Bí thư"), witness=Party())
    lines = "\n".join(paper_lines(paper))
    assert lines.count("........................................") == 3
    assert [one.name for one in (paper.signature, paper.left_signature) if one] == ["", ""]
    with book.reading() as session:
        roll = session.connection().exec_driver_sql("SELECT full_name FROM person").scalars().all()
    of_texts = "\n".join(paper_lines(replace(paper, appendices=())))
    assert not [name for name in roll if name in of_texts]


@pytest.mark.parametrize("text", ["B <b & đ", "Dòng một\nDòng hai", "=1+1", "Lò Văn “Thắng”"])
def test_every_typed_text_comes_back_from_both_kinds_of_file(book: Database, text: str) -> None:
    name = " ".join(text.split())
    paper = composed(book, giver=Party(name, f"{name} c"), witness=Party(name, f"{name} w"))
    seen = squeezed(docx_text(write_party_docx(paper)))
    assert squeezed(f"đồng chí {name}, {name} c;") in seen
    assert squeezed(f"đồng chí {name}, {name} w.") in seen


def test_a_character_that_no_reader_would_see_is_refused(book: Database) -> None:
    paper = composed(book, giver=Party("Vàng\u202e Mai"))
    for write in (write_party_pdf, write_party_docx):
        with pytest.raises(RecordsError) as caught:
            write(paper)
        assert caught.value.key == "exports.unprintable"


def test_what_is_wrong_missing_and_packed_is_said(book: Database) -> None:
    condition = Condition((found("pages", detail="trang 7"),), None, has_password=True)
    with book.reading() as session:
        paper = compose_handover(paper_on(session, condition=condition, pack=PackedPapers(12, 3)))
    lines = "\n".join(paper_lines(paper))
    assert "01 điều cần xem lại" in lines
    assert condition.findings[0].sentence() in lines
    assert "12 tệp; giấy tờ chưa có: 03" in lines
    assert "không ghi trong biên bản này" in lines
    assert "chưa có bản sao lưu nào" in lines
    assert SHA256 in lines.replace(" ", "")


def test_numbers_left_out_are_named(own_book: Database) -> None:
    with own_book.transaction() as session:
        name_action(session, "explain_numbers")
        add_term(session, name="2022–2025", starts_on=date(2022, 1, 1), ends_on=date(2025, 1, 1))
        for number in (1, 2, 5):
            take_number(session, symbol="BC", day=DAY, number=number, reason="thử")
    with own_book.reading() as session:
        paper = compose_handover(paper_on(session))
        assert usual_period(session, DAY) == Period(date(2022, 1, 1), DAY)
    assert any(line.endswith("BC | 05 | 03, 04") for line in paper_lines(paper))


def test_without_a_term_everything_is_counted(book: Database) -> None:
    with book.reading() as session:
        assert usual_period(session, DAY).first == date(2024, 1, 3)
        before = date(2020, 1, 1)
        assert usual_period(session, before) == Period(before, before)
        state = collect_handover(session, day=before, period=Period(before, before))
    assert dict(state.records) == dict.fromkeys(RecordKind, 0)
    assert state.not_finalised == ()


def test_reports_due_are_those_of_ninety_days_and_the_overdue(book: Database) -> None:
    day = date(2024, 9, 2)
    with book.reading() as session:
        state = collect_handover(session, day=day, period=PERIOD)
        later = collect_handover(session, day=day - timedelta(days=2), period=PERIOD)
    due = [one.deadline.due_on for one in state.deadlines]
    assert date(2024, 11, 30) in due
    assert date(2024, 11, 30) not in [one.deadline.due_on for one in later.deadlines]
    paper_day = re.compile(re.escape(date_text(date(2024, 11, 30))))
    assert paper_day.search(date_text(max(due)))


def test_the_note_in_the_old_book_is_a_step_of_its_own(own_book: Database) -> None:
    def noted(session: Session) -> HandedOver | None:
        return read_handed_over(session)

    with own_book.reading() as session:
        assert noted(session) is None
    for handed in (HandedOver(DAY, "  Vũ  Hồng Ánh "), HandedOver(DAY)):
        with own_book.transaction() as session:
            mark_handed_over(session, handed)
        with own_book.reading() as session:
            kept = noted(session)
            assert kept == HandedOver(DAY, " ".join(handed.receiver.split()))
    with own_book.transaction() as session:
        forget_handover(session)
    with own_book.reading() as session:
        assert noted(session) is None


def test_many_meetings_before_the_period_stand_in_one_line(book: Database) -> None:
    wishes = replace(WISHES, period=Period(date(2024, 4, 1), DAY))
    with book.reading() as session:
        state = collect_handover(session, day=DAY, period=wishes.period)
        paper = compose_handover(paper_on(session, wishes=wishes))
        whole = compose_handover(paper_on(session))
    before = [row for row in state.not_finalised if row.data.held_on < date(2024, 4, 1)]
    within = [row for row in state.not_finalised if row not in before]
    assert len(before) > len(within) > 0
    lines = [line for line in paper_lines(paper) if "buổi trước ngày" in line]
    told = f"1 |  | {len(before):02d} buổi trước ngày 01/4/2024 (từ ngày 03/01/2024"
    assert lines[0].startswith(told)
    for row in (*before, *within):
        listed = f"{date_text(row.data.held_on)} | {row.data.title}"
        assert any(listed in line for line in paper_lines(whole))
        assert any(listed in line for line in paper_lines(paper)) == (row in within)
