"""The head of a person's page: the name, where they belong, and what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.labels import post_label, status_label
from desktop.tables.members_table import birth_text
from desktop.widgets.buttons import make_button
from desktop.widgets.page_header import PageHeader
from models.members.group_steps import step_on
from models.members.record import PersonRecord
from models.periods import date_text


class PersonHead(QWidget):
    """Shows who it is; its menus are filled by whoever carries the commands out."""

    def __init__(self) -> None:
        super().__init__()
        self.back_button = make_button(
            "",
            name="person_back",
            look="quiet",
            icon_name="arrow-left",
            tip=self.tr("Back to the list of people (Esc)"),
        )
        self.back_button.setFixedSize(QSize(36, 36))
        self.header = PageHeader()
        self.moves_button = self._menu_button(
            self.tr("Moves"), name="person_moves", icon_name="arrows-left-right", tip="F4"
        )
        self.edit_button = self.header.add_button(
            self.tr("Edit"), name="person_edit", icon_name="pencil-simple"
        )
        self.export_button = self._menu_button(
            self.tr("Print, export"), name="person_export", icon_name="file-arrow-down"
        )
        self.more_button = self._menu_button(
            "", name="person_more", icon_name="dots-three", tip=self.tr("More")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.back_button)
        layout.addWidget(self.header, 1)

    def show_record(self, record: PersonRecord, *, today: date) -> None:
        """Show the name, and in one line what they are today."""
        person, data = record.person, record.person.data
        status, post = person.status_on(today), person.post_on(today)
        parts = [status_label(status) if status else self.tr("Not on the roll yet")]
        if person.erased_on:
            parts.append(self.tr("identity erased on {0}").format(date_text(person.erased_on)))
        if post:
            parts.append(post_label(post))
        group = step_on(person.groups, today)
        if group:
            parts.append(group.name)
        if birth_text(data):
            parts.append(self.tr("born {0}").format(birth_text(data)))
        parts += [part for part in (data.job, data.unit) if part]
        self.header.set_title(data.full_name, " · ".join(parts))
        for button in (self.moves_button, self.edit_button):
            button.setEnabled(person.erased_on is None)

    def _menu_button(self, text: str, *, name: str, icon_name: str, tip: str = "") -> QPushButton:
        button = make_button(text, name=name, icon_name=icon_name, tip=tip)
        button.setAccessibleName(text or tip)
        menu = QMenu(button)
        menu.setObjectName(f"{name}_menu")
        button.setMenu(menu)
        self.header.add_widget(button)
        return button
