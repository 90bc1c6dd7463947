"""What the program remembers for this user between runs, typed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QLockFile, QSettings

from models.book.places import is_reachable

TEXT_SIZES = (90, 100, 110, 125, 150)
#: After how many minutes the window may lock by itself; 0 for never.
LOCK_MINUTES = (5, 10, 30, 0)
_USUAL_LOCK = 10
#: For how many different lists the columns chosen by hand are remembered.
_LISTS_KEPT = 20
#: Of how many books it is remembered that they shall stay where they lie.
_BOOKS_KEPT = 20


#: What Qt adds to the name of the settings while it writes them anew.
_UNFINISHED = re.compile(r"\.(?=.*[a-z])(?=.*[A-Z])[A-Za-z]{6}")


class ThemeChoice(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The languages of the window."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class ImportMemory:
    """What imports of lists remember: the folder, and columns chosen by hand for some headings."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def folder(self) -> Path | None:
        """Where the last list was; None when nobody knows or it is gone."""
        value = self._store.value("import/folder", "")
        folder = Path(value) if isinstance(value, str) and value else None
        return folder if folder is not None and is_reachable(folder) else None

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
        value = self._store.value("committee/folder", "")
        folder = Path(value) if isinstance(value, str) and value else None
        return folder if folder is not None and folder.is_dir() else None

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


class Settings:
    """Read and write the settings in one ini file; broken or missing values fall back."""

    def __init__(self, file: Path | None = None) -> None:
        path = file or platformdirs.user_config_path("SoChiBo", False) / "settings.ini"
        _clear_cut_off(path)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        self.imports = ImportMemory(self._store)
        self.backups = BackupMemory(self._store)
        self.committee = CommitteeMemory(self._store)
        self.secrets = SecretMemory(self._store)

    @property
    def last_book(self) -> Path | None:
        """The book that was open when the program was last closed."""
        text = self._text("book/last")
        return Path(text) if text else None

    @last_book.setter
    def last_book(self, path: Path | None) -> None:
        self._store.setValue("book/last", str(path) if path else "")

    @property
    def language(self) -> Language:
        """The language of the window; Vietnamese whatever the system's is."""
        text = self._text("window/language")
        return Language(text) if text in set(Language) else Language.VIETNAMESE

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("window/language", language.value)

    @property
    def theme(self) -> ThemeChoice:
        """The colours: the system's, light or dark."""
        text = self._text("window/theme")
        return ThemeChoice(text) if text in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, theme: ThemeChoice) -> None:
        self._store.setValue("window/theme", theme.value)

    @property
    def text_size(self) -> int:
        """The text size in per cent, one of `TEXT_SIZES`."""
        text = self._text("window/text_size")
        return int(text) if text in {str(size) for size in TEXT_SIZES} else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("window/text_size", str(percent))

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size as Qt saved it; empty at the first start."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    def column_widths(self, table: str) -> dict[str, int]:
        """Return the widths the user gave the columns of `table`, by column name."""
        pairs = (part.partition("=") for part in self._text(f"tables/{table}").split(";"))
        return {name: int(width) for name, _, width in pairs if width.isdigit()}

    def set_column_widths(self, table: str, widths: dict[str, int]) -> None:
        """Remember the widths of the columns of `table`."""
        joined = ";".join(f"{name}={width}" for name, width in widths.items())
        self._store.setValue(f"tables/{table}", joined)

    def _text(self, key: str) -> str:
        """Return the stored value as text; an ini file may have turned it into a list."""
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""


def _clear_cut_off(file: Path) -> None:
    """Remove what Qt was writing beside the settings when the program was killed."""
    names = [one for one in file.parent.glob(f"{file.name}.*") if _is_unfinished(file, one)]
    # Qt holds this lock while it writes; that of a dead process is none.
    lock = QLockFile(f"{file}.lock")
    if not names or not lock.tryLock(0):
        return
    for name in names:
        with suppress(OSError):
            name.unlink()
    lock.unlock()


def _is_unfinished(file: Path, other: Path) -> bool:
    return _UNFINISHED.fullmatch(other.name[len(file.name) :]) is not None
