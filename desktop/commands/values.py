"""The values a command line is given: days, counts, identifiers."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

_FORMS = ("%d/%m/%Y", "%Y-%m-%d")


def day(text: str) -> date:
    """Read a day written dd/mm/yyyy or yyyy-mm-dd."""
    for form in _FORMS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"“{text}” không phải là ngày (viết 31/12/2025).")


def count(least: int, most: int) -> Callable[[str], int]:
    """Return the reader of a whole number between `least` and `most`."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and least <= int(text) <= most:
            return int(text)
        problem = f"“{text}” không phải là số từ {least} đến {most}."
        raise argparse.ArgumentTypeError(problem)

    return read


def identifier(text: str) -> UUID:
    """Read the identifier of a record."""
    try:
        return UUID(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là mã bản ghi.") from None
