"""Saving a document: where to, in the background, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.exports.registry import Document, Options, export
from desktop.exports.sentences import lower_first
from desktop.exports.wording import period_name
from desktop.widgets.paper_list import format_word
from models.book.database import Database
from models.errors import RecordsError
from models.periods import date_text


class DocumentSaver(QObject):
    """Ask for a place and write there; `saved` carries the file once it is whole."""

    saved = Signal(Path)

    def __init__(self, parent: QWidget, background: Background) -> None:
        super().__init__(parent)
        self._background = background
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def save(
        self,
        database: Database,
        document: Document,
        *,
        suffix: str,
        options: Options,
        about: str = "",
    ) -> None:
        """Save `document` as a file of this kind; an existing file stays until it is replaced.

        `about` says in the proposed name what it is of, where that is no period.
        """
        name = suggested_name(document, suffix, options, about=about)
        file = messages.ask_save_file(
            self._window(),
            self.tr("Save {0}").format(format_word(suffix)),
            suggested=self._folder / name,
            filters=f"{format_word(suffix)} (*.{suffix})",
        )
        if file is None:
            return
        self._folder = file.parent
        self._background.run(
            partial(_write, database, document.key, file, options),
            title=self.tr("Saving {0}").format(file.name),
            on_done=self._tell_saved,
            on_failed=self._tell_failure,
            must_end=True,
        )

    def _tell_saved(self, file: Path) -> None:
        self.saved.emit(file)

    def _tell_failure(self, error: RecordsError) -> None:
        messages.tell(self._window(), error)

    def _window(self) -> QWidget | None:
        """Return the page; held by Qt alone, as the page itself holds this object."""
        parent = self.parent()
        return parent if isinstance(parent, QWidget) else None


def suggested_name(document: Document, suffix: str, options: Options, *, about: str = "") -> str:
    """Return a name that says what the file holds: its title, and its day or its period.

    `about` is said instead where it is given.
    """
    of = lower_first(about)
    if not of and options.day is not None:
        of = date_text(options.day)
    elif not of and options.period is not None:
        of = period_name(options.period)
    return f"{messages.file_name(f'{document.title} {of}')}.{suffix}"


def _write(database: Database, key: str, file: Path, options: Options, _progress: Progress) -> Path:
    export(database, key, out=file, options=options)
    return file
