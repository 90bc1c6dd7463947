"""The pages of a Party paper: A4, the margins of the profile, numbers from page 2 on."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from desktop.exports.pdf.fonts import face
from desktop.exports.profiles import Profile

FIRST = "first"
LATER = "later"
LANDSCAPE = "landscape"
#: Part of the type size that stands above the baseline.
_ASCENT = 0.89


def text_width_of(profile: Profile, *, landscape: bool = False) -> float:
    """Return the width between the margins, in points."""
    whole = profile.page_height if landscape else profile.page_width
    return (whole - profile.margin_left - profile.margin_right) * mm


def text_height_of(profile: Profile, *, landscape: bool = False) -> float:
    """Return the height between the margins, in points."""
    whole = profile.page_width if landscape else profile.page_height
    return (whole - profile.margin_top - profile.margin_bottom) * mm


def page_templates(
    profile: Profile, *, landscape: bool = False, mirrored: bool = False
) -> list[PageTemplate]:
    """Return the first page without a number, the later ones and the landscape ones with it.

    When they are `mirrored`, the left and the right margin change places on the back of a sheet.
    """
    return [
        _template(FIRST, profile, landscape=landscape, numbered=False, mirrored=False),
        _template(LATER, profile, landscape=landscape, numbered=True, mirrored=mirrored),
        _template(LANDSCAPE, profile, landscape=True, numbered=True, mirrored=mirrored),
    ]


def _template(
    name: str, profile: Profile, *, landscape: bool, numbered: bool, mirrored: bool
) -> PageTemplate:
    width, height = profile.page_width * mm, profile.page_height * mm
    if landscape:
        width, height = height, width
    frame = Frame(
        profile.margin_left * mm,
        profile.margin_bottom * mm,
        text_width_of(profile, landscape=landscape),
        height - (profile.margin_top + profile.margin_bottom) * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw_number(canvas: Canvas, document: BaseDocTemplate) -> None:
        if mirrored and document.page % 2 == 0:
            # Whatever is drawn on this page from now on moves with it.
            canvas.translate((profile.margin_right - profile.margin_left) * mm, 0)
        element = profile.elements["page_number"]
        canvas.setFont(face(element), element.size)
        middle = profile.margin_left * mm + text_width_of(profile, landscape=landscape) / 2
        baseline = height - profile.page_number_from_top * mm - _ASCENT * element.size
        canvas.drawCentredString(middle, baseline, str(document.page))

    return PageTemplate(
        id=name,
        frames=[frame],
        pagesize=(width, height),
        onPage=draw_number if numbered else _draw_nothing,
    )


def _draw_nothing(canvas: Canvas, document: BaseDocTemplate) -> None:
    """Leave the first page without a number."""
