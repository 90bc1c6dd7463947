"""One record after the other: save and close, or save and write the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.form_words import FormWords, PlainTexts
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from models.errors import RecordsError

#: Writes what was entered and returns its identifier, or raises RecordsError.
Save = Callable[[Any], UUID]


class EntryFields(Protocol):
    """The fields of a record: shown, read, and begun again for the next one."""

    @property
    def first_field(self) -> QWidget:
        """Where typing begins."""

    def show_data(self, data: Any) -> None:
        """Show a record."""

    def problem(self) -> str:
        """Return what cannot be read, or nothing."""

    def data(self) -> Any:
        """Return the record as written."""

    def following(self, data: Any) -> Any:
        """Return what the next record begins with."""


class EntryDialog(QDialog):
    """Shows `fields` with `data`; a new record may be followed by the next one at once."""

    words: FormWords | None = None

    def __init__(
        self,
        parent: QWidget | None,
        fields: EntryFields,
        data: Any,
        save: Save,
        *,
        title: str,
        is_new: bool,
        book: OpenBook | None = None,
        record_id: UUID | None = None,
    ) -> None:
        super().__init__(parent)
        assert isinstance(fields, QWidget), "fields are shown"
        self.setObjectName("entry_dialog")
        self.setWindowTitle(title)
        self.saved_id: UUID | None = None
        self.fields = fields
        self._save = save
        self._begun = data
        self.foot = DialogFoot(self, self.tr("Save"))
        self.next_button = make_button(
            self.tr("Save and write the next"), name="entry_next", slot=self.save_and_go_on
        )
        self.next_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.next_button.setToolTip("Ctrl+Enter")
        self.next_button.setVisible(is_new)
        foot = self.foot.layout()
        assert foot is not None, "a foot has its buttons in a row"
        foot.insertWidget(2, self.next_button)  # type: ignore[attr-defined]
        self.foot.stand_under(scrolled(fields, name="entry_area"))
        self._show(data)
        if book is not None:
            self.words = FormWords(self, book, record_id, PlainTexts(fields))
        height = fields.sizeHint().height() + self.foot.sizeHint().height() + 32
        resize_within_screen(self, width=720, height=height)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        fields: EntryFields,
        data: Any,
        save: Save,
        *,
        title: str,
        is_new: bool,
        book: OpenBook | None = None,
        record_id: UUID | None = None,
    ) -> UUID | None:
        """Show the dialog; return what was saved last, or None when nothing was.

        With a `book`, long texts are kept there while they are typed.
        """
        dialog = cls(
            parent, fields, data, save, title=title, is_new=is_new, book=book, record_id=record_id
        )
        try:
            dialog.exec()
            return dialog.saved_id
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        if self._written():
            super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        title = self.tr("Close without saving")
        text = self.tr("Nothing of what you typed is saved yet.")
        typed = bool(self.fields.problem()) or self.fields.data() != self._begun
        if not typed or messages.ask(self, title, text, title, danger=True):
            super().reject()

    @Slot()
    def save_and_go_on(self) -> None:
        """Save and begin the next record with what usually stays the same."""
        if self._written():
            self._show(self.fields.following(self.fields.data()))

    def _written(self) -> bool:
        problem = self.fields.problem()
        if not problem:
            try:
                self.saved_id = self._save(self.fields.data())
            except RecordsError as error:
                problem = error.sentence(current_language())
        self.foot.show_problem(problem)
        return not problem

    def _show(self, data: Any) -> None:
        self.fields.show_data(data)
        # As the fields give it back, so that nothing typed is nothing changed.
        self._begun = self.fields.data()
        if self.words is not None:
            self.words.begin()
        self.fields.first_field.setFocus()
