"""The pages of the window: built when first visited, shown one at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.navigation import Place

Factories = Mapping[Place, Callable[[], QWidget]]


@runtime_checkable
class TakesPayload(Protocol):
    """A page that can be sent to one of its things, such as a meeting's sheet."""

    def show_payload(self, payload: object) -> None:
        """Show what `payload` names."""


@runtime_checkable
class NamesShown(Protocol):
    """A page that tells which of its things is shown, in words `show_payload` understands."""

    @property
    def shown(self) -> object:
        """What is shown; None for its first face."""


@runtime_checkable
class HasHome(Protocol):
    """A page with several faces, which goes back to its first when its place is chosen again."""

    def show_home(self) -> None:
        """Show the first face."""


@runtime_checkable
class HasFirstFocus(Protocol):
    """A page that says where typing begins.

    Not by a focus proxy: Tab would leave such a page at once and pass by its other fields.
    """

    @property
    def first_focus(self) -> QWidget:
        """The widget that takes the keyboard when the page is shown."""


class PageStack(QStackedWidget):
    """Holds a page for each place that can be taken; `place` is the one that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.factories: Factories = {}
        self.place: Place | None = None
        self._pages: dict[Place, QWidget] = {}

    @property
    def shown(self) -> object:
        """What the page that is shown was sent to, such as a meeting; None for a first face."""
        page = self.currentWidget()
        return page.shown if isinstance(page, NamesShown) else None

    def clear(self, factories: Factories | None = None) -> None:
        """Drop every page, and take other places."""
        while (page := self.widget(0)) is not None:
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.place = None
        self.factories = factories or {}

    def put(self, place: Place, page: QWidget) -> None:
        """Let `page` stand for `place`."""
        self._pages[place] = page
        self.addWidget(page)

    def go(self, place: Place, payload: object = None) -> None:
        """Show the page of `place`, built at the first visit, and hand it the payload."""
        if place not in self._pages and place in self.factories:
            self.put(place, self.factories[place]())
        page = self._pages.get(place)
        if place == self.place and payload is None and isinstance(page, HasHome):
            page.show_home()
        if page is not None:
            self.setCurrentWidget(page)
            start = page.first_focus if isinstance(page, HasFirstFocus) else page
            start.setFocus(Qt.FocusReason.OtherFocusReason)
            self.place = place
        if payload is not None and isinstance(page, TakesPayload):
            page.show_payload(payload)
