"""What the running campaigns would deliver next: one line each, ticked by its button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.text import plain_tip
from models.campaigns.campaigns import Topic

_MOST = 2


class NextTopics(QWidget):
    """Takes no room while nothing is proposed; `taken` carries the id of a topic to tick."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("next_topics")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._topics: list[Topic] = []
        self.hide()

    def propose(self, topics: Sequence[tuple[str, Topic]]) -> None:
        """Offer these topics, each with the name of its campaign."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._topics = [topic for _, topic in topics[:_MOST]]
        for place, (campaign, topic) in enumerate(topics[:_MOST]):
            text = self.tr("Next: {0} {1}").format(topic.code, topic.short_title)
            tip = self.tr("The first content of “{0}” that no meeting has delivered: tick it")
            button = make_button(
                text, name=f"next_topic_{place}", slot=self._take, look="link", icon_name="plus"
            )
            button.setToolTip(plain_tip(tip.format(campaign)))
            button.setProperty("place", place)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._lines.addWidget(button)
        self.setVisible(bool(self._topics))

    @Slot()
    def _take(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            button.hide()
            self.taken.emit(self._topics[button.property("place")].id)
