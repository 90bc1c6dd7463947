"""Ranges of cells on the clipboard, as Excel and LibreOffice copy and paste them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from models.errors import RecordsError
from models.imports.grid import Grid, format_grid, format_html, parse_grid

#: More than any sheet of ours has; beyond, what was copied is something else.
_MAX_ROWS, _MAX_COLUMNS, _MAX_LETTERS = 5_000, 100, 1_000_000


class _Copied:
    """What was put on the clipboard last, by its digest."""

    digest = b""


def copy_grid(grid: Sequence[Sequence[str]]) -> None:
    """Put the range on the clipboard: as text, and as a table whose cells stay text.

    So a number keeps its zeros in front, and what begins with "=" is no formula.
    """
    data = QMimeData()
    text = format_grid(grid)
    data.setText(text)
    _Copied.digest = _digest(text)
    data.setHtml(format_html(grid))
    QGuiApplication.clipboard().setMimeData(data)


def clear_own() -> None:
    """Clear what this program put on the clipboard, and nothing of another's.

    Some systems cannot tell whose it is: there what a table put last is known again.
    """
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() or _digest(clipboard.text()) == _Copied.digest:
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def pasted_grid() -> Grid:
    """Return the range on the clipboard; empty when it holds no text.

    Raises RecordsError when it is too large to be meant.
    """
    text = QGuiApplication.clipboard().text()
    grid = parse_grid(text) if len(text) <= _MAX_LETTERS else ()
    too_large = len(grid) > _MAX_ROWS or (grid and len(grid[0]) > _MAX_COLUMNS)
    if too_large or len(text) > _MAX_LETTERS:
        raise RecordsError("paste.too_large", rows=_MAX_ROWS, columns=_MAX_COLUMNS)
    return grid
