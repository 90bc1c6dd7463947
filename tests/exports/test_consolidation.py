"""A committee's folder: packages, forms, the list of cells, and the workbook made of them."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.exports.committee import folder as folder_reading
from desktop.exports.committee.blank_form import blank_form, form_of, known_campaigns
from desktop.exports.committee.cell_list import read_cell_list, save_cell_list, write_cell_list
from desktop.exports.committee.consolidation import (
    choose_subject,
    consolidate_folder,
    likely_committee,
    save_consolidation,
)
from desktop.exports.committee.folder import MOST_FILES, read_folder
from desktop.exports.committee.form import Form, write_filled_form, write_form
from desktop.exports.committee.form_reading import read_form
from desktop.exports.committee.package import write_package
from desktop.exports.committee.workbook import ConsolidationPaper, write_consolidation
from desktop.exports.reading.files import read_sheets
from desktop.exports.reading.limits import Limits
from models.committee.consolidating import Source, consolidate
from models.committee.figures import CellFigures, CellMark, Subject, figure_codes
from models.errors import RecordsError
from models.imports.sheet import Sheet
from tests.exports.workbook_rules import SOFFICE, broken_rules, formulas, recalculated, same
from tests.models.random_figures import PERIOD, SUBJECT, random_figures, solid_figures

COMMITTEE = "Đảng bộ Sở Khoa học và Công nghệ"


def sheets_of(data: bytes, tmp_path: Path) -> tuple[Sheet, ...]:
    """Read a workbook as the child process does, but here."""
    file = tmp_path / "read.xlsx"
    file.write_bytes(data)
    return tuple(read_sheets(file, Limits(), lambda _done, _total: None))


def thirty(seed: int = 2) -> list[CellFigures]:
    chance = Random(seed)
    return [random_figures(chance, number) for number in range(30)]


def paper_of(cells: list[CellFigures]) -> ConsolidationPaper:
    sources = [Source(f"{one.cell.name}.solieu", one.cell.name, one) for one in cells]
    expected = [one.cell for one in cells[:20]] + [CellMark("Chi bộ Đo lường")]
    subject = cells[0].subject
    return ConsolidationPaper(consolidate(sources, subject=subject, expected=expected), COMMITTEE)


@pytest.fixture(scope="module")
def books() -> dict[str, bytes]:
    """Give workbooks of a campaign, of a period, and of one cell alone with nothing in it."""
    of_period = [random_figures(Random(n), n, subject=PERIOD) for n in range(5)]
    return {
        "campaign": write_consolidation(paper_of(thirty())),
        "period": write_consolidation(paper_of(of_period)),
        "one": write_consolidation(paper_of([solid_figures()])),
    }


def test_the_workbook_keeps_the_rules_of_the_house(books: Mapping[str, bytes]) -> None:
    assert {name: broken_rules(data) for name, data in books.items()} == {
        "campaign": [],
        "period": [],
        "one": [],
    }


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_adds_up_what_we_say(books: dict[str, bytes], tmp_path: Path) -> None:
    theirs = recalculated(books, tmp_path)
    compared = [
        (name, cell, ours, theirs[name][cell])
        for name, data in books.items()
        for cell, (_, ours) in formulas(data).items()
    ]
    assert [one for one in compared if not same(one[2], one[3])] == []
    assert len(compared) > 300


def test_the_line_of_sums_is_the_slow_sum_of_the_cells(books: Mapping[str, bytes]) -> None:
    cells = thirty()
    slow = {key: sum(one.counts[key] for one in cells) for key in SUBJECT.keys}
    workbook = load_workbook(BytesIO(books["campaign"]), data_only=True)
    found: list[int] = []
    for sheet in workbook.worksheets[:2]:
        (row,) = (row for row in sheet.iter_rows() if row[1].value == "Cộng")
        found += [cell.value for cell in row[2:] if "%" not in cell.number_format]  # type: ignore[misc]
    assert found == list(slow.values())
    written = load_workbook(BytesIO(books["campaign"]))
    (row,) = (row for row in written.worksheets[0].iter_rows() if row[1].value == "Cộng")
    assert all(str(cell.value).startswith(("=SUM(", "=IF(")) for cell in row[2:])


def test_no_sheet_is_hidden_and_none_names_anybody(books: Mapping[str, bytes]) -> None:
    workbook = load_workbook(BytesIO(books["campaign"]))
    assert workbook.sheetnames == [
        "Tổng hợp",
        "Tổng hợp học tập",
        "Nội dung đã học",
        "Nội dung theo chi bộ",
        "Kiểm tra",
        "Tệp được tính",
    ]
    assert {sheet.sheet_state for sheet in workbook.worksheets} == {"visible"}


@pytest.mark.parametrize("subject", [SUBJECT, PERIOD], ids=["campaign", "period"])
def test_a_form_filled_from_a_book_says_what_the_package_says(
    subject: Subject, tmp_path: Path
) -> None:
    figures = random_figures(Random(4), 1, subject=subject)
    data = write_filled_form(figures)
    assert broken_rules(data) == []
    read = read_form(sheets_of(data, tmp_path), file="a.xlsx")
    assert (read.cell, read.subject) == (figures.cell, figures.subject)
    assert (read.counts, read.topics) == (figures.counts, figures.topics)
    assert read.made_at.date() == figures.made_at.astimezone().date()


def cells_of(data: bytes) -> tuple[Any, dict[str, tuple[Any, ...]]]:
    """Return a form's workbook and its lines by code."""
    workbook = load_workbook(BytesIO(data))
    lines = {str(row[0].value): row for row in workbook.worksheets[0].iter_rows(min_row=8)}
    return workbook, lines


