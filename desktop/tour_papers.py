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
        _write_handover(database, folder / "handover.pdf")
        for part in _APPENDICES:
            _draw_appendix(database, part, folder / f"report-{part}.pdf.png")
    finally:
        database.close()


def _write_handover(database: Database, file: Path) -> None:
    """Write the minutes of a handover of the book itself, on the day on which it stands still."""
    from desktop.exports.form import form_on
    from desktop.exports.handover.contents import digest_of
    from desktop.exports.handover.minutes import compose_handover
    from desktop.exports.handover.reading import CopiedBook, HandoverPaper, Party, Wishes
    from desktop.exports.pdf.party_pdf import write_party_pdf
    from desktop.exports.period_readings import today
    from models.handover.condition import collect_condition
    from models.handover.state import collect_handover, usual_period

    book = database.file
    with database.reading() as session:
        day = today(session)
        period = usual_period(session, day)
        state = collect_handover(session, day=day, period=period)
        profile = form_on(session, day)
    names = Party("Lò Văn Thắng"), Party("Nguyễn Thị Hồng Vân"), Party("Giàng A Sử")
    giver, receiver, witness = names
    wishes = Wishes(day, period, giver, receiver, witness)
    copied = CopiedBook(book.name, book.stat().st_size, digest_of(book))
    condition = collect_condition(database, None)
    paper = HandoverPaper(wishes, state, condition, copied, None, profile)
    file.write_bytes(write_party_pdf(compose_handover(paper)))
    _draw_paper(file).save(str(file.with_suffix(".pdf.png")))


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
