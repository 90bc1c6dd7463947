"""Putting a finished document in its place: whole and readable, or the old file stays."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from models.book.files import is_held, rename_into_place
from models.book.under_way import aside_of, under_way
from models.errors import RecordsError

_KEYS = {
    errno.ENOSPC: "exports.disk_full",
    errno.EDQUOT: "exports.disk_full",
    errno.ENOENT: "exports.folder_missing",
    errno.ENOTDIR: "exports.folder_missing",
    errno.EACCES: "exports.not_allowed",
    errno.EPERM: "exports.not_allowed",
    errno.EROFS: "exports.not_allowed",
    errno.EISDIR: "exports.not_a_file",
}


def replace_file(path: Path, data: bytes, check: Callable[[bytes], None]) -> None:
    """Write `data` aside, read it back, let `check` open it, then move it to `path` at once.

    Raises RecordsError, with the old file as it was and nothing left aside, when the world
    refuses; what `check` raises rises.
    """
    _check_place(path)
    aside = aside_of(path, "part")
    with under_way(aside):
        try:
            _write(aside, data)
            written = aside.read_bytes()
            if written != data:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            check(written)
            rename_into_place(aside, path, replacing=True)
        except OSError as error:
            raise told(error, path) from error
        finally:
            _remove(aside)


def _check_place(path: Path) -> None:
    """Refuse what cannot be replaced; a name that no system takes is refused by looking for it."""
    try:
        is_folder = path.is_dir()
        is_guarded = path.exists() and not os.access(path, os.W_OK)
    except OSError as error:
        raise told(error, path) from error
    if is_folder:
        raise RecordsError("exports.not_a_file", name=path.name)
    if is_guarded:
        raise RecordsError("exports.not_allowed", folder=path.name)


def _write(aside: Path, data: bytes) -> None:
    with aside.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _remove(file: Path) -> None:
    """Remove `file` if it is there; one that is held is left for the next start."""
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return


def told(error: OSError, path: Path) -> RecordsError:
    """Return what to say when the world refused to write at `path`."""
    values = {"name": path.name, "folder": path.parent, "reason": error.strerror or error}
    if is_held(error):
        key = "exports.in_use" if path.exists() else "exports.not_allowed"
    else:
        key = _KEYS.get(error.errno or 0, "exports.cannot_write")
    return RecordsError(key, **values)
