"""Scans as pictures of their pages, for the screen. Drawn only in the worker of `Background`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pypdfium2
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from desktop.preview import PagePicture, page_image
from models.errors import RecordsError
from models.meetings.scans import ScanFile
from models.words import ScanKind

#: What a sheet of paper can have: pixels of one picture, pages, and how long a page is for its
#: width. Beyond that a file is made to exhaust whoever opens it.
_MOST_PIXELS = 100_000_000
_MOST_PAGES = 200
_LONGEST = 8.0
_TRIAL_WIDTH = 80
_ROTATED = QImageIOHandler.Transformation.TransformationRotate90


def check_scan(file: ScanFile, progress: Callable[[int, int], None]) -> ScanFile:
    """Return `file` once each of its pages has been opened; raise RecordsError otherwise."""
    draw_scan(file, _TRIAL_WIDTH, progress)
    return file


def draw_scan(
    file: ScanFile, width: int, progress: Callable[[int, int], None]
) -> tuple[PagePicture, ...]:
    """Draw every page `width` pixels wide; raise RecordsError when one cannot be opened."""
    pictures = []
    for number, image in enumerate(_pictures(file, width), start=1):
        pictures.append(PagePicture(image))
        progress(number, 0)
    return tuple(pictures)


def _pictures(file: ScanFile, width: int) -> Iterator[QImage]:
    pages = _pdf_pages if file.kind is ScanKind.PDF else _picture
    try:
        yield from pages(file.data, width)
    except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
        raise RecordsError("scans.damaged", name=file.name) from error


def _pdf_pages(data: bytes, width: int) -> Iterator[QImage]:
    with pypdfium2.PdfDocument(data) as document:
        if not 0 < len(document) <= _MOST_PAGES:
            raise ValueError("no page, or too many")
        for page in document:
            across, down = page.get_size()
            if across <= 0 or not 1 / _LONGEST <= down / across <= _LONGEST:
                raise ValueError("no sheet of paper")
            yield page_image(page, scale=width / across)
            page.close()


def _picture(data: bytes, width: int) -> Iterator[QImage]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > _MOST_PIXELS:
        raise ValueError("no picture, or too large")
    if not 1 / _LONGEST <= size.height() / size.width() <= _LONGEST:
        raise ValueError("no sheet of paper")
    turned = reader.transformation() & _ROTATED
    across = size.height() if turned else size.width()
    scale = width / across
    reader.setScaledSize(
        QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
    )
    image = reader.read()
    if image.isNull():
        raise ValueError(reader.errorString())
    yield image
