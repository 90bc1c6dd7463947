"""The coverage matrix of 200 people × 60 topics, beside an empty table of the same size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView

from desktop.tables.coverage_table import CoverageTable
from desktop.tables.coverage_view import CoverageView
from models.book.database import Database
from models.campaigns.campaigns import add_campaign_from_template, topics_in_order
from models.campaigns.coverage import Coverage
from models.campaigns.matrix import WHOLE, matrix_of, read_coverage
from models.campaigns.parts import TopicBranch
from models.campaigns.templates import list_templates
from models.members.roll import roll_on
from models.organisation import standing_day
from models.periods import Period
from models.study.entries import StudyData, record_study
from models.words import StudyForm, TopicKind
from tests.bench.measure import Measure

_PARTS, _ENDS = 10, 5
_SIZE = (1140, 560)
_ABOVE_FLOOR_MS = 300
_STEP_MS = 50


def measures(database: Database) -> Iterator[Measure]:
    """Yield how soon the matrix stands there, and how it scrolls."""
    with database.reading() as session:
        last = standing_day(session)
    assert last is not None, "a sample stands still"
    period = Period(last - timedelta(days=400), last)
    campaign_id = _add_large_campaign(database, period)
    coverage = _read(database, campaign_id, period)
    size = f"{len(coverage.people)} people × {len(coverage.topics)} topics"
    table = CoverageTable()
    view = CoverageView(table)
    empty = _empty_table(coverage)
    for widget in (view, empty):
        widget.resize(*_SIZE)
        widget.show()

    def show_matrix() -> None:
        table.set_matrix(matrix_of(_read(database, campaign_id, period), WHOLE))
        view.grab()

    yield Measure(
        f"coverage matrix ({size}), read and drawn",
        show_matrix,
        partial(_show_empty, empty),
        limit_above_ms=_ABOVE_FLOOR_MS,
    )
    yield Measure(
        "coverage matrix, one step of scrolling",
        partial(_scroll, view),
        partial(_scroll, empty),
        limit_ms=_STEP_MS,
        before=partial(_go_back, (view, empty)),
    )


def _read(database: Database, campaign_id: UUID, period: Period) -> Coverage:
    with database.reading() as session:
        return read_coverage(session, campaign_id=campaign_id, period=period).coverage


def _add_large_campaign(database: Database, period: Period) -> UUID:
    """Enter a campaign of sixty topics of which everybody has studied some."""
    template = replace(
        list_templates()[0],
        key="",
        name="Đợt lớn",
        starts_on=period.first,
        ends_on=period.last,
        topics=tuple(map(_part, range(1, _PARTS + 1))),
        peaks=(),
        deadlines=(),
    )
    with database.transaction() as session:
        campaign_id = add_campaign_from_template(session, template)
    with database.reading() as session:
        ends = [one.id for one in topics_in_order(session, campaign_id) if one.is_leaf]
        people = [one.person_id for one in roll_on(session, period.last)]
    for number in range(0, len(ends), 3):
        with database.transaction() as session:
            record_study(
                session,
                _study(ends[number : number + 3], period.last - timedelta(days=number)),
                person_ids=[one for at, one in enumerate(people) if (at + number) % 4],
            )
    return campaign_id


def _part(number: int) -> TopicBranch:
    code = str(number)
    return TopicBranch(
        code=code,
        kind=TopicKind.PART,
        title=f"Phần {number} của đợt học tập lớn",
        short_title=f"Phần {number}",
        children=tuple(
            TopicBranch(
                code=f"{code}.{below}",
                kind=TopicKind.CONTENT,
                title=f"Nội dung {below} của phần {number}",
                short_title=f"Nội dung {below}",
            )
            for below in range(1, _ENDS + 1)
        ),
    )


def _study(topic_ids: list[UUID], day: date) -> StudyData:
    return StudyData(
        form=StudyForm.SELF_STUDY, started_on=day, ended_on=day, topic_ids=tuple(topic_ids)
    )


def _empty_table(coverage: Coverage) -> QTableView:
    view = QTableView()
    view.setModel(QStandardItemModel(len(coverage.people), len(coverage.topics) + 1, view))
    return view


def _show_empty(view: QTableView) -> None:
    model = view.model()
    view.setModel(QStandardItemModel(model.rowCount(), model.columnCount(), view))
    model.deleteLater()
    view.grab()


def _scroll(view: QTableView) -> None:
    """Go half-way down and to the right, where every cell is another."""
    for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
        bar.setValue(bar.maximum() // 2)
    view.viewport().grab()


def _go_back(views: Iterable[QTableView]) -> None:
    for view in views:
        view.scrollToTop()
        view.horizontalScrollBar().setValue(0)
