"""Printing and signing what a preview shows, from wherever there is one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background
from desktop.exports.pdf.signature import can_sign
from desktop.widgets.preview_bar import PreviewBar
from desktop.widgets.saved_line import SavedLine


class PaperPrinter(QObject):
    """Prints or signs when the bar of a preview asks for it; the line tells what came of it."""

    def __init__(
        self, parent: QWidget, background: Background, *, bar: PreviewBar, line: SavedLine
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._bar = bar
        self._line = line
        self._pdf: bytes | None = None
        self._title = ""
        bar.print_wanted.connect(self.print)
        bar.sign_wanted.connect(self.sign)
        # An extra that only those install who have a certificate.
        bar.offers_signing = can_sign()
        # What is shown has the former margins until it is drawn again.
        bar.two_sided_changed.connect(self.clear)
        self.clear()

    def offer(self, suffix: str, data: bytes, *, title: str) -> None:
        """Take the file that is shown; a workbook is not printed from here, and says so."""
        self._pdf = data if suffix == "pdf" else None
        self._title = title
        self._enable(enabled=True)

    @Slot()
    def clear(self) -> None:
        """Offer nothing to print."""
        self._enable(enabled=False)

    @Slot()
    def print(self) -> None:
        """Ask how, and print."""
        window = self.parent()
        assert isinstance(window, QWidget)
        if self._pdf is None:
            text = self.tr(
                "{0} is a workbook. Save it as Excel, open it there and print it: it is set up "
                "for A4, with its heads on every page and the pages numbered."
            ).format(self._title)
            messages.inform(window, self.tr("Print"), text)
            return
        # What prints is loaded when somebody prints.
        from desktop.dialogs.print_dialog import Printable, PrintDialog

        printed = PrintDialog.ask(
            window,
            self._background,
            Printable(
                pdf=self._pdf,
                title=self._title,
                suggested=_suggested(self._title),
            ),
        )
        if printed is None:
            return
        if printed.file is not None:
            self._line.show_file(printed.file)
        else:
            one, more = self.tr("Sent to {0}: 1 page"), self.tr("Sent to {0}: {1} pages")
            told = one if printed.pages == 1 else more
            self._line.show_words(told.format(printed.printer, printed.pages))

    @Slot()
    def sign(self) -> None:
        """Ask for a certificate and save what is shown, signed."""
        window = self.parent()
        assert isinstance(window, QWidget)
        if self._pdf is None:
            return
        from desktop.dialogs.sign_dialog import SignDialog

        title = self.tr("{0} (signed)").format(self._title)
        file = SignDialog.ask(window, self._background, self._pdf, suggested=_suggested(title))
        if file is not None:
            self._line.show_file(file)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self._bar.print_button, self._bar.sign_button):
            button.setEnabled(enabled)


def _suggested(title: str) -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    return folder / f"{messages.file_name(title)}.pdf"
