"""``consolidate``: a folder of files becomes one workbook, and what is wrong is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.commands.line import main
from desktop.exports.committee.folder import read_folder
from desktop.exports.committee.package import write_package
from tests.models.random_figures import solid_figures, with_counts


def run(*words: object) -> int:
    def nothing(_path: Path | None) -> int:
        raise AssertionError("the verb opens no window")

    return main([str(word) for word in words], window=nothing, tour=nothing)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    for number in range(3):
        data = write_package(solid_figures(number))
        (place / f"{number}.solieu").write_bytes(data)
    wrong = with_counts(solid_figures(3), {"meetings": 11})
    (place / "3.solieu").write_bytes(write_package(wrong))
    return place


def test_the_folder_becomes_a_workbook(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "Tổng hợp.xlsx"
    assert run("consolidate", folder, "--out", out, "--committee", "Đảng bộ Sở A") == 0
    said = capsys.readouterr().out
    assert "Số không khớp: “Buổi sinh hoạt – Tổng số buổi” là 11" in said
    assert "Đã tổng hợp 4 chi bộ" in said
    assert str(out) in said
    sheet = load_workbook(out, data_only=True).worksheets[0]
    assert sheet["A2"].value == "ĐẢNG BỘ SỞ A"
    (row,) = (row for row in sheet.iter_rows() if row[1].value == "Cộng")
    assert row[2].value == 80


def test_forms_and_the_list_are_written(folder: Path, tmp_path: Path) -> None:
    form = tmp_path / "Biểu.xlsx"
    assert run("consolidate", folder, "--form", form, "--write-list") == 0
    assert load_workbook(form).sheetnames == ["Biểu số liệu", "Nội dung"]
    assert len(read_folder(folder).expected) == 4
    before = (folder / "Danh sách chi bộ.xlsx").read_bytes()
    assert run("consolidate", folder, "--write-list") == 1
    assert (folder / "Danh sách chi bộ.xlsx").read_bytes() == before


def test_what_is_asked_for_and_not_there_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.xlsx"
    assert run("consolidate", folder, "--out", out, "--from", "01/01/2024") == 1
    assert "năm 2025" in capsys.readouterr().err
    assert run("consolidate", tmp_path / "nowhere", "--out", out) == 1
    assert run("consolidate", folder) == 2
    assert not out.exists()
    assert run("consolidate", folder, "--out", out, "--campaign", "1412-CV/TU") == 0


def test_a_second_file_of_a_cell_replaces_the_first(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:

    newer = with_counts(solid_figures(0), {"members.total": 25})
    newer = replace(newer, made_at=newer.made_at + timedelta(hours=1))
    (folder / "0 lần hai.solieu").write_bytes(write_package(newer))
    out = tmp_path / "a.xlsx"
    assert run("consolidate", folder, "--out", out) == 0
    assert "tính “0 lần hai.solieu”" in capsys.readouterr().out
    sheet = load_workbook(out, data_only=True).worksheets[0]
    (row,) = (row for row in sheet.iter_rows() if row[1].value == "Cộng")
    assert row[2].value == 85
