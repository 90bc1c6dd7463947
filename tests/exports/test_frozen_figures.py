"""Every figure of a report has its names; those of an issued one stay as they were frozen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop.exports.figure_appendix import paper_words
from desktop.exports.figure_words import FigureNames
from desktop.exports.issuing import Signing, Subject, prepare_issue
from desktop.exports.paper import Block, Paper, Paragraph, Run
from desktop.exports.paper_text import paper_figures
from desktop.exports.proof import make_proof
from desktop.exports.registry import REPORTS, Chosen, Document, find_document
from desktop.exports.signed_papers import figures_since
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import Channel, InspectionKind
from models.attendance.sheet import read_attendance, record_attendance
from models.book.database import Database, Session
from models.campaigns.campaigns import list_campaigns
from models.documents.figures import Changed, Figure
from models.documents.issuing import issue_paper, list_issued, read_issued, read_issued_pdf
from models.meetings.meetings import list_meetings, update_meeting
from models.members.erasing import erase_person
from models.members.people import change_status
from models.members.steps import StatusStep
from models.organisation import add_term
from models.periods import Period, month, year
from models.words import Mark, Status
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book

DAY = date(2024, 12, 20)
PERIODS = {"monthly-report": month(4, 2024)}
REPORT_KEYS = [one.key for one in REPORTS if one.draft_key]
#: What is written in figures and counts nobody: dates, years, pages, numbers of documents.
NO_COUNT = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}|(?:năm|quý|giai đoạn) [\dIVX]+(?: - \d{4})?|tháng \d{1,2}(?:/\d{4})?"
    r"|mùng \d+/\d+|\d+-[A-ZĐ]\S*|\d+/[A-ZĐ]\S*|^\d+\.|năm \d{4}"
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    database = make_book(tmp_path / "so.sochibo")
    write_minutes(database)
    with database.transaction() as session:
        add_term(session, name="2022–2027", starts_on=date(2022, 1, 1), ends_on=date(2027, 1, 1))
        _do_more(session)
    yield database
    database.close()


def _do_more(session: Session) -> None:
    """Enter what a campaign's report can count beside meetings and studies."""
    campaign = list_campaigns(session)[0].id
    for channel in (Channel.WEBSITE, Channel.WEBSITE, Channel.INTRANET):
        data = DisseminationData(channel, "Tin về đợt", date(2024, 3, 1), campaign)
        record_dissemination(session, replace(data, audience_count=40))
    for kind in (InspectionKind.CHECK, InspectionKind.SUPERVISION):
        record_inspection(
            session,
            InspectionData(kind, date(2024, 4, 2), "Chi ủy", campaign, subject="Ghi sổ"),
        )
    first = list_meetings(session, month(4, 2024))[0]
    update_meeting(session, first.id, replace(first.data, staff_head_count=7))
    people = [row for row in read_attendance(session, first.id) if row.is_member]
    for row, mark in zip(people, (Mark.LATE, Mark.ABSENT_EXCUSED, Mark.EXEMPT), strict=False):
        record_attendance(
            session, meeting_id=first.id, person_id=row.person_id, mark=mark, reason="ốm"
        )


def read(book: Database, key: str) -> tuple[Document, Any]:
    document = find_document(key)
    with book.reading() as session:
        campaign = list_campaigns(session)[0].id
        return document, document.collect(session, Chosen(period_of(key), campaign, None))


def period_of(key: str) -> Period:
    return PERIODS.get(key, year(2024))


def composed(book: Database, key: str) -> tuple[Paper, dict[str, FigureNames]]:
    document, reading = read(book, key)
    assert document.compose is not None
    names = document.names(reading, paper_words()) if document.names else ()
    return document.compose(reading), {one.key: one for one in names}


def subject_of(book: Database, key: str) -> Subject:
    with book.reading() as session:
        campaign = None if key == "monthly-report" else list_campaigns(session)[0].id
    return Subject(key, period_of(key), campaign)


def issue(book: Database, key: str) -> UUID:
    made = prepare_issue(book, subject_of(book, key), Signing(DAY, None))
    with book.transaction() as session:
        return issue_paper(session, made)


