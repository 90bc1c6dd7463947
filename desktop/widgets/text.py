"""Labels: plain text always, in one of the looks of the style sheet."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyleOption, QStylePainter, QWidget


class ElidedLabel(QLabel):
    """A label of one line that is cut with "…" when it lacks room; the tooltip has it whole."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Let the layout make it narrow."""
        return QSize(24, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        """Say the whole text in the tooltip when it is cut."""
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text cut to the room."""
        painter = QStylePainter(self)
        option = QStyleOption()
        option.initFrom(self)
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width() + 1
        )
        self.style().drawItemText(
            painter,
            room,
            int(self.alignment()),
            option.palette,
            self.isEnabled(),
            words,
            self.foregroundRole(),
        )


def make_label(
    text: str = "", look: str = "", *, name: str = "", wrap: bool = False, elide: bool = False
) -> QLabel:
    """Return a label; `look` is title, heading, strong, muted, small, warning, error, good, key.

    A text that may be long either wraps or is elided.
    """
    label = ElidedLabel(text) if elide else QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    label.setObjectName(name)
    label.setWordWrap(wrap)
    if look == "key":
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def plain_tip(text: str) -> str:
    """Return `text` as a tooltip that shows every sign of it.

    Qt takes for markup what looks like it and offers no other way to say that it is none.
    """
    if "<" not in text:
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget that is already shown another look."""
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def make_line() -> QFrame:
    """Return a thin level line between two parts of a card."""
    line = QFrame()
    line.setProperty("look", "line")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def mark_invalid(field: QWidget, *, invalid: bool) -> None:
    """Frame the field in red, or no longer."""
    if bool(field.property("invalid")) != invalid:
        field.setProperty("invalid", invalid)
        field.style().unpolish(field)
        field.style().polish(field)
