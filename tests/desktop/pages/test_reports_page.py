"""Báo cáo: the paper is seen as it is written, and saved whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import PeriodChoice, ReportOf
from desktop.pages.reports_page import ReportsPage
from desktop.widgets.page_picture import PageView
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.words import Channel
from models.book.database import Database, create_book
from models.documents.drafts import read_draft, write_narrative
from models.documents.form import Authority, FormChoices, keep_form
from models.organisation import Cell
from models.periods import year
from tests.campaign_book import TODAY, CampaignBook, add_study, make_campaign_book
from tests.desktop.conftest import Boxes


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    yield book
    book.database.close()


@pytest.fixture
def show(qtbot: QtBot, background: Background) -> Callable[[Database], ReportsPage]:
    """Show the page and wait until it shows a paper."""

    def make(database: Database) -> ReportsPage:
        page = ReportsPage(OpenBook(database), background, PeriodChoice(TODAY))
        qtbot.addWidget(page)
        page.resize(1100, 680)
        page.show()
        qtbot.waitUntil(lambda: not background.busy)
        return page

    return make


@pytest.fixture
def page(book: CampaignBook, show: Callable[[Database], ReportsPage]) -> ReportsPage:
    return show(book.database)


def redrawn(qtbot: QtBot, page: ReportsPage, step: Callable[[], object]) -> list[QImage]:
    """Do `step` and return the pages once they look otherwise than before."""
    before = [image.copy() for image in page.preview.images]
    step()
    qtbot.waitUntil(lambda: page.preview.images != before)
    return page.preview.images


def draft_words(book: CampaignBook) -> dict[str, str]:
    with book.database.reading() as session:
        return read_draft(
            session, key="campaign-report", campaign_id=book.campaign_id, period=year(2024)
        ).narrative


def test_the_report_is_seen_at_once(page: ReportsPage) -> None:
    assert len(page.preview.images) >= 2
    assert page.preview.images[0].width() > 300
    assert page.save_buttons["pdf"].isVisible()
    assert not page.save_buttons["xlsx"].isVisible()


def test_what_is_typed_is_printed_shortly_after(
    qtbot: QtBot, page: ReportsPage, book: CampaignBook
) -> None:
    field = page.draft.narrative.fields["strengths"]
    field.setFocus()
    redrawn(qtbot, page, lambda: qtbot.keyClicks(field, "Nghiem tuc, dung ke hoach."))
    assert draft_words(book) == {}


def test_words_are_kept_as_the_field_is_left(
    qtbot: QtBot, page: ReportsPage, book: CampaignBook
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    fields = page.draft.narrative.fields
    fields["strengths"].setFocus()
    qtbot.keyClicks(fields["strengths"], "Nghiem tuc.")
    assert draft_words(book) == {}
    fields["weaknesses"].setFocus()
    assert draft_words(book) == {"strengths": "Nghiem tuc."}
    assert page.draft.unkept == {}


def test_keeping_in_a_pause_leaves_the_cursor_where_it_is(
    qtbot: QtBot, page: ReportsPage, book: CampaignBook
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    field = page.draft.narrative.fields["causes"]
    field.setFocus()
    qtbot.keyClicks(field, "Di cong tac ")
    field.keep()
    qtbot.keyClicks(field, "dai ngay")
    assert field.toPlainText() == "Di cong tac dai ngay"
    assert draft_words(book) == {"causes": "Di cong tac"}


def test_words_are_kept_when_the_page_goes(
    page: ReportsPage, book: CampaignBook, qtbot: QtBot
) -> None:
    field = page.draft.narrative.fields["plans"]
    qtbot.keyClicks(field, "Tiep tuc.")
    page.hide()
    assert draft_words(book) == {"plans": "Tiep tuc."}


def test_what_is_made_known_and_the_form_are_seen_at_once(
    qtbot: QtBot, page: ReportsPage, book: CampaignBook
) -> None:
    item = DisseminationData(Channel.WEBSITE, "Một bài", date(2024, 5, 6), book.campaign_id)

    def publish() -> None:
        page._book.change(partial(record_dissemination, data=item))

    redrawn(qtbot, page, publish)
    committee = FormChoices(authority=Authority.COMMITTEE)
    redrawn(qtbot, page, lambda: page._book.change(partial(keep_form, choices=committee)))


def test_each_period_has_its_own_words(qtbot: QtBot, page: ReportsPage, book: CampaignBook) -> None:
    field = page.draft.narrative.fields["plans"]
    qtbot.keyClicks(field, "Nam nay.")
    page._period.choose_year(2023)
    assert field.toPlainText() == ""
    assert draft_words(book) == {"plans": "Nam nay."}
    page._period.choose_year(2024)
    assert field.toPlainText() == "Nam nay."


def test_words_are_kept_when_another_paper_is_chosen_while_the_cursor_is_in_them(
    qtbot: QtBot, page: ReportsPage, book: CampaignBook
) -> None:
    field = page.draft.narrative.fields["causes"]
    field.setFocus()
    qtbot.keyClicks(field, "Di cong tac.")
    # A click on a tab leaves the keyboard where it is.
    plans = page.findChild(QToolButton, "paper_groups_plans")
    assert plans is not None
    qtbot.mouseClick(plans, Qt.MouseButton.LeftButton)
    assert "causes" not in page.draft.narrative.fields
    assert page.draft.unkept == {}
    assert draft_words(book) == {"causes": "Di cong tac."}


def test_date_number_and_signer_are_kept(page: ReportsPage, book: CampaignBook) -> None:
    signing = page.draft.signing
    signing.number_field.set_count(5)
    signing.number_field.editingFinished.emit()
    signing.date_field.set_day(date(2024, 11, 21))
    signing.date_field.day_changed.emit(date(2024, 11, 21))
    signing.signer_combo.setCurrentIndex(1)
    signing.signer_combo.activated.emit(1)
    with book.database.reading() as session:
        draft = read_draft(
            session, key="campaign-report", campaign_id=book.campaign_id, period=year(2024)
        )
    assert (draft.number, draft.dated_on) == (5, date(2024, 11, 21))
    assert draft.signer_id == book.people["Vàng Bích Mai"]


def test_a_clicked_figure_shows_the_names_behind_it(qtbot: QtBot, page: ReportsPage) -> None:
    view = page.preview.findChild(PageView, "page_1")
    assert view is not None
    spot = next(one for one in view._picture.spots if one.key == "members.attended").place
    centre = QPoint(
        round(spot.center().x() * view.width()), round(spot.center().y() * view.height())
    )
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=centre)
    assert page.figures.isVisible()
    assert page.figures.key == "members.attended"
    assert len(page.figures.lines) == 6
    assert "Nguyễn Ngọc Dung" in page.figures.missing_label.text()


def test_checks_say_who_owes_a_reflection_paper(page: ReportsPage) -> None:
    assert "(2)" in page.tabs.findChildren(QWidget)[-1].accessibleName()
    assert any("6" in sentence for sentence in page.checks.sentences)


def test_a_log_is_shown_and_saved_as_a_workbook(
    qtbot: QtBot, page: ReportsPage, boxes: Boxes, tmp_path: Path
) -> None:
    page.choices.papers.choose("attendance-log")
    qtbot.waitUntil(lambda: len(page.preview.images) == 2)
    assert not page.draft.isVisible()
    assert page.preview_bar.pages_label.text() == "The sheets of the workbook · 2"
    file = tmp_path / "so theo doi.xlsx"
    boxes.answers = [file]
    with qtbot.waitSignal(page._saver.saved):
        page.save_buttons["xlsx"].click()
    assert load_workbook(file).sheetnames


def test_the_saved_report_holds_the_words_typed_last(
    qtbot: QtBot, page: ReportsPage, boxes: Boxes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "Báo cáo.pdf"
    boxes.answers = [file]
    qtbot.keyClicks(page.draft.narrative.fields["strengths"], "Nghiem tuc.")
    with qtbot.waitSignal(page._saver.saved):
        page.save_buttons["pdf"].click()
    with pdfplumber.open(BytesIO(file.read_bytes())) as pdf:
        assert "Nghiem tuc." in "".join(one.extract_text() for one in pdf.pages)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert page.saved_line.isVisible()
    page.saved_line.folder_button.click()
    assert opened == [str(tmp_path)]


def test_a_target_that_cannot_be_written_keeps_its_bytes(
    qtbot: QtBot, page: ReportsPage, boxes: Boxes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cu.pdf"
    file.write_bytes(b"cu")

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    boxes.answers = [file]
    page.save_buttons["pdf"].click()
    qtbot.waitUntil(lambda: bool(boxes.told))
    assert boxes.told == ["exports.not_allowed"]
    assert file.read_bytes() == b"cu"
    assert not page.saved_line.isVisible()
    assert list(tmp_path.glob(".cu*")) == []


def test_nothing_is_saved_without_a_place(page: ReportsPage, boxes: Boxes) -> None:
    page.save_buttons["pdf"].click()
    assert len(boxes.asked) == 1
    assert not page._background.busy


def test_a_book_without_a_campaign_says_so(
    tmp_path: Path, show: Callable[[Database], ReportsPage]
) -> None:
    cell = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
    database = create_book(tmp_path / "trong.sochibo", cell, user="thử")
    page = show(database)
    assert page.problem.isVisible()
    assert not page.save_buttons["pdf"].isEnabled()
    assert page.preview.images == []
    assert not page.draft.isVisible()
    database.close()


def test_other_days_show_another_paper(qtbot: QtBot, page: ReportsPage) -> None:
    def step() -> None:
        page.choices.last_field.set_day(date(2024, 6, 30))
        page.choices.last_field.day_changed.emit(date(2024, 6, 30))

    redrawn(qtbot, page, step)
    assert "30/06/2024" in page.header.subtitle_label.text()


def test_a_paper_is_shown_when_it_is_asked_for(page: ReportsPage, book: CampaignBook) -> None:
    page.show_payload("study-log")
    assert page.choices.document.key == "study-log"
    page.show_payload(book.campaign_id)
    assert page.choices.document.key == "campaign-report"
    assert page.choices.campaign is not None
    assert page.choices.campaign.id == book.campaign_id


def test_zooming_draws_the_pages_larger(qtbot: QtBot, page: ReportsPage) -> None:
    width = page.preview.images[0].width()
    larger = redrawn(qtbot, page, page.preview.zoom_in)
    assert larger[0].width() == pytest.approx(width * 1.25, abs=2)


def test_every_control_has_a_name(page: ReportsPage) -> None:
    controls = [
        page.choices.papers,
        page.choices.first_field,
        page.choices.last_field,
        page.choices.campaign_combo,
        page.draft.signing.date_field,
        page.draft.signing.number_field,
        page.draft.signing.signer_combo,
        page.figures.combo,
        page.preview,
        *page.draft.narrative.fields.values(),
        *page.save_buttons.values(),
    ]
    assert all(control.objectName() and control.accessibleName() for control in controls)


def test_a_dropped_page_is_gone(
    book: CampaignBook,
    background: Background,
    qtbot: QtBot,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    opened, period = OpenBook(book.database), PeriodChoice(TODAY)
    assert_freed(lambda: ReportsPage(opened, background, period))
    qtbot.waitUntil(lambda: not background.busy)


def test_a_list_of_people_asks_for_one_day(
    qtbot: QtBot, page: ReportsPage, background: Background
) -> None:
    page.show_payload("member-list")
    qtbot.waitUntil(lambda: not background.busy)
    assert page.choices.day_field.isVisible()
    assert not page.choices.first_field.isVisible()
    assert page.choices.period.first == page.choices.period.last == TODAY
    assert page.header.subtitle_label.text() == f"{TODAY:%d/%m/%Y}"
    assert page.preview.images
    page.choices.day_field.set_day(date(2024, 1, 1))
    page.choices.day_field.day_changed.emit(date(2024, 1, 1))
    assert page.choices.period.last == date(2024, 1, 1)
    page.choices.papers.choose("study-log")
    assert page.choices.first_field.isVisible()
    assert not page.choices.day_field.isVisible()


def test_a_list_is_saved_as_of_the_day_shown(
    qtbot: QtBot, page: ReportsPage, boxes: Boxes, tmp_path: Path, background: Background
) -> None:
    page.show_payload("people-list")
    qtbot.waitUntil(lambda: not background.busy)
    boxes.answers = [tmp_path / "ds.xlsx"]
    page.save_buttons["xlsx"].click()
    qtbot.waitUntil(lambda: not page.saved_line.isHidden())
    sheet = load_workbook(tmp_path / "ds.xlsx").worksheets[0]
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert f"Tính đến ngày {TODAY:%d/%m/%Y}." in cells


def test_papers_come_in_groups_that_keys_go_through(qtbot: QtBot, page: ReportsPage) -> None:
    groups = page.choices.groups
    assert groups.current == "reports"
    for group, key in (("plans", "campaign-plan"), ("letters", "campaign-letter")):
        qtbot.keyClick(groups, Qt.Key.Key_Right)
        assert groups.current == group
        assert page.choices.document.key == key
    page.choices.papers.choose("study-log")
    assert groups.current == "logs"
    assert not page.draft.isVisible()


def test_a_plan_is_proposed_and_gone_on_with(
    qtbot: QtBot, page: ReportsPage, book: CampaignBook, background: Background
) -> None:
    page.choices.papers.choose("campaign-plan")
    qtbot.waitUntil(lambda: not background.busy)
    assert page.draft.isVisible()
    assert page.tabs.isVisible()
    field = page.draft.narrative.fields["purposes"]
    link = page.draft.narrative.links["purposes"]
    proposed = field.placeholderText()
    assert proposed.startswith("- ")
    assert link.isVisible()
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert field.toPlainText() == proposed
    assert not link.isVisible()
    with book.database.reading() as session:
        draft = read_draft(
            session, key="campaign-plan", campaign_id=book.campaign_id, period=year(2024)
        )
    assert draft.narrative == {"purposes": proposed}


def test_what_the_report_carries_is_chosen_by_ticks(
    qtbot: QtBot, page: ReportsPage, background: Background
) -> None:
    qtbot.waitUntil(lambda: not background.busy)
    before = len(page.preview.images)
    box = page.draft.parts.boxes["charts"]
    assert not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(page.preview.images) == before + 1)
    assert box.isChecked()
    page.choices.papers.choose("campaign-section")
    assert not page.draft.parts.isVisible()


def earlier_words(book: CampaignBook, **words: str) -> None:
    with book.database.transaction() as session:
        for section, text in words.items():
            write_narrative(
                session,
                key="campaign-report",
                campaign_id=book.campaign_id,
                period=year(2023),
                section=section,
                text=text,
            )


def test_last_years_words_fill_what_is_empty(page: ReportsPage, book: CampaignBook) -> None:
    assert not page.draft.take_over_button.isVisible()
    earlier_words(book, plans="Tiếp tục.", causes="Đi công tác.")
    page.refresh()
    assert "Year 2023" in page.draft.take_over_button.text()
    page.draft.take_over_button.click()
    assert draft_words(book) == {"plans": "Tiếp tục.", "causes": "Đi công tác."}
    assert page.draft.narrative.fields["plans"].toPlainText() == "Tiếp tục."


@pytest.mark.parametrize(
    ("answer", "plans"), [(0, "Của năm nay"), (1, "Tiếp tục."), (None, "Của năm nay")]
)
def test_written_words_go_only_when_that_is_chosen(
    page: ReportsPage,
    book: CampaignBook,
    monkeypatch: pytest.MonkeyPatch,
    answer: int | None,
    plans: str,
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, text: str, _labels: list[str]) -> int | None:
        asked.append(text)
        return answer

    monkeypatch.setattr("desktop.messages.choose", choose)
    earlier_words(book, plans="Tiếp tục.", causes="Đi công tác.")
    page.refresh()
    page.draft.narrative.fields["plans"].setPlainText("Của năm nay")
    page.draft.take_over_button.click()
    assert len(asked) == 1
    assert draft_words(book).get("plans") == plans
    assert draft_words(book).get("causes") == (None if answer is None else "Đi công tác.")


def test_charts_on_screen_say_what_the_paper_draws(page: ReportsPage) -> None:
    page.tabs.choose("checks")
    views = [view for view in page.behind.charts.views if view.isVisible()]
    assert len(views) == 2
    assert all("%" in view.accessibleDescription() for view in views)


@pytest.mark.parametrize("key", ["", "campaign-report", "no-such-paper"])
def test_what_leads_to_a_report_shows_the_report_of_its_days(
    page: ReportsPage, book: CampaignBook, key: str
) -> None:
    page.choices.papers.choose("people-list")
    page.show_payload(ReportOf(book.campaign_id, year(2023), key))
    assert page.choices.document.key == "campaign-report"
    assert page.choices.period == year(2023)
