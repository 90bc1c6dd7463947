"""A paper as it will print: its pages under each other, as wide as the room."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.background import Background, Job, Progress
from desktop.preview import render_pages

_MARGIN = 16
_GAP = 12
_REST_MS = 150


class PagePreview(QScrollArea):
    """Show a PDF page by page; another PDF takes its place without a flicker or a jump."""

    def __init__(self, background: Background, *, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("look", "desk")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that a longer paper does not make the pages narrower.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._background = background
        self._pdf = b""
        self._job: Job | None = None
        desk = QWidget()
        desk.setProperty("look", "desk")
        desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages: list[_Page] = []
        self._column = QVBoxLayout(desk)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(desk)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._render)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pdf(self, pdf: bytes) -> None:
        """Show this PDF; the former one stays until the pictures are ready."""
        self._pdf = pdf
        self._render()

    def page_picture(self, page: int) -> QImage:
        """Return the picture of a page (from 0)."""
        return self._pages[page].image

    @Slot()
    def _render(self) -> None:
        """Have the pages drawn for the width there is."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
        if not self._pdf:
            return
        pixels = round(self._page_width() * self.devicePixelRatioF())
        self._job = self._background.run(
            partial(_draw, self._pdf, pixels), on_done=self._show_pictures
        )

    def _show_pictures(self, pictures: tuple[QImage, ...]) -> None:
        """Put the pictures in place of the former ones."""
        while len(self._pages) > len(pictures):
            last = self._pages.pop()
            self._column.removeWidget(last)
            last.deleteLater()
        while len(self._pages) < len(pictures):
            self._pages.append(_Page(number=len(self._pages) + 1))
            self._column.addWidget(self._pages[-1])
        width = self._page_width()
        for page, picture in zip(self._pages, pictures, strict=True):
            page.show_picture(picture, width=width, count=len(pictures))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the pages at once, and draw them anew when the resizing rests."""
        super().resizeEvent(event)
        for page in self._pages:
            page.stretch(self._page_width())
        if self._pdf:
            self._rest.start()

    def _page_width(self) -> int:
        return max(120, self.viewport().width() - 2 * _MARGIN)


class _Page(QLabel):
    """One page of paper."""

    def __init__(self, *, number: int) -> None:
        super().__init__()
        self.setObjectName(f"page_{number}")
        self.setProperty("look", "paper")
        self.setScaledContents(True)
        self.image = QImage()
        self._number = number

    def show_picture(self, picture: QImage, *, width: int, count: int) -> None:
        """Show this page, as one of `count`."""
        self.image = picture
        self.setPixmap(QPixmap.fromImage(picture))
        name = QCoreApplication.translate("PagePreview", "Page {0} of {1}")
        self.setAccessibleName(name.format(self._number, count))
        self.stretch(width)

    def stretch(self, width: int) -> None:
        """Take this width, and the height that belongs to it."""
        if not self.image.isNull():
            height = round(width * self.image.height() / self.image.width())
            self.setFixedSize(QSize(width, height))


def _draw(pdf: bytes, width: int, progress: Progress) -> tuple[QImage, ...]:
    return render_pages(pdf, width=width, progress=progress)
