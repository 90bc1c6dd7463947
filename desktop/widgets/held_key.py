"""Tells the repeats of a key that is held down from presses."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

#: A finger takes far longer to come back to a key; X11 sends both at one moment.
_AT_ONCE_MS = 1
#: A worn key, or a finger that shakes, strikes twice within this; nobody types so fast.
_BOUNCE_MS = 40
#: A program that presses keys without any delay is no held key.
_HELD_MS = 5


class HeldKey:
    """Watches presses and releases; Qt's own mark of a repeat is right except on X11.

    There a held key is a stream of releases and presses, and Qt knows a repeat only when the
    press has already arrived as it looks at the release, so that on a busy machine some look
    like presses. They are known by their time: released and pressed again at one moment.
    """

    def __init__(self) -> None:
        self._key = 0
        self._pressed = 0
        self._released = 0

    def bounces(self, event: QKeyEvent, *, within: int = _BOUNCE_MS) -> bool:
        """Tell whether the key that was pressed last is pressed again too fast to be meant.

        To be asked before `repeats`. Events that carry no time, or the same one, are never told.
        """
        return event.key() == self._key and 0 < event.timestamp() - self._pressed < within

    def repeats(self, event: QKeyEvent) -> bool:
        """Take note of a press, and tell whether it only repeats a key that is held down."""
        now = event.timestamp()
        at_once = event.key() == self._key and 0 <= now - self._released <= _AT_ONCE_MS
        was_held = self._released - self._pressed >= _HELD_MS
        self._key, self._pressed = event.key(), now
        return event.isAutoRepeat() or (at_once and was_held)

    def release(self, event: QKeyEvent) -> None:
        """Take note of a release."""
        if event.key() == self._key:
            self._released = event.timestamp()
