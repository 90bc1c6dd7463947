"""The pages of a PDF as pictures, for the screen and for the printer."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


def render_pages(
    pdf: bytes,
    *,
    width: int,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[QImage, ...]:
    """Draw every page `width` pixels wide.

    Only in the worker of `Background`: PDFium serves one thread at a time.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = []
        for number, page in enumerate(document, start=1):
            pictures.append(_picture(page, scale=width / page.get_width()))
            page.close()
            if progress is not None:
                progress(number, len(document))
        return tuple(pictures)


def _picture(page: pypdfium2.PdfPage, *, scale: float) -> QImage:
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    drawn = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    picture = drawn.copy()  # the buffer belongs to PDFium
    bitmap.close()
    return picture