def saved(workbook: Any) -> bytes:
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def fill(data: bytes, figures: CellFigures, *, skip: str = "") -> bytes:
    """Fill a blank form in as somebody does in Excel: only what is not locked."""
    workbook, lines = cells_of(data)
    values: dict[str, object] = {code: figures.counts[key] for key, code in figure_codes()}
    values |= {"A2": figures.cell.name, "A3": COMMITTEE, "A11": date(2026, 1, 7)}
    for code, value in values.items():
        cell = lines[code][2]
        assert not cell.protection.locked, code
        cell.value = None if code == skip else value
    rows = [row for row in workbook.worksheets[1].iter_rows() if isinstance(row[2].value, int)]
    for row, topic in zip(rows, figures.topics, strict=True):
        for cell, count in zip(row[3:], topic.counts, strict=True):
            assert not cell.protection.locked
            cell.value = count
    return saved(workbook)


def blank(figures: CellFigures) -> bytes:
    return write_form(Form(figures.subject, figures.topics))


def test_a_form_filled_in_by_hand_counts_like_a_package(tmp_path: Path) -> None:
    figures = solid_figures(7)
    assert broken_rules(blank(figures)) == []
    read = read_form(sheets_of(fill(blank(figures), figures), tmp_path), file="a.xlsx")
    assert read.cell == CellMark("Chi bộ số 7", COMMITTEE)
    assert read.subject.is_same(figures.subject)
    assert (read.counts, read.topics, read.program) == (figures.counts, figures.topics, "")


def test_what_is_not_to_be_filled_in_is_locked_and_nothing_is_hidden() -> None:
    workbook, lines = cells_of(blank(solid_figures()))
    for sheet in workbook.worksheets:
        assert sheet.protection.sheet
        assert sheet.sheet_state == "visible"
    locked = {
        code for code, row in lines.items() if code[1:].isdigit() and row[2].protection.locked
    }
    assert locked == {"A1", "A4", "A5", "A6", "A7", "A8", "A9", "A10"}
    assert all(row[0].protection.locked and row[1].protection.locked for row in lines.values())


Spoil = Callable[[Any, dict[str, tuple[Any, ...]]], object]


def put(code: str, value: object, *, at: int = 2) -> Spoil:
    def spoil(_workbook: Any, lines: dict[str, tuple[Any, ...]]) -> None:
        lines[code][at].value = value

    return spoil


def hide_row(workbook: Any, lines: dict[str, tuple[Any, ...]]) -> None:
    workbook.worksheets[0].row_dimensions[lines["D2"][0].row].hidden = True


def hide_column(workbook: Any, _lines: dict[str, tuple[Any, ...]]) -> None:
    workbook.worksheets[0].column_dimensions["A"].hidden = True


def another_sheet(workbook: Any, _lines: dict[str, tuple[Any, ...]]) -> None:
    sheet = workbook.create_sheet("Danh sách")
    sheet["A1"] = "Vàng Bích Mai"
    sheet.sheet_state = "hidden"


def delete_row(workbook: Any, lines: dict[str, tuple[Any, ...]]) -> None:
    lines["D2"][0].value = lines["D2"][1].value = lines["D2"][2].value = None


def number_in_topics(value: object) -> Spoil:
    def spoil(workbook: Any, _lines: dict[str, tuple[Any, ...]]) -> None:
        row = next(row for row in workbook.worksheets[1].iter_rows() if row[2].value == 1)
        row[4].value = value

    return spoil


def copy_topic(workbook: Any, _lines: dict[str, tuple[Any, ...]]) -> None:
    sheet = workbook.worksheets[1]
    row = next(row for row in sheet.iter_rows() if row[2].value == 1)
    for column, cell in enumerate(row, start=1):
        sheet.cell(sheet.max_row + (column == 1), column).value = cell.value


