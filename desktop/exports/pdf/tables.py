"""Ruled tables: the head repeated on every page, long cells split over pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, LongTable, TableStyle
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.paper import Column, Table
from desktop.exports.pdf.fonts import BODY_FACE, text_width
from desktop.exports.pdf.layout import checked, paragraph, paragraph_style, text
from desktop.exports.profiles import Element, Profile

#: Points; a row no taller than this goes whole to the next page, its head with it.
_WHOLE_ROW = 300.0
#: The room beside and above the words of a cell, both sides together.
_ACROSS, _DOWN = 6, 6


class _RuledTable(LongTable):
    """A table that parts a row over two pages only where the row is tall.

    Otherwise the head would be repeated in the middle of a page, above a few lines of a row.
    """

    # Names of ReportLab's own.
    _rowHeights: list[float]  # noqa: N815
    _colWidths: list[float]  # noqa: N815
    _cellvalues: list[list[Any]]

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return what stays on this page and what goes on; nothing when all goes on."""
        self.wrap(available_width, available_height)
        # Rows beyond the page are not measured yet.
        first = self._height_of(self.repeatRows)
        head = sum(self._rowHeights[: self.repeatRows])
        if head + first > available_height and first <= _WHOLE_ROW:
            return []
        pieces: list[Flowable] = super().split(available_width, available_height)
        return pieces

    def _height_of(self, row: int) -> float:
        return _height(self._cellvalues[row], self._colWidths)


def ruled_table(table: Table, profile: Profile, width: float) -> LongTable:
    """Return `table` with black rules, as it stands on a page of this width."""
    head, cell = _element("table_head", table, profile), _element("table_cell", table, profile)
    total = sum(column.width for column in table.columns)
    widths = [width * column.width / total for column in table.columns]
    heads = _heads(table, head, cell, profile, widths)
    rows = [*heads, *_body(table, head, cell, profile)]
    if table.foot:
        rows.append(_row(table.foot, _cell_styles(table.columns, head, profile)))
    least = table.row_height * mm
    drawn = _RuledTable(
        rows,
        colWidths=widths,
        minRowHeights=[0] * len(heads) + [least] * (len(rows) - len(heads)),
        repeatRows=len(heads),
        splitByRow=1,
        splitInRow=1,
        spaceBefore=profile.paragraph_gap,
        hAlign="CENTER",
    )
    drawn.setStyle(_table_style(table, len(heads)))
    drawn.setStyle(TableStyle(list(_kept_together(table, rows, len(heads), widths))))
    return drawn


def _kept_together(
    table: Table, rows: Sequence[Sequence[Any]], heads: int, widths: Sequence[float]
) -> Iterator[tuple[Any, ...]]:
    """Yield that a band is the head of what follows and never the last row of a page.

    What no page has room for is let go: ReportLab would look for such a page for ever.
    """
    for place in sorted(table.bands):
        following = next(at for at in count(place) if at not in table.bands)
        bands = [_height(rows[heads + at][:1], [sum(widths)]) for at in range(place, following)]
        after = _height(rows[heads + following], widths) if following < len(table.rows) else 0.0
        if sum(bands) + after <= _WHOLE_ROW:
            yield ("NOSPLIT", (0, heads + place), (0, heads + place + 1))


def _height(cells: Sequence[Any], widths: Sequence[float]) -> float:
    """Return how high the tallest cell of a row is, with the room around its words."""
    heights = [
        part.wrap(width - _ACROSS, 10_000)[1]
        for cell, width in zip(cells, widths, strict=True)
        for part in (cell if isinstance(cell, tuple | list) else (cell,))
        if isinstance(part, Drawn)
    ]
    return float(max(heights, default=0.0)) + _DOWN


def _heads(
    table: Table, head: Element, cell: Element, profile: Profile, widths: Sequence[float]
) -> list[list[Drawn | str]]:
    """Return the titles, and below them the numbers of the columns if there are any.

    Titles break between words, unless a word is wider than its column.
    """
    titles = [column.title for column in table.columns]
    styles = _cell_styles(table.columns, head, profile, head=True)
    for style, title, width in zip(styles, titles, widths, strict=True):
        words = checked(title).split()
        style.splitLongWords = int(any(text_width(word, head) > width for word in words))
    heads = [_row(titles, styles)]
    if table.numbered:
        numbers = [str(number) for number in range(1, len(titles) + 1)]
        heads.append(_row(numbers, _cell_styles(table.columns, cell, profile, head=True)))
    return heads


def _body(table: Table, head: Element, cell: Element, profile: Profile) -> list[list[Drawn | str]]:
    plain = _cell_styles(table.columns, cell, profile)
    band = paragraph_style(head, leading=head.size + profile.cell_line_gap)
    blanks: list[Drawn | str] = [""] * (len(table.columns) - 1)
    return [
        [paragraph(text(row[0]), band), *blanks] if place in table.bands else _row(row, plain)
        for place, row in enumerate(table.rows)
    ]


def _table_style(table: Table, heads: int) -> TableStyle:
    commands: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, -1), BODY_FACE),
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("VALIGN", (0, 0), (-1, heads - 1), "MIDDLE"),
        ("VALIGN", (0, heads), (-1, -1), "MIDDLE" if table.row_height else "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    for place in sorted(table.bands):
        row = heads + place
        commands.append(("SPAN", (0, row), (-1, row)))
    return TableStyle(commands)


def _row(cells: Sequence[str], styles: Sequence[ParagraphStyle]) -> list[Drawn | str]:
    return [paragraph(text(cell), style) for cell, style in zip(cells, styles, strict=True)]


def _cell_styles(
    columns: Sequence[Column], element: Element, profile: Profile, *, head: bool = False
) -> list[ParagraphStyle]:
    return [
        paragraph_style(
            element,
            align="center" if head else column.align,
            leading=element.size + profile.cell_line_gap,
            cut_words=not head,
        )
        for column in columns
    ]


def _element(name: str, table: Table, profile: Profile) -> Element:
    element = profile.elements[name]
    return replace(element, size=table.size) if table.size else element
