"""Every paper of a typed book, drawn in every format and read back as a reader would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pypdfium2

from desktop.exports.registry import DOCUMENTS, Document, Options
from models.periods import month
from tests.exports.typed_book import TODAY, YEAR, TypedBook

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Points from the top edge above which stands the number of the page.
_HEAD = 50
#: How workbooks write a letter by its number (ISO/IEC 29500-1, 22.9.2.19).
_BY_NUMBER = re.compile("_x([0-9A-Fa-f]{4})_")


def asked(book: TypedBook) -> Iterator[tuple[Document, Options]]:
    """Yield what is asked of every paper: of each campaign, meeting and person in turn."""
    of_campaigns = [Options(period=YEAR, campaign_id=one, day=TODAY) for one in book.campaigns]
    subjects = {
        "campaign": of_campaigns,
        "meeting": [Options(meeting_id=one) for one in book.meetings],
        "person": [Options(person_id=one) for one in book.people[::4]],
    }
    several = [Options(period=YEAR), Options(period=month(10, YEAR.first.year))]
    for document in DOCUMENTS:
        subject = next((one for one in document.needs if one in subjects), "")
        once = several if document.monthly else [Options(period=YEAR, day=TODAY)]
        for options in subjects.get(subject, once):
            yield document, options


def words_of(data: bytes, suffix: str) -> list[str]:
    """Return the texts that a file shows: lines, paragraphs or cells."""
    readers = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "ics": _ics, "solieu": _solieu}
    return readers[suffix](data)


def _pdf(data: bytes) -> list[str]:
    """Return the words of each page."""
    parts = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            reader = page.get_textpage()
            parts.append(reader.get_text_bounded(top=page.get_height() - _HEAD))
            reader.close()
            page.close()
    # PDFium tells a hyphen at the end of a line by another letter.
    return [part.replace("\ufffe", "-").replace("\x02", "-") for part in parts]


def _docx(data: bytes) -> list[str]:
    found = []
    with ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                tree = ElementTree.fromstring(package.read(name))
                found += [_paragraph(one) for one in tree.iter(f"{_WORD}p")]
    return found


def _paragraph(paragraph: ElementTree.Element) -> str:
    signs = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}noBreakHyphen": "-"}
    parts = []
    for one in paragraph.iter():
        parts.append((one.text or "") if one.tag == f"{_WORD}t" else signs.get(one.tag, ""))
    return "".join(parts)


def _xlsx(data: bytes) -> list[str]:
    """Return the texts of all cells as Excel reads them."""
    found = []
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        for name in names:
            if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/sheet"):
                tree = ElementTree.fromstring(package.read(name))
                for kind in ("si", "is"):
                    found += [_cell(one) for one in tree.iter(f"{_MAIN}{kind}")]
        assert not any("externalLink" in name for name in names)
    return [_decoded(text) for text in found]


def _cell(held: ElementTree.Element) -> str:
    return "".join(one.text or "" for one in held.iter(f"{_MAIN}t"))


def _decoded(text: str) -> str:
    return _BY_NUMBER.sub(lambda found: chr(int(found[1], 16)), text)


def _solieu(data: bytes) -> list[str]:
    """Return every text of a file of figures."""
    found: list[str] = []

    def take(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict | list):
            for one in value.values() if isinstance(value, dict) else value:
                take(one)

    take(json.loads(data))
    return found


def _ics(data: bytes) -> list[str]:
    """Return the values of all properties, unfolded and without their escapes."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    values = [line.partition(":")[2] for line in lines]
    found = []
    for value in values:
        out, letters = [], iter(value)
        for letter in letters:
            out.append(
                {"n": "\n", "N": "\n"}.get(one := next(letters), one) if letter == "\\" else letter
            )
        found.append("".join(out))
    return found
