"""A file dragged from the file manager and dropped onto a part of the window."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets one file with one of `suffixes` be dropped onto `target`; `dropped` carries it.

    It is told after the drop has ended: whoever dragged it waits until then.
    """

    dropped = Signal(object)

    def __init__(self, target: QWidget, suffixes: Collection[str]) -> None:
        super().__init__(target)
        self._suffixes = frozenset(suffixes)
        self._file: Path | None = None
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be taken."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        self._file = self._find(event)
        if self._file is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, self._tell)
        return True

    def _find(self, event: QDropEvent) -> Path | None:
        """Return the file that is dragged, if it is one of those wanted."""
        urls = event.mimeData().urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        file = Path(urls[0].toLocalFile())
        return file if file.suffix.lower() in self._suffixes else None

    def _tell(self) -> None:
        if self._file is not None:
            self.dropped.emit(self._file)
