"""One list can be dropped; anything else is left to whoever dragged it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.file_drop import FileDrop

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def target(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def dragged(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(urls)
    return data


def enters(target: QWidget, data: QMimeData) -> bool:
    point = QPointF(5, 5).toPoint()
    event = QDragEnterEvent(point, Qt.DropAction.CopyAction, data, LEFT, NONE)
    event.ignore()
    QCoreApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_list_that_is_dropped_is_told_once_the_drop_is_over(
    qtbot: QtBot, target: QWidget
) -> None:
    drop = FileDrop(target, (".xlsx", ".csv"))
    data = dragged(QUrl.fromLocalFile("/nơi/danh sách.XLSX"))
    assert enters(target, data)
    told: list[Path] = []
    drop.dropped.connect(told.append)
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QCoreApplication.sendEvent(target, event)
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [Path("/nơi/danh sách.XLSX")]


@pytest.mark.parametrize(
    "urls",
    [
        [],
        [QUrl("https://example.org/a.xlsx")],
        [QUrl.fromLocalFile("/a.png")],
        [QUrl.fromLocalFile("/a.xlsx"), QUrl.fromLocalFile("/b.xlsx")],
    ],
)
def test_anything_else_is_not_taken(target: QWidget, urls: list[QUrl]) -> None:
    FileDrop(target, (".xlsx",))
    assert not enters(target, dragged(*urls))
