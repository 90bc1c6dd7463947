"""Text typed before Unicode, recognised by the cells' fonts and by what it says, and converted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.imports.encodings import NEUTRAL, Encoding, decode
from models.imports.sheet import Cell, CellKind, Sheet
from models.imports.syllables import is_syllable, telling_words

#: How many words must speak for an encoding when no font does.
_ENOUGH = 3
#: Of those words that an encoding changes, how many of ten must become Vietnamese.
_TENTHS = 8
_FONTS = {".vn": Encoding.TCVN3, "vni-": Encoding.VNI, "vni ": Encoding.VNI}


@dataclass(frozen=True, slots=True)
class _Reading:
    """How many words of a cell are Vietnamese as they stand, and how many once decoded."""

    words: int
    as_is: int
    decoded: int

    @property
    def surely_old(self) -> bool:
        return self.as_is < self.words == self.decoded

    @property
    def surely_unicode(self) -> bool:
        return self.decoded < self.words == self.as_is


def find_encoding(sheet: Sheet) -> Encoding | None:
    """Return the old encoding in which the sheet's text was typed; None when it is Unicode."""
    by_font = _by_font(sheet)
    return by_font or _by_content(sheet)


def to_unicode(sheet: Sheet, encoding: Encoding) -> Sheet:
    """Return the sheet with the text that was typed in `encoding` converted to Unicode.

    What is Unicode already stays. A converted cell keeps what it was.
    """
    cells = list(_text_cells(sheet))
    in_font = [cell for cell in cells if font_encoding(cell.font) is encoding]
    trusted = _trusts(in_font or cells, encoding)
    rows = tuple(
        replace(
            row,
            cells={
                place: _converted(cell, encoding, trusted=trusted, by_font=bool(in_font))
                for place, cell in row.cells.items()
            },
        )
        for row in sheet.rows
    )
    return replace(sheet, rows=rows)


def font_encoding(font: str) -> Encoding | None:
    """Return the encoding that a font of this name draws."""
    lowered = font.lower()
    return next((one for start, one in _FONTS.items() if lowered.startswith(start)), None)


def _by_font(sheet: Sheet) -> Encoding | None:
    """Go by the fonts; one is at times left on text that was typed in Unicode long after."""
    cells = list(_text_cells(sheet))
    for encoding in Encoding:
        in_font = [cell for cell in cells if font_encoding(cell.font) is encoding]
        if any(_readable(cell, encoding) for cell in in_font) and _trusts(in_font, encoding):
            return encoding
    return None


def _trusts(cells: list[Cell], encoding: Encoding) -> bool:
    """Whether more of these cells are surely in `encoding` than surely not."""
    readings = [_read(str(cell.value), encoding) for cell in cells]
    old = sum(reading.surely_old for reading in readings if reading)
    unicode = sum(reading is None or reading.surely_unicode for reading in readings)
    return old > unicode


def _by_content(sheet: Sheet) -> Encoding | None:
    words = {word for cell in _text_cells(sheet) for word in telling_words(str(cell.value))}
    old_words = [word for word in words if _only_latin1(word)]
    if any(is_syllable(word) for word in words if not _only_latin1(word)):
        # Unicode stands in the sheet: only what cannot be Unicode speaks for another encoding.
        old_words = [word for word in old_words if not is_syllable(word)]
    support: Counter[Encoding] = Counter()
    for encoding in Encoding:
        decoded = [is_syllable(decode(word, encoding) or "") for word in old_words]
        changed = sum(
            good and not is_syllable(word) for good, word in zip(decoded, old_words, strict=True)
        )
        if changed >= _ENOUGH and 10 * sum(decoded) >= _TENTHS * len(old_words):
            support[encoding] = changed
    return support.most_common(1)[0][0] if support else None


def _text_cells(sheet: Sheet) -> Iterator[Cell]:
    """Yield the text cells in which an encoding can be told."""
    for row in sheet.rows:
        for cell in row.cells.values():
            if cell.kind is CellKind.TEXT and not str(cell.value).isascii():
                yield cell


def _converted(cell: Cell, encoding: Encoding, *, trusted: bool, by_font: bool) -> Cell:
    """Return the cell in Unicode.

    Where both readings are Vietnamese, it is converted if the cells of its font, or all where
    no font tells of the encoding, are `trusted`.
    """
    in_font = font_encoding(cell.font) is encoding
    capitals = encoding is Encoding.TCVN3 and in_font and cell.font.upper().endswith("H")
    text = str(cell.value)
    if cell.kind is not CellKind.TEXT or (text.isascii() and not capitals):
        return cell
    reading = _read(text, encoding)
    believed = trusted and (in_font or not by_font)
    if reading is None or not _is_old(reading, believed=believed):
        return cell
    found = decode(text, encoding) or text
    found = found.upper() if capitals else found
    return replace(cell, value=found, was=text) if found != text else cell


def _is_old(reading: _Reading, *, believed: bool) -> bool:
    return not reading.surely_unicode if believed else reading.decoded > reading.as_is


def _readable(cell: Cell, encoding: Encoding) -> bool:
    return _read(str(cell.value), encoding) is not None


def _read(text: str, encoding: Encoding) -> _Reading | None:
    """Read `text` both ways; None when it cannot be in `encoding` at all."""
    if not _only_latin1(text):
        return None
    found = decode(text, encoding)
    if found is None:
        return None
    words = list(telling_words(text))
    decoded = [decode(word, encoding) or "" for word in words]
    return _Reading(
        len(words),
        sum(is_syllable(word) for word in words),
        sum(is_syllable(word) for word in decoded),
    )


def _only_latin1(text: str) -> bool:
    """Whether `text` has no letter that only Unicode has; quotation marks, dashes tell nothing."""
    return all(letter < "\u0100" or letter == "\u03bc" or letter in NEUTRAL for letter in text)
