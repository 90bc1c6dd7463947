"""Puts the pages of a PDF on paper. Drawn only in the worker of `Background`: see `preview`.

PDFium draws each page at the printer's resolution in bands, so that a page at 600 dpi, which is
140 MB as one picture, never takes more than a few. The paper is A4 whatever the printer was set
to, and a page is never scaled: the margins on paper are those of the form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw
from PySide6.QtCore import QMarginsF, QRect, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.exports.pdf.page_choice import BACK_SHIFT, chosen_pages
from models.errors import RecordsError

#: Dots per inch at which pages are drawn; finer than that nobody sees.
LEAST_DPI, MOST_DPI = 300, 600
#: Rows of dots in one band: at most 10 MB of A4.
BAND_ROWS = 512
_INCH_MM, _POINTS = 25.4, 72
_WHITE = (255, 255, 255, 255)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What to print: which pages (numbered from 1; all if none is named), how often, how.

    With `shift_backs` the pages on the backs of sheets are moved, so that their broad margin lies
    at the right; a file that is mirrored already needs no such move.
    """

    pages: tuple[int, ...] = ()
    copies: int = 1
    two_sided: bool = False
    shift_backs: bool = False


def printer_names() -> list[str]:
    """Return the printers of this computer, its usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names: list[str] = QPrinterInfo.availablePrinterNames()
    return sorted(names, key=lambda name: (name != usual, name.casefold()))


def open_printer(name: str) -> QPrinter:
    """Return the printer of that name; one that is gone is told as RecordsError."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise RecordsError("printing.gone", printer=name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_pages(printer: QPrinter, pdf: bytes, order: PrintOrder, progress: Progress) -> int:
    """Print and return the number of pages; after a failure or a cancel no page follows."""
    prepare(printer, order)
    with pypdfium2.PdfDocument(pdf) as document:
        turns = list(_turns(printer, chosen_pages(len(document), order.pages), order))
        painter = QPainter()
        if not painter.begin(printer):
            raise RecordsError("printing.not_begun", printer=printer.printerName())
        try:
            _paint(printer, painter, document, turns, order, progress)
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise RecordsError("printing.broken_off", printer=printer.printerName())
    return sum(number is not None for number in turns)


def prepare(printer: QPrinter, order: PrintOrder) -> None:
    """Set A4, upright, to the edges of the paper, and the sides and copies of the order."""
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setFullPage(True)
    upright = QPageLayout.Orientation.Portrait
    layout = QPageLayout(a4, upright, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    if not printer.setPageLayout(layout):
        # A driver that knows no margins of nothing may still know the paper.
        printer.setPageSize(a4)
        printer.setPageOrientation(upright)
    printer.setResolution(dots_per_inch(printer))
    mode = QPrinter.DuplexMode
    printer.setDuplex(mode.DuplexLongSide if order.two_sided else mode.DuplexNone)
    if printer.supportsMultipleCopies():
        printer.setCopyCount(order.copies)
        printer.setCollateCopies(True)


def dots_per_inch(printer: QPrinter) -> int:
    """Return at how many dots per inch pages are drawn for this printer."""
    return max(LEAST_DPI, min(MOST_DPI, printer.resolution()))


def _turns(printer: QPrinter, pages: tuple[int, ...], order: PrintOrder) -> Iterator[int | None]:
    """Yield the pages copy by copy; None is a side left white, so that a copy begins a sheet."""
    copies = 1 if printer.supportsMultipleCopies() else order.copies
    for copy in range(copies):
        yield from pages
        if order.two_sided and len(pages) % 2 and copy < copies - 1:
            yield None


def _paint(
    printer: QPrinter,
    painter: QPainter,
    document: pypdfium2.PdfDocument,
    turns: list[int | None],
    order: PrintOrder,
    progress: Progress,
) -> None:
    # Letters keep their edges: without it the pictures are packed as photographs are.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for place, number in enumerate(turns):
        progress(place, len(turns))
        if place and not printer.newPage():
            raise RecordsError("printing.broken_off", printer=printer.printerName())
        if number is None:
            continue
        back = order.two_sided and place % 2 == 1
        page = document[number - 1]
        _paint_page(printer, painter, page, shift=BACK_SHIFT if back and order.shift_backs else 0)
        page.close()
    progress(len(turns), len(turns))


def _paint_page(
    printer: QPrinter, painter: QPainter, page: pypdfium2.PdfPage, *, shift: float
) -> None:
    """Draw a page at its true size from the corner of the paper; one that lies is turned."""
    dpi = dots_per_inch(printer)
    width, height = page.get_size()
    per_point = printer.resolution() / _POINTS
    painter.save()
    painter.setTransform(QTransform.fromScale(per_point, per_point))
    if width > height:
        painter.translate(height, 0)
        painter.rotate(90)
    painter.setClipRect(QRectF(0, 0, width, height))
    for top, band in bands(page, dpi=dpi):
        step = _POINTS / dpi
        place = QRectF(shift, top * step, band.width() * step, band.height() * step)
        painter.drawImage(place, band)
    painter.restore()


def bands(page: pypdfium2.PdfPage, *, dpi: int) -> Iterator[tuple[int, QImage]]:
    """Yield the page from top to bottom as pictures of some rows, each with its first row.

    What is white above and below is left out.
    """
    width, height = (round(side * dpi / _POINTS) for side in page.get_size())
    for top in range(0, height, BAND_ROWS):
        rows = min(BAND_ROWS, height - top)
        bitmap = pypdfium2.PdfBitmap.new_native(width, rows, raw.FPDFBitmap_BGRx)
        bitmap.fill_rect(_WHITE, 0, 0, width, rows)
        flags = raw.FPDF_ANNOT | raw.FPDF_PRINTING
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, height, 0, flags)
        drawn = QImage(bitmap.buffer, width, rows, bitmap.stride, QImage.Format.Format_RGB32)
        inked = _inked_rows(bytes(bitmap.buffer), bitmap.stride)
        if inked is not None:
            yield top + inked[0], drawn.copy(QRect(0, inked[0], width, inked[1] - inked[0]))
        bitmap.close()


def _inked_rows(buffer: bytes, stride: int) -> tuple[int, int] | None:
    """Return the first row that is not white and the row after the last one."""
    white = b"\xff" * stride
    rows = range(0, len(buffer), stride)
    inked = [at // stride for at in rows if buffer[at : at + stride] != white]
    return (inked[0], inked[-1] + 1) if inked else None
