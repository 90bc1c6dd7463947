"""Names of files that every system takes, Windows among them."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePosixPath

from models.names import clean

#: Letters of one name: with the folders above it a path stays far below what Windows takes.
NAME_LIMIT = 80
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def file_name(stem: str, suffix: str) -> str:
    """Return a name of `stem` that can be a file's, short enough, with this suffix."""
    return f"{file_stem(stem)}.{suffix}"


def file_stem(text: str, *, most: int = NAME_LIMIT) -> str:
    """Return of `text` what can be a file's name before its suffix, of so many letters at most."""
    bare = clean(_FORBIDDEN.sub(" ", text))
    bare = " ".join(bare.split()).strip(" .") or "_"
    if len(bare) > most:
        whole_words, _, rest = bare[: most + 1].rpartition(" ")
        bare = (whole_words or rest[:most]).rstrip(" .,;–-")
    return f"_{bare}" if _RESERVED.fullmatch(bare) else bare


def free_path(folder: str, name: str, taken: Collection[str]) -> PurePosixPath:
    """Return a path that is not `taken` yet, whatever case the system tells apart."""
    stem, _, suffix = name.rpartition(".")
    path, count = PurePosixPath(folder, name), 1
    while str(path).casefold() in taken:
        count += 1
        path = PurePosixPath(folder, f"{stem} ({count}).{suffix}")
    return path
