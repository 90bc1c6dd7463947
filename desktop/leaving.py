"""Leaving a window or a book: what is still being typed is saved, or its owner is asked."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop import messages


@runtime_checkable
class HoldsWords(Protocol):
    """A part of a page that keeps what the book refused, to be tried again."""

    def unsaved_words(self) -> bool:
        """Try once more to save, without a word; return whether the book still refuses."""

    def drop_words(self) -> None:
        """Let go of what the book refuses; the part is not written to any more."""


def may_leave(window: QWidget) -> bool:
    """Save what is being typed in `window`; ask before words the book refuses are lost.

    Returns False when the user would rather stay with them.
    """
    field = window.focusWidget()
    if field is not None:
        # Live fields save as they are left.
        field.clearFocus()
    holding = _refused(window)
    if not holding:
        return True
    translate = QCoreApplication.translate
    lose = messages.ask(
        window,
        translate("leaving", "Some words are not saved"),
        translate(
            "leaving",
            "The book did not take the last words you wrote. Everything saved before is safe. "
            "Stay to see why and try again, or leave and lose these words.",
        ),
        translate("leaving", "Leave and lose them"),
        danger=True,
    )
    if lose:
        for part in holding:
            part.drop_words()
    return lose


def keep_words(window: QWidget) -> bool:
    """Save what is being typed in `window` and leave it as it is; tell whether all was taken."""
    return not _refused(window)


def _refused(window: QWidget) -> list[HoldsWords]:
    """Try once more to save; return the parts whose words the book still refuses."""
    parts = [part for part in window.findChildren(QWidget) if isinstance(part, HoldsWords)]
    return [part for part in parts if part.unsaved_words()]
