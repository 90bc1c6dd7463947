"""Reading a workbook somebody else made: in a child process, so that no file can hurt the program.

The child (``python -m desktop.exports.reading.workbooks FILE``) writes what it read as JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from models.errors import RecordsError
from models.imports.sheet import Cell, CellKind, Sheet, SheetRow

#: More than any list of people needs; beyond, the file is refused.
MAX_ROWS = 5_000
MAX_COLUMNS = 100
SECONDS = 10
#: Address space of the child where the system can limit it.
_MEMORY = 512 * 1024 * 1024
_ROOT = Path(__file__).parents[3]


def read_workbook(file: Path) -> tuple[Sheet, ...]:
    """Return the filled cells of every worksheet of `file`.

    Raises RecordsError when it is missing, no .xlsx workbook, damaged or too large.
    """
    answer = _ask_child(file.absolute())
    if "error" in answer:
        raise _refusal(answer["error"], file)
    return tuple(_sheet(sheet) for sheet in answer["sheets"])


def main(arguments: list[str]) -> int:
    """Read the workbook named on the command line and write it as JSON; runs in the child."""
    # Only the child needs the workbook library, and its memory is limited once it is loaded.
    from desktop.exports.reading import cells as workbook_cells

    _limit_resources()
    try:
        limits = workbook_cells.Limits(rows=MAX_ROWS, columns=MAX_COLUMNS)
        sheets = workbook_cells.read_sheets(Path(arguments[0]), limits)
        answer = json.dumps({"sheets": sheets}).encode()
    except RecordsError as error:
        answer = json.dumps({"error": error.key}).encode()
    except MemoryError:
        answer = b'{"error": "import.too_large"}'
    sys.stdout.buffer.write(answer)
    return 0


def _ask_child(file: Path) -> dict[str, Any]:
    """Run the child on `file` and return its answer.

    Whatever a file can do to the child is answered, or ends it by a limit; a child that fails
    in another way is a fault of ours, which rises with what the child said of it.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-m", "desktop.exports.reading.workbooks", str(file)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            cwd=_ROOT,
            # With lxml openpyxl would parse past defusedxml.
            env={**os.environ, "OPENPYXL_LXML": "False"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"error": "import.too_slow"}
    if done.returncode < 0:
        return {"error": "import.too_large"}
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace")
        raise RuntimeError(f"the workbook reader ended with {done.returncode}:\n{said}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _refusal(key: str, file: Path) -> RecordsError:
    return RecordsError(key, file=file.name, rows=MAX_ROWS, columns=MAX_COLUMNS, seconds=SECONDS)


def _sheet(sheet: dict[str, Any]) -> Sheet:
    rows = (
        SheetRow(number, {place: _cell(*cell) for place, *cell in cells})
        for number, cells in sheet["rows"]
    )
    return Sheet(sheet["name"], tuple(rows), hidden=sheet["hidden"])


def _cell(kind: str, value: str | int | float, font: str, computed: bool) -> Cell:
    found = CellKind(kind)
    if found is CellKind.DATE:
        return Cell(found, date.fromisoformat(str(value)), font, computed)
    return Cell(found, value, font, computed)


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    # Ends the child also when nobody is left to stop it.
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
