"""A document before it is saved: words typed a moment ago, and where its figures stand."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from openpyxl import load_workbook

from desktop.exports.proof import make_proof
from models.documents.drafts import write_narrative
from models.errors import RecordsError
from models.periods import year
from tests.campaign_book import CampaignBook, add_study, make_campaign_book

PERIOD = year(2024)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    yield book
    book.database.close()


def text_of(pdf: bytes) -> str:
    with pdfplumber.open(BytesIO(pdf)) as document:
        return " ".join(" ".join(page.extract_text().split()) for page in document.pages)


def letters_of(pdf: bytes) -> str:
    """Return the text in the order in which it is drawn: tables cell by cell."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def test_words_not_saved_yet_are_printed_beside_those_that_are(book: CampaignBook) -> None:
    with book.database.transaction() as session:
        write_narrative(
            session,
            key="campaign-report",
            campaign_id=book.campaign_id,
            period=PERIOD,
            section="strengths",
            text="Tổ chức nghiêm túc.",
        )
    proof = make_proof(
        book.database,
        "campaign-report",
        period=PERIOD,
        campaign_id=book.campaign_id,
        narrative={"weaknesses": "Viết thu hoạch còn chậm."},
    )
    text = text_of(proof.data)
    assert "Tổ chức nghiêm túc." in text
    assert "Viết thu hoạch còn chậm." in text


def test_every_figure_stands_in_the_paper_after_its_words(book: CampaignBook) -> None:
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng")
    proof = make_proof(
        book.database,
        "campaign-report",
        period=PERIOD,
        campaign_id=book.campaign_id,
        narrative={},
    )
    text, at = letters_of(proof.data), 0
    assert {"meetings", "members.attended", "members.turns", "staff.studied"} <= {
        figure.key for figure in proof.figures
    }
    for figure in proof.figures:
        words = "".join(f"{figure.before}{figure.text}".split())
        assert words in text[at:], figure
        at = text.index(words, at) + 1


def test_a_log_is_its_workbook(book: CampaignBook) -> None:
    proof = make_proof(
        book.database, "attendance-log", period=PERIOD, campaign_id=None, narrative={}
    )
    assert proof.suffix == "xlsx"
    assert load_workbook(BytesIO(proof.data)).sheetnames
    assert proof.results is None


def test_a_report_needs_a_campaign(book: CampaignBook) -> None:
    with pytest.raises(RecordsError) as refused:
        make_proof(book.database, "campaign-report", period=PERIOD, campaign_id=None, narrative={})
    assert refused.value.key == "exports.no_campaign"
