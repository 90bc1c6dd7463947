"""What the guidelines leave open is as the book's owner has it, on every Party paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from desktop.exports.form import form_on, spelled
from desktop.exports.paper import Paragraph, Run, Signature
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05, HD36
from desktop.exports.signing import signature_on
from models.book.database import Database
from models.documents.form import Authority, BasisEnd, FormChoices, Spelling, keep_form, read_form
from models.history.undo import undo
from tests.exports.sample_papers import PAPER

NEW, OLD = date(2026, 6, 1), date(2024, 6, 1)
LOCAL = FormChoices(BasisEnd.COMMA, Spelling.LAST, Authority.COMMITTEE)


def test_a_new_book_has_what_is_usual(own_book: Database) -> None:
    with own_book.reading() as session:
        assert read_form(session) == FormChoices()
        assert form_on(session, NEW) == HD05
        assert form_on(session, OLD) == HD36
        assert signature_on(session, OLD).authority == "T/M Chi bộ"


def test_the_choices_are_kept_followed_and_taken_back(own_book: Database) -> None:
    with own_book.transaction() as session:
        keep_form(session, LOCAL)
    with own_book.reading() as session:
        assert read_form(session) == LOCAL
        assert form_on(session, NEW).basis_end == ","
        assert form_on(session, NEW, HD36).basis_end == ","
        assert signature_on(session, OLD).authority == "T/M Chi ủy"
    with own_book.transaction() as session:
        keep_form(session, replace(LOCAL, basis_end=BasisEnd.DOT))
    with own_book.reading() as session:
        assert form_on(session, NEW).basis_end == "."
        assert form_on(session, OLD).basis_end == ",", "open since 05-HD/VPTW only"
    with own_book.transaction() as session:
        undo(session)
    with own_book.reading() as session:
        assert read_form(session) == LOCAL


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Đảng ủy, chi ủy và Ủy ban; ĐẢNG ỦY.", "Đảng uỷ, chi uỷ và Uỷ ban; ĐẢNG UỶ."),
        ("Nguyễn Thị Thủy, thủy lợi, Thúy, tủy", "Nguyễn Thị Thủy, thủy lợi, Thúy, tủy"),
        ("Đảng uỷ", "Đảng uỷ"),
    ],
)
def test_only_the_word_for_a_committee_is_spelled_otherwise(typed: str, printed: str) -> None:
    paper = replace(
        PAPER,
        blocks=(Paragraph((Run(typed),)),),
        signature=Signature("T/M Chi ủy", "Bí thư", "Lò Thị Ủy"),
    )
    assert spelled(paper) == paper
    changed = spelled(replace(paper, profile=replace(HD05, mark_on_last=True)))
    (block,) = changed.blocks
    assert isinstance(block, Paragraph)
    assert block.runs[0].text == printed
    assert changed.signature == Signature("T/M Chi uỷ", "Bí thư", "Lò Thị Ủy")


def test_the_file_is_called_as_its_paper_is_spelled() -> None:
    profile = replace(HD05, mark_on_last=True)
    pdf = write_party_pdf(replace(PAPER, profile=profile, abstract="của Đảng ủy Sở"))
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert str(opened.docinfo["/Title"]).endswith("của Đảng uỷ Sở")
