"""The command line: verbs for scripts, or the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from desktop.commands import (
    backup,
    check,
    check_handover,
    consolidate,
    export,
    handover,
    import_attendance,
    import_people,
    pack,
    restore,
    sample,
)
from desktop.commands.parser import Parser
from desktop.folders import notes_folder
from models.book.under_way import clear_left_behind, notes_kept_in
from models.errors import RecordsError

_PROGRAM = "main.py"
_VERBS = (
    *(sample, import_people, import_attendance, export, pack, handover, check_handover),
    *(consolidate, backup, restore, check),
)

#: Opens the window on a book, the last one when None; gives the exit status.
Window = Callable[[Path | None], int]
#: Makes the tour into a folder; gives the exit status.
Tour = Callable[[Path], int]


def main(words: Sequence[str], *, window: Window, tour: Tour) -> int:
    """Do what `words` ask for and return the exit status.

    0 when done, 1 with one sentence on stderr when the user or the world stood in the way, 2
    when the words are not understood. `window` and `tour` are handed in because they need Qt.
    """
    try:
        arguments = _read(words, window, tour)
        with _cleared():
            status: int = arguments.run(arguments)
    except SystemExit as exit_asked:
        return int(exit_asked.code or 0)
    except RecordsError as error:
        return _refused(error)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        name = Path(str(error.filename or "")).name
        return _refused(RecordsError("commands.world", name=name, reason=problem))
    return status


@contextmanager
def _cleared() -> Iterator[None]:
    """Keep notes of what is written, and clear what a program that was killed left meanwhile."""
    notes = notes_folder()
    # Beside the work: a share that is cut off takes long to say so.
    clearing = Thread(target=clear_left_behind, args=[notes])
    clearing.start()
    try:
        with notes_kept_in(notes):
            yield
    finally:
        clearing.join()


def _refused(error: RecordsError) -> int:
    sys.stderr.write(f"{error.sentence()}\n")
    return 1


def _read(words: Sequence[str], window: Window, tour: Tour) -> argparse.Namespace:
    parser, verbs = _verb_parser(tour)
    if not words or (words[0] not in verbs and _is_book(words[0])):
        parser = _window_parser(window)
    return parser.parse_args(words)


def _is_book(word: str) -> bool:
    """Tell a book's path from a misspelt verb."""
    path = Path(word)
    looks_like_one = bool(path.suffix) or path.name != word or path.exists()
    return looks_like_one and not word.startswith("-")


def _window_parser(window: Window) -> Parser:
    parser = Parser(prog=_PROGRAM)
    parser.add_argument("book", nargs="?", type=Path, metavar="BOOK")
    parser.set_defaults(run=lambda arguments: window(arguments.book))
    return parser


def _verb_parser(tour: Tour) -> tuple[Parser, Collection[str]]:
    """Return the parser of the verbs, and their names."""
    parser = Parser(
        prog=_PROGRAM,
        usage=f"{_PROGRAM} [BOOK]\n           {_PROGRAM} LỆNH …",
        description="Sổ Chi bộ. Không có lệnh: mở cửa sổ với sổ BOOK hoặc sổ dùng gần nhất.",
    )
    verbs = parser.add_subparsers(title="các lệnh", metavar="LỆNH", required=True, prog=_PROGRAM)
    for verb in _VERBS:
        verb.add_parser(verbs)
    making = verbs.add_parser(
        "tour", help="không cần màn hình: sổ mẫu, ảnh từng trang và hộp thoại, mọi văn bản"
    )
    making.add_argument("folder", type=Path, metavar="FOLDER", help="thư mục sẽ chứa kết quả")
    making.set_defaults(run=lambda arguments: tour(arguments.folder))
    return parser, verbs.choices
