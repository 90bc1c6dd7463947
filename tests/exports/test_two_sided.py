"""For two-sided printing the margins of the back change places, in both kinds of file."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest

from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.paper import Appendix, Column, Paragraph, Run, Table
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.registry import Options, draw, export
from models.book.database import Database
from tests.exports.docx_checker import order_faults
from tests.exports.form_checker import LEFT, MM, RIGHT, read_pages
from tests.exports.sample_papers import LAST, PAPER, SENTENCE, with_body

SHIFT = 15 * MM
LONG = replace(PAPER, blocks=(Paragraph((Run(SENTENCE * 60),)), Paragraph((Run(LAST.strip()),))))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def edges(data: bytes) -> list[tuple[float, float]]:
    """Return where the letters of each page begin and end."""
    return [
        (min(char["x0"] for char in page.chars), max(char["x1"] for char in page.chars))
        for page in read_pages(data)
    ]


def test_the_broad_margin_of_the_back_is_at_the_right() -> None:
    plain, mirrored = (
        edges(write_party_pdf(replace(LONG, mirrored=mirrored))) for mirrored in (False, True)
    )
    assert len(plain) == len(mirrored) == 6
    for number, (left, right) in enumerate(mirrored, start=1):
        moved = SHIFT if number % 2 == 0 else 0
        assert (left, right) == pytest.approx(tuple(edge - moved for edge in plain[number - 1]))
    assert mirrored[1] == pytest.approx((LEFT - SHIFT, RIGHT - SHIFT), abs=1)


def test_the_number_of_the_back_stands_over_the_middle_of_its_text() -> None:
    page = read_pages(write_party_pdf(replace(LONG, mirrored=True)))[1]
    number = page.lines()[0]
    middle = (number.chars[0]["x0"] + number.chars[-1]["x1"]) / 2
    assert "".join(char["text"] for char in number.chars).strip() == "2"
    assert middle == pytest.approx((LEFT + RIGHT) / 2 - SHIFT, abs=0.5)


def test_word_is_told_to_mirror_and_only_then() -> None:
    assert list(order_faults(write_party_docx(replace(LONG, mirrored=True)))) == []
    for mirrored in (False, True):
        document = docx.Document(io.BytesIO(write_party_docx(replace(LONG, mirrored=mirrored))))
        assert (document.settings.element.find(f"{W}mirrorMargins") is not None) == mirrored


def test_a_speech_of_thirteen_thousand_letters_fills_cells_of_several_pages() -> None:
    speech = (SENTENCE * 200)[:13_000] + " Hết."
    table = Table((Column("TT", 1), Column("Lời nói", 8)), (("1", speech), ("2", "Ngắn.")))
    appendix = Appendix("Phụ lục 1", "Ý kiến", (table,))
    paper = with_body(replace(PAPER, appendices=(appendix,), mirrored=True), LAST.strip())
    with pypdfium2.PdfDocument(write_party_pdf(paper)) as pdf:
        told = [page.get_textpage().get_text_range() for page in pdf]
    cells = [text.partition("Lời nói")[2] for text in told]
    assert sum(map(bool, cells)) >= 4
    letters = ["".join(cell.split()) for cell in cells]
    # The number of the row stands before its speech, that of the next row after it.
    assert letters[1].startswith("1")
    assert "".join(letters) == f"1{''.join(speech.split())}2Ngắn."


def test_any_document_can_be_asked_for_two_sided(book: Database, tmp_path: Path) -> None:
    plain, mirrored = (
        draw(book, "people-list", suffix="pdf", options=Options(mirrored=mirrored))
        for mirrored in (False, True)
    )
    assert plain != mirrored
    export(book, "attendance-log", out=tmp_path / "a.xlsx", options=Options(mirrored=True))
