"""The recovery code as it is typed from paper: four lines, each checked as it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.icons import Role
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label, mark_invalid
from models.book.keys import LINES, line_is_right

#: Letters of a line, without its dashes; what is longer was pasted.
_LETTERS = 15


class CodeField(QWidget):
    """Four fields of one line each; a pasted code spreads over them.

    `typed` after each change, `entered` when Enter is pressed.
    """

    typed = Signal()
    entered = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.lines: list[QLineEdit] = []
        self._ticks: list[IconLabel] = []
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.setColumnStretch(1, 1)
        for place in range(LINES):
            self._add_line(layout, place)
        self.setFocusProxy(self.lines[0])

    @property
    def text(self) -> str:
        """The whole code as typed."""
        return "\n".join(line.text() for line in self.lines)

    @property
    def is_right(self) -> bool:
        """Whether every line checks."""
        return all(line_is_right(at, line.text()) for at, line in enumerate(self.lines))

    def clear(self) -> None:
        """Forget what was typed."""
        for line in self.lines:
            line.clear()
        self._check()

    def _add_line(self, layout: QGridLayout, place: int) -> None:
        line = QLineEdit()
        line.setObjectName(f"{self.objectName()}_{place + 1}")
        line.setAccessibleName(self.tr("Line {0} of the recovery code").format(place + 1))
        line.setPlaceholderText("XXXXX-XXXXX-XXXXX")
        hints = Qt.InputMethodHint
        line.setInputMethodHints(hints.ImhSensitiveData | hints.ImhPreferUppercase)
        line.textEdited.connect(self._edited)
        line.returnPressed.connect(self.entered)
        tick = IconLabel("check", Role.GOOD, side=16)
        policy = tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        tick.setSizePolicy(policy)
        tick.hide()
        layout.addWidget(make_label(str(place + 1), "small"), place, 0)
        layout.addWidget(line, place, 1)
        layout.addWidget(tick, place, 2)
        self.lines.append(line)
        self._ticks.append(tick)

    @Slot()
    def _edited(self) -> None:
        edited = self.sender()
        if isinstance(edited, QLineEdit):
            self._spread(self.lines.index(edited))
        self._check()
        self.typed.emit()

    def _spread(self, place: int) -> None:
        """Write the line in groups; what is too long for it goes on in the next."""
        line = self.lines[place]
        letters = "".join(letter for letter in line.text().upper() if letter.isalnum())
        if len(letters) < _LETTERS:
            return
        for at in range(place, LINES):
            part, letters = letters[:_LETTERS], letters[_LETTERS:]
            self.lines[at].setText("-".join(part[i : i + 5] for i in range(0, len(part), 5)))
            if not letters:
                break
        done = line_is_right(place, line.text())
        if done and place + 1 < LINES and not self.lines[place + 1].text():
            self.lines[place + 1].setFocus()

    def _check(self) -> None:
        for place, line in enumerate(self.lines):
            letters = sum(letter.isalnum() for letter in line.text())
            right = line_is_right(place, line.text())
            mark_invalid(line, invalid=letters >= _LETTERS and not right)
            self._ticks[place].setVisible(right)
            said = self.tr("This line does not agree with itself: compare it with the paper.")
            line.setAccessibleDescription(said if letters >= _LETTERS and not right else "")
            line.setToolTip(line.accessibleDescription())
