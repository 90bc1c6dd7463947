from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings import Settings, ThemeChoice
from desktop.theme import Theme
from desktop.widgets.buttons import make_button
from desktop.widgets.cell_delegate import CHIP_ROLE, ID_ROLE, NAME_ROLE, WIDTH_ROLE
from desktop.widgets.chips import Chip
from desktop.widgets.table_view import TableView

CELLS = [["1", "Vũ Hồng Ánh", "Có mặt"], ["2", "Lê Xuân Hải", "Đi\tmuộn\n"], ["3", "Đỗ An", ""]]
TITLES = ["TT", "Họ và tên", "Điểm danh"]
WIDTHS = [50, 200, 0]


def _model(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(0, 3, parent)
    _fill(model, CELLS)
    for section, title in enumerate(TITLES):
        model.setHeaderData(section, Qt.Orientation.Horizontal, title)
        model.setHeaderData(section, Qt.Orientation.Horizontal, f"c{section}", NAME_ROLE)
        model.setHeaderData(section, Qt.Orientation.Horizontal, WIDTHS[section], WIDTH_ROLE)
    return model


def _fill(model: QStandardItemModel, cells: list[list[str]]) -> None:
    for line in cells:
        items = [QStandardItem(cell) for cell in line]
        for item in items:
            item.setData(line[1], ID_ROLE)
        model.appendRow(items)


def _view(settings: Settings) -> TableView:
    view = TableView(name="people", title="People", settings=settings)
    view.setModel(_model(view))
    view.resize(640, 300)
    return view


@pytest.fixture
def view(qtbot: QtBot, settings: Settings) -> TableView:
    view = _view(settings)
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    return view


def _select(view: TableView, top: int, left: int, bottom: int, right: int) -> None:
    model = view.model()
    span = QItemSelection(model.index(top, left), model.index(bottom, right))
    view.selectionModel().select(span, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_copied_range_is_what_excel_pastes(qtbot: QtBot, view: TableView) -> None:
    _select(view, 0, 1, 1, 2)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Vũ Hồng Ánh\tCó mặt\nLê Xuân Hải\tĐi muộn"


def test_copying_with_headings(qtbot: QtBot, view: TableView) -> None:
    _select(view, 2, 0, 2, 1)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == "TT\tHọ và tên\n3\tĐỗ An"


def test_hidden_columns_are_not_copied(view: TableView) -> None:
    view.setColumnHidden(1, True)
    _select(view, 0, 0, 0, 2)
    assert view.copied_cells(with_headers=True) == [["TT", "Điểm danh"], ["1", "Có mặt"]]


def test_keyboard_selects_a_range_and_opens_a_row(qtbot: QtBot, view: TableView) -> None:
    view.setCurrentIndex(view.model().index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_rows == [0, 1]
    with qtbot.waitSignal(view.activated_row) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_enter_on_no_row_opens_nothing(qtbot: QtBot, view: TableView) -> None:
    view.setCurrentIndex(view.model().index(-1, -1))
    with qtbot.assertNotEmitted(view.activated_row):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_double_click_opens_a_row_once(qtbot: QtBot, view: TableView) -> None:
    opened: list[int] = []
    view.activated_row.connect(opened.append)
    place = view.visualRect(view.model().index(2, 1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [2]


def test_click_on_a_heading_sorts(qtbot: QtBot, view: TableView) -> None:
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 60, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    names = [view.model().index(row, 1).data() for row in range(3)]
    assert names == sorted(names)


def test_rows_are_32_pixels_high(view: TableView) -> None:
    assert {view.rowHeight(row) for row in range(3)} == {32}


def test_rows_grow_with_the_text(view: TableView, theme: Theme) -> None:
    theme.dress(ThemeChoice.LIGHT, 150)
    try:
        assert {view.rowHeight(row) for row in range(3)} == {48}
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)
    assert view.rowHeight(0) == 32


def test_width_the_user_gave_is_there_next_time(
    qtbot: QtBot, view: TableView, settings: Settings
) -> None:
    view.setColumnWidth(1, 333)
    again = _view(settings)
    qtbot.addWidget(again)
    assert again.columnWidth(1) == 333
    assert again.columnWidth(0) == 50
    assert again.horizontalHeader().sectionResizeMode(2) == QHeaderView.ResizeMode.Stretch


def test_window_resizing_is_no_choice_of_widths(view: TableView, settings: Settings) -> None:
    view.resize(900, 300)
    assert settings.column_widths("people") == {}


def test_cursor_stays_on_its_record_when_rows_are_set_again(view: TableView) -> None:
    model = view.model()
    assert isinstance(model, QStandardItemModel)
    view.setCurrentIndex(model.index(2, 1))
    model.modelAboutToBeReset.emit()
    model.removeRows(0, 3)
    _fill(model, [CELLS[2], *CELLS[:2]])
    model.modelReset.emit()
    assert view.currentIndex().row() == 0
    assert view.currentIndex().column() == 1


def test_chips_and_text_are_drawn(view: TableView) -> None:
    model = view.model()
    plain = view.grab().toImage()
    model.setData(model.index(0, 2), Chip("Có mặt", "check"), CHIP_ROLE)
    assert view.grab().toImage() != plain


def test_closed_table_is_gone(
    assert_freed: Callable[[Callable[[], QWidget]], None], tmp_path: Path
) -> None:
    assert_freed(lambda: _view(Settings(tmp_path / "s.ini")))


def test_enter_is_the_dialogs_where_rows_open_nothing(qtbot: QtBot, settings: Settings) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    view = _view(settings)
    layout = QVBoxLayout(dialog)
    layout.addWidget(view)
    button = make_button("Import", name="import", slot=dialog.accept)
    button.setDefault(True)
    layout.addWidget(button)
    dialog.show()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_coming_to_a_table_selects_the_row_it_shows_as_chosen(
    qtbot: QtBot, view: TableView
) -> None:
    view.clearSelection()
    view.selectionModel().setCurrentIndex(
        view.model().index(1, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    view.clearFocus()
    view.setFocus()
    assert view.selected_rows == [1]
    _select(view, 0, 0, 1, 2)
    view.clearFocus()
    view.setFocus()
    assert view.selected_rows == [0, 1]
