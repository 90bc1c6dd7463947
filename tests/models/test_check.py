"""The check finds each broken rule, finds nothing in a sound book, and writes nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest

import resources
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import Channel, InspectionKind
from models.book.database import Database, open_book
from models.check import Finding, check_book
from models.documents.issuing import Issue, issue_paper
from models.names import search_form, sort_key
from models.organisation import add_term
from models.periods import ALWAYS, Period
from models.study.entries import StudyData, record_study
from models.words import Mark, Post, Status, StudyForm
from tests.models.cell import add_campaigns, add_someone, add_staff, hold, ids, meeting


def a_paper(number: int) -> Issue:
    return Issue(
        key="campaign-report",
        symbol="BC",
        cell_symbol="CB",
        number=number,
        dated_on=date(2025, 5, 20),
        title=f"BÁO CÁO số {number}",
        signer="Lò Văn Thắng",
        recipients=(),
        profile="36-HD/VPTW",
        period=Period(date(2025, 1, 1), date(2025, 5, 20)),
        pdf=b"%PDF-1.7 of a paper",
        lines=("BÁO CÁO",),
    )


@pytest.fixture
def sound(book: Database) -> Path:
    """Return a closed book with one of everything and nothing wrong with it."""
    with book.transaction() as session:
        secretary = add_someone(session, "Lò Văn Thắng", post=Post.SECRETARY, until=None)
        steps = (ALWAYS, Status.OFFICIAL), (date(2024, 6, 1), Status.TRANSFERRED)
        leaving = add_someone(session, "Lù A Sử", *steps)
        add_staff(session, "Lầu Thị Ân")
        topics = add_campaigns(session)[0][1]
        add_term(session, name="2022–2025", starts_on=date(2022, 4, 1), ends_on=date(2025, 3, 31))
        add_term(session, name="2025–2027", starts_on=date(2025, 4, 1), ends_on=date(2027, 9, 30))
        held = meeting(
            chair_id=secretary,
            starts_at=time(14),
            ends_at=time(16),
            topic_ids=ids(topics[:2]),
            staff_head_count=2,
        )
        hold(session, held, {leaving: Mark.ABSENT_EXCUSED}, rest=Mark.PRESENT)
        study = StudyData(
            form=StudyForm.SELF_STUDY,
            started_on=date(2024, 3, 1),
            ended_on=date(2024, 3, 10),
            topic_ids=ids(topics[:1]),
            reflection_on=date(2024, 3, 12),
        )
        record_study(session, study, person_ids=[leaving])
        day = date(2024, 5, 19)
        record_dissemination(session, DisseminationData(Channel.WEBSITE, "Giới thiệu", day))
        check = InspectionData(InspectionKind.CHECK, day, "Chi ủy", follow_up="Ghi bổ sung")
        record_inspection(session, replace(check, follow_up_by=date(2024, 6, 1)))
        first = issue_paper(session, a_paper(1))
        issue_paper(session, replace(a_paper(2), replaces_id=first))
    book.close()
    return book.file


def break_with(file: Path, statements: Sequence[str]) -> None:
    """Change the file as a foreign program might."""
    with closing(sqlite3.connect(file)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()


def check(file: Path) -> tuple[Finding, ...]:
    book = open_book(file, read_only=True)
    try:
        return check_book(book)
    finally:
        book.close()


def without_limits(table: str) -> list[str]:
    """Return what makes `table` accept a row twice."""
    return [
        f"CREATE TABLE copied AS SELECT * FROM {table}",
        f"DROP TABLE {table}",
        f"ALTER TABLE copied RENAME TO {table}",
    ]


def in_group(number: int, *, since: str, until: str = "NULL", person: str) -> str:
    """Return what enters a row of somebody in the party group that `a_group` makes."""
    return (
        "INSERT INTO group_period (person_id, group_id, since, until, organisation_id, id)"
        f" SELECT {person}, {A_NEW_ID}, {since}, {until}, id, '{UUID(int=number).hex}'"
        " FROM organisation"
    )


def a_group(number: int = 5, name: str = "Tổ đảng 1", ended_on: str = "NULL") -> str:
    """Return what enters a party group."""
    return (
        "INSERT INTO party_group (name, ended_on, organisation_id, id)"
        f" SELECT '{name}', {ended_on}, id, '{UUID(int=number).hex}' FROM organisation"
    )


SECRETARY = "(SELECT id FROM person WHERE full_name='Lò Văn Thắng')"
LEAVING = "(SELECT id FROM person WHERE full_name='Lù A Sử')"
A_NEW_ID = f"'{UUID(int=5).hex}'"

BROKEN: list[tuple[str, list[str]]] = [
    ("references", [f"DELETE FROM person WHERE id={LEAVING}"]),
    ("unreadable", ["UPDATE meeting SET kind='họp kín'"]),
    ("unreadable", ["UPDATE person SET born_on='31/02/1980'"]),
    ("unreadable", ["UPDATE study_topic SET id='không phải mã' WHERE study_id=study_id"]),
    (
        "organisations",
        [
            "INSERT INTO organisation (name, stands_on, id)"
            f" SELECT name, stands_on, {A_NEW_ID} FROM organisation"
        ],
    ),
    ("no_letterhead", ["DELETE FROM letterhead"]),
    ("term_ends_first", ["UPDATE term SET ends_on='2022-04-01' WHERE name='2022–2025'"]),
    ("terms_overlap", ["UPDATE term SET ends_on='2025-04-01' WHERE name='2022–2025'"]),
    (
        "terms_overlap",
        [
            "UPDATE term SET ends_on='2022-04-02', starts_on='2022-04-01' WHERE name='2022–2025'",
            "INSERT INTO term (name, starts_on, ends_on, organisation_id, id) SELECT 'dài',"
            f" '2021-01-01', '2026-01-01', organisation_id, {A_NEW_ID} FROM term LIMIT 1",
        ],
    ),
    (
        "no_status",
        [
            "INSERT INTO person (full_name, sort_key, search_form, job, unit, card_number, note,"
            " organisation_id, id) SELECT 'Ma', '"
            + sort_key("Ma")
            + "', '"
            + search_form("Ma")
            + "', '', '', '', '', organisation_id, "
            + f"{A_NEW_ID} FROM person LIMIT 1"
        ],
    ),
    (
        "two_statuses",
        [
            *without_limits("status_change"),
            f"INSERT INTO status_change SELECT * FROM status_change WHERE person_id={LEAVING}",
        ],
    ),
    (
        "status_after_end",
        [
            "INSERT INTO status_change (person_id, since, status, document, note,"
            f" organisation_id, id) SELECT {LEAVING}, '2029-01-01', 'exempt', '', '',"
            f" organisation.id, {A_NEW_ID} FROM organisation",
        ],
    ),
    (
        "before_joined",
        [
            f"UPDATE person SET joined_on='2000-01-01' WHERE id={LEAVING}",
            f"UPDATE status_change SET since='1999-01-01' WHERE since < '2000-01-01'"
            f" AND person_id={LEAVING}",
        ],
    ),
    (
        "group_twice",
        [
            a_group(),
            in_group(6, since="'2024-01-01'", person=SECRETARY),
            in_group(7, since="'2024-03-01'", person=SECRETARY),
        ],
    ),
    (
        "group_ends_first",
        [
            a_group(),
            in_group(6, since="'2024-03-01'", until="'2024-02-01'", person=SECRETARY),
        ],
    ),
    (
        "group_ended",
        [
            a_group(ended_on="'2024-06-30'"),
            in_group(6, since="'2024-03-01'", person=SECRETARY),
        ],
    ),
    ("group_outlives", [a_group(), in_group(6, since="'2023-01-01'", person=LEAVING)]),
    ("groups_alike", [a_group(), a_group(6, "tổ đảng 1")]),
    (
        "meeting_without_group",
        [
            a_group(),
            f"UPDATE meeting SET group_id={A_NEW_ID} WHERE id=(SELECT max(id) FROM meeting)",
        ],
    ),
    ("post_ends_first", ["UPDATE post_period SET until='1929-01-01'"]),
    (
        "post_twice",
        [
            "INSERT INTO post_period (person_id, post, since, organisation_id, id)"
            f" SELECT person_id, post, '2024-01-01', organisation_id, {A_NEW_ID} FROM post_period"
        ],
    ),
    (
        "two_secretaries",
        [
            "INSERT INTO post_period (person_id, post, since, organisation_id, id)"
            f" SELECT {LEAVING}, post, '2024-01-01', organisation_id, {A_NEW_ID} FROM post_period"
        ],
    ),
    (
        "official_before_joined",
        [f"UPDATE person SET joined_on='2020-01-02', official_on='2020-01-01' WHERE id={LEAVING}"],
    ),
    (
        "joined_before_birth",
        [
            "UPDATE person SET joined_on='1980-01-01', born_on='1980-01-01', birth_year=1980"
            f" WHERE id={LEAVING}"
        ],
    ),
    ("birth_year", [f"UPDATE person SET born_on='1980-01-01' WHERE id={LEAVING}"]),
    ("stale_forms", [f"UPDATE person SET sort_key='A' WHERE id={LEAVING}"]),
    ("stale_forms", [f"UPDATE person SET search_form='lu' WHERE id={LEAVING}"]),
    ("campaign_ends_first", ["UPDATE campaign SET ends_on='2001-01-01' WHERE starts_on<'2023-05'"]),
    (
        "topic_astray",
        [
            "UPDATE campaign_topic SET parent_id=(SELECT t.id FROM campaign_topic t WHERE"
            " t.campaign_id<>campaign_topic.campaign_id) WHERE code='1.1' AND campaign_id="
            "(SELECT id FROM campaign LIMIT 1)"
        ],
    ),
    ("meeting_ends_first", ["UPDATE meeting SET ends_at='14:00:00.000000'"]),
    ("negative_count", ["UPDATE meeting SET staff_head_count=-1"]),
    ("draft_marked", ["UPDATE meeting SET state='draft'"]),
    (
        "finalised_unmarked",
        ["UPDATE meeting SET state='finalised'", "UPDATE attendance SET mark='not_recorded'"],
    ),
    ("not_called", ["UPDATE meeting SET held_on='2024-06-01'"]),
    ("not_on_sheet", [f"DELETE FROM attendance WHERE person_id={LEAVING}"]),
    (
        "status_differs",
        [f"UPDATE attendance SET status='exempt' WHERE person_id={LEAVING}"],
    ),
    (
        "called_twice",
        [
            *without_limits("attendance"),
            f"INSERT INTO attendance SELECT * FROM attendance WHERE person_id={LEAVING}",
        ],
    ),
    (
        "reason_without_absence",
        [f"UPDATE attendance SET reason='ốm' WHERE person_id={SECRETARY}"],
    ),
    (
        "leader_absent",
        [f"UPDATE attendance SET mark='absent_unexcused' WHERE person_id={SECRETARY}"],
    ),
    ("study_ends_first", ["UPDATE study SET ended_on='2024-02-29'"]),
    ("reflection_first", ["UPDATE study SET reflection_on='2024-02-29'"]),
    ("study_without_topic", ["DELETE FROM study_topic"]),
    ("item_without_title", ["UPDATE dissemination SET title=''"]),
    ("item_negative_count", ["UPDATE dissemination SET audience_count=-1"]),
    ("inspection_by_nobody", ["UPDATE inspection SET inspected_by=''"]),
    ("follow_up_first", ["UPDATE inspection SET follow_up_by='2024-05-18'"]),
    ("student_elsewhere", ["UPDATE study SET ended_on='2024-06-01'"]),
    (
        "scan_changed",
        [
            f"INSERT INTO file_content SELECT 'aa', X'00', id, {A_NEW_ID} FROM organisation",
            "INSERT INTO scan SELECT id, 'quét.pdf', 'pdf', 1, 'aa', '2024-05-01 00:00:00', "
            f"organisation_id, {A_NEW_ID} FROM meeting LIMIT 1",
        ],
    ),
    (
        "number_unborne",
        [
            "INSERT INTO paper_number (term_id, symbol, number, reason, organisation_id, id)"
            f" SELECT term_id, symbol, 9, '', organisation_id, {A_NEW_ID} FROM paper_number"
            " WHERE number=1"
        ],
    ),
    ("number_of_other_kind", ["UPDATE paper_number SET symbol='NQ' WHERE number=2"]),
    (
        "number_of_other_kind",
        ["UPDATE issued_paper SET dated_on='2025-03-31' WHERE replaces_id IS NOT NULL"],
    ),
    (
        "replaces_later",
        ["UPDATE issued_paper SET issued_at='2024-01-01 00:00:00' WHERE replaces_id IS NOT NULL"],
    ),
    (
        "withdrawn_first",
        [
            "UPDATE issued_paper SET withdrawn_on='2025-05-19', withdrawn_why='sai'"
            " WHERE replaces_id IS NOT NULL"
        ],
    ),
    (
        "withdrawn_first",
        ["UPDATE issued_paper SET withdrawn_on='2025-05-21' WHERE replaces_id IS NOT NULL"],
    ),
    ("issued_bytes_changed", ["UPDATE file_content SET data=X'255044462D'"]),
    ("change_missing", ["DELETE FROM change WHERE sequence=1"]),
    ("change_missing", ["UPDATE change SET sequence=9 WHERE sequence=2"]),
    ("undo_out_of_order", ["UPDATE change SET action='redo' WHERE sequence=2"]),
    (
        "undo_out_of_order",
        [
            "UPDATE change SET action='undo', undoes=(SELECT id FROM change WHERE sequence=1)"
            " WHERE sequence=2"
        ],
    ),
    (
        "made_up_without_absence",
        [
            "INSERT INTO make_up (meeting_id, person_id, made_on, form, confirmed_by_id, note,"
            f" organisation_id, id) SELECT meeting.id, {SECRETARY}, '2030-01-01', 'self_study',"
            f" {SECRETARY}, '', organisation_id, {A_NEW_ID} FROM meeting",
        ],
    ),
    (
        "made_up_first",
        [
            "INSERT INTO make_up (meeting_id, person_id, made_on, form, confirmed_by_id, note,"
            f" organisation_id, id) SELECT meeting.id, {LEAVING}, '1999-01-01', 'self_study',"
            f" {SECRETARY}, '', organisation_id, {A_NEW_ID} FROM meeting",
        ],
    ),
    (
        "negative_votes",
        [
            "INSERT INTO vote (subject, in_favour, against, other, is_secret, meeting_id, position,"
            " organisation_id, id) SELECT 'Nghị quyết', -1, 0, 0, 0, id, 1, organisation_id,"
            f" {A_NEW_ID} FROM meeting",
        ],
    ),
    (
        "too_many_votes",
        [
            "UPDATE meeting SET state='finalised'",
            "INSERT INTO vote (subject, in_favour, against, other, is_secret, meeting_id, position,"
            " organisation_id, id) SELECT 'Nghị quyết', 40, 0, 0, 0, id, 1, organisation_id,"
            f" {A_NEW_ID} FROM meeting",
        ],
    ),
    (
        "reviewed_first",
        [
            # A meeting so early that nobody is called to it.
            "CREATE TEMP TABLE early AS SELECT * FROM meeting",
            f"UPDATE early SET id={A_NEW_ID}, held_on='1900-01-01', chair_id=NULL",
            "INSERT INTO task (text, owner_name, meeting_id, position, organisation_id, id) SELECT"
            f" 'Rà soát', '', id, 1, organisation_id, {A_NEW_ID} FROM meeting",
            "INSERT INTO meeting SELECT * FROM early",
            "INSERT INTO task_review (task_id, meeting_id, state, result, organisation_id, id)"
            f" SELECT {A_NEW_ID}, id, 'done', '', organisation_id, {A_NEW_ID} FROM early",
        ],
    ),
]


def test_a_sound_book_has_no_findings(sound: Path) -> None:
    assert check(sound) == ()


@pytest.mark.parametrize(
    ("rule", "statements"), BROKEN, ids=[f"{rule} {n}" for n, (rule, _) in enumerate(BROKEN)]
)
def test_each_broken_rule_is_told_in_one_sentence(
    sound: Path, rule: str, statements: list[str]
) -> None:
    break_with(sound, statements)
    before = hashlib.sha256(sound.read_bytes()).digest()
    findings = check(sound)
    assert {finding.rule for finding in findings} == {rule}
    for finding in findings:
        for language in ("vi", "en"):
            sentence = finding.sentence(language)
            assert sentence.endswith(".")
            assert "{" not in sentence
    assert hashlib.sha256(sound.read_bytes()).digest() == before


def test_damage_that_opening_does_not_notice_is_found(sound: Path) -> None:
    index = "ix_person_sort_key"
    with closing(sqlite3.connect(sound)) as raw:
        row = raw.execute("SELECT * FROM sqlite_master WHERE name=?", [index]).fetchone()
    break_with(
        sound, ["PRAGMA writable_schema=ON", f"DELETE FROM sqlite_master WHERE name='{index}'"]
    )
    break_with(sound, ["UPDATE person SET sort_key='A'"])
    with closing(sqlite3.connect(sound)) as raw:
        raw.execute("PRAGMA writable_schema=ON")
        raw.execute("INSERT INTO sqlite_master VALUES (?,?,?,?,?)", row)
        raw.commit()
    findings = check(sound)
    assert {finding.rule for finding in findings} == {"pages"}
    assert index in findings[0].sentence()


def test_every_sentence_belongs_to_a_tested_rule() -> None:
    sentences = resources.read_toml("sentences/check.toml")
    assert set(sentences) == {rule for rule, _ in BROKEN} | {"pages"}
