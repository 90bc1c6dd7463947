"""A paper as it will print: its pages under each other, as wide as the room or larger."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QImage, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

import resources
from desktop.background import Background, Job, Progress
from desktop.preview import PagePicture
from desktop.widgets.page_picture import PageView

#: Draws the pages at a width in pixels.
Draw = Callable[[int, Progress], tuple[PagePicture, ...]]

ZOOMS = (100, 125, 150, 200, 300)
_MARGIN = 16
_GAP = 12
_REST_MS = 150


class PagePreview(QScrollArea):
    """Show pages; others take their place without a flicker or a jump.

    At 100 % a page is as wide as the room. `figure_chosen` carries the key of a figure that was
    clicked, `shown` the number of pages.
    """

    figure_chosen = Signal(str)
    zoomed = Signal(int)
    shown = Signal(int)

    def __init__(self, background: Background, *, name: str, title: str) -> None:
        super().__init__()
        _load_paper_fonts()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("look", "desk")
        self.setWidgetResizable(True)
        # Always there, so that a longer paper does not make the pages narrower.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._background = background
        self._draw: Draw | None = None
        self._job: Job | None = None
        self._from_top = False
        self._zoom = ZOOMS[0]
        self._views: list[PageView] = []
        desk = QWidget()
        desk.setProperty("look", "desk")
        desk.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(desk)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(desk)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._render)

    @property
    def images(self) -> list[QImage]:
        """What the pages show."""
        return [view.image for view in self._views]

    @property
    def zoom(self) -> int:
        """The width of a page in per cent of the room."""
        return self._zoom

    def show_pages(self, draw: Draw, *, from_top: bool = False) -> None:
        """Show what `draw` makes, in the worker; what was shown stays until it is ready.

        The place on the page stays too, unless another paper is shown `from_top`.
        """
        self._draw = draw
        self._from_top = self._from_top or from_top
        self._render()

    def clear(self) -> None:
        """Show nothing."""
        self._draw = None
        if self._job is not None:
            self._job.cancel()
        self._take_pictures(())

    def mark_figure(self, key: str) -> None:
        """Mark where the pages state this figure, and no other."""
        for view in self._views:
            view.mark(key)

    @Slot()
    def zoom_in(self) -> None:
        """Make the pages larger by one step."""
        self._step(1)

    @Slot()
    def zoom_out(self) -> None:
        """Make the pages smaller by one step."""
        self._step(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the pages at once, and draw them anew when the resizing rests."""
        super().resizeEvent(event)
        self._stretch()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _step(self, step: int) -> None:
        at = ZOOMS.index(self._zoom) + step
        if 0 <= at < len(ZOOMS):
            self._zoom = ZOOMS[at]
            self._stretch()
            self.zoomed.emit(self._zoom)

    def _stretch(self) -> None:
        for view in self._views:
            view.stretch(self._page_width())
        if self._draw is not None:
            self._rest.start()

    @Slot()
    def _render(self) -> None:
        """Have the pages drawn for the width there is."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
        if self._draw is None:
            return
        pixels = round(self._page_width() * self.devicePixelRatioF())
        self._job = self._background.run(partial(self._draw, pixels), on_done=self._take_pictures)

    def _take_pictures(self, pictures: tuple[PagePicture, ...]) -> None:
        """Put the pictures in place of the former ones."""
        while len(self._views) > len(pictures):
            last = self._views.pop()
            self._column.removeWidget(last)
            last.deleteLater()
        while len(self._views) < len(pictures):
            view = PageView(name=f"page_{len(self._views) + 1}")
            view.figure_chosen.connect(self.figure_chosen)
            self._views.append(view)
            self._column.addWidget(view)
        name = QCoreApplication.translate("PagePreview", "Page {0} of {1}")
        for number, (view, picture) in enumerate(zip(self._views, pictures, strict=True), 1):
            view.setAccessibleName(name.format(number, len(pictures)))
            view.show_picture(picture, width=self._page_width())
        if self._from_top:
            self.verticalScrollBar().setValue(0)
            self._from_top = False
        self.shown.emit(len(pictures))

    def _page_width(self) -> int:
        room = max(120, self.viewport().width() - 2 * _MARGIN)
        return room * self._zoom // 100


@cache
def _load_paper_fonts() -> None:
    """Load the paper font, with which the sheets of workbooks are drawn."""
    for style in ("Regular", "Bold", "Italic", "BoldItalic"):
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/Tinos-{style}.ttf")))
