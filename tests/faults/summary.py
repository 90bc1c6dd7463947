"""What struck in a run of the tests, told at its end."""

from __future__ import annotations

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how many kills struck at what, from every process that ran tests."""
    struck: Counter[str] = Counter()
    controls: list[str] = []
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "kills":
                act, count = value
                struck[str(act)] += int(str(count))
            elif name == "controls":
                controls.append(str(value))
    if struck:
        each = ", ".join(f"{act} {count}" for act, count in struck.items())
        terminalreporter.write_line(f"{struck.total()} kills struck and cost nothing: {each}")
    if controls:
        terminalreporter.write_line(f"found in the controls: {', '.join(controls)}")
