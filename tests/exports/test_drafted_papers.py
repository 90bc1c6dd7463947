"""Plan, letter, monthly report and section: in the Party's form, proposed by the records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.exports.documents import Chosen
from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.paper import Addressees, Paper, Section, Table
from desktop.exports.paper_text import paper_lines
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05, HD36, Element, Profile
from desktop.exports.registry import DOCUMENTS, find_document
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns
from models.errors import RecordsError
from models.periods import Period, month, quarter, year
from tests.exports.docx_checker import docx_faults, docx_text
from tests.exports.form_checker import form_faults
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book
from tests.exports.sample_papers import SENTENCE, words_of
from tests.exports.test_hostile_texts import HOSTILE, REFUSED, pdf_text, squeezed
from tests.exports.test_meeting_papers import COMPOSERS

DRAFTED = [document for document in DOCUMENTS if document.draft_key]
SIGNED = ("campaign-report", "campaign-plan", "campaign-letter", "monthly-report")
DAY = {HD05.key: date(2026, 11, 5), HD36.key: date(2024, 12, 5)}
LONG = (SENTENCE * 3).strip()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = make_book(tmp_path_factory.mktemp("drafted") / "sample.sochibo")
    write_minutes(database)
    yield database
    database.close()


def reading(book: Database, key: str, period: Period, words: dict[str, str] | None = None) -> Any:
    with book.reading() as session:
        campaign = list_campaigns(session)[0].id
        found = find_document(key).collect(session, Chosen(period, campaign, None))
    return replace(found, draft=replace(found.draft, narrative=words or {}))


def composed(found: Any, key: str) -> Paper:
    compose = find_document(key).compose
    assert compose is not None
    return compose(found)


def signed(book: Database, key: str, profile: Profile, words: dict[str, str]) -> Paper:
    found = reading(book, key, month(4, 2024) if key == "monthly-report" else year(2024), words)
    draft = replace(found.draft, number=5, dated_on=DAY[profile.key])
    paper = composed(replace(found, draft=draft, profile=profile), key)
    # Whoever signs may be named in an appendix too, where a checker would find them last.
    return replace(paper, appendices=())


#: A section of each paper in which a paragraph of several lines is written.
BODY = {
    "campaign-report": "strengths",
    "campaign-plan": "organisation",
    "campaign-letter": "text",
    "monthly-report": "plans",
}


def elements(paper: Paper, key: str) -> dict[str, str]:
    day = paper.heading.dated_on
    assert day is not None
    symbol = {"campaign-plan": "KH", "campaign-letter": "CV"}.get(key, "BC")
    texts = {
        "party title": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "upper body": "ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "issuing body": "CHI BỘ VĂN PHÒNG - THANH TRA",
        "star": "*",
        "number": f"Số 05-{symbol}/CB",
        "date line": f"Điện Biên, ngày 05 tháng {day.month} năm {day.year}",
        "body": LONG,
        "authority": "T/M CHI BỘ",
        "post": "BÍ THƯ",
        "signer": "Vàng Bích Mai",
        "recipients label": "Nơi nhận:",
        "recipient": f"- {paper.recipients[0]}{paper.profile.recipient_end}",
    }
    if key == "campaign-letter":
        return texts | {
            "letter abstract": paper.abstract,
            "addressee label": "Kính gửi:",
            "addressee": "Ban Chấp hành Đảng bộ Sở",
        }
    return (
        texts
        | {"type name": paper.type_name.upper(), "abstract": paper.abstract}
        | {
            "divider": "-----",
            "section": f"I- {first_section(paper).upper()}",
        }
    )


def first_section(paper: Paper) -> str:
    return next(block.title for block in paper.blocks if isinstance(block, Section))


def test_every_paper_that_is_signed_is_read_by_the_checker() -> None:
    lists = {document.key for document in DOCUMENTS if document.group in ("lists", "logs")}
    of_parts = {document.key for document in DRAFTED if document.draft_key != document.key}
    papers = {document.key for document in DOCUMENTS if document.compose} - lists - of_parts
    assert papers | set(COMPOSERS) == {*SIGNED, *COMPOSERS}


@pytest.mark.parametrize("profile", [HD05, HD36], ids=lambda profile: profile.key)
@pytest.mark.parametrize("key", SIGNED)
def test_the_form_is_the_partys_in_both_kinds_of_file(
    book: Database, key: str, profile: Profile
) -> None:
    paper = signed(book, key, profile, {BODY[key]: LONG})
    assert form_faults(write_party_pdf(paper), elements(paper, key)) == []
    assert docx_faults(write_party_docx(paper), elements(paper, key)) == []


WRONG = {
    "letter abstract: italic is not True": Element(12),
    "letter abstract: size 14.0": Element(14, italic=True),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_wrong_letter_is_noticed_in_both_kinds_of_file(book: Database, fault: str) -> None:
    profile = replace(HD05, elements={**HD05.elements, "letter_abstract": WRONG[fault]})
    paper = signed(book, "campaign-letter", profile, {"text": LONG})
    assert fault in form_faults(write_party_pdf(paper), elements(paper, "campaign-letter"))
    assert fault in docx_faults(write_party_docx(paper), elements(paper, "campaign-letter"))


@pytest.mark.parametrize("key", SIGNED)
def test_a_wrong_margin_of_any_paper_is_noticed(book: Database, key: str) -> None:
    paper = signed(book, key, replace(HD05, margin_left=25), {BODY[key]: LONG})
    faults = form_faults(write_party_pdf(paper), elements(paper, key))
    assert "left margin is not 30 mm" in faults


def test_the_subject_of_a_letter_is_named_as_its_guideline_has_it(book: Database) -> None:
    new = signed(book, "campaign-letter", HD05, {})
    old = signed(book, "campaign-letter", HD36, {})
    assert new.abstract.startswith("về việc gửi báo cáo kết quả đợt sinh hoạt")
    assert old.abstract.startswith("Gửi báo cáo kết quả đợt sinh hoạt")
    assert new.type_name == ""
    assert new.recipients == ("Như trên", "Lưu Chi bộ")


def test_a_letter_goes_to_several_under_each_other(book: Database) -> None:
    words = {"addressees": "- Đảng ủy Sở;\n\nBan Tuyên giáo."}
    paper = signed(book, "campaign-letter", HD05, words)
    assert paper.blocks[0] == Addressees(("Đảng ủy Sở", "Ban Tuyên giáo"))
    for text in (pdf_text(write_party_pdf(paper)), docx_text(write_party_docx(paper)).casefold()):
        assert squeezed("- Đảng ủy Sở; - Ban Tuyên giáo.") in text


def test_what_is_kept_of_an_issued_letter_names_to_whom_it_went(book: Database) -> None:
    lines = paper_lines(signed(book, "campaign-letter", HD05, {"addressees": "Đảng ủy Sở"}))
    assert "Đảng ủy Sở" in lines


def test_a_plan_reports_to_nobody_where_no_body_above_is_known(book: Database) -> None:
    found = reading(book, "campaign-plan", year(2024))
    alone = replace(
        found,
        cell=replace(found.cell, upper_body=""),
        campaign=replace(found.campaign, deadlines=()),
    )
    text = words_of(composed(alone, "campaign-plan"))
    assert "với  " not in text
    assert "Chế độ báo cáo" not in text


def test_the_plan_is_proposed_by_the_records_and_every_section_can_be_written(
    book: Database,
) -> None:
    found = reading(book, "campaign-plan", year(2024))
    text = words_of(composed(found, "campaign-plan"))
    assert "- Căn cứ Công văn số 1065/UBND-NC, ngày 30/3/2023 của UBND tỉnh Điện Biên;" in text
    assert "trong sạch, vững mạnh" in text
    assert "Báo cáo tích hợp kết quả triển khai thực hiện Kế hoạch năm 2024" in text
    heads = find_document("campaign-plan").heads
    words = {key: f"Lời riêng {key} | 01/05/2024 | Họp" for key in heads}
    text = "\n".join(
        paper_lines(composed(reading(book, "campaign-plan", year(2024), words), "campaign-plan"))
    )
    for key in heads:
        assert f"Lời riêng {key}" in text
    assert "Căn cứ Công văn" not in text


def test_the_schedule_has_a_row_for_each_part_and_bears_any_number_of_bars(book: Database) -> None:
    found = reading(book, "campaign-plan", year(2024))
    (table,) = [b for b in composed(found, "campaign-plan").blocks if isinstance(b, Table)]
    tops = [topic for topic in found.topics if topic.depth == 0]
    assert [row[1] for row in table.rows] == [topic.title for topic in tops]
    assert table.rows[0][2] == "05/01/2024", "the meeting that delivers it"
    words = {"schedule": "Một mình\nA | B\n|||||\nA|B|C|D|E"}
    found = reading(book, "campaign-plan", year(2024), words)
    (table,) = [b for b in composed(found, "campaign-plan").blocks if isinstance(b, Table)]
    assert [row[1:] for row in table.rows] == [
        ("Một mình", "", "", ""),
        ("A", "B", "", ""),
        ("", "", "", "||"),
        ("A", "B", "C", "D|E"),
    ]


@pytest.mark.parametrize(("end", "last"), [(".", "."), (",", ",")])
def test_the_last_line_of_the_basis_ends_as_the_form_has_it(
    book: Database, end: str, last: str
) -> None:
    found = reading(book, "campaign-plan", year(2024), {"basis": "- Một;\nHai.\n– Ba"})
    profile = replace(HD05, basis_end=end)
    lines = words_of(composed(replace(found, profile=profile), "campaign-plan")).splitlines()
    assert lines[:3] == ["- Một;", "- Hai;", f"- Ba{last}"]


def test_the_monthly_report_tells_how_the_tasks_stood_and_stand(book: Database) -> None:
    paper = composed(reading(book, "monthly-report", month(4, 2024)), "monthly-report")
    assert paper.abstract == (
        "kết quả thực hiện nhiệm vụ tháng 4 năm 2024, phương hướng, nhiệm vụ tháng 5 năm 2024"
    )
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert [column.title for column in table.columns] == [
        "TT",
        "Nhiệm vụ đề ra tại nghị quyết tháng 3/2024",
        "Tình trạng đầu kỳ",
        "Kết quả thực hiện",
    ]
    assert table.rows[0][2:] == ("Mới giao", "Đã hoàn thành. Đã ban hành kế hoạch số 05-KH/CB.")
    assert "Trong 02 nhiệm vụ: đã hoàn thành 01" in words_of(paper)


def test_the_counts_of_every_meeting_add_up(book: Database) -> None:
    found = reading(book, "monthly-report", year(2024))
    row = next(row for row in found.meetings if row.members.present > 3)
    waiting = replace(row.members, present=row.members.present - 3, not_recorded=3)
    seen = composed(replace(found, meetings=(replace(row, members=waiting),)), "monthly-report")
    (line,) = (line for line in paper_lines(seen) if "; vắng có lý do" in line)
    numbers = [int(one) for one in re.findall(r"(?:có mặt|lý do|dự|danh) (\d+)", line)]
    assert line.endswith("chưa điểm danh 03.")
    assert sum(numbers) == row.members.called
    assert "chưa điểm danh" not in words_of(composed(found, "monthly-report"))


@pytest.mark.parametrize("key", SIGNED)
def test_a_draft_without_a_day_has_the_form_of_its_year(book: Database, key: str) -> None:
    for period, form in ((year(2024), HD36), (year(2026), HD05)):
        assert reading(book, key, period).profile.key == form.key


@pytest.mark.parametrize(
    ("period", "following"),
    [
        (month(12, 2024), "tháng 01 năm 2025"),
        (quarter(4, 2024), "quý I năm 2025"),
        (year(2024), "năm 2025"),
        (Period(date(2024, 1, 5), date(2024, 2, 3)), "thời gian tới"),
    ],
)
def test_what_comes_next_follows_the_period(book: Database, period: Period, following: str) -> None:
    paper = composed(reading(book, "monthly-report", period), "monthly-report")
    assert paper.abstract.endswith(f"phương hướng, nhiệm vụ {following}")


def test_a_section_has_the_figures_of_the_report_and_nothing_around_them(book: Database) -> None:
    found = reading(book, "campaign-section", year(2024), {"strengths": "Nghiêm túc."})
    section, whole = composed(found, "campaign-section"), composed(found, "campaign-report")
    words = words_of(section)
    for text in (pdf_text(write_party_pdf(section)), docx_text(write_party_docx(section))):
        for absent in ("ĐẢNG CỘNG SẢN VIỆT NAM", "Nơi nhận", "T/M CHI BỘ", "phụ lục"):
            assert squeezed(absent) not in text.casefold()
    assert "a) Công tác lãnh đạo, chỉ đạo" in words
    assert "d) Ưu điểm" in words or "đ) Ưu điểm" in words
    for block in whole.blocks:
        for run in getattr(block, "runs", ()):
            assert run.figure is None or run.text in words


@pytest.mark.parametrize("document", DRAFTED, ids=lambda document: document.key)
def test_every_text_comes_back_equal_from_both_kinds_of_file(book: Database, document: Any) -> None:
    period = month(4, 2024) if document.monthly else year(2024)
    for start in range(0, len(HOSTILE), 3):
        words = {
            key: f"{HOSTILE[(start + place) % len(HOSTILE)].replace('|', '/')} n{start + place}n"
            for place, key in enumerate(document.heads)
        }
        paper = composed(reading(book, document.key, period, words), document.key)
        pdf = pdf_text(write_party_pdf(paper))
        word = docx_text(write_party_docx(paper)).casefold()
        for key, text in words.items():
            for line in text.splitlines():
                wanted = squeezed(line.lstrip("-– ").rstrip(" ;,."))
                assert wanted in pdf, (key, line)
                assert wanted in word, (key, line)


@pytest.mark.parametrize("document", DRAFTED, ids=lambda document: document.key)
def test_a_character_that_no_reader_would_see_is_refused(book: Database, document: Any) -> None:
    period = month(4, 2024) if document.monthly else year(2024)
    for place, key in enumerate(document.heads):
        words = {key: f"Chữ {REFUSED[place % len(REFUSED)]} ẩn"}
        paper = composed(reading(book, document.key, period, words), document.key)
        for write in (write_party_pdf, write_party_docx):
            with pytest.raises(RecordsError) as caught:
                write(paper)
            assert caught.value.key == "exports.unprintable"
