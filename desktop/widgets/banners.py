"""Lines above the pages that stay until something is done: only read, poor place, cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label
from desktop.widgets.tone import Tone


@dataclass(frozen=True, slots=True)
class Offer:
    """One way on: a button's name and words, and what it does (a bound method)."""

    name: str
    label: str
    slot: Callable[[], object]


class Banner(QFrame):
    """One sentence with its buttons; `dismissed` when the user has read it."""

    dismissed = Signal(str)

    def __init__(
        self, key: str, sentence: str, offers: Sequence[Offer], *, tone: Tone, closable: bool
    ) -> None:
        super().__init__()
        self.key = key
        self.tone = tone
        self.setObjectName(f"banner_{key}")
        self.setProperty("look", "banner")
        self.setProperty("tone", tone.value)
        self.setAccessibleName(f"{tone.word}: {sentence}")
        self.word_label = make_label(tone.word, "strong", name=f"banner_{key}_tone")
        self.sentence_label = make_label(sentence, name=f"banner_{key}_text", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 7, 16, 7)
        layout.setSpacing(10)
        layout.addWidget(IconLabel(*tone.sign, side=18))
        layout.addWidget(self.word_label)
        layout.addWidget(self.sentence_label, 1)
        for offer in offers:
            layout.addWidget(make_button(offer.label, name=offer.name, slot=offer.slot))
        if closable:
            layout.addWidget(
                make_button(
                    "",
                    name=f"banner_{key}_close",
                    slot=self._dismiss,
                    look="quiet",
                    icon_name="x",
                    tip=self.tr("Close this line"),
                )
            )

    @Slot()
    def _dismiss(self) -> None:
        self.dismissed.emit(self.key)


class Banners(QWidget):
    """The banners there are, one below the other; no room is taken while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banners")
        self._shown: dict[str, Banner] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def tell(
        self,
        key: str,
        sentence: str,
        offers: Sequence[Offer] = (),
        *,
        tone: Tone = Tone.WARNING,
        closable: bool = False,
    ) -> None:
        """Show a sentence until it is cleared or closed, and have it read aloud."""
        self.clear(key)
        banner = Banner(key, sentence, offers, tone=tone, closable=closable)
        banner.dismissed.connect(self.clear)
        self._shown[key] = banner
        self._layout.addWidget(banner)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(banner, QAccessible.Event.Alert))

    @Slot(str)
    def clear(self, key: str) -> None:
        """Take one banner away."""
        banner = self._shown.pop(key, None)
        if banner is not None:
            banner.hide()
            self._layout.removeWidget(banner)
            banner.deleteLater()
        self.setVisible(bool(self._shown))

    def clear_all(self) -> None:
        """Take every banner away: another book is open."""
        for key in tuple(self._shown):
            self.clear(key)
