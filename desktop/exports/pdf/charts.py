"""A chart on paper: greys with an outline, which a black and white printer keeps apart."""

from __future__ import annotations

from reportlab.lib.colors import Color, black
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from desktop.exports.charts import Box, Chart, Label, Rule, Shape, Tone, chart_height, shapes_of
from desktop.exports.pdf.fonts import face, text_width
from desktop.exports.pdf.layout import checked
from desktop.exports.profiles import Element, Profile

TYPE_SIZE = 10.0
_TITLE_ROOM = 1.8
_GREYS: dict[Tone, float] = {"ink": 0, "muted": 0, "bar": 0.62, "accent": 0.4, "track": 1}
_OUTLINE = 0.5


class DrawnChart(Flowable):
    """A chart as wide as the page, its title above it."""

    def __init__(self, chart: Chart, profile: Profile, *, before: float | None = None) -> None:
        super().__init__()
        self._chart = chart
        self._gap = profile.leading if before is None else before

    def getSpaceBefore(self) -> float:
        """Return the gap above, in points."""
        return self._gap

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Take the width offered and tell the height needed."""
        self.width = available_width
        self.height = chart_size(self._chart) + _title_room()
        return self.width, self.height

    def draw(self) -> None:
        """Draw at the place the page has chosen."""
        canvas: Canvas = self.canv
        title = Element(TYPE_SIZE + 2, bold=True)
        canvas.setFont(face(title), title.size)
        canvas.drawString(0, self.height - title.size, checked(self._chart.title))
        draw_chart(canvas, self._chart, width=self.width, height=self.height - _title_room())


def chart_size(chart: Chart) -> float:
    """Return the height of a chart without its title, in points."""
    return chart_height(chart, size=TYPE_SIZE)


def draw_chart(canvas: Canvas, chart: Chart, *, width: float, height: float) -> None:
    """Draw a chart without its title from the canvas' origin upwards."""
    for shape in shapes_of(chart, width=width, height=height, size=TYPE_SIZE, measure=_measure):
        _draw(canvas, shape, height)


def _title_room() -> float:
    return (TYPE_SIZE + 2) * _TITLE_ROOM


def _draw(canvas: Canvas, shape: Shape, height: float) -> None:
    grey = _GREYS[shape.tone]
    canvas.setLineWidth(_OUTLINE)
    canvas.setStrokeColor(black)
    canvas.setFillColor(Color(grey, grey, grey))
    if isinstance(shape, Box):
        bottom = height - shape.y - shape.height
        canvas.rect(shape.x, bottom, shape.width, shape.height, stroke=1, fill=1)
    elif isinstance(shape, Rule):
        canvas.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2)
    elif isinstance(shape, Label):
        _write(canvas, shape, height)


def _write(canvas: Canvas, label: Label, height: float) -> None:
    element = Element(label.size)
    canvas.setFont(face(element), label.size)
    write = {
        "left": canvas.drawString,
        "center": canvas.drawCentredString,
        "right": canvas.drawRightString,
    }[label.across]
    write(label.x, height - label.y, checked(label.text))


def _measure(text: str, size: float) -> float:
    return text_width(text, Element(size))
