"""What is shown instead of a book that cannot be opened: one sentence, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.icons import Role
from desktop.widgets.banners import Offer
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.page_header import page_layout
from desktop.widgets.text import make_label

_WIDTH = 620


class TroublePage(QWidget):
    """Says what happened and what is safe; the first of the `offers` is the one to take."""

    def __init__(
        self, title: str, sentence: str, offers: Sequence[Offer], *, more: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("trouble_page")
        self.sentence_label = make_label(sentence, name="trouble_sentence", wrap=True)
        self.more_label = make_label(more, "muted", name="trouble_more", wrap=True)
        self.more_label.setVisible(bool(more))
        card = Card(name="trouble_card")
        card.setFixedWidth(_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(IconLabel("warning", Role.GOLD, side=28))
        top.addWidget(make_label(title, "title", name="trouble_title", wrap=True), 1)
        card.body.addLayout(top)
        card.body.addWidget(self.sentence_label)
        card.body.addWidget(self.more_label)
        card.body.addSpacing(6)
        self.first_focus: QWidget = self
        for place, offer in enumerate(offers):
            look = "primary" if place == 0 else ""
            button = make_button(offer.label, name=offer.name, slot=offer.slot, look=look)
            card.body.addWidget(button)
            if place == 0:
                self.first_focus = button
        layout = page_layout(self)
        layout.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if not offers else Qt.FocusPolicy.NoFocus)


def working_page(sentence: str) -> QWidget:
    """Return what is shown while a book is being brought back."""
    page = QWidget()
    page.setObjectName("working_page")
    layout = QVBoxLayout(page)
    layout.addStretch(1)
    label = make_label(sentence, "muted", name="working_sentence", wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(label)
    layout.addStretch(2)
    return page
