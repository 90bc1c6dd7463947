"""A place with a page beside its own, to which the user goes and comes back from."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget


class SidePages(QStackedWidget):
    """Shows `page`; `show_aside` goes to the page beside it, `show_home` comes back."""

    def __init__(self, page: QWidget, aside: QWidget, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.page, self.aside = page, aside
        self.addWidget(page)
        self.addWidget(aside)

    @property
    def first_focus(self) -> QWidget:
        """Where typing begins on what is shown."""
        shown = self.aside if self.currentWidget() is self.aside else self.page
        focus: QWidget = getattr(shown, "first_focus", shown)
        return focus

    def show_payload(self, payload: object) -> None:
        """Show what is asked for on the page itself."""
        self.show_home()
        self.page.show_payload(payload)  # type: ignore[attr-defined]

    @Slot()
    def show_aside(self) -> None:
        """Go to the page beside."""
        self.setCurrentWidget(self.aside)
        self.first_focus.setFocus()

    @Slot()
    def show_home(self) -> None:
        """Come back to the page."""
        self.setCurrentWidget(self.page)
