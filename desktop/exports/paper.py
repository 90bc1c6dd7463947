"""A Party paper described apart from any file format; PDF and Word draw the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from desktop.exports.charts import Chart
from desktop.exports.profiles import Profile
from models.periods import heading_date

#: Room left for a number, day or month to be written by hand.
HANDWRITTEN = " " * 6


@dataclass(frozen=True, slots=True)
class Heading:
    """Who issues the paper, where, when and under which number.

    A list has no number, and no `type_symbol`.
    Without `number` or `dated_on` the paper leaves room to write them by hand; `year` is what
    is printed then.
    """

    upper_body: str
    body: str
    place_name: str
    type_symbol: str
    cell_symbol: str
    number: int | None = None
    dated_on: date | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `figure` is the key of the count it states, if it states one."""

    text: str
    bold: bool = False
    italic: bool = False
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The head of a section: level 1 is ``I- KẾT QUẢ``, level 2 is ``1. Tổ chức``.

    One without a number is only its title.
    """

    number: str
    title: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; one that `leads` to what follows is never the last on a page."""

    runs: tuple[Run, ...]
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Dots:
    """Dotted lines, to be filled in by hand."""

    lines: int = 3


Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; widths are shares of the whole."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head is repeated on every page; `foot` is its row of totals.

    `bands` are the rows whose first text runs over all columns. With `numbered` the columns'
    numbers stand below the head. Rows are at least `row_height` millimetres high; `size` is that
    of the type in points, if it is not the profile's. `figures` are the keys of the counts that
    cells state, by row and column.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...] = ()
    bands: frozenset[int] = frozenset()
    numbered: bool = False
    row_height: float = 0
    size: float | None = None
    figures: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Addressees:
    """To whom a letter goes: one name beside the label, or several under each other."""

    names: tuple[str, ...]


Block = Section | Paragraph | Dots | Table | Addressees | Chart


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: ``T/M CHI BỘ``, the post, the name without title or degree."""

    authority: str
    post: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Appendix:
    """A part that begins its own page after the signature."""

    label: str
    title: str
    blocks: tuple[Block, ...]
    source: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper, ready to be drawn in the form of its profile.

    With `left_signature` a second person signs at the left, where Nơi nhận would stand, with
    `middle_signature` a third between the two. The pages lie when it is `landscape`; for
    two-sided printing they are `mirrored`, the broad margin of the back at the right (domain:
    1.3). A letter has no `type_name`: its abstract stands under the number. A `bare` paper is a
    part of another: it has neither heading nor signature.
    """

    profile: Profile
    heading: Heading
    type_name: str
    abstract: str
    blocks: tuple[Block, ...]
    signature: Signature
    recipients: tuple[str, ...] = ()
    left_signature: Signature | None = None
    middle_signature: Signature | None = None
    appendices: tuple[Appendix, ...] = ()
    landscape: bool = False
    mirrored: bool = False
    bare: bool = False
    language: str = "vi-VN"

    @property
    def title(self) -> str:
        """Return the title that the file carries in its properties."""
        return f"{self.type_name} {self.abstract}".strip()

    @property
    def is_letter(self) -> bool:
        """Whether this is a công văn."""
        return not self.type_name


def number_text(heading: Heading) -> str:
    """Return ``Số 05-BC/CB``; a draft without a number leaves room for it (domain: 1.5).

    A sheet of no type that is numbered has no symbol, and no number.
    """
    if not heading.type_symbol:
        return ""
    number = HANDWRITTEN if heading.number is None else f" {heading.number:02d}"
    return f"Số{number}-{heading.type_symbol}/{heading.cell_symbol}"


def date_line(heading: Heading) -> str:
    """Return the place and date of the heading, without a final dot."""
    if heading.dated_on is not None:
        return f"{heading.place_name}, {heading_date(heading.dated_on)}"
    year = HANDWRITTEN if heading.year is None else f" {heading.year}"
    return f"{heading.place_name}, ngày{HANDWRITTEN}tháng{HANDWRITTEN}năm{year}"


def is_head(blocks: tuple[Block, ...], place: int) -> bool:
    """Tell whether the block at `place`, if there is one, stays with the one after it."""
    if not 0 <= place < len(blocks):
        return False
    block = blocks[place]
    return isinstance(block, Section) or (isinstance(block, Paragraph) and block.leads)


def section_text(section: Section) -> str:
    """Return the head of a section as it is printed."""
    if not section.number:
        return section.title
    if section.level == 1:
        return f"{section.number}- {section.title.upper()}"
    return f"{section.number}. {section.title}"


def addressee_lines(names: Sequence[str], profile: Profile) -> tuple[str, ...]:
    """Return the lines of several addressees with the profile's punctuation."""
    return _listed(names, profile)


def recipient_lines(paper: Paper) -> tuple[str, ...]:
    """Return the lines under Nơi nhận with the profile's punctuation, the last with a dot."""
    return _listed(paper.recipients, paper.profile)


def _listed(names: Sequence[str], profile: Profile) -> tuple[str, ...]:
    stripped = (name.strip().rstrip(",;.").strip() for name in names)
    bare = [name for name in stripped if name]
    last = len(bare) - 1
    ends = ("." if place == last else profile.recipient_end for place in range(len(bare)))
    return tuple(f"- {name}{end}" for name, end in zip(bare, ends, strict=True))
