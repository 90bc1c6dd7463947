"""Before a paper is issued its number is proposed, its gaps named, an unusual date asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.book import OpenBook
from desktop.dialogs import issue_dialog
from desktop.dialogs.issue_dialog import IssueDialog
from desktop.exports.issuing import Outlook, Subject, look_ahead
from desktop.navigation import PeriodChoice
from models.documents.numbers import list_explained, take_number
from models.organisation import add_term
from models.periods import year
from tests.campaign_book import CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes
from tests.desktop.widgets.test_still_combo import turn

TODAY = date(2024, 12, 20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    with book.database.transaction() as session:
        add_term(session, name="2020–2024", starts_on=date(2020, 1, 1), ends_on=date(2024, 6, 30))
        add_term(session, name="2024–2029", starts_on=date(2024, 7, 1), ends_on=date(2029, 6, 30))
        for number in (1, 4):
            take_number(session, symbol="BC", day=TODAY, number=number, reason="giấy")
    yield book
    book.database.close()


@pytest.fixture
def outlook(book: CampaignBook) -> Outlook:
    return look_ahead(book.database, Subject("campaign-report", year(2024), book.campaign_id))


@pytest.fixture
def show(qtbot: QtBot, book: CampaignBook, outlook: Outlook) -> Callable[..., IssueDialog]:
    def make(today: date = TODAY, **changes: object) -> IssueDialog:
        dialog = IssueDialog(
            None,
            OpenBook(book.database),
            PeriodChoice(today),
            replace(outlook, **changes),  # type: ignore[arg-type]
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def accepted(dialog: QDialog) -> bool:
    return dialog.result() == QDialog.DialogCode.Accepted


def test_the_next_number_is_proposed_and_said_on_the_button(
    show: Callable[..., IssueDialog],
) -> None:
    dialog = show()
    assert dialog.number.count == 5
    assert "05-BC/CB" in dialog.foot.action_button.text()
    assert "2024–2029" in dialog.number.series_label.text()
    assert "02–03" in dialog.number.gaps_label.text()
    assert dialog.number.day == TODAY


def test_the_wheel_that_scrolls_the_dialog_chooses_nobody_to_sign(
    show: Callable[..., IssueDialog],
) -> None:
    dialog = show()
    signer = dialog.signer_combo.currentIndex()
    assert dialog.signer_combo.count() > 1
    assert not turn(dialog.signer_combo)
    assert dialog.signer_combo.currentIndex() == signer


def test_a_number_that_was_given_is_refused_by_key(
    qtbot: QtBot, show: Callable[..., IssueDialog]
) -> None:
    dialog = show()
    qtbot.keyClicks(dialog.number.number_field, "4")
    qtbot.keyClick(dialog.number.number_field, Qt.Key.Key_Return)
    assert not accepted(dialog)
    assert "05" in dialog.foot.problem_label.text()
    dialog.number.number_field.selectAll()
    qtbot.keyClicks(dialog.number.number_field, "2")
    assert dialog.foot.problem_label.text() == ""
    qtbot.keyClick(dialog.number.number_field, Qt.Key.Key_Return)
    assert accepted(dialog)
    assert dialog.signing.number == 2


def test_a_blank_number_is_left_for_the_hand(
    qtbot: QtBot, show: Callable[..., IssueDialog]
) -> None:
    dialog = show()
    qtbot.keyClick(dialog.number.number_field, Qt.Key.Key_Delete)
    assert "BC" not in dialog.foot.action_button.text()
    dialog.accept()
    assert accepted(dialog)
    assert dialog.signing.number is None


def test_the_number_of_the_draft_is_proposed_while_it_is_free(
    show: Callable[..., IssueDialog],
) -> None:
    assert show(number=7).number.count == 7
    assert show(number=4).number.count == 5


def test_another_date_counts_in_its_own_term(
    qtbot: QtBot, show: Callable[..., IssueDialog], boxes: Boxes
) -> None:
    dialog = show()
    field = dialog.number.date_field
    field.selectAll()
    qtbot.keyClicks(field, "1/6/2024")
    assert dialog.number.count == 1
    dialog.accept()
    assert not accepted(dialog)
    assert "01/06/2024" in boxes.asked[0]
    boxes.answers.append(True)
    dialog.accept()
    assert accepted(dialog)
    assert dialog.signing.dated_on == date(2024, 6, 1)


def test_midnight_of_new_year_is_asked_about(
    show: Callable[..., IssueDialog], boxes: Boxes
) -> None:
    dialog = show(today=date(2025, 1, 1), dated_on=date(2024, 12, 31))
    dialog.accept()
    assert not accepted(dialog)
    assert "31/12/2024" in boxes.asked[0]
    assert "01/01/2025" in boxes.asked[0]


def test_outside_every_term_no_number_is_given(
    show: Callable[..., IssueDialog], qtbot: QtBot, boxes: Boxes
) -> None:
    dialog = show(dated_on=date(2031, 1, 1))
    assert dialog.number.count is None
    assert dialog.number.series_label.text()
    qtbot.keyClicks(dialog.number.number_field, "1")
    dialog.accept()
    assert not accepted(dialog)
    assert dialog.foot.problem_label.text()


def test_gaps_are_used_or_explained(
    show: Callable[..., IssueDialog],
    book: CampaignBook,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = show()
    dialog.number.use_button.click()
    assert dialog.number.count == 2

    def explain(_parent: QWidget, opened: OpenBook, series: object) -> bool:
        def work(session: object) -> None:
            for number in (2, 3):
                take_number(session, symbol="BC", day=TODAY, number=number, reason="hỏng")  # type: ignore[arg-type]

        opened.change(work)
        return True

    monkeypatch.setattr(issue_dialog, "ask_why_unused", explain)
    dialog.number.explain_button.click()
    assert not dialog.number.gaps_label.isVisible()
    with book.database.reading() as session:
        assert [one.number for one in list_explained(session)] == [1, 2, 3, 4]
    dialog.accept()
    assert not accepted(dialog)


def test_what_does_not_agree_is_named(show: Callable[..., IssueDialog], outlook: Outlook) -> None:
    dialog = show()
    sentences = [label.text() for label in dialog.findChildren(QLabel, "check_sentence")]
    assert len(sentences) == len(outlook.findings) > 0


def test_every_control_has_a_name(show: Callable[..., IssueDialog]) -> None:
    dialog = show()
    for field in (
        dialog.number.date_field,
        dialog.number.number_field,
        dialog.signer_combo,
        dialog.foot.action_button,
    ):
        assert field.accessibleName()
        assert field.objectName()
