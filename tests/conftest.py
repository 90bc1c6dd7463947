"""What holds for every test: no window, and nothing of the person who runs them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis
import pytest

from models.book import schema
from models.book.keys import Key
from tests.compiled import make_quick_engine
from tests.faults.summary import pytest_terminal_summary

__all__ = ["pytest_terminal_summary"]

# A busy machine makes single examples slow, which says nothing about the code. Where a change is
# judged, the same code gets the same examples; at a desk every run tries others.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=bool(os.environ.get("CI")))


def pytest_configure(config: pytest.Config) -> None:
    """Keep windows off the screen, and the real books and settings out of reach."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    home = TemporaryDirectory(prefix="so-chi-bo-tests-")
    config.add_cleanup(home.cleanup)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(Path(home.name) / name.lower())
    hypothesis.settings.load_profile("suite")


@pytest.fixture(scope="session", autouse=True)
def _quick_books() -> Iterator[None]:
    """Let the thousands of books of a run be copies of one empty book, and share compiled SQL.

    Taking the schema's steps and compiling the same statements anew for each would be most of
    what a run does.
    """
    empty: list[bytes] = []

    def build(file: Path, *, key: Key | None = None) -> None:
        if key is not None or not empty:
            build_whole(file, key=key)
        if key is None and not empty:
            empty.append(file.read_bytes())
        elif key is None:
            file.write_bytes(empty[0])

    build_whole = schema.build
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "build", build)
        patch.setattr("models.book.database.make_engine", make_quick_engine)
        yield
