"""Drafts of papers: one for each kind, campaign and period, with the secretary's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from models.book.database import Database
from models.documents.drafts import (
    Draft,
    choose_part,
    read_draft,
    read_earlier,
    set_signing,
    take_over_words,
    write_narrative,
)
from models.errors import RecordsError
from models.history.undo import undo
from models.periods import quarter, year
from models.tables.documents import Document
from models.words import DocumentState
from tests.models.cell import add_campaigns, add_someone

YEAR = year(2024)
SIGNED: dict[str, Any] = {"dated_on": date(2024, 11, 20), "number": 5, "signer_id": None}


@pytest.fixture
def campaign(book: Database) -> UUID:
    with book.transaction() as session:
        return add_campaigns(session)[0][0]


def draft(book: Database, **paper: Any) -> Draft:
    with book.reading() as session:
        return read_draft(session, **paper)


def test_what_was_never_written_is_an_empty_draft(book: Database, campaign: UUID) -> None:
    paper = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    assert draft(book, **paper) == Draft(None, "bao-cao", campaign, YEAR, None, None, None, {})


def test_each_section_keeps_the_words_written_last(book: Database, campaign: UUID) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    for section, text in (
        ("strengths", "Bản đầu"),
        ("plans", "Sang năm\r\n  thụt vào  "),
        ("strengths", "Bản sau"),
    ):
        with book.transaction() as session:
            write_narrative(session, **paper, section=section, text=text)
    found = draft(book, **paper)
    assert found.id is not None
    assert found.narrative == {"strengths": "Bản sau", "plans": "Sang năm\n  thụt vào"}


def test_date_number_and_signer_are_kept_or_left_for_the_hand(
    book: Database, campaign: UUID
) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    with book.transaction() as session:
        signer = add_someone(session, "Lò Văn Thắng")
        set_signing(session, **paper, **(SIGNED | {"signer_id": signer}))
    found = draft(book, **paper)
    assert (found.dated_on, found.number, found.signer_id) == (date(2024, 11, 20), 5, signer)
    with book.transaction() as session:
        set_signing(session, **paper, dated_on=None, number=None, signer_id=None)
    found = draft(book, **paper)
    assert (found.dated_on, found.number, found.signer_id) == (None, None, None)


def test_drafts_of_another_kind_campaign_or_period_are_their_own(
    book: Database, campaign: UUID
) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    others: list[dict[str, Any]] = [
        {"key": "bien-ban"},
        {"campaign_id": None},
        {"period": quarter(1, 2024)},
    ]
    with book.transaction() as session:
        write_narrative(session, **paper, section="plans", text="của báo cáo")
    for other in others:
        assert draft(book, **(paper | other)).narrative == {}
        with book.transaction() as session:
            write_narrative(session, **(paper | other), section="plans", text=str(other))
    assert draft(book, **paper).narrative == {"plans": "của báo cáo"}
    assert [draft(book, **(paper | one)).narrative["plans"] for one in others] == [
        str(one) for one in others
    ]


def test_a_number_below_one_is_refused(book: Database, campaign: UUID) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        set_signing(session, **paper, **(SIGNED | {"number": 0}))
    assert refused.value.key == "documents.bad_number"
    assert draft(book, **paper).id is None


def test_an_issued_paper_is_not_written_again(book: Database, campaign: UUID) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    with book.transaction() as session:
        write_narrative(session, **paper, section="plans", text="đã phát hành")
    issued = draft(book, **paper)
    with book.transaction() as session:
        assert issued.id is not None
        session.get_one(Document, issued.id).state = DocumentState.ISSUED
    for write, words in (
        (write_narrative, {"section": "plans", "text": "sửa"}),
        (set_signing, SIGNED),
    ):
        with pytest.raises(RecordsError) as refused, book.transaction() as session:
            write(session, **paper, **words)
        assert refused.value.key == "documents.issued"
    assert draft(book, **paper) == replace(issued, closed=True)


def test_what_a_draft_carries_is_kept_until_it_is_usual_again(
    book: Database, campaign: UUID
) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    with book.transaction() as session:
        choose_part(session, **paper, part="charts", value="on")
        choose_part(session, **paper, part="kind", value="final")
    assert draft(book, **paper).carries == {"charts": "on", "kind": "final"}
    with book.transaction() as session:
        choose_part(session, **paper, part="charts", value="")
    assert draft(book, **paper).carries == {"kind": "final"}


def test_earlier_words_are_those_of_the_same_paper_and_if_possible_campaign(
    book: Database, campaign: UUID
) -> None:
    with book.transaction() as session:
        for number, of in ((2021, campaign), (2022, None), (2023, campaign), (2024, campaign)):
            write_narrative(
                session,
                key="bao-cao",
                campaign_id=of,
                period=year(number),
                section="plans",
                text=f"Năm {number}",
            )
        write_narrative(
            session,
            key="khac",
            campaign_id=campaign,
            period=year(2023),
            section="plans",
            text="Khác",
        )
    with book.reading() as session:
        found = read_earlier(session, key="bao-cao", campaign_id=campaign, period=year(2024))
        assert found is not None
        assert found.narrative == {"plans": "Năm 2023"}
        found = read_earlier(session, key="bao-cao", campaign_id=None, period=year(2024))
        assert found is not None
        assert found.narrative == {"plans": "Năm 2022"}
        assert read_earlier(session, key="bao-cao", campaign_id=None, period=year(2021)) is None


def test_taking_words_over_is_one_act_that_is_taken_back_whole(
    book: Database, campaign: UUID
) -> None:
    paper: dict[str, Any] = {"key": "bao-cao", "campaign_id": campaign, "period": YEAR}
    with book.transaction() as session:
        write_narrative(session, **paper, section="plans", text="Đã viết")
    with book.transaction() as session:
        take_over_words(session, **paper, words={"plans": "Cũ", "causes": "Vì sao"})
    assert draft(book, **paper).narrative == {"plans": "Cũ", "causes": "Vì sao"}
    with book.transaction() as session:
        undo(session)
    assert draft(book, **paper).narrative == {"plans": "Đã viết"}
