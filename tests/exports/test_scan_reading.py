"""A scan is read from the user's file once it can be one, and never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.exports.reading.scans import read_scan_file
from models.errors import RecordsError
from models.meetings.scans import SIZE_LIMIT
from models.words import ScanKind

PDF = b"%PDF-1.4\n" + b"x" * 3_000_000 + b"\n%%EOF\n"


def reported(file: Path) -> tuple[object, list[tuple[int, int]]]:
    steps: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        steps.append((done, total))

    return read_scan_file(file, progress), steps


def test_a_file_is_read_with_its_progress(tmp_path: Path) -> None:
    file = tmp_path / "Biên bản tháng 11.PDF"
    file.write_bytes(PDF)
    scan, steps = reported(file)
    assert scan == read_scan_file(file, lambda *_: None)
    assert steps[-1] == (len(PDF), len(PDF))
    assert len(steps) > 2
    assert read_scan_file(file, lambda *_: None).kind is ScanKind.PDF


def refused(file: Path) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        reported(file)
    assert file.name in caught.value.sentence()
    return caught.value


def test_a_file_of_200_megabytes_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "nặng.pdf"
    with file.open("wb") as opened:
        opened.truncate(200 * 1024 * 1024)
    monkeypatch.setattr("desktop.exports.reading.scans._read", lambda *_: pytest.fail("opened"))
    error = refused(file)
    assert error.key == "scans.too_large"
    assert "200 MB" in error.sentence()


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lớn dần.pdf"
    file.write_bytes(b"%PDF-" + b"\0" * SIZE_LIMIT)
    small = tmp_path / "nhỏ"
    small.write_bytes(b"x" * SIZE_LIMIT)
    stat = Path.stat
    monkeypatch.setattr(Path, "stat", lambda path, **_: stat(small if path == file else path))
    assert refused(file).key == "scans.too_large"


def test_what_cannot_be_a_scan_is_told(tmp_path: Path) -> None:
    empty, text = tmp_path / "rỗng.pdf", tmp_path / "chữ.jpg"
    empty.write_bytes(b"")
    text.write_text("không phải ảnh", encoding="utf-8")
    assert refused(empty).key == "scans.empty"
    assert refused(text).key == "scans.not_a_scan"
    assert refused(tmp_path / "mất rồi.pdf").key == "scans.cannot_read"
    folder = tmp_path / "thư mục.pdf"
    folder.mkdir()
    assert refused(folder).key == "scans.cannot_read"
