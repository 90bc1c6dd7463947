"""Workbooks of any kind are read in a child process or refused by name; none hurts the program."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from desktop.exports.reading import cells as workbook_cells
from desktop.exports.reading import workbooks as workbook_reader
from desktop.exports.reading.workbooks import read_workbook
from models.errors import RecordsError
from models.imports.sheet import Cell, CellKind

DATA = Path(__file__).parents[1] / "data"


def saved(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


@cache
def plain() -> bytes:
    """Return a small workbook, the same each time: its own dates of making do not matter."""
    workbook = Workbook()
    workbook.worksheets[0].append(["Họ và tên", "Ngày sinh"])
    workbook.worksheets[0].append(["Vũ Văn An", datetime(1980, 2, 1)])  # noqa: DTZ001 - as Excel has it
    return saved(workbook)


def changed(
    data: bytes, *, member: str = "", edit: Callable[[bytes], bytes] = bytes, extra: str = ""
) -> bytes:
    """Return the workbook with one part edited, or one part more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, edit(content) if part.filename == member else content)
        if extra:
            new.writestr(extra, b"x")
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def with_rows(rows: str) -> bytes:
    body = f"<sheetData>{rows}</sheetData>".encode()
    return changed(
        plain(),
        member=SHEET,
        edit=lambda old: re.sub(rb"<sheetData>.*</sheetData>", body, old, flags=re.DOTALL),
    )


def text_cell(place: str) -> str:
    row = re.sub(r"\D", "", place)
    return f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>x</t></is></c></row>'


def bomb() -> bytes:
    return changed(plain(), member=SHEET, edit=lambda old: old + b" " * 40_000_000)


def laughs() -> bytes:
    entities = "".join(
        f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "ha"}{"&a0;" * 9 if n else ""}">'
        for n in range(9)
    )
    head = f"<!DOCTYPE x [{entities}]>".encode()
    return changed(
        with_rows(text_cell("A1").replace(">x<", ">&a8;<")),
        member=SHEET,
        edit=lambda old: head + old[old.index(b"<worksheet") :],
    )


def outside_entity() -> bytes:
    head = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    return changed(
        with_rows(text_cell("A1").replace(">x<", ">&a;<")),
        member=SHEET,
        edit=lambda old: head + old[old.index(b"<worksheet") :],
    )


