"""One person's page: what is shown, and what can be done from it with keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.move_dialog import MoveDialog, Wanted
from desktop.dialogs.papers_dialog import Offer, PapersDialog
from desktop.dialogs.person_dialog import PersonDialog, PersonEntry
from desktop.dialogs.step_dialog import Corrected, Step, StepDialog
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.pages.members_page import MembersPlace
from desktop.pages.members_page.person_page import PersonPage
from desktop.pages.register_card import RegisterCard
from desktop.settings import Settings
from models.attendance.sheet import record_attendance
from models.book.database import Database
from models.campaigns.campaigns import add_campaign_from_template
from models.campaigns.templates import list_templates
from models.meetings.meetings import MeetingData, add_meeting
from models.members.moves import Consent
from models.members.people import PersonData, PersonDetail
from models.members.planning import MoveEntry
from models.members.register import keeps_register
from models.words import Audience, Mark, MeetingKind, Move, Status
from tests.desktop.conftest import Boxes
from tests.desktop.members_book import TODAY, members_book, people_of


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    database = members_book(tmp_path / "so.sochibo")
    people = people_of(database)
    with database.transaction() as session:
        add_campaign_from_template(session, list_templates()[0])
        for month, mark in ((2, Mark.PRESENT), (3, Mark.ABSENT_EXCUSED)):
            day = date(2026, month, 5)
            data = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, f"Thường kỳ {month}", day)
            one = add_meeting(session, data)
            person = people["Vàng Bích Mai"]
            record_attendance(
                session, meeting_id=one, person_id=person.id, mark=mark, reason="công tác"
            )
    yield database
    database.close()


@pytest.fixture
def book(database: Database) -> OpenBook:
    return OpenBook(database)


@pytest.fixture
def place(qtbot: QtBot, book: OpenBook, background: Background, settings: Settings) -> MembersPlace:
    place = MembersPlace(book, background, Navigator(), PeriodChoice(TODAY), settings)
    qtbot.addWidget(place)
    place.resize(1182, 686)
    place.show()
    return place


def person_id(database: Database, name: str = "Vàng Bích Mai") -> UUID:
    return people_of(database)[name].id


@pytest.fixture
def page(place: MembersPlace, database: Database) -> PersonPage:
    place.show_payload(person_id(database))
    return place.person


def menu(page: PersonPage, button: str) -> dict[str, QAction]:
    """Return what a menu of the head offers as it shows now."""
    found = page.findChild(QMenu, f"{button}_menu")
    assert isinstance(found, QMenu)
    found.aboutToShow.emit()
    return {action.objectName(): action for action in found.actions()}


def test_enter_opens_the_page_and_escape_goes_back_to_the_person(
    qtbot: QtBot, place: MembersPlace, database: Database
) -> None:
    view = place.list.list.view
    view.setCurrentIndex(place.list.list.table.index(1, 1))
    with qtbot.waitActive(place):
        view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert place.currentWidget() is place.person
    opened = place.person.person_id
    assert place.shown == opened
    qtbot.keyClick(place.person.first_focus, Qt.Key.Key_Escape)
    assert place.currentWidget() is place.list
    assert place.shown is None
    assert place.list.list.current is not None
    assert place.list.list.current.person.id == opened


def test_who_it_is_and_what_happened_are_shown(page: PersonPage) -> None:
    assert page.head.header.title_label.text() == "Vàng Bích Mai"
    assert "Secretary" in page.head.header.subtitle_label.text()
    assert len(page.life.table.rows) == 3
    assert [line.title for line in page.meetings.table.rows] == ["Thường kỳ 3", "Thường kỳ 2"]
    assert "1/2 (50,00%)" in page.meetings.figures_label.text()
    reason = [column.name for column in page.meetings.table.columns].index("reason")
    assert page.meetings.table.index(0, reason).data() == "công tác"
    assert page.study.empty.isVisibleTo(page.study)


def test_tabs_count_what_stands_behind_them(qtbot: QtBot, page: PersonPage) -> None:
    tabs = page.tabs.findChildren(QWidget)
    titles = [tab.accessibleName() for tab in tabs]
    assert "Meetings · 2" in titles
    for key, tab in (("owed", page.owed), ("study", page.study), ("life", page.life)):
        page.tabs.choose(key)
        assert tab.isVisible()


def test_the_period_moves_the_record(page: PersonPage) -> None:
    page._period.choose_month(2, 2026)
    assert [line.title for line in page.meetings.table.rows] == ["Thường kỳ 2"]
    assert "1/1 (100,00%)" in page.meetings.figures_label.text()


def test_a_meeting_is_opened_from_its_line(qtbot: QtBot, page: PersonPage) -> None:
    gone: list[tuple[Place, object]] = []
    page._navigator.go.connect(lambda place, payload: gone.append((place, payload)))
    page.tabs.choose("meetings")
    page.meetings.view.setCurrentIndex(page.meetings.table.index(0, 0))
    qtbot.keyClick(page.meetings.view, Qt.Key.Key_Return)
    assert gone == [(Place.MEETINGS, page.meetings.table.row_at(0).meeting_id)]


def test_a_move_is_entered_from_the_menu(
    page: PersonPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(
        _parent: QWidget, move: Move, save: Callable[[Wanted], object], *_rest: object, **_n: object
    ) -> bool:
        save(Wanted(move, TODAY, Consent(), entry=MoveEntry(move, TODAY)))
        return True

    monkeypatch.setattr(MoveDialog, "ask", fill)
    menu(page, "person_moves")["move_exempted"].trigger()
    assert people_of(database)["Vàng Bích Mai"].status_on(TODAY) is Status.EXEMPT
    assert page.saved_label.isVisible()
    assert "Exempt" in page.head.header.subtitle_label.text()


def test_a_row_is_corrected_with_f2_and_removed_with_delete(
    qtbot: QtBot, page: PersonPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Step, bool]] = []

    def fill(
        _parent: QWidget,
        _person: PersonDetail,
        step: Step,
        _save: Callable[[Corrected], object],
        *_rest: object,
        removing: bool,
        **_named: object,
    ) -> bool:
        asked.append((step, removing))
        return True

    monkeypatch.setattr(StepDialog, "ask", fill)
    view = page.life.view
    with qtbot.waitActive(page):
        view.setFocus()
    view.setCurrentIndex(page.life.table.index(1, 0))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    step = page.life.table.row_at(1).step
    assert asked == [(step, False), (step, True), (step, False)]
    assert page.saved_label.isVisible()


def test_the_line_and_the_rows_point_to_each_other(qtbot: QtBot, page: PersonPage) -> None:
    page.life.view.setCurrentIndex(page.life.table.index(0, 0))
    first = page.life.line.current
    qtbot.keyClick(page.life.line, Qt.Key.Key_Right)
    assert page.life.line.current == first + 1
    assert page.life.view.current_row == first + 1


def test_who_it_is_is_corrected(
    page: PersonPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(
        _parent: QWidget,
        save: Callable[[PersonEntry], object],
        *,
        person: PersonDetail,
        **_named: object,
    ) -> bool:
        save(PersonEntry(PersonData("Vàng Bích Mây"), person.statuses, person.posts))
        return True

    monkeypatch.setattr(PersonDialog, "ask", fill)
    page.head.edit_button.click()
    assert page.head.header.title_label.text() == "Vàng Bích Mây"


def test_the_papers_of_the_person_are_offered(
    page: PersonPage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    offers: list[Offer] = []

    def take(_parent: object, _book: object, _background: object, offer: Offer) -> None:
        offers.append(offer)

    monkeypatch.setattr(PapersDialog, "show_papers", take)
    for name in ("record_whole", "record_period"):
        menu(page, "person_export")[name].trigger()
    assert [one.options.person_id for one in offers] == [person_id(database)] * 2
    assert [one.options.period for one in offers] == [None, page._period.period]


def test_the_register_is_offered_only_where_it_is_kept(
    qtbot: QtBot, page: PersonPage, book: OpenBook
) -> None:
    assert "person_register" not in menu(page, "person_more")
    card = RegisterCard(book)
    qtbot.addWidget(card)
    card.show()
    qtbot.mouseClick(card.box, Qt.MouseButton.LeftButton)
    assert book.read(keeps_register)
    assert "person_register" in menu(page, "person_more")


def test_who_still_belongs_is_not_erased(page: PersonPage) -> None:
    assert not menu(page, "person_more")["person_erase"].isEnabled()


@pytest.mark.parametrize("answers", [[False], [True, False]])
def test_nobody_is_erased_before_both_questions_are_answered(
    place: MembersPlace, database: Database, boxes: Boxes, answers: list[bool]
) -> None:
    place.show_payload(person_id(database, "Đỗ Hữu Đạt"))
    boxes.answers = list(answers)
    menu(place.person, "person_more")["person_erase"].trigger()
    assert len(boxes.asked) == len(answers)
    assert "Đỗ Hữu Đạt" in people_of(database)


def test_someone_who_left_is_erased_after_two_questions(
    place: MembersPlace, database: Database, boxes: Boxes
) -> None:
    place.show_payload(person_id(database, "Đỗ Hữu Đạt"))
    boxes.answers = [True, True]
    menu(place.person, "person_more")["person_erase"].trigger()
    assert "Đỗ Hữu Đạt" in boxes.asked[0]
    assert "cannot be undone" in boxes.asked[1]
    assert "Đỗ Hữu Đạt" not in people_of(database)
    assert place.person.head.header.title_label.text() == "Người đã xóa 1"
    assert not place.person.head.edit_button.isEnabled()
    assert not place.person.life.correct_button.isEnabled()


def test_a_person_who_is_gone_leads_back_to_the_list(
    place: MembersPlace, page: PersonPage, database: Database, book: OpenBook
) -> None:
    page._person_id = uuid4()
    page.refresh()
    assert place.currentWidget() is place.list


def test_every_control_has_a_name(page: PersonPage) -> None:
    buttons = page.findChildren(QPushButton)
    assert all(one.objectName() and one.accessibleName() for one in buttons)
    assert page.minimumSizeHint().width() <= 726


def test_a_closed_place_is_gone(
    book: OpenBook,
    background: Background,
    settings: Settings,
    assert_freed: Callable[[Callable[[], QWidget]], None],
) -> None:
    period = PeriodChoice(TODAY)
    assert_freed(lambda: MembersPlace(book, background, Navigator(), period, settings))
