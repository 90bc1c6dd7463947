"""The log of changes as a workbook: every act of the days, no row too high, nothing executed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.registry import Options, draw
from models.book.database import Database, create_book
from models.history.log import collect_change_log
from models.history.undo import undo
from models.members.people import PersonData, add_person
from models.members.steps import StatusStep
from models.organisation import Cell
from models.periods import ALWAYS, Period
from models.words import Status

CELL = Cell("Chi bộ Văn phòng", "Đảng bộ Sở", "Điện Biên")


def sheet_of(database: Database, period: Period) -> Worksheet:
    data = draw(database, "change-log", suffix="xlsx", options=Options(period=period))
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]


def today() -> Period:
    day = datetime.now().astimezone().date()
    return Period(day - timedelta(days=1), day + timedelta(days=1))


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return create_book(tmp_path / "so.sochibo", CELL, user="thử")


def test_acts_stand_in_order_with_what_they_changed(database: Database) -> None:
    statuses = [StatusStep(ALWAYS, Status.OFFICIAL)]
    with database.transaction() as session:
        add_person(session, PersonData("=Lò Văn A", unit="Thanh tra"), statuses=statuses)
    with database.transaction() as session:
        undo(session)
    sheet = sheet_of(database, today())
    found = texts(sheet)
    acts = [
        "Lập sổ của Chi bộ Văn phòng",
        "Thêm =Lò Văn A",
        "Hoàn tác: thêm =Lò Văn A",
    ]
    assert [text for text in found if text in acts] == acts
    assert any(text.startswith("Thêm =Lò Văn A – đơn vị: Thanh tra") for text in found)
    assert "đã hoàn tác" in found
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    database.close()


def test_moments_are_moments_by_the_clock_of_the_office(database: Database) -> None:
    with database.reading() as session:
        (founded,) = collect_change_log(session, period=today()).entries
    cells = [cell for row in sheet_of(database, today()).iter_rows() for cell in row]
    (moment,) = [cell for cell in cells if isinstance(cell.value, datetime)]
    local = founded.made_at.astimezone().replace(tzinfo=None, microsecond=0)
    assert moment.value == local
    assert moment.number_format == "dd/mm/yyyy hh:mm"
    database.close()


def test_an_act_of_many_rows_keeps_its_row_low(database: Database) -> None:
    statuses = [StatusStep(ALWAYS, Status.OFFICIAL)]
    with database.transaction() as session:
        for number in range(60):
            add_person(session, PersonData(f"Lò Văn {number}", note="x" * 500), statuses=statuses)
    sheet = sheet_of(database, today())
    assert max(row.height or 0 for row in sheet.row_dimensions.values()) < 409
    assert any("dòng khác" in text for text in texts(sheet))
    database.close()


def test_days_without_acts_say_so(database: Database) -> None:
    day = date(2020, 1, 1)
    assert "Trong kỳ không có thay đổi nào." in texts(sheet_of(database, Period(day, day)))
    database.close()