def overlapping() -> bytes:
    """Return an archive of which two entries name the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", b"x" * 100)
        archive.writestr("b", b"x" * 100)
        archive.getinfo("b").header_offset = archive.getinfo("a").header_offset
    return buffer.getvalue()


def many_members() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(2_001):
            archive.writestr(f"{number}", b"")
    return buffer.getvalue()


def other_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
        archive.writestr("[Content_Types].xml", b"<Types/>")
    return buffer.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty_file"),
    "text": (lambda: "Họ và tên;Ngày sinh\n".encode("utf-16"), "not_a_workbook"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "not_a_workbook"),
    "old or with password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "old_workbook",
    ),
    "cut in half": (lambda: plain()[: len(plain()) // 2], "not_a_workbook"),
    "another archive": (other_archive, "not_a_workbook"),
    "binary": (lambda: changed(plain(), extra="xl/workbook.bin"), "binary_workbook"),
    "macros": (lambda: changed(plain(), extra="xl/vbaProject.bin"), "has_macros"),
    "path upwards": (lambda: changed(plain(), extra="../../x"), "not_a_workbook"),
    "far column": (lambda: with_rows(text_cell("XFD1")), "too_large"),
    "far cell": (lambda: with_rows(text_cell("XFD1048576")), "too_large"),
    "far row": (lambda: with_rows(text_cell("A5001")), "too_large"),
    "no such row": (lambda: with_rows(text_cell("A2000000")), "too_large"),
    "no such column": (lambda: with_rows(text_cell("ZZZZ1")), "not_a_workbook"),
    "bomb": (bomb, "too_large"),
    "too many parts": (many_members, "too_large"),
    "overlapping parts": (overlapping, "not_a_workbook"),
    "billion laughs": (laughs, "not_a_workbook"),
    "entity from outside": (outside_entity, "not_a_workbook"),
    "broken markup": (
        lambda: changed(plain(), member=SHEET, edit=lambda old: old[:-30]),
        "not_a_workbook",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_or_foreign_file_is_refused_by_name(tmp_path: Path, name: str) -> None:
    make, key = REFUSED[name]
    file = tmp_path / "danh sách.xlsx"
    file.write_bytes(make())
    with pytest.raises(RecordsError) as refused:
        read_workbook(file)
    assert refused.value.key == f"import.{key}"
    for language in ("vi", "en"):
        assert "danh sách.xlsx" in refused.value.sentence(language)
        assert "/" not in refused.value.sentence(language).replace("TCVN3/ABC", "")


def test_a_file_that_is_not_there_or_a_folder_is_named(tmp_path: Path) -> None:
    for file, key in ((tmp_path / "x.xlsx", "missing"), (tmp_path, "cannot_open")):
        with pytest.raises(RecordsError) as refused:
            read_workbook(file)
        assert refused.value.key == f"import.{key}"


def test_a_reading_that_does_not_end_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_reader, "SECONDS", 0.01)
    file = tmp_path / "x.xlsx"
    file.write_bytes(plain())
    with pytest.raises(RecordsError) as refused:
        read_workbook(file)
    assert refused.value.key == "import.too_slow"


def test_a_child_that_the_system_ends_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*_args: object, **_named: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], -9, b"", b"")

    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(RecordsError) as refused:
        read_workbook(tmp_path / "x.xlsx")
    assert refused.value.key == "import.too_large"


def test_a_child_without_memory_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(plain())
    monkeypatch.setattr(workbook_cells, "read_sheets", _without_memory)
    written = io.BytesIO()
    monkeypatch.setattr(workbook_reader, "_limit_resources", bool)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written))
    assert workbook_reader.main([str(file)]) == 0
    sys.stdout.flush()
    assert written.getvalue() == b'{"error": "import.too_large"}'


def _without_memory(*_arguments: object) -> None:
    raise MemoryError


def test_a_fault_of_our_own_rises_with_what_the_child_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A real child that finds no program to run.
    monkeypatch.setattr(workbook_reader, "_ROOT", tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    file = tmp_path / "x.xlsx"
    file.write_bytes(plain())
    with pytest.raises(RuntimeError, match="No module named"):
        read_workbook(file)


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Người"
    sheet.append(["  Vũ\u00a0Văn An ", 5, 2.5, datetime(1980, 2, 1, 23, 59), True])  # noqa: DTZ001
    sheet.append([])
    sheet.append(["#REF!", "=1+1", None, "01/02/1980"])
    sheet["A1"].font = Font(name=".VnTime")
    workbook.create_sheet("Ẩn").sheet_state = "veryHidden"
    file = tmp_path / "x.xlsx"
    file.write_bytes(saved(workbook))
    first, second = read_workbook(file)
    assert (first.name, first.hidden, second.name, second.hidden) == ("Người", False, "Ẩn", True)
    assert [row.number for row in first.rows] == [1, 3]
    assert first.rows[0].cells == {
        1: Cell(CellKind.TEXT, "  Vũ\u00a0Văn An ", ".VnTime"),
        2: Cell(CellKind.NUMBER, 5),
        3: Cell(CellKind.NUMBER, 2.5),
        4: Cell(CellKind.DATE, date(1980, 2, 1)),
        5: Cell(CellKind.TEXT, "True"),
    }
    assert first.rows[1].cells == {
        1: Cell(CellKind.ERROR, "#REF!"),
        2: Cell(CellKind.NO_VALUE, "", "", True),
        4: Cell(CellKind.TEXT, "01/02/1980"),
    }


def test_the_result_of_a_formula_is_taken_and_marked(tmp_path: Path) -> None:
    row = '<row r="1"><c r="A1" t="str"><f>"A"&amp;"n"</f><v>An</v></c></row>'
    file = tmp_path / "x.xlsx"
    file.write_bytes(with_rows(row))
    (sheet,) = read_workbook(file)
    assert sheet.rows[0].cells == {1: Cell(CellKind.TEXT, "An", computed=True)}


def test_a_workbook_of_1904_gives_the_same_days(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    workbook.worksheets[0].append([datetime(1980, 2, 1)])  # noqa: DTZ001
    file = tmp_path / "x.xlsx"
    file.write_bytes(saved(workbook))
    assert read_workbook(file)[0].rows[0].cells[1].value == date(1980, 2, 1)


@pytest.mark.parametrize("told", [b"A1", b"A1:XFD1048576"])
def test_what_a_file_tells_of_its_size_is_not_believed(tmp_path: Path, told: bytes) -> None:
    def tell(old: bytes) -> bytes:
        return re.sub(rb'ref="[^"]*"', b'ref="' + told + b'"', old)

    file = tmp_path / "x.xlsx"
    file.write_bytes(changed(plain(), member=SHEET, edit=tell))
    assert [len(row.cells) for row in read_workbook(file)[0].rows] == [2, 2]


def test_markup_without_namespace_holds_no_rows(tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    edited = changed(plain(), member=SHEET, edit=lambda old: re.sub(rb' xmlns="[^"]*"', b"", old))
    file.write_bytes(edited)
    assert read_workbook(file)[0].rows == ()


def test_styled_empty_cells_far_down_do_no_harm(tmp_path: Path) -> None:
    rows = text_cell("A1") + "".join(f'<row r="{n}"><c r="A{n}"/></row>' for n in range(2, 9_000))
    file = tmp_path / "x.xlsx"
    file.write_bytes(with_rows(rows))
    assert len(read_workbook(file)[0].rows) == 1


def test_the_list_of_the_office_comes_whole() -> None:
    (sheet,) = read_workbook(DATA / "danh_sach_chi_bo.xlsx")
    assert sheet.name == "Danh sách"
    assert len(sheet.rows) == 3 + 1 + 36


def test_the_parent_never_loads_the_workbook_library() -> None:
    code = "import sys, desktop.exports.reading.workbooks; print('openpyxl' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_random_damage_is_only_ever_a_refusal(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(plain())
    places = st.integers(0, len(whole) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=20)):
        whole[place] = data.draw(st.integers(0, 255))
    file = tmp_path / "x.xlsx"
    file.write_bytes(whole)
    limits = workbook_cells.Limits(rows=100, columns=100)
    with suppress(RecordsError):
        workbook_cells.read_sheets(file, limits)
