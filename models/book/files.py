"""Moving a finished file under its name, although something may hold it for a moment."""

from __future__ import annotations

import os
import time
from pathlib import Path

#: What Windows answers while an indexer, a virus scanner or Excel holds the file.
_HELD = frozenset({5, 32, 33})
#: Seconds between tries to move a held file; 2.5 s in all.
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)


def rename_into_place(aside: Path, path: Path, *, replacing: bool) -> None:
    """Give the finished file `aside` its name `path`, trying again while it is held.

    Without `replacing` a file that stands there already is refused where the system can.
    """
    move = aside.replace if replacing else aside.rename
    for pause in (*_PAUSES, None):
        try:
            move(path)
            _sync_folder(path.parent)
            return
        except OSError as error:
            if pause is None or not is_held(error):
                raise
        time.sleep(pause)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut where the system can (not on Windows)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def is_held(error: OSError) -> bool:
    """Tell whether another program holds the file that `error` is about."""
    return getattr(error, "winerror", None) in _HELD
