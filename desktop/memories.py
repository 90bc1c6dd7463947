"""What single parts of the program remember for this user between runs, typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings

from models.book.places import is_reachable

#: After how many minutes the window may lock by itself; 0 for never.
LOCK_MINUTES = (5, 10, 30, 0)
_USUAL_LOCK = 10
#: For how many different lists the columns chosen by hand are remembered.
_LISTS_KEPT = 20
#: Of how many books it is remembered that they shall stay where they lie.
_BOOKS_KEPT = 20


class ImportMemory:
    """What imports of lists remember: the folder, and columns chosen by hand for some headings."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def folder(self) -> Path | None:
        """Where the last list was; None when nobody knows or it is gone."""
        return _folder(self._store.value("import/folder", ""))

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue("import/folder", str(folder))

    @property
    def columns(self) -> dict[str, dict[int, str]]:
        """By headings, what each column (by place) was chosen to be; "" is not imported."""
        value = self._store.value("import/columns", "")
        try:
            lists = json.loads(value) if isinstance(value, str) and value else {}
            return {
                str(headings): {int(place): str(column) for place, column in chosen.items()}
                for headings, chosen in lists.items()
            }
        except (ValueError, AttributeError):
            return {}

    def keep_columns(self, headings: str, chosen: Mapping[int, str]) -> None:
        """Remember what was chosen for these headings, and of other lists the latest."""
        lists = {one: kept for one, kept in self.columns.items() if one != headings}
        latest = dict(list(lists.items())[-_LISTS_KEPT + 1 :])
        self._store.setValue("import/columns", json.dumps({**latest, headings: dict(chosen)}))


class CommitteeMemory:
    """What putting figures of cells together remembers: the committee's name, and the folder."""

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
        return _folder(self._store.value("committee/folder", ""))

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._store.setValue("committee/folder", str(folder))


class BackupMemory:
    """What backups remember: the second place, and how long something has failed."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def second_place(self) -> Path | None:
        """The stick or share where the newest backup is copied too; None when none was chosen."""
        value = self._store.value("backups/second_place", "")
        return Path(value) if isinstance(value, str) and value else None

    @second_place.setter
    def second_place(self, folder: Path | None) -> None:
        self._store.setValue("backups/second_place", str(folder) if folder else "")

    @property
    def last_copied(self) -> date | None:
        """The last day on which the second place held the newest backup; None before the first."""
        return self._day("backups/last_copied")

    @last_copied.setter
    def last_copied(self, day: date | None) -> None:
        self._store.setValue("backups/last_copied", str(day or ""))

    @property
    def chosen_on(self) -> date | None:
        """The day on which the second place was chosen."""
        return self._day("backups/chosen_on")

    @chosen_on.setter
    def chosen_on(self, day: date | None) -> None:
        self._store.setValue("backups/chosen_on", str(day or ""))

    @property
    def failing_since(self) -> date | None:
        """The first day on which no backup could be made; None while they can."""
        return self._day("backups/failing_since")

    @failing_since.setter
    def failing_since(self, day: date | None) -> None:
        self._store.setValue("backups/failing_since", str(day or ""))

    def accepts(self, book: Path) -> bool:
        """Tell whether the user has chosen to leave `book` where it lies."""
        return str(book) in self._accepted()

    def accept(self, book: Path) -> None:
        """Remember that `book` shall stay where it lies."""
        kept = [*self._accepted(), str(book)][-_BOOKS_KEPT:]
        self._store.setValue("backups/accepted", json.dumps(kept))

    def _accepted(self) -> list[str]:
        value = self._store.value("backups/accepted", "")
        try:
            return [str(one) for one in json.loads(value)] if isinstance(value, str) else []
        except (ValueError, TypeError):
            return []

    def _day(self, key: str) -> date | None:
        value = self._store.value(key, "")
        try:
            return date.fromisoformat(value) if isinstance(value, str) and value else None
        except ValueError:
            return None


class SecretMemory:
    """What is remembered about passwords: never one of them, nor a key."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def lock_minutes(self) -> int:
        """After how long without a key or the mouse a book with a password is locked; 0 never."""
        value = self._store.value("secret/lock_minutes", "")
        known = {str(minutes): minutes for minutes in LOCK_MINUTES}
        return known.get(str(value), _USUAL_LOCK)

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._store.setValue("secret/lock_minutes", str(minutes))

    def is_due(self, salt: bytes) -> bool:
        """Tell whether the recovery code of the book with this salt is still to be tested."""
        return salt.hex() in self._due()

    def set_due(self, salt: bytes, *, due: bool) -> None:
        """Remember whether that code is still to be tested."""
        others = [one for one in self._due() if one != salt.hex()]
        kept = [*others, salt.hex()][-_BOOKS_KEPT:] if due else others
        self._store.setValue("secret/codes_due", " ".join(kept))

    def _due(self) -> list[str]:
        value = self._store.value("secret/codes_due", "")
        return value.split() if isinstance(value, str) else []


def _folder(value: object) -> Path | None:
    folder = Path(value) if isinstance(value, str) and value else None
    return folder if folder is not None and is_reachable(folder) else None
