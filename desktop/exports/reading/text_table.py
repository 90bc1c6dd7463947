"""Tables in text files: values between commas, semicolons or tabs, in any usual encoding."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from desktop.exports.reading.limits import MEBIBYTE, Limits
from desktop.exports.reading.sheets import SheetTooLarge, Taken
from models.errors import RecordsError
from models.imports.encodings import Encoding, decode
from models.imports.sheet import Cell, CellKind, Sheet
from models.imports.syllables import is_syllable, telling_words

_LARGEST = 8 * MEBIBYTE
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DELIMITERS = "\t;,|"
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|table|head|meta)\b", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
#: How many words must be Vietnamese, and what part of all, before an encoding is believed.
_ENOUGH, _PART = 3, 0.8
#: How far the next best encoding has to stay behind.
_LEAD = 0.2


def read_text_table(data: bytes, name: str, limits: Limits) -> list[Sheet]:
    """Return the one table of a text file."""
    if len(data) > _LARGEST:
        raise RecordsError("import.too_large")
    text = _decoded(data)
    if _MARKUP.match(text):
        raise RecordsError("import.web_page")
    if _CONTROL.search(text):
        raise RecordsError("import.not_a_workbook")
    taken = Taken(limits)
    try:
        for number, cells in enumerate(_rows(text), start=1):
            for place, value in enumerate(cells, start=1):
                taken.put(number, place, Cell(CellKind.TEXT, value))
    except (SheetTooLarge, csv.Error):
        raise RecordsError("import.too_large") from None
    return [taken.sheet(name, hidden=False)]


def _decoded(data: bytes) -> str:
    """Return the text, in the one encoding that makes sense of it."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    encoding = encoding or _utf16(data) or "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8" or _CONTROL.search(data.decode("latin-1")):
            raise RecordsError("import.not_a_workbook") from None
    return _of_one_byte(data)


def _utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by the zeros beside its Latin letters."""
    even, odd = (data[at : 4096 + at : 2].count(0) for at in (0, 1))
    half = min(len(data), 4096) // 2
    if half > 4 and len(data) % 2 == 0:
        if odd > 0.5 * half and not even:
            return "utf-16-le"
        if even > 0.5 * half and not odd:
            return "utf-16-be"
    return None


def _of_one_byte(data: bytes) -> str:
    """Return text of an encoding with one byte for a letter: the one in which it is Vietnamese.

    Text in TCVN3 or VNI is given back as it stands; converting it is the user's to confirm.
    """
    plain = data.decode("latin-1")
    readings = [(plain, _vietnamese(plain, encoding)) for encoding in Encoding]
    try:
        windows = unicodedata.normalize("NFC", data.decode("cp1258"))
        readings.append((windows, _vietnamese(windows, None)))
    except UnicodeDecodeError:
        pass
    (best, part), *others = sorted(readings, key=lambda reading: -reading[1])
    if part < _PART or any(other > part - _LEAD for _, other in others):
        raise RecordsError("import.unknown_letters")
    return best


def _vietnamese(text: str, encoding: Encoding | None) -> float:
    """Return which part of the telling words is Vietnamese; 0 when they are too few."""
    words = list(telling_words(text))
    if encoding is not None:
        words = [decode(word, encoding) or "" for word in words]
    good = sum(is_syllable(word) for word in words)
    return good / len(words) if good >= _ENOUGH else 0.0


def _rows(text: str) -> Iterable[list[str]]:
    lines = [line for line in text.splitlines() if line.strip()][:200]
    found = Counter({sign: sum(sign in line for line in lines) for sign in _DELIMITERS})
    # In a tie the rarer sign: a comma also stands within a heading or a name.
    delimiter = max(_DELIMITERS, key=lambda sign: found[sign])
    return csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=False)
