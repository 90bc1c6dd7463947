"""What a list of records offers for the one of the cursor: its history, and removing it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.history_dialog import HistoryDialog
from desktop.icons import icon
from desktop.translation import current_language
from desktop.widgets.cell_delegate import ID_ROLE
from models.book.database import Session
from models.errors import RecordsError
from models.history.log import record_title

translate = QCoreApplication.translate
#: Removes one record, or raises RecordsError with what stands against it.
Remove = Callable[[Session, UUID], object]


class HistoryAction(QAction):
    """Opens the history of the record of the cursor; the rows of `view` are those of `table`."""

    def __init__(self, view: QAbstractItemView, book: OpenBook, table: str) -> None:
        super().__init__(
            icon("clock-counter-clockwise"), translate("record_actions", "History…"), view
        )
        self.setObjectName("record_history")
        self._view, self._book, self._table = view, book, table
        self.triggered.connect(self._open)
        view.addAction(self)

    @Slot()
    def _open(self) -> None:
        record_id = chosen_id(self._view)
        if record_id is not None:
            HistoryDialog.show_for(self._view, self._book, (self._table, str(record_id)))


class RemoveAction(QAction):
    """Asks, then moves the record of the cursor to the trash."""

    def __init__(
        self, view: QAbstractItemView, book: OpenBook, table: str, *, text: str, remove: Remove
    ) -> None:
        super().__init__(icon("trash"), text, view)
        self.setObjectName("record_remove")
        self._view, self._book, self._table, self._remove = view, book, table, remove
        self.triggered.connect(self._ask)
        view.addAction(self)

    @Slot()
    def _ask(self) -> None:
        record_id = chosen_id(self._view)
        if record_id is not None:
            ask_remove(self._view, self._book, self._table, record_id, remove=self._remove)


def chosen_id(view: QAbstractItemView) -> UUID | None:
    """Return the identifier of the record of the cursor."""
    found = view.currentIndex().data(ID_ROLE)
    return found if isinstance(found, UUID) else None


def ask_remove(
    parent: QWidget, book: OpenBook, table: str, record_id: UUID, *, remove: Remove
) -> None:
    """Ask, then move a record to the trash; tell what stands against it."""
    named = book.read(partial(record_title, key=(table, str(record_id))))
    text = translate(
        "record_actions",
        "“{0}” goes from the book to the trash, from which it can be restored. It stays where "
        "other records rest on it.",
    ).format(named.sentence(current_language()))
    title = translate("record_actions", "Remove")
    if not messages.ask(parent, title, text, translate("record_actions", "To the trash")):
        return
    try:
        book.change(partial(_remove, work=remove, record_id=record_id))
    except RecordsError as error:
        messages.tell(parent, error)


def _remove(session: Session, *, work: Remove, record_id: UUID) -> None:
    work(session, record_id)
