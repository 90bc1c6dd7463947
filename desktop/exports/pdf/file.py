"""The finished PDF file: only the agreed properties, and a look inside before it is kept."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

import pikepdf
import pypdfium2

from desktop.exports.pdf.archive import Properties, make_archival


def finished(drawn: bytes, properties: Properties, *, part: Literal[1, 2] = 2) -> bytes:
    """Return `drawn` as PDF/A with these properties; the same input gives the same bytes."""
    output = BytesIO()
    with pikepdf.open(BytesIO(drawn)) as pdf:
        make_archival(pdf, properties, part=part)
        pdf.save(output, deterministic_id=True)
    return output.getvalue()


def check_pdf(data: bytes) -> None:
    """Open `data` as a reader would and raise if a page cannot be read."""
    with pypdfium2.PdfDocument(data) as pdf:
        if len(pdf) == 0:
            raise ValueError("a PDF without pages")
        for page in pdf:
            page.get_textpage().close()
            page.close()
