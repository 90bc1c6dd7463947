"""Files that are no lists, or were made to hurt, with what reading them comes to."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from functools import partial
from pathlib import Path

from openpyxl import Workbook

from tests.exports.made_files import (
    AN,
    HEADINGS,
    HOA,
    SHEET,
    Case,
    archive,
    changed,
    filled,
    fine,
    plain,
    saved,
    text_cell,
    with_more_rows,
    with_rows,
)

DATA = Path(__file__).parents[1] / "data"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EMPTY_ROW = '<row r="{0}" s="1" customFormat="1"><c r="A{0}" s="1"/></row>'


def with_doctype(inside: str, text: str) -> bytes:
    """Return a workbook whose sheet declares entities and uses one."""
    head = f"<!DOCTYPE x [{inside}]>".encode()
    return changed(
        with_rows(text_cell("A1", text)),
        member=SHEET,
        edit=lambda old: head + old[old.index(b"<worksheet") :],
    )


def laughs() -> bytes:
    entities = "".join(
        f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "ha"}{"&a0;" * 9 if n else ""}">'
        for n in range(9)
    )
    return with_doctype(entities, "&a8;")


def overlapping() -> bytes:
    """Return an archive of which two entries name the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("a", b"x" * 100)
        made.writestr("b", b"x" * 100)
        made.getinfo("b").header_offset = made.getinfo("a").header_offset
    return buffer.getvalue()


def many_members(count: int) -> bytes:
    return archive(**{f"p{number}": b"" for number in range(count)})


def twice_named() -> bytes:
    """Return a workbook with a second sheet under the name of the first in capitals."""
    return changed(plain(), extra={SHEET.upper(): b"<x/>"})


def locked_archive() -> bytes:
    """Return a workbook whose parts say that they are encrypted."""
    data = bytearray(plain())
    for header, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(header)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(header, at + 4)
    return bytes(data)


def locked_old_workbook() -> bytes:
    """Return a workbook of Excel 97 of which a record says that the rest is encrypted."""
    data = bytearray((DATA / "danh_sach_cu.xls").read_bytes())
    at = data.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    at += 4 + 16
    data[at : at + 2] = struct.pack("<H", 0x2F)
    return bytes(data)


def shared(texts: str, rows: str) -> bytes:
    """Return a workbook whose sheet has its texts elsewhere."""
    relation = (
        b'<Relationship Id="rS" Target="sharedStrings.xml" Type='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
        b"</Relationships>"
    )
    return changed(
        with_rows(rows),
        member="xl/_rels/workbook.xml.rels",
        edit=lambda old: old.replace(b"</Relationships>", relation),
        extra={"xl/sharedStrings.xml": f"<sst>{texts}</sst>".encode()},
    )


def many_styles() -> bytes:
    style = b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

    def edit(old: bytes) -> bytes:
        return old.replace(b"</cellXfs>", style * 64_000 + b"</cellXfs>")

    return changed(plain(), member="xl/styles.xml", edit=edit)


def many_merges() -> bytes:
    areas = "".join(f'<mergeCell ref="A{n}:XFD{n + 9}"/>' for n in range(10, 100_000, 10))
    text = f"</sheetData><mergeCells>{areas}</mergeCells>".encode()
    return changed(plain(), member=SHEET, edit=lambda old: old.replace(b"</sheetData>", text))


def strict() -> bytes:
    """Return the list in the stricter form of the same format."""
    data = plain()
    for part in ("xl/workbook.xml", SHEET, "xl/styles.xml", "xl/sharedStrings.xml"):
        data = changed(data, member=part, edit=_strict)
    return data


def _strict(old: bytes) -> bytes:
    old = old.replace(
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    return old.replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )


def outside_links() -> bytes:
    relation = (
        b'<Relationship Id="rX" Target="file:///etc/passwd" TargetMode="External" Type='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
        b"</Relationships>"
    )
    return changed(
        plain(),
        member="xl/_rels/workbook.xml.rels",
        edit=lambda old: old.replace(b"</Relationships>", relation),
    )


def two_sheets(rows: int) -> bytes:
    workbook = Workbook()
    for row in (HEADINGS, AN, HOA):
        workbook.worksheets[0].append(row)
    other = workbook.create_sheet("Dữ liệu")
    for number in range(rows):
        other.append((number,))
    return saved(workbook)


def refused(key: str, data: bytes, suffix: str = ".xlsx") -> Case:
    return Case(partial(bytes, data), refusal=key, suffix=suffix)


def told_size(size: bytes) -> bytes:
    def tell(old: bytes) -> bytes:
        return re.sub(rb'ref="[^"]*"', b'ref="' + size + b'"', old)

    return changed(plain(), member=SHEET, edit=tell)


