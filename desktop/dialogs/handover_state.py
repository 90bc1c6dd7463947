"""How the book stands, line by line, before it is handed over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dialogs.handover_words import OPEN, StateLine
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.screen_room import scrolled
from desktop.widgets.text import make_label, make_line


class StateSide(QWidget):
    """Shows the lines; `wanted` carries the line whose place the user wants to go to."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("handover_state")
        self._lines: Sequence[StateLine] = ()
        self.head_label = make_label("", name="handover_state_head", wrap=True)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 8)
        layout.setSpacing(10)
        layout.addWidget(self.head_label)
        layout.addWidget(scrolled(inside, name="handover_state_rows"), 1)

    def show_lines(self, lines: Sequence[StateLine]) -> None:
        """Show how the book stands."""
        self._lines = lines
        waiting = sum(line.sign == OPEN for line in lines)
        text = self.tr(
            "This is how the book stands, and what the minutes of the handover will say. Lines to "
            "be looked at: {0}. A book may be handed over with them; what can be mended first is "
            "a click away."
        )
        sound = self.tr("This is how the book stands. Nothing in it waits to be looked at.")
        self.head_label.setText(text.format(waiting) if waiting else sound)
        for place, line in enumerate(lines):
            if place:
                self._rows.addWidget(make_line())
            self._rows.addWidget(self._row(place, line))
        self._rows.addStretch(1)

    def _row(self, place: int, line: StateLine) -> QWidget:
        row = QWidget()
        row.setObjectName(f"handover_{line.name}")
        row.setAccessibleName(f"{line.title} ({line.sign_words})")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(make_label(line.title, name=f"handover_{line.name}_title", elide=True))
        if line.detail:
            name = f"handover_{line.name}_detail"
            words.addWidget(make_label(line.detail, "small", name=name, elide=True))
        sign = IconLabel(line.sign, line.role, side=20)
        sign.setToolTip(line.sign_words)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(4, 7, 4, 7)
        layout.setSpacing(12)
        layout.addWidget(sign)
        layout.addLayout(words, 1)
        if line.place is not None:
            button = make_button(
                self.tr("Go there"), name=f"handover_{line.name}_go", slot=self._go, look="link"
            )
            button.setAccessibleDescription(line.title)
            button.setProperty("line", place)
            layout.addWidget(button)
        return row

    @Slot()
    def _go(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.wanted.emit(self._lines[sender.property("line")])
