"""A disk that loses its power: what was not synced is kept, dropped or torn, as chance has it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import apsw

_SECTOR = 512


@dataclass(frozen=True)
class _Step:
    """One thing done to a file and not yet safe: `data` at `place`, or cut off there."""

    name: str
    kind: str
    place: int = 0
    data: bytes = b""


class Disk:
    """Files as the programs see them, and what of them would be left after a power cut.

    `before_step` is called before each write, cut, sync and removal.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.seen = {name: bytearray(data) for name, data in files.items()}
        self.steps = 0
        self.before_step: Callable[[], None] = lambda: None
        self._safe = dict(files)
        self._unsafe: list[_Step] = []

    def do(self, step: _Step) -> None:
        """Do `step` so that it is seen at once, and is safe only once its file is synced."""
        self._begin()
        _apply(self.seen, step)
        self._unsafe.append(step)

    def sync(self, name: str) -> None:
        """Make safe what was done to a file."""
        self._begin()
        for step in self._unsafe:
            if step.name == name:
                safe = {name: bytearray(self._safe[name])} if name in self._safe else {}
                _apply(safe, step)
                self._safe.pop(name, None)
                self._safe |= {one: bytes(data) for one, data in safe.items()}
        self._unsafe = [step for step in self._unsafe if step.name != name]

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files as they are found when the power comes back."""
        left = {name: bytearray(data) for name, data in self._safe.items()}
        for step in self._unsafe:
            fate = chance.choice(["kept", "dropped", "torn"])
            if fate == "torn" and step.kind == "write":
                for at in range(0, len(step.data), _SECTOR):
                    if chance.random() < 0.5:
                        piece = step.data[at : at + _SECTOR]
                        _apply(left, _Step(step.name, "write", step.place + at, piece))
            elif fate == "kept":
                _apply(left, step)
        return {name: bytes(data) for name, data in left.items()}

    def _begin(self) -> None:
        self.steps += 1
        self.before_step()


def _apply(files: dict[str, bytearray], step: _Step) -> None:
    if step.kind == "create":
        files.setdefault(step.name, bytearray())
    elif step.kind == "remove":
        files.pop(step.name, None)
    elif step.name in files:
        content = files[step.name]
        if step.kind == "truncate":
            del content[step.place :]
        else:
            content.extend(bytes(max(0, step.place - len(content))))
            content[step.place : step.place + len(step.data)] = step.data


class DiskFiles(apsw.VFS):
    """SQLite's way to a `Disk`, under a name of its own."""

    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, base="")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        """Open a file, which is made where it may be."""
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        if path not in self._disk.seen:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.CantOpenError
            self._disk.do(_Step(path, "create"))
        flags[1] = flags[0]
        return _OpenFile(self._disk, path)

    def xAccess(self, path: str, flags: int) -> bool:
        """Tell whether a file is there."""
        return path in self._disk.seen

    def xFullPathname(self, name: str) -> str:
        """Return the name: there are no folders."""
        return name

    def xDelete(self, path: str, sync_folder: bool) -> None:
        """Remove a file, for good once its folder is synced."""
        if path not in self._disk.seen:
            raise apsw.IOError("no such file")
        self._disk.do(_Step(path, "remove"))
        if sync_folder:
            self._disk.sync(path)


class _OpenFile:
    """A file that SQLite has open."""

    def __init__(self, disk: Disk, path: str) -> None:
        self._disk, self._path = disk, path

    @property
    def _content(self) -> bytearray:
        return self._disk.seen.setdefault(self._path, bytearray())

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._content[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.do(_Step(self._path, "write", offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        self._disk.do(_Step(self._path, "truncate", size))

    def xSync(self, _flags: int) -> None:
        self._disk.sync(self._path)

    def xFileSize(self) -> int:
        return len(self._content)

    def xLock(self, _level: int) -> None:
        """Nobody else is there."""

    xUnlock = xLock

    def xCheckReservedLock(self) -> bool:
        return False

    def xClose(self) -> None:
        """Leave what is not synced unsafe."""

    def xFileControl(self, _operation: int, _pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return _SECTOR

    def xDeviceCharacteristics(self) -> int:
        # As SQLite takes every disk of an office PC: writing harms no byte beside what is written.
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE


@contextmanager
def connect(disk: Disk, book: str, pragmas: dict[str, str]) -> Iterator[apsw.Connection]:
    """Give a connection to `book` on `disk`."""
    name = f"disk-{id(disk)}"
    files = DiskFiles(name, disk)
    connection = apsw.Connection(book, vfs=name, flags=apsw.SQLITE_OPEN_READWRITE)
    for pragma, value in pragmas.items():
        connection.execute(f"PRAGMA {pragma}={value}")
    try:
        yield connection
    finally:
        connection.close()
        files.unregister()
