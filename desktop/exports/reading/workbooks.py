"""Reading a table somebody else made: in a child process, so that no file can hurt the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import IO, Any

from desktop.exports.reading.limits import Limits
from desktop.exports.reading.transfer import unpack
from models.errors import RecordsError
from models.imports.sheet import Sheet

#: How long the reading of a file may take on a busy computer; the child ends itself after a third
#: of it in which it did nothing but read.
SECONDS = 30
#: How long the child may take before it begins to read, which depends on no file.
_SECONDS_TO_BEGIN = 60
#: What a file that can be read may be called, for those who choose one.
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt")
_ROOT = Path(__file__).parents[3]
_CHILD = (sys.executable, "-m", "desktop.exports.reading.child")
_SECONDS_BETWEEN_LOOKS = 0.02

#: Called with how many bytes of how many have been read; may raise to stop the reading.
Progress = Callable[[int, int], None]


def read_workbook(file: Path, progress: Progress | None = None) -> tuple[Sheet, ...]:
    """Return the filled cells of every worksheet of `file`.

    Raises RecordsError when it is missing, no table of a kind that can be read, damaged or too
    large. Whatever `progress` raises ends the reading.
    """
    answer = _ask_child(file.absolute(), progress)
    if "error" in answer:
        limits = Limits()
        raise RecordsError(
            answer["error"],
            file=file.name,
            rows=limits.rows,
            columns=limits.columns,
            seconds=SECONDS,
        )
    return unpack(answer["sheets"])


class _Listener:
    """Takes what the child says while it runs, so that neither waits for the other."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None, "the child's answer is piped"
        assert child.stderr is not None, "the child's reports are piped"
        self.answer = b""
        self.faults: list[str] = []
        self.begun = False
        self.progress = (0, 0)
        self._threads = [
            Thread(target=self._take_answer, args=(child.stdout,), daemon=True),
            Thread(target=self._take_reports, args=(child.stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def finish(self) -> None:
        """Wait for what the child said last."""
        for thread in self._threads:
            thread.join()

    def _take_answer(self, stream: IO[bytes]) -> None:
        with stream:
            self.answer = stream.read()

    def _take_reports(self, stream: IO[bytes]) -> None:
        with stream:
            for line in stream:
                numbers = line.split()
                if len(numbers) == 2 and all(number.isdigit() for number in numbers):
                    self.begun = True
                    self.progress = (int(numbers[0]), int(numbers[1]))
                else:
                    self.faults.append(line.decode(errors="replace"))


def _ask_child(file: Path, progress: Progress | None) -> dict[str, Any]:
    """Run the child on `file` and return its answer.

    Whatever a file can do to the child is answered, or ends it by a limit; a child that fails
    in another way is a fault of ours, which rises with what the child said of it.
    """
    child = subprocess.Popen(
        [*_CHILD, str(file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=_ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    listener = _Listener(child)
    try:
        ended = _wait(child, listener, progress)
    finally:
        child.kill()
        child.wait()
        listener.finish()
    if not ended:
        return {"error": "import.too_slow"}
    if child.returncode < 0:
        return {"error": "import.too_large"}
    if child.returncode != 0:
        said = "".join(listener.faults)
        if "MemoryError" in said:
            return {"error": "import.too_large"}
        raise RuntimeError(f"the workbook reader ended with {child.returncode}:\n{said}")
    answer: dict[str, Any] = json.loads(listener.answer)
    return answer


def _wait(child: subprocess.Popen[bytes], listener: _Listener, progress: Progress | None) -> bool:
    """Wait until the child ends, and tell how far it is; return whether it ended in time."""
    deadline, begun = time.monotonic() + _SECONDS_TO_BEGIN, False
    while time.monotonic() < deadline:
        if listener.begun and not begun:
            deadline, begun = time.monotonic() + SECONDS, True
        try:
            child.wait(_SECONDS_BETWEEN_LOOKS)
        except subprocess.TimeoutExpired:
            if progress is not None:
                progress(*listener.progress)
        else:
            return True
    return False
