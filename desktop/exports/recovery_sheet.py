"""The recovery code of a book on one plain sheet of A4, to be printed and put away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

import resources
from desktop.exports.characters import plain
from desktop.exports.pdf.archive import Properties
from desktop.exports.pdf.file import finished
from desktop.exports.pdf.fonts import BODY_FACE, register_fonts
from models.periods import date_text

_LEFT, _TOP, _WIDTH = 25 * mm, A4[1] - 30 * mm, A4[0] - 50 * mm
_CODE_SIZE, _TEXT_SIZE = 18, 12
_STEP = _CODE_SIZE


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet; the code only ever passes through."""

    book: str
    day: date
    lines: tuple[str, ...]

    def __repr__(self) -> str:
        """Name nothing that could reach a log."""
        return "RecoverySheet(…)"


def write_recovery_sheet(sheet: RecoverySheet) -> bytes:
    """Return the sheet as a PDF of one page."""
    register_fonts()
    words = resources.read_toml("wording/recovery_sheet.toml")
    output = BytesIO()
    # Its stubs take the name of the font for a number.
    canvas = Canvas(
        output,
        pagesize=A4,
        initialFontName=BODY_FACE,  # type: ignore[arg-type]
        invariant=1,
    )
    y = _TOP
    canvas.setFont("Tinos-Bold", 20)
    canvas.drawString(_LEFT, y, words["title"])
    canvas.setFont("Tinos-Regular", _TEXT_SIZE)
    canvas.drawRightString(_LEFT + _WIDTH, y, words["program"])
    y = _paragraph(canvas, words["book"].format(book=plain(sheet.book, lines=False)), y - 12 * mm)
    y = _paragraph(canvas, words["made"].format(day=date_text(sheet.day)), y)
    y = _code(canvas, sheet.lines, words["line"], y - 4 * mm)
    for name in ("purpose", "how", "keep", "delete"):
        y = _paragraph(canvas, words[name], y) - 2 * mm
    canvas.showPage()
    canvas.save()
    properties = Properties(title=words["title"], author=words["program"], dated_on=sheet.day)
    return finished(output.getvalue(), properties)


def _code(canvas: Canvas, lines: tuple[str, ...], label: str, y: float) -> float:
    height = len(lines) * 15 * mm + 6 * mm
    canvas.roundRect(_LEFT, y - height, _WIDTH, height, 3 * mm)
    at = y - 13 * mm
    for number, line in enumerate(lines, start=1):
        canvas.setFont("Tinos-Regular", _TEXT_SIZE)
        canvas.drawString(_LEFT + 6 * mm, at, label.format(number=number))
        # Letters of equal room, which are compared more easily.
        canvas.setFont("Tinos-Bold", _CODE_SIZE)
        for place, letter in enumerate(line):
            canvas.drawCentredString(_LEFT + 34 * mm + place * _STEP, at, letter)
        at -= 15 * mm
    return y - height - 12 * mm


def _paragraph(canvas: Canvas, text: str, y: float) -> float:
    """Draw `text` broken between words; return where the next one begins."""
    face = "Tinos-Regular"
    canvas.setFont(face, _TEXT_SIZE)
    line = ""
    for word in [*text.split(), None]:
        longer = f"{line} {word}".strip()
        if word is not None and canvas.stringWidth(longer, face, _TEXT_SIZE) <= _WIDTH:
            line = longer
            continue
        canvas.drawString(_LEFT, y, line)
        y -= 6 * mm
        line = word or ""
    return y
