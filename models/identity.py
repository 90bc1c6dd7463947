"""Where new identifiers and the time of a change come from."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from uuid import UUID

_BITS = 74
#: Milliseconds that a clock may go back without identifiers going back with it.
_PATIENCE = 10_000


class _Sequence:
    """Milliseconds and bits of which each pair is greater than the one before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0, 0

    def next(self) -> tuple[int, int]:
        moment = time.time_ns() // 1_000_000
        chance = int.from_bytes(os.urandom(10), "big") & ((1 << _BITS) - 1)
        with self._lock:
            last, bits = self._last
            if 0 <= last - moment < _PATIENCE:
                # A small step by chance: two programs that begin alike do not go on alike.
                moment, bits = last, bits + 1 + (chance >> 42)
                if bits >> _BITS:
                    moment, bits = last + 1, chance
            else:
                bits = chance
            self._last = moment, bits
            return self._last


class _Repeatable:
    """A clock that ticks a millisecond per reading, and bits from a seed."""

    def __init__(self, seed: int, start: datetime) -> None:
        self._random = random.Random(seed)
        self._now = start

    def now(self) -> datetime:
        self._now += timedelta(milliseconds=1)
        return self._now

    def bits(self) -> int:
        return self._random.getrandbits(_BITS)


_sequence = _Sequence()
_repeatable: ContextVar[_Repeatable | None] = ContextVar("_repeatable", default=None)


def now() -> datetime:
    """Return the moment, in UTC."""
    source = _repeatable.get()
    return source.now() if source else datetime.now(UTC)


def new_id() -> UUID:
    """Return a new UUID of version 7, safe to merge from many books.

    Those of one program are in the order in which they were made, so rows made together keep it.
    """
    source = _repeatable.get()
    if source:
        milliseconds = int(source.now().timestamp() * 1000)
        bits = source.bits()
    else:
        milliseconds, bits = _sequence.next()
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76 | (bits >> 62) << 64
    value |= 0b10 << 62 | bits & ((1 << 62) - 1)
    return UUID(int=value)


@contextmanager
def repeatable(seed: int, start: datetime) -> Iterator[None]:
    """Make identifiers and times inside the block follow from `seed` and `start` alone."""
    token = _repeatable.set(_Repeatable(seed, start))
    try:
        yield
    finally:
        _repeatable.reset(token)
