"""The papers of a meeting: seen as they print, saved in two clicks; scans added and looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import docx
import pdfplumber
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.dialogs.issue_dialog import IssueDialog
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.meeting_sheet import PAPERS
from desktop.pages.meetings_page.papers import PapersTab
from models.book.database import Session
from models.documents.issuing import list_issued, read_issued_pdf
from models.meetings.agenda import ItemData, add_item
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.scans import ScanRow, list_scans
from models.meetings.votes import VoteData, add_vote
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import AFTERNOON, MeetingBook

pytestmark = pytest.mark.qt_log_ignore(r"qt\.gui\.imageio")


@pytest.fixture
def meeting_id(meetings: MeetingBook) -> UUID:
    """Enter a meeting with two items, both of which have their resolution."""
    meeting_id = meetings.add(**AFTERNOON)
    meetings.fill(meeting_id)
    with meetings.database.transaction() as session:
        for number in ("một", "hai"):
            item = ItemData(f"Mục {number}", content=f"Nội dung mục {number}.")
            add_item(session, meeting_id=meeting_id, data=item)
            data = ResolutionData(f"Nghị quyết {number}", f"Nhiệm vụ {number}.")
            resolution = add_resolution(session, meeting_id=meeting_id, data=data)
            vote = VoteData("", in_favour=25)
            add_vote(session, meeting_id=meeting_id, resolution_id=resolution, data=vote)
    return meeting_id


@pytest.fixture
def tab(
    qtbot: QtBot, make_page: Callable[[], MeetingsPage], background: Background, meeting_id: UUID
) -> Iterator[PapersTab]:
    page = make_page()
    page.show_payload(meeting_id)
    page.sheet.tabs.choose(PAPERS)
    settled(qtbot, background)
    yield page.sheet.papers
    background.shutdown()


def settled(qtbot: QtBot, background: Background) -> None:
    """Wait until nothing is drawn, read or written any more."""
    quiet = [0]

    def still() -> bool:
        quiet[0] = 0 if background.busy else quiet[0] + 1
        return quiet[0] > 2

    qtbot.waitUntil(still)


def choose(qtbot: QtBot, tab: PapersTab, background: Background, key: str) -> list[QImage]:
    tab.choices.papers.choose(key)
    settled(qtbot, background)
    return [image.copy() for image in tab.preview.images]


def tick(tab: PapersTab, row: int) -> None:
    """Tick an item of the extract, or take its tick away."""
    item = tab.choices.items.topLevelItem(row)
    assert item is not None
    tab.choices.items.setCurrentItem(item)
    QTest.keyClick(tab.choices.items, Qt.Key.Key_Space)


def scans(book: MeetingBook, meeting_id: UUID) -> tuple[ScanRow, ...]:
    with book.second_look() as session:
        return list_scans(session, meeting_id)


def a_picture(file: Path, grey: int = 200) -> Path:
    Image.new("L", (600, 850), grey).save(file)
    return file


def words_of(file: Path) -> str:
    if file.suffix == ".docx":
        return "\n".join(one.text for one in docx.Document(str(file)).paragraphs)
    with pdfplumber.open(file) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def test_the_minutes_are_seen_at_once(tab: PapersTab) -> None:
    assert tab.choices.document.key == "minutes"
    assert tab.preview.images[0].width() > 300
    assert not tab.problem.isVisible()


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_one_click_on_the_tab_and_one_on_the_button_save_the_paper(
    qtbot: QtBot, tab: PapersTab, background: Background, boxes: Boxes, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"bb.{suffix}"
    boxes.answers.append(file)
    QTest.mouseClick(tab.save_buttons[suffix], Qt.MouseButton.LeftButton)
    settled(qtbot, background)
    assert "Nội dung mục hai." in words_of(file)
    assert tab.saved_line.isVisible()


def test_the_name_proposed_says_which_paper_of_which_meeting(
    tab: PapersTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, *, suggested: Path, filters: str) -> None:
        proposed.append(suggested.name)

    monkeypatch.setattr("desktop.messages.ask_save_file", ask)
    tab.save_buttons["docx"].click()
    assert proposed == ["Biên bản sinh hoạt thường kỳ tháng 11-2025.docx"]


def test_an_extract_takes_what_is_ticked(
    qtbot: QtBot, tab: PapersTab, background: Background, boxes: Boxes, tmp_path: Path
) -> None:
    whole = choose(qtbot, tab, background, "minutes-extract")
    assert tab.choices.items.isVisible()
    tick(tab, 0)
    settled(qtbot, background)
    assert tab.preview.images != whole
    boxes.answers.append(tmp_path / "trich.docx")
    tab.save_buttons["docx"].click()
    settled(qtbot, background)
    text = words_of(tmp_path / "trich.docx")
    assert "Nội dung mục hai." in text
    assert "Nội dung mục một." not in text


def test_an_extract_of_nothing_is_told(
    qtbot: QtBot, tab: PapersTab, background: Background
) -> None:
    choose(qtbot, tab, background, "minutes-extract")
    for row in range(2):
        tick(tab, row)
    settled(qtbot, background)
    assert tab.problem.isVisible()
    assert not tab.save_buttons["pdf"].isEnabled()
    choose(qtbot, tab, background, "minutes")
    assert tab.save_buttons["pdf"].isEnabled()


def test_each_resolution_is_a_paper_of_its_own(
    qtbot: QtBot, tab: PapersTab, background: Background, boxes: Boxes, tmp_path: Path
) -> None:
    choose(qtbot, tab, background, "resolution")
    combo = tab.choices.resolution_combo
    assert combo.isVisible()
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    boxes.answers.append(tmp_path / "nq.pdf")
    tab.save_buttons["pdf"].click()
    settled(qtbot, background)
    assert "nghị quyết hai" in words_of(tmp_path / "nq.pdf")
    assert "Nhiệm vụ hai." in words_of(tmp_path / "nq.pdf")


def test_whoever_waits_for_a_mark_is_named_instead_of_a_paper(
    qtbot: QtBot, meetings: MeetingBook, make_page: Callable[[], MeetingsPage],
    background: Background,
) -> None:  # fmt: skip
    waiting = meetings.add(held_on=date(2025, 10, 6))
    page = make_page()
    page.show_payload(waiting)
    page.sheet.tabs.choose(PAPERS)
    settled(qtbot, background)
    tab = page.sheet.papers
    assert tab.problem.isVisible()
    assert "Lò Văn An" in tab.problem.label.text()
    assert tab.preview.images == []
    assert not tab.save_buttons["docx"].isEnabled()


def add(
    qtbot: QtBot, tab: PapersTab, background: Background, boxes: Boxes, file: Path
) -> list[QImage]:
    boxes.answers.append(file)
    tab.scans.add_button.click()
    settled(qtbot, background)
    return tab.preview.images


def test_a_scan_is_added_and_looked_at(
    qtbot: QtBot,
    tab: PapersTab,
    background: Background,
    boxes: Boxes,
    meetings: MeetingBook,
    meeting_id: UUID,
    tmp_path: Path,
) -> None:
    (image,) = add(qtbot, tab, background, boxes, a_picture(tmp_path / "quét.png"))
    assert image.pixelColor(50, 50).red() == 200
    assert [scan.name for scan in scans(meetings, meeting_id)] == ["quét.png"]
    assert not tab.save_buttons["pdf"].isEnabled()
    # A click on the paper that was chosen before leads back to it.
    item = tab.choices.papers.currentItem()
    assert item is not None
    rect = tab.choices.papers.visualItemRect(item)
    QTest.mouseClick(tab.choices.papers.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settled(qtbot, background)
    assert tab.save_buttons["pdf"].isEnabled()
    assert tab.scans.scan is None


def test_a_scan_is_saved_as_it_was_added(
    qtbot: QtBot, tab: PapersTab, background: Background, boxes: Boxes, tmp_path: Path
) -> None:
    file = a_picture(tmp_path / "quét.jpg")
    add(qtbot, tab, background, boxes, file)
    boxes.answers.append(tmp_path / "ra.jpg")
    tab.scans.save_button.click()
    settled(qtbot, background)
    assert (tmp_path / "ra.jpg").read_bytes() == file.read_bytes()
    assert tab.saved_line.isVisible()


def test_a_scan_is_taken_off_only_when_it_is_meant(
    qtbot: QtBot,
    tab: PapersTab,
    background: Background,
    boxes: Boxes,
    meetings: MeetingBook,
    meeting_id: UUID,
    tmp_path: Path,
) -> None:
    add(qtbot, tab, background, boxes, a_picture(tmp_path / "quét.png"))
    tab.scans.remove_button.click()
    assert len(scans(meetings, meeting_id)) == 1
    boxes.answers.append(True)
    tab.scans.remove_button.click()
    settled(qtbot, background)
    assert scans(meetings, meeting_id) == ()
    assert not tab.scans.remove_button.isEnabled()
    assert tab.save_buttons["pdf"].isEnabled()


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "rỗng"), (b"<html>", "không phải là PDF"), (b"%PDF-1.4 %%EOF", "hỏng")],
)
def test_what_is_no_scan_is_told_and_nothing_is_written(
    qtbot: QtBot,
    tab: PapersTab,
    background: Background,
    boxes: Boxes,
    meetings: MeetingBook,
    meeting_id: UUID,
    tmp_path: Path,
    content: bytes,
    told: str,
) -> None:
    file = tmp_path / "bản chụp.pdf"
    file.write_bytes(content)
    before = meetings.file.read_bytes()
    add(qtbot, tab, background, boxes, file)
    assert tab.problem.isVisible()
    assert file.name in tab.problem.label.text()
    assert meetings.file.read_bytes() == before
    assert scans(meetings, meeting_id) == ()
    # The paper that was looked at is still there, and can be saved.
    assert tab.preview.images
    assert tab.save_buttons["pdf"].isEnabled()


def test_a_scan_added_elsewhere_appears(
    qtbot: QtBot, tab: PapersTab, background: Background, meeting_id: UUID
) -> None:
    from models.meetings.scans import add_scan, scan_file

    buffer = BytesIO()
    Image.new("L", (60, 85), 99).save(buffer, "PNG")

    def work(session: Session) -> UUID:
        return add_scan(session, meeting_id=meeting_id, file=scan_file("a", buffer.getvalue()))

    tab.keeper._book.change(work)
    settled(qtbot, background)
    assert tab.scans.list.count() == 1


def test_a_hidden_tab_draws_nothing(
    qtbot: QtBot, make_page: Callable[[], MeetingsPage], background: Background, meeting_id: UUID
) -> None:
    page = make_page()
    page.show_payload(meeting_id)
    settled(qtbot, background)
    assert page.sheet.papers.preview.images == []


def test_only_meetings_without_a_scan_can_be_listed(
    qtbot: QtBot, meetings: MeetingBook, make_page: Callable[[], MeetingsPage], meeting_id: UUID
) -> None:
    from desktop.navigation import WITHOUT_SCAN
    from models.meetings.scans import add_scan, scan_file

    bare = meetings.add(held_on=date(2025, 10, 6))
    meetings.fill(bare)
    meetings.add(held_on=date(2025, 12, 3))
    buffer = BytesIO()
    Image.new("L", (60, 85), 99).save(buffer, "PNG")
    with meetings.database.transaction() as session:
        add_scan(session, meeting_id=meeting_id, file=scan_file("a", buffer.getvalue()))
    page = make_page()
    page.show_payload(WITHOUT_SCAN)
    assert [row.id for row in page.list.table.rows] == [bare]
    page.list.kind_field.set_option(None)
    page.list.kind_field.option_chosen.emit(None)
    assert len(page.list.table.rows) == 3


def test_minutes_are_issued_and_given_out_as_they_were(
    qtbot: QtBot,
    tab: PapersTab,
    background: Background,
    meetings: MeetingBook,
    monkeypatch: pytest.MonkeyPatch,
    boxes: Boxes,
    tmp_path: Path,
) -> None:
    def answer(dialog: IssueDialog) -> int:
        dialog.number.number_field.set_count(None)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(IssueDialog, "exec", answer)
    assert tab.issue.button.isVisible()
    tab.issue.button.click()
    settled(qtbot, background)
    assert boxes.told == []
    assert not tab.issue.button.isVisible()
    assert not tab.save_buttons["docx"].isVisible()
    with meetings.database.reading() as session:
        (row,) = list_issued(session)
        pdf = read_issued_pdf(session, row.id)
    assert (row.symbol, row.number) == ("BB", None)
    boxes.answers.append(tmp_path / "bb.pdf")
    tab.save_buttons["pdf"].click()
    settled(qtbot, background)
    assert (tmp_path / "bb.pdf").read_bytes() == pdf
    choose(qtbot, tab, background, "resolution")
    assert tab.issue.button.isVisible()
    assert tab.save_buttons["docx"].isVisible()
    choose(qtbot, tab, background, "minutes")
    assert not tab.save_buttons["docx"].isVisible()
    choose(qtbot, tab, background, "score-sheet")
    assert tab.save_buttons["docx"].isVisible()


def test_recipients_are_written_beside_the_paper(
    qtbot: QtBot, tab: PapersTab, background: Background, meeting_id: UUID
) -> None:
    assert not tab.recipients.isVisible()
    before = choose(qtbot, tab, background, "resolution")
    field = tab.recipients.field
    assert tab.recipients.isVisible()
    assert field.placeholderText().endswith("Lưu Chi bộ")
    field.setPlainText("Đảng ủy phường\nLưu Chi bộ")
    field.keep()
    settled(qtbot, background)
    assert tab.preview.images != before
    choose(qtbot, tab, background, "conclusion")
    assert field.toPlainText() == ""
    choose(qtbot, tab, background, "resolution")
    assert field.toPlainText() == "Đảng ủy phường\nLưu Chi bộ"
    assert field.accessibleName()


def test_a_count_of_the_minutes_shows_its_names(
    qtbot: QtBot, tab: PapersTab, background: Background
) -> None:
    assert not tab.figures.isVisible()
    tab.preview.figure_chosen.emit("sitting.called")
    assert tab.figures.isVisible()
    assert tab.figures.key == "sitting.called"
    assert len(tab.figures.lines) == int(tab.figures.combo.currentText().split(" ")[0])
    with qtbot.waitSignal(tab.record_wanted) as opened:
        qtbot.keyClick(tab.figures.names, Qt.Key.Key_Return)
    assert opened.args[0].noun == "members"
    choose(qtbot, tab, background, "resolution")
    assert not tab.figures.isVisible()
