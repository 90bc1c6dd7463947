"""The file for Word has the Party's form, and the checker notices when it has not."""

from __future__ import annotations

import io
import shutil
import subprocess
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
import pytest
from docx.enum.section import WD_ORIENTATION

from desktop.exports.docx.file import check_docx
from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.docx.styles import style_id
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
from desktop.exports.profiles import HD05, HD36, Element, Profile
from desktop.exports.wording import wording
from models.errors import RecordsError
from tests.exports.docx_checker import docx_faults, docx_text
from tests.exports.form_checker import Page, find, read_pages
from tests.exports.sample_papers import LAST, PAPER, SENTENCE, element_texts, with_body

TABLE = Table(
    columns=(Column("TT", 8, "center"), Column("Nội dung", 60), Column("Số lượt", 20, "right")),
    rows=tuple((str(row), f"Buổi thứ {row}", "27") for row in range(1, 31)),
    foot=("", "Cộng", "810"),
)
SIGNED_BY_TWO = replace(
    PAPER,
    recipients=(),
    signature=Signature("Chủ trì hội nghị", name="Vàng Thị Mai"),
    left_signature=Signature("Người ghi biên bản", name="Lò Văn Hải"),
)


def two_texts(paper: Paper) -> dict[str, str]:
    texts = element_texts(replace(paper, recipients=("Lưu Chi bộ",)))
    for name in ("post", "recipients label", "recipient"):
        del texts[name]
    return texts | {
        "authority": "CHỦ TRÌ HỘI NGHỊ",
        "left authority": "NGƯỜI GHI BIÊN BẢN",
        "left signer": "Lò Văn Hải",
    }


def test_the_paper_has_the_form_of_the_guideline() -> None:
    assert docx_faults(write_party_docx(PAPER), element_texts(PAPER)) == []


def test_the_older_profile_has_the_same_sizes_and_places() -> None:
    paper = replace(PAPER, profile=HD36)
    assert docx_faults(write_party_docx(paper), element_texts(paper)) == []
    assert "-ĐảngủySở(đểbáocáo)," in docx_text(write_party_docx(paper))


def test_two_people_can_sign() -> None:
    assert docx_faults(write_party_docx(SIGNED_BY_TWO), two_texts(SIGNED_BY_TWO)) == []


def changed(**elements: Element) -> Profile:
    table: Mapping[str, Element] = {**HD05.elements, **elements}
    return replace(HD05, elements=table)


