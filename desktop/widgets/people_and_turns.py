"""The one-line definition of people and turns, wherever figures of both are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def people_and_turns() -> str:
    """Return what the two words count."""
    return translate(
        "people_and_turns",
        "People: each person once, however often they came. Turns: every time counts; one person "
        "who came three times is 1 person and 3 turns.",
    )


def turns_reached() -> str:
    """Return what the turns of what was made known count."""
    return translate(
        "people_and_turns",
        "Turns reached add up what each item reached: one person reached by two items is 2 turns.",
    )
