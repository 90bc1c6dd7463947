"""Files that are packages of parts (Word, Excel): packed with no trace of when, or on what."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)


def repacked(packed: BytesIO) -> bytes:
    """Return the package anew; the same parts give the same bytes, whenever and wherever."""
    output = BytesIO()
    with ZipFile(packed) as source, ZipFile(output, "w") as package:
        for name in source.namelist():
            part = ZipInfo(name, _BEGINNING)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            package.writestr(part, source.read(name))
    return output.getvalue()
