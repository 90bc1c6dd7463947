"""Scoring a meeting in the window: points by keys, refusals, other criteria."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.meetings_page.scoring import ScoreTab
from models.errors import RecordsError
from models.meetings.quality import Quality, read_quality
from models.meetings.votes import VoteData
from tests.desktop.conftest import Boxes
from tests.desktop.meeting_book import AFTERNOON, MeetingBook, type_text

LOCAL = Path(__file__).parents[3] / "data" / "tieu-chi-dia-phuong.toml"


@pytest.fixture
def page(make_page: Callable[[], MeetingsPage]) -> MeetingsPage:
    return make_page()


@pytest.fixture
def held(meetings: MeetingBook) -> UUID:
    meeting_id = meetings.add(**AFTERNOON)
    meetings.fill(meeting_id)
    return meeting_id


@pytest.fixture
def tab(page: MeetingsPage, held: UUID) -> ScoreTab:
    page.show_payload(held)
    page.sheet.tabs.choose("score")
    page.sheet.score.begin()
    return page.sheet.score


def quality(meetings: MeetingBook, meeting_id: UUID) -> Quality:
    with meetings.second_look() as session:
        return read_quality(session, meeting_id)


def write(text: str, then: Qt.Key = Qt.Key.Key_Return) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    type_text(widget, text)
    QTest.keyClick(widget, then)


def test_the_keyboard_comes_to_the_points_and_not_to_the_votes(
    page: MeetingsPage, held: UUID
) -> None:
    page.show_payload(held)
    page.sheet.show_minutes("")
    page.sheet.tabs.choose("score")
    assert page.sheet.score.lines.rows[2].typed.hasFocus()


def test_points_that_a_meeting_refused_never_reach_another_one(
    meetings: MeetingBook, page: MeetingsPage, held: UUID, tab: ScoreTab
) -> None:
    later = meetings.add(held_on=date(2025, 12, 5), **AFTERNOON)
    meetings.fill(later)
    write("99")
    tab.decision.in_favour.setText("99")
    assert tab.unsaved_words()
    with pytest.raises(RecordsError):
        page.show_payload(later)
    assert page.sheet.meeting_id == held
    assert tab.decision.in_favour.text() == "99"
    assert quality(meetings, held).lines[2].points is None
    assert quality(meetings, later).lines[2].points is None


def test_a_sheet_is_scored_down_the_column(
    meetings: MeetingBook, held: UUID, tab: ScoreTab
) -> None:
    rows = tab.lines.rows
    assert [row.by_rule.text() for row in rows[:3]] == ["5", "5", ""]
    assert rows[2].typed.hasFocus()
    assert tab.criteria.classes_label.text().endswith("Trung bình ≥ 50; Kém < 50")
    for points in ("9,5", "5", "24", "10", "5", "28", "5"):
        write(points)
    assert quality(meetings, held).total == Decimal("96.5")
    assert tab.result.class_label.text() == "Tốt"
    assert tab.result.total_label.text() == "96,5 of 100 points"
    assert tab.result.rest_label.isHidden()
    rows[1].agreed.setFocus()
    write("0")
    assert rows[2].agreed.hasFocus()
    write("1", Qt.Key.Key_Up)
    assert rows[1].agreed.hasFocus()
    stored = quality(meetings, held)
    assert (stored.total, stored.proposed_total) == (Decimal(83), Decimal("96.5"))
    assert tab.result.class_label.text() == "Khá"


def test_points_beyond_the_most_stay_with_a_sentence(
    meetings: MeetingBook, held: UUID, tab: ScoreTab
) -> None:
    field = tab.lines.rows[2].typed
    write("11")
    assert field.property("invalid")
    assert "10 points at most" in tab.notice.label.text()
    assert field.text() == "11"
    assert tab.unsaved_words()
    field.setFocus()
    write("mười")
    assert "“mười”" in tab.notice.label.text()
    field.setFocus()
    write("10")
    assert not tab.notice.isVisible()
    assert not tab.unsaved_words()
    assert quality(meetings, held).lines[2].typed == 10


def test_the_cells_vote_and_the_decision_are_kept(
    meetings: MeetingBook, held: UUID, tab: ScoreTab
) -> None:
    card = tab.decision
    card.proposer.setFocus()
    type_text(card.proposer, "Lò Văn Hà")
    QTest.keyClick(card.proposer, Qt.Key.Key_Tab)
    for field, count in zip(card.counts, ("28", "2", ""), strict=True):
        field.setFocus()
        write(count, Qt.Key.Key_Tab)
    assert "only 29 voters" in tab.notice.label.text()
    card.against.setFocus()
    card.against.selectAll()
    write("1", Qt.Key.Key_Tab)
    card.decided_on.setFocus()
    write("01/12/2025", Qt.Key.Key_Tab)
    stored = quality(meetings, held)
    assert (stored.proposer, stored.vote) == ("Lò Văn Hà", VoteData("", 28, 1))
    assert stored.decided_on == date(2025, 12, 1)
    assert card.outcome.text() == "In favour: 28/29 (96,55%) of the voters present"


def test_other_criteria_are_taken_from_a_file_and_saved_as_one(
    meetings: MeetingBook, page: MeetingsPage, tab: ScoreTab, boxes: Boxes, tmp_path: Path
) -> None:
    assert tab.criteria.warning_label.isVisible()
    boxes.answers.append(LOCAL)
    tab.criteria.other_button.click()
    assert tab.criteria.name_label.text() == "Tiêu chí của xã"
    assert tab.criteria.warning_label.isHidden()
    assert [row.code.text() for row in tab.lines.rows] == ["A", "B", "C", "D"]
    boxes.answers.append(tmp_path / "chep.toml")
    tab.criteria.copy_button.click()
    assert (tmp_path / "chep.toml").read_bytes() == LOCAL.read_bytes()
    spoilt = tmp_path / "hong.toml"
    spoilt.write_text("name =", encoding="utf-8")
    for file in (spoilt, tmp_path, tmp_path / "chep.toml"):
        boxes.answers.append(file)
        tab.criteria.other_button.click()
        assert tab.notice.isVisible() == (file.name != "chep.toml")
    assert tab.criteria.name_label.text() == "Tiêu chí của xã"


def test_every_control_has_a_name(tab: ScoreTab) -> None:
    for widget in tab.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden()
        if reached and widget.window() is tab.window():
            where = f"{type(widget).__name__} {widget.objectName()}"
            assert widget.objectName() or isinstance(widget.parent(), QWidget), where
            text = getattr(widget, "text", str)()
            parent = widget.parentWidget()
            name = widget.accessibleName() or text or (parent.accessibleName() if parent else "")
            assert name, where
