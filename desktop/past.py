"""What was done to the open book: undo and redo from keys, menu and status line; trash and log."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog

from desktop import messages
from desktop.leaving import keep_words
from desktop.translation import current_language
from desktop.widgets.typing_first import TypingFirst
from models.errors import RecordsError

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.book import OpenBook
    from desktop.window import MainWindow
    from models.book.database import Session
    from models.history.undo import Step
    from models.phrases import Phrase

_NOTHING = frozenset({"history.nothing_to_undo", "history.nothing_to_redo"})


class Past(QObject):
    """Takes back and does again; tells what the next step of each would be.

    `steps_changed` carries the words of both, "" for none; `told` what was just done.
    """

    steps_changed = Signal(str, str)
    told = Signal(str)

    def __init__(self, parent: QObject, background: Background) -> None:
        super().__init__(parent)
        self._background = background
        self._book: OpenBook | None = None
        self._window: MainWindow | None = None
        self._typing = TypingFirst(self)
        # Many quick changes are told once, after the keys that made them.
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._tell_steps)

    def attach(self, window: MainWindow) -> None:
        """Speak through `window` from now on."""
        self._window = window
        self.steps_changed.connect(window.menu.show_steps)
        self.steps_changed.connect(window.status.show_steps)
        self.told.connect(window.status.say)
        window.status.undo_wanted.connect(self.undo)

    def follow(self, book: OpenBook | None) -> None:
        """Undo in `book` from now on, or in none."""
        if self._book is not None:
            self._book.changed.disconnect(self._book_changed)
        self._book = book
        if book is not None:
            book.changed.connect(self._book_changed)
        self._tell_steps()

    @Slot()
    def undo(self) -> None:
        """Take back the latest act, and say what it was."""
        from models.history.undo import undo

        self._step(undo, self.tr("Taken back: {0}"))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last, and say what it was."""
        from models.history.undo import redo

        self._step(redo, self.tr("Done again: {0}"))

    @Slot()
    def show_trash(self) -> None:
        """Show what was removed."""
        from desktop.dialogs.trash_dialog import TrashDialog

        if self._book is not None and self._window is not None:
            _open(TrashDialog(self._window, self._book))

    @Slot()
    def show_log(self) -> None:
        """Show everything that was done."""
        from desktop.dialogs.log_dialog import LogDialog

        if self._book is not None and self._window is not None:
            _open(LogDialog(self._window, self._book, self._background))

    def _step(self, move: Callable[[Session], Step], sentence: str) -> None:
        """Take one step; what is being typed is saved first, so that it is a step of its own."""
        if self._book is None or self._window is None or not keep_words(self._window):
            return
        try:
            words = self._book.change(partial(_named, move=move))
        except RecordsError as error:
            if error.key in _NOTHING:
                self.told.emit(error.sentence(current_language()))
            else:
                messages.tell(self._window, error)
            return
        self.told.emit(sentence.format(words.sentence(current_language())))

    @Slot()
    def _book_changed(self) -> None:
        self._rest.start()

    @Slot()
    def _tell_steps(self) -> None:
        """Tell what the next steps are; a book only read, or not to be read now, has none."""
        undo, redo = "", ""
        if self._book is not None and not self._book.database.read_only:
            with suppress(RecordsError):
                undo, redo = self._book.read(_next_steps)
        self.steps_changed.emit(undo, redo)


def _open(dialog: QDialog) -> None:
    """Open a dialog over the window; it goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _named(session: Session, *, move: Callable[[Session], Step]) -> Phrase:
    """Take a step and return what it was about."""
    from models.history.words import act_words

    return act_words(session, move(session).change_id)


def _next_steps(session: Session) -> tuple[str, str]:
    """Return the words of the next undo and the next redo."""
    from models.history.undo import redo_steps, undo_steps
    from models.history.words import act_words

    language = current_language()
    steps = undo_steps(session, most=1)[:1], redo_steps(session)[:1]
    undo, redo = (
        act_words(session, one[0].change_id).sentence(language) if one else "" for one in steps
    )
    return undo, redo
