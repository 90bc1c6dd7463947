"""Draws a Party paper as PDF in the form of its profile (domain: 1.2 to 1.6)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Literal

from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    NextPageTemplate,
    PageBreak,
    Spacer,
)
from reportlab.platypus import Paragraph as Drawn
from reportlab.platypus.doctemplate import LayoutError

from desktop.exports.charts import Chart
from desktop.exports.form import spelled
from desktop.exports.lines import balanced
from desktop.exports.paper import (
    Addressees,
    Appendix,
    Block,
    Dots,
    Paper,
    Section,
    Table,
    is_head,
    section_text,
)
from desktop.exports.pdf.archive import Properties
from desktop.exports.pdf.charts import DrawnChart
from desktop.exports.pdf.ends import addressees, heading_table, signing_table
from desktop.exports.pdf.file import finished
from desktop.exports.pdf.flowables import Closing, DottedLines
from desktop.exports.pdf.fonts import BODY_FACE, register_fonts
from desktop.exports.pdf.layout import (
    checked,
    markup,
    paragraph,
    paragraph_style,
    text,
)
from desktop.exports.pdf.pages import (
    LANDSCAPE,
    LATER,
    page_templates,
    text_height_of,
    text_width_of,
)
from desktop.exports.pdf.tables import ruled_table
from desktop.exports.profiles import Profile
from models.errors import RecordsError

#: Letters by which a text that fits on no page is known again.
_EXCERPT = 60


def write_party_pdf(paper: Paper, *, part: Literal[1, 2] = 2) -> bytes:
    """Return `paper` as PDF/A-2b, or as 1b; the same paper gives the same bytes."""
    register_fonts()
    paper = spelled(paper)
    properties = Properties(
        title=checked(paper.title),
        author=checked(paper.heading.body),
        dated_on=paper.heading.dated_on,
        language=paper.language,
        mirrored=paper.mirrored,
    )
    buffer = BytesIO()
    document = BaseDocTemplate(buffer, initialFontName=BODY_FACE, invariant=1)
    document.addPageTemplates(
        page_templates(paper.profile, landscape=paper.landscape, mirrored=paper.mirrored)
    )
    try:
        document.build(list(_story(paper)))
    except LayoutError as error:
        excerpt = max(_never_parted(paper), key=len, default="")[:_EXCERPT]
        raise RecordsError("exports.does_not_fit", excerpt=excerpt) from error
    return finished(buffer.getvalue(), properties, part=part)


def _never_parted(paper: Paper) -> Iterator[str]:
    """Yield the texts that stand on one page or on none."""
    for appendix in paper.appendices:
        yield from _titles(appendix.blocks)
    yield from _titles(paper.blocks)


def _titles(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (column.title for column in block.columns)


def _story(paper: Paper) -> Iterator[Flowable]:
    profile = paper.profile
    width = text_width_of(profile, landscape=paper.landscape)
    yield NextPageTemplate(LATER)
    if paper.bare:
        yield from _body(paper.blocks, profile, width)
    else:
        yield from _whole(paper, width)
    for appendix in paper.appendices:
        yield from _appendix(appendix, profile)


def _whole(paper: Paper, width: float) -> Iterator[Flowable]:
    """Yield the paper from its heading to its signature."""
    profile = paper.profile
    yield heading_table(paper, width)
    if paper.is_letter:
        yield Spacer(1, profile.leading)
    else:
        yield from _title(paper, width)
    ending = _ending(paper.blocks)
    yield from _body(paper.blocks[:ending], profile, width)
    yield Closing(
        [_block(block, profile, width) for block in paper.blocks[ending:]],
        signing_table(paper, width),
        page_height=text_height_of(profile, landscape=paper.landscape),
    )


def _ending(blocks: tuple[Block, ...]) -> int:
    """Return where the last block begins, with the heads right above it."""
    place = max(len(blocks) - 1, 0)
    while is_head(blocks, place - 1):
        place -= 1
    return place


def _title(paper: Paper, width: float) -> Iterator[Flowable]:
    profile = paper.profile
    yield Spacer(1, profile.leading)
    yield _centred(paper.type_name, "type_name", profile, width)
    if paper.abstract:
        yield _centred(paper.abstract, "abstract", profile, width)
    yield _centred(profile.divider, "divider", profile, width)
    yield Spacer(1, profile.paragraph_gap)


def _centred(value: str, name: str, profile: Profile, width: float) -> Drawn:
    element = profile.elements[name]
    leading = max(profile.leading, element.size + 4)
    style = paragraph_style(element, align="center", leading=leading)
    return paragraph(text(balanced(checked(value), element, width)), style)


def _body(blocks: tuple[Block, ...], profile: Profile, width: float) -> Iterator[Flowable]:
    """Yield the blocks; before a head, a page break unless some of its text fits under it."""
    drawn = [_block(block, profile, width) for block in blocks]
    for place in range(len(blocks)):
        if is_head(blocks, place) and not is_head(blocks, place - 1):
            yield CondPageBreak(_height_with_text(blocks, drawn, place, profile, width))
        yield drawn[place]


def _height_with_text(
    blocks: tuple[Block, ...],
    drawn: list[Flowable],
    place: int,
    profile: Profile,
    width: float,
) -> float:
    """Return the height of the heads from `place` on and the first lines that follow them."""
    height = 0.0
    while is_head(blocks, place):
        height += drawn[place].wrap(width, 10_000)[1] + profile.paragraph_gap
        place += 1
    if place == len(blocks):
        return height
    following = drawn[place].wrap(width, 10_000)[1]
    lines = 6 if isinstance(blocks[place], Table) else 3
    return height + profile.paragraph_gap + min(following, lines * profile.leading)


def _block(block: Block, profile: Profile, width: float) -> Flowable:
    if isinstance(block, Table):
        return ruled_table(block, profile, width)
    if isinstance(block, Section):
        return _section(block, profile)
    if isinstance(block, Dots):
        return DottedLines(block.lines, profile)
    if isinstance(block, Chart):
        return DrawnChart(block, profile)
    if isinstance(block, Addressees):
        return addressees(block.names, profile, width)
    style = paragraph_style(
        profile.elements["text"],
        align="justify",
        leading=profile.leading,
        before=profile.paragraph_gap,
        indent=profile.first_line_indent * mm,
    )
    return paragraph(markup(block.runs), style)


def _section(section: Section, profile: Profile) -> Drawn:
    style = paragraph_style(
        profile.elements["section" if section.level == 1 else "subsection"],
        align="justify",
        leading=profile.leading,
        before=profile.paragraph_gap,
        indent=profile.first_line_indent * mm,
    )
    return paragraph(text(section_text(section)), style)


def _appendix(appendix: Appendix, profile: Profile) -> Iterator[Flowable]:
    width = text_width_of(profile, landscape=appendix.landscape)
    yield NextPageTemplate(LANDSCAPE if appendix.landscape else LATER)
    yield PageBreak()
    yield _centred(appendix.label, "section", profile, width)
    yield _centred(appendix.title, "section", profile, width)
    if appendix.source:
        yield _centred(appendix.source, "appendix_source", profile, width)
    yield _centred(profile.divider, "divider", profile, width)
    yield from _body(appendix.blocks, profile, width)
