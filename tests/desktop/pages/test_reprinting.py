"""What was issued is printed and saved again as the bytes that are kept, from wherever it is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs import print_dialog
from desktop.dialogs.issued_dialog import IssuedDialog
from desktop.dialogs.print_dialog import PrintDialog
from desktop.exports.issuing import Signing, Subject, prepare_issue
from desktop.navigation import PeriodChoice
from desktop.pages.register_page import IssuedPage
from desktop.pages.reports_page import ReportsPage
from desktop.printing import PrintOrder, print_pages
from desktop.settings import Settings
from models.documents.issuing import IssuedRow, issue_paper, list_issued, read_issued_pdf
from models.organisation import add_term
from models.periods import year
from tests.campaign_book import CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes

TODAY = date(2024, 12, 20)
#: Dots per inch at which pages are compared.
LOOK = 60


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    """Give a book in which a report was issued before the records changed."""
    book = make_campaign_book(tmp_path / "so.sochibo")
    with book.database.transaction() as session:
        add_term(session, name="2022–2027", starts_on=date(2022, 1, 1), ends_on=date(2027, 1, 1))
    subject = Subject("campaign-report", year(2024), book.campaign_id)
    issue = prepare_issue(book.database, subject, Signing(TODAY, 5))
    with book.database.transaction() as session:
        issue_paper(session, issue)
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    yield book
    book.database.close()


@pytest.fixture
def kept(book: CampaignBook) -> bytes:
    """Give the bytes that are kept: neither those of today's records nor of any other drawing."""
    with book.database.reading() as session:
        (row,) = list_issued(session)
        data = read_issued_pdf(session, row.id)
    assert fingerprint(data) == row.sha256
    subject = Subject("campaign-report", year(2024), book.campaign_id)
    assert prepare_issue(book.database, subject, Signing(TODAY, 5)).pdf != data
    return data


@pytest.fixture
def paper_out(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path) -> Callable[[], bytes]:
    """Give what came out of the only printer of a computer, whose user presses Print."""
    out = tmp_path / "máy in.pdf"

    def open_printer(_name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(out))
        printer.setResolution(300)
        return printer

    def press_print(dialog: PrintDialog) -> int:
        dialog.show()
        dialog.foot.action_button.click()
        qtbot.waitUntil(lambda: dialog.printed is not None)
        return dialog.result()

    monkeypatch.setattr(print_dialog, "printer_names", lambda: ["Máy in phòng họp"])
    monkeypatch.setattr(print_dialog, "open_printer", open_printer)
    monkeypatch.setattr(PrintDialog, "exec", press_print)
    return out.read_bytes


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Give the files that were handed to a printer."""
    files: list[bytes] = []

    def note(printer: QPrinter, pdf: bytes, order: PrintOrder, progress: object) -> int:
        files.append(pdf)
        return print_pages(printer, pdf, order, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(print_dialog, "print_pages", note)
    return files


@pytest.fixture
def page(qtbot: QtBot, background: Background, book: CampaignBook) -> ReportsPage:
    page = ReportsPage(OpenBook(book.database), background, PeriodChoice(TODAY))
    qtbot.addWidget(page)
    page.resize(1100, 680)
    page.show()
    settled(qtbot, background)
    return page


@pytest.fixture
def dialog(
    qtbot: QtBot, background: Background, book: CampaignBook, settings: Settings
) -> Iterator[IssuedDialog]:
    """Give the issued paper, opened from the register."""
    register = IssuedPage(OpenBook(book.database), background, PeriodChoice(TODAY), settings)
    qtbot.addWidget(register)
    register.show()
    settled(qtbot, background)
    register.open_row(0)
    dialog = register.findChild(IssuedDialog)
    assert isinstance(dialog, IssuedDialog)
    settled(qtbot, background)
    yield dialog
    dialog.close()


def settled(qtbot: QtBot, background: Background) -> None:
    quiet = [0]

    def still() -> bool:
        quiet[0] = 0 if background.busy else quiet[0] + 1
        return quiet[0] > 2

    qtbot.waitUntil(still)


def fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def looks(pdf: bytes) -> list[list[int]]:
    """Return of each page how dark its lines of dots are."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for page in document:
            drawn = page.render(scale=LOOK / 72, grayscale=True)
            dots, wide = bytes(drawn.buffer), drawn.stride
            found.append(
                [255 * wide - sum(dots[at : at + wide]) for at in range(0, len(dots), wide)]
            )
        return found


def apart(first: list[int], second: list[int]) -> float:
    """Return how much of the ink of two pages lies on other lines, but for one at the edge."""
    return sum(abs(one - other) for one, other in zip(first, second, strict=False)) / sum(first)


def test_the_page_of_reports_prints_what_is_kept(
    page: ReportsPage, kept: bytes, paper_out: Callable[[], bytes], handed_over: list[bytes]
) -> None:
    page.preview_bar.print_button.click()
    assert [fingerprint(one) for one in handed_over] == [fingerprint(kept)]
    ours, theirs = looks(kept), looks(paper_out())
    assert len(ours) == len(theirs)
    # Edges are smoothed in another way; another page is far from it.
    assert apart(ours[0], theirs[0]) < 0.4 < apart(ours[0], ours[1])


def test_two_sided_margins_are_not_put_on_what_was_issued(
    qtbot: QtBot,
    background: Background,
    page: ReportsPage,
    kept: bytes,
    paper_out: Callable[[], bytes],
    handed_over: list[bytes],
) -> None:
    page.preview_bar.two_sided_box.click()
    settled(qtbot, background)
    page.preview_bar.print_button.click()
    assert handed_over == [kept]


def test_the_register_prints_what_is_kept(
    dialog: IssuedDialog, kept: bytes, paper_out: Callable[[], bytes], handed_over: list[bytes]
) -> None:
    assert dialog.preview_bar.print_button.isEnabled()
    assert not dialog.preview_bar.two_sided_box.isVisible()
    dialog.preview_bar.print_button.click()
    assert handed_over == [kept]
    assert len(looks(paper_out())) == len(looks(kept))
    assert dialog.saved_line.isVisible()


def test_the_copy_saved_from_the_register_is_what_is_kept(
    qtbot: QtBot,
    background: Background,
    dialog: IssuedDialog,
    book: CampaignBook,
    boxes: Boxes,
    tmp_path: Path,
) -> None:
    boxes.answers.append(tmp_path / "bản lưu.pdf")
    dialog.save_button.click()
    settled(qtbot, background)
    with book.database.reading() as session:
        (row,) = list_issued(session)
    assert isinstance(row, IssuedRow)
    assert fingerprint((tmp_path / "bản lưu.pdf").read_bytes()) == row.sha256
