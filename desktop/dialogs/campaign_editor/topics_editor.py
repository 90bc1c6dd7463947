"""The topics of a campaign as a tree that is edited: added, moved, shifted, removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.dialogs.campaign_editor.part_fields import PartFields
from desktop.dialogs.campaign_editor.specs import topic_fields
from desktop.dialogs.campaign_editor.tools import Tool, add_keys, tool_row
from desktop.labels import topic_kind_label
from desktop.translation import current_language
from desktop.widgets.screen_room import scrolled
from desktop.widgets.text import plain_tip
from models.campaigns import outline
from models.campaigns.outline import Outline, OutlineLine
from models.campaigns.parts import TopicBranch
from models.errors import RecordsError
from models.names import clean

_TITLE, _KIND, _PAGES, _NAMED = range(4)
_AT = Qt.ItemDataRole.UserRole
_ACTS: dict[str, Callable[[Outline, int], tuple[Outline, int]]] = {
    "up": partial(outline.move_topic, step=-1),
    "down": partial(outline.move_topic, step=1),
    "indent": outline.indent_topic,
    "outdent": outline.outdent_topic,
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TopicsEditor(QWidget):
    """The tree above, the topic of the cursor below; topics of `kept` cannot be removed.

    `changed` follows the user; `refused` carries a sentence why something was not done.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.setObjectName("editor_topics")
        self._lines: Outline = ()
        self._kept: frozenset[UUID] = frozenset()
        self._items: list[QTreeWidgetItem] = []
        self.tree = _tree(self.tr("Topics of the campaign"))
        self.tree.setHeaderLabels(
            [self.tr("Topic"), self.tr("What it is"), self.tr("Pages"), self.tr("Named by records")]
        )
        self.fields = PartFields(topic_fields(), name="editor_topic_fields", today=today)
        self._lay_out()
        self.fields.edited.connect(self._take)
        self.tree.currentItemChanged.connect(self._show_current)

    @property
    def topics(self) -> tuple[TopicBranch, ...]:
        """The tree as it stands; a topic without a short title takes its title for it."""
        return outline.topics_of([_whole(line) for line in self._lines])

    @property
    def count(self) -> int:
        """How many topics there are."""
        return len(self._lines)

    def set_topics(self, topics: tuple[TopicBranch, ...], *, kept: frozenset[UUID]) -> None:
        """Show these topics; those of `kept` are named by records."""
        self._lines, self._kept = outline.outline_of(topics), kept
        self._show(0)

    def problem(self) -> str:
        """Go to the first topic without a code or a title and say so; "" when all have both."""
        for at, line in enumerate(self._lines):
            for name in ("code", "title"):
                if not clean(getattr(line.topic, name)):
                    self._show(at)
                    self.fields.focus(name)
                    return self.tr("A topic has no code or no title; write both, or remove it.")
        return ""

    @Slot()
    def act(self) -> None:
        """Do what the button or key that asks for it is called."""
        name = self.sender().property("tool")
        if name in {"add", "below"}:
            self._add(below=name == "below")
        elif self._lines:
            self._do(_ACTS[name])

    @Slot()
    def remove(self) -> None:
        """Remove the topic of the cursor with all below it; one that records name stays."""
        if not self._lines:
            return
        try:
            self._lines, at = outline.remove_topic(self._lines, self._at, self._kept)
        except RecordsError as error:
            self.refused.emit(error.sentence(current_language()))
            return
        self._show(at)
        self.changed.emit()

    @property
    def _at(self) -> int:
        item = self.tree.currentItem()
        return 0 if item is None else int(item.data(_TITLE, _AT))

    def _add(self, *, below: bool) -> None:
        at = self._at if self._lines else None
        self._lines, at = outline.add_topic(self._lines, at, below=below)
        self._show(at)
        self.fields.focus("title")
        self.changed.emit()

    def _do(self, act: Callable[[Outline, int], tuple[Outline, int]]) -> None:
        """Do `act` to the topic of the cursor, which keeps the cursor."""
        before = self._lines
        self._lines, at = act(self._lines, self._at)
        if self._lines != before:
            self._show(at)
            self.changed.emit()

    @Slot(object)
    def _take(self, topic: TopicBranch) -> None:
        at = self._at
        self._lines = outline.change_topic(self._lines, at, topic)
        self._fill(self._items[at], self._lines[at])
        self.changed.emit()

    @Slot()
    def _show_current(self) -> None:
        has = bool(self._lines) and self.tree.currentItem() is not None
        self.fields.setEnabled(has)
        if has:
            self.fields.show_part(self._lines[self._at].topic, {})

    def _show(self, at: int) -> None:
        """Show the tree again with the cursor at the line `at`."""
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items = []
        above: list[QTreeWidgetItem] = [self.tree.invisibleRootItem()]
        for number, line in enumerate(self._lines):
            item = QTreeWidgetItem(above[line.depth])
            item.setData(_TITLE, _AT, number)
            self._fill(item, line)
            above[line.depth + 1 :] = [item]
            self._items.append(item)
        self.tree.expandAll()
        if self._items:
            self.tree.setCurrentItem(self._items[max(at, 0)])
        self.tree.blockSignals(False)
        self._show_current()

    def _fill(self, item: QTreeWidgetItem, line: OutlineLine) -> None:
        topic = line.topic
        pages = [str(page) for page in (topic.first_page, topic.last_page) if page is not None]
        item.setText(_TITLE, f"{topic.code}  {topic.title}")
        item.setToolTip(_TITLE, plain_tip(topic.title))
        item.setText(_KIND, topic_kind_label(topic.kind))
        item.setText(_PAGES, "–".join(pages))
        item.setTextAlignment(_PAGES, _RIGHT)
        item.setText(_NAMED, "✓" if topic.id in self._kept else "")
        item.setTextAlignment(_NAMED, Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        tools = (
            Tool("add", self.tr("Add behind"), "plus", self.act, "Ins"),
            Tool("below", self.tr("Add below"), "tree-structure", self.act, "Shift+Ins"),
            Tool("remove", self.tr("Remove"), "trash", self.remove, "Del"),
            Tool("up", self.tr("Up"), "arrow-up", self.act, "Alt+Up"),
            Tool("down", self.tr("Down"), "arrow-down", self.act, "Alt+Down"),
            Tool("outdent", self.tr("Out"), "arrow-left", self.act, "Alt+Left"),
            Tool("indent", self.tr("In"), "arrow-right", self.act, "Alt+Right"),
        )
        add_keys(self.tree, tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(tool_row(tools, name="editor_topics"))
        layout.addWidget(self.tree, 6)
        layout.addWidget(scrolled(self.fields, name="editor_topics_area"), 5)


def _whole(line: OutlineLine) -> OutlineLine:
    if clean(line.topic.short_title):
        return line
    return replace(line, topic=replace(line.topic, short_title=line.topic.title))


def _tree(title: str) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("editor_topic_tree")
    tree.setAccessibleName(title)
    tree.setUniformRowHeights(True)
    tree.setColumnCount(4)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setSectionsMovable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
    for column, width in ((_KIND, 120), (_PAGES, 90), (_NAMED, 130)):
        header.resizeSection(column, width)
    tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return tree
