"""The order in which the window lists names: the one that the open book has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from models.names import ToneOrder, sort_key

if TYPE_CHECKING:
    from desktop.book import Changed, OpenBook

_PROPERTY = "tone_order"


def name_key(full_name: str) -> str:
    """Return what orders `full_name` among others on the screen, as the papers order it."""
    app = QCoreApplication.instance()
    chosen = app.property(_PROPERTY) if app is not None else None
    return sort_key(full_name, ToneOrder(chosen) if chosen else ToneOrder.DICTIONARY)


def follow_names_of(book: OpenBook) -> None:
    """List names as `book` does, now and whenever another order is chosen in it.

    To be called before any page of the book is built, which would be told of a change first.
    """
    follower = book.findChild(_Follower) or _Follower(book)
    follower.read()


class _Follower(QObject):
    """A child of the book that listens for another order."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__(book)
        self._book = book
        book.changed.connect(self.take)

    @Slot(object)
    def take(self, changed: Changed) -> None:
        """Follow a change of the organisation, to which the order belongs."""
        if changed.touches(frozenset({"organisation"})):
            self.read()

    def read(self) -> None:
        """Take the order of the book for the window."""
        from models.organisation import tone_order

        app = QCoreApplication.instance()
        assert app is not None, "only a window shows lists of names"
        app.setProperty(_PROPERTY, self._book.read(tone_order).value)
