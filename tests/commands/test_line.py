"""What words mean: the window, a verb, or a mistake told in Vietnamese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.commands import line

Said = pytest.CaptureFixture[str]


class Elsewhere:
    """Stands for the window and the tour, and remembers what they were given."""

    def __init__(self, error: Exception | None = None) -> None:
        self.given: list[tuple[str, Path | None]] = []
        self._error = error

    def do(self, *words: str) -> int:
        return line.main(words, window=self._open, tour=self._make)

    def _open(self, book: Path | None) -> int:
        self.given.append(("window", book))
        if self._error:
            raise self._error
        return 3

    def _make(self, folder: Path) -> int:
        self.given.append(("tour", folder))
        if self._error:
            raise self._error
        return 4


EXPORT = ["export", "study-log", "--book", "a", "--out", "b"]
USAGE_ERRORS = [
    (["chek"], "Không có lệnh “chek”"),
    (["sample"], "Thiếu BOOK"),
    (["sample", "a.sochibo", "--people", "2"], "không phải là số từ 3 đến 1000"),
    (["sample", "a.sochibo", "--until", "31/02/2025"], "không phải là ngày"),
    (["sample", "a.sochibo", "--people"], "--people cần một giá trị"),
    (["sample", "a.sochibo", "--peo", "9"], "Không hiểu “--peo 9”"),
    (["sample", "a.sochibo", "thừa"], "Không hiểu “thừa”"),
    (["export"], "Thiếu KEY, --book, --out"),
    ([*EXPORT, "--meeting", "1"], "mã bản ghi"),
    ([*EXPORT, "--from", "2/1/2025", "--to", "1/1/2025"], "Ngày cuối kỳ"),
    (["--nope"], "Thiếu LỆNH"),
    (["check", "--nope", "a"], "Không hiểu “--nope”"),
    (["một.sochibo", "hai.sochibo"], "Không hiểu “hai.sochibo”"),
]


@pytest.mark.parametrize(("words", "told"), USAGE_ERRORS)
def test_words_that_are_not_understood_are_told_in_vietnamese(
    tmp_path: Path,
    capsys: Said,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Elsewhere().do(*words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert told in said.err
    assert "Cách dùng: main.py" in said.err
    assert not re.search(r"usage|argument|error|required|invalid", said.err)
    assert list(tmp_path.iterdir()) == []


def test_help_lists_the_verbs(capsys: Said) -> None:
    assert Elsewhere().do("--help") == 0
    said = capsys.readouterr().out
    for verb in ("sample", "import-people", "export", "check", "tour"):
        assert re.search(rf"^ {{4}}{verb}\b", said, re.MULTILINE)
    assert not re.search(r"usage|positional|optional|show this", said)


def test_without_a_verb_the_window_opens_on_the_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "không đuôi").touch()
    (tmp_path / "check").touch()
    elsewhere = Elsewhere()
    paths = ("sổ.sochibo", "thư mục/sổ", "không đuôi")
    assert [elsewhere.do(), *[elsewhere.do(path) for path in paths]] == [3] * 4
    assert elsewhere.do("tour", "ảnh") == 4
    assert elsewhere.given == [
        ("window", None),
        *[("window", Path(path)) for path in paths],
        ("tour", Path("ảnh")),
    ]
    # A file named like a verb does not hide the verb.
    assert elsewhere.do("check") == 2


def test_what_the_world_refuses_is_one_sentence(capsys: Said) -> None:
    refused = Elsewhere(PermissionError(13, "Permission denied", "/khoá/ảnh"))
    assert refused.do("tour", "ảnh") == 1
    said = capsys.readouterr()
    assert "ảnh" in said.err
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_our_own_mistakes_are_not_dressed_up() -> None:
    with pytest.raises(ZeroDivisionError):
        Elsewhere(ZeroDivisionError()).do("tour", "ảnh")
