"""A program of its own that opens the real page and presses the keys it is sent, one a line.

Each press is answered on the standard output once it has been dealt with. With the word
``withheld`` nothing is ever committed, which a test of losses must notice.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.meetings_page import MeetingsPage
from desktop.settings import Settings
from models.book.database import open_book


def main(file: Path, meeting_id: UUID, *, withheld: bool) -> None:
    """Open the sheet of the meeting and press until nothing more is sent."""
    app = QApplication([])
    book = OpenBook(open_book(file))
    if withheld:
        Session.commit = Session.flush  # type: ignore[method-assign]
    messages.ask = lambda *_args, **_named: True
    period = PeriodChoice(date(2025, 11, 21))
    settings = Settings(file.with_suffix(".ini"))
    page = MeetingsPage(book, Background(), Navigator(), period, settings)
    page.resize(1180, 680)
    page.show()
    page.show_payload(meeting_id)
    page.activateWindow()
    app.processEvents()
    answer("ready")
    for line in sys.stdin:
        press(line.strip())
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        answer("done")


def press(key: str) -> None:
    """Press a digit, or Ctrl+Enter for "finalise", where the keyboard stands."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if key == "finalise":
        QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClick(widget, Qt.Key(ord(key)))


def answer(word: str) -> None:
    """Say a word to whoever started this."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), withheld="withheld" in sys.argv)
