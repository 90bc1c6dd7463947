"""Charts as plain shapes: the same ones are drawn on paper and on the screen.

Lengths are in the drawer's own units; y grows downwards. What a shape is for is said by its tone,
so that paper has greys and the screen its colours; no figure is told by a colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Tone = Literal["ink", "muted", "bar", "accent", "track"]
Across = Literal["left", "center", "right"]
#: How wide a text of this size is.
Measure = Callable[[str, float], float]

_WIDEST_BAR = 30.0
_BAR_SHARE = 0.6
_GAP = 3.0
#: A line of text in heights of its type, and the part of one that stands above the baseline.
_LINE, _ASCENT = 1.25, 0.95
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its height between 0 and 1 (None: no figure), the figures beside it."""

    name: str
    share: float | None
    figures: tuple[str, ...] = ()
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A title over bars; `upright` ones stand side by side, others lie under each other.

    What lies below `floor` is cut away, so that differences show; on paper nothing is.
    """

    title: str
    bars: tuple[Bar, ...]
    upright: bool = True
    floor: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line."""

    x1: float
    y1: float
    x2: float
    y2: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Label:
    """A text whose baseline is at `y`; `x` is its left end, its middle or its right end."""

    x: float
    y: float
    text: str
    size: float
    across: Across
    tone: Tone = "ink"


Shape = Box | Rule | Label


def chart_height(chart: Chart, *, size: float) -> float:
    """Return how high a chart is best drawn with type of this size."""
    if chart.upright:
        return size * 15
    return len(chart.bars) * _row(size) + _GAP


def chart_words(chart: Chart) -> str:
    """Return what the chart shows, for whoever cannot see it."""
    bars = "; ".join(f"{bar.name}: {' '.join(bar.figures)}" for bar in chart.bars)
    return f"{chart.title}. {bars}"


def shapes_of(
    chart: Chart, *, width: float, height: float, size: float, measure: Measure
) -> tuple[Shape, ...]:
    """Return the shapes of a chart without its title, in a space of this size."""
    if not chart.bars:
        return ()
    draw = _columns if chart.upright else _rows
    return tuple(draw(chart, width, height, size, measure))


def _columns(
    chart: Chart, width: float, height: float, size: float, measure: Measure
) -> Iterator[Shape]:
    line = size * _LINE
    lines = _figure_lines(chart.bars, width / len(chart.bars), size, measure)
    foot, top = height - line - _GAP, lines * line + _GAP
    room = width / len(chart.bars)
    for place, bar in enumerate(chart.bars):
        middle = (place + 0.5) * room
        tall = max(2.0, (foot - top) * _over(bar, chart.floor))
        wide = min(_WIDEST_BAR, room * _BAR_SHARE)
        yield Box(middle - wide / 2, foot - tall, wide, tall, _tone(bar))
        for number, figure in enumerate(bar.figures[:lines]):
            above = foot - tall - _GAP - (lines - 1 - number) * line
            yield Label(middle, above, figure, size, "center")
        yield Label(middle, foot + _GAP + size * _ASCENT, bar.name, size, "center", "muted")
    yield Rule(0, foot, width, foot, "muted")


def _rows(
    chart: Chart, width: float, _height: float, size: float, measure: Measure
) -> Iterator[Shape]:
    """Yield bars under each other: the name at the left, the figures at the right."""
    name_room = min(width * 0.4, max(measure(bar.name, size) for bar in chart.bars) + 2 * _GAP)
    texts = [" ".join(bar.figures) for bar in chart.bars]
    figure_room = max(measure(text, size) for text in texts) + 2 * _GAP
    long = max(1.0, width - name_room - figure_room)
    thick, step = size * _LINE, _row(size)
    for place, (bar, text) in enumerate(zip(chart.bars, texts, strict=True)):
        top = place * step + _GAP
        baseline = top + (thick + size * 0.7) / 2
        yield Label(0, baseline, _cut(bar.name, name_room - _GAP, size, measure), size, "left")
        yield Box(name_room, top, long, thick, "track")
        if bar.share:
            yield Box(name_room, top, max(1.0, long * _over(bar, chart.floor)), thick, _tone(bar))
        yield Label(width, baseline, text, size, "right")
    yield Rule(name_room, 0, name_room, len(chart.bars) * step + _GAP, "muted")


def _figure_lines(bars: Sequence[Bar], room: float, size: float, measure: Measure) -> int:
    """Return how many figures fit above each bar beside those of its neighbours."""
    most = max(len(bar.figures) for bar in bars)
    for lines in range(most, 0, -1):
        texts = [text for bar in bars for text in bar.figures[:lines]]
        if all(measure(text, size) <= room for text in texts):
            return lines
    return 0


def _row(size: float) -> float:
    return size * _LINE + 2 * _GAP


def _over(bar: Bar, floor: float) -> float:
    return min(1.0, max(0.0, ((bar.share or 0.0) - floor) / (1 - floor)))


def _tone(bar: Bar) -> Tone:
    if bar.share is None:
        return "track"
    return "accent" if bar.stands_out else "bar"


def _cut(text: str, room: float, size: float, measure: Measure) -> str:
    if measure(text, size) <= room:
        return text
    while text and measure(text + _ELLIPSIS, size) > room:
        text = text[:-1].rstrip()
    return text + _ELLIPSIS
