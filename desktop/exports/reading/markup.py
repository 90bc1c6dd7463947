"""XML of a file that is not trusted, read piece by piece; never with a document type."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from models.errors import RecordsError

_CHUNK = 1 << 16
_MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)

#: Called with the element's name in a workbook's own vocabulary, and its attributes.
Begin = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
#: Called with how many bytes have been read so far.
Progress = Callable[[int], None]


class Names(dict[str, str]):
    """The short name of each element of the workbook vocabulary that is asked for."""

    def __init__(self, *names: str) -> None:
        super().__init__((f"{main} {name}", name) for main in _MAIN for name in names)


def relation_id(attributes: dict[str, str]) -> str:
    """Return the identifier by which an element names another part."""
    return next((attributes[key] for one in _RELATIONS if (key := f"{one} id") in attributes), "")


def parse(
    stream: IO[bytes],
    *,
    begin: Begin,
    end: End | None = None,
    text: Callable[[str], None] | None = None,
    progress: Progress | None = None,
) -> None:
    """Read `stream`; names come as “namespace name”.

    A document type, and with it every entity, is refused: no workbook has one, and only through
    it can a small file become an endless one or reach for others.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    done = 0
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
        done += len(chunk)
        if progress is not None:
            progress(done)
    parser.Parse(b"", True)


def _refuse(*_told: object) -> None:
    raise RecordsError("import.not_a_workbook")
