"""Which paper of a meeting, and of which parts of its minutes."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from desktop.exports.documents import Document
from desktop.theme import row_height
from desktop.widgets.card import Card
from desktop.widgets.form import labelled
from desktop.widgets.paper_list import PaperList
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label
from desktop.widgets.tick_tree import TickNode, TickTree
from models.meetings.minutes import Minutes

EXTRACT, RESOLUTION = "minutes-extract", "resolution"
_MOST_ITEMS = 6


class MeetingPaperChoices(Card):
    """The papers above; below, the items an extract takes or the resolution that is meant.

    `changed` follows what the user chooses.
    """

    changed = Signal()

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__(name="meeting_papers")
        self._items: tuple[UUID, ...] = ()
        self._resolutions: tuple[UUID, ...] = ()
        self.papers = PaperList(documents)
        self.papers.setObjectName("meeting_paper_list")
        self.items_label = make_label(
            self.tr("Items of the extract"), "muted", name="extract_label"
        )
        self.items = TickTree(name="extract_items", title=self.tr("Items of the extract"))
        self.items.setRootIsDecorated(False)
        self.resolution_combo = StillCombo()
        self.resolution_combo.setObjectName("resolution_choice")
        self.resolution_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._resolution_box = labelled(self.tr("&Resolution"), self.resolution_combo)
        self.body.setContentsMargins(8, 8, 8, 10)
        for widget in (self.papers, self.items_label, self.items, self._resolution_box):
            self.body.addWidget(widget)
        self.papers.setCurrentRow(0)
        self.papers.chosen.connect(self._take_paper)
        self.items.ticks_changed.connect(self.changed)
        self.resolution_combo.activated.connect(self.changed)

    @property
    def document(self) -> Document:
        """The chosen paper."""
        return self.papers.document

    @property
    def parts(self) -> tuple[UUID, ...]:
        """The items or the resolution the paper is of; none for all of them, or the first."""
        if self.document.key == EXTRACT:
            ticked = self.items.ticked_keys
            return tuple(item for item in self._items if item in ticked)
        at = self.resolution_combo.currentIndex()
        if self.document.key == RESOLUTION and 0 <= at < len(self._resolutions):
            return (self._resolutions[at],)
        return ()

    @property
    def nothing_ticked(self) -> bool:
        """Whether an extract is asked for, but of no item."""
        return self.document.key == EXTRACT and bool(self._items) and not self.parts

    def mark_shown(self, *, shown: bool) -> None:
        """Mark the chosen paper, or none while something else is looked at."""
        item = self.papers.currentItem()
        if item is not None:
            item.setSelected(shown)

    def show_parts(self, minutes: Minutes) -> None:
        """Offer the parts of these minutes; what was chosen of them stays chosen."""
        ids = tuple(item.id for item in minutes.items)
        kept = set(self.items.ticked_keys) if set(ids) & set(self._items) else set(ids)
        self._items = ids
        nodes = [
            TickNode(f"{place}. {item.data.title}", item.id, tip=item.data.title)
            for place, item in enumerate(minutes.items, start=1)
        ]
        self.items.set_nodes(nodes, ticked=[item for item in ids if item in kept])
        rows = min(len(ids), _MOST_ITEMS)
        self.items.setFixedHeight(rows * row_height(self.items.font()) + 4)
        chosen = self.resolution_combo.currentIndex()
        self._resolutions = tuple(row.id for row in minutes.resolutions)
        self.resolution_combo.clear()
        self.resolution_combo.addItems([row.data.title for row in minutes.resolutions])
        self.resolution_combo.setCurrentIndex(max(0, min(chosen, len(self._resolutions) - 1)))
        self._show_fields()

    @Slot()
    def _take_paper(self) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        """Show only what the chosen paper asks for."""
        extract = self.document.key == EXTRACT and bool(self._items)
        self.items_label.setVisible(extract)
        self.items.setVisible(extract)
        several = self.document.key == RESOLUTION and len(self._resolutions) > 1
        self._resolution_box.setVisible(several)
