"""Fields of several lines that are as high as what is written in them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from desktop.widgets.live_text import LiveText

_EDGE = 14
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


@dataclass(frozen=True, slots=True)
class Address:
    """Whose text a field holds: see `models.book.unsaved.Words`."""

    home_id: UUID
    record_id: UUID
    field: str
    label: str


class GrowingText(LiveText):
    """Text that is settled as it is left; `went_on` comes with Enter where Enter leads on.

    `typed_in_vain` comes when somebody types while it is read only. With an `address`, what is
    typed is kept beside the records until it is settled.
    """

    went_on = Signal()
    typed_in_vain = Signal()

    def __init__(
        self, *, name: str, least: int = 2, most: int = 12, enter_leads_on: bool = False
    ) -> None:
        super().__init__(name=name, rests=False)
        self.address: Address | None = None
        self._least, self._most = least, most
        self._enter_leads_on = enter_leads_on
        if least == 1:
            # As high as the lines that stand beside it.
            self.document().setDocumentMargin(1)
            # Qt takes a new margin for a change of the text.
            self.set_saved()
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def pending(self) -> bool:
        """Whether what is typed waits for the book to take it."""
        return self.edited and self.address is not None

    def settle(self) -> None:
        """Have what was typed written."""
        self.settled.emit()

    def let_go(self) -> None:
        """Take what is typed as written: it is not wanted any more."""
        self.set_saved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter where it leads on; Shift+Enter begins a line everywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._enter_leads_on and event.modifiers() in _PLAIN:
            self.went_on.emit()
            return
        if self.isReadOnly() and is_text(event):
            self.typed_in_vain.emit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Settle also when the page goes with the cursor still in the field."""
        super().hideEvent(event)
        if self.edited:
            self.settled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again, as other lines break at another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fit_lines(self, least=self._least, most=self._most)


def fit_lines(field: QPlainTextEdit, *, least: int, most: int) -> None:
    """Give `field` the height of the lines there are, within limits."""
    needed = round(field.document().size().height())
    lines = min(most, max(least, needed))
    policy = Qt.ScrollBarPolicy
    field.setVerticalScrollBarPolicy(
        policy.ScrollBarAsNeeded if needed > lines else policy.ScrollBarAlwaysOff
    )
    edge = field.height() - field.viewport().height()
    margin = round(2 * field.document().documentMargin())
    field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + margin + max(edge, _EDGE))


def is_text(event: QKeyEvent) -> bool:
    """Tell whether a key would write something."""
    return bool(event.text()) and event.text().isprintable()
