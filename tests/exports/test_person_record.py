"""One person's whole record on paper and in a workbook: everything the book knows, and no more."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.commands import line
from desktop.exports.person_record import PersonPaper, compose_person_record, record_parts
from desktop.exports.profiles import profile_for
from desktop.exports.registry import Options, draw
from desktop.exports.signing import signature_on
from models.book.database import Database
from models.members.people import read_people
from models.members.record import PersonRecord, collect_person_record
from models.members.register import RegisterData, keep_register, write_register
from models.periods import Period, year
from models.words import Service
from tests.exports.form_checker import find, read_pages

TODAY = date(2024, 12, 31)


def record_of(book: Database, name: str, period: Period | None = None) -> PersonRecord:
    with book.reading() as session:
        person = next(one for one in read_people(session) if one.data.full_name == name)
        return collect_person_record(
            session, person_id=person.id, period=period or year(2024), today=TODAY
        )


def paper_of(book: Database, record: PersonRecord) -> PersonPaper:
    with book.reading() as session:
        signature = signature_on(session, TODAY)
    return PersonPaper(record, signature, profile_for(TODAY))


def test_the_paper_says_what_the_record_says(book: Database) -> None:
    record = record_of(book, "Vũ Hồng Ánh")
    options = Options(person_id=record.person.id, period=year(2024))
    pages = read_pages(draw(book, "person-record", suffix="pdf", options=options))
    assert record.meetings
    for text in ("Vũ Hồng Ánh", "Phó Bí thư", str(record.attended)):
        assert find(pages, text) is not None
    for each in record.meetings:
        assert find(pages, f"{each.held_on:%d/%m/%Y}") is not None


def test_every_row_of_the_workbook_is_a_row_of_the_record(book: Database) -> None:
    record = record_of(book, "Vũ Hồng Ánh")
    options = Options(person_id=record.person.id, period=year(2024))
    data = draw(book, "person-record", suffix="xlsx", options=options)
    workbook = load_workbook(BytesIO(data))
    assert workbook.sheetnames == [
        *("Thông tin", "Tư cách, chức vụ", "Sinh hoạt", "Tự học", "Còn phải học"),
    ]
    days = [
        value
        for row in workbook["Sinh hoạt"].iter_rows(values_only=True)
        for value in row
        if isinstance(value, datetime)
    ]
    assert [day.date() for day in days] == [each.held_on for each in record.meetings]
    topics = [str(row[0]) for row in workbook["Còn phải học"].iter_rows(values_only=True)]
    codes = [topic.code for each in record.owed for topic in each.owed]
    assert [code for code in topics if code in codes] == codes


def test_the_parts_of_someone_of_whom_little_is_known(book: Database) -> None:
    record = record_of(book, "Bùi Minh Hòa", Period(date(1999, 1, 1), date(1999, 12, 31)))
    parts = {part.key: part for part in record_parts(record)}
    assert parts["meetings"].rows == parts["studies"].rows == ()
    assert "register" not in parts
    paper = compose_person_record(paper_of(book, record))
    assert paper.abstract.startswith("của ông (bà)")


def test_the_register_is_told_where_it_is_kept(own_book: Database) -> None:
    name = "Vàng Bích Mai"
    with own_book.transaction() as session:
        keep_register(session, kept=True)
        person = next(one for one in read_people(session) if one.data.full_name == name)
        data = RegisterData(ethnic_group="Thái", service=Service.RETIRED)
        write_register(session, person_id=person.id, data=data)
    parts = {part.key: part for part in record_parts(record_of(own_book, name))}
    assert parts["register"].rows == (
        ("Dân tộc", "Thái"),
        ("Bộ đội, công an, hưu trí", "Hưu trí"),
    )


def export(book: Path, out: Path, *words: str) -> int:
    command = ["export", "person-record", "--book", str(book), "--out", str(out), *words]
    return line.main(command, window=lambda _book: 0, tour=lambda _folder: 0)


@pytest.mark.parametrize("suffix", ["pdf", "docx", "xlsx"])
def test_the_command_line_writes_the_record_of_someone_named(
    own_book: Database, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"r.{suffix}"
    own_book.close()
    assert export(own_book.file, out, "--person", "vàng bích mai") == 0
    assert out.stat().st_size > 1000


@pytest.mark.parametrize(
    ("words", "told"),
    [((), "lập cho một người"), (("--person", "Không Ai Cả"), "không có người nào")],
)
def test_nobody_is_chosen_by_guessing(
    own_book: Database,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    told: str,
) -> None:
    out = tmp_path / "r.pdf"
    own_book.close()
    assert export(own_book.file, out, *words) == 1
    assert told in capsys.readouterr().err
    assert not out.exists()
