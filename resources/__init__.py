"""What the program ships beside its code: fonts, wording, campaign templates, translations."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


def path(name: str) -> Path:
    """Return where the resource `name` (such as ``fonts/Tinos-Regular.ttf``) lies on disk."""
    return Path(__file__).parent / name


@cache
def read_toml(name: str) -> dict[str, Any]:
    """Read the TOML resource `name`; the result is shared, so treat it as read-only."""
    with path(name).open("rb") as file:
        return tomllib.load(file)
