"""Every paper of a typed book, drawn in every format and read back as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
from lxml import etree

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
    for document in DOCUMENTS:
        if document.monthly:
            yield document, Options(period=YEAR)
            yield document, Options(period=month(10, YEAR.first.year))
        elif "campaign" in document.needs:
            for campaign in book.campaigns:
                yield document, Options(period=YEAR, campaign_id=campaign, day=TODAY)
        elif "meeting" in document.needs:
            for meeting in book.meetings:
                yield document, Options(meeting_id=meeting)
        elif "person" in document.needs:
            for person in book.people[::3]:
                yield document, Options(person_id=person)
        else:
            yield document, Options(period=YEAR, day=TODAY)


def words_of(data: bytes, suffix: str) -> list[str]:
    """Return the texts that a file shows: lines, paragraphs or cells."""
    return {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "ics": _ics}[suffix](data)


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
                tree = etree.fromstring(package.read(name))
                found += [_paragraph(one) for one in tree.iter(f"{_WORD}p")]
    return found


def _paragraph(paragraph: etree._Element) -> str:
    parts = []
    for one in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br", f"{_WORD}noBreakHyphen"):
        kind = etree.QName(one).localname
        parts.append({"tab": "\t", "br": "\n", "noBreakHyphen": "-"}.get(kind, one.text or ""))
    return "".join(parts)


def _xlsx(data: bytes) -> list[str]:
    """Return the texts of all cells as Excel reads them."""
    found = []
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        for name in names:
            if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/sheet"):
                tree = etree.fromstring(package.read(name))
                found += ["".join(one.itertext(f"{_MAIN}t")) for one in tree.iter(f"{_MAIN}si")]
                found += ["".join(one.itertext(f"{_MAIN}t")) for one in tree.iter(f"{_MAIN}is")]
        assert not any("externalLink" in name for name in names)
    return [_decoded(text) for text in found]


def _decoded(text: str) -> str:
    return _BY_NUMBER.sub(lambda found: chr(int(found[1], 16)), text)


def _ics(data: bytes) -> list[str]:
    """Return the values of all properties, unfolded and without their escapes."""
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    values = [line.partition(":")[2] for line in lines]
    found = []
    for value in values:
        out, letters = [], iter(value)
        for letter in letters:
            out.append({"n": "\n", "N": "\n"}.get(one := next(letters), one) if letter == "\\" else letter)
        found.append("".join(out))
    return found
