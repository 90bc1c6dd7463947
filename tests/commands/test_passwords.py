"""Verbs on a book with a password: asked for, or read from a file, never in the command."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import pytest

import main
from models.book.database import create_book, open_book
from models.book.keys import make_key
from models.organisation import Cell

CELL = Cell("Chi bộ Thanh tra", "Đảng bộ Sở", "Điện Biên")
PASSWORD = "hoa ban nở trắng"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    create_book(tmp_path / "sổ.sochibo", CELL, key=make_key(PASSWORD)).close()
    return tmp_path / "sổ.sochibo"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "mật khẩu.txt"
    file.write_text(f"{PASSWORD}\r\n", encoding="utf-8")
    return file


def test_the_password_is_asked_for_where_somebody_can_answer(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return PASSWORD

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", answer)
    assert main.main(["check", str(book)]) == 0
    assert asked == ["Mật khẩu của “sổ.sochibo”: "]
    assert PASSWORD not in capsys.readouterr().out


def test_nobody_is_asked_where_nobody_can_answer(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert main.main(["check", str(book)]) == 1
    assert "mật khẩu" in capsys.readouterr().err


def test_a_book_is_backed_up_and_restored_with_the_password_of_a_file(
    book: Path, secret: Path, tmp_path: Path
) -> None:
    words = ["--password-file", str(secret), "--to", str(tmp_path / "kho")]
    assert main.main(["backup", str(book), *words]) == 0
    (backup,) = (tmp_path / "kho").rglob("*.sochibo")
    assert main.main(["restore", str(backup), "--book", str(book), *words]) == 0
    with pytest.raises(Exception, match="mật khẩu"):
        open_book(book)


def test_a_wrong_password_or_an_empty_file_opens_nothing(
    book: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, said in (("một câu khác", "chưa đúng"), ("\n", "dòng đầu")):
        secret.write_text(text, encoding="utf-8")
        assert main.main(["check", str(book), "--password-file", str(secret)]) == 1
        assert said in capsys.readouterr().err
