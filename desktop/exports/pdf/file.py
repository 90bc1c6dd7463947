"""The finished PDF file: only the agreed properties, and a look inside before it is kept."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2

_PROGRAM = "Sổ Chi bộ"


def finished(drawn: bytes, *, dated_on: date | None) -> bytes:
    """Return `drawn` with title, author and the paper's own date, and nothing of the machine."""
    output = BytesIO()
    with pikepdf.open(BytesIO(drawn)) as pdf:
        old = pdf.docinfo
        kept = {name: str(old[name]) for name in ("/Title", "/Author") if name in old}
        del pdf.trailer["/Info"]
        for name, value in kept.items():
            pdf.docinfo[name] = value
        pdf.docinfo["/Creator"] = _PROGRAM
        if dated_on is not None:
            pdf.docinfo["/CreationDate"] = f"D:{dated_on:%Y%m%d}"
        pdf.Root["/ViewerPreferences"] = pikepdf.Dictionary(DisplayDocTitle=True)
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
