"""What was handed over: where it lies, what it is known by, and what is still to be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.background import Background
from desktop.dialogs.code_dialog import CodeDialog
from desktop.exports.handover.archive import Archive
from desktop.exports.handover.tables import grouped
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.text import make_label
from models.book.keys import Key, recovery_code

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What was written, and the key of a copy that was given a new password."""

    archive: Archive
    new_key: Key | None

    def __repr__(self) -> str:
        """Name nothing that could reach a log."""
        return "HandedOut(…)"


class DoneSide(QWidget):
    """Names the folder and the zip; prints the minutes and the sheet with the recovery code."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setObjectName("handover_done")
        self._background = background
        self._out: HandedOut | None = None
        self._day: date | None = None
        self.head_label = make_label("", "strong", name="handover_done_head", wrap=True)
        self.places_label = make_label("", name="handover_done_places", wrap=True)
        self.hash_label = make_label("", "small", name="handover_done_hash", wrap=True)
        self.next_label = make_label("", name="handover_done_next", wrap=True)
        self.missing_label = make_label("", "warning", name="handover_done_missing", wrap=True)
        self.printed_label = make_label("", "good", name="handover_printed", wrap=True)
        self.print_button = make_button(
            self.tr("&Print the minutes…"),
            name="handover_print",
            slot=self._print,
            icon_name="printer",
        )
        self.folder_button = make_button(
            self.tr("Open the &folder"), name="handover_open", slot=self._open
        )
        self.code_button = make_button(
            self.tr("&Recovery code of the copy…"), name="handover_code", slot=self.show_code
        )
        self._lay_out()

    def show_out(self, out: HandedOut, day: date) -> None:
        """Show what was handed over."""
        archive = out.archive
        self._out, self._day = out, day
        self.head_label.setText(
            self.tr("The copy was opened again and compared: files in the folder: {0}.").format(
                archive.files
            )
        )
        self.places_label.setText(f"{archive.folder}\n{archive.zip}")
        self.hash_label.setText(
            self.tr("SHA-256 of {0}, as the minutes have it: {1}").format(
                archive.book.name, grouped(archive.book.sha256)
            )
        )
        self.next_label.setText(_next_words(out))
        missing = archive.pack.missing if archive.pack is not None else 0
        text = self.tr("Papers that were not there to go into the inspection pack: {0}.")
        self.missing_label.setText(text.format(missing))
        self.missing_label.setVisible(bool(missing))
        self.code_button.setVisible(out.new_key is not None)

    @Slot()
    def show_code(self) -> None:
        """Show the recovery code of the copy's new password, to be printed."""
        out, day = self._out, self._day
        if out is None or out.new_key is None or day is None:
            return
        dialog = CodeDialog(
            self.window(),
            self._background,
            book=Path(out.archive.book.name).stem,
            day=day,
            lines=recovery_code(out.new_key),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _print(self) -> None:
        # What prints is loaded when somebody prints.
        from desktop.dialogs.print_dialog import Printable, PrintDialog

        if self._out is None:
            return
        archive, title = self._out.archive, self.tr("Minutes of the handover")
        suggested = archive.folder.with_name(f"{archive.folder.name}.pdf")
        printable = Printable(pdf=archive.minutes, title=title, suggested=suggested)
        printed = PrintDialog.ask(self.window(), self._background, printable)
        if printed is not None:
            saved, sent = self.tr("Saved: {0}."), self.tr("Sent to {0}.")
            told = (
                sent.format(printed.printer) if printed.file is None else saved.format(printed.file)
            )
            self.printed_label.setText(told)
            self.printed_label.show()

    @Slot()
    def _open(self) -> None:
        if self._out is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._out.archive.folder)))

    def _lay_out(self) -> None:
        self.printed_label.hide()
        card = Card(name="handover_done_card")
        for one in (self.places_label, self.hash_label):
            card.body.addWidget(one)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.print_button, self.code_button, self.folder_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.setSpacing(12)
        layout.addWidget(self.head_label)
        layout.addWidget(card)
        layout.addWidget(self.missing_label)
        layout.addWidget(self.next_label)
        layout.addLayout(buttons)
        layout.addWidget(self.printed_label)
        layout.addStretch(1)


def _next_words(out: HandedOut) -> str:
    if out.new_key is not None:
        return translate(
            "handover",
            "Print the minutes and have them signed; print the sheet with the recovery code; give "
            "the password apart from the folder. On the new computer the copy opens with “Open a "
            "book”.",
        )
    if out.archive.has_password:
        return translate(
            "handover",
            "Print the minutes and have them signed; give the password apart from the folder. On "
            "the new computer the copy opens with “Open a book”.",
        )
    return translate(
        "handover",
        "Print the minutes and have them signed. On the new computer the copy opens with “Open a "
        "book”.",
    )
