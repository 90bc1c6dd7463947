"""Long texts of a form: kept while they are typed, offered again after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.dialogs.unsaved_dialog import UnsavedDialog
from desktop.widgets.unsaved_keeper import UnsavedKeeper
from desktop.widgets.unsaved_line import UnsavedLine
from models.book.unsaved import Words, drop_unsaved, field_of, form_field, list_unsaved


@dataclass(frozen=True, slots=True)
class LongText:
    """A text of several lines in a form, and how the user knows it."""

    label: str
    text: str


class LongTexts(Protocol):
    """What has texts of several lines, by the names of their fields."""

    def long_texts(self) -> Mapping[str, LongText]:
        """Return the texts as they stand."""

    def takes(self, name: str) -> bool:
        """Tell whether there is a field of this name, or room for one."""

    def put_text(self, name: str, text: str) -> None:
        """Let a text stand in its field."""


@dataclass(frozen=True, slots=True)
class PlainTexts:
    """The fields of several lines of any form."""

    form: QWidget

    def long_texts(self) -> dict[str, LongText]:
        """Return what stands in each."""
        return {
            field.objectName(): LongText(field.accessibleName(), field.toPlainText())
            for field in self.form.findChildren(QPlainTextEdit)
            if not field.isReadOnly()
        }

    def takes(self, name: str) -> bool:
        """Tell whether the form has the field."""
        return name in self.long_texts()

    def put_text(self, name: str, text: str) -> None:
        """Let `text` stand in the field called `name`."""
        field = self.form.findChild(QPlainTextEdit, name)
        assert isinstance(field, QPlainTextEdit), name
        field.setPlainText(text)


class FormWords(QWidget):
    """Stands above the fields of `dialog`, which edits the record `record_id` or enters a new one.

    What is typed in its long texts is kept beside the records until the dialog is closed, saved or
    not. What another session left there is offered, and put into the field when that is asked for.
    """

    def __init__(
        self, dialog: QDialog, book: OpenBook, record_id: UUID | None, texts: LongTexts
    ) -> None:
        super().__init__(dialog)
        self._book, self._texts = book, texts
        self._form = dialog.objectName()
        self._record_id = record_id
        self.home_id = uuid5(record_id or NAMESPACE_OID, self._form)
        self.line = UnsavedLine()
        keeper = UnsavedKeeper(book, dialog, self._typed)
        self._begun: Mapping[str, LongText] = {}
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 12, 20, 0)
        around.addWidget(self.line)
        layout = dialog.layout()
        assert isinstance(layout, QVBoxLayout), "a dialog is laid out from top to foot"
        layout.insertWidget(0, self)
        self.line.look_wanted.connect(self._look)
        dialog.finished.connect(keeper.let_go)
        self.begin()
        self.read_again()

    @property
    def keeper(self) -> UnsavedKeeper:
        """What keeps the texts; the dialog has it, as it holds this object."""
        keeper = self.window().findChild(UnsavedKeeper)
        assert isinstance(keeper, UnsavedKeeper), "made with the dialog"
        return keeper

    def begin(self) -> None:
        """Take what stands in the fields as what is in the book."""
        self.keeper.let_go()
        self._begun = self._texts.long_texts()

    @property
    def typed(self) -> frozenset[str]:
        """The fields that are being typed in now."""
        return frozenset(field for _, field in self.keeper.places)

    def read_again(self) -> None:
        """Say what another session left; take no room when that is nothing."""
        typed = self.typed
        kept = self._book.read(partial(list_unsaved, home_id=self.home_id))
        waiting = [one for one in kept if one.words.field not in typed]
        self.line.show_words(waiting)
        self.setVisible(bool(waiting))

    def stands(self, words: Words) -> str | None:
        """Return what stands in the field that `words` were typed in."""
        name = _name(words)
        text = self._texts.long_texts().get(name)
        if text is None:
            return "" if self._texts.takes(name) else None
        return text.text

    def put_in(self, words: Words) -> None:
        """Let `words` stand in their field; saving the form saves them."""
        self._texts.put_text(_name(words), words.text)
        self._book.change(partial(drop_unsaved, record_id=words.record_id, field=words.field))
        self.keeper.keep()

    @Slot()
    def _look(self) -> None:
        UnsavedDialog.ask(self.window(), self._book, home_id=self.home_id, place=self)
        self.read_again()

    def _typed(self) -> list[Words]:
        """Return the long texts that the form did not begin with."""
        title = self.window().windowTitle()
        # Wherever it stood: a new line of a list moves those behind it.
        begun = {one.text for one in self._begun.values()}
        return [
            Words(
                self.home_id,
                self.home_id,
                form_field(self._form, self._record_id, name),
                f"{title} · {now.label}",
                now.text,
            )
            for name, now in self._texts.long_texts().items()
            if now.text.strip() and now.text not in begun
        ]


def _name(words: Words) -> str:
    return field_of(words.field).split("/", 3)[-1]
