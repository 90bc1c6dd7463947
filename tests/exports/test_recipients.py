"""Nơi nhận is written beside the paper, printed with the form's marks, kept for the next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.exports.issuing import Signing, Subject, paper_state, prepare_issue
from desktop.exports.paper import Paper, recipient_lines
from desktop.exports.registry import REPORTS, Chosen, Options, draw, find_document
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns
from models.documents.drafts import read_earlier, write_narrative
from models.documents.issuing import issue_paper
from models.documents.recipients import RECIPIENTS, keep_recipients, read_recipients
from models.organisation import add_term
from models.periods import Period, month, year
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book
from tests.exports.test_hostile_texts import pdf_text, squeezed

DRAFTED = {
    "campaign-report": (year(2023), year(2024)),
    "monthly-report": (month(4, 2024), month(5, 2024)),
    "campaign-plan": (year(2023), year(2024)),
    "campaign-letter": (year(2023), year(2024)),
}
WRITTEN = "– Đảng ủy Sở (để báo cáo);\n\n- Lưu Chi bộ."


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    database = make_book(tmp_path / "so.sochibo")
    with database.transaction() as session:
        add_term(session, name="2022–2027", starts_on=date(2022, 1, 1), ends_on=date(2027, 1, 1))
    yield database
    database.close()


def composed(book: Database, key: str, period: Period) -> Paper:
    document = find_document(key)
    with book.reading() as session:
        campaign = list_campaigns(session)[0].id
        reading = document.collect(session, Chosen(period, campaign, None))
    assert document.compose is not None
    return document.compose(reading)


def write(book: Database, key: str, period: Period, text: str) -> None:
    with book.transaction() as session:
        campaign = list_campaigns(session)[0].id if key != "monthly-report" else None
        write_narrative(
            session, key=key, campaign_id=campaign, period=period, section=RECIPIENTS, text=text
        )


def test_every_drafted_paper_of_its_own_has_the_section() -> None:
    with_it = {one.key for one in REPORTS if RECIPIENTS in one.heads}
    own = {one.key for one in REPORTS if one.draft_key == one.key}
    assert with_it == own == set(DRAFTED)


@pytest.mark.parametrize("key", DRAFTED)
def test_what_is_written_is_printed_and_kept_for_the_next(book: Database, key: str) -> None:
    before, period = DRAFTED[key]
    usual = composed(book, key, period).recipients
    assert usual[-1] == "Lưu Chi bộ"
    write(book, key, before, WRITTEN)
    for days in (before, period):
        paper = composed(book, key, days)
        assert paper.recipients == ("Đảng ủy Sở (để báo cáo);", "Lưu Chi bộ.")
        end = paper.profile.recipient_end
        assert recipient_lines(paper) == (f"- Đảng ủy Sở (để báo cáo){end}", "- Lưu Chi bộ.")
    write(book, key, period, "Lưu Chi bộ")
    assert composed(book, key, period).recipients == ("Lưu Chi bộ",)
    assert len(composed(book, key, before).recipients) == 2
    write(book, key, before, "")
    assert composed(book, key, before).recipients == usual


def test_they_are_proposed_where_nothing_is_written(book: Database) -> None:
    for key, (before, period) in DRAFTED.items():
        document = find_document(key)
        assert document.propose is not None
        write(book, key, before, WRITTEN)
        with book.reading() as session:
            campaign = list_campaigns(session)[0].id
            found = document.propose(document.collect(session, Chosen(period, campaign, None)))
            earlier = read_earlier(
                session,
                key=key,
                campaign_id=None if key == "monthly-report" else campaign,
                period=period,
            )
        assert found[RECIPIENTS] == "Đảng ủy Sở (để báo cáo);\nLưu Chi bộ."
        assert earlier is None, "who receives a paper is no word to take over"


def test_a_meetings_paper_is_sent_to_whom_the_last_of_its_kind_was(book: Database) -> None:
    meeting_id = write_minutes(book)
    options, usual = Options(meeting_id=meeting_id), squeezed("Đảng viên trong chi bộ (để")
    for key in ("resolution", "conclusion", "minutes-extract"):
        assert usual in pdf_text(draw(book, key, suffix="pdf", options=options))
    with book.transaction() as session:
        keep_recipients(session, key="resolution", text="Đảng ủy phường\nLưu Chi bộ")
    text = pdf_text(draw(book, "resolution", suffix="pdf", options=options))
    assert squeezed("- Đảng ủy phường") in text
    assert usual not in text
    assert usual in pdf_text(draw(book, "conclusion", suffix="pdf", options=options))
    with book.transaction() as session:
        keep_recipients(session, key="resolution", text=" ")
        assert read_recipients(session) == {}


def test_other_recipients_are_no_change_of_an_issued_paper(book: Database) -> None:
    meeting_id = write_minutes(book)
    day = date(2024, 12, 20)
    subject = Subject("conclusion", Period(day, day), meeting_id=meeting_id)
    made = prepare_issue(book, subject, Signing(day, 1))
    assert made.recipients[-1] == "Lưu Chi bộ"
    with book.transaction() as session:
        issue_paper(session, made)
        keep_recipients(session, key="conclusion", text="Đảng ủy phường")
    state = paper_state(book, subject)
    assert state.is_closed
    assert state.changes == ()
