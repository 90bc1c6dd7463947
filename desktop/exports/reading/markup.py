"""XML of a file that is not trusted, read piece by piece; never with a document type."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, Protocol
from xml.parsers import expat

from models.errors import RecordsError

_CHUNK = 1 << 16
#: Called with how many bytes have been read so far.
Progress = Callable[[int], None]


class Handler(Protocol):
    """Takes the elements of a file as they come; names come as they stand, see `local`."""

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Take the beginning of an element and its attributes."""

    def end(self, element: str) -> None:
        """Take the end of an element."""

    def take(self, letters: str) -> None:
        """Take text."""


class Watcher:
    """A handler that turns the parser to another one for a while."""

    parser: expat.XMLParserType | None = None


def local(name: str) -> str:
    """Return an element's name without the prefix that its file gives the vocabulary."""
    return name.rpartition(":")[2] if ":" in name else name


def relation_id(attributes: dict[str, str]) -> str:
    """Return the identifier by which an element names another part."""
    return next((value for name, value in attributes.items() if name.endswith(":id")), "")


def parse(stream: IO[bytes], handler: Handler, progress: Progress | None = None) -> None:
    """Read `stream`.

    A document type, and with it every entity, is refused: no workbook has one, and only through
    it can a small file become an endless one or reach for others.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    listen(parser, handler)
    if isinstance(handler, Watcher):
        handler.parser = parser
    done = 0
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
        done += len(chunk)
        if progress is not None:
            progress(done)
    parser.Parse(b"", True)


def listen(parser: expat.XMLParserType, handler: Handler) -> None:
    """Have `handler` take what the parser finds from now on."""
    parser.StartElementHandler = handler.begin
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.take


def _refuse(*_told: object) -> None:
    raise RecordsError("import.not_a_workbook")
