"""The place of the members: everyone in a list, or one person."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.background import Background
from desktop.book import OpenBook
from desktop.navigation import Navigator, PeriodChoice
from desktop.pages.members_page.person_page import PersonPage
from desktop.pages.members_page.place import MembersPage
from desktop.settings import Settings


class MembersPlace(QStackedWidget):
    """Shows the list; a person who is opened there, searched or named elsewhere has a page."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        settings: Settings,
    ) -> None:
        super().__init__()
        self.setObjectName("members_place")
        self._navigator = navigator
        common = (book, background, navigator, period, settings)
        self.list = MembersPage(*common)
        self.person = PersonPage(*common)
        self.addWidget(self.list)
        self.addWidget(self.person)
        self.list.person_wanted.connect(self.show_payload)
        self.person.left.connect(self._go_back)

    @property
    def first_focus(self) -> QWidget:
        """Where typing begins on what is shown."""
        shown = self.currentWidget()
        return self.person.first_focus if shown is self.person else self.list.first_focus

    @property
    def shown(self) -> UUID | None:
        """The person whose page is open; None for the list."""
        return self.person.person_id if self.currentWidget() is self.person else None

    def show_payload(self, payload: object) -> None:
        """Show the page of the person whose id is the payload."""
        if isinstance(payload, UUID):
            self.person.show_person(payload)
            self.setCurrentWidget(self.person)
            self.person.first_focus.setFocus()

    @Slot()
    def show_home(self) -> None:
        """Go back to the list, to the person whose page was open."""
        if self.currentWidget() is self.list:
            return
        self.setCurrentWidget(self.list)
        self.list.list.reveal(self.person.person_id)
        self.list.first_focus.setFocus()

    @Slot()
    def _go_back(self) -> None:
        """Leave the page for where it was opened from; of a person who is gone, for the list."""
        if self.person.person_id is not None and self._navigator.back():
            self.setCurrentWidget(self.list)
        else:
            self.show_home()
