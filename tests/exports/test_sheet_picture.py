"""What a sheet shows: the texts of its cells, as a reader of the file sees them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from desktop.exports.sheet_picture import MOST_ROWS, SheetCell, picture_sheets


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
    assert list(pictured(workbook)) == ["05/03/2024", "95,57%", "100,00%", "27"]


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
