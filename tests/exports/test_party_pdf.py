"""The PDF of a Party paper has the Party's form, and the checker notices when it has not."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest

from desktop.exports.paper import (
    Appendix,
    Column,
    Dots,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
)
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05, HD36, Element, Profile
from models.errors import RecordsError
from tests.exports.form_checker import TOP, find, form_faults, read_pages
from tests.exports.sample_papers import LAST, PAPER, SENTENCE, element_texts, with_body


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        pages = []
        for page in pdf:
            reader = page.get_textpage()
            pages.append(reader.get_text_range())
            reader.close()
            page.close()
    return "\n".join(pages)


def squeezed(text: str) -> str:
    """Without spaces and line ends, which a page sets anew."""
    return "".join(text.split())


def test_the_paper_has_the_form_of_the_guideline() -> None:
    assert form_faults(write_party_pdf(PAPER), element_texts(PAPER)) == []


def test_the_older_profile_has_the_same_sizes_and_places() -> None:
    paper = replace(PAPER, profile=HD36)
    assert form_faults(write_party_pdf(paper), element_texts(paper)) == []


def changed(**elements: Element) -> Profile:
    table: Mapping[str, Element] = {**HD05.elements, **elements}
    return replace(HD05, elements=table)


WRONG = {
    "left margin is not 30 mm": replace(HD05, margin_left=25),
    "right margin is not 15 mm": replace(HD05, margin_right=20),
    "top margin is not 20 mm": replace(HD05, margin_top=25),
    "text below the bottom margin": replace(HD05, margin_bottom=10),
    "page 1 is not A4": replace(HD05, page_width=215.9, page_height=279.4),
    "page number not 14 pt, 10 mm from the top": replace(HD05, page_number_from_top=13),
    "is not within 18 to 22 pt": replace(HD05, leading=16),
    "first line is not indented by 10 mm": replace(HD05, first_line_indent=0),
    "paragraph gap is less than 6 pt": replace(HD05, paragraph_gap=2),
    "party title: size 14.0": changed(party_title=Element(14, bold=True, caps=True)),
    "upper body: bold is not False": changed(upper_body=Element(14, bold=True, caps=True)),
    "issuing body: not in capitals": changed(body_name=Element(14, bold=True)),
    "date line: italic is not True": changed(date_line=Element(14)),
    "type name: size 14.0": changed(type_name=Element(14, bold=True, caps=True)),
    "post: bold is not False": changed(post=Element(14, bold=True, caps=True)),
    "signer: bold is not True": changed(signer=Element(14)),
    "recipient: size 14.0": changed(recipient=Element(14)),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_wrong_paper_is_noticed(fault: str) -> None:
    paper = replace(PAPER, profile=WRONG[fault])
    faults = form_faults(write_party_pdf(paper), element_texts(paper))
    assert any(fault in found for found in faults), faults


def test_a_body_without_its_dot_is_noticed() -> None:
    blocks = (*PAPER.blocks[:-1], Paragraph((Run(LAST.strip() + "./"),)))
    faults = form_faults(write_party_pdf(replace(PAPER, blocks=blocks)), element_texts(PAPER))
    assert faults == ["the body does not end with a dot"]


def test_a_draft_leaves_room_for_number_and_date() -> None:
    heading = replace(PAPER.heading, number=None, dated_on=None, year=2026)
    pages = read_pages(write_party_pdf(replace(PAPER, heading=heading)))
    number, dated = find(pages, "Số-BC/CB"), find(pages, "Điện Biên, ngàythángnăm 2026")
    assert number
    assert dated
    after_so = number.chars[2]["x0"] - number.chars[1]["x1"]
    assert after_so > 15


def test_long_names_keep_to_their_column_and_no_word_is_left_alone() -> None:
    heading = replace(
        PAPER.heading,
        upper_body="Đảng bộ Ủy ban nhân dân thành phố Hồ Chí Minh và các cơ quan trực thuộc",
        body="Chi bộ Văn phòng - Thanh tra",
        place_name="Thành phố Hồ Chí Minh",
    )
    paper = replace(PAPER, heading=heading)
    texts = element_texts(paper) | {"date line": "Thành phố Hồ Chí Minh, ngày 05 tháng 11 năm 2026"}
    data = write_party_pdf(paper)
    assert form_faults(data, texts) == []
    lines = text_of(data).splitlines()
    assert not any(line.strip() in {"TRA", "- THANH TRA"} for line in lines)


def test_recipients_end_as_the_profile_says() -> None:
    paper = replace(PAPER, recipients=("Đảng ủy Sở,", "Ban Tuyên giáo", "Lưu Chi bộ."))
    newer = text_of(write_party_pdf(paper))
    older = text_of(write_party_pdf(replace(paper, profile=HD36)))
    assert [line.strip() for line in newer.splitlines() if line.startswith("- ")] == [
        "- Đảng ủy Sở;",
        "- Ban Tuyên giáo;",
        "- Lưu Chi bộ.",
    ]
    assert "- Đảng ủy Sở," in older


@pytest.mark.parametrize("sentences", range(1, 60, 5))
def test_signature_never_stands_alone(sentences: int) -> None:
    blocks = (
        Section("I", "Kết quả"),
        Paragraph((Run(SENTENCE * sentences),)),
        Section("IV", "Kiến nghị, đề xuất"),
        Paragraph((Run(LAST.strip()),)),
    )
    pages = read_pages(write_party_pdf(replace(PAPER, blocks=blocks)))
    signing = find(pages, "T/M CHI BỘ", last=True)
    assert signing
    above = [
        line
        for line in pages[signing.page - 1].lines()
        if line.top > TOP - 3 and line.bottom < signing.top - 4
    ]
    assert len(above) >= 2


@pytest.mark.parametrize("sentences", range(4, 44, 4))
def test_a_head_is_never_the_last_line_of_a_page(sentences: int) -> None:
    blocks = (
        Paragraph((Run(SENTENCE * sentences),)),
        Section("II", "Đánh giá chung"),
        Section("1", "Ưu điểm", level=2),
        Paragraph((Run(SENTENCE * 12),)),
        Paragraph((Run(LAST.strip()),)),
    )
    pages = read_pages(write_party_pdf(replace(PAPER, blocks=blocks)))
    head = find(pages, "1. Ưu điểm")
    assert head
    below = [line for line in pages[head.page - 1].lines() if line.bottom > head.bottom + 4]
    assert len(below) >= 2


def test_many_recipients_run_on() -> None:
    recipients = tuple(f"Đơn vị thứ {number} trực thuộc" for number in range(1, 90))
    data = write_party_pdf(replace(PAPER, recipients=recipients))
    assert "- Đơn vị thứ 89 trực thuộc." in text_of(data)


TABLE = Table(
    columns=(Column("TT", 8, "center"), Column("Nội dung", 60), Column("Số lượt", 20, "right")),
    rows=tuple((str(row), f"Buổi thứ {row}", "27") for row in range(1, 91)),
    foot=("", "Cộng", "2.430"),
)


def test_a_table_repeats_its_head_on_every_page() -> None:
    appendix = Appendix("Phụ lục", "Các buổi sinh hoạt", (TABLE,), landscape=True)
    pages = read_pages(write_party_pdf(replace(PAPER, appendices=(appendix,))))
    sideways = [page for page in pages if page.width > page.height]
    assert len(sideways) > 2
    for page in sideways:
        assert find([page], "TTNội dungSố lượt")
    assert find(sideways[-1:], "Cộng2.430")


@pytest.mark.parametrize("rows", [1, 24, 26, 28, 30, 130])
def test_a_paper_that_ends_with_a_table_begins_it_at_once_and_signs_below_it(rows: int) -> None:
    cells = tuple((str(number), f"Người thứ {number}.") for number in range(1, rows + 1))
    table = Table((Column("TT", 1, "right"), Column("Họ và tên", 6)), cells)
    paper = replace(PAPER, blocks=(Paragraph((Run(SENTENCE),)), table))
    pages = read_pages(write_party_pdf(paper))
    signing = find(pages, "T/M CHI BỘ", last=True)
    first, last = find(pages, "Người thứ 1."), find(pages, f"Người thứ {rows}.", last=True)
    assert signing
    assert first
    assert last
    assert first.page == 1
    assert last.page == signing.page


@pytest.mark.parametrize("before", [3, 11, 23])
def test_the_head_of_a_table_stands_once_on_a_page(before: int) -> None:
    rows = [(str(number), "Ngắn.") for number in range(before)]
    cells = (*rows, *((str(number), SENTENCE * 4) for number in range(before, before + 20)))
    table = Table((Column("TT", 1, "right"), Column("Họ và tên", 3)), cells)
    for blocks in ((table,), (table, *PAPER.blocks)):
        for page in read_pages(write_party_pdf(replace(PAPER, blocks=blocks))):
            told = squeezed("".join(char["text"] for char in page.chars))
            assert told.count("TTHọvàtên") <= 1


def test_a_cell_longer_than_a_page_is_split_and_complete() -> None:
    speech = SENTENCE * 60 + "Câu cuối cùng."
    table = replace(TABLE, rows=(("1", speech, "27"),), foot=())
    data = write_party_pdf(replace(PAPER, blocks=(table, *PAPER.blocks)))
    assert "Câu cuối cùng." in text_of(data)


def test_dotted_lines_leave_room_to_write() -> None:
    blocks = (Section("II", "Đánh giá chung"), Dots(4), *PAPER.blocks[-1:])
    pages = read_pages(write_party_pdf(replace(PAPER, blocks=blocks)))
    dotted = [rule for rule in pages[0].rules if rule["x1"] - rule["x0"] > 400]
    assert len(dotted) == 4


@pytest.mark.parametrize("length", [10_000, 40_000])
def test_a_long_paragraph_comes_out_whole(length: int) -> None:
    text = (SENTENCE * 200)[:length].strip() + " Hết."
    data = write_party_pdf(with_body(PAPER, text))
    numbers = {str(page.number) for page in read_pages(data)}
    lines = [line for line in text_of(data).splitlines() if line.strip() not in numbers]
    assert squeezed(text) in squeezed("".join(lines))


def test_only_the_agreed_properties_and_only_embedded_fonts() -> None:
    with pikepdf.open(io.BytesIO(write_party_pdf(PAPER))) as pdf:
        info = {str(name): str(value) for name, value in pdf.docinfo.items()}
        assert info == {
            "/Title": "Báo cáo kết quả đợt sinh hoạt chính trị, tư tưởng năm 2026",
            "/Author": "Chi bộ Văn phòng - Thanh tra",
            "/Creator": "Sổ Chi bộ",
            "/CreationDate": "D:20261105",
        }
        assert str(pdf.Root["/Lang"]) == "vi-VN"
        fonts: list[Any] = [obj for obj in pdf.objects if _is_font(obj)]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def _is_font(obj: object) -> bool:
    return isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font"


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert write_party_pdf(PAPER) == write_party_pdf(PAPER)


def test_a_paper_without_body_or_recipients_can_be_drawn() -> None:
    bare = replace(PAPER, blocks=(), recipients=(), signature=Signature("T/M Chi bộ"))
    check_pdf(write_party_pdf(bare))


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        check_pdf(b"%PDF-1.4 cut off")


def draft(paper: Paper, text: str) -> bytes:
    return write_party_pdf(with_body(paper, text))


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ud800", "\u202e", "\ufffe", "\U0001f600"])
def test_a_character_that_cannot_be_printed_is_named(character: str) -> None:
    with pytest.raises(RecordsError) as caught:
        draft(PAPER, f"Đồng chí Mai {character} phát biểu.")
    assert caught.value.key == "exports.unprintable"
    sentence = caught.value.sentence()
    assert f"U+{ord(character):04X}" in sentence
    assert "Đồng chí Mai □ phát biểu" in sentence or character == "\U0001f600"


def test_a_paper_without_its_own_date_names_none() -> None:
    heading = replace(PAPER.heading, dated_on=None, year=2026)
    with pikepdf.open(io.BytesIO(write_party_pdf(replace(PAPER, heading=heading)))) as pdf:
        assert "/CreationDate" not in pdf.docinfo
    assert date(2026, 5, 27) == HD05.in_force_from


@pytest.mark.parametrize("paragraphs", [1, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("recipients", [18, 28, 41, 90])
def test_many_recipients_run_over_pages_and_never_part_the_signature(
    paragraphs: int, recipients: int
) -> None:
    paper = replace(
        PAPER,
        blocks=tuple(Paragraph((Run(SENTENCE * 3),)) for _ in range(paragraphs)),
        appendices=(),
        recipients=tuple(f"Đảng ủy cơ quan số {one:02d}" for one in range(recipients)),
        signature=Signature("T/M Chi bộ", "Phó Bí thư", "Lò Văn Thắng"),
    )
    with pdfplumber.open(io.BytesIO(write_party_pdf(paper))) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    (signed,) = (text for text in texts if "T/M CHI BỘ" in text)
    assert "PHÓ BÍ THƯ" in signed
    assert "Lò Văn Thắng" in signed
    last_words = SENTENCE.split()[-1]
    assert last_words in signed.split("T/M CHI BỘ")[0]
    whole = "\n".join(texts)
    assert all(f"số {one:02d}" in whole for one in range(recipients))
