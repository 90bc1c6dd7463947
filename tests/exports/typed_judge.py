"""Tells whether a paper holds every text that it should, or was refused for it by name."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from desktop.exports import characters
from desktop.exports.documents import Document, Options
from desktop.exports.pdf.fonts import register_fonts
from desktop.exports.registry import draw
from models.errors import RecordsError
from tests.exports.page_geometry import misplaced
from tests.exports.typed_book import TypedBook, stored_texts
from tests.exports.typed_papers import asked, words_of
from tests.exports.typed_texts import many_lines, one_line, unprintable

#: Where a text stands: which of the papers asked for, and in which format.
Place = tuple[int, str]
#: What stands for a text that was refused, so that the rest of its paper can be judged.
_STAND_IN = "…"
#: Why a whole paper is refused, for no single letter.
_WHOLE_PAPER = {"exports.does_not_fit"}
#: What these tell of a record is cut where it is long, and says so by “…”.
_SHORTENED = {"change-log"}
#: The part of a paper that is drawn, also where its words are only written.
_CHARTS = "charts"
EVERY = frozenset({"pdf", "docx", "xlsx", "ics"})


@dataclass(frozen=True)
class Fault:
    """A text that a paper neither holds nor was refused for."""

    paper: str
    suffix: str
    kind: str
    text: str
    what: str


def read_places(book: TypedBook) -> dict[str, set[Place]]:
    """Return where each text stands in the papers of a book with plain texts.

    A paper says the same as PDF and for Word, so that one of them is enough to know.
    """
    found: dict[str, set[Place]] = {mark: set() for mark in book.typist.typed}
    for number, (document, options) in enumerate(asked(book)):
        for suffix in _suffixes(document, EVERY - {"pdf"}):
            data = draw(book.database, document.key, suffix=suffix, options=options)
            words = "".join("\n".join(words_of(data, suffix)).split())
            for mark, places in found.items():
                if mark in words:
                    places.add((number, suffix))
                    if suffix == "docx":
                        places.add((number, "pdf"))
    return found


def judge(
    book: TypedBook,
    places: dict[str, set[Place]],
    *,
    only: frozenset[str] = frozenset(),
    suffixes: frozenset[str] = EVERY,
) -> Iterator[Fault]:
    """Yield what is wrong with the papers of `book`, whose texts belong where `places` says."""
    stored = kept_texts(book)
    for number, (document, options) in enumerate(asked(book)):
        if only and document.key not in only:
            continue
        for suffix in _suffixes(document, suffixes):
            wanted = {mark: stored[mark] for mark in stored if (number, suffix) in places[mark]}
            for mark, what in _missing(book, document, options, suffix, wanted):
                kind = book.typist.typed[mark].kind if mark else "page"
                yield Fault(document.key, suffix, kind, stored.get(mark, ""), what)


def kept_texts(book: TypedBook) -> dict[str, str]:
    """Return what the book holds of each text; what was refused was typed plainly."""
    stored = {}
    for text in stored_texts(book.database):
        for mark, made in book.typist.typed.items():
            if mark in text and text in (one_line(made.text), many_lines(made.text), f"Chữ {mark}"):
                stored[mark] = text
    return stored


def _suffixes(document: Document, wanted: frozenset[str]) -> list[str]:
    return [one.suffix for one in document.formats if one.suffix in wanted]


def _missing(
    book: TypedBook, document: Document, options: Options, suffix: str, wanted: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the marks of texts with what is wrong with each, and “” with what is with a page."""
    with going_on() as refused:
        try:
            data = draw(book.database, document.key, suffix=suffix, options=options)
        except RecordsError as error:
            if error.key not in _WHOLE_PAPER:
                raise
            return
    if refused and not _is_refused(book, document, options, suffix):
        yield "", "drawn with letters that cannot be printed"
    if suffix == "pdf":
        for fault in misplaced(data):
            yield "", fault
    if document.key in _SHORTENED:
        return
    # A chart is drawn with the font of the papers, whatever the paper is written for.
    font = register_fonts() if suffix == "pdf" or _CHARTS in document.parts else None
    yield from _lost(words_of(data, suffix), suffix, wanted, refused, font)


