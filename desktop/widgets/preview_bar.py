"""How many pages a preview has, how large they are; two-sided margins; printing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.page_preview import ZOOMS, PagePreview
from desktop.widgets.text import make_label


class PreviewBar(QWidget):
    """The number of pages at the left; printing, smaller and larger at the right.

    `two_sided_changed` when the user wants other margins, `print_wanted` at the button and Ctrl+P,
    `sign_wanted` at a button that is there only where `offers_signing` is set.
    """

    two_sided_changed = Signal()
    print_wanted = Signal()
    sign_wanted = Signal()

    def __init__(self, preview: PagePreview) -> None:
        super().__init__()
        #: Whether a sheet is shown as one long page, as of a workbook, which prints on several.
        self.counts_sheets = False
        #: Whether it is the scan of a paper that was printed and signed.
        self.shows_scan = False
        #: Whether it is a paper that was issued, whose margins stay what they were.
        self.keeps_margins = False
        #: Whether what is shown can be signed with a certificate.
        self.offers_signing = False
        self.setObjectName("preview_bar")
        self.pages_label = make_label("", "muted", name="preview_pages")
        self.zoom_label = make_label("", "muted", name="preview_zoom")
        self._make_printing()
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
        preview.zoomed.connect(self._show_zoom)
        preview.shown.connect(self._show_pages)
        self._show_zoom(preview.zoom)
        self._lay_out()
        self.hide()

    @property
    def two_sided(self) -> bool:
        """Whether the margins are to be those of two-sided printing."""
        return self.two_sided_box.isChecked()

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
        drawn = not self.shows_scan and not self.counts_sheets
        self.two_sided_box.setVisible(drawn and not self.keeps_margins)
        self.sign_button.setVisible(drawn and self.offers_signing)
        self.print_button.setVisible(not self.shows_scan)
        self.setVisible(count > 0)

    def _make_printing(self) -> None:
        self.two_sided_box = QCheckBox(self.tr("Two-sided"))
        self.two_sided_box.setObjectName("preview_two_sided")
        self.two_sided_box.setToolTip(
            self.tr("Margins for both sides of the sheet: 15 mm left and 30 mm right on the back")
        )
        self.two_sided_box.clicked.connect(self.two_sided_changed)
        self.print_button = make_button(
            self.tr("Print…"),
            name="preview_print",
            look="quiet",
            icon_name="printer",
            tip=self.tr("Print what is shown (Ctrl+P)"),
        )
        self.print_button.clicked.connect(self.print_wanted)
        self.sign_button = make_button(
            self.tr("Sign…"),
            name="preview_sign",
            look="quiet",
            icon_name="pencil-simple",
            tip=self.tr("Save it signed with a digital certificate"),
        )
        self.sign_button.clicked.connect(self.sign_wanted)
        self.print_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.pages_label, 1)
        layout.addWidget(self.two_sided_box)
        layout.addWidget(self.print_button)
        layout.addWidget(self.sign_button)
        layout.addWidget(self.smaller_button)
        layout.addWidget(self.zoom_label)
        layout.addWidget(self.larger_button)
