"""Some pages of a finished PDF: chosen as people write them, kept as a file of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

import pikepdf
from reportlab.lib.units import mm

from desktop.exports.pdf.archive import LONG_EDGE
from desktop.exports.profiles import PROFILES
from models.errors import RecordsError

#: Points by which a page moves on the back of a sheet; its broad margin then lies at the right.
BACK_SHIFT = (PROFILES[0].margin_right - PROFILES[0].margin_left) * mm
_PART = re.compile(r"(\d{1,4})(?:\s*([-–])\s*(\d{1,4})?)?")


def parse_pages(text: str, *, count: int) -> tuple[int, ...]:
    """Return the pages that ``1-3, 5`` or ``4-`` names, of `count`; all of them for nothing."""
    if not text.strip():
        return tuple(range(1, count + 1))
    pages: list[int] = []
    for part in re.split(r"[,;]", text):
        match = _PART.fullmatch(part.strip())
        first, last = (0, -1) if match is None else _ends(match, count)
        if last < first:
            raise RecordsError("printing.pages", text=text.strip())
        pages += range(first, last + 1)
    return chosen_pages(count, pages)


def _ends(match: re.Match[str], count: int) -> tuple[int, int]:
    """Return the first and the last page of a part: ``5``, ``1-3``, or ``4-`` to the end."""
    first = int(match[1])
    if match[3]:
        return first, int(match[3])
    return first, max(first, count) if match[2] else first


def chosen_pages(count: int, pages: Iterable[int]) -> tuple[int, ...]:
    """Return these pages, all if none is named, in their order and each once."""
    chosen = tuple(sorted(set(pages))) or tuple(range(1, count + 1))
    if not 1 <= chosen[0] <= chosen[-1] <= count:
        raise RecordsError("printing.no_such_page", count=count)
    return chosen


def keep_pages(pdf: bytes, pages: Iterable[int], *, shift_backs: bool = False) -> bytes:
    """Return `pdf` with these pages alone; with `shift_backs` every second one is moved.

    Of all its pages as they are it is the file itself: an issued or a signed one stays what it is.
    """
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        chosen = chosen_pages(len(document.pages), pages)
        if len(chosen) == len(document.pages) and not shift_backs:
            return pdf
        for number in range(len(document.pages), 0, -1):
            if number not in chosen:
                del document.pages[number - 1]
        for page in list(document.pages)[1::2] if shift_backs else ():
            page.contents_add(f"q 1 0 0 1 {BACK_SHIFT:.3f} 0 cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ")
        document.remove_unreferenced_resources()
        document.save(output, deterministic_id=True)
    return output.getvalue()


def is_mirrored(pdf: bytes) -> bool:
    """Tell whether the margins are already those of two-sided printing."""
    with pikepdf.open(BytesIO(pdf)) as document:
        shown = document.Root.get("/ViewerPreferences")
        return shown is not None and shown.get("/Duplex") == LONG_EDGE


def count_pages(pdf: bytes) -> int:
    """Return how many pages there are."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)
