"""A process that writes documents over older ones while faults strike, and says what is left.

It runs in a place of its own: where the system lets it, on a small disk in memory that nobody
else sees, so that full is really full and read-only really read-only. It reads one order for
each line of its input, as JSON, and answers each with one line.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.exports import registry
from desktop.exports.documents import Options
from desktop.exports.registry import DOCUMENTS, draw, export, find_document
from models.book.database import Database
from models.errors import RecordsError
from models.members.register import keep_register
from tests.exports.meeting_book import write_minutes
from tests.exports.sample_book import make_book

SAVED, OTHER = 0, 1
#: How a child tells which refusal it met.
CODES = {
    "exports.disk_full": 10,
    "exports.cannot_write": 11,
    "exports.in_use": 12,
    "exports.not_allowed": 13,
}
OLD = b"the older report, whole " * 100
_DISK = 8 << 20


@dataclass(frozen=True)
class Place:
    """Where files are written: `free` can be filled up, `locked` cannot be written to."""

    free: Path
    locked: Path
    real: bool


def main() -> None:
    """Make the place and the documents, tell which they are, and answer orders."""
    place = _place(Path(sys.argv[1]))
    book = make_book(Path(sys.argv[1]) / "sổ.sochibo")
    write_minutes(book)
    with book.transaction() as session:
        keep_register(session, kept=True)
    drawn = {
        (document.key, one.suffix): draw(book, document.key, suffix=one.suffix, options=Options())
        for document in DOCUMENTS
        for one in document.formats
    }
    _lock(place, [name_of(*each) for each in drawn])
    _say({"documents": [list(each) for each in drawn], "real": place.real})
    for line in sys.stdin:
        order = json.loads(line)
        data = drawn[order["key"], order["suffix"]]
        _say(trial(book, place, order, data))


def name_of(key: str, suffix: str) -> str:
    """Return the name of the file that is replaced."""
    return f"Báo cáo {key} 100% #1.{suffix}"


def trial(book: Database, place: Place, order: dict[str, Any], data: bytes) -> dict[str, Any]:
    """Write over an older file in a child, and judge what is left."""
    read_only = bool(order.get("read_only"))
    folder = place.locked if read_only else place.free
    target = folder / name_of(order["key"], order["suffix"])
    if not read_only:
        _clear(folder)
        target.write_bytes(OLD)
    before = {file.name for file in folder.iterdir()}
    ballast = None
    if "room" in order and place.real:
        ballast = _fill(place.free, int(len(data) * order["room"]))
    child = os.fork()
    if child == 0:
        _play(book, place, order, target, data)
    if "after" in order:
        time.sleep(order["after"])
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if ballast is not None:
        ballast.unlink()
    left = target.read_bytes() if target.exists() else b""
    return {
        "killed": os.WIFSIGNALED(status),
        "code": os.waitstatus_to_exitcode(status),
        "old": left == OLD,
        "new": left == data and _opens(order, left),
        "litter": sorted({file.name for file in folder.iterdir()} - before),
    }


def _opens(order: dict[str, Any], data: bytes) -> bool:
    forms = {one.suffix: one for one in find_document(order["key"]).formats}
    try:
        forms[order["suffix"]].check(data)
    except Exception:
        return False
    return True


def _play(book: Database, place: Place, order: dict[str, Any], target: Path, data: bytes) -> None:
    code = OTHER
    try:
        _arm(order, place, len(data))
        if order.get("careless"):
            _write_carelessly(target, data)
        else:
            # Drawn once, in the parent: what is tried here is the writing.
            registry._drawn = lambda *_: data
            export(book, order["key"], out=target, options=Options())
        code = SAVED
    except RecordsError as error:
        code = CODES.get(error.key, OTHER)
    except BaseException:
        if not order.get("careless"):
            traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def _write_carelessly(target: Path, data: bytes) -> None:
    """Write as most programs do: over the old file, as it comes."""
    with target.open("wb") as file:
        for start in range(0, len(data), 8192):
            file.write(data[start : start + 8192])
            file.flush()
            os.fsync(file.fileno())


def _arm(order: dict[str, Any], place: Place, length: int) -> None:
    if "room" in order and not place.real:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        room = int(length * order["room"])
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    if "locked" in order:
        _hold(order["locked"])
    if order.get("read_only") and not place.real:
        _refuse_new_files()
    if "at" in order:
        _kill_at(order["at"])


def _hold(times: int) -> None:
    """Do what Windows does while Excel holds the target: the first renames are refused."""
    really: Callable[..., Path] = Path.replace
    left = times

    def replace(source: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if left < 0:
            return really(source, target)
        error = PermissionError(errno.EACCES, "held")
        error.winerror = 32  # type: ignore[attr-defined, unused-ignore]
        raise error

    Path.replace = replace  # type: ignore[method-assign, assignment]
    time.sleep = lambda _seconds: None


def _refuse_new_files() -> None:
    really: Callable[..., Any] = Path.open

    def refuse(file: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if set(mode) & set("wxa+"):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return really(file, mode, *rest, **named)

    Path.open = refuse  # type: ignore[method-assign, assignment]


def _kill_at(left: int) -> None:
    """Kill this process before its step of that number: opening to write, syncing, renaming."""

    def step() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def heard(name: str, arguments: tuple[Any, ...]) -> None:
        writes = name == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax")
        if name in {"os.rename", "os.remove"} or writes:
            step()

    sync = os.fsync

    def synced(fd: Any) -> None:
        step()
        sync(fd)

    os.fsync = synced
    sys.addaudithook(heard)


def _place(root: Path) -> Place:
    """Return a disk in memory, or plain folders where only a stub can be had."""
    disk = root / "đĩa"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(disk)]
    # Only a process of its own namespace may: see `private_start` in the test.
    real = bool(os.environ.get("OWN_MOUNTS")) and subprocess.run(mount, check=False).returncode == 0
    free, locked = disk / "ghi được", disk / "chỉ đọc"
    free.mkdir()
    locked.mkdir()
    return Place(free, locked, real)


def _lock(place: Place, names: list[str]) -> None:
    for name in names:
        (place.locked / name).write_bytes(OLD)
    if place.real:
        folder = str(place.locked)
        subprocess.run(["mount", "--bind", folder, folder], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)


def _clear(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def _fill(folder: Path, room: int) -> Path:
    """Fill the disk but for `room`, to the page, and return the ballast."""
    ballast = folder.parent / "ballast"
    page = os.statvfs(folder).f_frsize
    with ballast.open("wb") as file:
        free = os.statvfs(folder).f_bavail * page
        os.posix_fallocate(file.fileno(), 0, max(page, free - room // page * page))
    return ballast


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
