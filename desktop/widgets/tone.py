"""What kind of thing a line tells: by a sign and a word, never by its colour alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.icons import Role


class Tone(StrEnum):
    """What a line tells: something done well, something to know, to mind, or that failed."""

    GOOD = "good"
    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"

    @property
    def sign(self) -> tuple[str, Role]:
        """The icon, each of another shape, and its colour."""
        return {
            Tone.GOOD: ("check-circle", Role.GOOD),
            Tone.NOTICE: ("info", Role.SOFT),
            Tone.WARNING: ("warning", Role.GOLD),
            Tone.ERROR: ("warning-octagon", Role.RED),
        }[self]

    @property
    def word(self) -> str:
        """The word that stands before the sentence."""
        translate = QCoreApplication.translate
        return {
            Tone.GOOD: translate("Tone", "Done"),
            Tone.NOTICE: translate("Tone", "For your information"),
            Tone.WARNING: translate("Tone", "Take care"),
            Tone.ERROR: translate("Tone", "Not done"),
        }[self]
