"""A tree of things to tick: people in their groups, the topics of campaigns."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from desktop.widgets.text import plain_tip
from models.names import search_form

_TICKED, _PARTLY, _CLEAR = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)
_KEY_ROLE = Qt.ItemDataRole.UserRole
_SEARCH_ROLE = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TickNode:
    """One line; without a `key` it only groups the lines below it."""

    title: str
    key: Hashable | None = None
    detail: str = ""
    tip: str = ""
    children: tuple[TickNode, ...] = ()
    is_open: bool = True


class TickTree(QTreeWidget):
    """Tick with a click anywhere on the line, or with Space; a branch follows what is below it.

    Ticking a branch ticks what is shown below it, and a branch is ticked when everything below
    it is: whoever studied a whole part studied each of its contents. `ticks_changed` follows
    what the user does, never what the program sets.
    """

    ticks_changed = Signal()

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(_TickDelegate(self))
        self.itemClicked.connect(self._toggle)

    @property
    def ticked_keys(self) -> tuple[Hashable, ...]:
        """The keys of everything ticked, from the top."""
        return tuple(
            item.data(0, _KEY_ROLE)
            for item in self._items()
            if item.checkState(0) == _TICKED and item.data(0, _KEY_ROLE) is not None
        )

    def set_nodes(self, nodes: Sequence[TickNode], *, ticked: Iterable[Hashable] = ()) -> None:
        """Show these lines with `ticked` ones ticked."""
        self.clear()
        for node in nodes:
            self._add(self.invisibleRootItem(), node)
        widest = max((self._width_of(item.text(1)) for item in self._items()), default=0)
        self.header().resizeSection(1, widest)
        self.set_ticked(ticked)
        for item in _below(self.invisibleRootItem())[:1]:
            self.setCurrentItem(item)

    def set_ticked(self, keys: Iterable[Hashable]) -> None:
        """Tick exactly what `keys` name, and what is below it."""
        wanted = set(keys)
        for item in self._items():
            item.setCheckState(0, _CLEAR)
        for item in self._items():
            if item.data(0, _KEY_ROLE) in wanted:
                _tick_below(item, _TICKED, shown_only=False)
        self._follow_below()

    def show_matching(self, text: str) -> int:
        """Show only lines that hold every word of `text`, with their branches; count them."""
        words = search_form(text).split()
        return sum(_show_matching(item, words) for item in _below(self.invisibleRootItem()))

    def tick_first_shown(self) -> bool:
        """Turn the tick of the first line that is shown and stands for something."""
        for item in self._items():
            if not item.isHidden() and item.childCount() == 0:
                self.setCurrentItem(item)
                self._toggle(item)
                return True
        return False

    @Slot(QTreeWidgetItem, int)
    def _toggle(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        """Turn the tick of a line; of a branch, of everything shown below it."""
        shown = [leaf for leaf in _leaves(item) if not leaf.isHidden()]
        full = all(leaf.checkState(0) == _TICKED for leaf in shown)
        _tick_below(item, _CLEAR if full else _TICKED, shown_only=True)
        self._follow_below()
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the tick of the current line with Space."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self._toggle(item)
            return
        super().keyPressEvent(event)

    def _add(self, parent: QTreeWidgetItem, node: TickNode) -> None:
        item = QTreeWidgetItem(parent, [node.title, node.detail])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, _CLEAR)
        item.setData(0, _KEY_ROLE, node.key)
        item.setData(0, _SEARCH_ROLE, search_form(f"{node.title} {node.detail} {node.tip}"))
        item.setTextAlignment(1, _RIGHT)
        item.setToolTip(0, plain_tip(node.tip))
        item.setFirstColumnSpanned(not node.detail)
        for child in node.children:
            self._add(item, child)
        item.setExpanded(node.is_open)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        """Yield every line from the top, each branch before the next."""
        waiting = _below(self.invisibleRootItem())
        while waiting:
            item = waiting.pop(0)
            yield item
            waiting[:0] = _below(item)

    def _follow_below(self) -> None:
        """Let every branch say what is ticked below it."""
        for item in reversed(list(self._items())):
            states = {child.checkState(0) for child in _below(item)}
            if states:
                item.setCheckState(0, states.pop() if len(states) == 1 else _PARTLY)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 24 if text else 0


class _TickDelegate(QStyledItemDelegate):
    """Leaves ticking to the tree, so that a click on the box and beside it do the same."""

    def editorEvent(
        self,
        _event: QEvent,
        _model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Take no event."""
        return False


def _below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(at) for at in range(item.childCount()))
    return [child for child in children if child is not None]


def _leaves(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    if item.childCount() == 0:
        yield item
    for child in _below(item):
        yield from _leaves(child)


def _tick_below(item: QTreeWidgetItem, state: Qt.CheckState, *, shown_only: bool) -> None:
    for leaf in _leaves(item):
        if not (shown_only and leaf.isHidden()):
            leaf.setCheckState(0, state)


def _show_matching(item: QTreeWidgetItem, words: list[str]) -> int:
    """Show what matches at or below `item`; a branch that matches shows all of itself."""
    own = all(word in item.data(0, _SEARCH_ROLE) for word in words)
    found = sum(_show_matching(child, [] if own else words) for child in _below(item))
    if item.childCount() == 0:
        found = int(own)
    item.setHidden(not found)
    return found
