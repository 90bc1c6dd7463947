"""Where the letters of a PDF stand: within the margins, and not one upon the other."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import product

import pypdfium2
import pypdfium2.raw as pdfium

_MM = 72 / 25.4
#: The least of the margins, and how far above them the number of the page stands.
_MARGIN, _TOP = 15 * _MM - 1, 9 * _MM
#: The share of the larger of two letters that may lie under the other: accents touch commas.
_SHARE = 0.2
_GRID = 12.0

Box = tuple[float, float, float, float]


def misplaced(data: bytes) -> Iterator[str]:
    """Yield each page on which a letter stands outside the margins or upon another."""
    with pypdfium2.PdfDocument(data) as pdf:
        for number, page in enumerate(pdf, start=1):
            boxes = list(_boxes(page))
            width, height = page.get_size()
            page.close()
            outside = next((one for one, box in boxes if _outside(box, width, height)), "")
            if outside:
                yield f"page {number}: “{outside}” stands in the margin"
            covered = next(_covered(boxes), "")
            if covered:
                yield f"page {number}: “{covered}” stand upon each other"


def _boxes(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    reader = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for place in range(reader.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(reader, place))
        # PDFium makes spaces and line ends up where it finds room between words.
        if letter.isspace() or pdfium.FPDFText_IsGenerated(reader, place):
            continue
        pdfium.FPDFText_GetCharBox(reader, place, left, right, bottom, top)
        yield letter, (left.value, bottom.value, right.value, top.value)
    reader.close()


def _outside(box: Box, width: float, height: float) -> bool:
    left, bottom, right, top = box
    across = left >= _MARGIN and right <= width - _MARGIN
    return not (across and bottom >= _MARGIN and top <= height - _TOP)


def _covered(boxes: list[tuple[str, Box]]) -> Iterator[str]:
    """Yield pairs of letters of which one lies under the other."""
    near: dict[tuple[int, int], list[tuple[int, str, Box]]] = {}
    for place, (letter, box) in enumerate(boxes):
        across, along = ({int(box[at] // _GRID), int(box[at + 2] // _GRID)} for at in (0, 1))
        cells = set(product(across, along))
        for cell in cells:
            for before, other, held in near.get(cell, ()):
                # Letters beside each other may be drawn close together.
                if before < place - 1 and _shared(box, held) > _SHARE:
                    yield f"{other}{letter}"
        for cell in cells:
            near.setdefault(cell, []).append((place, letter, box))


def _shared(one: Box, other: Box) -> float:
    """Return how much of the larger box lies in the other; a ligature's letters share theirs."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    most = max(_area(one), _area(other))
    return across * along / most if across > 0 < along and one != other else 0.0


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
