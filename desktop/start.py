"""The start of the window: on which book, and whether a window of that is there already."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop import crash
from desktop.app import Application
from desktop.doorbell import ring
from desktop.folders import book_folder
from desktop.settings import Settings


def run(book: Path | None = None) -> int:
    """Open the window on `book`, the last book, or the first page; return the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("SoChiBo")
    app.setApplicationDisplayName("Sổ Chi bộ")
    crash.install(app)
    settings = Settings()
    wanted = book or settings.last_book
    if wanted is not None and ring(wanted):
        # The book is open in a window of this user, which has come to front.
        return 0
    application = Application(app, settings, folder=book_folder(), backs_up=True)
    application.begin(wanted)
    return app.exec()
