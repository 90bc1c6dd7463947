"""The party groups (tổ đảng) of the cell: add one, rename it, end it, see who is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.tables.groups_table import GroupRow, GroupsTable
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label, set_look
from models.book.database import Session
from models.errors import RecordsError
from models.members.group_steps import step_on
from models.members.groups import (
    add_group,
    end_group,
    list_groups,
    remove_group,
    rename_group,
)
from models.members.people import read_people
from models.periods import date_text

translate = QCoreApplication.translate
_WIDTH, _HEIGHT = 720, 520


class GroupsDialog(QDialog):
    """A table of the groups; below it the name to add or give, and the day on which one ends."""

    def __init__(self, parent: QWidget | None, book: OpenBook, *, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("groups_dialog")
        self.setWindowTitle(self.tr("Party groups of the cell"))
        self._book, self._today = book, today
        self.table = GroupsTable(self)
        self.view = TableView(name="groups", title=self.windowTitle())
        self.view.setModel(self.table)
        self.members_label = make_label("", "muted", name="groups_members", wrap=True)
        self.name_field = QLineEdit()
        self.name_field.setObjectName("groups_name")
        self.name_field.setPlaceholderText(self.tr("for instance: Party group 1"))
        self.last_field = DateField(name="groups_last", today=today)
        self.last_field.set_day(today)
        self.add_button = make_button(
            self.tr("&Add"), name="groups_add", slot=self._add, icon_name="plus"
        )
        self.rename_button = make_button(
            self.tr("&Rename"), name="groups_rename", slot=self._rename, icon_name="pencil-simple"
        )
        self.end_button = make_button(
            self.tr("&End the group on this day"), name="groups_end", slot=self._end
        )
        self.remove_button = make_button(
            self.tr("Remo&ve, entered by mistake"), name="groups_remove", slot=self._remove
        )
        self.told_label = make_label("", "good", name="groups_told", wrap=True)
        self._lay_out()
        self.view.selectionModel().currentRowChanged.connect(self._show_members)
        self.table.modelReset.connect(self._show_members)
        self._read()
        self.name_field.setFocus()

    @classmethod
    def show_groups(cls, parent: QWidget, book: OpenBook, *, today: date) -> None:
        """Show the groups until the dialog is closed."""
        dialog = cls(parent, book, today=today)
        dialog.exec()
        dialog.deleteLater()

    @property
    def current(self) -> GroupRow | None:
        """The group of the cursor."""
        at = self.view.current_row
        return self.table.row_at(at) if 0 <= at < self.table.rowCount() else None

    @Slot()
    def _add(self) -> None:
        name = self.name_field.text()
        if self._change(partial(add_group, name=name), self.tr("The party group was added.")):
            at = self.table.rowCount() - 1
            found = [row for row in range(at + 1) if self.table.row_at(row).name == name.strip()]
            self.view.setCurrentIndex(self.table.index(found[0] if found else at, 0))
            self.name_field.clear()
        self.name_field.setFocus()

    @Slot()
    def _rename(self) -> None:
        if self.current is not None:
            work = partial(rename_group, group_id=self.current.id, name=self.name_field.text())
            if self._change(work, self.tr("The party group was renamed.")):
                self.name_field.clear()

    @Slot()
    def _end(self) -> None:
        last = self.last_field.day
        if not self.last_field.is_valid or last is None:
            self._tell(self.tr("Enter the day, as 05/11/2024."), look="error")
            self.last_field.setFocus()
        elif self.current is not None:
            work = partial(end_group, group_id=self.current.id, last=last)
            text = self.tr("Ended on {0}; from the next day on nobody is in it.")
            self._change(work, text.format(date_text(last)))

    @Slot()
    def _remove(self) -> None:
        if self.current is not None:
            work = partial(remove_group, group_id=self.current.id)
            self._change(work, self.tr("The party group was removed."))

    def _change(self, work: Callable[[Session], object], done: str) -> bool:
        """Do it and say so, or say why it was refused; tell whether it was done."""
        try:
            self._book.change(work)
        except RecordsError as error:
            self._tell(error.sentence(current_language()), look="error")
            return False
        self._read()
        self._tell(done)
        return True

    def _tell(self, sentence: str, *, look: str = "good") -> None:
        self.told_label.setText(sentence)
        set_look(self.told_label, look)

    def _read(self) -> None:
        rows = self._book.read(partial(_rows, day=self._today))
        self.table.set_rows(rows)
        if rows and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._show_members()

    @Slot()
    def _show_members(self) -> None:
        row = self.current
        for button in (self.rename_button, self.end_button, self.remove_button):
            button.setEnabled(row is not None)
        if row is None:
            self.members_label.setText(self.tr("There is no party group yet: add the first below."))
        elif row.people:
            self.members_label.setText(", ".join(row.people))
        else:
            text = self.tr("Nobody is in it today. Choose people in the list, then Moves (F4).")
            self.members_label.setText(text)

    def _lay_out(self) -> None:
        name_row = QHBoxLayout()
        name_row.setSpacing(10)
        name_row.addWidget(labelled(self.tr("&Name of the party group"), self.name_field), 1)
        last_row = QHBoxLayout()
        last_row.setSpacing(10)
        last_row.addWidget(labelled(self.tr("&Last day"), self.last_field))
        for row, buttons in (
            (name_row, (self.add_button, self.rename_button)),
            (last_row, (self.end_button, self.remove_button)),
        ):
            for button in buttons:
                column = QVBoxLayout()
                column.addStretch(1)
                column.addWidget(button)
                row.addLayout(column)
        last_row.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.told_label, 1)
        foot.addWidget(make_button(self.tr("Close"), name="groups_close", slot=self.accept))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.members_label)
        layout.addLayout(name_row)
        layout.addLayout(last_row)
        layout.addLayout(foot)
        self.add_button.setDefault(True)
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)


def _rows(session: Session, *, day: date) -> list[GroupRow]:
    people: dict[UUID, list[str]] = {}
    for person in read_people(session):
        held = step_on(person.groups, day)
        if held is not None:
            people.setdefault(held.group_id, []).append(person.data.full_name)
    return [
        GroupRow(group.id, group.name, group.ended_on, tuple(people.get(group.id, ())))
        for group in list_groups(session)
    ]
