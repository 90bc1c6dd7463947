"""Reading one backup: its password is asked for first where it must be."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop.background import Background, Progress
from desktop.dialogs.inside_dialog import InsideDialog
from desktop.dialogs.key_dialog import KeyAsker
from desktop.keyring import Keyring
from desktop.tables.backups_table import BackupRow
from models.book.backup_labels import Backup
from models.book.backup_lists import backup_at, size_of
from models.book.backups import is_whole
from models.book.keys import Key
from models.book.looking import Inside, look_inside
from models.errors import RecordsError


class BackupReader(QObject):
    """Shows what is in a backup, and makes a row of one that lies anywhere.

    `picked` carries such a row, `refused` why something could not be read.
    """

    picked = Signal(object)
    refused = Signal(object)

    def __init__(self, dialog: QDialog, background: Background, keyring: Keyring) -> None:
        super().__init__(dialog)
        self._background, self._keyring = background, keyring
        self._asker = KeyAsker(self, background, keyring)

    def look(self, backup: Backup) -> None:
        """Show what is in `backup`."""
        self._with_key(backup.file, partial(self._look, backup))

    def pick(self, file: Path) -> None:
        """Read the backup at `file`."""
        self._with_key(file, partial(self._pick, file))

    def _with_key(self, file: Path, then: partial[None]) -> None:
        sentence = self.tr("This backup has a password: the one the book had then.")
        try:
            self._asker.with_key(self._dialog, file, sentence, then)
        except RecordsError as error:
            self.refused.emit(error)

    def _look(self, backup: Backup) -> None:
        self._background.run(
            partial(_look, backup=backup, key=self._keyring.of(backup.file)),
            on_done=self._show,
            on_failed=self._refuse,
        )

    def _pick(self, file: Path) -> None:
        try:
            backup = backup_at(file, key=self._keyring.of(file))
            row = BackupRow(backup, size_of(file), is_whole(backup))
        except RecordsError as error:
            self.refused.emit(error)
        else:
            self.picked.emit(row)

    def _show(self, seen: tuple[Backup, Inside]) -> None:
        dialog = InsideDialog(self._dialog, *seen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _refuse(self, error: RecordsError) -> None:
        self.refused.emit(error)

    @property
    def _dialog(self) -> QDialog:
        parent = self.parent()
        assert isinstance(parent, QDialog)
        return parent


def _look(_progress: Progress, *, backup: Backup, key: Key | None) -> tuple[Backup, Inside]:
    return backup, look_inside(backup.file, key=key)
