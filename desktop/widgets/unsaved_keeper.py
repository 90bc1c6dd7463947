"""What is being typed is kept beside the records every few seconds, in case of a crash."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.book import OpenBook
from desktop.widgets.growing_text import Address
from models.book.database import Session
from models.book.unsaved import Words, drop_unsaved, keep_unsaved
from models.errors import RecordsError

KEEP_MS = 3000
_log = logging.getLogger(__name__)


@runtime_checkable
class Addressed(Protocol):
    """A field that knows whose text it holds, and whether the book has it."""

    address: Address | None

    @property
    def pending(self) -> bool:
        """Whether what is typed waits for the book to take it."""

    def toPlainText(self) -> str:
        """Return what stands in the field."""


class UnsavedKeeper(QObject):
    """Keeps every text of `page` that has an address and was changed, while the page is shown.

    A form hands in `texts`, which tells what is typed in it; what is kept of it goes when it is
    closed. Nothing is told as saved: what is kept is no change of the records. A book that refuses
    is tried again with the next beat.
    """

    def __init__(
        self, book: OpenBook, page: QWidget, texts: Callable[[], list[Words]] | None = None
    ) -> None:
        super().__init__(page)
        self._book = book
        self._texts = texts
        self._kept: dict[tuple[UUID, str], str] = {}
        self._beat = QTimer(self, interval=KEEP_MS)
        self._beat.timeout.connect(self.keep)
        page.installEventFilter(self)

    @property
    def places(self) -> set[tuple[UUID, str]]:
        """Whose texts are being typed in this window: record and field."""
        return {_place(one) for one in self._typed()}

    @Slot()
    def keep(self) -> None:
        """Keep what was typed since the last time."""
        if self._book.database.read_only:
            return
        words = self._typed()
        fresh = [one for one in words if self._kept.get(_place(one)) != one.text]
        left = self._kept.keys() - {_place(one) for one in words}
        if not fresh and not left:
            return
        try:
            self._book.change(
                partial(_keep_all, words=fresh, left=left, known=frozenset(self._kept))
            )
        except RecordsError as error:
            _log.warning("unsaved words were not kept: %s", error.key)
            return
        self._kept = {_place(one): one.text for one in words}

    def forget(self) -> None:
        """Leave what was kept where it is: its owner let go of the words."""
        self._kept = {}

    @Slot()
    def let_go(self) -> None:
        """Let go of what was kept here: it stands in the book now, or is not wanted."""
        left, self._kept = self._kept.keys(), {}
        if not left:
            return
        try:
            self._book.change(partial(_keep_all, words=[], left=left, known=frozenset()))
        except RecordsError as error:
            _log.warning("unsaved words were not let go: %s", error.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Beat only while the page is shown."""
        if event.type() == QEvent.Type.Show:
            self._beat.start()
        elif event.type() == QEvent.Type.Hide:
            if self._texts is None:
                self.keep()
            self._beat.stop()
        return super().eventFilter(watched, event)

    def _typed(self) -> list[Words]:
        """Return what is typed now and not in the book."""
        if self._texts is not None:
            return self._texts()
        # Held by Qt alone, as the page itself holds this object.
        page = self.parent()
        fields = page.findChildren(QPlainTextEdit) if page is not None else []
        return [_words(field) for field in fields if isinstance(field, Addressed) and field.pending]


def _words(field: Addressed) -> Words:
    address = field.address
    assert address is not None
    return Words(
        address.home_id, address.record_id, address.field, address.label, field.toPlainText()
    )


def _place(words: Words) -> tuple[UUID, str]:
    return words.record_id, words.field


def _keep_all(
    session: Session,
    *,
    words: list[Words],
    left: Iterable[tuple[UUID, str]],
    known: frozenset[tuple[UUID, str]],
) -> None:
    """Keep what is being typed, and let go of what was written or emptied meanwhile."""
    for one in words:
        keep_unsaved(session, one, anew=_place(one) not in known)
    for record_id, field in left:
        drop_unsaved(session, record_id=record_id, field=field)
