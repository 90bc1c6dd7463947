"""The process that forks children for every trial, and books for them to work on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from models.book.backups import Reason, make_backup
from models.book.database import create_book
from models.organisation import Cell
from tests.models.cell import add_someone

ROOT = Path(__file__).parents[2]
CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")

if sys.platform == "win32":
    collect_ignore_glob = ["test_*.py"]


class Oven:
    """Gives orders to the process that forks, and counts the faults that struck."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.struck = 0

    def order(self, scene: str, *paths: Path, **fault: Any) -> dict[str, Any]:
        """Run one trial and return how it ended."""
        order = {"scene": scene, "paths": [str(path) for path in paths], **fault}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        self.struck += bool(answer.get("killed"))
        return answer


@pytest.fixture(scope="session")
def oven() -> Iterator[Oven]:
    """Give the process that forks."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.oven"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Oven(process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=120)


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a book of two people, and its backup from when there was one."""
    folder = tmp_path_factory.mktemp("trước")
    database = create_book(folder / "sổ.sochibo", CELL)
    with database.transaction() as session:
        add_someone(session, "Lò Thị Pâng")
    make_backup(database, folder / "sao lưu", Reason.ASKED)
    with database.transaction() as session:
        add_someone(session, "Vừ A Chứ")
    database.close()
    return folder


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in memory where there is one: a killed process has no power to cut."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK):
        yield tmp_path
        return
    with TemporaryDirectory(dir=shared, prefix="so-chi-bo-") as folder:
        yield Path(folder)
