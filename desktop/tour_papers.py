"""The papers of the tour: every document of the sample book, each with its first page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.preview import draw_pdf, draw_sheets
from models.book.database import Database, open_book

_PAPER_WIDTH = 1240
#: The appendices of the report that are chosen, each drawn for itself.
_APPENDICES = ("charts", "figures")


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
        for part in _APPENDICES:
            _draw_appendix(database, part, folder / f"report-{part}.pdf.png")
    finally:
        database.close()


def _draw_appendix(database: Database, part: str, file: Path) -> None:
    """Draw the first page of an appendix that the report does not carry by itself."""
    from desktop.exports.campaign_report import compose_campaign_report
    from desktop.exports.documents import Options
    from desktop.exports.pdf.party_pdf import write_party_pdf
    from desktop.exports.registry import read_document
    from desktop.exports.report_parts import PARTS, choice_of

    report = read_document(database, "campaign-report", Options())
    carried = {one: choice_of(one, carried=one == part) for one in PARTS}
    kept = {name: text for name, text in carried.items() if text}
    paper = compose_campaign_report(replace(report, draft=replace(report.draft, carries=kept)))
    before = len(draw_pdf(write_party_pdf(replace(paper, appendices=())), width=_PAPER_WIDTH))
    pages = draw_pdf(write_party_pdf(paper), width=_PAPER_WIDTH)
    pages[before].image.save(str(file))


def _draw_paper(file: Path) -> QImage:
    """Return the first page of a PDF, or the first sheet of a workbook."""
    # The exports draw in the document libraries, which no page but the reports needs.
    from desktop.exports.sheet_picture import picture_sheets

    data = file.read_bytes()
    if file.suffix == ".pdf":
        return draw_pdf(data, width=_PAPER_WIDTH)[0].image
    return draw_sheets(picture_sheets(data), width=_PAPER_WIDTH)[0].image
