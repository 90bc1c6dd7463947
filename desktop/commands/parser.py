"""argparse in Vietnamese: headings, and one sentence for a command that cannot be understood."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn, Protocol

_HEADINGS = {"positional arguments": "tham số", "options": "tùy chọn"}
# What argparse says, and how it is said here; the argument's name comes first where it has one.
_SENTENCES = (
    (r"the following arguments are required: (.+)", r"Thiếu \1."),
    (r"unrecognized arguments: (.+)", r"Không hiểu “\1”."),
    (r"argument (\S+): expected one argument", r"\1 cần một giá trị."),
    (
        r"argument \S+: invalid choice: '(.+?)' \(choose from (.+)\)",
        r"Không có lệnh “\1”; các lệnh: \2.",
    ),
    (r"argument (\S+): (.+)", r"\1: \2"),
)


class Subparsers(Protocol):
    """Where a verb adds its parser."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        """Return a new parser for the verb `name`."""


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with the Vietnamese word for usage."""
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")

    def start_section(self, heading: str | None) -> None:
        """Put the Vietnamese heading."""
        super().start_section(_HEADINGS.get(heading or "", heading))


class Parser(argparse.ArgumentParser):
    """A parser that explains itself in Vietnamese; a usage error exits with status 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False, formatter_class=_Formatter)
        self.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này rồi thôi")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how the command is written, then exit."""
        self.exit(2, f"{in_vietnamese(message)}\n{self.format_usage()}")


def in_vietnamese(message: str) -> str:
    """Return what argparse said in English; an unknown sentence stays as it is."""
    for said, meant in _SENTENCES:
        match = re.fullmatch(said, message)
        if match:
            return match.expand(meant).replace("'", "")
    return message
