"""The named styles of every workbook: Times New Roman, black rules, grey heads."""

from __future__ import annotations

from typing import Literal

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

#: A workbook is shown and printed with the reader's own fonts; this one every office has.
FONT = "Times New Roman"
TABLE_SIZE = 11

StyleName = Literal[
    "text",
    "center",
    "upright",
    "link",
    "head",
    "head_upright",
    "band",
    "total",
    "total_center",
    "total_upright",
    "upper_body",
    "body_name",
    "title",
    "subtitle",
    "note",
    "signing",
    "party_title",
    "date_line",
    "abstract",
    "body",
]
_Align = Literal["left", "center"]

_THIN = Side(style="thin", color="FF000000")
_RULED = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = PatternFill("solid", fgColor="FFE7E6E6")
_LINK = "FF1F4E79"
_BAND = PatternFill("solid", fgColor="FFF2F2F2")


def named_styles() -> tuple[NamedStyle, ...]:
    """Return a fresh set of the styles; a workbook keeps its own."""
    return (
        _ruled("text", align="left"),
        _ruled("center"),
        _ruled("upright", rotation=90),
        _ruled("link", align="left", colour=_LINK),
        _ruled("head", bold=True, fill=_HEAD),
        _ruled("head_upright", bold=True, fill=_HEAD, rotation=90),
        _ruled("band", align="left", bold=True, fill=_BAND),
        _ruled("total", align="left", bold=True),
        _ruled("total_center", bold=True),
        _ruled("total_upright", bold=True, rotation=90),
        _open("upper_body", size=13),
        _open("body_name", size=13, bold=True),
        _open("title", size=15, bold=True),
        _open("subtitle", size=12, italic=True),
        _open("note", size=11, italic=True, align="left"),
        _open("signing", size=13, upright="top"),
        _open("party_title", size=13, bold=True, underlined=True),
        _open("date_line", size=13, italic=True),
        _open("abstract", size=13, bold=True),
        _open("body", size=13, align="left"),
    )


def _ruled(
    name: StyleName,
    *,
    align: _Align = "center",
    bold: bool = False,
    fill: PatternFill | None = None,
    rotation: int = 0,
    colour: str | None = None,
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(
            name=FONT,
            size=TABLE_SIZE,
            bold=bold,
            color=colour,
            underline="single" if colour else None,
        ),
        alignment=Alignment(
            horizontal=align,
            vertical="center",
            wrap_text=rotation == 0,
            textRotation=rotation,
            indent=1 if align == "left" else 0,
        ),
        border=_RULED,
        fill=fill or PatternFill(),
    )


def _open(
    name: StyleName,
    *,
    size: int,
    bold: bool = False,
    italic: bool = False,
    underlined: bool = False,
    align: _Align = "center",
    upright: Literal["center", "top"] = "center",
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(
            name=FONT,
            size=size,
            bold=bold,
            italic=italic,
            underline="single" if underlined else None,
        ),
        alignment=Alignment(horizontal=align, vertical=upright, wrap_text=True),
    )
