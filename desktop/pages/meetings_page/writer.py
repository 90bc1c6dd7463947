"""The one way from the fields of a meeting's tabs into the book."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from desktop.book import OpenBook
from desktop.pages.meetings_page.correction import Correction
from desktop.widgets.growing_text import GrowingText
from models.book.database import Session
from models.errors import RecordsError
from models.meetings.minutes_texts import MinutesText, write_text


@runtime_checkable
class Pending(Protocol):
    """A field or row with words that the book may not have taken yet."""

    @property
    def pending(self) -> bool:
        """Whether some are not in the book."""

    def settle(self) -> None:
        """Try to write them."""

    def let_go(self) -> None:
        """Take them as written: they are not wanted any more."""


class MeetingWriter(QObject):
    """Writes for one meeting; tells `written` after each commit, `refused` where there was none.

    `writing` is true while it changes the book itself. Without a `meeting_id` nothing is written.
    """

    written = Signal()
    refused = Signal(RecordsError)

    def __init__(self, book: OpenBook, correction: Correction, parent: QObject) -> None:
        super().__init__(parent)
        self.book = book
        self.correction = correction
        self.writing = False
        self.meeting_id: UUID | None = None
        self.last_refusal: RecordsError | None = None

    def change(
        self, work: Callable[[Session], object], then: Callable[[], object] | None = None
    ) -> bool:
        """Do `work` in one transaction, then call `then`; tell whether it stands in the book."""
        return self._do(work, then)

    def add(self, work: Callable[[Session], UUID], take: Callable[[UUID], object]) -> bool:
        """Do `work`, which adds a record, and hand the record's id to `take`."""
        added: list[UUID] = []

        def note(session: Session) -> None:
            added.append(work(session))

        def hand_over() -> None:
            take(added[-1])

        return self._do(note, hand_over)

    def insist(self, unsaved_words: Callable[[], bool]) -> None:
        """Have the words of a tab written, or raise what the book refuses them with."""
        self.last_refusal = None
        if unsaved_words() and self.last_refusal is not None:
            raise self.last_refusal

    @Slot()
    def settle_text(self) -> None:
        """Write the text of the field that was left."""
        field = self.sender()
        if not isinstance(field, GrowingText) or field.address is None:
            return
        work = partial(
            write_text,
            record_id=field.address.record_id,
            which=MinutesText(field.address.field),
            text=field.toPlainText(),
        )
        self.change(work, field.set_saved)

    def _do(self, work: Callable[[Session], object], then: Callable[[], object] | None) -> bool:
        if self.meeting_id is None:
            return False
        self.writing = True
        try:
            self.correction.write(work)
        except RecordsError as error:
            self.last_refusal = error
            self.refused.emit(error)
            return False
        finally:
            self.writing = False
        self.last_refusal = None
        # Before anybody reads again, so that no field takes its own words for unsaved ones.
        if then is not None:
            then()
        self.written.emit()
        return True
