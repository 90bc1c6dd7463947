"""Showing a book that was opened: how far back it goes, and the pages that are handed it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop import assembly
from desktop.finder import BookFinder
from desktop.navigation import PeriodChoice, Place
from desktop.window import MainWindow
from models.periods import date_text


def look_at(
    period: PeriodChoice, reach: assembly.Reach, *, today: date, like: PeriodChoice | None
) -> None:
    """Let `period` look at what `like` looks at, or at the running year."""
    period.today = today
    period.set_reach(first_year=reach.first_year, term=reach.term)
    if like is None:
        period.choose_year(today.year)
    else:
        period.choose_like(like)


def show_pages(
    window: MainWindow, parts: assembly.Parts, reach: assembly.Reach, place: Place
) -> None:
    """Hand the pages of the open book to `window`, beginning at `place`."""
    window.show_book(
        parts.book,
        cell_name=reach.cell.name,
        upper_body=reach.cell.upper_body,
        factories=assembly.factories(parts),
        provider=BookFinder(parts.book, parts.today()),
        place=place,
    )
    window.status.show_notice(_whereabouts(parts, reach.standing_day))


def _whereabouts(parts: assembly.Parts, standing: date | None) -> str:
    """Return what the status line says of the open book."""
    if standing is None:
        file = parts.book.database.file
        return QCoreApplication.translate("app", "Book: {0}").format(file)
    sample = QCoreApplication.translate("app", "Sample book: every day in it is {0}")
    return sample.format(date_text(standing))
