"""The inspection pack is whole or not there, names what it holds and what is missing."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.commands import line
from desktop.exports.pack import placing
from desktop.exports.pack.names import NAME_LIMIT, file_name, free_path
from desktop.exports.pack.writing import Pack, write_pack
from models.book.database import Database
from models.errors import RecordsError
from models.meetings.meetings import list_meetings
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.scans import add_scan, scan_file
from models.meetings.votes import VoteData, add_vote
from models.periods import year
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book
from tests.exports.workbook_rules import broken_rules

PERIOD = year(2024)
SCAN = b"%PDF-1.4\n" + b"signed " * 40 + b"\n%%EOF\n"


#: Does what the command line says and dies before it writes its third paper.
_DYING = """
import os, signal, sys
papers = 0

def heard(name, values):
    global papers
    if name == "open" and str(values[0]).endswith(".pdf") and "x" in str(values[1]):
        papers += 1
        if papers == 3:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(heard)
import main
sys.exit(main.main())
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a book in which one meeting has minutes, and two scans of one name."""
    database = make_book(tmp_path_factory.mktemp("pack") / "so.sochibo", members=5, months=2)
    meeting_id = write_minutes(database)
    with database.transaction() as session:
        second = ResolutionData("Kết nạp đảng viên", "Đề nghị kết nạp quần chúng ưu tú.")
        resolution_id = add_resolution(session, meeting_id=meeting_id, data=second)
        vote = VoteData("", 4)
        add_vote(session, meeting_id=meeting_id, resolution_id=resolution_id, data=vote)
        for data in (SCAN, SCAN + b"\n"):
            add_scan(session, meeting_id=meeting_id, file=scan_file("Biên bản: ký?.pdf", data))
    yield database
    database.close()


@pytest.fixture(scope="module")
def pack(book: Database, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return write_pack(book, period=PERIOD, folder=tmp_path_factory.mktemp("out") / "Hồ sơ 2024")


def files_of(folder: Path) -> dict[str, bytes]:
    found = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}


def index_rows(data: bytes, sheet: int) -> list[list[Any]]:
    rows = openpyxl.load_workbook(io.BytesIO(data)).worksheets[sheet].iter_rows(values_only=True)
    return [list(row) for row in rows if isinstance(row[0], int)]


def test_the_zip_holds_the_folder(pack: Pack) -> None:
    with zipfile.ZipFile(pack.zip) as archive:
        assert archive.testzip() is None
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == files_of(pack.folder)
    assert pack.files == len(packed)
    assert sorted(one.name for one in pack.folder.parent.iterdir()) == [
        "Hồ sơ 2024",
        "Hồ sơ 2024.zip",
    ]


def test_it_holds_every_kind_of_paper(pack: Pack, book: Database) -> None:
    names = [name.split("/") for name in files_of(pack.folder)]
    folders = {name[0] for name in names if len(name) == 2}
    assert {"1 Biên bản", "2 Nghị quyết, kết luận", "3 Danh sách dự", "4 Bản quét"} < folders
    assert sum(name[0] == "4 Bản quét" for name in names) == 2
    logs = {name[1] for name in names if name[0] == "6 Sổ theo dõi"}
    assert {"Sổ theo dõi vắng mặt và học bù.xlsx", "Nhật ký thay đổi.xlsx"} < logs
    with book.reading() as session:
        held = sum(row.was_held for row in list_meetings(session, PERIOD))
    assert sum(name[0] == "3 Danh sách dự" for name in names) == held


def test_it_holds_every_resolution_of_a_meeting(pack: Pack) -> None:
    names = [name.rpartition("/")[2] for name in files_of(pack.folder)]
    adopted = [name for name in names if name.startswith("2024-02-05 Nghị quyết ")]
    assert len(adopted) == 2
    assert sum("Kết nạp đảng viên" in name for name in adopted) == 1


def test_the_index_names_every_file_with_its_sha256(pack: Pack) -> None:
    files = files_of(pack.folder)
    index = files.pop("Mục lục.xlsx")
    rows = index_rows(index, 0)
    assert {row[1]: row[5] for row in rows} == {
        name: sha256(data).hexdigest() for name, data in files.items()
    }
    assert {row[1]: row[4] for row in rows} == {name: len(data) for name, data in files.items()}
    assert all(row[2] for row in rows)
    assert broken_rules(index) == []


def test_what_is_missing_is_named_with_its_reason(pack: Pack, book: Database) -> None:
    with book.reading() as session:
        held = [row for row in list_meetings(session, PERIOD) if row.was_held]
    rows = index_rows((pack.folder / "Mục lục.xlsx").read_bytes(), 1)
    assert len(rows) == len(pack.missing) >= len(held) - 1
    assert sum("Bản quét" in row[1] for row in rows) == len(held) - 1
    assert all(row[3] for row in rows)


def test_a_name_that_no_system_takes_is_told(book: Database, tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        write_pack(book, period=PERIOD, folder=tmp_path / ("x" * 300))
    assert caught.value.key == "exports.cannot_write"


def test_what_is_there_is_never_touched(book: Database, tmp_path: Path) -> None:
    folder = tmp_path / "Hồ sơ"
    folder.mkdir()
    (folder / "của tôi.txt").write_text("giữ")
    with pytest.raises(RecordsError) as caught:
        write_pack(book, period=PERIOD, folder=folder)
    assert caught.value.key == "pack.there_already"
    folder.rename(tmp_path / "khác")
    (tmp_path / "Hồ sơ.zip").write_bytes(b"old")
    with pytest.raises(RecordsError):
        write_pack(book, period=PERIOD, folder=folder)
    assert (tmp_path / "Hồ sơ.zip").read_bytes() == b"old"
    assert (tmp_path / "khác" / "của tôi.txt").read_text() == "giữ"


class Stopped(Exception):  # noqa: N818 - what a user asks for
    """The user cancelled."""


def test_cancelling_leaves_nothing(book: Database, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def count(done: int, total: int) -> None:
        told.append((done, total))

    write_pack(book, period=PERIOD, folder=tmp_path / "whole", progress=count)
    assert told[-1][0] == told[-1][1] > 10
    for place in (0, 1, len(told) // 2, len(told) - 2, len(told) - 1):
        left = iter(range(place))

        def stop(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Stopped

        with pytest.raises(Stopped):
            write_pack(book, period=PERIOD, folder=tmp_path / "stopped", progress=stop)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["whole", "whole.zip"]


def test_a_refused_name_takes_the_zip_back(
    book: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_aside: Path, _folder: Path) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(placing, "rename_folder", refuse)
    with pytest.raises(RecordsError) as caught:
        write_pack(book, period=PERIOD, folder=tmp_path / "Hồ sơ")
    assert caught.value.key == "exports.not_allowed"
    assert list(tmp_path.iterdir()) == []


def test_a_killed_run_leaves_no_half_pack_and_the_next_start_clears_it(
    book: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "Hồ sơ"
    command = [sys.executable, "-c", _DYING, "pack", str(book.file), "--out", str(folder)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == -signal.SIGKILL
    assert not folder.exists()
    assert len(list(tmp_path.iterdir())) == 1
    subprocess.run([sys.executable, "main.py", "export", "--list"], capture_output=True, check=True)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_is_missing(
    book: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["pack", str(book.file), "--from", "01/01/2024", "--to", "31/12/2024"]
    words += ["--out", str(tmp_path / "Hồ sơ")]
    assert line.main(words, window=lambda _: 1, tour=lambda _: 1) == 0
    assert "Đã lập hồ sơ kiểm tra năm 2024" in capsys.readouterr().out
    assert line.main(words, window=lambda _: 1, tour=lambda _: 1) == 1
    assert "Hồ sơ" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("05-BC/CB: Báo cáo?", "05-BC CB Báo cáo.pdf"),
        ("con", "_con.pdf"),
        ("LPT1.tệp", "_LPT1.tệp.pdf"),
        (" .. ", "_.pdf"),
        ("a\u202efdp\n\tb", "a fdp b.pdf"),
        ("e\u0302\u0323", "ệ.pdf"),
    ],
)
def test_names_are_those_that_windows_takes(stem: str, name: str) -> None:
    assert file_name(stem, "pdf") == name


def test_long_names_end_with_a_whole_word() -> None:
    name = file_name("Biên bản sinh hoạt " * 12, "pdf")
    assert len(name) <= NAME_LIMIT + 4
    assert name.removesuffix(".pdf").split()[-1] in {"Biên", "bản", "sinh", "hoạt"}
    assert len(file_name("x" * 300, "pdf")) == NAME_LIMIT + 4


def test_names_are_told_apart_whatever_the_case() -> None:
    taken = {"a/biên bản.pdf"}
    assert str(free_path("a", "Biên bản.pdf", taken)) == "a/Biên bản (2).pdf"
    assert str(free_path("b", "Biên bản.pdf", taken)) == "b/Biên bản.pdf"
