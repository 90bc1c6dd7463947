"""What a sheet shows: the texts of its cells, as a reader of the file sees them."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font

from desktop.exports.registry import Options, draw
from desktop.exports.sheet_picture import MOST_ROWS, SheetCell, picture_sheets
from desktop.exports.xlsx.layout import HOURS_FORMAT, MOMENT_FORMAT, NUMBER_FORMAT
from models.periods import year
from tests.exports.sample_book import make_book


def pictured(workbook: Workbook) -> dict[str, SheetCell]:
    buffer = BytesIO()
    workbook.save(buffer)
    return {cell.text: cell for cell in picture_sheets(buffer.getvalue())[0].cells}


def test_values_are_written_as_in_vietnamese_offices() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"] = date(2024, 3, 5)
    sheet["A2"] = 0.9557
    sheet["A2"].number_format = "0.00%"
    sheet["A3"] = 1
    sheet["A3"].number_format = "0.00%"
    sheet["A4"] = 27
    sheet["A5"] = datetime(2024, 3, 5, 8, 30, 59)  # noqa: DTZ001
    sheet["A5"].number_format = MOMENT_FORMAT
    shown = ["05/03/2024", "95,57%", "100,00%", "27", "05/03/2024 08:30"]
    assert list(pictured(workbook)) == shown


def test_numbers_are_shown_with_the_places_that_their_cells_have() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row, (value, format_code) in enumerate(
        (
            (5 / 3, HOURS_FORMAT),
            (1234.25, HOURS_FORMAT),
            (12345, NUMBER_FORMAT),
            (27, NUMBER_FORMAT),
            (1986, "General"),
        ),
        start=1,
    ):
        cell = sheet.cell(row, 1, value)
        cell.number_format = format_code
    assert list(pictured(workbook)) == ["1,7", "1.234,3", "12.345", "27", "1986"]


def test_a_merged_cell_takes_the_room_of_all_its_cells() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"], sheet["A3"], sheet["B3"] = "rộng", "trái", "phải"
    sheet.merge_cells("A1:B2")
    cells = pictured(workbook)
    wide, left, right = cells["rộng"], cells["trái"], cells["phải"]
    assert wide.width == left.width + right.width
    assert wide.height == 2 * left.height
    assert right.left == left.left + left.width


def test_how_a_cell_is_set_is_kept() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"] = "TT"
    sheet["A1"].font = Font(size=13, bold=True, italic=True)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="top", text_rotation=90)
    cell = pictured(workbook)["TT"]
    assert (cell.size, cell.bold, cell.italic) == (13, True, True)
    assert (cell.across, cell.upright, cell.turned) == ("center", "top", True)


def test_rows_beyond_the_picture_are_counted() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for number in range(1, MOST_ROWS + 8):
        sheet.cell(number, 1).value = number
    buffer = BytesIO()
    workbook.save(buffer)
    picture = picture_sheets(buffer.getvalue())[0]
    assert picture.left_out == 7
    assert picture.cells[-1].text == str(MOST_ROWS)


def test_charts_stand_on_the_sheet_with_the_figures_of_their_cells(tmp_path: Path) -> None:
    book = make_book(tmp_path / "so.sochibo")
    data = draw(book, "statistics", suffix="xlsx", options=Options(period=year(2024)))
    book.close()
    sheets = picture_sheets(data)
    workbook = load_workbook(BytesIO(data), data_only=True)
    charts = {sheet.name: sheet.charts for sheet in sheets}
    assert {name: len(found) for name, found in charts.items()} == {
        sheet.title: len(sheet._charts)  # type: ignore[attr-defined]
        for sheet in workbook.worksheets
    }
    assert sum(map(len, charts.values())) >= 3
    for sheet in sheets:
        texts = {cell.text for cell in sheet.cells}
        for one in sheet.charts:
            assert one.chart.bars
            for bar in one.chart.bars:
                assert set(bar.figures) <= texts
                assert bar.share is not None
                assert 0 <= bar.share <= 1
                assert not bar.name or bar.name in texts
            assert one.left + one.width <= sheet.width
            assert one.top + one.height <= sheet.height
            below = [cell for cell in sheet.cells if cell.text and cell.left >= one.left]
            covered = [
                cell.text
                for cell in below
                if one.top < cell.top + cell.height / 2 < one.top + one.height
            ]
            assert covered == []


def test_a_month_is_written_as_a_month() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"] = date(2024, 3, 1)
    sheet["A1"].number_format = "mm/yyyy"
    assert list(pictured(workbook)) == ["03/2024"]
