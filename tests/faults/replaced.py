"""Every file that the program writes: what kinds there are, where it is done, how it is tried.

A new kind is named here, and gets a gate that refuses it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Kind:
    """A kind of file that takes the place of another; `gate` is the test that refuses it."""

    name: str
    path: str
    gate: str


_ID = "[0-9a-f-]{36}"
_HERE, _WRITING = "test_replaced_files.py", "test_writing.py"
KINDS = (
    Kind("book", r"data/SoChiBo/[^./]+\.sochibo", _HERE),
    Kind("word of the writer", r"(.+/)?\.[^/]+\.writer", _HERE),
    Kind("backup", rf"data/SoChiBo/backups/{_ID}/\d{{6}}(-\w+)?\.sochibo", _HERE),
    Kind("label", rf"data/SoChiBo/backups/{_ID}/\d{{6}}\.json", _HERE),
    Kind("copied backup", rf"usb/[^/]+/{_ID}/\d{{6}}\.sochibo", _HERE),
    Kind("copied label", rf"usb/[^/]+/{_ID}/\d{{6}}\.json", _HERE),
    Kind("copy of the book", r"usb/[^./]+\.sochibo", _HERE),
    Kind("document", r"chosen\.pdf", _WRITING),
)
#: Settings are put in their place by Qt, which the interpreter does not hear of.
SETTINGS = Kind("settings", r"config/SoChiBo/settings\.ini", _HERE)

#: Where files are written at all, and what becomes of them.
WRITERS = {
    "desktop/crash.py": "the log, which is only added to",
    "desktop/exports/docx/file.py": "bytes in memory",
    "desktop/exports/files.py": "documents, aside",
    "desktop/exports/handover/archive.py": "a copied book in a folder aside, down to the disk",
    "desktop/exports/handover/verifying.py": "a copy, in a temporary folder",
    "desktop/exports/pack/placing.py": "a folder and its zip, aside, where nothing stands",
    "desktop/exports/package.py": "bytes in memory",
    "desktop/exports/xlsx/formulas.py": "bytes in memory",
    "desktop/messages.py": "the report of a fault, by Qt, aside",
    "desktop/settings.py": "settings, by Qt, aside",
    "desktop/tour.py": "the tour's own",
    "desktop/tour_papers.py": "the tour's own",
    "desktop/tour_safety.py": "the tour's own",
    "models/book/backup_labels.py": "labels, aside",
    "models/book/backups.py": "backups, aside",
    "models/book/copies.py": "copies, aside",
    "models/book/database.py": "new books, aside",
    "models/book/files.py": "moves what was written aside",
    "models/book/journals.py": "a copy, in a temporary folder; another book's journal, aside",
    "models/book/lock.py": "word of the writer, aside",
    "models/book/looking.py": "a copy, in a temporary folder",
    "models/book/moving.py": "gives the file of a moved book another name",
    "models/book/new_file.py": "new books, aside",
    "models/book/password.py": "the book with another password, aside",
    "models/book/restore.py": "the restored book, aside; the damaged one under a new name",
    "models/book/second_place.py": "copied backups, aside",
    "models/book/under_way.py": "notes of what is written aside",
}
_WRITING_CALLS = frozenset(
    {"write_bytes", "write_text", "copyfile", "copy2", "copytree", "rename_into_place"}
    | {"rename", "rename_folder", "QSaveFile", "QSettings", "QFile", "RotatingFileHandler"}
)
_OPENING_CALLS = frozenset({"open", "fdopen", "ZipFile"})


def writers(root: Path) -> Iterator[str]:
    """Give the modules of the program that call what writes, moves or replaces files."""
    for folder in ("desktop", "models"):
        for file in sorted((root / folder).rglob("*.py")):
            nodes = ast.walk(ast.parse(file.read_text("utf-8")))
            if any(isinstance(node, ast.Call) and _writes(node) for node in nodes):
                yield file.relative_to(root).as_posix()


def _writes(call: ast.Call) -> bool:
    called = call.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if name == "replace":
        # Of a path; texts take two words, days and records take names.
        return isinstance(called, ast.Attribute) and len(call.args) == 1 and not call.keywords
    if name == "write_text":
        # Of a path; the function of that name writes in the book.
        return isinstance(called, ast.Attribute)
    if name in _OPENING_CALLS:
        words = [*call.args, *(one.value for one in call.keywords if one.arg == "mode")]
        modes = [one.value for one in words if isinstance(one, ast.Constant)]
        return any(isinstance(mode, str) and _is_written(mode) for mode in modes)
    return name in _WRITING_CALLS


def _is_written(mode: str) -> bool:
    return set(mode) <= set("rwxabt+") and bool(set(mode) & set("wxa+"))


def kind_of(path: str) -> Kind | None:
    """Return the kind of a file, by its path in the home of a session."""
    return next((kind for kind in KINDS if re.fullmatch(kind.path, path)), None)
