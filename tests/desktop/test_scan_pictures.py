"""Scans are drawn page by page; what was made to do harm is refused, and nothing falls over."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from desktop.scan_pictures import check_scan, draw_scan
from models.errors import RecordsError
from models.meetings.scans import ScanFile, scan_file
from models.words import ScanKind

#: What Qt says of pictures that are no pictures.
pytestmark = pytest.mark.qt_log_ignore(".")


def nothing(_done: int, _total: int) -> None:
    """Take a report of progress."""


def picture(kind: str, size: tuple[int, int] = (600, 850), **options: object) -> bytes:
    buffer = BytesIO()
    Image.effect_noise(size, 40).convert("RGB").save(buffer, kind, **options)
    return buffer.getvalue()


def pdf(pages: int = 3, size: tuple[int, int] = (595, 842)) -> bytes:
    buffer = BytesIO()
    first, *others = [Image.new("L", size, 255 - number) for number in range(pages)]
    first.save(buffer, "PDF", save_all=True, append_images=others)
    return buffer.getvalue()


def sizes(data: bytes, width: int = 300) -> list[QSize]:
    pages = draw_scan(check_scan(scan_file("quét", data), nothing), width, nothing)
    return [page.image.size() for page in pages]


def test_each_kind_is_drawn_as_wide_as_asked_for(qapp: object) -> None:
    assert sizes(picture("JPEG")) == [QSize(300, 425)]
    assert sizes(picture("PNG")) == [QSize(300, 425)]
    assert sizes(pdf()) == [QSize(300, 425)] * 3


def test_a_photograph_is_turned_as_it_was_taken(qapp: object) -> None:
    exif = Image.Exif()
    exif[274] = 6
    assert sizes(picture("JPEG", (850, 600), exif=exif)) == [QSize(300, 425)]


def test_progress_is_told_page_by_page(qapp: object) -> None:
    steps: list[int] = []
    check_scan(scan_file("quét", pdf(4)), lambda done, _total: steps.append(done))
    assert steps == [1, 2, 3, 4]


def bomb(width: int, height: int) -> bytes:
    """Return a PNG that says it is this large and holds nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        packed = struct.pack(">I", len(data)) + kind + data
        return packed + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + content + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        bomb(60_000, 60_000),
        bomb(2_000_000, 10),
        bomb(10, 2_000_000),
        pdf(1, (5, 800)),
        pdf(201, (20, 28)),
        b"%PDF-1.4\nnothing\n%%EOF\n",
        b"\xff\xd8\xff" + b"\0" * 900 + b"\xff\xd9",
    ],
)
def test_what_is_no_sheet_of_paper_is_refused(qapp: object, data: bytes) -> None:
    with pytest.raises(RecordsError) as caught:
        check_scan(scan_file("quét", data), nothing)
    assert caught.value.key == "scans.damaged"


def test_a_protected_pdf_is_refused(qapp: object) -> None:
    import pikepdf

    buffer = BytesIO()
    with pikepdf.open(BytesIO(pdf())) as document:
        document.save(buffer, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(RecordsError) as caught:
        check_scan(scan_file("quét", buffer.getvalue()), nothing)
    assert "mật khẩu" in caught.value.sentence()


@pytest.mark.parametrize("kind", ScanKind)
def test_files_with_wrong_bytes_are_drawn_or_refused(qapp: object, kind: ScanKind) -> None:
    sound = {
        ScanKind.PDF: pdf(2, (90, 120)),
        ScanKind.JPEG: picture("JPEG", (90, 120)),
        ScanKind.PNG: picture("PNG", (90, 120)),
    }[kind]
    for seed in range(120):
        chance = random.Random(seed)
        data = bytearray(sound)
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(8, len(data))] = chance.randrange(256)
        try:
            draw_scan(ScanFile("quét", kind, bytes(data)), 60, nothing)
        except RecordsError as error:
            assert error.key == "scans.damaged"  # noqa: PT017 - either of the two will do
