"""The verbs of a handover: what they write, say and refuse, with and without passwords."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest

from desktop.commands import line
from desktop.exports.handover.reading import words
from desktop.exports.pdf.file import check_pdf
from models.book.database import open_book
from models.book.keys import key_by_code, key_by_password
from tests.exports.sample_book import make_book
from tests.exports.test_hostile_texts import pdf_text, squeezed

PASSWORD = "một mật khẩu dài"
MINUTES = words("files")["minutes"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "Sổ chi bộ.sochibo"
    make_book(file, members=4, months=1).close()
    return file


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "mật khẩu.txt"
    file.write_text(f"{PASSWORD}\n", "utf-8")
    return file


def run(*arguments: object) -> int:
    return line.main([str(one) for one in arguments], window=lambda _: 1, tour=lambda _: 1)


def test_it_hands_over_and_what_was_received_is_found_whole(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "bàn giao"
    names = ("--giver", "Vàng Bích Mai", "--receiver", "Vũ Hồng Ánh", "--receiver-post", "Bí thư")
    days = ("--day", "30/06/2024", "--since", "01/01/2024", "--remarks", "Đủ chìa khóa")
    assert run("handover", book, "--to", out, "--pack", *names, *days) == 0
    said = capsys.readouterr().out
    assert "Đã bàn giao" in said
    assert "Hồ sơ kiểm tra còn thiếu" in said
    text = squeezed(pdf_text((out / f"{MINUTES}.pdf").read_bytes()))
    assert squeezed("đồng chí Vũ Hồng Ánh, Bí thư;") in text
    assert squeezed("từ ngày 01/01/2024 đến ngày 30/6/2024") in text
    assert squeezed("Đủ chìa khóa") in text
    for place in (out, out.with_name(f"{out.name}.zip")):
        assert run("check-handover", place) == 0
    assert "không tệp nào bị sửa" in capsys.readouterr().out
    (out / f"{MINUTES}.pdf").unlink()
    assert run("check-handover", out) == 1
    assert f"Thiếu tệp “{MINUTES}.pdf”." in capsys.readouterr().out


def test_a_new_password_comes_with_the_sheet_of_its_code(
    book: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, sheet = tmp_path / "a", tmp_path / "mã.pdf"
    given = ("--new-password-file", secret, "--code-sheet", sheet)
    assert run("handover", book, "--to", out, "--without-papers", "--pack", *given) == 0
    assert "đọc được" not in capsys.readouterr().out
    assert sorted(one.suffix for one in out.iterdir()) == [".sochibo", ".txt", ".txt"]
    copy = out / book.name
    check_pdf(sheet.read_bytes())
    text = squeezed(pdf_text(sheet.read_bytes()))
    code = "".join(re.findall(r"dòng[1-4]((?:[0-9a-z]{5}-?){3})", text))
    for key in (key_by_password(copy, PASSWORD), key_by_code(copy, code)):
        with closing(open_book(copy, read_only=True, key=key)):
            pass
    assert run("check-handover", out, "--password-file", secret) == 0
    assert run("check-handover", out) == 1
    assert "mật khẩu" in capsys.readouterr().err


def test_with_papers_it_says_who_can_read_them(
    book: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("--new-password-file", secret, "--code-sheet", tmp_path / "mã.pdf")
    assert run("handover", book, "--to", tmp_path / "a", *given) == 0
    assert words("said")["readable"] in capsys.readouterr().out


@pytest.mark.parametrize("sheet", [(), ("--code-sheet", "a/mã.pdf")])
def test_without_a_place_for_the_code_nothing_is_written(
    book: Path,
    secret: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    sheet: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("handover", book, "--to", "a", "--new-password-file", secret, *sheet) == 1
    assert "--code-sheet" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()


def test_days_that_do_not_follow_are_refused(book: Path, tmp_path: Path) -> None:
    days = ("--day", "01/01/2024", "--since", "02/01/2024")
    assert run("handover", book, "--to", tmp_path / "a", *days) == 2
    assert not (tmp_path / "a").exists()
