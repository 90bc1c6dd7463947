"""The part of the settings about backups: how they stand, and the second place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from desktop import messages
from desktop.backup_words import Standing
from desktop.memories import BackupMemory
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.text import make_label, make_line, set_look


class BackupCard(Card):
    """Shows the last backup, and takes the choice of a second place.

    `choose_place` is told the folder, or None for no second place any more.
    """

    def __init__(
        self,
        memory: BackupMemory,
        *,
        back_up: Callable[[], object],
        show_list: Callable[[], object],
        choose_place: Callable[..., object],
    ) -> None:
        super().__init__(self.tr("Backups"), name="backup_card")
        self._memory = memory
        self._choose_place = choose_place
        self.last_label = make_label("", name="backup_last", wrap=True)
        self.story_label = make_label("", "muted", name="backup_story", wrap=True)
        self.place_label = make_label("", name="backup_place", wrap=True)
        self.body.addWidget(self.last_label)
        self.body.addWidget(self.story_label)
        row = QHBoxLayout()
        row.setSpacing(10)
        now, restore = self.tr("Back up now"), self.tr("Backups and restoring…")
        row.addWidget(make_button(now, name="backup_now", slot=back_up))
        row.addWidget(make_button(restore, name="backup_list", slot=show_list))
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(make_line())
        why = self.tr(
            "A second place, such as a USB stick or a shared folder, keeps the newest backup even "
            "if this computer is lost or broken."
        )
        self.body.addWidget(make_label(why, "muted", name="backup_why", wrap=True))
        self.body.addWidget(self.place_label)
        self.body.addLayout(self._place_buttons())
        self._show_place()

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """Say how the backups stand."""
        self.last_label.setText(standing.words or self.tr("No backup was made of this book yet."))
        set_look(self.last_label, "" if standing.look == "small" else standing.look)
        self.story_label.setText(standing.story)
        self.story_label.setVisible(bool(standing.story))
        self._show_place()

    @Slot()
    def _ask_place(self) -> None:
        folder = messages.ask_folder(
            self, self.tr("A second place for backups"), folder=self._memory.second_place
        )
        if folder is not None:
            self._choose_place(folder)
            self._show_place()

    @Slot()
    def _clear_place(self) -> None:
        self._choose_place(None)
        self._show_place()

    def _show_place(self) -> None:
        place = self._memory.second_place
        self.clear_button.setVisible(place is not None)
        if place is None:
            self.place_label.setText(self.tr("Second place: none was chosen."))
            return
        day = self._memory.last_copied
        if day is None:
            text = self.tr("Second place: {0}, nothing copied there yet")
            self.place_label.setText(text.format(place))
            return
        text = self.tr("Second place: {0}, last copied there on {1}")
        self.place_label.setText(text.format(place, f"{day:%d/%m/%Y}"))

    def _place_buttons(self) -> QHBoxLayout:
        places = QHBoxLayout()
        places.setSpacing(10)
        choose = self.tr("Choose a second place…")
        places.addWidget(make_button(choose, name="backup_choose", slot=self._ask_place))
        self.clear_button = make_button(
            self.tr("No second place"), name="backup_clear", slot=self._clear_place
        )
        places.addWidget(self.clear_button)
        places.addStretch(1)
        return places
