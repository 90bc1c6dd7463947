"""What `make bench` times can be timed: each measure runs, beside a floor that does something.

How long it takes is not asked here, where other tests run at the same time.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.book.database import open_book
from models.sample import write_sample
from tests.bench.__main__ import measures
from tests.bench.measure import Measure, report, take


def test_every_measure_can_be_taken(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "so.sochibo"
    write_sample(file, people=12, years=1)
    database = open_book(file)
    try:
        taken = [take(measure, runs=1) for measure in measures(database)]
    finally:
        database.close()
    assert taken
    assert all(result.work > 0 and result.floor > 0 for result in taken)


def test_a_limit_that_is_exceeded_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    slow = Measure("slow", lambda: sum(range(20_000)), lambda: None, limit_ratio=2)
    quick = Measure("quick", lambda: None, lambda: None, limit_ms=1000)
    assert not report([slow, quick])
    _, slow_line, quick_line = capsys.readouterr().out.splitlines()
    assert slow_line.endswith("× 2  EXCEEDED")
    assert quick_line.endswith("1000 ms")