SPOILT: dict[str, tuple[Spoil, str]] = {
    "another label": (put("D3", "Lượt vắng", at=1), "form_label"),
    "another code": (put("D3", "D4", at=0), "form_label"),
    "a line less": (delete_row, "form_label"),
    "another mark": (put("A1", "SOCHIBO-SOLIEU-9"), "form_label"),
    "a code that is none": (put("A4", "chi bộ 4"), "form_label"),
    "the figures of a period alone": (put("A6", "Không có"), "form_label"),
    "text": (put("D3", "mười hai"), "form_text"),
    "a number as text": (put("D3", "12"), "form_text"),
    "a negative number": (put("D3", -1), "form_text"),
    "a fraction": (put("D3", 1.5), "form_text"),
    "far too many": (put("D3", 10**7), "form_text"),
    "a day": (put("D3", date(2025, 1, 1)), "form_text"),
    "a formula nobody worked out": (put("D3", "=SUM(C1:C2)"), "form_text"),
    "true": (put("D3", value=True), "form_text"),
    "nothing": (put("D3", None), "form_empty"),
    "no name": (put("A2", None), "form_empty"),
    "a name of signs": (put("A2", " – "), "form_empty"),
    "no day": (put("A11", None), "form_empty"),
    "the first day of all": (put("A11", "01/01/0001"), "form_day"),
    "the last day of all": (put("A11", date(9999, 12, 31)), "form_day"),
    "a day in words": (put("A11", "đầu tháng"), "form_day"),
    "days turned round": (put("A10", date(2024, 1, 1)), "form_period"),
    "a forgotten sheet": (another_sheet, "form_sheets"),
    "a hidden line": (hide_row, "form_hidden"),
    "a hidden column": (hide_column, "form_hidden"),
    "text among the topics": (number_in_topics("ba"), "form_text"),
    "a topic twice": (copy_topic, "form_label"),
    "nothing among the topics": (number_in_topics(None), "form_empty"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_form_that_was_changed_gets_one_sentence(name: str, tmp_path: Path) -> None:
    spoil, expected = SPOILT[name]
    figures = solid_figures()
    workbook, lines = cells_of(fill(blank(figures), figures))
    spoil(workbook, lines)
    with pytest.raises(RecordsError) as caught:
        read_form(sheets_of(saved(workbook), tmp_path), file="Chi bộ A.xlsx")
    assert caught.value.key == f"committee.{expected}"
    for language in ("vi", "en"):
        assert "Chi bộ A.xlsx" in caught.value.sentence(language)


def test_eighty_changed_forms_are_refused_or_say_the_same(tmp_path: Path) -> None:
    chance, figures = Random(3), solid_figures()
    data = fill(blank(figures), figures)
    whole = read_form(sheets_of(data, tmp_path), file="a.xlsx")
    refused = 0
    for _ in range(80):
        wrong = bytearray(data)
        for _ in range(chance.choice([1, 3, 20])):
            wrong[chance.randrange(len(wrong))] = chance.randrange(256)
        try:
            assert read_form(sheets_of(bytes(wrong), tmp_path), file="a.xlsx") == whole
        except RecordsError:
            refused += 1
    assert refused > 40


def test_a_form_nobody_filled_in_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        read_form(sheets_of(blank(solid_figures()), tmp_path), file="biểu.xlsx")
    assert caught.value.key == "committee.form_blank"


def test_a_list_that_was_edited_is_read_again(tmp_path: Path) -> None:
    marks = [solid_figures(0).cell, CellMark("Chi bộ B")]
    data = write_cell_list(marks, committee=COMMITTEE)
    assert broken_rules(data) == []
    workbook = load_workbook(BytesIO(data))
    free = next(row for row in workbook.worksheets[0].iter_rows() if row[0].value == 3)
    free[1].value = "Chi bộ mới"
    read = read_cell_list(sheets_of(saved(workbook), tmp_path), file="a.xlsx")
    assert [(one.name, one.id) for one in read] == [
        ("Chi bộ số 0", marks[0].id),
        ("Chi bộ B", None),
        ("Chi bộ mới", None),
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with thirty packages, a form, the list, and what has no place there."""
    place = tmp_path / "đã nhận"
    place.mkdir()
    cells = thirty()
    for one in cells:
        (place / f"{one.cell.name}.solieu").write_bytes(write_package(one))
    older = replace(cells[3], made_at=cells[3].made_at - timedelta(days=1))
    (place / "gửi lần đầu.solieu").write_bytes(write_package(older))
    form = replace(solid_figures(30), subject=cells[0].subject, topics=cells[0].topics)
    form = replace(form, topics=tuple(replace(one, members_whole=0, members=0, staff=0,
                   staff_whole=0, meetings=0) for one in form.topics))  # fmt: skip
    (place / "biểu.XLSX").write_bytes(fill(blank(form), form))
    (place / "hỏng.solieu").write_bytes(write_package(cells[0])[:500])
    (place / "hỏng.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    (place / "cũ.xls").write_bytes(b"old")
    (place / "ghi chú.pdf").write_bytes(b"no matter")
    (place / "~$biểu.xlsx").write_bytes(b"open elsewhere")
    (place / "thư mục.solieu").mkdir()
    (place / "lối ra.solieu").symlink_to(tmp_path / "nowhere")
    save_cell_list(place, [*(one.cell for one in cells), CellMark("Chi bộ Đo lường")])
    return place


def test_a_folder_is_read_whole_and_each_fault_by_itself(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    contents = read_folder(folder, lambda done, total: told.append((done, total)))
    assert len(contents.sources) == 32
    assert len(contents.expected) == 31
    assert {one.file: one.remark.key for one in contents.refused} == {
        "hỏng.solieu": "committee.damaged",
        "hỏng.xlsx": "committee.damaged",
        "cũ.xls": "committee.other_kind",
    }
    assert told[0] == (0, 36)
    assert told[-1] == (36, 36)
    assert told == sorted(told)
    assert likely_committee(contents) == "Đảng bộ Sở"
    consolidation = consolidate_folder(contents, choose_subject(contents))
    assert len(consolidation.cells) == 31
    found = {(one.kind.value, one.file) for one in consolidation.findings}
    assert {
        ("missing", ""),
        ("unlisted", "biểu.XLSX"),
        ("replaced", "gửi lần đầu.solieu"),
        ("refused", "hỏng.xlsx"),
    } <= found
    slow = sum(one.counts["members.present"] for one in thirty()) + 180
    assert consolidation.totals["members.present"] == slow


def test_what_was_put_together_before_is_not_read_as_a_form(tmp_path: Path) -> None:
    figures = solid_figures()
    (tmp_path / "a.solieu").write_bytes(write_package(figures))
    paper = paper_of([figures])
    save_consolidation(paper, tmp_path / "Tổng hợp.xlsx")
    contents = read_folder(tmp_path)
    assert contents.refused == []
    assert consolidate_folder(contents, choose_subject(contents)).findings == ()


def test_reading_can_be_stopped(folder: Path) -> None:
    class Stopped(Exception):  # noqa: N818 - a request, not an error
        pass

    def stop(done: int, _total: int) -> None:
        if done == 5:
            raise Stopped

    with pytest.raises(Stopped):
        read_folder(folder, stop)


def test_reading_can_be_stopped_within_a_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xlsx").write_bytes(blank(solid_figures()))
    told: list[tuple[int, int]] = []

    def read_slowly(_file: Path, progress: Callable[[int, int], None]) -> tuple[Sheet, ...]:
        progress(4000, 12000)
        raise AssertionError("the reading went on")

    class Stopped(Exception):  # noqa: N818 - a request, not an error
        pass

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) > 1:
            raise Stopped

    monkeypatch.setattr(folder_reading, "read_workbook", read_slowly)
    with pytest.raises(Stopped):
        read_folder(tmp_path, stop)
    assert told == [(0, 1), (0, 1)]


def test_folders_that_cannot_be_put_together_are_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        read_folder(tmp_path / "nowhere")
    assert caught.value.key == "committee.no_folder"
    with pytest.raises(RecordsError) as caught:
        choose_subject(read_folder(tmp_path))
    assert caught.value.key == "committee.nothing"
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.solieu").touch()
    with pytest.raises(RecordsError) as caught:
        read_folder(tmp_path)
    assert caught.value.key == "committee.too_many"


def test_the_list_is_never_written_over(tmp_path: Path) -> None:
    file = save_cell_list(tmp_path, [])
    before = file.read_bytes()
    with pytest.raises(RecordsError) as caught:
        save_cell_list(tmp_path, [solid_figures().cell])
    assert caught.value.key == "committee.list_there_already"
    assert file.read_bytes() == before


def test_a_full_disk_leaves_the_old_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "old.xlsx"
    out.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(RecordsError) as caught:
        save_consolidation(paper_of([solid_figures()]), out)
    assert caught.value.key == "exports.disk_full"
    assert out.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["old.xlsx"]


def test_a_blank_form_has_the_topics_of_its_campaign(tmp_path: Path) -> None:
    known = known_campaigns(None)
    contents = read_folder(tmp_path)
    form = blank_form(contents, known, period=SUBJECT.period, campaign="1412-CV/TU")
    assert len(form.topics) == 18
    assert form == form_of(SUBJECT, known) or form.subject.is_same(SUBJECT)
    alone = blank_form(contents, known, period=SUBJECT.period, campaign=None)
    assert alone.subject == Subject(SUBJECT.period)
    with pytest.raises(RecordsError) as caught:
        blank_form(contents, known, period=SUBJECT.period, campaign="không có đợt này")
    assert "lai-chau-1412-cv-tu" in caught.value.sentence()
