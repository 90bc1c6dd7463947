"""Topics of all campaigns, to be ticked: those that run on a day first, with a line to search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.study_nodes import topic_nodes
from desktop.widgets.text import make_label
from desktop.widgets.tick_list import TickList
from models.campaigns.campaigns import CampaignTopics


class TopicTree(QWidget):
    """A tick list of topics and, below it, how many are ticked.

    `chosen_changed` follows what the user does, never what the program sets.
    """

    chosen_changed = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._given: tuple[UUID, ...] = ()
        self._shown: tuple[UUID, ...] = ()
        self.list = TickList(
            name=f"{name}_list",
            title=self.tr("Topics"),
            placeholder=self.tr("Find a topic"),
            empty=self.tr("The book has no campaign with topics yet."),
        )
        self.list.ticks_changed.connect(self._ticked)
        self.count_label = make_label("", "small", name=f"{name}_count")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.count_label)
        self.setFocusProxy(self.list)

    @property
    def chosen(self) -> tuple[UUID, ...]:
        """The ticked topics, in the order of the tree; while nobody ticks, those that were given.

        The tree shows more of them as ticked: what is below a topic, or above all of its parts.
        """
        ticks = self._shown_ticks
        return self._given if ticks == self._shown else ticks

    @property
    def _shown_ticks(self) -> tuple[UUID, ...]:
        return tuple(key for key in self.list.ticked_keys if isinstance(key, UUID))

    def set_topics(
        self, campaigns: Sequence[CampaignTopics], *, day: date, chosen: Iterable[UUID] = ()
    ) -> None:
        """Offer the topics of `campaigns` as of `day`, with `chosen` ones ticked."""
        ticked = tuple(chosen)
        self.list.set_nodes(topic_nodes(campaigns, day=day, keep_open=ticked), ticked=ticked)
        self._given, self._shown = ticked, self._shown_ticks
        self.count_label.setVisible(bool(campaigns))
        self._show_count()

    @Slot(object)
    def tick(self, topic_id: UUID) -> None:
        """Tick one more topic for the user."""
        self.list.tree.set_ticked([*self.chosen, topic_id])
        self._ticked()

    @Slot()
    def _ticked(self) -> None:
        self._show_count()
        self.chosen_changed.emit()

    def _show_count(self) -> None:
        self.count_label.setText(self.tr("Topics chosen: {0}").format(len(self._shown_ticks)))
