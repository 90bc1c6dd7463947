"""Names what keeps a PDF from being PDF/A-2b, as far as our papers could ever go wrong there.

Not a validator of the whole standard: fonts, colours, transparency, properties and structure are
looked at one by one (ISO 19005-2, 6.1 to 6.6).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as Tree

import pikepdf

_PACKET_NAMES = {
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_DEVICE_CMYK = {"k", "K"}
_ACTIONS = {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFiles", "/URI"}


def archive_faults(data: bytes) -> list[str]:
    """Return every departure found."""
    faults = list(_frame_faults(data))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for check in (_metadata_faults, _colour_faults, _font_faults, _page_faults, _object_faults):
            faults += check(pdf)
    return faults


def _frame_faults(data: bytes) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", data):
        yield "no header with four bytes above 127"
    if not data.rstrip(b"\n").endswith(b"%%EOF"):
        yield "something stands after the end"
    if re.search(rb"[^\r\n]endstream", data):
        yield "no end of line before endstream"


def _metadata_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    stream = pdf.Root.get("/Metadata")
    if stream is None:
        yield "no metadata"
        return
    if "/Filter" in stream:
        yield "metadata compressed"
    yield from _property_faults(pdf, stream.read_bytes().decode())


def _property_faults(pdf: pikepdf.Pdf, packet: str) -> Iterator[str]:
    root = Tree.fromstring(packet.strip("\ufeff"))
    said = {path: root.findtext(f".//{path}", None, _PACKET_NAMES) for path in _PATHS.values()}
    if said["pdfaid:part"] != "2" or said["pdfaid:conformance"] != "B":
        yield "does not call itself PDF/A-2b"
    for name, path in _PATHS.items():
        if not name.startswith("/"):
            continue
        value = pdf.docinfo.get(name)
        if _comparable(str(value) if value is not None else "") != _comparable(said[path] or ""):
            yield f"{name} is not the same in both places"


_PATHS = {
    "part": "pdfaid:part",
    "conformance": "pdfaid:conformance",
    "/Title": "dc:title/rdf:Alt/rdf:li",
    "/Author": "dc:creator/rdf:Seq/rdf:li",
    "/Creator": "xmp:CreatorTool",
    "/CreationDate": "xmp:CreateDate",
}


def _comparable(value: str) -> str:
    """Return a day the same in the writing of both places."""
    return re.sub(r"^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)$", r"\1\2\3", value)


def _colour_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    intents: Any = pdf.Root.get("/OutputIntents", [])
    if len(intents) != 1 or intents[0].get("/S") != "/GTS_PDFA1":
        yield "no output intent"
        return
    profile = intents[0]["/DestOutputProfile"]
    icc = profile.read_bytes()
    if profile["/N"] != 3 or icc[16:20] != b"RGB " or icc[36:40] != b"acsp" or icc[8] > 4:
        yield "no RGB profile"


def _font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    fonts: list[Any] = [
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
    ]
    if not fonts:
        yield "no font"
    for font in fonts:
        name = str(font["/BaseFont"])
        described = font.get("/FontDescriptor")
        if described is None or "/FontFile2" not in described:
            yield f"{name} is not embedded"
        if not re.match(r"/[A-Z]{6}\+", name):
            yield f"{name} is not marked as a part of the font"
        if "/ToUnicode" not in font:
            yield f"{name} does not say its letters"
        widths: Any = font.get("/Widths", [])
        if len(widths) != int(font.get("/LastChar", -1)) - int(font.get("/FirstChar", -1)) + 1:
            yield f"{name} has no width for every letter"


def _page_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        if "/Group" in page.obj:
            yield f"page {number} has a transparency group"
        if "/Trans" in page.obj:
            yield f"page {number} has a presentation"
        states: Any = page.resources.get("/ExtGState", {})
        for state in dict(states).values():
            if (
                state.get("/SMask", "/None") != "/None"
                or min(float(state.get(key, 1)) for key in ("/ca", "/CA")) < 1
            ):
                yield f"page {number} is transparent"
        operators = {str(one.operator) for one in pikepdf.parse_content_stream(page)}
        if operators & _DEVICE_CMYK:
            yield f"page {number} has colours of four inks"


def _object_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/Encrypt" in pdf.trailer or "/ID" not in pdf.trailer:
        yield "encrypted, or without an identifier"
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if _ACTIONS & set(one.keys()) or one.get("/S") in _ACTIONS:
            yield "an action or an attached file"
        if "/LZWDecode" in str(one.get("/Filter", "")):
            yield "a stream compressed by LZW"
        if isinstance(one, pikepdf.Stream) and "/F" in one:
            yield "a stream outside the file"
        if one.get("/Subtype") == "/Image" and "/SMask" in one:
            yield "a transparent picture"
