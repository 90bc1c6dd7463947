"""The keys of the books that were opened, in memory only and for as long as they are needed."""

from __future__ import annotations

from pathlib import Path

from models.book.header import has_password
from models.book.keys import Key, read_salt
from models.errors import RecordsError


class Keyring:
    """Holds keys by the salt of their books: copies and backups of a book have the same."""

    def __init__(self) -> None:
        self._keys: dict[bytes, Key] = {}
        self._file: Path | None = None

    def take(self, key: Key) -> None:
        """Hold `key` from now on."""
        self._keys[key.salt] = key

    def of(self, file: Path) -> Key | None:
        """Return the key of the book or backup at `file`, if it has a password that is known."""
        try:
            return self._keys.get(read_salt(file)) if has_password(file) else None
        except RecordsError:
            return None

    def settle(self, file: Path, key: Key | None) -> None:
        """Hold, now that the book at `file` is open, no key of a book that was open before it."""
        if file != self._file:
            self.forget()
        self._file = file
        if key is not None:
            self.take(key)

    def forget(self) -> None:
        """Hold no key any more."""
        self._keys.clear()
