"""Entries one under the other, each a row of fields, with an empty row to go on at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.buttons import make_button
from desktop.widgets.who_field import Candidate
from models.attendance.voters import Voters
from models.book.database import Session


@dataclass(frozen=True, slots=True)
class Room:
    """The meeting's day, who may be named at it, and who may vote."""

    meeting_id: UUID
    held_on: date
    people: tuple[Candidate, ...]
    voters: Voters


@dataclass(frozen=True, slots=True)
class Verbs:
    """How an entry gets into the book; `add` takes what it belongs to."""

    add: Callable[[Session, UUID, Any], UUID]
    update: Callable[[Session, UUID, Any], object]
    remove: Callable[[Session, UUID], object]


class EntryRow(QWidget):
    """The fields of one entry; without an `entry_id` it is not in the book yet.

    A row tells `changed` when a field of it was left with something new.
    """

    changed = Signal()
    remove_wanted = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.entry_id: UUID | None = None
        # Off the way of Tab: a key too many there would take the entry away.
        self.remove_button = make_button("", name="entry_remove", look="quiet", icon_name="x")
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove_button.clicked.connect(self.remove_wanted)
        self.remove_action = QAction(self)
        self.remove_action.setShortcut(QKeySequence("Alt+Del"))
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.remove_action.triggered.connect(self.remove_wanted)
        self.addAction(self.remove_action)

    def name_removal(self, name: str, words: str) -> None:
        """Say what removing the entry is called."""
        self.remove_button.setObjectName(name)
        self.remove_button.setToolTip(f"{words} (Alt+Del)")
        self.remove_button.setAccessibleName(words)
        self.remove_action.setText(words)

    @property
    def data(self) -> Any:
        """What the fields hold."""
        raise NotImplementedError

    @property
    def edited(self) -> bool:
        """Whether the fields hold something that the book does not."""
        raise NotImplementedError

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing worth an entry."""
        raise NotImplementedError

    @property
    def pending(self) -> bool:
        """Whether the row waits for the book to take it."""
        return self.edited and not (self.entry_id is None and self.is_blank)

    def show_entry(self, entry: Any, room: Room, owner_id: UUID) -> None:
        """Show an entry of the book, or None for an empty row; what is being typed stays."""
        raise NotImplementedError

    def set_saved(self) -> None:
        """Take everything as written."""
        raise NotImplementedError

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        raise NotImplementedError

    def take_blank(self) -> None:
        """Take note that what was typed has been emptied again."""

    def begin(self) -> None:
        """Take the keyboard at the first field."""
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def take_id(self, entry_id: UUID) -> None:
        """Take note that the entry stands in the book now."""
        self.entry_id = entry_id
        self.set_saved()

    def settle(self) -> None:
        """Have what was changed written."""
        self.changed.emit()

    def let_go(self) -> None:
        """Take what was changed as written: it is not wanted any more."""
        self.set_saved()


class EntryRows(QWidget):
    """The rows of one kind below one owner; writes each as it is left."""

    def __init__(
        self, writer: MeetingWriter, row: type[EntryRow], verbs: Verbs, *, always_blank: bool = True
    ) -> None:
        super().__init__()
        self._writer = writer
        self._row = row
        self._verbs = verbs
        self._always_blank = always_blank
        self._owner_id: UUID | None = None
        self._room: Room | None = None
        self._rows: list[EntryRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    @property
    def rows(self) -> list[EntryRow]:
        """The rows as they stand, the empty one last."""
        return list(self._rows)

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [field for row in self._rows for field in row.fields]

    def show_entries(self, owner_id: UUID, entries: Sequence[tuple[UUID, Any]], room: Room) -> None:
        """Show the entries of `owner_id`; rows of the same ones as before are kept."""
        same = owner_id == self._owner_id
        self._owner_id, self._room = owner_id, room
        known = {row.entry_id: row for row in self._rows} if same else {}
        blank = known.get(None)
        rows = [known.get(entry_id) or self._make() for entry_id, _ in entries]
        if blank is not None or self._always_blank:
            rows.append(blank or self._make())
        for row in self._rows:
            if row not in rows:
                row.hide()
                row.deleteLater()
        self._rows = rows
        for place, row in enumerate(rows):
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
                # At once: the next key may go to it.
                row.show()
        for row, (entry_id, entry) in zip(rows, entries, strict=False):
            row.entry_id = entry_id
            row.show_entry(entry, room, owner_id)
        for row in rows[len(entries) :]:
            row.show_entry(None, room, owner_id)

    def begin_blank(self) -> EntryRow:
        """Give the keyboard to the empty row, which is made if there is none."""
        if not self._rows or self._rows[-1].entry_id is not None:
            assert self._owner_id is not None
            assert self._room is not None
            row = self._make()
            self._rows.append(row)
            self._layout.addWidget(row)
            row.show_entry(None, self._room, self._owner_id)
            row.show()
        self._rows[-1].begin()
        return self._rows[-1]

    def _make(self) -> EntryRow:
        row = self._row()
        row.changed.connect(self._keep)
        row.remove_wanted.connect(self._remove)
        row.went_on.connect(self._go_on)
        return row

    @Slot()
    def _keep(self) -> None:
        row = self.sender()
        if isinstance(row, EntryRow) and row.edited:
            self._write(row)

    def _write(self, row: EntryRow) -> None:
        if self._owner_id is None:
            return
        if row.entry_id is None and row.is_blank:
            row.take_blank()
            return
        if row.entry_id is None:
            self._writer.add(partial(_add, self._verbs, self._owner_id, row.data), row.take_id)
        else:
            work = partial(_update, self._verbs, row.entry_id, row.data)
            self._writer.change(work, row.set_saved)

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        if not isinstance(row, EntryRow):
            return
        if row.entry_id is not None:
            self._writer.change(partial(_remove, self._verbs, row.entry_id), row.set_saved)
        elif row in self._rows:
            self._rows.remove(row)
            row.hide()
            row.deleteLater()

    @Slot()
    def _go_on(self) -> None:
        """Go to the row below, which is the empty one after the last."""
        row = self.sender()
        if not isinstance(row, EntryRow):
            return
        if row.edited:
            self._write(row)
        place = self._rows.index(row) + 1 if row in self._rows else len(self._rows)
        if place < len(self._rows):
            self._rows[place].begin()
        elif self._always_blank and not row.is_blank:
            self.begin_blank()
        else:
            self.focusNextChild()


def _add(verbs: Verbs, owner_id: UUID, data: Any, session: Session) -> UUID:
    return verbs.add(session, owner_id, data)


def _update(verbs: Verbs, entry_id: UUID, data: Any, session: Session) -> None:
    verbs.update(session, entry_id, data)


def _remove(verbs: Verbs, entry_id: UUID, session: Session) -> None:
    verbs.remove(session, entry_id)
