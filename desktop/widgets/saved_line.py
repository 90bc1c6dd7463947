"""A quiet line that says which file was saved, and opens it or its folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label


class SavedLine(QWidget):
    """Takes no room until a file was saved."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("saved_line")
        self._file: Path | None = None
        self.label = make_label("", "good", name="saved_file", elide=True)
        self.file_button = make_button(
            self.tr("Open the file"), name="open_file", slot=self._open_file, look="link"
        )
        self.folder_button = make_button(
            self.tr("Open its folder"), name="open_folder", slot=self._open, look="link"
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("check-circle", Role.GOOD, side=18))
        layout.addWidget(self.label, 1)
        layout.addWidget(self.file_button)
        layout.addWidget(self.folder_button)
        self.hide()

    @Slot(Path)
    def show_file(self, file: Path) -> None:
        """Say that `file` is saved, and have it read aloud."""
        self._file = file
        self._tell(self.tr("Saved: {0}").format(file))

    def show_words(self, text: str) -> None:
        """Say what was done where no file came of it, such as that a paper was printed."""
        self._file = None
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.label.setText(text)
        self.setAccessibleName(text)
        for button in (self.file_button, self.folder_button):
            button.setVisible(self._file is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot()
    def _open_file(self) -> None:
        """Open the file in the program that shows its kind, such as to print it."""
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    @Slot()
    def _open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
