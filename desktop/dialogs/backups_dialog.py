"""Sao lưu và khôi phục: every backup there is, a look inside one, and the way back to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background
from desktop.backup_words import full_moment
from desktop.dialogs.backup_places import read_rows
from desktop.dialogs.backup_reader import BackupReader
from desktop.keyring import Keyring
from desktop.tables.backups_table import BackupRow, BackupsTable
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.notice import Notice
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError


class BackupsDialog(QDialog):
    """Lists the backups of one book, or of all; `restore_wanted` carries the one to go back to.

    `backup_wanted` asks for a new one; without an open book there is nothing to back up.
    """

    restore_wanted = Signal(object)
    backup_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        background: Background,
        *,
        root: Path,
        second_place: Path | None,
        organisation: UUID | None,
        keyring: Keyring,
        can_back_up: bool,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("backups_dialog")
        self.setWindowTitle(self.tr("Backup and restore"))
        self._background = background
        self._root, self._second, self._organisation = root, second_place, organisation
        self.reader = BackupReader(self, background, keyring)
        self.reader.picked.connect(self._take_picked)
        self.reader.refused.connect(self._tell)
        self._rows: tuple[BackupRow, ...] = ()
        self.table = BackupsTable(self)
        self.view = TableView(name="backups", title=self.tr("Backups"))
        self.view.setModel(self.table)
        self.view.activated_row.connect(self.look)
        self.view.selectionModel().selectionChanged.connect(self._follow_selection)
        self.empty = EmptyState(
            icon_name="clock-counter-clockwise",
            sentence=self.tr(
                "There is no backup yet. The program makes one by itself each time the book was "
                "changed; one made on another computer can be taken from its file."
            ),
        )
        self.working = WorkBar(background)
        self.notice = Notice(name="backups_notice")
        self._make_buttons(can_back_up=can_back_up)
        self._lay_out()
        self.refresh()

    @property
    def selected(self) -> BackupRow | None:
        """The backup of the cursor."""
        at = self.view.current_row
        return self.table.row_at(at) if 0 <= at < self.table.rowCount() else None

    @Slot()
    def refresh(self) -> None:
        """Read the list again beside the window; every backup's bytes are checked."""
        self.working.begin(self.tr("Checking the backups…"))
        self._stack.setCurrentWidget(self.working)
        self._background.run(
            partial(read_rows, root=self._root, second_place=self._second), on_done=self._take
        )

    @Slot()
    def look(self) -> None:
        """Show what is in the selected backup."""
        row = self.selected
        if row is not None and row.whole:
            self.reader.look(row.backup)

    @Slot()
    def restore(self) -> None:
        """Ask for the selected backup to be put in the place of the book."""
        row = self.selected
        if row is not None and row.whole:
            self.accept()
            self.restore_wanted.emit(row.backup)

    @Slot(object)
    def take_made(self, _outcome: object) -> None:
        """Show a backup that was made meanwhile."""
        self.refresh()

    @Slot()
    def _choose_file(self) -> None:
        """Take a backup from a file, such as one on a stick of another computer."""
        file = messages.ask_open_file(
            self,
            self.tr("A backup from a file"),
            filters=self.tr("Books (*.sochibo)"),
            folder=self._second,
        )
        if file is not None:
            self.reader.pick(file)

    @Slot(object)
    def _take_picked(self, row: BackupRow) -> None:
        file = row.backup.file
        self._rows = (row, *(one for one in self._rows if one.backup.file != file))
        self.others_tick.setChecked(self.others_tick.isChecked() or not self._is_own(row))
        self._show_rows()
        self.view.setCurrentIndex(self.table.index(self.table.find_row(file), 0))

    def _take(self, rows: tuple[BackupRow, ...]) -> None:
        self._rows = rows
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        own = [row for row in self._rows if self._is_own(row)]
        shown = list(self._rows) if self.others_tick.isChecked() else own
        self.others_tick.setVisible(len(own) < len(self._rows))
        self.table.set_rows(shown)
        self._stack.setCurrentWidget(self.view if shown else self.empty)
        first = next((at for at, row in enumerate(shown) if row.whole), -1)
        if first >= 0:
            self.view.setCurrentIndex(self.table.index(first, 0))
            self.view.setFocus()
        self._follow_selection()

    def _is_own(self, row: BackupRow) -> bool:
        contents = row.backup.contents
        return self._organisation in (None, contents.organisation_id)

    @Slot()
    def _follow_selection(self) -> None:
        row = self.selected
        usable = row is not None and row.whole
        self.look_button.setEnabled(usable)
        self.restore_button.setEnabled(usable)
        text = self.tr("Restore")
        if row is not None and usable:
            text = self.tr("Restore the backup of {0}").format(full_moment(row.backup.made_at))
        self.restore_button.setText(text)
        self.restore_button.setAccessibleName(text)
        self.restore_button.updateGeometry()
        layout = self.layout()
        if layout is not None:
            # The words grew: they have their room before anything is drawn.
            layout.activate()

    @Slot(object)
    def _tell(self, error: RecordsError) -> None:
        self.notice.tell(error.sentence(current_language()))

    def _make_buttons(self, *, can_back_up: bool) -> None:
        self.others_tick = QCheckBox(self.tr("Backups of other &books too"))
        self.others_tick.setObjectName("backups_others")
        self.others_tick.setAccessibleName(self.others_tick.text().replace("&", ""))
        self.others_tick.toggled.connect(self._show_rows)
        self.now_button = make_button(self.tr("Back up now"), name="backups_now")
        self.now_button.clicked.connect(self.backup_wanted)
        self.now_button.setVisible(can_back_up)
        self.file_button = make_button(
            self.tr("From a file…"), name="backups_file", slot=self._choose_file
        )
        self.look_button = make_button(
            self.tr("Look inside…"), name="backups_look", slot=self.look, icon_name="eye"
        )
        self.close_button = make_button(self.tr("Close"), name="backups_close", slot=self.reject)
        self.restore_button = make_button(
            self.tr("Restore"),
            name="backups_restore",
            slot=self.restore,
            look="primary",
            icon_name="clock-counter-clockwise",
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.working, self.view, self.empty):
            self._stack.addWidget(part)
        hint = self.tr(
            "Choose the day to go back to. The book as it is now is backed up first, so that this "
            "too can be taken back."
        )
        top = QHBoxLayout()
        top.addWidget(make_label(hint, "muted", name="backups_hint", wrap=True), 1)
        top.addWidget(self.others_tick)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.now_button)
        foot.addWidget(self.file_button)
        foot.addStretch(1)
        for button in (self.look_button, self.close_button, self.restore_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
        resize_within_screen(self, width=1150, height=560)
