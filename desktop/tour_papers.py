"""The papers of the tour: every document of the sample book, each with its first page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from desktop.preview import draw_pdf, draw_sheets
from models.book.database import Database, open_book

_PAPER_WIDTH = 1240


def write_papers(book: Path, folder: Path) -> None:
    """Write every document in each of its formats, and a picture of each one's first page.

    A file for Word or for a calendar has none.
    """
    from desktop.exports.registry import DOCUMENTS, Options, export

    folder.mkdir(parents=True, exist_ok=True)
    database: Database = open_book(book)
    try:
        for document in DOCUMENTS:
            for form in document.formats:
                file = folder / f"{document.key}.{form.suffix}"
                export(database, document.key, out=file, options=Options())
                if form.suffix in ("pdf", "xlsx"):
                    _draw_paper(file).save(str(file.with_suffix(f"{file.suffix}.png")))
    finally:
        database.close()


def _draw_paper(file: Path) -> QImage:
    """Return the first page of a PDF, or the first sheet of a workbook."""
    # The exports draw in the document libraries, which no page but the reports needs.
    from desktop.exports.sheet_picture import picture_sheets

    data = file.read_bytes()
    if file.suffix == ".pdf":
        return draw_pdf(data, width=_PAPER_WIDTH)[0].image
    return draw_sheets(picture_sheets(data), width=_PAPER_WIDTH)[0].image
