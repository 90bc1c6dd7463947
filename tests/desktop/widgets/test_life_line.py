"""The line of a life: spans by keys and mouse, and the same in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.colours import Tone
from desktop.tables.life_table import life_rows, life_spans, status_letter
from desktop.widgets.life_line import LifeLine, Span
from models.members.people import PersonData, PersonDetail
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS
from models.words import Move, Post, Status

TODAY = date(2026, 11, 21)


def span(first: int, last: int | None, **other: object) -> Span:
    end = None if last is None else date(last, 1, 1)
    return Span(date(first, 1, 1), end, "C", "Chính thức", f"năm {first}", **other)  # type: ignore[arg-type]


@pytest.fixture
def line(qtbot: QtBot) -> LifeLine:
    line = LifeLine(name="life_line", title="Đời đảng viên")
    qtbot.addWidget(line)
    spans = (span(2010, 2011), span(2011, None), span(2015, 2020, lane=1), span(2018, None, lane=2))
    line.show_life(
        spans, first=date(2009, 1, 1), last=date(2027, 1, 1), today=TODAY, today_word="hôm nay"
    )
    line.resize(800, line.sizeHint().height())
    line.show()
    return line


def test_left_and_right_go_from_one_to_the_next(qtbot: QtBot, line: LifeLine) -> None:
    picked: list[int] = []
    opened: list[int] = []
    line.picked.connect(picked.append)
    line.opened.connect(opened.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(line, key)
    assert picked == [0, 1, 0, 0]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened == [0]


def test_the_mouse_picks_what_it_points_to(qtbot: QtBot, line: LifeLine) -> None:
    picked: list[int] = []
    line.picked.connect(picked.append)
    for place in range(4):
        middle = line.rect_of(place).center().toPoint()
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(2, line.height() - 3))
    assert picked == [0, 1, 2, 3]
    assert line.current == 3
    opened: list[int] = []
    line.opened.connect(opened.append)
    middle = line.rect_of(2).center().toPoint()
    qtbot.mouseDClick(line, Qt.MouseButton.LeftButton, pos=middle)
    assert opened == [2]


def test_spans_stand_in_order_of_time_and_posts_below(line: LifeLine) -> None:
    rects = [line.rect_of(place) for place in range(4)]
    assert rects[0].right() <= rects[1].left() + 1
    assert rects[2].top() > rects[1].bottom()
    assert rects[3].top() > rects[2].bottom()
    assert all(line.rect().contains(rect.toAlignedRect()) for rect in rects)


def test_what_is_drawn_is_said_too(line: LifeLine) -> None:
    assert line.accessibleDescription() == "năm 2010; năm 2011; năm 2015; năm 2018"


def test_kinds_differ_in_black_and_white(qtbot: QtBot) -> None:
    """Each kind of status is told by its letters; the hatching shows even without colour."""
    assert len({status_letter(status) for status in Status}) == len(Status)
    line = LifeLine(name="life_line", title="Đời đảng viên")
    qtbot.addWidget(line)
    spans = (
        span(2010, 2015),
        span(2015, 2020, hatch=Qt.BrushStyle.BDiagPattern),
    )
    line.show_life(spans, first=date(2010, 1, 1), last=date(2020, 1, 1), today=TODAY, today_word="")
    line.resize(600, line.sizeHint().height())
    picture = line.grab().toImage()
    greys = []
    for place in range(2):
        rect = line.rect_of(place).toAlignedRect().adjusted(160, 4, -4, -4)
        greys.append(
            {
                QColor(picture.pixel(x, y)).lightness()
                for x in range(rect.left(), rect.right())
                for y in range(rect.top(), rect.bottom())
            }
        )
    assert len(greys[0]) == 1
    assert len(greys[1]) > 1


def test_rows_tell_days_papers_and_what_is_foreseen() -> None:
    person = PersonDetail(
        id=None,  # type: ignore[arg-type]
        data=PersonData("Lầu Thị Ân"),
        statuses=(
            StatusStep(ALWAYS, Status.STAFF),
            StatusStep(date(2020, 1, 1), Status.OFFICIAL, "QĐ 1"),
            StatusStep(date(2026, 10, 1), Status.TEMPORARY_OUT, move=Move.TEMPORARILY_OUT),
            StatusStep(date(2027, 1, 1), Status.OFFICIAL, move=Move.RETURNED, body="Đảng bộ A"),
        ),
        posts=(PostStep(Post.SECRETARY, date(2021, 1, 1), date(2022, 12, 31), "NQ 1", "NQ 2"),),
    )
    rows = life_rows(person, TODAY)
    assert [row.until for row in rows] == [
        *(date(2019, 12, 31), date(2026, 9, 30), date(2022, 12, 31), date(2026, 12, 31), None),
    ]
    spans = life_spans(rows)
    assert [one.lane for one in spans] == [0, 0, 1, 0, 0]
    assert spans[-1].planned
    assert "from 01/01/2027, foreseen" in spans[-1].says
    assert "Đảng bộ A" in spans[-1].says
    assert "NQ 1; given up: NQ 2" in spans[2].says
    assert spans[0].tone is Tone.PLAIN
