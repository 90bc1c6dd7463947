"""Tables of any kind are read in a child process; nothing of a file can hurt the program."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from desktop.exports.reading import child, files, workbooks
from desktop.exports.reading.formats import day_of, is_date, padded
from desktop.exports.reading.limits import Limits
from desktop.exports.reading.transfer import pack, unpack
from desktop.exports.reading.workbooks import read_workbook
from models.errors import RecordsError
from models.imports.sheet import Area, Cell, CellKind, Sheet, SheetRow
from tests.exports.made_files import changed, plain, saved, with_rows

DATA = Path(__file__).parents[1] / "data"


def read_here(file: Path) -> list[Sheet]:
    """Read without the child process."""
    return files.read_sheets(file, Limits(), lambda _done, _total: None)


def written(folder: Path, workbook: Workbook | bytes) -> Path:
    file = folder / "x.xlsx"
    file.write_bytes(workbook if isinstance(workbook, bytes) else saved(workbook))
    return file


def test_a_file_that_is_not_there_or_a_folder_is_named(tmp_path: Path) -> None:
    for file, key in ((tmp_path / "x.xlsx", "missing"), (tmp_path, "cannot_open")):
        with pytest.raises(RecordsError) as refused:
            read_workbook(file)
        assert refused.value.key == f"import.{key}"


def test_a_reading_that_does_not_end_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "SECONDS", 0.1)
    code = "import sys, time; sys.stderr.write('0 0\\n'); sys.stderr.flush(); time.sleep(600)"
    monkeypatch.setattr(workbooks, "_CHILD", (sys.executable, "-c", code))
    with pytest.raises(RecordsError) as refused:
        read_workbook(written(tmp_path, plain()))
    assert refused.value.key == "import.too_slow"


class SlowChild:
    """A child that begins at one second of a clock of its own and ends at another."""

    def __init__(self, begins: int, ends: int) -> None:
        self.now, self._begins, self._ends = 0, begins, ends

    @property
    def begun(self) -> bool:
        return self.now >= self._begins

    progress = (0, 0)

    def wait(self, seconds: float) -> int:
        self.now += 1
        if self.now >= self._ends:
            return 0
        raise subprocess.TimeoutExpired("child", seconds)


@pytest.mark.parametrize(
    ("begins", "ends", "in_time"), [(1, 29, True), (1, 33, False), (50, 79, True), (90, 91, False)]
)
def test_how_long_a_child_takes_to_begin_is_not_the_files_fault(
    monkeypatch: pytest.MonkeyPatch, begins: int, ends: int, *, in_time: bool
) -> None:
    child = SlowChild(begins, ends)
    monkeypatch.setattr(time, "monotonic", lambda: child.now)
    assert workbooks._wait(child, child, None) is in_time  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "code",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "import sys; sys.stderr.write('MemoryError'); sys.exit(1)",
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals end a process elsewhere")
def test_a_child_that_its_limits_end_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(workbooks, "_CHILD", (sys.executable, "-c", code))
    with pytest.raises(RecordsError) as refused:
        read_workbook(written(tmp_path, plain()))
    assert refused.value.key == "import.too_large"


def test_a_child_without_memory_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_memory(*_arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr(child, "read_sheets", without_memory)
    monkeypatch.setattr(child, "limit_process", bool)
    told = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(told))
    assert child.main(["x.xlsx"]) == 0
    sys.stdout.flush()
    assert told.getvalue() == b'{"error": "import.too_large"}'


def test_a_fault_of_our_own_rises_with_what_the_child_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A real child that finds no program to run.
    monkeypatch.setattr(workbooks, "_ROOT", tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    with pytest.raises(RuntimeError, match="No module named"):
        read_workbook(written(tmp_path, plain()))


class StoppedError(Exception):
    """Raised by a progress that stops."""


def test_the_reading_tells_how_far_it_is_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import sys, time; sys.stderr.write('3 9\\n'); sys.stderr.flush(); time.sleep(600)"
    monkeypatch.setattr(workbooks, "_CHILD", (sys.executable, "-c", code))
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        read_workbook(written(tmp_path, plain()), progress)
    assert told[-1] == (3, 9)


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Người"
    sheet.append(["  Vũ\u00a0Văn An ", 5, 2.5, datetime(1980, 2, 1, 23, 59), True])  # noqa: DTZ001
    sheet.append([])
    sheet.append(["#REF!", "=1+1", " ", "01/02/1980"])
    sheet["A1"].font = Font(name=".VnTime")
    workbook.create_sheet("Ẩn").sheet_state = "veryHidden"
    first, second = read_workbook(written(tmp_path, workbook))
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
        2: Cell(CellKind.NO_VALUE, computed=True),
        4: Cell(CellKind.TEXT, "01/02/1980"),
    }


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (
            't="str"><f>"A"&amp;"n"</f><v>An</v>',
            Cell(CellKind.TEXT, "An", computed=True),
        ),
        ('t="str"><f>IF(1,"","")</f><v></v>', None),
        ("><f>TODAY()</f><v>5</v>", Cell(CellKind.NUMBER, 5, computed=True)),
        ("><f>A2</f>", Cell(CellKind.NO_VALUE, computed=True)),
        ('t="b"><v>0</v>', Cell(CellKind.TEXT, "False")),
        ('t="d"><v>1985-11-04T00:00:00</v>', Cell(CellKind.DATE, date(1985, 11, 4))),
        ("><v>1.5E3</v>", Cell(CellKind.NUMBER, 1500.0)),
        # Excel holds no number as large as that, and nothing can be counted with it.
        ("><v>1.0E+999</v>", Cell(CellKind.ERROR, "1.0E+999")),
        ("><v></v>", None),
        (
            't="inlineStr"><is><r><t>A</t></r><rPh><t>x</t></rPh><r><t>n</t></r></is>',
            Cell(CellKind.TEXT, "An"),
        ),
    ],
)
def test_each_way_to_write_a_cell_is_read(tmp_path: Path, cell: str, found: Cell | None) -> None:
    row = f'<row r="1"><c r="A1"><v>1</v></c><c r="B1" {cell}</c></row>'
    (sheet,) = read_here(written(tmp_path, with_rows(row)))
    assert sheet.rows[0].cells.get(2) == found


def test_places_may_be_left_out(tmp_path: Path) -> None:
    rows = (
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c r='B3'/><c><v>4</v></c></row>"
    )
    (sheet,) = read_here(written(tmp_path, with_rows(rows)))
    found = {row.number: {at: cell.value for at, cell in row.cells.items()} for row in sheet.rows}
    assert found == {1: {1: 1, 3: 3}, 3: {3: 4}}


def test_a_text_of_several_fonts_has_the_first(tmp_path: Path) -> None:
    workbook = Workbook()
    old, new = InlineFont(rFont=".VnTime"), InlineFont(rFont="Arial")
    workbook.worksheets[0]["A1"] = CellRichText(TextBlock(old, "Hä"), TextBlock(new, " tªn"))
    (sheet,) = read_here(written(tmp_path, workbook))
    assert sheet.rows[0].cells[1] == Cell(CellKind.TEXT, "Hä tªn", ".VnTime")


def test_what_is_merged_and_hidden_is_told(tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in range(4):
        sheet.append([row, row, row])
    sheet.merge_cells("A1:B2")
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[90].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["H"].hidden = True
    (found,) = read_here(written(tmp_path, workbook))
    assert found.merged == (Area(1, 1, 2, 2),)
    assert sorted(found.hidden_rows) == sorted(found.hidden_columns) == [3]


CODES = st.sampled_from(["General", "0", "0.00", "dd/mm/yyyy", "[$-42A]d mmmm yyyy", "yyyy", "@"])
VALUES = (
    st.text("Vũ Ân'<&\u00a0x1", min_size=1).filter(str.strip)
    | st.integers(70, 10**6)
    | st.floats(70, 1e6)
    | st.dates(date(1904, 3, 1), date(2100, 1, 1))
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(VALUES, CODES), min_size=1, max_size=8), st.booleans())
def test_what_openpyxl_reads_we_read(
    tmp_path: Path, cells: list[tuple[Any, str]], from_1904: bool
) -> None:
    workbook = Workbook()
    if from_1904:
        workbook.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    for at, (value, code) in enumerate(cells, start=1):
        cell = workbook.worksheets[0].cell(at, 1, value)
        cell.number_format = cell.number_format if isinstance(value, date) else code
    file = written(tmp_path, workbook)
    (found,) = read_here(file)
    theirs = [row[0] for row in load_workbook(file).worksheets[0].iter_rows(values_only=True)]
    assert [row.cells[1].value for row in found.rows] == [
        one.date() if isinstance(one, datetime) else one for one in theirs
    ]


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        (14, "", True),
        (0, "", False),
        (46, "", False),
        (164, "dd/mm/yyyy;@", True),
        (164, '[$-1010000]d" tháng "m" năm "yyyy', True),
        (164, "mm/yy", True),
        (164, "mmm", True),
        (164, "[h]:mm:ss", False),
        (164, "mm:ss", False),
        (164, "General", False),
        (164, '#,##0" đồng"', False),
        (164, "[Red]0.00", False),
        (164, r"0.00\ \d", False),
    ],
)
def test_a_format_shows_a_day_or_not(number: int, code: str, shown: bool) -> None:
    assert is_date(number, code) is shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (123, "00000", "00123"),
        (1234567, "00000", ""),
        (11.5, "00.000000", "11.500000"),
        (11000111, r"00\.000000", "11.000111"),
        (123456789, '000"-"000"-"000', "123-456-789"),
        (5, "General", ""),
        (5, "#,##0", ""),
        (-5, "000", ""),
        (2.5, "000", ""),
    ],
)
def test_zeros_of_a_format_are_kept(value: float, code: str, shown: str) -> None:
    assert padded(value, code) == shown


def test_days_are_counted_as_excel_counts_them() -> None:
    assert day_of(1, from_1904=False) == date(1900, 1, 1)
    assert day_of(59, from_1904=False) == date(1900, 2, 28)
    assert day_of(61, from_1904=False) == date(1900, 3, 1)
    assert day_of(31355.99, from_1904=False) == date(1985, 11, 4)
    assert day_of(29893, from_1904=True) == date(1985, 11, 4)
    assert day_of(0.5, from_1904=False) is None
    assert day_of(1e9, from_1904=False) is None


def test_sheets_reach_the_program_as_they_were_read() -> None:
    rows = (
        SheetRow(2, {1: Cell(CellKind.DATE, date(1985, 11, 4)), 3: Cell(CellKind.ERROR, "#N/A")}),
        SheetRow(5, {2: Cell(CellKind.NUMBER, 7, "Arial", computed=True, shown="007")}),
    )
    sheets = (
        Sheet("A", rows, merged=(Area(1, 2, 3, 4),), hidden_rows=frozenset({5}), from_1904=True),
        Sheet("B", (), hidden=True, hidden_columns=frozenset({2}), too_large=True),
    )
    assert unpack(pack(sheets)) == sheets


def test_the_parent_never_loads_what_reads_the_files() -> None:
    code = (
        "import sys, desktop.exports.reading.workbooks;"
        "print({'openpyxl', 'xlrd', 'zipfile', 'pyexpat'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("source", ["made", "danh_sach_cu.xls"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_damage_is_only_ever_a_refusal(
    tmp_path: Path, source: str, data: st.DataObject
) -> None:
    whole = bytearray(plain() if source == "made" else (DATA / source).read_bytes())
    places = st.integers(0, len(whole) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=20)):
        whole[place] = data.draw(st.integers(0, 255))
    file = tmp_path / "x.xlsx"
    file.write_bytes(whole)
    with suppress(RecordsError):
        read_here(file)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_random_markup_is_only_ever_a_refusal(tmp_path: Path, data: st.DataObject) -> None:
    piece = st.sampled_from(
        [
            *("<row>", "</row>", '<row r="3">', "<c>", "</c>", '<c r="B3" t="s" s="1">', "<v>"),
            *("</v>", "1", "x", "<f>", "</f>", "<is>", "</is>", "<t>", "</t>", '<c t="d">'),
        ]
    )
    file = written(tmp_path, with_rows("".join(data.draw(st.lists(piece, max_size=12)))))
    with suppress(RecordsError):
        read_here(file)


def test_a_part_named_in_other_letters_is_found(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        changed(
            plain(),
            member="xl/_rels/workbook.xml.rels",
            edit=lambda old: old.replace(b"sheet1.xml", b"Sheet1.XML"),
        ),
    )
    assert len(read_here(file)[0].rows) == 3
