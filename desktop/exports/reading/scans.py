"""Reading a scan from a file of the user: never more than a scan may have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.errors import RecordsError
from models.meetings.scans import ScanFile, check_size, scan_file

_CHUNK = 1024 * 1024


def read_scan_file(path: Path, progress: Callable[[int, int], None]) -> ScanFile:
    """Read the file and judge it by its content.

    Raises RecordsError when it cannot be read or can be no scan; one that is too large is not
    read at all.
    """
    try:
        size = path.stat().st_size
        check_size(path.name, size)
        data = _read(path, size, progress)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RecordsError("scans.cannot_read", name=path.name, reason=reason) from error
    return scan_file(path.name, data)


def _read(path: Path, size: int, progress: Callable[[int, int], None]) -> bytes:
    data = bytearray()
    with path.open("rb") as file:
        # One byte beyond what it was said to have: a file may grow while it is read.
        while len(data) <= size and (chunk := file.read(min(_CHUNK, size + 1 - len(data)))):
            data += chunk
            progress(min(len(data), size), size)
    check_size(path.name, len(data))
    return bytes(data)
