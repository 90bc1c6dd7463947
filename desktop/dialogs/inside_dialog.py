"""Inside a backup: whose names and which meetings it holds, before anything is restored."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from desktop.backup_words import full_moment
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.form import labelled
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.book.backup_labels import Backup
from models.book.looking import Inside
from models.periods import date_text


class InsideDialog(QDialog):
    """Three lists, to be read only; the backup itself is not touched."""

    def __init__(self, parent: QWidget | None, backup: Backup, inside: Inside) -> None:
        super().__init__(parent)
        self.setObjectName("inside_dialog")
        self.setWindowTitle(self.tr("Inside the backup of {0}").format(full_moment(backup.made_at)))
        contents = inside.contents
        head = self.tr("{0}: {1} people, {2} meetings").format(
            contents.cell, contents.people, contents.meetings
        )
        language = current_language()
        meetings = (f"{date_text(one.held_on)}  {one.title}" for one in inside.meetings)
        changes = (
            f"{full_moment(one.made_at)}  {one.act.capital().sentence(language)}"
            for one in inside.changes
        )
        lists = QHBoxLayout()
        lists.setSpacing(16)
        lists.addWidget(_list(self.tr("&People"), "inside_people", inside.people), 2)
        lists.addWidget(_list(self.tr("&Meetings"), "inside_meetings", meetings), 3)
        lists.addWidget(_list(self.tr("&Last changes"), "inside_changes", changes), 4)
        close = make_button(self.tr("Close"), name="inside_close", slot=self.accept, look="primary")
        foot = QHBoxLayout()
        foot.addWidget(
            make_label(
                self.tr("You are only looking: nothing in the backup changes."),
                "muted",
                name="inside_hint",
                wrap=True,
            ),
            1,
        )
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(make_label(head, "strong", name="inside_head", wrap=True))
        layout.addLayout(lists, 1)
        layout.addLayout(foot)
        resize_within_screen(self, width=1000, height=540)


def _list(title: str, name: str, lines: Iterable[str]) -> QWidget:
    shown = QListWidget()
    shown.setObjectName(name)
    shown.setAccessibleName(title.replace("&", ""))
    shown.setWordWrap(True)
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    shown.addItems(list(lines))
    return labelled(title, shown)
