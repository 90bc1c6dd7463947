"""The dialog asks how to print, says how much paper it takes, and stays until it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.dialogs import print_dialog
from desktop.dialogs.print_dialog import Printable, PrintDialog
from desktop.exports.pdf.party_pdf import write_party_pdf
from tests.desktop.conftest import Boxes
from tests.exports.sample_papers import PAPER

Make = Callable[..., PrintDialog]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "máy in.pdf"


@pytest.fixture
def make(qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch, out: Path) -> Make:
    """Give the dialog on a computer with one printer, whose paper can be looked at."""

    def open_printer(_name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(out))
        printer.setResolution(300)
        return printer

    monkeypatch.setattr(print_dialog, "printer_names", lambda: ["Máy in phòng họp"])
    monkeypatch.setattr(print_dialog, "open_printer", open_printer)

    def make(*, mirrored: bool = False) -> PrintDialog:
        pdf = write_party_pdf(replace(PAPER, mirrored=mirrored))
        suggested = Path("Báo cáo.pdf")
        printable = Printable(pdf=pdf, title="Báo cáo", suggested=suggested)
        dialog = PrintDialog(None, background, printable)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def pages_of(file: Path) -> int:
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        return len(document)


def test_it_says_how_much_paper_it_takes(make: Make) -> None:
    dialog = make()
    assert "3" in dialog.told_label.text()
    dialog.two_sided_box.click()
    dialog.copies_field.setValue(4)
    assert [part for part in dialog.told_label.text().split() if part.isdigit()] == ["12", "8"]
    dialog.pages_field.setText("2")
    assert [part for part in dialog.told_label.text().split() if part.isdigit()] == ["4", "4"]


def test_one_page_is_told_as_one(make: Make) -> None:
    dialog = make()
    dialog.pages_field.setText("2")
    assert dialog.told_label.text() == "1 page · 1 sheet of A4"
    dialog.pages_field.setText("1-2")
    dialog.two_sided_box.click()
    assert dialog.told_label.text() == "2 pages · 1 sheet of A4"
    dialog.copies_field.setValue(2)
    assert dialog.told_label.text() == "4 pages · 2 sheets of A4"


def test_it_prints_and_tells_where(qtbot: QtBot, make: Make, out: Path) -> None:
    dialog = make()
    dialog.pages_field.setText("1-2")
    dialog.foot.action_button.click()
    assert not dialog.foot.action_button.isEnabled()
    assert dialog.stack.currentWidget() is dialog.work
    qtbot.waitUntil(lambda: dialog.printed is not None)
    assert dialog.printed is not None
    assert dialog.printed.pages == pages_of(out) == 2
    assert not dialog.isVisible()


def test_pages_that_are_not_there_are_told_before_anything_is_sent(make: Make, out: Path) -> None:
    dialog = make()
    dialog.pages_field.setText("7")
    assert "3" in dialog.foot.problem_label.text()
    assert not dialog.foot.action_button.isEnabled()
    dialog.pages_field.setText("")
    assert dialog.foot.problem_label.text() == ""
    assert dialog.foot.action_button.isEnabled()
    assert not out.exists()


def test_a_cancel_breaks_it_off(qtbot: QtBot, make: Make, background: Background) -> None:
    dialog = make()
    dialog.copies_field.setValue(40)
    dialog.foot.action_button.click()
    dialog.foot.cancel_button.click()
    qtbot.waitUntil(lambda: not background.busy)
    assert dialog.printed is None
    assert not dialog.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_leaves_the_dialog_as_it_was(
    qtbot: QtBot, make: Make, out: Path
) -> None:
    dialog = make()
    dialog.copies_field.setValue(2)
    out.mkdir()
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: bool(dialog.foot.problem_label.text()))
    assert dialog.printed is None
    assert dialog.isVisible()
    assert dialog.copies_field.value() == 2
    assert dialog.foot.action_button.isEnabled()
    assert dialog.stack.currentIndex() == 0


def test_pages_can_go_to_a_file(qtbot: QtBot, make: Make, boxes: Boxes, tmp_path: Path) -> None:
    dialog = make()
    dialog.printer_field.setCurrentIndex(1)
    dialog.printer_field.activated.emit(1)
    assert not dialog.copies_field.isEnabled()
    dialog.pages_field.setText("3")
    boxes.answers = [tmp_path / "trang 3.pdf"]
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: dialog.printed is not None)
    assert dialog.printed is not None
    assert dialog.printed.file == tmp_path / "trang 3.pdf"
    assert pages_of(tmp_path / "trang 3.pdf") == 1


def test_a_file_that_is_not_chosen_leaves_the_dialog(make: Make, boxes: Boxes) -> None:
    dialog = make()
    dialog.printer_field.setCurrentIndex(1)
    dialog.foot.action_button.click()
    assert len(boxes.asked) == 1
    assert dialog.isVisible()


def test_a_computer_without_a_printer_offers_a_file(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_dialog, "printer_names", list)
    dialog = make()
    assert dialog.printer_field.count() == 1
    assert "PDF" in dialog.foot.action_button.text()


def test_a_mirrored_paper_begins_with_both_sides(make: Make) -> None:
    dialog = make(mirrored=True)
    assert dialog.two_sided_box.isChecked()
