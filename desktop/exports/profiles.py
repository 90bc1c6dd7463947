"""The forms of Party papers by the guideline in force on the paper's date (domain: 1.1 to 1.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Element:
    """How one element of a paper is set: size in points and style."""

    size: float
    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One guideline as data; lengths in millimetres, type and line measures in points.

    The gaps of lines are what stands between the type size and the line distance: in the heading
    and the signature, and in the cells of tables. `letter_abstract` is how a letter names what it
    is about, `letter_label` addresses it. With `mark_on_last` a committee is spelled uỷ.
    """

    key: str
    in_force_from: date
    recipient_end: str
    basis_end: str
    letter_abstract: str
    elements: Mapping[str, Element]
    page_width: float = 210
    page_height: float = 297
    margin_top: float = 20
    margin_bottom: float = 20
    margin_left: float = 30
    margin_right: float = 15
    page_number_from_top: float = 10
    first_line_indent: float = 10
    leading: float = 18
    paragraph_gap: float = 6
    signature_lines: int = 4
    end_line_gap: float = 3
    cell_line_gap: float = 2.5
    star: str = "*"
    party_title: str = "Đảng Cộng sản Việt Nam"
    divider: str = "-----"
    recipients_label: str = "Nơi nhận:"
    letter_label: str = "Kính gửi:"
    mark_on_last: bool = False


#: domain 1.2, by its row numbers; where it gives a range of sizes, the one used here.
_ELEMENTS: Mapping[str, Element] = MappingProxyType(
    {
        "party_title": Element(15, bold=True, caps=True),  # 1
        "upper_body": Element(14, caps=True),  # 2a
        "body_name": Element(14, bold=True, caps=True),  # 2b
        "star": Element(14),
        "number": Element(14),  # 3
        "date_line": Element(14, italic=True),  # 4
        "type_name": Element(16, bold=True, caps=True),  # 5a
        "abstract": Element(14, bold=True),  # 5b
        "letter_abstract": Element(12, italic=True),  # 5c
        "divider": Element(14, bold=True),
        "text": Element(14),  # 6
        "section": Element(14, bold=True, caps=True),  # 6.4
        "subsection": Element(14, bold=True),  # 6.5
        "authority": Element(14, bold=True, caps=True),  # 7a
        "post": Element(14, caps=True),  # 7b
        "signer": Element(14, bold=True),  # 7c
        "addressee_label": Element(14, italic=True),  # 8
        "addressee": Element(14),  # 8.1
        "recipients_label": Element(14, underline=True),  # 9
        "recipient": Element(12),  # 9.1
        "page_number": Element(14),  # 15
        "appendix_source": Element(14, italic=True),
        "table_head": Element(12, bold=True),
        "table_cell": Element(12),
    }
)

HD36 = Profile(
    key="36-HD/VPTW",
    in_force_from=date(2018, 4, 3),
    recipient_end=",",
    basis_end=",",
    letter_abstract="{subject}",
    elements=_ELEMENTS,
)
HD05 = Profile(
    key="05-HD/VPTW",
    in_force_from=date(2026, 5, 27),
    recipient_end=";",
    basis_end=".",
    letter_abstract="về việc {subject}",
    elements=_ELEMENTS,
)
#: Newest first.
PROFILES = (HD05, HD36)


def profile_for(dated_on: date | None) -> Profile:
    """Return the profile of a paper dated `dated_on`; the newest for a draft without a date."""
    if dated_on is None:
        return PROFILES[0]
    for profile in PROFILES:
        if dated_on >= profile.in_force_from:
            return profile
    return PROFILES[-1]
