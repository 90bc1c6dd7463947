"""A share that was cut off, or a stick that fails: all that is asked of it meets an error."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

#: What is asked of the system by name.
_ASKED = ("stat", "lstat", "scandir", "listdir", "open", "mkdir", "unlink")


def cut_off_share(patch: pytest.MonkeyPatch, share: Path, number: int = errno.EHOSTDOWN) -> None:
    """Let the system answer with an error whatever is asked of what lies under `share`."""

    def refusing(really: Callable[..., Any]) -> Callable[..., Any]:
        def ask(path: Any, *rest: Any, **named: Any) -> Any:
            if isinstance(path, str | os.PathLike) and Path(path).is_relative_to(share):
                raise OSError(number, os.strerror(number), str(path))
            return really(path, *rest, **named)

        return ask

    for name in _ASKED:
        patch.setattr(os, name, refusing(getattr(os, name)))
