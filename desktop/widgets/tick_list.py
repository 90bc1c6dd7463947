"""A list to tick that can be searched: type a part of a name, Enter, the next name."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label
from desktop.widgets.tick_tree import TickNode, TickTree


class TickList(QWidget):
    """A search line above a tick tree; what the search hides keeps its tick.

    Enter in the search line ticks the first match and waits for the next name. Without any line
    to tick, `empty` says where they come from.
    """

    ticks_changed = Signal()

    def __init__(self, *, name: str, title: str, placeholder: str, empty: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._empty = empty
        self.search_field = SearchField(placeholder, name=f"{name}_search")
        self.search_field.installEventFilter(self)
        self.search_field.searched.connect(self._search)
        self.tree = TickTree(name=f"{name}_tree", title=title)
        self.tree.ticks_changed.connect(self.ticks_changed)
        self.nothing_label = make_label("", "muted", name=f"{name}_nothing", wrap=True)
        self.nothing_label.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.search_field)
        layout.addWidget(self.nothing_label)
        layout.addWidget(self.tree, 1)
        self.setFocusProxy(self.search_field)

    @property
    def ticked_keys(self) -> tuple[Hashable, ...]:
        """The keys of everything ticked, from the top."""
        return self.tree.ticked_keys

    def set_nodes(self, nodes: Sequence[TickNode], *, ticked: Iterable[Hashable] = ()) -> None:
        """Show these lines with `ticked` ones ticked."""
        self.tree.set_nodes(nodes, ticked=ticked)
        self._search(self.search_field.text())

    @Slot(str)
    def _search(self, text: str) -> None:
        found = self.tree.show_matching(text)
        nothing = QCoreApplication.translate("TickList", "Nothing matches “{0}”.").format(text)
        self.nothing_label.setText(nothing if self.tree.topLevelItemCount() else self._empty)
        self.nothing_label.setVisible(not found and bool(self.nothing_label.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter and Down from the dialog: tick the first match, go into the tree."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search_field.text():
                self._search(self.search_field.text())
                self.tree.tick_first_shown()
                self.search_field.selectAll()
                return True
        return super().eventFilter(watched, event)
