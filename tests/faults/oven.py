"""A process that has loaded the program and forks a child for each trial, to be killed or starved.

It reads one order for each line of its input, as JSON, and answers each with one line.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from models.book import database, lock
from models.book.under_way import notes_kept_in
from models.errors import RecordsError
from tests.compiled import make_quick_engine
from tests.faults import acts, scenes

REFUSED = 3
#: What changes files; between any two of these a program can die.
_STEPS = frozenset({"os.rename", "os.remove", "os.mkdir", "shutil.copyfile"})
_SCENES: dict[str, Callable[..., None]] = {**vars(scenes), **vars(acts)}


def main() -> None:
    """Answer orders until there are no more."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    # What a scene prints is no answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    # Let the many books of one process compile each statement once.
    database.make_engine = make_quick_engine  # type: ignore[attr-defined]
    for line in sys.stdin:
        order = json.loads(line)
        if order["scene"] == "double_start":
            answer = double_start(order)
        else:
            answer = warm_up(order) if "here" in order else trial(order)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def warm_up(order: dict[str, Any]) -> dict[str, Any]:
    """Run a scene once in this process, so that its children find everything loaded."""
    acts.once.append(True)
    try:
        _SCENES[order["scene"]](*map(Path, order["paths"]))
    finally:
        acts.once.clear()
    return {"code": 0}


def trial(order: dict[str, Any]) -> dict[str, Any]:
    """Run a scene in a child: killed at step `at`, or after some seconds, or with little room."""
    child = os.fork()
    if child == 0:
        _play(order)
    if "after" in order:
        time.sleep(order["after"])
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return {"killed": os.WIFSIGNALED(status), "code": os.waitstatus_to_exitcode(status)}


def double_start(order: dict[str, Any]) -> dict[str, Any]:
    """Let several programs open one book at once; kill them all when each has said how it went."""
    children = [_start(Path(order["file"]), locked=order["locked"]) for _ in range(2)]
    words = [os.read(word, 100).decode() for _, word in children]
    for child, word in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(word)
    return {"words": words}


def _start(file: Path, *, locked: bool) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        # Whoever comes second waits in vain until it is killed: nobody lets go of the book.
        lock._PATIENCE = 0.02
        os.write(writing, scenes.open_and_say(file, locked=locked).encode())
        while True:
            signal.pause()
    os.close(writing)
    return child, reading


def _play(order: dict[str, Any]) -> None:
    code = 1
    try:
        if "room" in order:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (order["room"], order["room"]))
        tempfile.tempdir = order.get("tmp")
        acts.once.extend([True] if "once" in order else [])
        taken = _arm(order.get("at", 0))
        with notes_kept_in(Path(order["notes"])) if "notes" in order else nullcontext():
            _SCENES[order["scene"]](*map(Path, order["paths"]))
        if "count_in" in order:
            Path(order["count_in"]).write_text(str(taken()), encoding="utf-8")
        code = 0
    except RecordsError:
        code = REFUSED
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _arm(at: int) -> Callable[[], int]:
    """Kill this process at its step of that number, if any; return what tells how many it took."""
    taken = 0

    def step() -> None:
        nonlocal taken
        taken += 1
        if taken == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(name: str, arguments: tuple[Any, ...]) -> None:
        writes = name == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax")
        if name in _STEPS or writes:
            step()

    def said(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        # Killed while it only reads, a program leaves what it found.
        if not statement.lstrip().startswith(("SELECT", "PRAGMA", "BEGIN")):
            step()

    sys.addaudithook(heard)
    event.listen(Engine, "before_cursor_execute", said)
    return lambda: taken


if __name__ == "__main__":
    main()
