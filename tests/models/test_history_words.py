"""Every act and every row has its words, in both languages; the sentences are those people use."""

from __future__ import annotations

import ast
import string
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

import models
import models.words
import resources
from models.attendance.sheet import fill_present, record_attendance
from models.book.changes import name_action
from models.book.database import Database, Session
from models.book.stored_rows import mapped, python_type
from models.calendar.events import list_deadlines, mark_deadline_done
from models.documents.drafts import write_narrative
from models.history.log import read_entry, read_log
from models.history.undo import FINAL, redo, undo, undo_steps
from models.history.words import act_words
from models.meetings.meetings import add_meeting
from models.meetings.minutes_texts import MinutesText
from models.members.people import PersonData, change_status, update_person
from models.members.steps import PostStep, StatusStep
from models.organisation import add_term
from models.periods import Period, year
from models.study.entries import StudyData, record_study
from models.tables.base import Record
from models.words import Mark, Move, Post, Status, StudyForm
from tests.models.cell import add_campaigns, add_someone, ids, meeting

CODE = Path(models.__file__).parent
ACTS: dict[str, dict[str, str]] = resources.read_toml("history/acts.toml")
TABLES: dict[str, dict[str, Any]] = resources.read_toml("history/tables.toml")
LOGGED = {name for name in Record.metadata.tables if mapped(name).logged}
#: Where the name of an act is made or given, and the names.
GIVEN = {
    "undo": {"undo", "redo"},
    "taking_back": {"take_back"},
    "marking": {"paste_attendance", "fill_down", "clear_marks"},
    "importing": {"import_attendance"},
    "moves": {f"move_{move.value}" for move in Move},
    "minutes_texts": {f"write_{text.value}" for text in MinutesText},
}
#: What a user never sees of a row: its identity and place.
UNTOLD = {"id", "organisation_id", "position"}


def named_actions() -> Iterator[str]:
    """Yield the names that the code of the records gives to what users do."""
    for file in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "name_action":
                name = node.args[1]
                if isinstance(name, ast.Constant):
                    yield str(name.value)
                else:
                    assert file.stem in GIVEN, f"{file}: what is this act called?"


def test_every_act_has_its_words() -> None:
    named = set(named_actions())
    assert len(named) > 20
    assert named.union(FINAL, *GIVEN.values()) == set(ACTS) - {"unknown"}


@pytest.mark.parametrize("name", ACTS)
def test_the_words_of_an_act_can_be_filled(name: str) -> None:
    act = ACTS[name]
    paths = set(act) - {"vi", "en"}
    for language in ("vi", "en"):
        used = {field for _, field, _, _ in string.Formatter().parse(act[language]) if field}
        assert used - {"records", "count", "act"} == paths
    for path in paths:
        table, _, column = act[path].removeprefix("#").partition(".")
        assert not column or column in mapped(table).__table__.columns


def test_every_table_and_column_has_its_words() -> None:
    assert set(TABLES) == LOGGED
    for name, words in TABLES.items():
        columns = {column.key for column in mapped(name).__table__.columns} - UNTOLD
        told = set(words.get("columns", {}))
        assert not told or told | set(words.get("hidden", ())) == columns, name
        title = words["title"]
        for text in title.values() if isinstance(title, dict) else [title]:
            used = {field for _, field, _, _ in string.Formatter().parse(text) if field}
            assert used <= columns, name


def test_every_word_of_the_field_has_its_words() -> None:
    values = resources.read_toml("history/values.toml")
    for table in LOGGED:
        for column in Record.metadata.tables[table].columns:
            kind = python_type(column)
            if issubclass(kind, Enum) and "columns" in TABLES[table]:
                assert set(values[kind.__name__]) == {word.value for word in kind}


def do(book: Database, work: Callable[[Session], Any]) -> Any:
    with book.transaction() as session:
        return work(session)


def last_words(book: Database) -> tuple[str, str]:
    with book.reading() as session:
        words = act_words(session, undo_steps(session)[0].change_id)
    return words.vi, words.en


def last_lines(book: Database) -> list[str]:
    with book.reading() as session:
        (entry, *_) = read_log(session, Period(date(2000, 1, 1), date(2100, 1, 1)))
        return [line.vi for line in read_entry(session, entry.change_id).lines]


