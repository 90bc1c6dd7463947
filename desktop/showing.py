"""Showing a book that was opened: how far back it goes, and the pages that are handed it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop import assembly
from desktop.background import Background
from desktop.backups import Backups
from desktop.book import Changed, OpenBook
from desktop.finder import BookFinder
from desktop.handing_over import HandingOver
from desktop.locking import Locking
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.pages.password_card import PasswordActs
from desktop.protecting import Protecting
from desktop.recovery_codes import RecoveryCodes
from desktop.restoring import Restoring
from desktop.settings import Language, Settings
from desktop.theme import Theme
from desktop.window import MainWindow
from models.periods import date_text

#: What can reach further back than the window knew, or name the cell anew.
_REACHING = frozenset({"organisation", "campaigns", "meetings", "study"})


class Follower(Protocol):
    """A service that does something for whichever book is open."""

    def follow(self, book: OpenBook | None) -> None:
        """Work for `book` from now on."""


class Showing(Protocol):
    """The application, as far as its book's pages are built of it."""

    window: MainWindow
    book: OpenBook | None
    background: Background
    navigator: Navigator
    period: PeriodChoice
    settings: Settings
    theme: Theme
    backups: Backups
    restoring: Restoring
    protecting: Protecting
    handing_over: HandingOver
    codes: RecoveryCodes
    locking: Locking
    clock: Callable[[], date]

    @property
    def followers(self) -> Sequence[Follower]:
        """The services that are told which book is open."""

    def today(self) -> date:
        """Return the day on which the book is looked at."""

    def speak(self, language: Language) -> None:
        """Build the window anew in `language`."""


def show_book(house: Showing, place: Place, *, like: PeriodChoice | None = None) -> None:
    """Show the open book at `place`, with the period chosen in `like` or the running year."""
    assert house.book is not None
    reach = _reach_of(house, house.book)
    house.book.standing = reach.standing_day
    look_at(house.period, reach, today=house.today(), like=like)
    parts = assembly.Parts(
        book=house.book,
        background=house.background,
        navigator=house.navigator,
        period=house.period,
        settings=house.settings,
        theme=house.theme,
        today=house.today,
        speak=house.speak,
        show_shortcuts=house.window.show_shortcuts,
        backups=house.backups,
        show_backups=house.restoring.show_backups,
        hand_over=house.handing_over.show,
        password_acts=PasswordActs(
            give=house.protecting.give,
            change=house.protecting.change,
            remove=house.protecting.remove,
            show_code=house.codes.show,
            lock=house.locking.lock,
        ),
    )
    show_pages(house.window, parts, reach, place)
    for follower in house.followers:
        follower.follow(house.book)


def name_cell(house: Showing, changed: object) -> None:
    """Name the cell anew and let the period reach as far as the book does, where that changed."""
    if isinstance(changed, Changed) and changed.touches(_REACHING) and house.book:
        reach = _reach_of(house, house.book)
        house.window.name_cell(reach.cell.name, reach.cell.upper_body)
        house.period.set_reach(first_year=reach.first_year, term=reach.term)


def _reach_of(house: Showing, book: OpenBook) -> assembly.Reach:
    return book.read(partial(assembly.read_reach, today=house.clock()))


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
