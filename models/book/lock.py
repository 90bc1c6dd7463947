"""One writer for each book: a lock that dies with its process, and word of who holds it."""

from __future__ import annotations

import getpass
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from models import identity
from models.book.files import is_hot
from models.errors import RecordsError

#: Seconds to wait for a lock, since the one before may be letting go of it just now.
_PATIENCE = 0.3
#: Seconds to wait for another program that works in a folder: on a stick it may take long.
_LONG_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes in a book: the user, on which computer, in which process, since when (UTC)."""

    user: str
    computer: str
    process: int
    since: datetime


class BookLock:
    """The right to write in one book, held until released or until the process ends.

    `unclean` tells that whoever held it before never let go: the program or the computer died.
    That is told again until somebody calls it settled.
    """

    def __init__(self, file: Path, *, user: str) -> None:
        self._word = _word_of(file)
        self._lock = FileLock(_lock_of(file), thread_local=False)
        try:
            self._lock.acquire(timeout=_PATIENCE, poll_interval=0.05)
        except Timeout:
            raise _in_use(file) from None
        except OSError as error:
            raise RecordsError("book.read_only", file=file.name) from error
        # A book may be moved with its journal and without the word, which is hidden.
        self.unclean = os.path.lexists(self._word) or is_hot(file)
        self._settled = not self.unclean
        self._leave_word(user)

    def settle(self) -> None:
        """Take it that the death of who held it before did no harm: the whole book was checked."""
        self._settled = True

    def release(self) -> None:
        """Let others write; beside the book only what is not settled is left, if anything."""
        if not self._lock.is_locked:
            # What lies there now is of whoever holds the book since.
            return
        for left in (self._word, Path(self._lock.lock_file))[not self._settled :]:
            # Windows lets nobody remove a file that is open; there the lock removes it itself.
            with suppress(OSError):
                left.unlink(missing_ok=True)
        self._lock.release()

    def _leave_word(self, user: str) -> None:
        holder = Holder(user, platform.node(), os.getpid(), identity.now())
        aside = self._word.with_name(f"{self._word.name}.new")
        # Without its word the lock still holds; others are only told less.
        with suppress(OSError):
            aside.write_text(json.dumps(asdict(holder), default=str), encoding="utf-8")
            aside.replace(self._word)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other programs from changing what lies in `folder` until the block ends.

    Raises OSError when somebody else there does not come to an end.
    """
    lock = FileLock(folder / ".lock", thread_local=False)
    try:
        lock.acquire(timeout=_LONG_PATIENCE, poll_interval=0.1)
    except Timeout:
        raise
    except OSError:
        # Some shares know no locks; a folder that refuses everything tells so by what comes next.
        yield
        return
    try:
        yield
    finally:
        with suppress(OSError):
            Path(lock.lock_file).unlink(missing_ok=True)
        lock.release()


def holder_of(file: Path) -> Holder | None:
    """Return who said last to hold the book at `file`; None when nobody left word."""
    try:
        said = json.loads(_word_of(file).read_text(encoding="utf-8"))
        return Holder(
            user=str(said["user"]),
            computer=str(said["computer"]),
            process=int(said["process"]),
            since=datetime.fromisoformat(said["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _in_use(file: Path) -> RecordsError:
    holder = holder_of(file)
    if holder is None:
        return RecordsError("book.in_use", file=file.name)
    return RecordsError(
        "book.in_use_by",
        file=file.name,
        user=holder.user,
        computer=holder.computer,
        since=f"{holder.since.astimezone():%H:%M %d/%m/%Y}",
    )


def _lock_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.lock")


def _word_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.writer")


def user_name() -> str:
    """Return what the system calls the user, or nothing."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
