"""A process killed after any press has lost nothing that it had answered."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from models.words import Mark, MeetingState
from tests.desktop.meeting_book import MEMBERS, MeetingBook

ROOT = Path(__file__).parents[4]
PRESSER = Path(__file__).with_name("key_presser.py")
#: Thirty people: four are away with a reason, each by two keys; then the record is closed.
KEYS = [*("1113211113111111111134111132111111"), "finalise"]
DIGITS = {"1": "ốm", "2": "công tác", "4": "đi học"}


def expected(keys: list[str]) -> tuple[list[tuple[Mark, str]], MeetingState]:
    """Return what the book must hold after these keys, worked out by hand."""
    rows: list[tuple[Mark, str]] = []
    state = MeetingState.DRAFT
    asking = False
    for key in keys:
        if key == "finalise":
            state = MeetingState.FINALISED
        elif asking:
            rows[-1] = (Mark.ABSENT_EXCUSED, DIGITS[key])
            asking = False
        else:
            state = MeetingState.HELD
            asking = key == "3"
            rows.append((Mark.ABSENT_EXCUSED if asking else Mark.PRESENT, ""))
    return rows + [(Mark.NOT_RECORDED, "")] * (len(MEMBERS) - len(rows)), state


def press_and_kill(meetings: MeetingBook, meeting_id: UUID, keys: list[str], *how: str) -> None:
    """Press `keys` in a process of its own, and kill it at the answer to the last one."""
    presser = subprocess.Popen(
        [sys.executable, str(PRESSER), str(meetings.file), str(meeting_id), *how],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with presser:
        assert presser.stdin is not None
        assert presser.stdout is not None
        assert presser.stdout.readline() == "ready\n"
        for key in keys:
            presser.stdin.write(f"{key}\n")
            presser.stdin.flush()
            assert presser.stdout.readline() == "done\n", key
        presser.kill()


def stands(meetings: MeetingBook, meeting_id: UUID) -> tuple[list[tuple[Mark, str]], MeetingState]:
    rows = [(row.mark, row.reason) for row in meetings.rows(meeting_id)]
    return rows, meetings.meeting(meeting_id).state


@pytest.mark.parametrize("count", [1, 4, 5, len(KEYS)])
def test_nothing_answered_is_lost(meetings: MeetingBook, count: int) -> None:
    meeting_id = meetings.add()
    meetings.database.close()
    press_and_kill(meetings, meeting_id, KEYS[:count])
    assert stands(meetings, meeting_id) == expected(KEYS[:count])


def test_a_program_that_withheld_its_commits_would_be_found_out(meetings: MeetingBook) -> None:
    meeting_id = meetings.add()
    meetings.database.close()
    press_and_kill(meetings, meeting_id, KEYS[:1], "withheld")
    assert stands(meetings, meeting_id) != expected(KEYS[:1])
