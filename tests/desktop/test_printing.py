"""Pages come out of a printer on A4, at their true size, in bands that take little memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop import printing
from desktop.background import Cancelled
from desktop.exports.paper import Appendix
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.printing import BAND_ROWS, PrintOrder, bands, open_printer, print_pages, printer_names
from models.errors import RecordsError
from tests.exports.sample_papers import LAST, PAPER, with_body

A4_POINTS = (595, 842)
#: Dots per inch at which the tests look at what was printed.
LOOK = 36


class Noting(QPrinter):
    """A printer that remembers on which sides it was asked to print: a file has none."""

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:  # noqa: N802
        self.asked = mode


class Letter(QPrinter):
    """A printer whose driver says Letter, whatever it is told."""

    def setPageLayout(self, *_layout: object) -> bool:  # noqa: N802
        return False

    def setPageSize(self, *_size: object) -> bool:  # noqa: N802
        return False


@pytest.fixture
def pdf(qapp: QApplication) -> bytes:
    """Two pages that stand and one that lies."""
    appendices = (
        Appendix("Phụ lục 1", "Danh sách", ()),
        Appendix("Phụ lục 2", "Bảng tổng hợp", (), landscape=True),
    )
    return write_party_pdf(replace(with_body(PAPER, LAST.strip()), appendices=appendices))


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> Noting:
    printer = Noting(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "in ra.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setResolution(300)
    return printer


def no_progress(_done: int, _total: int) -> None:
    pass


def printed(printer: QPrinter) -> list[QImage]:
    """Return what came out, small and in greys."""
    return pictures(Path(printer.outputFileName()).read_bytes())


def pictures(pdf: bytes) -> list[QImage]:
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for page in document:
            drawn = page.render(scale=LOOK / 72, grayscale=True)
            stride, size = drawn.stride, (drawn.width, drawn.height)
            grey = QImage.Format.Format_Grayscale8
            found.append(QImage(bytes(drawn.buffer), *size, stride, grey).copy())
        return found


def ink(picture: QImage) -> tuple[int, int]:
    """Return the first and the last column that is not nearly white."""
    columns = [
        column
        for column in range(picture.width())
        if any(picture.pixelColor(column, row).value() < 200 for row in range(picture.height()))
    ]
    return columns[0], columns[-1]


def sizes(printer: QPrinter) -> set[tuple[int, int]]:
    with pypdfium2.PdfDocument(Path(printer.outputFileName()).read_bytes()) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def test_all_pages_come_out_on_a4(printer: QPrinter, pdf: bytes) -> None:
    told: list[tuple[int, int]] = []
    count = print_pages(printer, pdf, PrintOrder(), lambda done, total: told.append((done, total)))
    assert count == 3
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert sizes(printer) == {A4_POINTS}
    assert len(printed(printer)) == 3


def test_a_printer_set_to_letter_prints_on_a4(printer: QPrinter, pdf: bytes) -> None:
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    print_pages(printer, pdf, PrintOrder(pages=(1,)), no_progress)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Portrait
    assert sizes(printer) == {A4_POINTS}


def test_a_driver_that_refuses_a4_gets_the_page_in_its_true_size(
    pdf: bytes, printer: QPrinter, tmp_path: Path
) -> None:
    print_pages(printer, pdf, PrintOrder(pages=(1,)), no_progress)
    stubborn = Letter(QPrinter.PrinterMode.HighResolution)
    stubborn.setOutputFileName(str(tmp_path / "letter.pdf"))
    QPrinter.setPageSize(stubborn, QPageSize(QPageSize.PageSizeId.Letter))
    print_pages(stubborn, pdf, PrintOrder(pages=(1,)), no_progress)
    assert sizes(stubborn) == {(612, 792)}
    assert ink(printed(stubborn)[0]) == pytest.approx(ink(printed(printer)[0]), abs=1)


def test_a_page_looks_as_in_the_file(printer: QPrinter, pdf: bytes) -> None:
    print_pages(printer, pdf, PrintOrder(pages=(1,)), no_progress)
    mine, file = printed(printer)[0], pictures(pdf)[0]
    assert mine.size() == file.size()
    apart = [
        abs(mine.pixelColor(x, y).value() - file.pixelColor(x, y).value())
        for x in range(file.width())
        for y in range(file.height())
    ]
    assert sum(apart) / len(apart) < 4
    assert ink(mine) == pytest.approx(ink(file), abs=1)


def test_a_page_that_lies_is_turned_on_upright_paper(printer: QPrinter, pdf: bytes) -> None:
    print_pages(printer, pdf, PrintOrder(pages=(3,)), no_progress)
    lying = pictures(pdf)[2]
    assert lying.width() > lying.height()
    first, last = ink(printed(printer)[0])
    # Its heads, 20 mm below the upper edge, stand at the right edge of the paper now.
    right_edge = 595 * LOOK / 72
    assert first > right_edge / 2
    assert right_edge - last == pytest.approx(10 / 25.4 * LOOK, abs=LOOK / 8)


def test_some_pages_are_printed_in_their_order(printer: QPrinter, pdf: bytes) -> None:
    assert print_pages(printer, pdf, PrintOrder(pages=(2, 1)), no_progress) == 2
    first = printed(printer)[0]
    assert ink(first) == pytest.approx(ink(pictures(pdf)[0]), abs=1)


def test_copies_of_two_sided_papers_each_begin_a_sheet(printer: Noting, pdf: bytes) -> None:
    order = PrintOrder(copies=2, two_sided=True)
    assert print_pages(printer, pdf, order, no_progress) == 6
    came = printed(printer)
    assert printer.asked == QPrinter.DuplexMode.DuplexLongSide
    assert len(came) == 7
    white = [
        all(page.pixelColor(x, y).value() > 250 for x in range(page.width()) for y in (60, 80))
        for page in came
    ]
    assert white[3]
    assert ink(came[4]) == ink(came[0])


def test_the_backs_of_sheets_are_moved_by_fifteen_millimetres(
    printer: QPrinter, pdf: bytes
) -> None:
    moved = PrintOrder(pages=(1, 2), two_sided=True, shift_backs=True)
    print_pages(printer, pdf, moved, no_progress)
    front, back = (ink(page) for page in printed(printer))
    first, second = (ink(page) for page in pictures(pdf)[:2])
    assert front == pytest.approx(first, abs=1)
    step = 15 / 25.4 * LOOK
    assert back == pytest.approx((second[0] - step, second[1] - step), abs=1.5)


def test_after_a_cancel_no_page_follows(printer: QPrinter, pdf: bytes) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pages(printer, pdf, PrintOrder(), stop)
    assert len(printed(printer)) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_target_that_takes_nothing_is_told(printer: QPrinter, pdf: bytes, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "không có" / "a.pdf"))
    with pytest.raises(RecordsError) as caught:
        print_pages(printer, pdf, PrintOrder(), no_progress)
    assert caught.value.key == "printing.not_begun"


def test_a_page_that_is_not_there_is_told(printer: QPrinter, pdf: bytes) -> None:
    with pytest.raises(RecordsError) as caught:
        print_pages(printer, pdf, PrintOrder(pages=(4,)), no_progress)
    assert caught.value.key == "printing.no_such_page"
    assert not Path(printer.outputFileName()).exists()


def test_a_printer_that_is_gone_is_told(qapp: QApplication) -> None:
    with pytest.raises(RecordsError) as caught:
        open_printer("Máy in cũ")
    assert caught.value.key == "printing.gone"
    assert "Máy in cũ" not in printer_names()


@pytest.fixture
def page(pdf: bytes) -> Iterator[pypdfium2.PdfPage]:
    with pypdfium2.PdfDocument(pdf) as document:
        yield document[0]


def test_no_band_is_larger_than_ten_megabytes_at_600_dpi(page: pypdfium2.PdfPage) -> None:
    below = 0
    for top, band in bands(page, dpi=600):
        assert band.sizeInBytes() <= 4 * 4961 * BAND_ROWS < 11_000_000
        assert band.width() == 4961
        assert top >= below
        below = top + band.height()
    assert 2000 < below <= 7016


def row_of(image: QImage, row: int) -> bytes:
    # Qt frees the bytes together with the picture they are of.
    line = image.copy(0, row, image.width(), 1)
    return bytes(line.bits())


def test_bands_make_the_page_without_a_seam(
    page: pypdfium2.PdfPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = list(bands(page, dpi=300))
    monkeypatch.setattr(printing, "BAND_ROWS", 10_000)
    [(first, whole)] = bands(page, dpi=300)
    assert len(pieces) > 3
    for top, piece in pieces:
        same = whole.copy(0, top - first, piece.width(), piece.height())
        for row in (0, 1, piece.height() // 2, piece.height() - 1):
            mine, there = row_of(piece, row), row_of(same, row)
            # PDFium rounds a shade up or down, depending on where a band begins.
            assert all(abs(a - b) <= 4 for a, b in zip(mine, there, strict=True))
