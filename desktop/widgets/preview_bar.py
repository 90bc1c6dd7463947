"""How large the preview is, and how many pages it has."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.page_preview import ZOOMS, PagePreview
from desktop.widgets.text import make_label


class PreviewBar(QWidget):
    """The number of pages at the left, smaller and larger at the right."""

    def __init__(self, preview: PagePreview) -> None:
        super().__init__()
        #: Whether a sheet is shown as one long page, as of a workbook, which prints on several.
        self.counts_sheets = False
        #: Whether it is the scan of a paper that was printed and signed.
        self.shows_scan = False
        self.setObjectName("preview_bar")
        self.pages_label = make_label("", "muted", name="preview_pages")
        self.zoom_label = make_label("", "muted", name="preview_zoom")
        self.smaller_button = make_button(
            "",
            name="zoom_out",
            slot=preview.zoom_out,
            look="quiet",
            icon_name="magnifying-glass-minus",
            tip=self.tr("Smaller (Ctrl+wheel)"),
        )
        self.larger_button = make_button(
            "",
            name="zoom_in",
            slot=preview.zoom_in,
            look="quiet",
            icon_name="magnifying-glass-plus",
            tip=self.tr("Larger (Ctrl+wheel)"),
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.pages_label, 1)
        layout.addWidget(self.smaller_button)
        layout.addWidget(self.zoom_label)
        layout.addWidget(self.larger_button)
        preview.zoomed.connect(self._show_zoom)
        preview.shown.connect(self._show_pages)
        self._show_zoom(preview.zoom)
        self.hide()

    @Slot(int)
    def _show_zoom(self, zoom: int) -> None:
        self.zoom_label.setText(f"{zoom}%")
        self.smaller_button.setEnabled(zoom > ZOOMS[0])
        self.larger_button.setEnabled(zoom < ZOOMS[-1])

    @Slot(int)
    def _show_pages(self, count: int) -> None:
        if self.shows_scan:
            text = self.tr("The scan · {0} pages")
        elif self.counts_sheets:
            text = self.tr("The sheets of the workbook · {0}")
        else:
            text = self.tr("As it will print · {0} pages")
        self.pages_label.setText(text.format(count))
        self.setVisible(count > 0)
