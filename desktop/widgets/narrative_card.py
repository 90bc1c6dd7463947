"""The secretary's own words in a report: live fields, kept as each is left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.form import labelled
from desktop.widgets.growing_text import Address, fit_lines
from models.documents.recipients import RECIPIENTS
from models.names import clean_lines

_LEAST_LINES, _MOST_LINES = 2, 9
#: Those who receive a paper are proposed a line each, and all are to be seen.
_LEAST_OF = {RECIPIENTS: 4}


class NarrativeField(QPlainTextEdit):
    """Some lines of text that grow with what is written.

    `typed` follows every key; `left` comes when the words should be kept: as the field is left
    or hidden. Whoever listens calls `take_kept` once they are. With an `address` they are kept
    beside the records meanwhile.
    """

    typed = Signal()
    left = Signal(str, str)

    def __init__(self, *, key: str) -> None:
        super().__init__()
        self.setObjectName(f"narrative_{key}")
        self.setTabChangesFocus(True)
        self.key = key
        self.address: Address | None = None
        self._kept = ""
        self._keeping = False
        self.textChanged.connect(self._follow)
        self._fit()

    @property
    def is_kept(self) -> bool:
        """Whether what is written is also kept."""
        return self.toPlainText() == self._kept

    @property
    def pending(self) -> bool:
        """Whether what is written waits for the book to take it."""
        return not self.is_kept and self.address is not None

    def show_text(self, text: str) -> None:
        """Show words that are kept already.

        The book holds them without trailing spaces and lines. A pause after a space must not
        take the space away, nor move the cursor.
        """
        self._kept = text
        if clean_lines(self.toPlainText()) != text:
            self.setPlainText(text)
        self._kept = self.toPlainText()

    def take_kept(self, text: str) -> None:
        """Take note that `text` is kept now."""
        self._kept = text

    @Slot()
    def keep(self) -> None:
        """Have the words kept, unless they are."""
        # A refusal is told in a box, which takes the cursor out of the field once more.
        if self.is_kept or self._keeping:
            return
        self._keeping = True
        try:
            self.left.emit(self.key, self.toPlainText())
        finally:
            self._keeping = False

    @Slot()
    def _follow(self) -> None:
        self._fit()
        if not self.is_kept:
            self.typed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the words."""
        super().focusOutEvent(event)
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the words also when the page goes with the cursor still in the field."""
        super().hideEvent(event)
        self.keep()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page while every line is seen."""
        if self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            event.ignore()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, as other lines break at another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least = _LEAST_OF.get(self.key, _LEAST_LINES)
        fit_lines(self, least=least, most=_MOST_LINES)


class NarrativeCard(Card):
    """One field for each section that the secretary writes, with the words proposed for it."""

    typed = Signal()
    left = Signal(str, str)

    def __init__(self, heads: Mapping[str, str]) -> None:
        super().__init__(self.tr("In your own words"), name="narrative_card")
        self._heads: dict[str, str] = {}
        self._boxes: list[QWidget] = []
        self.fields: dict[str, NarrativeField] = {}
        self.links: dict[str, QPushButton] = {}
        self.set_heads(heads)

    @property
    def unkept(self) -> dict[str, str]:
        """What is written and not kept yet, by section."""
        return {key: field.toPlainText() for key, field in self.fields.items() if not field.is_kept}

    def set_heads(self, heads: Mapping[str, str]) -> None:
        """Offer the sections of another paper; what was written of the former one is kept first."""
        if dict(heads) == self._heads:
            return
        self.keep()
        for box in self._boxes:
            self.body.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._heads = dict(heads)
        self.fields = {key: NarrativeField(key=key) for key in heads}
        self.links = {key: self._link(key) for key in heads}
        self._boxes = [self._box(key) for key in heads]
        for box in self._boxes:
            self.body.addWidget(box)

    def show_words(self, words: Mapping[str, str], *, anew: bool) -> None:
        """Show the words that are kept; unless all is shown `anew`, what is not kept stays."""
        for key, field in self.fields.items():
            if anew or field.is_kept:
                field.show_text(words.get(key, ""))
            self._show_link(key)

    def propose(self, words: Mapping[str, str]) -> None:
        """Show the words proposed for sections in which nothing is written."""
        for key, field in self.fields.items():
            field.setPlaceholderText(words.get(key, ""))
            self._show_link(key)

    def keep(self) -> None:
        """Have everything kept that is not."""
        for field in self.fields.values():
            field.keep()

    @Slot()
    def _take_proposed(self) -> None:
        """Write the proposed words into the field, to be gone on with."""
        field = self.fields[str(self.sender().property("section"))]
        field.setFocus()
        field.insertPlainText(field.placeholderText())
        field.keep()

    @Slot()
    def _follow(self) -> None:
        for key in self.fields:
            self._show_link(key)
        self.typed.emit()

    def _show_link(self, key: str) -> None:
        field = self.fields[key]
        waits = bool(field.placeholderText()) and not (field.toPlainText() or field.isReadOnly())
        # A link that goes takes the focus with it to the field it filled.
        self.links[key].setVisible(waits)

    def _link(self, key: str) -> QPushButton:
        text = self.tr("Write on from the proposed words")
        link = make_button(text, name=f"propose_{key}", slot=self._take_proposed, look="link")
        link.setProperty("section", key)
        link.hide()
        return link

    def _box(self, key: str) -> QWidget:
        field = self.fields[key]
        box = labelled(self._heads[key], field)
        layout = box.layout()
        if layout is not None:
            layout.addWidget(self.links[key])
        field.typed.connect(self._follow)
        field.left.connect(self.left)
        return box
