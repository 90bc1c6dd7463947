"""Looking at words that were cut off while they were typed, and choosing what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Qt, SignalInstance, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.book import OpenBook
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.form import labelled
from desktop.widgets.notice import Notice
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.book.database import Session
from models.book.unsaved import KeptWords, Words, drop_unsaved, field_of, list_unsaved
from models.errors import RecordsError
from models.meetings.minutes_texts import MinutesText, read_text, write_text

_WIDTH, _HEIGHT, _LIST_WIDTH = 860, 480, 240


class WordsPlace(Protocol):
    """Where kept words belong: a record, or a form that is being filled."""

    @property
    def typed(self) -> frozenset[str]:
        """The fields that are being typed in here: what is kept of them is no offer."""

    def stands(self, words: Words) -> str | None:
        """Return what stands there now; None when the place is gone."""

    def put_in(self, words: Words) -> None:
        """Put `words` there, and let go of what was kept."""


@dataclass(frozen=True, slots=True)
class MinutesPlace:
    """The texts of minutes."""

    book: OpenBook

    @property
    def typed(self) -> frozenset[str]:
        """None: every field is left before the words are looked at."""
        return frozenset()

    def stands(self, words: Words) -> str | None:
        """Return what the minutes say now."""
        which = MinutesText(field_of(words.field))
        return self.book.read(partial(read_text, record_id=words.record_id, which=which))

    def put_in(self, words: Words) -> None:
        """Write `words` into the minutes; undo takes that back."""
        self.book.change(partial(_put_in, words=words))


class UnsavedDialog(QDialog):
    """Each kept text beside what stands now; nothing is put back unless it is asked for.

    The words belong to the minutes, or to a `place` of their own.
    """

    def __init__(
        self,
        parent: QWidget | None,
        book: OpenBook,
        *,
        home_id: UUID,
        place: WordsPlace | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved_dialog")
        self.setWindowTitle(self.tr("Words that were not saved"))
        self._book = book
        self._home_id = home_id
        self._place = place or MinutesPlace(book)
        self._kept: tuple[KeptWords, ...] = ()
        self.list = _listing(self.windowTitle())
        self.typed = _reading("unsaved_typed")
        self.stands = _reading("unsaved_stands")
        self.notice = Notice(name="unsaved_notice")
        self.restore_button = make_button(
            self.tr("Put them back"),
            name="unsaved_restore",
            slot=self._restore,
            look="primary",
        )
        self.discard_button = make_button(
            self.tr("Throw them away"), name="unsaved_discard", slot=self._discard
        )
        self.later_button = make_button(
            self.tr("Decide later"), name="unsaved_later", slot=self.reject
        )
        # Enter must never be the key that throws words away.
        self.restore_button.setDefault(True)
        self.list.currentRowChanged.connect(self._show)
        self._lay_out()
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)
        self._read()

    @classmethod
    def ask(
        cls, parent: QWidget, book: OpenBook, *, home_id: UUID, place: WordsPlace | None = None
    ) -> None:
        """Show the dialog until everything is settled or put off."""
        dialog = cls(parent, book, home_id=home_id, place=place)
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    @Slot()
    def _restore(self) -> None:
        """Put the words where they were typed."""
        self._settle(partial(self._place.put_in, self._kept[self.list.currentRow()].words))

    @Slot()
    def _discard(self) -> None:
        words = self._kept[self.list.currentRow()].words
        work = partial(drop_unsaved, record_id=words.record_id, field=words.field)
        self._settle(partial(self._book.change, work))

    def _settle(self, act: Callable[[], object]) -> None:
        try:
            act()
        except RecordsError as error:
            self.notice.tell(error.sentence(current_language()))
            return
        self._read()
        if not self._kept:
            self.accept()

    def _read(self) -> None:
        self.notice.clear()
        kept = self._book.read(partial(list_unsaved, home_id=self._home_id))
        typed = self._place.typed
        self._kept = tuple(one for one in kept if one.words.field not in typed)
        self.list.clear()
        self.list.addItems([one.words.label for one in self._kept])
        self.list.setCurrentRow(0 if self._kept else -1)

    @Slot(int)
    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._kept):
            return
        words = self._kept[row].words
        now = self._place.stands(words)
        self.typed.setPlainText(words.text)
        gone = self.tr("What these words belonged to is no longer in the book.")
        self.stands.setPlainText(gone if now is None else now)
        self.restore_button.setEnabled(now is not None)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(labelled(self.tr("&Typed, not saved"), self.typed), 1)
        texts.addWidget(labelled(self.tr("&What stands there now"), self.stands), 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(texts, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.discard_button)
        foot.addStretch(1)
        foot.addWidget(self.later_button)
        foot.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        explained = self.tr(
            "The program was cut off while these words were being typed. Putting them back "
            "replaces what stands there now."
        )
        layout.addWidget(make_label(explained, "muted", name="unsaved_explained", wrap=True))
        layout.addWidget(self.notice)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)


class OffersWords(WordsPlace, Protocol):
    """A line that says that words wait, and knows where they belong."""

    look_wanted: SignalInstance

    @property
    def home_id(self) -> UUID | None:
        """What is shown just now."""

    def read_again(self) -> None:
        """Say again what waits."""


class UnsavedOffer(QObject):
    """Opens the words that wait when the button of `line` is pressed."""

    def __init__(self, page: QWidget, book: OpenBook, line: OffersWords) -> None:
        super().__init__(page)
        self._page, self._book, self._line = page, book, line
        line.look_wanted.connect(self._look)

    @Slot()
    def _look(self) -> None:
        home_id = self._line.home_id
        if home_id is not None:
            UnsavedDialog.ask(self._page, self._book, home_id=home_id, place=self._line)
            self._line.read_again()


def _listing(title: str) -> QListWidget:
    """Return the list of texts, each with its whole label."""
    listed = QListWidget()
    listed.setObjectName("unsaved_list")
    listed.setAccessibleName(title)
    listed.setFixedWidth(_LIST_WIDTH)
    listed.setWordWrap(True)
    listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return listed


def _reading(name: str) -> QPlainTextEdit:
    """Return a field to read and to copy from."""
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    return field


def _put_in(session: Session, *, words: Words) -> None:
    which = MinutesText(field_of(words.field))
    write_text(session, record_id=words.record_id, which=which, text=words.text)
    drop_unsaved(session, record_id=words.record_id, field=words.field)
