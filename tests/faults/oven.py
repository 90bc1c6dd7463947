"""A process that has loaded the program and forks a child for each trial, to be killed or starved.

It reads one order for each line of its input, as JSON, and answers each with one line.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from models.errors import RecordsError
from tests.faults import scenes

REFUSED = 3
#: What changes files; between any two of these a program can die.
_STEPS = frozenset({"os.rename", "os.remove", "os.mkdir", "shutil.copyfile"})
_PATIENCE = 20.0


def main() -> None:
    """Answer orders until there are no more."""
    for line in sys.stdin:
        order = json.loads(line)
        answer = double_start(order) if order["scene"] == "double_start" else trial(order)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


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
        os.write(writing, scenes.open_and_say(file, locked=locked).encode())
        time.sleep(_PATIENCE)
        os._exit(0)
    os.close(writing)
    return child, reading


def _play(order: dict[str, Any]) -> None:
    code = 1
    try:
        if "room" in order:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (order["room"], order["room"]))
        if "at" in order:
            _arm(order["at"])
        getattr(scenes, order["scene"])(*map(Path, order["paths"]))
        code = 0
    except RecordsError:
        code = REFUSED
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _arm(left: int) -> None:
    """Kill this process at its step of that number."""

    def step() -> None:
        nonlocal left
        left -= 1
        if left == 0:
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


if __name__ == "__main__":
    main()
