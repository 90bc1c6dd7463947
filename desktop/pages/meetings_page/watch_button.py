"""The button that counts what is worth watching, and shows it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.dialogs.watch_dialog import WatchDialog
from desktop.widgets.buttons import make_button
from models.meetings.watch import Watch


class WatchButton(QWidget):
    """Takes no room while there is nothing to watch."""

    def __init__(self) -> None:
        super().__init__()
        self._watch: Watch | None = None
        self.button = make_button("", name="watch_button", slot=self._show, icon_name="eye")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)

    def show_watch(self, watch: Watch) -> None:
        """Count what there is to watch."""
        self._watch = watch
        text = self.tr("Worth watching ({0})").format(watch.count)
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.setVisible(watch.count > 0)

    @Slot()
    def _show(self) -> None:
        if self._watch is not None:
            WatchDialog.show_watch(self, self._watch)
