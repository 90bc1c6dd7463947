"""Statements that the many books of one process compile once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from models.book.engine import make_engine


class _Compiled(dict[Any, Any]):
    """What was compiled, by everything that it depends on but the engine's own dialect.

    SQLAlchemy puts that first into each key. The dialects of our engines are all alike, but each
    is another object: nothing would ever be found again, and all of it would be kept.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__(key[1:], compiled)


_compiled = _Compiled()


def make_quick_engine(file: Path, **options: Any) -> Engine:
    """Return what `make_engine` does, with the statements of the engines before it."""
    return make_engine(file, **options).execution_options(compiled_cache=_compiled)
