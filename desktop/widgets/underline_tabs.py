"""Tabs as a row of underlined words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton

from desktop.colours import current_colours
from desktop.widgets.flow_layout import FlowLayout

#: The room between two tabs: what it shrinks to where they are many, and what it usually is.
_GAPS = (8, 22)


class UnderlineTabs(QFrame):
    """A row of words of which one is chosen, in two lines if need be; Left, Right move along."""

    chosen = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "tabs")
        self._layout = FlowLayout(spacing=_GAPS[-1])
        self.setLayout(self._layout)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}

    @property
    def current(self) -> str:
        """The key of the chosen tab, or "" while there are none."""
        return next((key for key, tab in self._buttons.items() if tab.isChecked()), "")

    def add_tab(self, key: str, title: str) -> None:
        """Add a tab at the right; the first one added is chosen."""
        tab = _Tab()
        tab.setText(title)
        tab.setObjectName(f"{self.objectName()}_{key}")
        tab.setAccessibleName(title)
        tab.setProperty("key", key)
        tab.setCheckable(True)
        tab.setChecked(not self._buttons)
        tab.clicked.connect(self._clicked)
        self._group.addButton(tab)
        self._buttons[key] = tab
        self._layout.addWidget(tab)

    def choose(self, key: str) -> None:
        """Choose a tab and tell it, unless it is chosen already."""
        if key != self.current:
            self._buttons[key].setChecked(True)
            self.chosen.emit(key)

    def set_title(self, key: str, title: str) -> None:
        """Show another word on a tab."""
        self._buttons[key].setText(title)
        self._buttons[key].setAccessibleName(title)

    def set_offered(self, key: str, *, offered: bool) -> None:
        """Show or hide a tab; one that is chosen as it goes gives way to the first."""
        self._buttons[key].setVisible(offered)
        if not offered and key == self.current:
            self.choose(next(iter(self._buttons)))

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(self.current)

    def event(self, event: QEvent) -> bool:
        """Let the tabs come closer where there is little room; then they go on in another line."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Choose the room between the tabs."""
        tabs = self._shown()
        least, usual = _GAPS
        spare = self.width() - sum(tab.sizeHint().width() for tab in tabs)
        self._layout.setSpacing(max(least, min(usual, spare // max(1, len(tabs)))))

    def _shown(self) -> list[QToolButton]:
        return [tab for tab in self._buttons.values() if not tab.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the tabs."""
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        keys = [key for key, tab in self._buttons.items() if not tab.isHidden()]
        if event.key() not in steps or not keys:
            super().keyPressEvent(event)
            return
        place = (keys.index(self.current) + steps[event.key()]) % len(keys)
        self.choose(keys[place])
        self._buttons[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)


class _Tab(QToolButton):
    """One word; the chosen one is bold, in the accent, and underlined."""

    def sizeHint(self) -> QSize:
        """Return room for the word in its bold form, so that nothing moves when chosen."""
        metrics = QFontMetrics(self._font(chosen=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word and the line below."""
        colours = current_colours()
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setFont(self._font(chosen=chosen))
        bright = colours.text if self.underMouse() or self.hasFocus() else colours.soft
        painter.setPen(QColor(colours.accent_text if chosen else bright))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        line = QRect(0, self.height() - 2, self.width(), 2)
        if chosen:
            painter.fillRect(line, QColor(colours.accent))
        if self.hasFocus():
            frame = self.rect().adjusted(0, 4, -1, -5)
            painter.setPen(QColor(colours.focus))
            painter.drawRect(frame)
        painter.end()

    def _font(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        return font
