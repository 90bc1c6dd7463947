"""Names that look like markup are shown letter by letter, on every page and in every dialog."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import translation
from desktop.app import Application
from desktop.navigation import Place
from desktop.pages.meetings_page import MeetingsPage
from desktop.settings import Language, Settings
from desktop.tour import DIALOGS
from models.book.database import Session, create_book
from models.campaigns.campaigns import add_campaign_from_template, topics_in_order
from models.campaigns.templates import list_templates
from models.meetings.agenda import ItemData, add_item
from models.meetings.meetings import add_meeting
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.who import Who
from models.members.groups import add_group, set_group
from models.names import clean
from models.organisation import Cell
from models.study.entries import StudyData, record_study
from models.words import Mark, StudyForm
from tests.desktop.conftest import Boxes
from tests.models.cell import add_someone, hold, meeting

TODAY = date(2024, 11, 21)
MARKUP = (
    "<b>đậm</b>",
    "<img src=file:///etc/passwd>",
    "<font color=red>đỏ</font> & &amp; <nguyen>",
)
#: Texts that are taken apart by formatting, by the direction of writing, by length or by form.
AWKWARD = (
    "Lò %s {0} %(x)d \\n",
    "Lò \u202etxet\u202c",
    "Lò " + "Dài " * 75,
    unicodedata.normalize("NFD", "Lò Thị Nguyễn Ổn"),
    "Lò 👩‍🌾 Hoa",
)
CELL = Cell(f"Chi bộ {MARKUP[0]}", f"Đảng bộ {MARKUP[1]}", MARKUP[2])
_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)


def enter(session: Session) -> None:
    """Enter people, a meeting with its minutes, and a study, all of them hostile."""
    people = [add_someone(session, f"Lò {markup}") for markup in MARKUP]
    people += [add_someone(session, name) for name in AWKWARD]
    session.flush()
    group = add_group(session, f"Tổ {MARKUP[2]}")
    set_group(session, person_ids=people[:3], group_id=group, on=date(2020, 1, 1))
    title = f"Họp {MARKUP[0]}"
    held = hold(session, meeting(title=title, place=MARKUP[1]), {}, rest=Mark.PRESENT)
    item = add_item(session, meeting_id=held, data=ItemData(MARKUP[2], content=MARKUP[0]))
    opinion = OpinionData(Who(people[0]), MARKUP[1])
    add_opinion(session, item_id=item, data=opinion)
    add_meeting(session, meeting(TODAY, title=f"Sắp tới {MARKUP[2]}"))
    template = list_templates()[0]
    named = replace(template, name=f"Đợt {MARKUP[2]}", title=f"Đợt {MARKUP[0]} %s {{0}}")
    campaign = add_campaign_from_template(session, named)
    topic = topics_in_order(session, campaign)[0]
    data = StudyData(StudyForm.WEBSITE, TODAY, TODAY, (topic.id,), evidence=MARKUP[0])
    record_study(session, person_ids=people[:2], data=data)


@pytest.fixture
def application(
    qapp: QApplication, qtbot: QtBot, settings: Settings, boxes: Boxes, tmp_path: Path
) -> Iterator[Application]:
    settings.language = Language.ENGLISH
    file = tmp_path / "sổ <b>x & y</b> %s {0}.sochibo"
    create_book(file, CELL, begin=enter).close()
    application = Application(qapp, settings, folder=tmp_path, clock=lambda: TODAY)
    application.window.show()
    application.open(file)
    yield application
    application.window.close()
    application.deleteLater()
    translation.install(qapp, Language.ENGLISH)


def is_markup(text: str) -> bool:
    """Tell whether Qt would draw any of the hostile text as markup."""
    return any(markup in text for markup in MARKUP) and GuiQt.mightBeRichText(text)


def interpreted(root: QWidget) -> Iterator[str]:
    """Name each label, tooltip and cell in `root` that would not show its text literally."""
    for widget in [root, *root.findChildren(QWidget)]:
        for text in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            if is_markup(text):
                yield f"{widget.objectName()}: {text}"
        if isinstance(widget, QLabel):
            plain = widget.textFormat() == Qt.TextFormat.PlainText
            if not plain and (
                is_markup(widget.text()) or any(one in widget.text() for one in "&<")
            ):
                yield f"{widget.objectName()}: {widget.text()}"
        yield from taken_apart(widget)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from cells(widget.model(), QModelIndex())


def taken_apart(widget: QWidget) -> Iterator[str]:
    """Name what has a text whose ampersand Qt takes for the mark of a key."""
    texts = [action.text() for action in widget.actions()]
    if isinstance(widget, QAbstractButton | QAction):
        texts.append(widget.text())
    elif isinstance(widget, QGroupBox | QMenu):
        texts.append(widget.title())
    elif isinstance(widget, QTabBar):
        texts += [widget.tabText(at) for at in range(widget.count())]
    elif isinstance(widget, QLabel) and widget.buddy() is not None:
        texts.append(widget.text())
    for text in texts:
        if any(part in text for part in ("> & &amp;", "x & y")):
            yield f"{type(widget).__name__} {widget.objectName()}: {text}"


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    """Name the tooltips of a table or tree that Qt would draw as markup."""
    listed = isinstance(model, QAbstractListModel)
    for row in range(model.rowCount(parent)):
        for column in range(1 if listed else model.columnCount(parent)):
            at = model.index(row, column, parent)
            for role in _ROLES:
                text = model.data(at, role)
                if isinstance(text, str) and is_markup(text):
                    yield f"{type(model).__name__} {row}/{column}: {text}"
        if not listed:
            yield from cells(model, model.index(row, 0, parent))


def test_every_page_shows_hostile_names_literally(application: Application, qtbot: QtBot) -> None:
    for place in Place:
        application.window.go(place)
        assert list(interpreted(application.window)) == []
    application.window.go(Place.MEETINGS)
    for view in application.window.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None and view.model().rowCount():
            view.activated.emit(view.model().index(0, 0))
    assert list(interpreted(application.window)) == []
    (page,) = application.window.findChildren(MeetingsPage)
    for tab in ("attendance", "minutes", "content", "papers", "score"):
        page.sheet.tabs.choose(tab)
        assert list(interpreted(application.window)) == [], tab
    qtbot.waitUntil(lambda: not application.background.busy)


def test_what_is_to_be_taken_back_is_named_literally_in_every_place(
    application: Application, qtbot: QtBot
) -> None:
    book = application.book
    assert book is not None
    for name in (MARKUP[2], *AWKWARD):
        book.change(partial(add_someone, name=f"Vi {name}"))
        QCoreApplication.processEvents()
        assert list(interpreted(application.window)) == []
        steps = application.window.status.notice_label
        application.past.undo()
        QCoreApplication.processEvents()
        assert clean(name)[:60] in steps.text()
        assert steps.textFormat() == Qt.TextFormat.PlainText
        assert list(interpreted(application.window)) == []


def test_every_dialog_shows_hostile_names_literally(
    application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        seen.append(dialog.objectName())
        assert list(interpreted(dialog)) == []
        dialog.hide()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QDialog, "exec", look)
    for _name, place, button_name, view_name in DIALOGS:
        application.window.go(place)
        press(application.window, button_name, view_name)
        look_at_shown(look)
    qtbot.waitUntil(lambda: not application.background.busy)
    for show in (application.past.show_log, application.past.show_trash):
        show()
        look_at_shown(look)
    assert len(set(seen)) >= 8


def press(window: QWidget, button_name: str, view_name: str) -> None:
    """Press a button that opens a dialog, about the first row of a table where there is one."""
    view = window.findChild(QAbstractItemView, view_name) if view_name else None
    if view is not None and view.model().rowCount():
        view.setCurrentIndex(view.model().index(0, 0))
    button = window.findChild(QAbstractButton, button_name)
    assert button is not None, button_name
    button.click()


def look_at_shown(look: Callable[[QDialog], int]) -> None:
    """Look at each dialog that is shown and not waited for."""
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            look(dialog)


def test_a_label_that_is_not_plain_would_be_found(qtbot: QtBot) -> None:
    careless = QLabel(MARKUP[0])
    careless.setToolTip(MARKUP[1])
    qtbot.addWidget(careless)
    assert len(list(interpreted(careless))) == 2
