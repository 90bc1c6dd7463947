"""How long the tests of faults run: short at every change, long with SOAK set to a number."""

from __future__ import annotations

import os

#: How many times the short form; `make soak` sets it.
SOAK = int(os.environ.get("SOAK", "1"))


def times(short: int) -> int:
    """Return how many trials to make of what the short form makes `short` of."""
    return short * SOAK


#: What a program is killed at.
KILLED = (
    *("save", "numbering", "export", "create", "upgrade", "password"),
    *("people import", "attendance import", "backup", "restore"),
)
#: Kills of each: 200 in all in the short form.
KILLS = times(200) // len(KILLED)
