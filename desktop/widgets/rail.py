"""The rail at the left: the places of the window, an icon and a word each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
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

from desktop.colours import current_colours
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
_ICON = 20
_WORD_LEFT = 38
_WIDTH = 184
_FOOT = (Place.SETTINGS, Place.HELP)


class Rail(QFrame):
    """Shows the places; `chosen` when the user takes one. Up and Down move along it."""

    chosen = Signal(Place)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("look", "rail")
        self.setMinimumWidth(_WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[Place, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 8)
        layout.setSpacing(2)
        self._menu_button = self._make_menu_button()
        layout.addLayout(_brand(self._menu_button))
        layout.addSpacing(8)
        for place in _ICONS:
            if place == _FOOT[0]:
                layout.addStretch(1)
            layout.addWidget(self._add(place))

    def set_menu(self, menu: QMenu) -> None:
        """Let the button beside the program's name open `menu`."""
        self._menu_button.setMenu(menu)

    @Slot()
    def open_menu(self) -> None:
        """Open the menu as its button does."""
        self._menu_button.showMenu()

    def titles(self) -> dict[Place, str]:
        """Return the word of each place in the language of the window."""
        return {
            Place.OVERVIEW: self.tr("Overview"),
            Place.MEMBERS: self.tr("Members"),
            Place.MEETINGS: self.tr("Meetings"),
            Place.STUDY: self.tr("Self-study"),
            Place.CAMPAIGNS: self.tr("Campaigns"),
            Place.REPORTS: self.tr("Reports"),
            Place.CALENDAR: self.tr("Calendar"),
            Place.SETTINGS: self.tr("Settings"),
            Place.HELP: self.tr("Help"),
        }

    def show_place(self, place: Place | None) -> None:
        """Mark `place` as the one that is shown; None marks nothing.

        A place without an entry of its own belongs to the overview.
        """
        if place is not None and place not in self._buttons:
            place = Place.OVERVIEW
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
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _add(self, place: Place) -> QToolButton:
        button = PlaceButton()
        title = self.titles()[place]
        button.setText(title)
        button.setObjectName(f"place_{place.value}")
        button.setAccessibleName(title)
        button.setIcon(icon(_ICONS[place]))
        button.setCheckable(True)
        button.clicked.connect(self._clicked)
        self._group.addButton(button)
        self._buttons[place] = button
        return button


class PlaceButton(QToolButton):
    """One place: icon and word, on a ground of the accent while it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the word in its bold form, so that nothing moves when chosen."""
        metrics = QFontMetrics(self._font(chosen=True))
        width = metrics.horizontalAdvance(self.text()) + _WORD_LEFT + 10
        return QSize(width, max(35, metrics.height() + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word, and the frame of the focus."""
        colours = current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.accent_soft if self.isChecked() else colours.hover
        painter.setPen(Qt.PenStyle.NoPen)
        frame = QRectF(self.rect())
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(frame, 6, 6)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        state = QIcon.State.On if self.isChecked() else QIcon.State.Off
        place = QRect(10, (self.height() - _ICON) // 2, _ICON, _ICON)
        self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode, state)
        colour = colours.accent_text if self.isChecked() else colours.soft
        painter.setPen(QColor(colour if self.isEnabled() else colours.muted))
        painter.setFont(self._font(chosen=self.isChecked()))
        words = self.rect().adjusted(_WORD_LEFT, 0, -8, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _font(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        return font


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