def test_a_mark_is_told_with_name_and_day(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    held = do(book, lambda session: add_meeting(session, meeting()))
    with book.transaction() as session:
        record_attendance(
            session, meeting_id=held, person_id=person, mark=Mark.ABSENT_EXCUSED, reason="ốm"
        )
    assert last_words(book) == (
        "điểm danh Lò Văn A: vắng có lý do, ngày 05/03/2024",
        "mark Lò Văn A: absent with reason, 05/03/2024",
    )
    assert last_lines(book) == [
        "Điểm danh Lò Văn A, Sinh hoạt thường kỳ, 05/03/2024: điểm danh “chưa ghi” → "
        "“vắng có lý do”; lý do “(trống)” → “ốm”",
        "Sinh hoạt thường kỳ, 05/03/2024: tình trạng “dự kiến” → “đã họp”",
    ]


def test_many_people_are_counted(book: Database) -> None:
    def enter(session: Session) -> UUID:
        for letter in "ABCDE":
            add_someone(session, f"Lò Văn {letter}")
        return add_meeting(session, meeting())

    held = do(book, enter)
    assert last_words(book)[0] == "thêm Lò Văn A và 4 người khác"
    do(book, lambda session: fill_present(session, meeting_id=held))
    assert last_words(book) == (
        "ghi tất cả có mặt: 5 người, ngày 05/03/2024",
        "mark all present: 5 people, 05/03/2024",
    )


def test_of_one_person_the_name_is_told_where_many_are_counted(book: Database) -> None:
    do(book, lambda session: add_someone(session, "Lò Văn A"))
    held = do(book, lambda session: add_meeting(session, meeting()))
    do(book, lambda session: fill_present(session, meeting_id=held))
    assert last_words(book)[0] == "ghi tất cả có mặt: Lò Văn A, ngày 05/03/2024"


def test_a_change_of_status_is_told(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    step = StatusStep(date(2024, 5, 1), Status.TRANSFERRED, document="QĐ 12")
    do(book, lambda session: change_status(session, person_id=person, step=step))
    assert last_words(book)[0] == "đổi tư cách Lò Văn A: chuyển sinh hoạt"
    assert last_lines(book) == [
        "Thêm tư cách của Lò Văn A từ 01/05/2024 – tư cách: chuyển sinh hoạt; văn bản: QĐ 12"
    ]


def test_what_changed_of_a_person_is_told_before_and_after(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    data = PersonData("Lò Văn Ánh", born_on=date(1980, 2, 3))
    statuses = [StatusStep(date(1930, 2, 3), Status.OFFICIAL)]
    posts = [PostStep(Post.SECRETARY, date(2024, 1, 1))]
    with book.transaction() as session:
        update_person(session, person, data, statuses=statuses, posts=posts)
    assert last_words(book) == ("sửa thông tin Lò Văn Ánh", "correct Lò Văn Ánh")
    assert set(last_lines(book)) == {
        "Lò Văn Ánh: họ và tên “Lò Văn A” → “Lò Văn Ánh”; ngày sinh “(trống)” → “03/02/1980”; "
        "năm sinh “(trống)” → “1980”",
        "Thêm chức vụ của Lò Văn Ánh từ 01/01/2024 – chức vụ: bí thư",
    }


def test_studies_and_papers_are_told(book: Database) -> None:
    person = do(book, lambda session: add_someone(session, "Lò Văn A"))
    (campaign, topics), *_ = do(book, add_campaigns)
    day = date(2024, 3, 6)
    data = StudyData(StudyForm.SELF_STUDY, day, day, ids(topics[:1]))
    do(book, lambda session: record_study(session, data, person_ids=[person]))
    assert last_words(book)[0] == "ghi tự học của Lò Văn A, 06/03/2024"
    with book.transaction() as session:
        write_narrative(
            session,
            key="campaign-report",
            campaign_id=campaign,
            period=year(2024),
            section="strengths",
            text="Tốt.",
        )
    told = last_words(book)[0]
    assert told.startswith("viết lời văn trong bản thảo Báo cáo kết quả đợt sinh hoạt chính trị")
    assert "01/01/2024–31/12/2024" in told


def test_a_report_due_every_year_is_told_without_the_sign_for_the_year(book: Database) -> None:
    do(book, add_campaigns)
    with book.transaction() as session:
        due = list_deadlines(session, year(2024), today=date(2024, 11, 1))[0].deadline
        assert due.deadline_id is not None
        mark_deadline_done(
            session, deadline_id=due.deadline_id, due_on=due.due_on, done_on=date(2024, 11, 2)
        )
    told = last_words(book)[0]
    assert "{" not in told
    assert "30/11/2024" in told


def test_undo_and_redo_are_told_with_what_they_are_about(book: Database) -> None:
    with book.transaction() as session:
        add_term(session, name="2022–2025", starts_on=date(2022, 1, 1), ends_on=date(2025, 1, 1))
    do(book, undo)
    do(book, redo)
    with book.reading() as session:
        entries = read_log(session, Period(date(2000, 1, 1), date(2100, 1, 1)))
    told = [entry.words.vi for entry in entries]
    assert told == [
        "Làm lại: thêm nhiệm kỳ 2022–2025",
        "Hoàn tác: thêm nhiệm kỳ 2022–2025",
        "Thêm nhiệm kỳ 2022–2025",
        "Lập sổ của Chi bộ Văn phòng",
    ]
    assert [entry.stands for entry in entries] == [True] * 4


def test_hostile_names_are_told_as_they_are(book: Database) -> None:
    do(book, lambda session: add_someone(session, "Tổ {0} <b>%s"))
    assert last_words(book)[0] == "thêm Tổ {0} <b>%s"


def test_an_act_of_a_newer_program_is_told_by_its_records(book: Database) -> None:
    def act(session: Session) -> None:
        name_action(session, "dance")
        add_someone(session, "Lò Văn A")

    do(book, act)
    assert last_words(book) == ("thay đổi Lò Văn A", "change Lò Văn A")