def since(book: Database, paper_id: UUID) -> dict[str, Changed]:
    with book.reading() as session:
        row = read_issued(session, paper_id)
    return {one.then.key: one for one in figures_since(book, row)}


def parts(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", text.partition("(")[0])]


def counts_times(key: str) -> bool:
    """Whether a figure adds up what its lines did, instead of counting them."""
    return key.endswith(("turns", "reflections", "reached", "head_count"))


def miscounted(figures: tuple[Figure, ...], names: dict[str, FigureNames]) -> list[str]:
    """Return the figures without a list, and those whose list is longer or shorter."""
    wrong = []
    for one in figures:
        behind = names.get(one.key)
        if behind is None:
            wrong.append(one.key)
            continue
        counted = parts(one.text)
        if counts_times(one.key):
            told = sum(parts(note)[0] for _, note in behind.lines)
        else:
            told = len(behind.lines)
        if told != counted[0]:
            wrong.append(f"{one.key}: {told} of {one.text}")
        whole = told + len(behind.missing)
        if len(counted) > 1 and not counts_times(one.key) and whole != counted[1]:
            wrong.append(f"{one.key}: {whole} are not the whole of {one.text}")
    return wrong


def untold(blocks: tuple[Block, ...]) -> list[str]:
    """Return what is written in figures, is no date or number of a paper, and counts somebody."""
    return [
        run.text
        for block in blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.figure is None and re.search(r"\d", NO_COUNT.sub("", run.text))
    ]


@pytest.mark.parametrize("key", REPORT_KEYS)
def test_every_figure_of_every_report_has_its_list_of_names(book: Database, key: str) -> None:
    paper, names = composed(book, key)
    figures = paper_figures(paper)
    assert bool(figures) == (key != "campaign-letter")
    assert miscounted(figures, names) == []
    assert untold(paper.blocks) == []


@pytest.mark.parametrize("key", ["minutes", "minutes-extract", "resolution", "conclusion"])
def test_the_figures_of_a_meetings_papers_have_their_names(book: Database, key: str) -> None:
    with book.transaction() as session:
        meeting = list_meetings(session, month(4, 2024))[0]
        # As many voters as have voted.
        for row in read_attendance(session, meeting.id):
            if row.mark is Mark.EXEMPT or row.reason == "ốm":
                record_attendance(
                    session, meeting_id=meeting.id, person_id=row.person_id, mark=Mark.PRESENT
                )
    with book.reading() as session:
        day = meeting.data.held_on
        document = find_document(key)
        chosen = Chosen(Period(day, day), meeting_id=meeting.id)
        reading = document.collect(session, chosen)
    assert document.compose is not None
    assert document.names is not None
    figures = paper_figures(document.compose(reading))
    names = {one.key: one for one in document.names(reading, paper_words())}
    assert len(figures) >= 4
    assert miscounted(figures, names) == []
    subject = Subject(key, Period(day, day), meeting_id=meeting.id)
    made = prepare_issue(book, subject, Signing(DAY, None))
    assert [one.key for one in made.figures] == [one.key for one in figures]
    assert all(one.title for one in {one.key: one for one in reversed(made.figures)}.values())


def test_the_census_sees_a_figure_without_names(book: Database) -> None:
    paper, names = composed(book, "monthly-report")
    figures = paper_figures(paper)
    names.pop("month.members")
    short = replace(names["month.meetings"], behind=names["month.meetings"].behind[1:])
    assert miscounted(figures, names | {"month.meetings": short}) == [
        "month.members",
        "month.meetings: 0 of 01",
    ]
    assert untold((Paragraph((Run("Có 05 đồng chí, ngày 05/4/2024."),)),)) == [
        "Có 05 đồng chí, ngày 05/4/2024."
    ]


@pytest.mark.parametrize("key", [key for key in REPORT_KEYS if key != "campaign-section"])
def test_names_are_frozen_with_the_paper(book: Database, key: str) -> None:
    paper_id = issue(book, key)
    with book.reading() as session:
        frozen = read_issued(session, paper_id).figures
        pdf = read_issued_pdf(session, paper_id)
    for figure in {one.key: one for one in reversed(frozen)}.values():
        assert figure.title
        assert figure.behind or parts(figure.text)[0] == 0, figure.key
    assert all(not one.differs for one in since(book, paper_id).values())
    with book.transaction() as session:
        for row in list_meetings(session, month(4, 2024)):
            for one in read_attendance(session, row.id)[:3]:
                record_attendance(
                    session,
                    meeting_id=row.id,
                    person_id=one.person_id,
                    mark=Mark.ABSENT_UNEXCUSED,
                )
    with book.reading() as session:
        assert read_issued(session, paper_id).figures == frozen
        assert read_issued_pdf(session, paper_id) == pdf


def excuse(book: Database, meeting_id: UUID, person_id: UUID, reason: str) -> None:
    with book.transaction() as session:
        record_attendance(
            session,
            meeting_id=meeting_id,
            person_id=person_id,
            mark=Mark.ABSENT_EXCUSED,
            reason=reason,
        )


def test_what_has_changed_since_is_told_by_name(book: Database) -> None:
    paper_id = issue(book, "monthly-report")
    with book.reading() as session:
        meeting = list_meetings(session, month(4, 2024))[0]
        rows = read_attendance(session, meeting.id)
    came = next(row for row in rows if row.is_member and row.mark is Mark.PRESENT)
    excuse(book, meeting.id, came.person_id, "công tác")
    told = since(book, paper_id)
    present = told[f"month.attended.{meeting.id}"]
    assert [line.name for line in present.gone] == [came.full_name]
    assert present.come == ()
    assert present.differs
    excused = told[f"month.excused.{meeting.id}"]
    assert [(line.name, line.note) for line in excused.come] == [(came.full_name, "công tác")]
    assert excused.now is not None
    assert (excused.then.text, excused.now.text) == ("03", "04")
    assert not told["month.members"].differs


def test_another_note_is_told_and_another_name_is_the_same_person(book: Database) -> None:
    paper_id = issue(book, "monthly-report")
    with book.reading() as session:
        meeting = list_meetings(session, month(4, 2024))[0]
        rows = read_attendance(session, meeting.id)
    away = next(row for row in rows if row.mark is Mark.ABSENT_EXCUSED and row.is_member)
    excuse(book, meeting.id, away.person_id, "đi học")
    excused = since(book, paper_id)[f"month.excused.{meeting.id}"]
    assert [line.note for line in excused.then.behind] == ["ốm", "công tác", "công tác"]
    assert [line.note for line in excused.other] == ["đi học"]
    assert (excused.gone, excused.come) == ((), ())


def test_a_proof_of_an_issued_paper_shows_the_frozen_figures(book: Database) -> None:
    subject = subject_of(book, "campaign-report")
    issue(book, "campaign-report")
    with book.reading() as session:
        (row,) = list_issued(session)
    proof = make_proof(
        book,
        "campaign-report",
        period=subject.period,
        campaign_id=subject.campaign_id,
        narrative={},
    )
    assert proof.issued
    assert proof.figures == row.figures
    assert [one.then.key for one in proof.since] == list(
        dict.fromkeys(one.key for one in row.figures)
    )


def test_an_erased_name_leaves_the_lists_of_issued_papers(book: Database) -> None:
    paper_id = issue(book, "monthly-report")
    with book.reading() as session:
        before = read_issued(session, paper_id)
        person = next(one for one in before.figures if one.key == "month.members").behind[-1]
    assert person.record_id is not None
    with book.transaction() as session:
        step = StatusStep(date(2024, 12, 1), Status.TRANSFERRED)
        change_status(session, person_id=person.record_id, step=step)
    with book.transaction() as session:
        instead = erase_person(session, person_id=person.record_id, today=date(2025, 1, 1))
    with book.reading() as session:
        after = read_issued(session, paper_id)
    names = {line.name for one in after.figures for line in (*one.behind, *one.lacking)}
    assert person.name not in names
    assert instead in names
    assert [one.text for one in after.figures] == [one.text for one in before.figures]
