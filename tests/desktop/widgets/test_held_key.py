from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.widgets.held_key import HeldKey

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


def event(kind: QEvent.Type, key: str, at: int, *, repeat: bool = False) -> QKeyEvent:
    made = QKeyEvent(kind, Qt.Key(ord(key)), Qt.KeyboardModifier.NoModifier, key, repeat)
    made.setTimestamp(at)
    return made


def presses(strokes: list[tuple[str, int, int]]) -> list[bool]:
    """Press and release keys at these times; return which presses count."""
    held = HeldKey()
    counted = []
    for key, down, up in strokes:
        counted.append(not held.repeats(event(PRESS, key, down)))
        held.release(event(RELEASE, key, up))
    return counted


def test_fast_fingers_count_every_time() -> None:
    assert presses([("1", at, at + 60) for at in range(1000, 2000, 90)]) == [True] * 12


def test_a_program_without_any_delay_counts_every_time() -> None:
    assert presses([("1", 1000, 1000)] * 30) == [True] * 30
    assert presses([("1", 0, 0)] * 30) == [True] * 30, "events that carry no time"


@pytest.mark.parametrize(("gap", "bounced"), [(1, True), (39, True), (40, False), (90, False)])
def test_a_key_struck_again_faster_than_anybody_types_is_a_slip(gap: int, bounced: bool) -> None:
    held = HeldKey()
    held.repeats(event(PRESS, "1", 1000))
    assert held.bounces(event(PRESS, "1", 1000 + gap)) is bounced
    assert not held.bounces(event(PRESS, "2", 1000 + gap))


def test_presses_that_carry_no_time_are_no_slips() -> None:
    held = HeldKey()
    held.repeats(event(PRESS, "1", 0))
    assert not held.bounces(event(PRESS, "1", 0))


def test_another_key_counts_at_once() -> None:
    assert presses([("1", 1000, 1080), ("2", 1080, 1150)]) == [True, True]


@pytest.mark.parametrize("slip", [0, 1])
def test_a_held_key_on_x11_counts_once(slip: int) -> None:
    ends = [1500 + 40 * count for count in range(20)]
    downs = [1000, *(end + slip for end in ends)]
    strokes = [("1", down, up) for down, up in zip(downs, ends, strict=False)]
    assert presses(strokes) == [True] + [False] * 19


def test_what_qt_calls_a_repeat_is_one() -> None:
    assert HeldKey().repeats(event(PRESS, "1", 1000, repeat=True))
