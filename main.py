"""Sổ Chi bộ: opens the window, or does what the command line asks for."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.commands import line


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line asks for and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console's own encoding lacks Vietnamese letters.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    asked = sys.argv[1:] if words is None else words
    return line.main(asked, window=_open_window, tour=_make_tour)


def _open_window(book: Path | None) -> int:
    # Qt takes long to load, and the verbs work where it is not installed.
    from desktop.start import run

    return run(book)


def _make_tour(folder: Path) -> int:
    from desktop.tour import run

    return run(folder)


if __name__ == "__main__":
    sys.exit(main())
