"""The topics of a campaign as a tree, how far each has come, and the chosen one to be read."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.labels import topic_kind_label
from desktop.widgets.card import Card
from desktop.widgets.coverage_delegate import RATE_ROLE, CoverageDelegate
from desktop.widgets.study_nodes import pages_of
from desktop.widgets.text import make_label, plain_tip
from models.campaigns.results import TopicCoverage

_NAME, _PAGES, _MEETINGS, _MEMBERS, _STAFF = range(5)
_TREE_SHARE, _READING_SHARE = 340, 180
_LEAST_READING = 48
_FIGURE_WIDTHS = (140, 280)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TopicCoverageView(QSplitter):
    """A tree with figures above, the core content of the chosen topic below.

    `names_wanted` carries the topic whose figures are asked after, by Enter or a double click.
    """

    names_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("topic_coverage")
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self._coverage: dict[UUID, TopicCoverage] = {}
        self.tree = QTreeWidget()
        self.tree.setObjectName("topic_tree")
        self.tree.setAccessibleName(self.tr("Topics of the campaign"))
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels(
            [
                self.tr("Topic"),
                self.tr("Pages"),
                self.tr("Meetings"),
                self.tr("Party members who met it"),
                self.tr("Staff who met it"),
            ]
        )
        self._set_up_columns()
        self.title_label = make_label("", "heading", name="topic_title", elide=True)
        self.detail_label = make_label("", "small", name="topic_detail")
        self.content_text = QPlainTextEdit()
        self.content_text.setObjectName("topic_content")
        self.content_text.setAccessibleName(self.tr("Core content of the topic"))
        self.content_text.setReadOnly(True)
        self.content_text.setProperty("look", "reading")
        self.addWidget(self.tree)
        self.addWidget(self._reading_card())
        self.setSizes([_TREE_SHARE, _READING_SHARE])
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.itemActivated.connect(self._ask_names)

    def show_coverage(self, coverage: Sequence[TopicCoverage]) -> None:
        """Show these topics; the chosen one stays chosen."""
        chosen = self._current_id()
        self._coverage = {one.topic.id: one for one in coverage}
        self.tree.clear()
        items: dict[UUID | None, QTreeWidgetItem] = {None: self.tree.invisibleRootItem()}
        for one in coverage:
            items[one.topic.id] = _item(items[one.topic.parent_id], one)
        self.tree.expandAll()
        current = items.get(chosen) if chosen else None
        first = self.tree.topLevelItem(0)
        if current is not None or first is not None:
            self.tree.setCurrentItem(current or first)  # type: ignore[arg-type]

    @Slot()
    def _show_current(self) -> None:
        """Show what the chosen topic is about."""
        one = self._coverage.get(self._current_id() or UUID(int=0))
        if one is None:
            return
        topic = one.topic
        self.title_label.setText(f"{topic.code}. {topic.title}")
        pages = self.tr("pages {0}").format(pages_of(topic)) if pages_of(topic) else ""
        words = [topic_kind_label(topic.kind), pages]
        self.detail_label.setText(" · ".join(word for word in words if word))
        self.content_text.setPlainText(topic.content)

    @Slot(QTreeWidgetItem)
    def _ask_names(self, item: QTreeWidgetItem) -> None:
        self.names_wanted.emit(item.data(_NAME, Qt.ItemDataRole.UserRole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the bars what the names of the topics leave."""
        super().resizeEvent(event)
        least, most = _FIGURE_WIDTHS
        width = max(least, min(most, (self.width() - 480) // 2))
        for column in (_MEMBERS, _STAFF):
            self.tree.header().resizeSection(column, width)

    def _current_id(self) -> UUID | None:
        item = self.tree.currentItem()
        found = item.data(_NAME, Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, UUID) else None

    def _set_up_columns(self) -> None:
        delegate = CoverageDelegate(self.tree)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_PAGES, 96)
        header.resizeSection(_MEETINGS, 84)
        for column in (_MEMBERS, _STAFF):
            self.tree.setItemDelegateForColumn(column, delegate)
        for column in (_PAGES, _MEETINGS):
            self.tree.headerItem().setTextAlignment(column, _RIGHT)

    def _reading_card(self) -> QWidget:
        card = Card(name="topic_card")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.detail_label)
        card.body.addLayout(head)
        card.body.addWidget(self.content_text, 1)
        self.content_text.setMinimumHeight(_LEAST_READING)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        return holder


def _item(parent: QTreeWidgetItem, one: TopicCoverage) -> QTreeWidgetItem:
    topic = one.topic
    item = QTreeWidgetItem(
        parent, [f"{topic.code}  {topic.short_title}", pages_of(topic), str(one.meetings or "–")]
    )
    item.setData(_NAME, Qt.ItemDataRole.UserRole, topic.id)
    item.setToolTip(_NAME, plain_tip(topic.title))
    item.setTextAlignment(_PAGES, _RIGHT)
    item.setTextAlignment(_MEETINGS, _RIGHT)
    for column, rate in ((_MEMBERS, one.members), (_STAFF, one.staff)):
        item.setData(column, RATE_ROLE, rate)
        item.setData(column, Qt.ItemDataRole.AccessibleTextRole, str(rate))
        item.setToolTip(column, str(rate))
    return item
