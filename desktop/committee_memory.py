"""What putting figures of cells together remembers between runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


class CommitteeMemory:
    """The committee's name, asked once, and the folder of its cells' files."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def name(self) -> str:
        """How the committee is named above its tables; "" before it was asked."""
        return str(self._store.value("committee/name", "") or "")

    @name.setter
    def name(self, name: str) -> None:
        self._store.setValue("committee/name", name)

    @property
    def folder(self) -> Path | None:
        """Where the files of the cells were last; None when nobody knows or it is gone."""
        value = self._store.value("committee/folder", "")
        folder = Path(value) if isinstance(value, str) and value else None
        return folder if folder is not None and folder.is_dir() else None

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue("committee/folder", str(folder))
