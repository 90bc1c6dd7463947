"""What `make bench` times can be timed: each measure runs, beside a floor that does something.

How long it takes is not asked here, where other tests run at the same time.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.book.database import open_book
from models.sample import write_sample
from tests.bench import office
from tests.bench.__main__ import measures
from tests.bench.measure import Measure, report, take
from tests.faults.scale import SOAK


def test_every_measure_can_be_taken(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if SOAK == 1:
        # Each run of it takes seconds.
        monkeypatch.setattr(office, "SOFFICE", None)
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


def test_what_must_be_faster_than_its_floor_is_held_to_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    slow = Measure("slow", lambda: sum(range(20_000)), lambda: None, limit_ratio=1 / 3, runs=3)
    quick = Measure("quick", lambda: None, lambda: sum(range(20_000)), limit_ratio=1 / 3, runs=3)
    assert not report([slow])
    assert report([quick])
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].endswith("× 0.333  EXCEEDED")
    assert lines[3].endswith("× 0.333")
