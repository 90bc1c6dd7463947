"""The command line end to end: what it prints, writes, refuses, and leaves as it was."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pikepdf import Pdf

import main
from models.book.database import open_book
from models.campaigns.campaigns import list_campaigns
from models.members.people import read_people
from models.organisation import standing_day

OFFICE_LIST = Path(__file__).parent / "data" / "danh_sach_chi_bo.xlsx"
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small sample book, to be copied."""
    file = tmp_path_factory.mktemp("written") / "Sổ mẫu.sochibo"
    assert main.main(["sample", str(file), "--people", "12", "--years", "1"]) == 0
    return file


@pytest.fixture
def book(tmp_path: Path, written: Path) -> Path:
    """Return a copy of the sample book."""
    return Path(shutil.copy(written, tmp_path / "Sổ của tôi.sochibo"))


def do(*words: object) -> int:
    return main.main([str(word) for word in words])


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_sample_is_written_as_asked_and_never_over_a_file(tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "mẫu.sochibo"
    asked = ("--people", 5, "--years", 2, "--seed", 7, "--until", "31/03/2025")
    assert do("sample", file, *asked) == 0
    assert "5 người, 2 năm, đến ngày 31/03/2025" in capsys.readouterr().out
    opened = open_book(file)
    with opened.reading() as session:
        assert len(read_people(session)) == 5
        assert standing_day(session) == date(2025, 3, 31)
    opened.close()
    before = digest(file)
    assert do("sample", file) == 1
    assert_one_sentence(capsys)
    assert digest(file) == before
    assert do("sample", tmp_path / "b.sochibo", "--help") == 0
    assert "23 đảng viên, 7 quần chúng" in " ".join(capsys.readouterr().out.split())


def assert_one_sentence(capsys: Said) -> str:
    """Assert that one line went to stderr and nothing else was said; return it."""
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


def test_people_are_imported_and_a_dry_run_writes_nobody(book: Path, capsys: Said) -> None:
    before = digest(book)
    assert do("import-people", OFFICE_LIST, "--book", book, "--dry-run") == 0
    assert digest(book) == before
    assert do("import-people", OFFICE_LIST, "--book", book) == 0
    assert "36" in capsys.readouterr().out
    opened = open_book(book)
    with opened.reading() as session:
        assert len(read_people(session)) == 12 + 36
    opened.close()


def test_every_listed_document_is_written_in_every_format_it_names(
    book: Path, tmp_path: Path, capsys: Said
) -> None:
    assert do("export", "--list") == 0
    listed = [row.split("\t") for row in capsys.readouterr().out.splitlines()]
    assert {key for key, _, _ in listed} >= {"attendance-log", "study-log", "campaign-report"}
    for key, formats, title in listed:
        assert title
        for suffix in formats.split(","):
            out = tmp_path / f"{key}.{suffix}"
            whose = ("--person", "Lò Văn Thắng") if key == "person-record" else ()
            assert do("export", key, "--book", book, "--out", out, *whose) == 0
            assert title in capsys.readouterr().out
            if suffix == "pdf":
                Pdf.open(out).close()
            elif suffix == "xlsx":
                load_workbook(out).close()
            assert out.stat().st_size > 0


def test_an_export_covers_the_days_asked_for(book: Path, tmp_path: Path) -> None:
    def meetings(*days: str) -> int:
        out = tmp_path / "sổ.xlsx"
        assert do("export", "attendance-log", "--book", book, "--out", out, *days) == 0
        sheet = load_workbook(out).worksheets[0]
        cells = [cell.value for row in sheet.iter_rows() for cell in row]
        return sum(isinstance(value, date) for value in cells)

    january = meetings("--from", "01/01/2025", "--to", "2025-01-31")
    assert 0 < january < meetings("--to", "2025-06-30") < meetings()


def test_the_campaign_asked_for_is_reported(book: Path, tmp_path: Path) -> None:
    opened = open_book(book)
    with opened.reading() as session:
        campaigns = list_campaigns(session)
    opened.close()
    papers = []
    for campaign in campaigns:
        out = tmp_path / f"{campaign.key}.pdf"
        words = ("export", "campaign-report", "--book", book, "--out", out)
        assert do(*words, "--campaign", campaign.id) == 0
        drawn = out.read_bytes()
        assert do(*words, "--campaign", campaign.key) == 0
        assert out.read_bytes() == drawn
        papers.append(digest(out))
    assert len(set(papers)) == 2


WRONG_EXPORTS = [
    (["no-such-paper"], "no-such-paper"),
    (["attendance-log", "--campaign", "019aa08b-0000-7000-8000-000000000000"], "--campaign"),
    (["attendance-log", "--meeting", "019aa08b-0000-7000-8000-000000000000"], "--meeting"),
    (["campaign-report", "--campaign", "019aa08b-0000-7000-8000-000000000000"], "đợt sinh hoạt"),
]


@pytest.mark.parametrize(("words", "told"), WRONG_EXPORTS)
def test_an_export_that_cannot_be_is_refused_in_one_sentence(
    book: Path, tmp_path: Path, capsys: Said, words: list[str], told: str
) -> None:
    suffix = "pdf" if words[0] == "campaign-report" else "xlsx"
    out = tmp_path / f"cũ.{suffix}"
    out.write_text("bản cũ", encoding="utf-8")
    assert do("export", *words, "--book", book, "--out", out) == 1
    assert told in assert_one_sentence(capsys)
    assert out.read_text(encoding="utf-8") == "bản cũ"


def test_a_wrong_ending_names_the_right_ones_and_a_missing_folder_is_told(
    book: Path, tmp_path: Path, capsys: Said
) -> None:
    assert do("export", "attendance-log", "--book", book, "--out", tmp_path / "a.pdf") == 1
    assert ".xlsx" in assert_one_sentence(capsys)
    assert do("export", "study-log", "--book", book, "--out", tmp_path / "không" / "a.xlsx") == 1
    assert_one_sentence(capsys)


def test_a_sound_book_is_checked_without_changing_a_byte(book: Path, capsys: Said) -> None:
    before, listed = digest(book), sorted(book.parent.iterdir())
    assert do("check", book) == 0
    assert "không thấy điều gì sai" in capsys.readouterr().out
    assert (digest(book), sorted(book.parent.iterdir())) == (before, listed)


def test_findings_are_printed_and_the_book_is_left_alone(book: Path, capsys: Said) -> None:
    with closing(sqlite3.connect(book)) as raw:
        raw.execute("UPDATE person SET sort_key='A' WHERE full_name='Lò Văn Thắng'")
        raw.execute("UPDATE study SET reflection_on='2020-01-01' WHERE reflection_on IS NOT NULL")
        raw.commit()
        count = 1 + raw.execute("SELECT count(reflection_on) FROM study").fetchone()[0]
    before = digest(book)
    assert do("check", book) == 1
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert len(lines) == count + 1
    assert any("Lò Văn Thắng" in text for text in lines)
    assert lines[-1].endswith(f"{count} điều cần xem lại.")
    assert said.err == ""
    assert digest(book) == before


@pytest.mark.parametrize("verb", ["check", "export"])
@pytest.mark.parametrize("kind", ["missing", "foreign", "damaged", "newer", "folder"])
def test_what_is_no_usable_book_is_told_and_left_alone(
    book: Path, tmp_path: Path, capsys: Said, verb: str, kind: str
) -> None:
    bad = tmp_path / "xấu.sochibo"
    if kind == "foreign":
        bad.write_bytes(b"\x89PNG\r\n\x1a\n" * 50)
    elif kind == "damaged":
        bad.write_bytes(book.read_bytes()[:9000])
    elif kind == "newer":
        whole = bytearray(book.read_bytes())
        whole[60:64] = (999).to_bytes(4, "big")
        bad.write_bytes(whole)
    elif kind == "folder":
        bad.mkdir()
    before = digest(bad) if bad.is_file() else None
    listed = sorted(tmp_path.iterdir())
    if verb == "check":
        assert do("check", bad) == 1
    else:
        assert do("export", "study-log", "--book", bad, "--out", tmp_path / "a.xlsx") == 1
    assert bad.name in assert_one_sentence(capsys)
    assert (digest(bad) if bad.is_file() else None) == before
    assert sorted(tmp_path.iterdir()) == listed


def test_vietnamese_is_printed_whatever_the_console_speaks(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "main.py", "check", tmp_path / "không có.sochibo"],
        cwd=Path(__file__).parent.parent,
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stdout == b""
    assert "Không tìm thấy sổ" in run.stderr.decode("utf-8")
