"""A month to pick a day from, opened from a date field by its button or Alt+Down."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.colours import current_colours
from desktop.icons import icon
from desktop.translation import current_language


class CalendarPopup(QFrame):
    """Shows one month below a field; `picked` carries the day, Escape leaves it."""

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("calendar_popup")
        self.setProperty("look", "popup")
        self._calendar = QCalendarWidget(self)
        self._calendar.setObjectName("calendar")
        self._calendar.setAccessibleName(self.tr("Calendar"))
        self._calendar.setLocale(QLocale(current_language().value))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.setMinimumWidth(320)
        for name, picture in (("prev", "caret-left"), ("next", "caret-right")):
            button = self._calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(icon(picture))
        self._calendar.clicked.connect(self._take)
        self._calendar.activated.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._calendar)

    def open_at(self, field: QWidget, day: date) -> None:
        """Show the month of `day` below `field`, on the screen as a whole."""
        self._colour()
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        if corner.y() + self.height() > room.bottom():
            corner.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        self.move(corner)
        self.show()
        self._calendar.setFocus()

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _colour(self) -> None:
        """Wear the theme where the style sheet does not reach: headings and weekends."""
        colours = current_colours()
        heading = QTextCharFormat()
        heading.setForeground(QColor(colours.muted))
        heading.setBackground(QColor(colours.surface))
        self._calendar.setHeaderTextFormat(heading)
        day = QTextCharFormat()
        day.setForeground(QColor(colours.text))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, day)
