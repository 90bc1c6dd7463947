"""Documents as pictures of their pages, for the screen. Drawn only in the worker of `Background`.

PDFium serves one thread at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from desktop.exports.charts import Box, Rule, Shape, Tone, shapes_of
from desktop.exports.proof import Proof
from desktop.exports.sheet_charts import TITLE_ROOM, SheetChart
from desktop.exports.sheet_charts import TYPE_SIZE as CHART_TYPE
from desktop.exports.sheet_picture import SheetCell, SheetPicture, picture_sheets
from models.documents.figures import Figure

PAPER_FAMILY = "Tinos"
_PAD = 3.0
_NOTE_HEIGHT = 28.0
_CHART_PAD = 6.0
_CHART_EDGE = QColor("#808080")
#: The bars of our workbooks keep the colours that Excel draws them in.
_CHART_TONES: dict[Tone, str] = {
    "ink": "#000000",
    "muted": "#404040",
    "bar": "#9C2A2A",
    "accent": "#C9B48A",
    "track": "#FFFFFF",
}
_ACROSS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_UPRIGHT = {
    "top": Qt.AlignmentFlag.AlignTop,
    "center": Qt.AlignmentFlag.AlignVCenter,
    "bottom": Qt.AlignmentFlag.AlignBottom,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page states a figure, in shares of the page's width and height."""

    key: str
    place: QRectF


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page, and the spots on it that lead to what is behind a figure."""

    image: QImage
    spots: tuple[Spot, ...] = ()


def draw_proof(
    proof: Proof, width: int, progress: Callable[[int, int], None]
) -> tuple[PagePicture, ...]:
    """Draw a document `width` pixels wide: a PDF's pages, or a workbook's sheets."""
    if proof.suffix == "pdf":
        return draw_pdf(proof.data, width=width, figures=proof.figures, progress=progress)
    return draw_sheets(picture_sheets(proof.data), width=width)


def draw_pdf(
    pdf: bytes,
    *,
    width: int,
    figures: Sequence[Figure] = (),
    progress: Callable[[int, int], None] | None = None,
) -> tuple[PagePicture, ...]:
    """Draw every page `width` pixels wide and find `figures` on them."""
    waiting = list(figures)
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = []
        for number, page in enumerate(document, start=1):
            image = page_image(page, scale=width / page.get_width())
            pictures.append(PagePicture(image, tuple(_take_spots(page, waiting))))
            page.close()
            if progress is not None:
                progress(number, len(document))
        return tuple(pictures)


def draw_sheets(sheets: Sequence[SheetPicture], *, width: int) -> tuple[PagePicture, ...]:
    """Draw every sheet `width` pixels wide."""
    return tuple(PagePicture(_sheet_image(sheet, scale=width / sheet.width)) for sheet in sheets)


def page_image(page: pypdfium2.PdfPage, *, scale: float) -> QImage:
    """Return a page as a picture of its own."""
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    drawn = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    image = drawn.copy()  # the buffer belongs to PDFium
    bitmap.close()
    return image


def _take_spots(page: pypdfium2.PdfPage, waiting: list[Figure]) -> Iterator[Spot]:
    """Yield where the page states the figures that wait, in their order, and take them off.

    One that is not found before a later one is given up: its words must not be found again where
    another paragraph says the same of other people.
    """
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    at = taken = 0
    for number, figure in enumerate(waiting, start=1):
        found = _find(figure, text, at)
        if found is None:
            continue
        taken, at = number, found.end(1)
        for place in _lines(text_page, found.start(1), found.end(1)):
            yield Spot(figure.key, _share(page, place))
    del waiting[:taken]
    text_page.close()


def _find(figure: Figure, text: str, at: int) -> re.Match[str] | None:
    """Return where `text` states the figure from `at` on.

    The words before it may begin before that, with the end of the figure that precedes it.
    """
    pattern, start = _pattern(figure), 0
    while found := pattern.search(text, start):
        if found.start(1) >= at:
            return found
        start = found.start() + 1
    return None


def _pattern(figure: Figure) -> re.Pattern[str]:
    """Return what finds the figure after its words, wherever the lines break."""
    before, text = (
        r"\s+".join(re.escape(word) for word in part.split())
        for part in (figure.before, figure.text)
    )
    return re.compile(f"{before}\\s*({text})(?!\\d)")


def _lines(text_page: pypdfium2.PdfTextPage, first: int, last: int) -> Iterator[QRectF]:
    """Yield the room of the letters from `first` to before `last`, one piece for each line."""
    line = QRectF()
    for at in range(first, last):
        left, bottom, right, top = text_page.get_charbox(at, loose=True)
        letter = QRectF(left, bottom, right - left, top - bottom)
        if not line.isNull() and (letter.top() > line.bottom() or letter.bottom() < line.top()):
            yield line
            line = QRectF()
        if letter.width() > 0:
            line = letter if line.isNull() else line.united(letter)
    if not line.isNull():
        yield line


def _share(page: pypdfium2.PdfPage, place: QRectF) -> QRectF:
    """Return a place in PDF's points, from the page's foot, as shares from its head."""
    width, height = page.get_size()
    top = height - place.top() - place.height()
    return QRectF(
        place.left() / width, top / height, place.width() / width, place.height() / height
    )


def _sheet_image(sheet: SheetPicture, *, scale: float) -> QImage:
    height = sheet.height + (_NOTE_HEIGHT if sheet.left_out else 0)
    image = QImage(round(sheet.width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    for cell in sheet.cells:
        _draw_cell(painter, cell)
    for one in sheet.charts:
        _draw_chart(painter, one)
    if sheet.left_out:
        _draw_note(painter, QRectF(0, sheet.height, sheet.width, _NOTE_HEIGHT), sheet.left_out)
    painter.end()
    return image


def _draw_cell(painter: QPainter, cell: SheetCell) -> None:
    room = QRectF(cell.left, cell.top, cell.width, cell.height)
    if cell.ground:
        painter.fillRect(room, QColor(cell.ground))
    if cell.ruled:
        painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
        painter.drawRect(room)
    if not cell.text:
        return
    font = QFont(PAPER_FAMILY)
    font.setPixelSize(round(cell.size))
    font.setBold(cell.bold)
    font.setItalic(cell.italic)
    painter.save()
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    if cell.turned:
        painter.translate(room.bottomLeft())
        painter.rotate(-90)
        room = QRectF(0, 0, room.height(), room.width())
    inside = room.adjusted(_PAD, 0, -_PAD, 0)
    flags = _ACROSS[cell.across] | _UPRIGHT[cell.upright] | Qt.TextFlag.TextWordWrap
    painter.drawText(inside, int(flags), cell.text)
    painter.restore()


def _draw_chart(painter: QPainter, one: SheetChart) -> None:
    """Draw a chart on the sheet in the greys of paper, its title above it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(one.left, one.top)
    painter.fillRect(QRectF(0, 0, one.width, one.height), Qt.GlobalColor.white)
    painter.setPen(QPen(_CHART_EDGE, 0.5))
    painter.drawRect(QRectF(0, 0, one.width, one.height))
    font = QFont(PAPER_FAMILY)
    font.setPixelSize(round(CHART_TYPE))
    metrics = QFontMetricsF(font)
    title = QFont(font)
    title.setBold(True)
    painter.setFont(title)
    painter.setPen(Qt.GlobalColor.black)
    room = QRectF(_CHART_PAD, 0, one.width - 2 * _CHART_PAD, TITLE_ROOM)
    told = QFontMetricsF(title).elidedText(
        one.chart.title, Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), told)
    painter.setFont(font)
    painter.translate(_CHART_PAD, TITLE_ROOM)
    painter.scale(one.scale, one.scale)
    for shape in shapes_of(
        one.chart,
        width=(one.width - 2 * _CHART_PAD) / one.scale,
        height=(one.height - TITLE_ROOM) / one.scale,
        size=CHART_TYPE,
        measure=lambda text, _size: metrics.horizontalAdvance(text),
    ):
        _draw_shape(painter, shape, metrics)
    painter.restore()


def _draw_shape(painter: QPainter, shape: Shape, metrics: QFontMetricsF) -> None:
    colour = QColor(_CHART_TONES[shape.tone])
    if isinstance(shape, Box):
        painter.setPen(QPen(_CHART_EDGE, 0.5))
        painter.setBrush(colour)
        painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height))
        return
    painter.setPen(QPen(colour, 0.5))
    if isinstance(shape, Rule):
        painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        return
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[shape.across]
    start = shape.x - metrics.horizontalAdvance(shape.text) * share
    painter.drawText(QPointF(start, shape.y), shape.text)


def _draw_note(painter: QPainter, room: QRectF, left_out: int) -> None:
    """Say how many rows the file has beyond what is shown."""
    text = QCoreApplication.translate("preview", "… {0} more rows are in the file")
    painter.setPen(Qt.GlobalColor.darkGray)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text.format(left_out))
