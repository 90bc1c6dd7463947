"""Pictures of what the PDF draws, for kinds of file that cannot draw it themselves."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from desktop.exports.charts import Chart
from desktop.exports.pdf.charts import chart_size, draw_chart
from desktop.exports.pdf.fonts import register_fonts

_DOTS_PER_POINT = 200 / 72
_GREY, _DEPTH = 0, 8


def picture_chart(chart: Chart, width: float) -> bytes:
    """Return the chart without its title as a PNG; the same chart gives the same bytes."""
    register_fonts()
    height, buffer = chart_size(chart), BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), invariant=1)
    draw_chart(canvas, chart, width=width, height=height)
    canvas.save()
    with pypdfium2.PdfDocument(buffer.getvalue()) as pdf:
        page = pdf[0]
        bitmap = page.render(scale=_DOTS_PER_POINT, grayscale=True)
        rows, stride = bytes(bitmap.buffer), bitmap.stride
        lines = [rows[y * stride : y * stride + bitmap.width] for y in range(bitmap.height)]
        picture = _png(lines, bitmap.width, bitmap.height)
        bitmap.close()
        page.close()
    return picture


def _png(lines: list[bytes], width: int, height: int) -> bytes:
    """Return grey pixels as a PNG."""
    head = struct.pack(">IIBBBBB", width, height, _DEPTH, _GREY, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + line for line in lines), 9)
    parts = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
