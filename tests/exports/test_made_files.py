"""Each dirty or hostile file gets its verdict, soon and in little memory."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.exports.reading import workbooks
from desktop.exports.reading.workbooks import read_workbook
from models.errors import RecordsError
from models.imports.people import choose_sheet
from models.imports.proposals import ProposedRow, judge
from models.imports.rows import read_sheet
from tests.exports import dirty_lists, hostile_files, old_lists
from tests.exports.made_files import Case
from tests.sheets import TODAY

CASES = {**dirty_lists.CASES, **old_lists.CASES, **hostile_files.CASES}
SECONDS, MEBIBYTES = 10, 300
#: Runs the child as the program does, and leaves what memory it took.
_MEASURED = """
import re, sys
from desktop.exports.reading import child
code = child.main(sys.argv[2:])
with open("/proc/self/status") as status, open(sys.argv[1], "w") as told:
    told.write(re.search(r"VmHWM:\\s+(\\d+)", status.read())[1])
sys.exit(code)
"""


def _worked() -> float:
    """Return how long this process and its children have worked; a busy machine adds nothing."""
    took = os.times()
    return took.user + took.system + took.children_user + took.children_system


def verdict(row: ProposedRow) -> str:
    reasons = [one.key.removeprefix("import.") for one in row.read.reasons]
    return " ".join([row.read.data.full_name, row.verdict.value, *reasons])


def outcome(file: Path) -> tuple[list[str], set[str]]:
    """Return the verdict of each row and the keys of all remarks."""
    read = read_sheet(choose_sheet(read_workbook(file)), today=TODAY)
    rows = judge(read, [], TODAY)
    told = {one.key.removeprefix("import.") for row in rows for one in row.remarks}
    return [verdict(row) for row in rows], told


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the child leave in a file how much memory it took, where the system can tell."""
    file = tmp_path / "memory"
    if sys.platform == "linux":
        command = (sys.executable, "-c", _MEASURED, str(file))
        monkeypatch.setattr(workbooks, "_CHILD", command)
    return file


@pytest.mark.parametrize("name", CASES)
def test_the_file_gets_its_verdict_soon_and_in_little_memory(
    tmp_path: Path, memory: Path, name: str
) -> None:
    case: Case = CASES[name]
    file = tmp_path / f"danh sách{case.suffix}"
    file.write_bytes(case.make())
    began = _worked()
    if case.refusal:
        with pytest.raises(RecordsError) as refused:
            outcome(file)
        assert refused.value.key == f"import.{case.refusal}"
        for language in ("vi", "en"):
            assert str(tmp_path) not in refused.value.sentence(language)
    else:
        rows, told = outcome(file)
        assert rows == list(case.rows)
        assert case.told <= told
    assert _worked() - began < SECONDS
    if memory.exists():
        assert int(memory.read_text()) < MEBIBYTES * 1024


def test_there_are_cases_enough_and_each_is_another_file() -> None:
    assert len(CASES) >= 60
    parts = (dirty_lists.CASES, old_lists.CASES, hostile_files.CASES)
    assert len(CASES) == sum(map(len, parts))
