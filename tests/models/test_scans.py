"""Scans: judged by content, kept once, listed, removed without losing a byte; purged late."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

import pytest
from sqlalchemy import delete, func, select, update

from models.book.database import Database
from models.check import check_book
from models.errors import RecordsError
from models.history.undo import redo, undo
from models.identity import new_id
from models.meetings.meetings import add_meeting, remove_draft
from models.meetings.scans import (
    SIZE_LIMIT,
    ScanFile,
    add_scan,
    check_size,
    list_scans,
    meetings_without_scan,
    megabytes,
    purge_contents,
    read_scan,
    remove_scan,
    scan_file,
)
from models.periods import Period, month
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.tables.scans import FileContent, Scan
from models.words import MeetingState, ScanKind
from tests.models.cell import DAY, add_someone, meeting

PDF = b"%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 60 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 60 + b"IEND\xaeB`\x82"


@pytest.fixture
def meeting_id(book: Database) -> UUID:
    with book.transaction() as session:
        add_someone(session, "Vàng Thị Mai")
        return add_meeting(session, meeting())


def add(book: Database, meeting_id: UUID, name: str = "biên bản.pdf", data: bytes = PDF) -> UUID:
    with book.transaction() as session:
        return add_scan(session, meeting_id=meeting_id, file=scan_file(name, data))


def names(book: Database, meeting_id: UUID) -> list[str]:
    with book.reading() as session:
        return [row.name for row in list_scans(session, meeting_id)]


def count(book: Database, table: type[Scan | FileContent]) -> int:
    with book.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, ScanKind.PDF),
        (b"\r\n" * 20 + PDF + b"\x00" * 500, ScanKind.PDF),
        (JPEG, ScanKind.JPEG),
        (JPEG + b"\xff\xe1" * 70_000 + b"\xff\xd9" + b"film" * 9_000, ScanKind.JPEG),
        (PNG, ScanKind.PNG),
    ],
)
def test_a_file_is_known_by_its_content(data: bytes, kind: ScanKind) -> None:
    assert scan_file("bản chụp.txt", data).kind is kind


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "scans.empty"),
        ("chỉ là chữ".encode(), "scans.not_a_scan"),
        (b"PK\x03\x04 a document of Word", "scans.not_a_scan"),
        (b"GIF89a", "scans.not_a_scan"),
        (b"<svg onload='x'/>", "scans.not_a_scan"),
        (PDF[:-8], "scans.damaged"),
        (JPEG[:-2], "scans.damaged"),
        (JPEG + b"\xff\xe1" * 70_000, "scans.damaged"),
        (PNG[:-9], "scans.damaged"),
    ],
)
def test_what_is_no_whole_scan_is_told_in_one_sentence(data: bytes, key: str) -> None:
    with pytest.raises(RecordsError) as caught:
        scan_file("bản chụp.pdf", data)
    assert caught.value.key == key
    for language in ("vi", "en"):
        assert "bản chụp.pdf" in caught.value.sentence(language)


def test_a_file_too_large_is_told_with_the_limit_before_it_is_read() -> None:
    check_size("a.pdf", SIZE_LIMIT)
    with pytest.raises(RecordsError) as caught:
        check_size("a.pdf", 200 * 1024 * 1024)
    assert caught.value.key == "scans.too_large"
    assert "200 MB" in caught.value.sentence()
    assert "20 MB" in caught.value.sentence()
    assert [megabytes(size) for size in (1, 400_000, 1_500_000, SIZE_LIMIT)] == [
        "0,1 MB",
        "0,4 MB",
        "1,4 MB",
        "20 MB",
    ]


def test_a_scan_comes_back_byte_by_byte(book: Database, meeting_id: UUID) -> None:
    scan_id = add(book, meeting_id)
    with book.reading() as session:
        assert read_scan(session, scan_id) == ScanFile("biên bản.pdf", ScanKind.PDF, PDF)
        (row,) = list_scans(session, meeting_id)
    assert (row.size, row.sha256) == (len(PDF), sha256(PDF).hexdigest())
    assert row.added_at.tzinfo is not None
    assert check_book(book) == ()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("quét.jpeg", "quét.pdf"),
        ("bie\u0302n ba\u0309n.pdf", "biên bản.pdf"),
        ("dấu\n\x00\u202exuống.pdf", "dấu xuống.pdf"),
        ("không đuôi", "không đuôi.pdf"),
        ("v. 2 cuối cùng", "v. 2 cuối cùng.pdf"),
        (".pdf", "scan.pdf"),
        ("dài " * 90, "dài " * 29 + "dài.pdf"),
    ],
)
def test_a_name_is_one_plain_line_with_the_ending_of_its_content(
    book: Database, meeting_id: UUID, given: str, kept: str
) -> None:
    add(book, meeting_id, given)
    assert names(book, meeting_id) == [kept]


def test_bytes_stand_once_and_not_in_the_log(book: Database, meeting_id: UUID) -> None:
    with book.transaction() as session:
        other = add_meeting(session, meeting(held_on=DAY.replace(day=9)))
    add(book, meeting_id)
    add(book, other, "lần nữa.pdf")
    add(book, other, "ảnh.png", PNG)
    assert (count(book, Scan), count(book, FileContent)) == (3, 2)
    with book.reading() as session:
        entries = session.scalars(select(Change).order_by(Change.sequence.desc()).limit(3)).all()
        assert [entry.action for entry in entries] == ["add_scan"] * 3
        assert [row["table"] for entry in entries for row in entry.rows] == ["scan"] * 3


def test_the_same_file_twice_is_told(book: Database, meeting_id: UUID) -> None:
    add(book, meeting_id, "một.pdf")
    with pytest.raises(RecordsError) as caught:
        add(book, meeting_id, "hai.pdf")
    assert caught.value.key == "scans.already_there"
    assert "một.pdf" in caught.value.sentence()
    assert names(book, meeting_id) == ["một.pdf"]


def test_a_removed_scan_can_be_brought_back_until_the_log_forgets_it(
    book: Database, meeting_id: UUID
) -> None:
    scan_id = add(book, meeting_id)
    with book.transaction() as session:
        remove_scan(session, scan_id)
    assert names(book, meeting_id) == []
    with book.transaction() as session:
        assert purge_contents(session) == 0
    assert count(book, FileContent) == 1
    with book.transaction() as session:
        session.execute(update(Change).values(rows=[]))
        assert purge_contents(session) == 1
    assert count(book, FileContent) == 0


def test_a_purge_leaves_what_is_shown(book: Database, meeting_id: UUID) -> None:
    scan_id = add(book, meeting_id)
    with book.transaction() as session:
        session.execute(update(Change).values(rows=[]))
        assert purge_contents(session) == 0
    with book.reading() as session:
        assert read_scan(session, scan_id).data == PDF


def test_a_closed_record_takes_scans_and_a_meeting_that_is_gone_does_not(
    book: Database, meeting_id: UUID
) -> None:
    with book.transaction() as session:
        found = session.get(Meeting, meeting_id)
        assert found is not None
        found.state = MeetingState.FINALISED
    add(book, meeting_id)
    with pytest.raises(RecordsError) as caught:
        add(book, new_id())
    assert caught.value.key == "meetings.gone"
    with pytest.raises(RecordsError) as caught, book.transaction() as session:
        remove_scan(session, new_id())
    assert caught.value.key == "scans.gone"


def test_a_draft_goes_with_its_scans(book: Database, meeting_id: UUID) -> None:
    add(book, meeting_id)
    with book.transaction() as session:
        remove_draft(session, meeting_id)
    assert (count(book, Scan), count(book, FileContent)) == (0, 1)


def test_bytes_that_changed_in_the_book_are_noticed(book: Database, meeting_id: UUID) -> None:
    scan_id = add(book, meeting_id)
    with book.transaction() as session:
        session.execute(update(FileContent).values(data=PDF + b"x"))
    with pytest.raises(RecordsError) as caught, book.reading() as session:
        read_scan(session, scan_id)
    assert caught.value.key == "scans.content_lost"
    (finding,) = check_book(book)
    assert finding.rule == "scan_changed"
    assert "biên bản.pdf" in finding.sentence()


def test_only_meetings_that_were_held_miss_a_scan(book: Database, meeting_id: UUID) -> None:
    period = month(DAY.month, DAY.year)
    with book.transaction() as session:
        other = add_meeting(session, meeting(held_on=DAY.replace(day=9)))
        draft = add_meeting(session, meeting(held_on=DAY.replace(day=10)))
        for one in (meeting_id, other):
            found = session.get(Meeting, one)
            assert found is not None
            found.state = MeetingState.HELD
    add(book, other)
    with book.reading() as session:
        assert meetings_without_scan(session, period) == {meeting_id}
        assert draft not in meetings_without_scan(session, period)
        assert meetings_without_scan(session, Period(DAY.replace(day=8), period.last)) == set()
    with book.transaction() as session:
        session.execute(delete(Scan))
    with book.reading() as session:
        assert meetings_without_scan(session, period) == {meeting_id, other}


def test_adding_and_removing_are_undone_and_done_again(book: Database, meeting_id: UUID) -> None:
    scan_id = add(book, meeting_id)
    with book.transaction() as session:
        remove_scan(session, scan_id)
    with book.transaction() as session:
        undo(session)
    with book.reading() as session:
        assert read_scan(session, scan_id).data == PDF
    with book.transaction() as session:
        undo(session)
    assert names(book, meeting_id) == []
    with book.transaction() as session:
        redo(session)
    assert names(book, meeting_id) == ["biên bản.pdf"]
    with book.reading() as session:
        assert read_scan(session, scan_id).data == PDF
