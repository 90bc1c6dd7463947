"""What can be done with an issued paper: save its PDF, withdraw it, note a number by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.book import OpenBook
from desktop.dialogs.withdraw_dialog import HandNumberDialog, WithdrawDialog
from desktop.exports.files import replace_file
from desktop.exports.pdf.file import check_pdf
from models.book.database import Database, Session
from models.documents.issuing import IssuedRow, note_number, read_issued_pdf, withdraw_paper
from models.documents.numbers import series_on
from models.errors import RecordsError
from models.organisation import standing_day


class IssuedActs(QObject):
    """Each act asks what it must know and tells why it was refused; `saved` carries the file."""

    saved = Signal(Path)

    def __init__(self, parent: QWidget, book: OpenBook, background: Background) -> None:
        super().__init__(parent)
        self._book, self._background = book, background
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def save(self, row: IssuedRow) -> None:
        """Ask for a place and write the bytes that were issued there."""
        name = messages.file_name(f"{row.number_symbol} {row.title}")
        file = messages.ask_save_file(
            self._window(),
            self.tr("Save the issued PDF"),
            suggested=self._folder / f"{name}.pdf",
            filters="PDF (*.pdf)",
        )
        if file is None:
            return
        self._folder = file.parent
        self._background.run(
            partial(_write, self._book.database, row, file),
            title=self.tr("Saving {0}").format(file.name),
            on_done=self._tell_saved,
            on_failed=self._tell,
            must_end=True,
        )

    def withdraw(self, row: IssuedRow) -> bool:
        """Ask when and why the paper was withdrawn; return whether it is now."""
        dialog = WithdrawDialog(self._window(), row, today=self._book.read(_today))
        try:
            if not dialog.exec() or dialog.day is None:
                return False
            work = partial(withdraw_paper, paper_id=row.id, on=dialog.day, reason=dialog.reason)
            return self._change(work)
        finally:
            dialog.deleteLater()

    def note_number(self, row: IssuedRow) -> bool:
        """Ask for the number written by hand; return whether it is noted."""
        dialog = HandNumberDialog(self._window(), row, proposed=self._next(row))
        try:
            if not dialog.exec() or dialog.number is None:
                return False
            return self._change(partial(note_number, paper_id=row.id, number=dialog.number))
        finally:
            dialog.deleteLater()

    def _next(self, row: IssuedRow) -> int | None:
        try:
            series = self._book.read(partial(series_on, symbol=row.symbol, day=row.dated_on))
        except RecordsError:
            return None
        return series.next

    def _change(self, work: Callable[[Session], Any]) -> bool:
        try:
            self._book.change(work)
        except RecordsError as error:
            self._tell(error)
            return False
        return True

    def _tell_saved(self, file: Path) -> None:
        self.saved.emit(file)

    def _tell(self, error: RecordsError) -> None:
        messages.tell(self._window(), error)

    def _window(self) -> QWidget | None:
        """Return the window; held by Qt alone, as the window itself holds this object."""
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


def _today(session: Session) -> date:
    return standing_day(session) or datetime.now().astimezone().date()


def _write(database: Database, row: IssuedRow, file: Path, _progress: Progress) -> Path:
    with database.reading() as session:
        data = read_issued_pdf(session, row.id)
    replace_file(file, data, check_pdf)
    return file
