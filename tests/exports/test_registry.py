"""Every document of the registry can be made, lands whole, and fails without a trace."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.exports.registry import DOCUMENTS, Options, draw, export, find_document
from models.book.database import Database, create_book
from models.campaigns.campaigns import list_campaigns
from models.documents.drafts import set_signing
from models.errors import RecordsError
from models.members.register import keep_register
from models.periods import Period, year
from tests.exports.form_checker import find, read_pages
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import CELL, make_book

#: Every document by its key, with the kinds of file it comes as.
PROMISED = {
    "meetings-log": "xlsx",
    "attendance-log": "xlsx",
    "absence-log": "xlsx",
    "study-log": "xlsx",
    "dissemination-log": "xlsx",
    "inspection-log": "xlsx",
    "statistics": "xlsx",
    "period-workbook": "xlsx",
    "change-log": "xlsx",
    "calendar": "ics",
    "campaign-report": "pdf docx",
    "campaign-section": "pdf docx",
    "campaign-figures": "xlsx solieu",
    "period-figures": "xlsx solieu",
    "monthly-report": "pdf docx",
    "campaign-plan": "pdf docx",
    "campaign-letter": "pdf docx",
    "coverage-matrix": "pdf docx xlsx",
    "owed-by-topic": "pdf docx xlsx",
    "owed-by-person": "pdf docx xlsx",
    "member-list": "pdf docx xlsx",
    "people-list": "pdf docx xlsx",
    "member-register": "pdf docx xlsx",
    "person-record": "pdf docx xlsx",
    "sign-in-list": "pdf docx xlsx",
    "attendance-list": "pdf docx xlsx",
    "minutes": "pdf docx",
    "minutes-extract": "pdf docx",
    "resolution": "pdf docx",
    "conclusion": "pdf docx",
    "score-sheet": "pdf docx",
    "issued-register": "pdf docx xlsx",
}
EVERY = [(document.key, one.suffix) for document in DOCUMENTS for one in document.formats]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a book in which one meeting has its minutes."""
    database = make_book(tmp_path_factory.mktemp("registry") / "sample.sochibo")
    write_minutes(database)
    with database.transaction() as session:
        keep_register(session, kept=True)
    yield database
    database.close()


def test_the_keys_are_what_scripts_rely_on() -> None:
    promised = {(key, suffix) for key, kinds in PROMISED.items() for suffix in kinds.split()}
    assert promised == set(EVERY)
    assert len({document.title for document in DOCUMENTS}) == len(DOCUMENTS)


@pytest.mark.parametrize(("key", "suffix"), EVERY)
def test_every_document_is_made_and_leaves_nothing_else(
    book: Database, tmp_path: Path, key: str, suffix: str
) -> None:
    out = tmp_path / f"Sổ {key}.{suffix.upper()}"
    export(book, key, out=out, options=Options())
    assert [file.name for file in tmp_path.iterdir()] == [out.name]
    formats = {one.suffix: one for one in find_document(key).formats}
    formats[suffix].check(out.read_bytes())


@pytest.mark.parametrize(("key", "suffix"), EVERY)
def test_a_full_disk_leaves_the_old_document(
    book: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, suffix: str
) -> None:
    out = tmp_path / f"old.{suffix}"
    out.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(RecordsError) as caught:
        export(book, key, out=out, options=Options(period=year(2024)))
    assert caught.value.key == "exports.disk_full"
    assert out.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_unknown_documents_and_formats_are_told(book: Database, tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        export(book, "no-such-paper", out=tmp_path / "a.pdf", options=Options())
    assert "no-such-paper" in caught.value.sentence()
    with pytest.raises(RecordsError) as caught:
        export(book, "study-log", out=tmp_path / "a.pdf", options=Options())
    assert ".xlsx" in caught.value.sentence("en")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_book_says_what_is_missing(tmp_path: Path) -> None:
    database = create_book(tmp_path / "empty.sochibo", CELL, user="test")
    try:
        with pytest.raises(RecordsError) as caught:
            draw(database, "attendance-log", suffix="xlsx", options=Options())
        assert caught.value.key == "exports.no_period"
        options = Options(period=year(2024))
        assert draw(database, "study-log", suffix="xlsx", options=options)
        with pytest.raises(RecordsError) as caught:
            draw(database, "campaign-report", suffix="pdf", options=options)
        assert caught.value.key == "exports.no_campaign"
        with pytest.raises(RecordsError) as caught:
            draw(database, "minutes", suffix="pdf", options=options)
        assert caught.value.key == "exports.no_meeting"
    finally:
        database.close()


def test_the_draft_gives_number_date_signer_and_form(own_book: Database) -> None:
    period = Period(date(2024, 1, 1), date(2024, 6, 30))
    with own_book.transaction() as session:
        set_signing(
            session,
            key="campaign-report",
            campaign_id=list_campaigns(session)[0].id,
            period=period,
            dated_on=date(2024, 3, 9),
            number=3,
            signer_id=None,
        )
    data = draw(own_book, "campaign-report", suffix="pdf", options=Options(period=period))
    pages = read_pages(data)
    assert find(pages, "Số 03-BC/CB")
    assert find(pages, "Điện Biên, ngày 09 tháng 3 năm 2024")
    assert find(pages, "Vàng Bích Mai", last=True)
    assert find(pages, "- Ban Chấp hành Đảng bộ Sở (để báo cáo),")