WRONG = {
    "left margin is not 1701 twips": replace(HD05, margin_left=25),
    "right margin is not 850 twips": replace(HD05, margin_right=20),
    "top margin is not 1134 twips": replace(HD05, margin_top=25),
    "bottom margin is not 1134 twips": replace(HD05, margin_bottom=10),
    "section 1 is not A4": replace(HD05, page_width=215.9, page_height=279.4),
    "header margin is not 567 twips": replace(HD05, page_number_from_top=13),
    "page number not 14 pt": changed(page_number=Element(12)),
    "line spacing is not exactly 18 to 22 pt": replace(HD05, leading=16),
    "first line is not indented by 10 mm": replace(HD05, first_line_indent=0),
    "paragraph gap is less than 6 pt": replace(HD05, paragraph_gap=2),
    "no room for the signature": replace(HD05, signature_lines=1),
    "Nơi nhận is not underlined": changed(recipients_label=Element(14)),
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
    faults = docx_faults(write_party_docx(paper), element_texts(paper))
    assert any(fault in found for found in faults), faults


def test_a_body_without_its_dot_is_noticed() -> None:
    blocks = (*PAPER.blocks[:-1], Paragraph((Run(LAST.strip() + "./"),)))
    faults = docx_faults(write_party_docx(replace(PAPER, blocks=blocks)), element_texts(PAPER))
    assert faults == ["the body does not end with a dot"]


def test_a_style_out_of_order_is_noticed() -> None:
    data = write_party_docx(PAPER)
    wrong = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as package, ZipFile(wrong, "w") as other:
        for name in package.namelist():
            part = package.read(name)
            swapped = part.replace(b'<w:zoom w:percent="100"/>', b"").replace(
                b"</w:settings>", b'<w:zoom w:percent="100"/></w:settings>'
            )
            other.writestr(name, swapped)
    faults = docx_faults(wrong.getvalue(), element_texts(PAPER))
    assert len(faults) == 1
    assert faults[0].startswith("word/settings.xml: settings holds")


def test_a_draft_leaves_room_for_number_and_date() -> None:
    heading = replace(PAPER.heading, number=None, dated_on=None, year=2026)
    document = docx.Document(io.BytesIO(write_party_docx(replace(PAPER, heading=heading))))
    left, _, right = document.tables[0].rows[0].cells
    assert left.paragraphs[-1].text.replace("\u00a0", " ") == "Số      -BC/CB"
    assert right.paragraphs[-1].text == "Điện Biên, ngày      tháng      năm 2026"


def test_a_table_repeats_its_head_and_keeps_short_rows_whole() -> None:
    speech = SENTENCE * 20
    table = replace(TABLE, rows=(*TABLE.rows, ("31", speech, "1")))
    paper = replace(PAPER, blocks=(table, *PAPER.blocks))
    document = docx.Document(io.BytesIO(write_party_docx(paper)))
    rows = [element.getparent() for element in document.element.body.iter() if _is(element, "trPr")]
    repeated = [row for row in rows if any(_is(child, "tblHeader") for child in row.iter())]
    assert [repeated[0].xpath("string(.)")] == ["TTNội dungSố lượt"]
    split = [row for row in document.tables[1].rows if row.cells[0].text == "31"]
    assert (
        not split[0]
        .cells[0]
        .paragraphs[0]
        .paragraph_format.element.xpath("ancestor::w:tr/w:trPr/w:cantSplit")
    )
    assert "".join(speech.split()) in docx_text(write_party_docx(paper))


def _is(element: object, name: str) -> bool:
    return str(getattr(element, "tag", "")).endswith(f"}}{name}")


def test_an_appendix_lies_on_its_side_and_the_next_stands_again() -> None:
    appendices = (
        Appendix("Phụ lục 1", "Các buổi", (TABLE,), source="(Kèm theo Báo cáo)"),
        Appendix("Phụ lục 2", "Các buổi", (TABLE,), landscape=True),
        Appendix("Phụ lục 3", "Các buổi", (TABLE,)),
    )
    data = write_party_docx(replace(PAPER, appendices=appendices))
    assert docx_faults(data, element_texts(PAPER)) == []
    document = docx.Document(io.BytesIO(data))
    orientations = [section.orientation for section in document.sections]
    upright, lying = WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE
    assert orientations == [upright, lying, upright]
    assert [section.different_first_page_header_footer for section in document.sections] == [
        True,
        False,
        False,
    ]


def test_dotted_lines_leave_room_to_write() -> None:
    blocks = (Section("II", "Đánh giá chung"), Dots(4), *PAPER.blocks[-1:])
    document = docx.Document(io.BytesIO(write_party_docx(replace(PAPER, blocks=blocks))))
    dotted = [one for one in document.paragraphs if one.paragraph_format.tab_stops]
    assert [one.text for one in dotted] == ["\t"] * 4


def test_only_the_agreed_properties_and_nothing_of_the_library() -> None:
    data = write_party_docx(PAPER)
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == "Báo cáo kết quả đợt sinh hoạt chính trị, tư tưởng năm 2026"
    assert properties.author == "Chi bộ Văn phòng - Thanh tra"
    assert properties.language == "vi-VN"
    assert properties.created == datetime(2026, 11, 5, tzinfo=UTC)
    others = ("last_modified_by", "comments", "keywords", "subject", "category", "version")
    assert [getattr(properties, name) for name in others] == [""] * len(others)
    assert properties.modified is None
    with ZipFile(io.BytesIO(data)) as package:
        assert package.namelist() == [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/settings.xml",
            "word/fontTable.xml",
            "word/header.xml",
            "docProps/core.xml",
            "docProps/app.xml",
        ]
        whole = b"".join(package.read(name) for name in package.namelist())
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"python-docx" not in whole
    assert b"Normal.dotm" not in whole


def test_every_style_is_named_in_vietnamese_and_none_is_left_over() -> None:
    document = docx.Document(io.BytesIO(write_party_docx(PAPER)))
    names = {style.style_id: style.name for style in document.styles}
    ours = {style_id(key): name for key, name in wording("word_styles").items()}
    basic = {"Normal", "DefaultParagraphFont", "TableNormal", "RuledTable"}
    assert {key: names[key] for key in ours} == ours
    assert set(names) - set(ours) == basic


def test_a_title_longer_than_a_property_is_cut_there_alone() -> None:
    abstract = "rất dài " * 100 + "hết"
    data = write_party_docx(replace(PAPER, abstract=abstract))
    assert len(docx.Document(io.BytesIO(data)).core_properties.title) == 255
    assert "".join(abstract.split()) in docx_text(data)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert write_party_docx(PAPER) == write_party_docx(PAPER)


def test_a_paper_without_body_or_recipients_can_be_drawn() -> None:
    bare = replace(PAPER, blocks=(), recipients=(), signature=Signature("T/M Chi bộ"))
    check_docx(write_party_docx(bare))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut off"])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(BadZipFile):
        check_docx(data)


def test_a_damaged_document_is_refused() -> None:
    written = write_party_docx(PAPER)
    with ZipFile(io.BytesIO(written)) as package:
        part = package.getinfo("word/fontTable.xml")
    damaged = bytearray(written)
    damaged[part.header_offset + len(part.filename) + 34] ^= 0xFF
    with pytest.raises((ValueError, zlib.error)):
        check_docx(bytes(damaged))


@pytest.mark.parametrize("length", [10_000, 40_000])
def test_a_long_paragraph_comes_out_whole(length: int) -> None:
    text = (SENTENCE * 200)[:length].strip() + " Hết."
    assert "".join(text.split()) in docx_text(write_party_docx(with_body(PAPER, text)))


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ud800", "\u202e", "\ufffe", "\u200b"])
def test_a_character_that_no_reader_would_see_is_named(character: str) -> None:
    with pytest.raises(RecordsError) as caught:
        write_party_docx(with_body(PAPER, f"Đồng chí Mai {character} phát biểu."))
    assert caught.value.key == "exports.unprintable"
    assert f"U+{ord(character):04X}" in caught.value.sentence()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_opens_it_with_the_same_text_on_a4(tmp_path: Path) -> None:
    """Not where the project is checked, which has no LibreOffice: on a machine that has it."""
    appendix = Appendix("Phụ lục", "Các buổi", (TABLE,), landscape=True)
    data = write_party_docx(replace(PAPER, appendices=(appendix,)))
    (tmp_path / "a.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, "a.docx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    pages = read_pages((tmp_path / "a.pdf").read_bytes())
    for text in element_texts(PAPER).values():
        assert find(pages, text), text
    assert {round(page.width) for page in pages} == {595, 842}
    assert {round(page.height) for page in pages} == {595, 842}
    shown = sorted(char["text"] for page in pages for char in page.chars)
    for number in range(2, len(pages) + 1):
        for digit in str(number):
            shown.remove(digit)
    # The head of the table is printed on each of its pages.
    written = docx_text(data) + "TTNộidungSốlượt" * (len(pages) - _first_of(pages) - 1)
    assert "".join(shown) == "".join(sorted(written))
    body = [char for char in pages[0].chars if char["top"] > 50]
    assert abs(min(char["x0"] for char in body) - 30 / 25.4 * 72) < 1.5
    assert abs(max(char["x1"] for char in body) - 195 / 25.4 * 72) < 1.5


def _first_of(pages: list[Page]) -> int:
    return next(place for place, page in enumerate(pages) if page.width > page.height)
