"""What a log and a report of a fault may say: where it broke, never whose data it was."""

from __future__ import annotations

import platform
import re
import sysconfig
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

#: Kinds of fault whose words come from the program; others may quote what the user typed.
_OWN_WORDS = (TypeError, AttributeError, NameError, RecursionError, MemoryError)
_LEFT_OUT = "…"
_HOME = Path(__file__).parents[1]
_PACKAGES = ("site-packages", "dist-packages")
#: Text between quotes; a plain name between them is the program's own.
_QUOTED = re.compile(r"'([^'\n]*)'|\"([^\"\n]*)\"|“([^”\n]*)”")
_OWN_NAME = re.compile(r"\w*", re.ASCII)
#: A path from a root, a drive, a share or a home on; names in it may hold spaces.
_PATH = re.compile(r"(?:file:/*|[A-Za-z]:[\\/]|\\\\|~/|(?<![\w<])/)[^\"'<>|\n]*")
_FOREIGN_WORD = re.compile(r"\S*[^\x00-\x7f…]\S*")


def report_of(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Return the report: what was running and where it broke, without the user's data."""
    told = kind.__name__
    if issubclass(kind, _OWN_WORDS):
        told = f"{told}: {without_data(str(error))}"
    places = [
        f"  {place_of(frame.filename)}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join([told, *places, versions])


def without_data(text: str) -> str:
    """Return `text` without what may come from the user: paths, quotations, words in Vietnamese."""
    text = _PATH.sub(_LEFT_OUT, text)
    text = _QUOTED.sub(_own_name, text)
    return _FOREIGN_WORD.sub(_LEFT_OUT, text)


def _own_name(quoted: re.Match[str]) -> str:
    inside = quoted[0][1:-1]
    return quoted[0] if _OWN_NAME.fullmatch(inside) else f"{quoted[0][0]}{_LEFT_OUT}{quoted[0][-1]}"


def place_of(filename: str) -> str:
    """Return where a file of code lies in the program or a library, without what is above that."""
    file = Path(filename)
    if file.is_relative_to(_HOME):
        return file.relative_to(_HOME).as_posix()
    for package in _PACKAGES:
        if package in file.parts:
            return "/".join(file.parts[file.parts.index(package) + 1 :])
    library = Path(sysconfig.get_path("stdlib"))
    return file.relative_to(library).as_posix() if file.is_relative_to(library) else file.name