LONG = "Vũ Văn An " + "x" * 40_000
CASES: dict[str, Case] = {
    "no bytes": refused("empty_file", b""),
    "a picture": refused("not_a_workbook", b"\x89PNG\r\n\x1a\n" + bytes(500)),
    "random bytes": refused("not_a_workbook", bytes(range(256)) * 40),
    "a document of Word": refused("not_a_workbook", archive(word__document_xml=b"<x/>")),
    "cut in half": Case(lambda: plain()[: len(plain()) // 2], refusal="not_a_workbook"),
    "an old file of another kind": refused("not_a_workbook", OLE + bytes(600), ".xls"),
    "Excel 97 cut in half": Case(
        lambda: (DATA / "danh_sach_cu.xls").read_bytes()[:3000],
        refusal="not_a_workbook",
        suffix=".xls",
    ),
    "a password": refused("has_password", OLE + "EncryptedPackage".encode("utf-16-le")),
    "a password of Excel 97": Case(locked_old_workbook, refusal="has_password", suffix=".xls"),
    "a password of the archive": Case(locked_archive, refusal="has_password"),
    "a binary workbook": Case(
        lambda: changed(plain(), extra={"xl/workbook.bin": b""}), refusal="binary_workbook"
    ),
    "an OpenDocument": refused(
        "open_document", archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet")
    ),
    "a web page named .xls": refused(
        "web_page", b"<html><table><tr><td>H\xe1\xbb\x8d t\xc3\xaan</td></tr></table>", ".xls"
    ),
    "macros": fine(lambda: changed(plain(), extra={"xl/vbaProject.bin": b"\xd0\xcf" * 50})),
    "pictures": fine(lambda: changed(plain(), extra={"xl/media/image1.png": b"\x89PNG" * 900})),
    "links outside": fine(outside_links),
    "an archive within": fine(lambda: changed(plain(), extra={"xl/x.zip": many_members(50)})),
    "a path upwards": Case(
        lambda: changed(plain(), extra={"../../x": b"x"}), refusal="not_a_workbook"
    ),
    "a name twice": Case(twice_named, refusal="not_a_workbook"),
    "overlapping parts": Case(overlapping, refusal="not_a_workbook"),
    "too many parts": Case(partial(many_members, 2_001), refusal="too_large"),
    "65,536 parts": Case(partial(many_members, 65_536), refusal="too_large"),
    "a bomb": Case(
        lambda: changed(plain(), member=SHEET, edit=lambda old: old + b" " * 60_000_000),
        refusal="too_large",
    ),
    "billion laughs": Case(laughs, refusal="not_a_workbook"),
    "an entity from outside": Case(
        partial(with_doctype, '<!ENTITY a SYSTEM "file:///etc/hostname">', "&a;"),
        refusal="not_a_workbook",
    ),
    "a document type": Case(partial(with_doctype, "", "x"), refusal="not_a_workbook"),
    "broken markup": Case(
        lambda: changed(plain(), member=SHEET, edit=lambda old: old[:-30]),
        refusal="not_a_workbook",
    ),
    "the last cell of a sheet": Case(
        lambda: with_rows(text_cell("XFD1048576")), refusal="too_large"
    ),
    "the last column": Case(lambda: with_rows(text_cell("XFD1")), refusal="too_large"),
    "a row too far": Case(lambda: with_rows(text_cell("A5001")), refusal="too_large"),
    "a row that cannot be": Case(lambda: with_rows(text_cell("A2000000")), refusal="too_large"),
    "a column that cannot be": Case(
        lambda: with_rows(text_cell("ZZZZ1")), refusal="not_a_workbook"
    ),
    "16,384 columns filled": Case(
        lambda: with_rows(f'<row r="1">{"<c><v>1</v></c>" * 16_384}</row>'), refusal="too_large"
    ),
    "16,384 columns only formatted": fine(
        lambda: with_more_rows(f'<row r="9">{"<c/>" * 16_384}</row>')
    ),
    "1,048,576 rows only formatted": fine(
        lambda: with_more_rows("".join(map(EMPTY_ROW.format, range(4, 1_048_577))))
    ),
    "one space far down": fine(lambda: with_more_rows(text_cell("A900000", " "))),
    "one letter far down": Case(lambda: with_more_rows(text_cell("A900000")), refusal="too_large"),
    "texts without end": Case(
        lambda: shared("<si><t>0123456789</t></si>" * 1_500_000, text_cell("A1")),
        refusal="too_large",
    ),
    "one text a thousand times": Case(
        lambda: shared(
            f"<si><t>{'x' * 30_000}</t></si>",
            "".join(f'<row r="{n}"><c t="s"><v>0</v></c></row>' for n in range(1, 200)),
        ),
        refusal="too_large",
    ),
    "a text that is not there": Case(
        lambda: shared("<si><t>x</t></si>", '<row r="1"><c r="A1" t="s"><v>999</v></c></row>'),
        refusal="not_a_workbook",
    ),
    "64,000 styles": fine(many_styles),
    "10,000 merged areas": fine(many_merges),
    "a cell of 40,000 letters": fine(
        partial(filled, HEADINGS, (*AN[:4], LONG[:30_000], AN[5]), HOA)
    ),
    "a false size": fine(partial(told_size, b"A1:XFD1048576")),
    "the strict form": fine(strict),
    "markup ten thousand deep": Case(
        lambda: with_rows("<row>" * 10_000 + "</row>" * 10_000), refusal="no_name_column"
    ),
    "another sheet too large": fine(partial(two_sheets, 5_001)),
    "text without a table": refused("no_name_column", "Kính gửi chi bộ\n".encode(), ".txt"),
    "text with zeros": refused("not_a_workbook", b"a,b\x00c\n1,2,3", ".csv"),
    "text too wide": refused("too_large", b"a," * 200, ".csv"),
    "text too long": refused("too_large", b"a,b\n" * 5_001, ".csv"),
    "Unicode broken off": refused("not_a_workbook", b"\xff\xfea\x00b", ".csv"),
}
