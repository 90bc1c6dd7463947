"""The file for Word: an empty one to begin with, the finished bytes, a look inside them."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import docx
from docx.document import Document

import resources
from desktop.exports.package import repacked
from desktop.exports.paper import Paper

#: The parts of an empty file, in the order in which they are packed.
_PARTS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "package_rels",
    "docProps/app.xml": "app",
    "docProps/core.xml": "core",
    "word/document.xml": "document",
    "word/_rels/document.xml.rels": "document_rels",
    "word/fontTable.xml": "fontTable",
    "word/header.xml": "header",
    "word/settings.xml": "settings",
    "word/styles.xml": "styles",
}
#: How long a property may be (Open Packaging Conventions).
_PROPERTY_LENGTH = 255


def empty_document() -> Document:
    """Return a file without a word: our own, for that of python-docx carries its marks."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, part in _PARTS.items():
            package.writestr(ZipInfo(name), resources.path(f"word/{part}.xml").read_bytes())
    buffer.seek(0)
    return docx.Document(buffer)


def describe(document: Document, paper: Paper, *, title: str, author: str) -> None:
    """Give the file its title, author and the paper's own date, and nothing of the machine."""
    properties = document.core_properties
    properties.title = title[:_PROPERTY_LENGTH]
    properties.author = author[:_PROPERTY_LENGTH]
    properties.language = paper.language
    day = paper.heading.dated_on
    if day is not None:
        properties.created = datetime(day.year, day.month, day.day, tzinfo=UTC)


def finished(document: Document) -> bytes:
    """Return the bytes of the file; the same content gives the same bytes."""
    packed = BytesIO()
    document.save(packed)
    return repacked(packed)


def check_docx(data: bytes) -> None:
    """Open `data` as a reader would and raise if a part cannot be read."""
    with ZipFile(BytesIO(data)) as package:
        damaged = package.testzip()
    if damaged is not None:
        raise ValueError(f"the part {damaged} cannot be read")
    if not docx.Document(BytesIO(data)).paragraphs:
        raise ValueError("a document without paragraphs")
