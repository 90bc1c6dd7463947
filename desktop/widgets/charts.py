"""Drawings: bars over months, charts as papers have them, how far a campaign has come."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from desktop.colours import current_colours
from desktop.exports import charts
from desktop.widgets.text import make_label

#: The colours of the window for what the shapes of a chart are for.
_COLOURS: dict[charts.Tone, str] = {
    "ink": "text",
    "muted": "muted",
    "bar": "bar",
    "accent": "accent",
    "track": "track",
}
#: The letters of a font as a part of the height of its line.
_LETTERS = 0.75
_TITLE_GAP = 6
_SMALL = 0.8


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
        bars = tuple(
            charts.Bar(bar.name, bar.share, stands_out=bar is self._bars[-1]) for bar in self._bars
        )
        painter = QPainter(self)
        paint_chart(painter, charts.Chart("", bars, floor=self._floor), QRectF(self.rect()))
        painter.end()


class ChartView(QWidget):
    """A chart as papers have it: its title, its bars, and every figure beside its bar."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._chart: charts.Chart | None = None

    def show_chart(self, chart: charts.Chart) -> None:
        """Show this chart; its bars lie, as the figures would not fit above narrow ones."""
        self._chart = chart = replace(chart, upright=False)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(charts.chart_words(chart))
        self.setFixedHeight(round(self._title_height() + self._chart_height()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the title and the chart below it."""
        if self._chart is None:
            return
        painter = QPainter(self)
        whole, top = QRectF(self.rect()), self._title_height()
        painter.setPen(QColor(current_colours().text))
        title = painter.fontMetrics().elidedText(
            self._chart.title, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(whole, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        paint_chart(painter, self._chart, whole.adjusted(0, top, 0, 0))
        painter.end()

    def _title_height(self) -> float:
        return self.fontMetrics().height() + _TITLE_GAP

    def _chart_height(self) -> float:
        assert self._chart is not None
        return charts.chart_height(self._chart, size=_type_size(self.font()))


def paint_chart(painter: QPainter, chart: charts.Chart, place: QRectF) -> None:
    """Draw `chart` without its title into `place`, in the colours of the window."""
    font = QFont(painter.font())
    font.setPointSizeF(font.pointSizeF() * _SMALL)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    size, metrics = _type_size(painter.font(), small=1), QFontMetricsF(font)
    shapes = charts.shapes_of(
        chart,
        width=place.width(),
        height=place.height(),
        size=size,
        measure=lambda text, _size: metrics.horizontalAdvance(text),
    )
    for shape in shapes:
        _paint(painter, shape, metrics)


def _type_size(font: QFont, *, small: float = _SMALL) -> float:
    """Return the height of the letters of a chart in pixels."""
    return QFontMetricsF(font).height() * small * _LETTERS


def _paint(painter: QPainter, shape: charts.Shape, metrics: QFontMetricsF) -> None:
    colour = QColor(getattr(current_colours(), _COLOURS[shape.tone]))
    if isinstance(shape, charts.Box):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), 3, 3)
        return
    painter.setPen(colour)
    if isinstance(shape, charts.Rule):
        painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        return
    left = {"left": 0.0, "center": 0.5, "right": 1.0}[shape.across]
    start = shape.x - metrics.horizontalAdvance(shape.text) * left
    painter.drawText(QPointF(start, shape.y), shape.text)


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
