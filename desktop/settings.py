"""What the program remembers for this user between runs, typed."""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QLockFile, QSettings

from desktop.memories import BackupMemory, CommitteeMemory, ImportMemory, SecretMemory

TEXT_SIZES = (90, 100, 110, 125, 150)

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
