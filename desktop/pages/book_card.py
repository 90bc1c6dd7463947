"""The part of the settings that belongs to the book: the cell's names and its terms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop import messages
from desktop.background import Background, Progress
from desktop.book import OpenBook
from desktop.dialogs.cell_dialog import CellDialog, TermDialog
from desktop.refreshing import refresh_when_changed
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.text import make_label
from models.book.copies import save_copy
from models.book.database import Database
from models.errors import RecordsError
from models.handover.marking import forget_handover, read_handed_over
from models.organisation import (
    add_term,
    cell_on,
    correct_cell,
    list_terms,
    remove_term,
    rename_cell,
)
from models.periods import date_text


class BookCard(Card):
    """Shows how the cell is named on papers today, and changes that."""

    def __init__(
        self,
        book: OpenBook,
        background: Background,
        today: Callable[[], date],
        hand_over: Callable[[], object],
    ) -> None:
        super().__init__(self.tr("The book"), name="book_card")
        self._book = book
        self._background = background
        self._today = today
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addLayout(self._lines)
        buttons = FlowLayout(spacing=8)
        names, term = self.tr("Change the names…"), self.tr("Add a term…")
        copy, wrong = self.tr("Save a copy…"), self.tr("Remove a term…")
        buttons.addWidget(make_button(names, name="names_button", slot=self._ask_names))
        buttons.addWidget(make_button(term, name="term_button", slot=self._ask_term))
        self.remove_button = make_button(wrong, name="term_remove", slot=self._ask_removal)
        buttons.addWidget(self.remove_button)
        buttons.addWidget(make_button(copy, name="copy_button", slot=self._ask_copy))
        self.body.addLayout(buttons)
        given = FlowLayout(spacing=8)
        words, wrong_note = self.tr("Hand the book over…"), self.tr("Take that note off")
        given.addWidget(make_button(words, name="hand_over_button", slot=hand_over))
        self.note_button = make_button(wrong_note, name="hand_over_undo", slot=self._take_note_off)
        given.addWidget(self.note_button)
        self.body.addLayout(given)
        self.copy_label = make_label("", "good", name="copy_saved", wrap=True)
        self.copy_label.hide()
        self.body.addWidget(self.copy_label)
        refresh_when_changed(self, book, ("organisation", "settings"), self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the names and terms again."""
        cell = self._book.read(partial(cell_on, day=self._today()))
        terms = self._book.read(list_terms)
        self.remove_button.setVisible(bool(terms))
        spans = [f"{date_text(one.starts_on)} – {date_text(one.ends_on)}" for one in terms]
        given = self._book.read(read_handed_over)
        can_write = not self._book.database.read_only
        self.note_button.setVisible(given is not None and can_write)
        texts = [
            self.tr("Cell: {0}").format(cell.name),
            self.tr("Upper body: {0}").format(cell.upper_body),
            self.tr("Place name: {0} · symbol: {1}").format(cell.place_name, cell.symbol),
            self.tr("Terms: {0}").format("; ".join(spans) or "–"),
            self.tr("File: {0}").format(self._book.database.file),
        ]
        if given is not None:
            texts.append(self.tr("Handed over on {0}").format(date_text(given.day)))
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for place, text in enumerate(texts):
            self._lines.addWidget(make_label(text, name=f"book_line_{place}", wrap=True))

    @Slot()
    def _ask_names(self) -> None:
        cell = self._book.read(partial(cell_on, day=self._today()))
        wanted = CellDialog.ask(self, cell, today=self._today())
        if wanted is None:
            return
        if wanted.valid_from is None:
            change = partial(correct_cell, cell=wanted.cell, on=self._today())
        else:
            change = partial(rename_cell, cell=wanted.cell, valid_from=wanted.valid_from)
        try:
            self._book.change(change)
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def _ask_term(self) -> None:
        wanted = TermDialog.ask(self, today=self._today())
        if wanted is None:
            return
        change = partial(
            add_term, name=wanted.name, starts_on=wanted.starts_on, ends_on=wanted.ends_on
        )
        try:
            self._book.change(change)
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def _ask_removal(self) -> None:
        """Ask which term was entered wrongly and move it to the trash."""
        terms = self._book.read(list_terms)
        chosen = messages.choose(
            self,
            self.tr("Remove a term"),
            self.tr(
                "Which term was entered wrongly? It goes to the trash, from which it can be "
                "restored."
            ),
            [f"{term.name} ({date_text(term.starts_on)})" for term in terms],
        )
        if chosen is None:
            return
        try:
            self._book.change(partial(remove_term, term_id=terms[chosen].id))
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def _take_note_off(self) -> None:
        try:
            self._book.change(forget_handover)
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def _ask_copy(self) -> None:
        """Save a copy beside the window's work; the open book goes on being the one in use."""
        file = self._book.database.file
        chosen = messages.ask_save_file(
            self,
            self.tr("Save a copy of the book"),
            suggested=file.with_name(f"{file.stem} {self._today():%Y-%m-%d}{file.suffix}"),
            filters=self.tr("Books (*.sochibo)"),
        )
        if chosen is not None:
            self.copy_label.hide()
            self._background.run(
                partial(_copy, self._book.database, chosen),
                title=self.tr("Saving a copy of the book"),
                on_done=self._tell_copied,
                must_end=True,
            )

    def _tell_copied(self, file: Path) -> None:
        self.copy_label.setText(self.tr("The copy was saved and checked: {0}").format(file))
        self.copy_label.show()


def _copy(database: Database, file: Path, _progress: Progress) -> Path:
    save_copy(database, file)
    return file
