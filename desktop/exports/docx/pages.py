"""The pages of a Party paper in Word: A4 and the margins of the profile.

Their numbers, from the second on, stand in the empty file that every paper begins with.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm

from desktop.exports.profiles import Profile

_POINTS = 72 / 25.4


def text_width_of(profile: Profile, *, landscape: bool = False) -> float:
    """Return the width between the margins, in points."""
    whole = profile.page_height if landscape else profile.page_width
    return (whole - profile.margin_left - profile.margin_right) * _POINTS


def set_page(section: Section, profile: Profile, *, landscape: bool = False) -> None:
    """Give a section its paper and margins."""
    width, height = Mm(profile.page_width), Mm(profile.page_height)
    orientation = WD_ORIENTATION.LANDSCAPE if landscape else WD_ORIENTATION.PORTRAIT
    section.orientation = orientation
    section.page_width, section.page_height = (height, width) if landscape else (width, height)
    section.top_margin = Mm(profile.margin_top)
    section.bottom_margin = Mm(profile.margin_bottom)
    section.left_margin = Mm(profile.margin_left)
    section.right_margin = Mm(profile.margin_right)
    section.header_distance = section.footer_distance = Mm(profile.page_number_from_top)
    section.gutter = Mm(0)


def mirror_margins(document: Document) -> None:
    """Let the left and the right margin change places on the back of every sheet."""
    settings: Any = document.settings.element
    # The schema of the format wants it here.
    settings.find(qn("w:zoom")).addnext(OxmlElement("w:mirrorMargins"))
