"""The child process: ``python -m desktop.exports.reading.child FILE`` writes JSON of its sheets.

Its limits are set before anything of the file is looked at. On stderr it tells how far it is,
one line “done total” at a time.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from desktop.exports.reading.files import read_sheets
from desktop.exports.reading.limits import Limits, limit_process
from desktop.exports.reading.transfer import pack
from models.errors import RecordsError

#: How much of a processor's time the reading of a file may take.
SECONDS = 10
_SECONDS_BETWEEN_REPORTS = 0.1


class _Report:
    """Tells how far the reading is, not too often."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last >= _SECONDS_BETWEEN_REPORTS:
            self._last = now
            sys.stderr.write(f"{done} {total}\n")
            sys.stderr.flush()


def main(arguments: list[str]) -> int:
    """Read the file named on the command line and write what it holds, or why it cannot be."""
    limit_process(SECONDS)
    # From here on it is the file that takes time.
    sys.stderr.write("0 0\n")
    sys.stderr.flush()
    try:
        answer = json.dumps({"sheets": pack(read_sheets(Path(arguments[0]), Limits(), _Report()))})
    except RecordsError as error:
        answer = json.dumps({"error": error.key})
    except MemoryError:
        answer = '{"error": "import.too_large"}'
    sys.stdout.buffer.write(answer.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
