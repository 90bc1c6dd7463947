"""The small parts that pages are made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.colours import Tone
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.charts import Bar, BarChart, CoverageBar
from desktop.widgets.chips import Chip, ChipLabel
from desktop.widgets.columns import Columns, SideColumn
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.figures import figures_width
from desktop.widgets.form import labelled
from desktop.widgets.page_header import PageHeader, page_layout, scrolling_body
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label, plain_tip
from desktop.widgets.todo_row import TodoRow
from desktop.widgets.underline_tabs import UnderlineTabs


def test_page_has_one_primary_button(qtbot: QtBot) -> None:
    header = PageHeader("Members")
    qtbot.addWidget(header)
    header.add_button("Print", name="print")
    header.add_button("Add", name="add", primary=True)
    with pytest.raises(ValueError, match="one primary"):
        header.add_button("Import", name="import", primary=True)


def test_header_without_a_line_leaves_no_gap(qtbot: QtBot) -> None:
    header = PageHeader("Members", "27 people")
    qtbot.addWidget(header)
    header.show()
    assert header.subtitle_label.isVisible()
    header.set_title("Members")
    assert not header.subtitle_label.isVisible()


def test_labels_show_names_as_they_are(qtbot: QtBot) -> None:
    label = make_label("<b>Đặng</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("name", ["<b>Lò</b>", "x<table>y\nz & t", "<img src=http://x>"])
def test_a_tooltip_shows_names_as_they_are(name: str) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(name))
    assert shown.toPlainText() == name
    assert plain_tip("Nguyễn & Lò\nhai") == "Nguyễn & Lò\nhai"


def test_long_line_is_cut_and_told_whole_by_its_tooltip(qtbot: QtBot) -> None:
    label = make_label("Đảng bộ Sở Khoa học và Công nghệ tỉnh", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.toolTip() == "Đảng bộ Sở Khoa học và Công nghệ tỉnh"
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_cut_line_keeps_its_tooltip_when_its_text_changes(qtbot: QtBot) -> None:
    label = make_label("Ngắn", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    label.setText("Đảng bộ Sở Khoa học và Công nghệ tỉnh")
    assert label.toolTip() == "Đảng bộ Sở Khoa học và Công nghệ tỉnh"


@pytest.fixture
def tabs(qtbot: QtBot) -> UnderlineTabs:
    tabs = UnderlineTabs(name="tabs")
    for key in ("plan", "marks", "files"):
        tabs.add_tab(key, key.title())
    qtbot.addWidget(tabs)
    tabs.show()
    return tabs


def test_first_tab_is_chosen(tabs: UnderlineTabs) -> None:
    assert tabs.current == "plan"


def test_tabs_are_chosen_by_mouse_and_arrows(qtbot: QtBot, tabs: UnderlineTabs) -> None:
    told: list[str] = []
    tabs.chosen.connect(told.append)
    marks = tabs.findChild(QWidget, "tabs_marks")
    assert marks is not None
    qtbot.mouseClick(marks, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert told == ["marks", "files", "plan", "files"]
    assert tabs.current == "files"


def test_a_tab_not_offered_is_passed_by_and_gives_way(qtbot: QtBot, tabs: UnderlineTabs) -> None:
    tabs.choose("marks")
    tabs.set_offered("marks", offered=False)
    assert tabs.current == "plan"
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.current == "files"
    tabs.set_offered("marks", offered=True)
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.current == "marks"


def test_tabs_come_closer_before_their_words_are_cut(qtbot: QtBot) -> None:
    tabs = UnderlineTabs(name="many")
    qtbot.addWidget(tabs)
    for number in range(9):
        tabs.add_tab(str(number), "Đối tượng, hình thức"[: 9 + number])
    buttons = tabs.findChildren(QToolButton)
    words = sum(button.sizeHint().width() for button in buttons)
    tabs.resize(words + 9 * 10, 40)
    tabs.show()
    qtbot.waitExposed(tabs)
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
    tabs.resize(words + 9 * 40, 40)
    qtbot.waitUntil(lambda: buttons[1].x() - buttons[0].geometry().right() > 20)


def test_choosing_the_chosen_tab_tells_nothing(qtbot: QtBot, tabs: UnderlineTabs) -> None:
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.choose("plan")


def test_empty_page_has_a_sentence_and_a_button_that_starts(qtbot: QtBot) -> None:
    started: list[bool] = []
    empty = EmptyState(
        icon_name="users",
        sentence="Chưa có ai trong sổ. Nhập danh sách từ Excel, hoặc thêm từng người một vào sổ.",
        action="Import",
        slot=lambda: started.append(True),
    )
    qtbot.addWidget(empty)
    empty.resize(900, 400)
    empty.show()
    assert empty.button is not None
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert started == [True]
    label = empty.sentence_label
    assert label.height() >= label.heightForWidth(label.width())


def test_search_field_tells_when_typing_rests(qtbot: QtBot) -> None:
    field = SearchField("Filter", name="filter")
    qtbot.addWidget(field)
    field.show()
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field, "  Lan  Anh ")
    assert told == ["Lan Anh"]
    with qtbot.waitSignal(field.searched):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told[-1] == ""


def test_figures_of_one_length_take_one_width(qapp: QApplication, theme: object) -> None:
    metrics = QFontMetrics(QFont("Be Vietnam Pro", 10))
    assert len({figures_width(metrics, text) for text in ("111", "404", "789")}) == 1
    assert metrics.horizontalAdvance("111") != metrics.horizontalAdvance("404")


def test_chip_shows_its_word(qtbot: QtBot) -> None:
    chip = ChipLabel(Chip("Late", "clock", Tone.GOLD))
    qtbot.addWidget(chip)
    chip.show()
    narrow = chip.sizeHint().width()
    chip.set_chip(Chip("Absent without reason", "x", Tone.RED))
    assert chip.accessibleName() == "Absent without reason"
    assert chip.sizeHint().width() > narrow


def test_bars_of_a_year_are_drawn_and_said(qtbot: QtBot) -> None:
    chart = BarChart(name="rates")
    qtbot.addWidget(chart)
    empty = chart.grab().toImage()
    chart.set_bars([Bar("T1", 0.95, "Month 1: 95%"), Bar("T2", None, "Month 2: no meeting")])
    assert chart.grab().toImage() != empty
    assert chart.accessibleDescription() == "Month 1: 95%; Month 2: no meeting"


def test_coverage_says_its_figure(qtbot: QtBot) -> None:
    bar = CoverageBar(name="part_1")
    qtbot.addWidget(bar)
    bar.set_value("Part 1", "34/36 (94,44%)", 34 / 36)
    assert bar.figure_label.text() == "34/36 (94,44%)"


def test_to_do_row_has_one_button_that_does_it(qtbot: QtBot) -> None:
    done: list[bool] = []
    row = TodoRow(
        name="todo",
        icon_name="alarm",
        title="Report is due",
        detail="in 9 days",
        action="Write it",
        slot=lambda: done.append(True),
    )
    qtbot.addWidget(row)
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert row.button.accessibleDescription() == "Report is due"


def test_label_above_a_field_is_its_accessible_name_and_its_key(qtbot: QtBot) -> None:
    field = QLineEdit()
    box = labelled("&Name", field, hint="as on the card")
    qtbot.addWidget(box)
    assert field.accessibleName() == "Name"


def test_icon_alone_is_named_by_its_tip(qtbot: QtBot) -> None:
    button = make_button("", name="print", icon_name="printer", tip="Print")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Print"


def test_foot_of_a_dialog_accepts_rejects_and_says_what_is_wrong(qtbot: QtBot) -> None:
    dialog = QDialog()
    foot = DialogFoot(dialog, "Add the person")
    QVBoxLayout(dialog).addWidget(foot)
    qtbot.addWidget(dialog)
    dialog.show()
    foot.show_problem("The name is missing.")
    assert foot.problem_label.text() == "The name is missing."
    qtbot.mouseClick(foot.action_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.show()
    qtbot.mouseClick(foot.cancel_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_columns_fold_when_the_window_is_narrow(qtbot: QtBot) -> None:
    columns = Columns()
    left, right = QPushButton("left"), QPushButton("right")
    columns.left.addWidget(left)
    columns.right.addWidget(right)
    qtbot.addWidget(columns)
    columns.resize(1100, 400)
    columns.show()
    assert (
        left.mapTo(columns, left.rect().topLeft()).y()
        == right.mapTo(columns, right.rect().topLeft()).y()
    )
    columns.resize(600, 400)
    qtbot.waitUntil(
        lambda: (
            right.mapTo(columns, right.rect().topLeft()).y()
            > left.mapTo(columns, left.rect().topLeft()).y()
        )
    )


def _page() -> QWidget:
    page = QWidget()
    layout = page_layout(page)
    layout.addWidget(PageHeader("Page", "line"))
    body = scrolling_body(layout)
    columns = Columns()
    columns.left.addWidget(Card("Left", "aside"))
    body.addWidget(columns)
    side = SideColumn(name="side")
    side.add(Card("Side"))
    layout.addWidget(side)
    return page


def test_closed_page_of_parts_is_gone(
    assert_freed: Callable[[Callable[[], QWidget]], None], tmp_path: Path
) -> None:
    assert_freed(_page)


def test_a_side_column_is_as_wide_as_its_cards_need(qtbot: QtBot) -> None:
    side = SideColumn(name="side", width=200)
    qtbot.addWidget(side)
    side.show()
    assert side.width() == 200
    word = QLabel("Vắng không lý do")
    word.setMinimumWidth(320)
    side.add(word)
    qtbot.waitUntil(lambda: side.viewport().width() >= 320)


def test_tabs_go_on_in_another_line_where_no_gap_helps(qtbot: QtBot) -> None:
    tabs = UnderlineTabs(name="many")
    qtbot.addWidget(tabs)
    for number in range(9):
        tabs.add_tab(str(number), "Đối tượng, hình thức")
    buttons = tabs.findChildren(QToolButton)
    width = 4 * buttons[0].sizeHint().width()
    tabs.resize(width, tabs.heightForWidth(width))
    tabs.show()
    qtbot.waitUntil(lambda: all(tabs.rect().contains(one.geometry()) for one in buttons))
    assert all(one.width() >= one.sizeHint().width() for one in buttons)
