"""A paper is issued from its page, frozen there, and found in the register as it went out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.differences_dialog import DifferencesDialog
from desktop.dialogs.figure_opener import FigureOpener
from desktop.dialogs.issue_dialog import IssueDialog
from desktop.dialogs.issued_dialog import IssuedDialog
from desktop.dialogs.reason_dialog import ReasonDialog
from desktop.dialogs.withdraw_dialog import HandNumberDialog, WithdrawDialog
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.pages.register_page import IssuedPage
from desktop.pages.reports_page import ReportsPage
from desktop.settings import Settings
from desktop.widgets.page_picture import PageView
from desktop.widgets.page_preview import PagePreview
from models.book.database import open_book
from models.documents.figures import Behind
from models.documents.issuing import list_issued, read_issued_pdf
from models.documents.numbers import list_explained
from models.identity import new_id
from models.meetings.meetings import list_meetings
from models.organisation import add_term
from models.periods import month, year
from tests.campaign_book import CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes

TODAY = date(2024, 12, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    with book.database.transaction() as session:
        add_term(session, name="2022–2027", starts_on=date(2022, 1, 1), ends_on=date(2027, 1, 1))
    yield book
    book.database.close()


@pytest.fixture
def opened(book: CampaignBook) -> OpenBook:
    return OpenBook(book.database)


def settled(qtbot: QtBot, background: Background) -> None:
    quiet = [0]

    def still() -> bool:
        quiet[0] = 0 if background.busy else quiet[0] + 1
        return quiet[0] > 2

    qtbot.waitUntil(still)


@pytest.fixture
def page(qtbot: QtBot, background: Background, opened: OpenBook) -> ReportsPage:
    page = ReportsPage(opened, background, PeriodChoice(TODAY))
    qtbot.addWidget(page)
    page.resize(1100, 680)
    page.show()
    settled(qtbot, background)
    return page


@pytest.fixture
def register(
    qtbot: QtBot, background: Background, opened: OpenBook, settings: Settings
) -> Callable[[], IssuedPage]:
    def make() -> IssuedPage:
        page = IssuedPage(opened, background, PeriodChoice(TODAY), settings)
        qtbot.addWidget(page)
        page.resize(1100, 680)
        page.show()
        settled(qtbot, background)
        return page

    return make


def answering(monkeypatch: pytest.MonkeyPatch, dialog: type, fill: Callable[..., None]) -> None:
    """Fill a dialog and accept it where a person would."""

    def answer(shown: object) -> int:
        fill(shown)
        shown.accept()  # type: ignore[attr-defined]
        return int(shown.result())  # type: ignore[attr-defined]

    monkeypatch.setattr(dialog, "exec", answer)


def issue(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    number: int | None,
) -> None:
    answering(monkeypatch, IssueDialog, lambda shown: shown.number.number_field.set_count(number))
    page.issue.button.click()
    settled(qtbot, background)


def test_an_issued_report_is_frozen_on_its_page(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    book: CampaignBook,
    boxes: Boxes,
    tmp_path: Path,
) -> None:
    field = page.draft.narrative.fields["strengths"]
    field.setFocus()
    qtbot.keyClicks(field, "Nghiem tuc.")
    assert page.issue.button.isVisible()
    issue(qtbot, monkeypatch, background, page, 5)
    assert boxes.told == []
    assert "05-BC/CB" in page.issue.line.label.text()
    assert not page.issue.button.isVisible()
    assert not page.save_buttons["docx"].isVisible()
    assert field.isReadOnly()
    assert not page.draft.signing.isEnabled()
    with book.database.reading() as session:
        (row,) = list_issued(session)
        pdf = read_issued_pdf(session, row.id)
    assert "Nghiem tuc." in row.lines
    assert row.dated_on == TODAY
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    page.refresh()
    settled(qtbot, background)
    assert page.issue.line.changed_label.isVisible()
    boxes.answers.append(tmp_path / "saved.pdf")
    page.save_buttons["pdf"].click()
    settled(qtbot, background)
    assert (tmp_path / "saved.pdf").read_bytes() == pdf
    page.issue.line.differences_button.click()
    dialog = page.findChild(DifferencesDialog)
    assert isinstance(dialog, DifferencesDialog)
    assert dialog.table.rowCount() > 0
    assert dialog.texts[0].toPlainText() != dialog.texts[1].toPlainText()
    dialog.close()


def test_a_replacement_is_written_and_issued(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    book: CampaignBook,
    boxes: Boxes,
) -> None:
    issue(qtbot, monkeypatch, background, page, 1)
    page.issue.line.replace_button.click()
    assert page.issue.is_closed
    boxes.answers.append(True)
    page.issue.line.replace_button.click()
    settled(qtbot, background)
    assert not page.draft.narrative.fields["strengths"].isReadOnly()
    assert "01-BC/CB" in page.issue.line.label.text()
    assert page.issue.button.shortcut().toString() == "Ctrl+Shift+P"
    issue(qtbot, monkeypatch, background, page, 2)
    assert "02-BC/CB" in page.issue.line.label.text()
    with book.database.reading() as session:
        rows = {row.number: row for row in list_issued(session)}
    assert rows[1].replaced_by_id == rows[2].id


def test_leaving_the_dialog_issues_nothing(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    book: CampaignBook,
) -> None:
    monkeypatch.setattr(IssueDialog, "exec", lambda _shown: 0)
    page.issue.button.click()
    settled(qtbot, background)
    with book.database.reading() as session:
        assert list_issued(session) == ()
    assert page.issue.button.isVisible()


def test_a_list_offers_no_issue(qtbot: QtBot, background: Background, page: ReportsPage) -> None:
    page.choices.papers.choose("member-list")
    settled(qtbot, background)
    assert not page.issue.button.isVisible()
    assert page.save_buttons["docx"].isVisible()


def test_the_register_finds_opens_and_marks_what_changed(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    register: Callable[[], IssuedPage],
    book: CampaignBook,
    boxes: Boxes,
    tmp_path: Path,
) -> None:
    issue(qtbot, monkeypatch, background, page, 3)
    page.hide()
    shown = register()
    changed = [column.name for column in shown.table.columns].index("changed")
    assert shown.table.rowCount() == 1
    assert shown.table.index(0, changed).data() == ""
    assert "01–02" in shown.series.texts[0]
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    shown.refresh()
    settled(qtbot, background)
    assert shown.table.index(0, changed).data() != ""
    shown.filters.search_field.setText("nghi quyet")
    qtbot.waitUntil(lambda: shown.table.rowCount() == 0)
    shown.filters.search_field.clear()
    qtbot.waitUntil(lambda: shown.table.rowCount() == 1)
    shown.view.setCurrentIndex(shown.table.index(0, 0))
    qtbot.keyClick(shown.view, Qt.Key.Key_Return)
    dialog = shown.findChild(IssuedDialog)
    assert isinstance(dialog, IssuedDialog)
    settled(qtbot, background)
    assert dialog.preview.images
    assert dialog.differences_button.isVisible()
    boxes.answers.append(tmp_path / "kept.pdf")
    dialog.save_button.click()
    settled(qtbot, background)
    with book.database.reading() as session:
        (row,) = list_issued(session)
        assert (tmp_path / "kept.pdf").read_bytes() == read_issued_pdf(session, row.id)
    answering(monkeypatch, WithdrawDialog, lambda asked: asked.reason_field.setText("sai căn cứ"))
    monkeypatch.setattr("desktop.dialogs.issued_acts._today", lambda _session: TODAY)
    dialog.withdraw_button.click()
    assert not dialog.withdraw_button.isVisible()
    with book.database.reading() as session:
        (row,) = list_issued(session)
    assert (row.withdrawn_on, row.withdrawn_why) == (TODAY, "sai căn cứ")
    dialog.close()


def test_a_number_written_by_hand_is_noted_and_gaps_are_explained(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    register: Callable[[], IssuedPage],
    book: CampaignBook,
    boxes: Boxes,
) -> None:
    issue(qtbot, monkeypatch, background, page, None)
    page.hide()
    shown = register()
    shown.open_row(0)
    dialog = shown.findChild(IssuedDialog)
    assert isinstance(dialog, IssuedDialog)
    assert dialog.number_button.isVisible()
    answering(monkeypatch, HandNumberDialog, lambda asked: asked.number_field.set_count(3))
    dialog.number_button.click()
    assert not dialog.number_button.isVisible()
    assert "03-BC/CB" in dialog.windowTitle()
    dialog.close()
    settled(qtbot, background)
    answering(monkeypatch, ReasonDialog, lambda asked: asked.field.setText("sổ giấy"))
    shown.series.explain_wanted.emit(shown.series._series[0])
    with book.database.reading() as session:
        assert [(one.number, one.reason) for one in list_explained(session)] == [
            (1, "sổ giấy"),
            (2, "sổ giấy"),
        ]
    assert "01" not in shown.series.texts[0].split(":")[-1]


def test_an_empty_register_teaches(register: Callable[[], IssuedPage]) -> None:
    shown = register()
    assert shown.first_focus is shown.empty
    assert not shown.series.isVisible()


def test_the_register_is_saved_as_a_file(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    register: Callable[[], IssuedPage],
    boxes: Boxes,
    tmp_path: Path,
) -> None:
    issue(qtbot, monkeypatch, background, page, 1)
    page.hide()
    shown = register()
    for button, suffix in zip(shown.save_buttons, ("xlsx", "pdf"), strict=True):
        boxes.answers.append(tmp_path / f"so.{suffix}")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settled(qtbot, background)
        assert (tmp_path / f"so.{suffix}").exists()


def test_what_was_issued_is_there_after_the_book_is_opened_again(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    book: CampaignBook,
) -> None:
    issue(qtbot, monkeypatch, background, page, 1)
    file = book.database.file
    book.database.close()
    again = open_book(file, read_only=True)
    with again.reading() as session:
        (row,) = list_issued(session)
        assert read_issued_pdf(session, row.id).startswith(b"%PDF")
    again.close()


def test_dropped_pages_are_gone(
    assert_freed: Callable[[Callable[[], object]], None],
    opened: OpenBook,
    background: Background,
    settings: Settings,
) -> None:
    assert_freed(partial(IssuedPage, opened, background, PeriodChoice(TODAY), settings))


def click_figure(qtbot: QtBot, preview: PagePreview, key: str) -> None:
    """Click where the paper first states a figure."""
    view, spot = next(
        (view, spot)
        for view in preview.findChildren(PageView)
        for spot in view._picture.spots
        if spot.key == key
    )
    centre = spot.place.center()
    point = QPoint(round(centre.x() * view.width()), round(centre.y() * view.height()))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)


def test_a_figure_of_an_issued_paper_shows_the_names_frozen_with_it(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    background: Background,
    page: ReportsPage,
    book: CampaignBook,
    register: Callable[[], IssuedPage],
) -> None:
    issue(qtbot, monkeypatch, background, page, 5)
    add_study(book, "Lê Xuân Hải", reflection_on=date(2024, 3, 20))
    page.refresh()
    settled(qtbot, background)
    click_figure(qtbot, page.preview, "members.studied")
    assert page.figures.isVisible()
    assert page.figures.lines == ()
    assert "01/07" in page.figures.since_label.text()
    added = page.figures.names.item(0)
    assert added.text().startswith("Lê Xuân Hải")
    assert "not in the paper" in added.text()
    click_figure(qtbot, page.preview, "members.attended")
    assert not page.figures.since_label.isVisible()
    assert len(page.figures.lines) == 6

    place = register()
    place.open_row(0)
    dialog = place.findChild(IssuedDialog)
    assert dialog is not None
    settled(qtbot, background)
    click_figure(qtbot, dialog.preview, "members.studied")
    assert "01/07" in dialog.figures.since_label.text()
    click_figure(qtbot, dialog.preview, "members.attended")
    assert len(dialog.figures.lines) == 6
    dialog.figures.names.setFocus()
    with qtbot.waitSignal(place.record_wanted) as opened:
        qtbot.keyClick(dialog.figures.names, Qt.Key.Key_Return)
    assert opened.args[0].record_id in book.people.values()
    assert not dialog.isVisible()


def test_a_name_behind_a_figure_opens_the_person_and_a_meeting_its_sheet(
    qtbot: QtBot, page: ReportsPage, opened: OpenBook, book: CampaignBook, boxes: Boxes
) -> None:
    navigator, asked = Navigator(), []
    navigator.go.connect(lambda place, payload: asked.append((place, payload)))
    opener = FigureOpener(page, opened, navigator)
    page.record_wanted.connect(opener.open)
    page.tabs.choose("checks")
    page.figures.choose("members.attended")
    names = page.figures.names
    at = names.visualItemRect(names.item(1)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    page.figures.choose("meetings")
    qtbot.keyClick(names, Qt.Key.Key_Return)
    (members, person), (meetings, meeting) = asked
    assert (members, meetings) == (Place.MEMBERS, Place.MEETINGS)
    assert person in book.people.values()
    with book.database.reading() as session:
        assert meeting in {row.id for row in list_meetings(session, year(2024))}
    opener.open(Behind("Cà Văn Inh", "", "members", new_id()))
    assert len(asked) == 2
    assert len(boxes.told) == 1


def test_the_figures_of_a_month_have_their_names(
    qtbot: QtBot, page: ReportsPage, background: Background
) -> None:
    page.choices.show_period(month(5, 2024))
    page.show_payload("monthly-report")
    settled(qtbot, background)
    assert page.tabs.isVisible()
    click_figure(qtbot, page.preview, "month.members")
    assert len(page.figures.lines) == 7
    assert page.figures.isVisible()
    assert not page.checks.isVisible()
