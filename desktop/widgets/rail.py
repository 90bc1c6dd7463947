"""The rail at the left: the places of the window, an icon and a word each."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from desktop.icons import icon
from desktop.navigation import Place
from desktop.widgets.emblem import emblem
from desktop.widgets.text import make_label

_ICONS = {
    Place.OVERVIEW: "squares-four",
    Place.MEMBERS: "users",
    Place.MEETINGS: "calendar-check",
    Place.STUDY: "book-open",
    Place.CAMPAIGNS: "flag",
    Place.REPORTS: "file-text",
    Place.SETTINGS: "gear",
    Place.HELP: "question",
}
_FOOT = (Place.SETTINGS, Place.HELP)


class Rail(QFrame):
    """Shows the places; `chosen` when the user takes one. Up and Down move along it."""

    chosen = Signal(Place)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("look", "rail")
        self._group = QButtonGroup(self)
        self._buttons: dict[Place, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 8)
        layout.setSpacing(2)
        self._menu_button = self._make_menu_button()
        layout.addLayout(_brand(self._menu_button))
        layout.addSpacing(8)
        for place in Place:
            if place == _FOOT[0]:
                layout.addStretch(1)
            layout.addWidget(self._add(place))

    def set_menu(self, menu: QMenu) -> None:
        """Let the button beside the program's name open `menu`."""
        self._menu_button.setMenu(menu)

    def titles(self) -> dict[Place, str]:
        """Return the word of each place in the language of the window."""
        return {
            Place.OVERVIEW: self.tr("Overview"),
            Place.MEMBERS: self.tr("Members"),
            Place.MEETINGS: self.tr("Meetings"),
            Place.STUDY: self.tr("Self-study"),
            Place.CAMPAIGNS: self.tr("Campaigns"),
            Place.REPORTS: self.tr("Reports"),
            Place.SETTINGS: self.tr("Settings"),
            Place.HELP: self.tr("Help"),
        }

    def show_place(self, place: Place | None) -> None:
        """Mark `place` as the one that is shown; None marks nothing."""
        self._group.setExclusive(False)
        for other, button in self._buttons.items():
            button.setChecked(other == place)
        self._group.setExclusive(True)

    def set_places(self, places: set[Place]) -> None:
        """Let only these places be taken; the others are greyed until a book is open."""
        for place, button in self._buttons.items():
            button.setEnabled(place in places)

    @Slot()
    def _clicked(self) -> None:
        place = next(place for place, button in self._buttons.items() if button.isChecked())
        self.chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus along the places."""
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        buttons = [button for button in self._buttons.values() if button.isEnabled()]
        focused = next((at for at, button in enumerate(buttons) if button.hasFocus()), None)
        if event.key() not in steps or focused is None:
            super().keyPressEvent(event)
            return
        target = buttons[(focused + steps[event.key()]) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menu_button")
        button.setAccessibleName(self.tr("Menu"))
        button.setToolTip(self.tr("Menu (F10)"))
        button.setIcon(icon("list"))
        button.setIconSize(QSize(20, 20))
        button.setShortcut(Qt.Key.Key_F10)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _add(self, place: Place) -> QToolButton:
        button = QToolButton()
        title = self.titles()[place]
        button.setText(title)
        button.setObjectName(f"place_{place.value}")
        button.setAccessibleName(title)
        button.setProperty("look", "place")
        button.setIcon(icon(_ICONS[place]))
        button.setIconSize(QSize(20, 20))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._clicked)
        self._group.addButton(button)
        self._buttons[place] = button
        return button


def _brand(button: QToolButton) -> QHBoxLayout:
    """Return the emblem, the program's name, and the button of the menu."""
    layout = QHBoxLayout()
    layout.setContentsMargins(10, 2, 0, 2)
    layout.setSpacing(8)
    picture = QLabel()
    picture.setPixmap(emblem(22))
    layout.addWidget(picture)
    layout.addWidget(make_label("Sổ Chi bộ", "brand"), 1)
    layout.addWidget(button)
    return layout
