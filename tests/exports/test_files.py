"""A file that cannot be written leaves the old one as it was and nothing beside it."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.exports.files import replace_file
from models.errors import RecordsError

OLD, NEW = b"old report", b"new report" * 1000


def accept(data: bytes) -> None:
    assert data == NEW


@pytest.fixture
def target(tmp_path: Path) -> Path:
    file = tmp_path / "Báo cáo quý I #1 100%.pdf"
    file.write_bytes(OLD)
    return file


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    taken: list[float] = []
    monkeypatch.setattr(time, "sleep", taken.append)
    return taken


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def test_the_new_file_takes_the_place_of_the_old(target: Path) -> None:
    replace_file(target, NEW, accept)
    assert target.read_bytes() == NEW
    assert names(target.parent) == {target.name}


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    replace_file(tmp_path / "new.xlsx", NEW, accept)
    assert (tmp_path / "new.xlsx").read_bytes() == NEW


def failing(number: int) -> Callable[..., Any]:
    def fail(*_args: object, **_options: object) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "exports.disk_full"),
        (errno.EDQUOT, "exports.disk_full"),
        (errno.EROFS, "exports.not_allowed"),
        (errno.EACCES, "exports.not_allowed"),
        (errno.EIO, "exports.cannot_write"),
    ],
)
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_refusal_of_the_system_is_told(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str, step: str
) -> None:
    owner: Any = os if step == "fsync" else Path
    with monkeypatch.context() as patched:
        patched.setattr(owner, step, failing(number))
        with pytest.raises(RecordsError) as caught:
            replace_file(target, NEW, accept)
    assert caught.value.key == key
    assert caught.value.sentence("vi")
    assert caught.value.sentence("en")
    assert target.read_bytes() == OLD
    assert names(target.parent) == {target.name}


def test_a_disk_that_gives_back_other_bytes_is_noticed(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", lambda _file: NEW[:-1])
        with pytest.raises(RecordsError) as caught:
            replace_file(target, NEW, accept)
    assert caught.value.key == "exports.cannot_write"
    assert target.read_bytes() == OLD


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        replace_file(tmp_path / "không có" / "a.pdf", NEW, accept)
    assert caught.value.key == "exports.folder_missing"
    assert "không có" in caught.value.sentence()


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "a.pdf"
    folder.mkdir()
    with pytest.raises(RecordsError) as caught:
        replace_file(folder, NEW, accept)
    assert caught.value.key == "exports.not_a_file"
    assert names(tmp_path) == {"a.pdf"}


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        replace_file(tmp_path / f"{'x' * 300}.pdf", NEW, accept)
    assert refused.value.key == "exports.cannot_write"
    assert names(tmp_path) == set()


def test_a_file_kept_from_writing_stays(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_args: False)
    with pytest.raises(RecordsError) as caught:
        replace_file(target, NEW, accept)
    assert caught.value.key == "exports.not_allowed"
    assert target.read_bytes() == OLD


def test_a_document_that_fails_its_check_never_gets_its_name(target: Path) -> None:
    def refuse(_data: bytes) -> None:
        raise ValueError("cut off")

    with pytest.raises(ValueError, match="cut off"):
        replace_file(target, NEW, refuse)
    assert target.read_bytes() == OLD
    assert names(target.parent) == {target.name}


def held(code: int, times: int) -> Callable[[Path, Path], Path]:
    """Do what Windows does while another program holds the target."""
    left: Iterator[int] = iter(range(times))
    really = Path.replace

    def replace(source: Path, to: Path) -> Path:
        if next(left, None) is None:
            return really(source, to)
        error = PermissionError(errno.EACCES, "held")
        error.winerror = code  # type: ignore[attr-defined, unused-ignore]
        raise error

    return replace


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_for_a_moment_is_tried_again(
    target: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float], code: int
) -> None:
    monkeypatch.setattr(Path, "replace", held(code, times=3))
    replace_file(target, NEW, accept)
    assert target.read_bytes() == NEW
    assert len(pauses) == 3


def test_a_file_open_in_excel_is_told_within_three_seconds(
    target: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    monkeypatch.setattr(Path, "replace", held(32, times=100))
    with pytest.raises(RecordsError) as caught:
        replace_file(target, NEW, accept)
    assert caught.value.key == "exports.in_use"
    assert target.name in caught.value.sentence()
    assert sum(pauses) <= 2.5
    assert target.read_bytes() == OLD
    assert names(target.parent) == {target.name}


def test_other_windows_errors_are_not_tried_again(
    target: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    monkeypatch.setattr(Path, "replace", held(112, times=100))
    with pytest.raises(RecordsError):
        replace_file(target, NEW, accept)
    assert pauses == []


def test_leftovers_of_a_killed_run_are_removed_later(target: Path) -> None:
    old, fresh = (target.with_name(f".sochibo-{letter * 12}.part") for letter in "ab")
    old.write_bytes(b"half")
    fresh.write_bytes(b"another export at work")
    os.utime(old, (0, 0))
    replace_file(target, NEW, accept)
    assert names(target.parent) == {target.name, fresh.name}
