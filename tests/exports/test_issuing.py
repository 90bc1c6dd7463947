"""What is issued is one reading, kept byte for byte; what changed since is told, never drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pdfplumber
import pytest
from openpyxl import load_workbook

from desktop.exports.issuing import (
    Signing,
    Subject,
    current_lines,
    look_ahead,
    paper_state,
    prepare_issue,
)
from desktop.exports.paper_text import paper_figures, paper_lines
from desktop.exports.registry import Options, draw, export, find_document
from desktop.exports.signed_papers import chosen_for
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns, topics_in_order
from models.documents.comparing import differences
from models.documents.drafts import read_draft, write_narrative
from models.documents.issuing import (
    begin_replacement,
    issue_paper,
    list_issued,
    note_number,
    read_issued,
    withdraw_paper,
)
from models.documents.numbers import explain_numbers
from models.errors import RecordsError
from models.meetings.meetings import list_meetings
from models.meetings.minutes import read_minutes
from models.members.people import read_people
from models.organisation import add_term
from models.periods import Period, year
from models.study.entries import StudyData, record_study
from models.words import MeetingKind, StudyForm
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book
from tests.exports.sample_papers import PAPER

DAY = date(2024, 12, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    database = make_book(tmp_path / "so.sochibo")
    write_minutes(database)
    with database.transaction() as session:
        add_term(session, name="2022–2027", starts_on=date(2022, 1, 1), ends_on=date(2027, 1, 1))
    yield database
    database.close()


@pytest.fixture
def report(book: Database) -> Subject:
    with book.reading() as session:
        return Subject("campaign-report", year(2024), list_campaigns(session)[0].id)


def minutes_of(book: Database) -> Subject:
    with book.reading() as session:
        row = next(
            one
            for one in list_meetings(session, year(2024))
            if one.data.kind is MeetingKind.REGULAR and not one.not_recorded
        )
    day = row.data.held_on
    return Subject("minutes", Period(day, day), meeting_id=row.id)


def issue(
    book: Database, subject: Subject, number: int | None = 5, replaces: UUID | None = None
) -> UUID:
    issue = prepare_issue(book, subject, Signing(DAY, number), replaces_id=replaces)
    with book.transaction() as session:
        return issue_paper(session, issue)


def study(book: Database, subject: Subject) -> None:
    """Change the records: three more people study within the year of the report."""
    assert subject.campaign_id is not None
    with book.transaction() as session:
        people = [one.id for one in read_people(session)][:3]
        topics = topics_in_order(session, subject.campaign_id)
        record_study(
            session,
            StudyData(
                form=StudyForm.SELF_STUDY,
                started_on=date(2024, 12, 1),
                ended_on=date(2024, 12, 5),
                topic_ids=(topics[0].id,),
            ),
            person_ids=people,
        )


def options(subject: Subject) -> Options:
    return Options(
        period=subject.period,
        campaign_id=subject.campaign_id,
        meeting_id=subject.meeting_id,
        parts=subject.parts,
    )


def kept(book: Database, subject: Subject) -> bytes:
    return draw(book, subject.key, suffix="pdf", options=options(subject))


def words(pdf: bytes) -> str:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def test_the_issue_bears_its_number_date_signer_and_form(book: Database, report: Subject) -> None:
    made = prepare_issue(book, report, Signing(DAY, 5))
    text = words(made.pdf)
    assert "Số 05-BC/CB" in text
    assert "ngày 20 tháng 12 năm 2024" in text
    assert (made.symbol, made.profile, made.signer) == ("BC", "36-HD/VPTW", "Vàng Bích Mai")
    assert made.figures
    assert all(any(figure.text in line for line in made.lines) for figure in made.figures)
    late = prepare_issue(book, report, Signing(date(2026, 6, 1), None))
    assert late.profile == "05-HD/VPTW"
    assert "Số 05" not in words(late.pdf)


def test_every_word_of_a_paper_is_among_its_lines() -> None:
    lines = paper_lines(PAPER)
    assert PAPER.heading.body in lines
    assert PAPER.signature.name in lines
    assert "- Lưu Chi bộ." in lines
    assert "I- KẾT QUẢ ĐẠT ĐƯỢC" in lines
    assert not any("Số 05" in line for line in lines)
    assert paper_figures(PAPER) == ()


def test_reprinting_gives_the_same_bytes_whatever_became_of_the_records(
    book: Database, report: Subject, tmp_path: Path
) -> None:
    issue(book, report)
    first = kept(book, report)
    study(book, report)
    assert kept(book, report) == first
    export(book, report.key, out=tmp_path / "again.pdf", options=options(report))
    assert (tmp_path / "again.pdf").read_bytes() == first
    with pytest.raises(RecordsError) as refused:
        draw(book, report.key, suffix="docx", options=options(report))
    assert refused.value.key == "documents.pdf_alone"


def test_another_period_is_another_paper(book: Database, report: Subject) -> None:
    issue(book, report)
    other = replace(report, period=Period(date(2024, 1, 1), date(2024, 6, 30)))
    assert paper_state(book, other).issued is None
    assert "05-BC" not in words(kept(book, other))


def test_what_changed_since_is_told_line_by_line(book: Database, report: Subject) -> None:
    paper_id = issue(book, report)
    state = paper_state(book, report)
    assert (state.is_closed, state.changes, state.symbol) == (True, (), "BC")
    study(book, report)
    state = paper_state(book, report)
    assert state.changes
    with book.reading() as session:
        row = read_issued(session, paper_id)
    assert state.changes == differences(row, current_lines(book, row))
    assert all(before != after for before, after in state.changes)


def test_a_number_noted_later_changes_nothing_that_was_said(
    book: Database, report: Subject
) -> None:
    paper_id = issue(book, report, None)
    with book.transaction() as session:
        note_number(session, paper_id, number=4)
    state = paper_state(book, report)
    assert (state.issued and state.issued.number, state.changes) == (4, ())


def test_a_replacement_is_written_issued_and_then_the_one_that_is_kept(
    book: Database, report: Subject
) -> None:
    first = issue(book, report)
    with book.transaction() as session:
        begin_replacement(session, first)
        write_narrative(
            session,
            key=report.key,
            campaign_id=report.campaign_id,
            period=report.period,
            section="strengths",
            text="Đảng viên học tập nghiêm túc.",
        )
    state = paper_state(book, report)
    assert (state.is_closed, state.issued and state.issued.id) == (False, first)
    second = issue(book, report, 6, replaces=first)
    state = paper_state(book, report)
    assert (state.is_closed, state.issued and state.issued.id) == (True, second)
    text = words(kept(book, report))
    assert "Số 06-BC/CB" in text
    assert "Đảng viên học tập nghiêm túc." in text
    with book.reading() as session:
        old, new = read_issued(session, first), read_issued(session, second)
    changed = differences(old, new.lines)
    assert "Đảng viên học tập nghiêm túc." in [after for _, after in changed]
    assert not any("BC/CB" in after for _, after in changed)


def test_minutes_are_issued_with_those_who_signed_them(book: Database) -> None:
    subject = minutes_of(book)
    outlook = look_ahead(book, subject)
    assert (outlook.symbol, outlook.on_behalf) == ("BB", False)
    assert [doubt.key for doubt in outlook.doubts] == ["documents.meeting_open"]
    issue(book, subject, 3)
    state = paper_state(book, subject)
    assert (state.is_closed, state.changes) == (True, ())
    assert "Số 03-BB/CB" in words(kept(book, subject))


@pytest.mark.parametrize("key", ["resolution", "minutes-extract"])
def test_a_paper_of_parts_is_known_again_when_none_are_named(book: Database, key: str) -> None:
    subject = minutes_of(book)
    with book.reading() as session:
        minutes = read_minutes(session, subject.meeting_id or UUID(int=0))
    parts = minutes.resolutions if key == "resolution" else minutes.items
    subject = replace(subject, key=key, parts=tuple(part.id for part in parts))
    issue(book, subject, 3)
    unnamed = Options(meeting_id=subject.meeting_id)
    assert draw(book, key, suffix="pdf", options=unnamed) == kept(book, subject)
    assert draw(book, key, suffix="pdf", options=Options()) == kept(book, subject)
    some = replace(unnamed, parts=(minutes.items[0].id,))
    if key == "minutes-extract":
        assert draw(book, key, suffix="pdf", options=some) != kept(book, subject)


def test_the_checks_that_fail_are_named_before(book: Database, report: Subject) -> None:
    outlook = look_ahead(book, report)
    assert outlook.on_behalf
    assert outlook.findings
    assert not any(finding.passed for finding in outlook.findings)


def test_lists_and_logs_are_never_issued(book: Database) -> None:
    for key in ("member-list", "attendance-log"):
        subject = Subject(key, Period(DAY, DAY))
        assert paper_state(book, subject).symbol == ""
        with pytest.raises(RecordsError) as refused:
            prepare_issue(book, subject, Signing(DAY, 1))
        assert refused.value.key == "documents.not_issued"


def test_the_register_has_every_paper_and_every_unused_number(
    book: Database, report: Subject, tmp_path: Path
) -> None:
    with book.transaction() as session:
        explain_numbers(session, symbol="BC", day=DAY, numbers=range(1, 5), reason="sổ giấy")
    first = issue(book, report)
    second = issue(book, replace(report, period=Period(date(2024, 1, 1), DAY)), 6)
    with book.transaction() as session:
        begin_replacement(session, first)
        withdraw_paper(session, second, on=DAY, reason="sai kỳ")
    issue(book, report, 7, replaces=first)
    issue(book, minutes_of(book), None)
    whole = Options(period=year(2024))
    text = words(draw(book, "issued-register", suffix="pdf", options=whole))
    for expected in ("05-BC/CB", "01–04-BC/CB", "sổ giấy", "…-BB/CB", "Tổng số: 04 văn bản."):
        assert expected in text
    export(book, "issued-register", out=tmp_path / "so.xlsx", options=whole)
    sheet = load_workbook(tmp_path / "so.xlsx").active
    assert sheet is not None
    rows = {str(row[0].value): [cell.value for cell in row] for row in sheet.iter_rows()}
    assert rows["05-BC/CB"][5] == "Đã thay thế bởi 07-BC/CB"
    assert rows["06-BC/CB"][5] == "Thu hồi ngày 20/12/2024: sai kỳ"
    assert rows["07-BC/CB"][5] == "Thay thế 05-BC/CB"
    other = words(draw(book, "issued-register", suffix="pdf", options=Options(period=year(2023))))
    assert "chưa phát hành văn bản nào" in other
    with book.reading() as session:
        assert len(list_issued(session)) == 4


def test_the_letter_speaks_of_the_number_written_by_hand_on_its_report(
    book: Database, report: Subject
) -> None:
    letter = find_document("campaign-letter")
    assert letter.propose is not None

    def text() -> str:
        assert letter.propose is not None
        with book.reading() as session:
            return letter.propose(letter.collect(session, chosen_for(report)))["text"]

    first = issue(book, report, None)
    assert "Báo cáo số" not in text()
    with book.transaction() as session:
        note_number(session, first, number=7)
    assert "Báo cáo số 07-BC/CB, ngày 20/12/2024" in text()
    with book.transaction() as session:
        begin_replacement(session, first)
    second = issue(book, report, None, replaces=first)
    assert "Báo cáo số" not in text()
    with book.transaction() as session:
        note_number(session, second, number=8)
    assert "Báo cáo số 08-BC/CB" in text()


def test_a_number_noted_on_a_replaced_report_is_not_that_of_the_new_one(
    book: Database, report: Subject
) -> None:
    first = issue(book, report, None)
    with book.transaction() as session:
        begin_replacement(session, first)
    issue(book, report, 9, replaces=first)
    with book.transaction() as session:
        note_number(session, first, number=8)
        draft = read_draft(
            session, key=report.key, campaign_id=report.campaign_id, period=report.period
        )
    assert draft.number == 9


def test_the_register_has_no_unused_number_of_another_term(book: Database) -> None:
    with book.transaction() as session:
        add_term(session, name="2017–2021", starts_on=date(2017, 1, 1), ends_on=date(2021, 12, 31))
        explain_numbers(session, symbol="BC", day=date(2018, 1, 1), numbers=[9], reason="sổ cũ")
        explain_numbers(session, symbol="BC", day=DAY, numbers=[1], reason="sổ giấy")

    def numbers(of: int) -> str:
        return words(draw(book, "issued-register", suffix="pdf", options=Options(period=year(of))))

    assert "sổ giấy" in numbers(2024)
    assert "sổ cũ" not in numbers(2024)
    assert "sổ cũ" in numbers(2018)
    assert "sổ giấy" not in numbers(2018)


def test_every_issued_kind_is_one_a_cell_may_issue() -> None:
    from desktop.exports.issued_register import kind_of_symbol

    assert [kind_of_symbol(symbol) for symbol in ("BC", "NQ", "BB", "KL")] == [
        "Báo cáo",
        "Nghị quyết",
        "Biên bản",
        "Kết luận",
    ]
    assert find_document("issued-register").title == "Sổ văn bản đi"
