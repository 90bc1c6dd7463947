"""Thùng rác: what was removed, to be brought back or erased for good."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.tables.trash_table import TrashTable
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.book.database import Session
from models.errors import RecordsError
from models.history.trash import TrashItem, empty_trash, list_trash, restore

translate = QCoreApplication.translate
_NAMED = 6


class TrashDialog(QDialog):
    """Lists what was removed; restoring is one act, which undo takes back like any other."""

    def __init__(self, parent: QWidget | None, book: OpenBook) -> None:
        super().__init__(parent)
        self.setObjectName("trash_dialog")
        self.setWindowTitle(self.tr("Trash"))
        self._book = book
        self.table = TrashTable(self)
        self.view = TableView(name="trash", title=self.tr("What was removed"))
        self.view.setModel(self.table)
        self.empty = EmptyState(
            icon_name="trash",
            sentence=self.tr(
                "Nothing was removed. What you remove from the book waits here and can be "
                "brought back whole."
            ),
        )
        self.told_label = make_label("", "good", name="trash_told", wrap=True)
        self.told_label.hide()
        self.restore_button = make_button(
            self.tr("Restore"),
            name="trash_restore",
            slot=self.restore,
            look="primary",
            icon_name="arrow-counter-clockwise",
        )
        self.erase_button = make_button(
            self.tr("Erase for good…"), name="trash_erase", slot=self.erase_selected
        )
        self.empty_button = make_button(
            self.tr("Empty the trash…"), name="trash_empty", slot=self.erase_all
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)
        self.refresh()

    @property
    def selected(self) -> list[TrashItem]:
        """The records that the selection touches."""
        return [self.table.row_at(at) for at in self.view.selected_rows]

    @Slot()
    def refresh(self) -> None:
        """Read the trash again."""
        self.table.set_rows(self._book.read(list_trash))
        filled = self.table.rowCount() > 0
        self._stack.setCurrentWidget(self.view if filled else self.empty)
        if filled and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self.empty_button.setEnabled(filled)
        self._follow_selection()

    @Slot()
    def restore(self) -> None:
        """Bring the selected records back, all or none."""
        items = self.selected
        if items and self._change(partial(_restore, items=items)):
            names = ", ".join(self._names(items))
            self._tell(self.tr("Back in the book: {0}").format(names))

    @Slot()
    def erase_selected(self) -> None:
        """Erase the selected records for good, after asking twice."""
        self._erase(self.selected)

    @Slot()
    def erase_all(self) -> None:
        """Erase everything in the trash for good, after asking twice."""
        self._erase([self.table.row_at(at) for at in range(self.table.rowCount())])

    @Slot()
    def _follow_selection(self) -> None:
        for button in (self.restore_button, self.erase_button):
            button.setEnabled(bool(self.selected))

    def _erase(self, items: Sequence[TrashItem]) -> None:
        if not items or not self._asked_twice(items):
            return
        if self._change(partial(empty_trash, keys=[item.key for item in items])):
            self._tell(self.tr("{0} records were erased for good.").format(len(items)))

    def _asked_twice(self, items: Sequence[TrashItem]) -> bool:
        title = self.tr("Erase for good")
        action = self.tr("Erase {0} records for good").format(len(items))
        text = self.tr(
            "What these records held is wiped from the book and its log of changes, and nothing "
            "done before this can be undone any more. Older backups still hold them.\n\n{0}"
        ).format("\n".join(self._names(items)))
        if not messages.ask(self, title, text, action, danger=True):
            return False
        again = self.tr("This cannot be taken back in any way. Erase them?")
        return messages.ask(self, title, again, action, danger=True)

    def _change(self, work: partial[None]) -> bool:
        """Do `work`; tell why when the book refuses."""
        try:
            self._book.change(work)
        except RecordsError as error:
            messages.tell(self, error)
            return False
        self.refresh()
        return True

    def _names(self, items: Sequence[TrashItem]) -> list[str]:
        """Return what the first of the records are called, and how many others there are."""
        names = [item.title.sentence(current_language()) for item in items[:_NAMED]]
        more = len(items) - _NAMED
        return [*names, self.tr("and {0} more").format(more)] if more > 0 else names

    def _tell(self, text: str) -> None:
        self.told_label.setText(text)
        self.told_label.show()

    def _lay_out(self) -> None:
        hint = self.tr("What you remove waits here until you erase it.")
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        close = make_button(self.tr("Close"), name="trash_close", slot=self.accept)
        self.restore_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.empty_button)
        foot.addWidget(self.erase_button)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.restore_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(hint, "muted", wrap=True))
        layout.addWidget(self.told_label)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
        resize_within_screen(self, width=1000, height=560)


def _restore(session: Session, *, items: Sequence[TrashItem]) -> None:
    for item in items:
        restore(session, item.key)
