"""Who a meeting would call: the roll of its day, to be looked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.labels import status_label
from desktop.tables.roll_table import NumberedEntry, RollTable
from desktop.widgets.buttons import make_button
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.members.roll import RollEntry
from models.periods import date_text
from models.words import Status

_WIDTH, _HEIGHT = 620, 520


class RollDialog(QDialog):
    """The names in order, above them how many there are of each status."""

    def __init__(self, parent: QWidget | None, called: Sequence[RollEntry], day: date) -> None:
        super().__init__(parent)
        self.setObjectName("roll_dialog")
        self.setWindowTitle(self.tr("Called on {0}").format(date_text(day)))
        self.table = RollTable(self)
        self.table.set_rows(NumberedEntry(at, one) for at, one in enumerate(called, start=1))
        self.view = TableView(name="roll", title=self.windowTitle())
        self.view.setModel(self.table)
        self.count_label = make_label(roll_text(called), name="roll_count", wrap=True)
        close = make_button(self.tr("Close"), name="roll_close", slot=self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.count_label)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)

    @classmethod
    def show_roll(cls, parent: QWidget, called: Sequence[RollEntry], day: date) -> None:
        """Show who is called until the dialog is closed."""
        dialog = cls(parent, called, day)
        dialog.exec()
        dialog.deleteLater()


def roll_text(called: Sequence[RollEntry]) -> str:
    """Return how many are called, and how many of each status."""
    counted = Counter(one.status for one in called)
    parts = [f"{status_label(one)}: {counted[one]}" for one in Status if counted[one]]
    whole = QCoreApplication.translate("RollDialog", "{0} people").format(len(called))
    return " · ".join([whole, *parts])
