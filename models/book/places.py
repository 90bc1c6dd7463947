"""Where a book lies, as far as that can harm it: synced folders, shares, sticks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path, PurePath


class Risk(StrEnum):
    """Why a place is a poor home for a book."""

    SYNCED = "synced"
    SHARED = "shared"
    REMOVABLE = "removable"


#: How the folders of programs that copy files to the internet begin, in small letters.
_SYNCED = ("onedrive", "google drive", "googledrive", "dropbox", "icloud", "my drive")
#: Where sticks appear on Linux.
_STICKS = ("/media/", "/run/media/", "/mnt/")
_NETWORKS = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "fuse.gvfsd-fuse"})
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE = 2, 4


def is_reachable(folder: Path) -> bool:
    """Tell whether `folder` is there; a share that was cut off answers with an error, which is no.

    Unlike this, `Path.is_dir` raises the error.
    """
    return os.path.isdir(folder)  # noqa: PTH112


def risk_of(file: Path) -> Risk | None:
    """Return why `file` lies in a poor place, None when nothing speaks against it."""
    if is_synced(file, os.environ):
        return Risk.SYNCED
    if sys.platform == "win32":
        return _windows_risk(file)
    return unix_risk(file, _mounts())


def is_synced(file: PurePath, environment: Mapping[str, str]) -> bool:
    """Tell whether a program copies what lies at `file` to the internet."""
    if any(part.casefold().startswith(_SYNCED) for part in file.parts[:-1]):
        return True
    # Windows often makes "Documents" a folder of OneDrive without a word in its name.
    homes = [environment.get(name) for name in ("OneDrive", "OneDriveCommercial")]
    return any(home and file.is_relative_to(home) for home in homes)


def unix_risk(file: Path, mounts: Iterable[tuple[str, str]]) -> Risk | None:
    """Return the risk of `file`, given each mount's folder and kind."""
    over = [(folder, kind) for folder, kind in mounts if file.is_relative_to(folder)]
    _, kind = max(over, key=lambda mount: len(mount[0]), default=("", ""))
    if kind in _NETWORKS or str(file).startswith("//"):
        return Risk.SHARED
    return Risk.REMOVABLE if str(file).startswith(_STICKS) else None


def _windows_risk(file: Path) -> Risk | None:
    drive = file.drive
    if drive.startswith("\\\\"):
        return Risk.SHARED
    if sys.platform != "win32":
        return None
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")
    return {_WINDOWS_REMOVABLE: Risk.REMOVABLE, _WINDOWS_REMOTE: Risk.SHARED}.get(kind)


def _mounts() -> list[tuple[str, str]]:
    """Return each mounted folder and the kind of its file system; none where nobody tells."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    fields = (line.split(" ") for line in lines)
    return [(parts[1].replace("\\040", " "), parts[2]) for parts in fields if len(parts) > 2]
