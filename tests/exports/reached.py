"""What is opened, written, connected to or started while papers are made."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import resources

#: Audit events of the interpreter by which something leaves the process.
_LEAVING = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "webbrowser.")
_STARTING = {"os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile", "ctypes.dlopen"}
_CHANGING = {
    "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod",
    "os.truncate", "shutil.move", "shutil.copyfile", "shutil.rmtree",
    "tempfile.mkstemp", "tempfile.mkdtemp",
}  # fmt: skip
_active: list[list[tuple[str, str]]] = []


def _audit(event: str, args: tuple[Any, ...]) -> None:
    if not _active:
        return
    told = str(args[0]) if args else ""
    if event == "open" and not isinstance(args[0], int):
        writes = args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) if args[2] else 0
        _active[-1].append(
            ("write" if writes else "read", str(Path(os.fsdecode(args[0])).absolute()))
        )
    elif event.startswith(_LEAVING) or event in _STARTING | _CHANGING:
        _active[-1].append((event, told))


sys.addaudithook(_audit)


@contextmanager
def reached() -> Iterator[list[tuple[str, str]]]:
    """Give everything that is reached inside the block but what the program consists of."""
    found: list[tuple[str, str]] = []
    _active.append(found)
    try:
        yield found
    finally:
        _active.remove(found)
        found[:] = [one for one in found if not (one[0] == "read" and _is_ours(Path(one[1])))]


def _is_ours(file: Path) -> bool:
    """Tell whether a file is one of the program, its resources or its libraries."""
    paths = sysconfig.get_paths()
    homes = [*(paths[name] for name in ("stdlib", "platlib", "purelib"))]
    program = Path(resources.__file__).resolve().parents[1]
    code = file.suffix in {".py", ".pyc", ".so"} and file.resolve().is_relative_to(program)
    shipped = file.resolve().is_relative_to(program / "resources")
    return (
        code
        or shipped
        or any(file.resolve().is_relative_to(Path(home).resolve()) for home in homes)
    )
