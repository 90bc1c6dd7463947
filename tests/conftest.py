"""What holds for every test: no window, and nothing of the person who runs them."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis
import pytest

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
