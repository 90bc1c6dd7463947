"""Keep pages true to the book without doing work for pages nobody looks at."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.book import Changed, OpenBook
from desktop.navigation import PeriodChoice


def refresh_when_changed(
    page: QWidget, book: OpenBook, nouns: Iterable[str], refresh: Callable[[], None]
) -> None:
    """Call `refresh` (a method of `page`) when any of `nouns` changed.

    At once while the page is visible, otherwise when it is next shown. The link lives and dies
    with the page.
    """
    link = Link(page, frozenset(nouns), refresh)
    book.changed.connect(link.take)


def refresh_when_turned(page: QWidget, period: PeriodChoice, refresh: Callable[[], None]) -> None:
    """Call `refresh` (a method of `page`) when another period is looked at, just as for changes."""
    link = Link(page, frozenset(), refresh)
    period.changed.connect(link.turn)


class Link(QObject):
    """A child of the page that listens for `nouns` and holds the page's method weakly."""

    def __init__(self, page: QWidget, nouns: frozenset[str], refresh: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = weakref.ref(page)
        self.nouns = nouns
        self._refresh = weakref.WeakMethod(refresh)
        self._stale = False
        page.installEventFilter(self)

    @Slot(Changed)
    def take(self, changed: Changed) -> None:
        """Refresh now or remember to."""
        if changed.touches(self.nouns):
            self.turn()

    @Slot()
    def turn(self) -> None:
        """Refresh now or remember to, whatever it was."""
        page = self._page()
        if page is not None and page.isVisible():
            self._call()
        else:
            self._stale = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refresh a stale page as it is shown."""
        if event.type() == QEvent.Type.Show and self._stale:
            self._stale = False
            self._call()
        return super().eventFilter(watched, event)

    def _call(self) -> None:
        refresh = self._refresh()
        if refresh is not None:
            refresh()
