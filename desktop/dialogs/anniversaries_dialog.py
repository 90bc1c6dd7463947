"""The anniversaries of the calendar: added, changed, hidden, checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.anniversary_dialog import AnniversaryDialog
from desktop.refreshing import refresh_when_changed
from desktop.tables.anniversaries_table import AnniversariesTable
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.calendar.anniversaries import (
    AnniversaryRule,
    list_anniversaries,
    remove_anniversary,
    save_anniversary,
)
from models.calendar.events import Event
from models.calendar.words import DayLevel
from models.errors import RecordsError


class AnniversariesDialog(QDialog):
    """Lists the anniversaries; every step is written at once and can be undone."""

    def __init__(self, parent: QWidget | None, book: OpenBook, *, number: int) -> None:
        super().__init__(parent)
        self.setObjectName("anniversaries_dialog")
        self.setWindowTitle(self.tr("Anniversaries"))
        self._book = book
        self.table = AnniversariesTable(number, self)
        self.view = TableView(name="anniversaries", title=self.tr("Anniversaries"))
        self.view.setModel(self.table)
        self.add_button = _button(self.tr("Add…"), "anniversary_add", self.add, "plus")
        self.edit_button = _button(
            self.tr("Change…"), "anniversary_edit", self.edit, "pencil-simple"
        )
        self.hide_button = _button("", "anniversary_hide", self.toggle_hidden)
        self.check_button = _button(self.tr("Checked"), "anniversary_check", self.confirm)
        self.remove_button = _button("", "anniversary_remove", self.remove)
        close = make_button(self.tr("Close"), name="anniversaries_close", slot=self.accept)
        hint = self.tr(
            "Days marked “to be checked” were not compared with an official text; say Checked once "
            "you have done so."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add_button, self.edit_button, self.hide_button, self.check_button):
            buttons.addWidget(button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(hint, "muted", wrap=True))
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
        resize_within_screen(self, width=980, height=600)
        self.view.activated_row.connect(self.edit)
        self.view.selectionModel().currentChanged.connect(self._follow)
        refresh_when_changed(self, book, ("calendar",), self.refresh)
        self.refresh()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @classmethod
    def show_for(
        cls, parent: QWidget, book: OpenBook, *, year: int, chosen: Event | None = None
    ) -> None:
        """Show the list, the cursor on what the calendar's cursor is on."""
        dialog = cls(parent, book, number=year)
        if chosen is not None:
            dialog.choose(chosen)
        dialog.exec()
        dialog.deleteLater()

    def choose(self, event: Event) -> None:
        """Put the cursor on an anniversary."""
        at = self.table.find_row(event.key or event.record_id)
        if at >= 0:
            self.view.setCurrentIndex(self.table.index(at, 0))

    @Slot()
    def refresh(self) -> None:
        """Read the anniversaries again."""
        self.table.set_rows(self._book.read(list_anniversaries))
        if self.view.current_row < 0 and self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._follow()

    @Slot()
    def add(self) -> None:
        """Ask for a day of the cell's own."""
        blank = AnniversaryRule("", DayLevel.OWN, 1, 1)
        AnniversaryDialog.ask(self, blank, self._save)

    @Slot()
    def edit(self) -> None:
        """Change the day of the cursor."""
        if self._rule is not None:
            AnniversaryDialog.ask(self, self._rule, self._save)

    @Slot()
    def toggle_hidden(self) -> None:
        """Show a day no more, or again."""
        if self._rule is not None:
            self._try(partial(self._save, replace(self._rule, hidden=not self._rule.hidden)))

    @Slot()
    def confirm(self) -> None:
        """Say that the day was compared with an official text."""
        if self._rule is not None:
            self._try(partial(self._save, replace(self._rule, to_check=False)))

    @Slot()
    def remove(self) -> None:
        """Remove a day of the cell's own, or let what we ship hold again."""
        rule = self._rule
        if rule is None or rule.id is None:
            return
        title, label = self.remove_button.text(), self.remove_button.text()
        text = self.tr("“{0}” goes from the calendar as the cell wrote it.").format(rule.name)
        if messages.ask(self, title, text, label):
            self._try(
                partial(self._book.change, partial(remove_anniversary, anniversary_id=rule.id))
            )

    @property
    def _rule(self) -> AnniversaryRule | None:
        row = self.view.current_row
        return self.table.row_at(row) if 0 <= row < self.table.rowCount() else None

    def _save(self, rule: AnniversaryRule) -> None:
        self._book.change(partial(save_anniversary, rule=rule))

    def _try(self, write: Callable[[], object]) -> None:
        try:
            write()
        except RecordsError as error:
            messages.warn(self, self.windowTitle(), error.sentence(current_language()))

    @Slot()
    def _follow(self) -> None:
        """Offer what can be done with the day of the cursor."""
        rule = self._rule
        for button in (self.edit_button, self.hide_button):
            button.setEnabled(rule is not None)
        hidden = rule is not None and rule.hidden
        self.hide_button.setText(self.tr("Show again") if hidden else self.tr("Hide"))
        self.check_button.setEnabled(rule is not None and rule.to_check)
        shipped = rule is not None and bool(rule.key)
        self.remove_button.setText(self.tr("As it was") if shipped else self.tr("Remove"))
        self.remove_button.setEnabled(rule is not None and rule.id is not None)
        for button in (self.hide_button, self.remove_button):
            button.setAccessibleName(button.text())


def _button(text: str, name: str, slot: Callable[[], object], icon_name: str = "") -> QPushButton:
    button = make_button(text, name=name, slot=slot, icon_name=icon_name)
    button.setAutoDefault(False)
    return button
