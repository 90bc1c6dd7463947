"""The first page of a book with a password: it asks for it, and offers other ways on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.background import Background
from desktop.icons import Role
from desktop.widgets.banners import Offer
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.key_form import FindKey, KeyForm
from desktop.widgets.page_header import page_layout
from desktop.widgets.text import make_label, make_line

_WIDTH = 560


class KeyPage(QWidget):
    """Asks for the password of the book at `file`; `form` tells when the key is found."""

    def __init__(
        self, file: Path, background: Background, find: FindKey, offers: Sequence[Offer]
    ) -> None:
        super().__init__()
        self.setObjectName("key_page")
        self.form = KeyForm(background, find, action=self.tr("Open the book"))
        self.first_focus: QWidget = self.form
        card = Card(name="key_card")
        card.setFixedWidth(_WIDTH)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(IconLabel("lock-key", Role.GOLD, side=28))
        top.addWidget(make_label(file.stem, "title", name="key_title", wrap=True), 1)
        card.body.addLayout(top)
        said = self.tr("This book has a password.")
        card.body.addWidget(make_label(said, name="key_sentence", wrap=True))
        card.body.addWidget(make_label(str(file), "small", name="key_file", wrap=True))
        card.body.addSpacing(6)
        card.body.addWidget(self.form)
        card.body.addWidget(make_line())
        others = QHBoxLayout()
        for offer in offers:
            others.addWidget(
                make_button(offer.label, name=offer.name, slot=offer.slot, look="link")
            )
        others.addStretch(1)
        card.body.addLayout(others)
        layout = page_layout(self)
        layout.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(2)
