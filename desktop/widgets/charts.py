"""Two small drawings: bars over months, and how far a campaign has come."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from desktop.colours import current_colours
from desktop.widgets.text import make_label


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its short name, its height between 0 and 1 (None: no figure), its words."""

    name: str
    share: float | None
    words: str


class BarChart(QWidget):
    """Bars side by side on one line; the last one stands out. Words come as tooltips.

    The foot of the scale is cut so that differences show: see `floor`.
    """

    def __init__(self, *, name: str, floor: float = 0.5) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumHeight(112)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: list[Bar] = []
        self._floor = floor

    def set_bars(self, bars: list[Bar]) -> None:
        """Show these bars."""
        self._bars = list(bars)
        self.setAccessibleDescription("; ".join(bar.words for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(360, 112)

    def event(self, event: QEvent) -> bool:
        """Tell the words of the bar under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = int(event.pos().x() * len(self._bars) / max(1, self.width()))
            if 0 <= place < len(self._bars):
                QToolTip.showText(event.globalPos(), self._bars[place].words, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars and their names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        foot = painter.fontMetrics().height() + 6
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, place, bar, foot)
        painter.end()

    def _paint_bar(self, painter: QPainter, place: int, bar: Bar, foot: int) -> None:
        colours = current_colours()
        room = self.width() / len(self._bars)
        column = QRectF(place * room, 0, room, self.height())
        width = min(22.0, room * 0.6)
        full = column.height() - foot
        share = 0.0 if bar.share is None else max(0.0, bar.share - self._floor)
        height = max(2.0, full * share / (1 - self._floor))
        last = place == len(self._bars) - 1
        body = QRectF(column.center().x() - width / 2, full - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if last else colours.bar))
        if bar.share is None:
            painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(body, 3, 3)
        painter.setPen(QColor(colours.muted))
        below = QRectF(column.left(), full + 3, room, foot)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, bar.name)


class CoverageBar(QWidget):
    """A name, its figure at the right, and a bar of the share below.

    `asked` tells that a click, Enter or the space bar asks for the names behind the figure.
    """

    asked = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name_label = make_label(name=f"{name}_name")
        self.figure_label = make_label("", "muted", name=f"{name}_figure")
        self._track = _Track()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 4)
        layout.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self.name_label, 1)
        top.addWidget(self.figure_label)
        layout.addLayout(top)
        layout.addWidget(self._track)

    def set_value(self, title: str, figure: str, share: float) -> None:
        """Show `title` with `figure` (such as "34/36 (94,44%)") and `share` from 0 to 1."""
        self.name_label.setText(title)
        self.figure_label.setText(figure)
        self._track.set_share(share)
        self.setAccessibleName(f"{title}: {figure}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the names."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the names."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the focus is."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor(current_colours().focus))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()


class _Track(QWidget):
    """The bar alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)
        self._share = 0.0

    def set_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            whole.setWidth(max(6.0, whole.width() * self._share))
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(whole, 3, 3)
        painter.end()
