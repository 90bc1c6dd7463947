"""The values a command line is given: days, counts, identifiers."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from models.periods import Period

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


def asked_period(arguments: argparse.Namespace) -> Period | None:
    """Return the days asked for; with one end alone, the rest of its year."""
    first, last = arguments.first, arguments.last
    if first is None and last is None:
        return None
    first = first or last.replace(month=1, day=1)
    last = last or first.replace(month=12, day=31)
    if last < first:
        arguments.parser.error("Ngày cuối kỳ phải bằng hoặc sau ngày đầu kỳ.")
    return Period(first, last)
