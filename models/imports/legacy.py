"""Text typed in the encodings before Unicode (TCVN3, VNI), recognised so as to be refused."""

from __future__ import annotations

import re

from models.imports.sheet import Cell, CellKind, Sheet

#: How many words must look like it when the font does not tell.
_ENOUGH = 3
_FONTS = (".vn", "vni-", "vni ")
#: A Latin letter beside a sign that TCVN3 uses as a letter; no Unicode word has one.
_TCVN3 = re.compile("[A-Za-z][\xa1-\xa9\xaa\xac-\xb1\xb5-\xb9\xbb-\xbe]|[\xb5-\xb9\xa7\xa8][a-z]")
#: A vowel followed by a letter that VNI uses for its tone or hat; no Vietnamese word has them.
_VNI = re.compile("[AEOUYaeouy][øûïäåëüöØÛÏÄÅËÜÖ]|[AEae][áàãâêéèúùõÁÀÃÂÊÉÈÚÙÕ]")


def is_legacy(sheet: Sheet) -> bool:
    """Whether the sheet's text is in an encoding from before Unicode."""
    cells = [
        cell
        for row in sheet.rows
        for cell in row.cells.values()
        if cell.kind is CellKind.TEXT and not str(cell.value).isascii()
    ]
    in_old_font = [cell for cell in cells if cell.font.lower().startswith(_FONTS)]
    # An old font is at times left on text that was typed in Unicode long after.
    if in_old_font and all(_only_latin1(cell) for cell in in_old_font):
        return True
    suspicious = [cell for cell in cells if _only_latin1(cell) and _looks_old(str(cell.value))]
    return len(suspicious) >= _ENOUGH


def _only_latin1(cell: Cell) -> bool:
    return all(ord(letter) < 0x100 for letter in str(cell.value))


def _looks_old(text: str) -> bool:
    return bool(_TCVN3.search(text) or _VNI.search(text))
