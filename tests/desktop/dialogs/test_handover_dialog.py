"""The handover, led through by keys: what is shown first, who signs, what is written and noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs import handover_work
from desktop.dialogs.code_dialog import CodeDialog
from desktop.dialogs.handover_dialog import HandoverDialog
from desktop.dialogs.handover_words import GOOD, OPEN, TOLD, StateLine, state_lines
from desktop.dialogs.print_dialog import PrintDialog
from desktop.exports.handover.archive import Archive, write_archive
from desktop.exports.handover.reading import words
from desktop.exports.handover.verifying import verify
from desktop.navigation import WITHOUT_SCAN, MinutesOf, OwedOf, PeriodChoice, Place, ReportOf
from models.book.backups import Reason, make_backup
from models.book.database import open_book
from models.book.keys import key_by_password
from models.handover.condition import Condition, collect_condition
from models.handover.marking import HandedOver, read_handed_over
from models.handover.state import collect_handover
from models.history.undo import undo
from models.meetings.meetings import list_meetings
from models.meetings.tasks import TaskData, add_task
from models.organisation import add_term
from models.periods import Period, year
from tests.campaign_book import CampaignBook, make_campaign_book
from tests.desktop.conftest import Boxes

TODAY = date(2024, 11, 20)
PASSWORD = "mot mat khau dai 7"
Key = Qt.Key
Make = Callable[..., HandoverDialog]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    with book.database.transaction() as session:
        add_term(session, name="2020–2025", starts_on=date(2020, 1, 1), ends_on=date(2025, 6, 30))
    yield book
    book.database.close()


@pytest.fixture
def opened(book: CampaignBook) -> OpenBook:
    return OpenBook(book.database)


@pytest.fixture
def show(
    qtbot: QtBot, opened: OpenBook, background: Background, tmp_path: Path
) -> Callable[..., HandoverDialog]:
    """Show the dialog, once it has read how the book stands."""

    def make(*, book: OpenBook = opened) -> HandoverDialog:
        period = PeriodChoice(TODAY)
        dialog = HandoverDialog(
            None, book, background, period=period, today=TODAY, backups=tmp_path / "backups"
        )
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.step == 0)
        return dialog

    return make


def child(dialog: QWidget, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert found is not None, name
    return found


def text_of(dialog: QWidget, name: str) -> str:
    label = child(dialog, name)
    assert isinstance(label, QLabel)
    return label.text()


def type_in(qtbot: QtBot, dialog: QWidget, name: str, text: str) -> None:
    field = child(dialog, name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def go_to_last(qtbot: QtBot, dialog: HandoverDialog) -> None:
    """Go on by Enter to the step of what goes along."""
    for step in (1, 2):
        qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
        assert dialog.step == step


def hand_over(qtbot: QtBot, dialog: HandoverDialog, boxes: Boxes, file: Path) -> None:
    """Press the last button, answer where to, and wait for the end."""
    boxes.answers = [file]
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    assert not dialog.foot.next_button.isVisible()
    qtbot.waitUntil(dialog.done_side.isVisible)


def test_the_book_stands_there_line_by_line_before_anything_is_written(
    show: Make, book: CampaignBook, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    dialog = show()
    with book.database.reading() as session:
        period = Period(date(2020, 1, 1), TODAY)
        state = collect_handover(session, day=TODAY, period=period)
    title = text_of(dialog, "handover_people_title")
    assert f"{state.members} party members, {state.staff} staff" in title
    assert str(len(state.not_finalised)) in text_of(dialog, "handover_not_finalised_title")
    waiting = sum(
        one.sign == OPEN
        for one in state_lines(state, collect_condition(book.database, tmp_path / "backups"))
    )
    assert f"to be looked at: {waiting}." in text_of(dialog, "handover_state_head")
    assert sorted(tmp_path.iterdir()) == before


def lines_of(book: CampaignBook, condition: Condition) -> dict[str, StateLine]:
    with book.database.reading() as session:
        state = collect_handover(session, day=TODAY, period=year(2024))
    return {one.name: one for one in state_lines(state, condition)}


def test_each_line_has_a_sign_of_its_own_shape_and_leads_where_it_is_mended(
    book: CampaignBook, tmp_path: Path
) -> None:
    condition = Condition((), None, has_password=False)
    with book.database.reading() as session:
        meeting_id = list_meetings(session, year(2024))[0].id
    with book.database.transaction() as session:
        add_task(session, meeting_id=meeting_id, data=TaskData("Rà soát hồ sơ"))
    lines = lines_of(book, condition)
    assert len({GOOD, OPEN, TOLD}) == 3
    assert lines["without_scan"].payload == WITHOUT_SCAN
    assert (lines["tasks"].place, lines["tasks"].payload) == (
        Place.MEETINGS,
        MinutesOf(meeting_id, "resolution"),
    )
    assert lines["campaign_0"].payload == OwedOf(book.campaign_id)
    assert isinstance(lines["deadline_0"].payload, ReportOf)
    assert (lines["backup"].sign, lines["password"].sign) == (OPEN, OPEN)
    assert {one.sign_words for one in lines.values()} >= {"to be looked at", "in order"}
    made = make_backup(book.database, tmp_path / "backups", Reason.ASKED)
    known = collect_condition(book.database, tmp_path / "backups")
    assert known.backed_up_at == made.made_at
    assert lines_of(book, known)["backup"].sign == GOOD


def test_a_line_leads_away_by_key(qtbot: QtBot, show: Make) -> None:
    dialog = show()
    went: list[object] = []
    dialog.wanted.connect(went.append)
    qtbot.keyClick(child(dialog, "handover_not_finalised_go"), Key.Key_Space)
    assert not dialog.isVisible()
    (line,) = went
    assert isinstance(line, StateLine)
    assert line.place is Place.MEETINGS


def test_it_hands_over_by_keys_alone(
    qtbot: QtBot, show: Make, boxes: Boxes, opened: OpenBook, tmp_path: Path
) -> None:
    dialog = show()
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    type_in(qtbot, dialog, "handover_receiver", "Kim Xyz")
    type_in(qtbot, dialog, "handover_witness", "Kim Wyz")
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    hand_over(qtbot, dialog, boxes, tmp_path / "bàn giao.zip")
    folder = tmp_path / "bàn giao"
    assert verify(folder, lambda _: None).flaws == ()
    assert str(folder) in text_of(dialog, "handover_done_places")
    minutes = folder / f"{words('files')['minutes']}.docx"
    assert minutes.is_file()
    assert opened.read(read_handed_over) == HandedOver(TODAY, "Kim Xyz")
    assert not child(dialog, "handover_code").isVisible()
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
    opened.change(undo)
    assert opened.read(read_handed_over) is None


def test_the_secretary_is_proposed_and_every_name_can_be_another(
    qtbot: QtBot, show: Make, book: CampaignBook
) -> None:
    dialog = show()
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    giver = child(dialog, "handover_giver")
    assert isinstance(giver, QLineEdit)
    people = dialog.people_side
    assert people is not None
    assert people.parties[0].name == giver.text()
    assert [one.name for one in people.parties[1:]] == ["", ""]
    giver.clear()
    assert people.parties[0].name == ""


def test_a_day_that_is_none_keeps_the_step(qtbot: QtBot, show: Make) -> None:
    dialog = show()
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    type_in(qtbot, dialog, "handover_day", "hom nay")
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    assert dialog.step == 1
    assert "dd/mm/yyyy" in text_of(dialog, "dialog_problem")
    qtbot.keyClick(dialog.foot.back_button, Key.Key_Space)
    assert dialog.step == 0


def test_a_new_password_is_asked_twice_and_its_code_is_shown(
    qtbot: QtBot, show: Make, boxes: Boxes, book: CampaignBook, tmp_path: Path
) -> None:
    dialog = show()
    go_to_last(qtbot, dialog)
    qtbot.keyClick(child(dialog, "handover_new"), Key.Key_Space)
    options = dialog.options_side
    assert options is not None
    type_in(qtbot, dialog, options.password_fields.first_box.field.objectName(), PASSWORD)
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    assert dialog.step == 2
    assert text_of(dialog, "dialog_problem")
    type_in(qtbot, dialog, options.password_fields.again_box.field.objectName(), PASSWORD)
    assert not text_of(dialog, "dialog_problem")
    assert "can be read by whoever" in text_of(dialog, "handover_readable")
    qtbot.keyClick(child(dialog, "handover_minutes"), Key.Key_Space)
    assert not child(dialog, "handover_readable").isVisible()
    hand_over(qtbot, dialog, boxes, tmp_path / "a.zip")
    code = dialog.findChild(CodeDialog)
    assert code is not None
    code.reject()
    assert options.password_fields.password == ""
    file = tmp_path / "a" / book.database.file.name
    with closing(open_book(file, key=key_by_password(file, PASSWORD), read_only=True)) as copy:
        assert copy.count_rows()["person"] == book.database.count_rows()["person"]
    assert list((tmp_path / "a").glob("*.pdf")) == []


def test_left_out_the_minutes_are_still_printed(
    qtbot: QtBot,
    show: Make,
    boxes: Boxes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bytes] = []

    def ask(_parent: QWidget, _background: Background, printable: object) -> None:
        asked.append(printable.pdf)  # type: ignore[attr-defined]

    monkeypatch.setattr(PrintDialog, "ask", ask)
    dialog = show()
    go_to_last(qtbot, dialog)
    qtbot.keyClick(child(dialog, "handover_minutes"), Key.Key_Space)
    hand_over(qtbot, dialog, boxes, tmp_path / "a.zip")
    qtbot.keyClick(child(dialog, "handover_print"), Key.Key_Space)
    (pdf,) = asked
    assert pdf.startswith(b"%PDF")


def test_without_the_tick_nothing_is_noted(
    qtbot: QtBot, show: Make, boxes: Boxes, opened: OpenBook, tmp_path: Path
) -> None:
    dialog = show()
    go_to_last(qtbot, dialog)
    qtbot.keyClick(child(dialog, "handover_note"), Key.Key_Space)
    hand_over(qtbot, dialog, boxes, tmp_path / "a.zip")
    assert opened.read(read_handed_over) is None


def test_cancelled_while_it_is_written_it_leaves_nothing_and_can_be_asked_again(
    qtbot: QtBot, show: Make, boxes: Boxes, opened: OpenBook, background: Background, tmp_path: Path
) -> None:
    dialog = show()
    go_to_last(qtbot, dialog)
    out = tmp_path / "out"
    out.mkdir()
    boxes.answers = [out / "a.zip"]
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    qtbot.keyClick(dialog.foot.cancel_button, Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.step == 2)
    assert dialog.isVisible()
    assert list(out.iterdir()) == []
    assert opened.read(read_handed_over) is None
    hand_over(qtbot, dialog, boxes, out / "a.zip")
    assert (out / "a").is_dir()


def test_cancelled_when_all_stands_in_its_place_it_is_told_as_done(
    qtbot: QtBot,
    show: Make,
    boxes: Boxes,
    opened: OpenBook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = show()

    def cancelled_late(*given: Any, **named: Any) -> Archive:
        archive = write_archive(*given, **named)
        dialog.work.cancel()
        return archive

    monkeypatch.setattr(handover_work, "write_archive", cancelled_late)
    go_to_last(qtbot, dialog)
    hand_over(qtbot, dialog, boxes, tmp_path / "a.zip")
    assert str(tmp_path / "a.zip") in text_of(dialog, "handover_done_places")
    assert opened.read(read_handed_over) is not None


def test_a_name_that_is_taken_is_told_and_another_can_be_given(
    qtbot: QtBot, show: Make, boxes: Boxes, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    dialog = show()
    go_to_last(qtbot, dialog)
    boxes.answers = [tmp_path / "a.zip"]
    qtbot.keyClick(dialog.foot.next_button, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == 2)
    assert boxes.told == ["pack.there_already"]
    hand_over(qtbot, dialog, boxes, tmp_path / "b.zip")


def test_a_book_that_is_only_read_can_be_handed_over_but_is_not_noted_in(
    qtbot: QtBot, show: Make, boxes: Boxes, book: CampaignBook, tmp_path: Path
) -> None:
    with closing(open_book(book.database.file, read_only=True)) as database:
        reading = OpenBook(database)
        dialog = show(book=reading)
        go_to_last(qtbot, dialog)
        assert not child(dialog, "handover_note").isEnabled()
        hand_over(qtbot, dialog, boxes, tmp_path / "a.zip")
        assert reading.read(read_handed_over) is None


def test_it_fits_the_smallest_screen_and_every_control_has_a_name(qtbot: QtBot, show: Make) -> None:
    dialog = show()
    assert dialog.height() <= 680
    go_to_last(qtbot, dialog)
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName(), button.objectName()
    assert QApplication.activeModalWidget() is None