def _lost(
    words: list[str],
    suffix: str,
    wanted: dict[str, str],
    refused: list[tuple[str, RecordsError]],
    font: frozenset[int] | None,
) -> Iterator[tuple[str, str]]:
    """Yield the marks of texts that are neither in `words` nor rightly refused."""
    glyphs = font if suffix == "pdf" else None
    fold = squeezed if suffix == "pdf" else joined
    pages = [fold(one) for one in words] if suffix == "pdf" else [fold("\n".join(words))]
    for mark, text in wanted.items():
        lines = [line.strip() for line in text.split("\n")]
        told = [one for one in refused if mark in one[0]]
        unfounded = [
            error for whole, error in told if not _is_founded(whole, error, {glyphs, font})
        ]
        if unfounded:
            yield mark, f"refused for no reason: {unfounded[0].sentence('en')}"
        elif not told and (letter := unprintable("\n".join(lines), glyphs)):
            yield mark, f"not refused for U+{ord(letter):04X}"
        elif not told and not all(_is_there(line, fold, pages) for line in lines):
            yield mark, "not there as it was typed"


def _is_refused(book: TypedBook, document: Document, options: Options, suffix: str) -> bool:
    """Tell whether the paper as it really is drawn is refused, naming a letter."""
    try:
        draw(book.database, document.key, suffix=suffix, options=options)
    except RecordsError as error:
        return error.key == "exports.unprintable" and "U+" in error.sentence()
    return False


def _is_there(line: str, fold: Callable[[str], str], pages: list[str]) -> bool:
    """Tell whether a line stands in a paper, in capitals or not.

    In the table of a plan a bar parts columns, as the window says where it is typed.
    """
    return all(
        _runs_through(fold(part.strip()), pages) or _runs_through(fold(part.strip().upper()), pages)
        for part in line.split("|")
    )


def _runs_through(text: str, pages: list[str]) -> bool:
    """Tell whether a text stands on a page, or in pieces on pages that follow one another.

    A row that is parted over two pages has the words of other columns between its own.
    """
    whole = any(text in page for page in pages)
    return whole or any(not _left(text, pages[first:]) for first in range(len(pages)))


def _left(text: str, pages: list[str]) -> str:
    """Return what is left of a text once each page in turn has taken its longest beginning."""
    for page in pages:
        least, most = 0, len(text)
        while least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if text[:middle] in page else (least, middle - 1)
        text = text[least:]
        if not text or not least:
            return text
    return text


def _is_founded(whole: str, error: RecordsError, fonts: set[frozenset[int] | None]) -> bool:
    """Tell whether a text, with what stands beside it in a line, was refused rightly."""
    letters = filter(None, (unprintable(whole, glyphs) for glyphs in fonts))
    return any(f"U+{ord(letter):04X}" in error.sentence() for letter in letters)


@contextmanager
def going_on() -> Iterator[list[tuple[str, RecordsError]]]:
    """Let papers be drawn on past a text that is refused; give what was refused and why."""
    refused: list[tuple[str, RecordsError]] = []
    strict = characters.plain

    def lenient(text: str, **limits: Any) -> str:
        try:
            return strict(text, **limits)
        except RecordsError as error:
            refused.append((text, error))
            return _STAND_IN

    with patch.multiple(characters, plain=lenient):
        modules = [one for one in sys.modules.values() if vars(one).get("plain") is strict]
        for module in modules:
            module.plain = lenient  # type: ignore[attr-defined]
        try:
            yield refused
        finally:
            for module in modules:
                module.plain = strict  # type: ignore[attr-defined]


def folded(text: str) -> str:
    """Return a text in which capitals are as small letters, and one space is as good as another."""
    normal = unicodedata.normalize("NFC", text).casefold()
    return "".join(" " if letter.isspace() and letter != "\n" else letter for letter in normal)


def joined(text: str) -> str:
    """Return a text whose lines are one; a heading is broken where it looks best."""
    return " ".join(folded(text).split())


def squeezed(text: str) -> str:
    """Return a text without the spaces and line ends, which a page moves."""
    return "".join(folded(text).split())
