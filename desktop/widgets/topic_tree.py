"""Topics of all campaigns, to be ticked: a tree with a line to find one in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label
from models.campaigns import CampaignTopics, Topic
from models.names import search_form

_ID = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1
_ON, _PARTLY, _OFF = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class TopicTree(QWidget):
    """Tick topics; ticking one ticks all below it, which can then be taken out one by one.

    A topic is ticked only while everything below it is, because delivering a topic counts as
    delivering all of it.

    `chosen_changed` follows what the user does, never what the program sets.
    """

    chosen_changed = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.search = SearchField(self.tr("Find a topic"), name=f"{name}_search")
        self.search.searched.connect(self._show_found)
        self.tree = QTreeWidget()
        self.tree.setObjectName(f"{name}_tree")
        self.tree.setAccessibleName(self.tr("Topics"))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(18)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.itemChanged.connect(self._ticked)
        self.count_label = make_label("", "small", name=f"{name}_count")
        self._items: dict[UUID, QTreeWidgetItem] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.count_label)
        self.setFocusProxy(self.tree)
        self._show_count()

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """The ticked topics, in the order of the tree."""
        return tuple(key for key, item in self._items.items() if item.checkState(0) == _ON)

    def set_topics(self, campaigns: Sequence[CampaignTopics]) -> None:
        """Offer the topics of these campaigns, none of them ticked."""
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items.clear()
            for campaign in campaigns:
                root = QTreeWidgetItem(self.tree, [campaign.campaign.name])
                root.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                root.setToolTip(0, campaign.campaign.title)
                root.setData(0, _WORDS, "")
                font = root.font(0)
                font.setWeight(font.Weight.DemiBold)
                root.setFont(0, font)
                for topic in campaign.topics:
                    self._add(root, topic)
                root.setExpanded(True)
        self._show_count()

    def set_chosen(self, topic_ids: Iterable[UUID]) -> None:
        """Tick these topics and no others, and open the tree where they are."""
        wanted = set(topic_ids)
        with QSignalBlocker(self.tree):
            for item in self._items.values():
                item.setCheckState(0, _OFF)
            for item in (self._items[key] for key in self._items if key in wanted):
                self._tick(item, _ON)
                _open_above(item)
        self._show_count()

    @Slot(QTreeWidgetItem, int)
    def _ticked(self, item: QTreeWidgetItem, _column: int) -> None:
        with QSignalBlocker(self.tree):
            self._tick(item, item.checkState(0))
        self._show_count()
        self.chosen_changed.emit()

    @Slot(str)
    def _show_found(self, text: str) -> None:
        """Show the topics that hold every word of `text`, and what stands above them."""
        words = search_form(text).split()
        for root in _children(self.tree.invisibleRootItem()):
            self._filter(root, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the tree on Enter in the search line, which must not accept a dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _tick(self, item: QTreeWidgetItem, state: Qt.CheckState) -> None:
        """Give `item` and all below it this state, and let the topics above follow."""
        for each in (item, *_below(item)):
            each.setCheckState(0, state)
        above = item.parent()
        while above is not None and above.data(0, _ID) is not None:
            states = {child.checkState(0) for child in _children(above)}
            above.setCheckState(0, states.pop() if len(states) == 1 else _PARTLY)
            above = above.parent()

    def _add(self, root: QTreeWidgetItem, topic: Topic) -> None:
        above = self._items[topic.parent_id] if topic.parent_id else root
        item = QTreeWidgetItem(above, [f"{topic.code} · {topic.title}"])
        item.setToolTip(0, topic.title)
        item.setData(0, _ID, topic.id)
        item.setData(0, _WORDS, search_form(f"{topic.code} {topic.title} {topic.short_title}"))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, _OFF)
        self._items[topic.id] = item

    def _filter(self, item: QTreeWidgetItem, words: Sequence[str]) -> bool:
        """Show an item when it or anything below it holds the words; tell whether it does."""
        below = [self._filter(child, words) for child in _children(item)]
        own = all(word in item.data(0, _WORDS) for word in words)
        item.setHidden(not own and not any(below))
        if words and any(below):
            item.setExpanded(True)
        return own or any(below)

    def _show_count(self) -> None:
        if not self._items:
            self.count_label.setText(self.tr("The book has no campaign with topics yet."))
        else:
            self.count_label.setText(self.tr("Topics chosen: {0}").format(len(self.chosen)))


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for child in _children(item):
        yield child
        yield from _below(child)


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = [item.child(at) for at in range(item.childCount())]
    return [child for child in found if child is not None]


def _open_above(item: QTreeWidgetItem) -> None:
    above = item.parent()
    while above is not None:
        above.setExpanded(True)
        above = above.parent()
