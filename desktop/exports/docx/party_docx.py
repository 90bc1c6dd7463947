"""Draws a Party paper as a file for Word in the form of its profile (domain: 1.2 to 1.6)."""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from desktop.exports.charts import Chart
from desktop.exports.docx.charts import add_chart
from desktop.exports.docx.ends import add_addressees, add_heading, add_signing
from desktop.exports.docx.file import describe, empty_document, finished
from desktop.exports.docx.layout import (
    add_paragraph,
    add_ruled_table,
    add_runs,
    checked,
    style_paragraph,
)
from desktop.exports.docx.pages import mirror_margins, set_page, text_width_of
from desktop.exports.docx.styles import add_styles
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
from desktop.exports.profiles import Profile


def write_party_docx(paper: Paper) -> bytes:
    """Return `paper` as a file for Word; the same paper gives the same bytes."""
    paper = spelled(paper)
    document, profile = empty_document(), paper.profile
    describe(document, paper, title=checked(paper.title), author=checked(paper.heading.body))
    add_styles(document, profile)
    set_page(document.sections[0], profile, landscape=paper.landscape)
    if paper.mirrored:
        mirror_margins(document)
    width = text_width_of(profile, landscape=paper.landscape)
    if paper.bare:
        _add_blocks(document, paper.blocks, profile, width)
    else:
        _add_whole(document, paper, width)
    landscape = paper.landscape
    for appendix in paper.appendices:
        _add_appendix(document, appendix, profile, after_landscape=landscape)
        landscape = appendix.landscape
    # Word wants a paragraph after a table at the end of a section.
    add_paragraph(document, "end")
    return finished(document)


def _add_whole(document: Document, paper: Paper, width: float) -> None:
    """Add the paper from its heading to its signature."""
    add_heading(document, paper, width)
    if paper.is_letter:
        add_paragraph(document, "addressee")
    else:
        _add_title(document, paper, width)
    _add_blocks(document, paper.blocks, paper.profile, width, closed=True)
    add_signing(document, paper, width)


def _add_title(document: Document, paper: Paper, width: float) -> None:
    _add_centred(document, "type_name", "type_name", paper.type_name, paper.profile, width)
    if paper.abstract:
        _add_centred(document, "abstract", "abstract", paper.abstract, paper.profile, width)
    add_paragraph(document, "divider", paper.profile.divider)


def _add_centred(
    document: Document, key: str, name: str, value: str, profile: Profile, width: float
) -> WordParagraph:
    lines = balanced(checked(value), profile.elements[name], width)
    return add_paragraph(document, key, lines)


def _add_blocks(
    document: Document,
    blocks: tuple[Block, ...],
    profile: Profile,
    width: float,
    *,
    closed: bool = False,
) -> None:
    """Add the blocks; when `closed` by a signature, the last one stays with it."""
    for place, block in enumerate(blocks):
        added = _add_block(document, block, profile, width)
        last = place == len(blocks) - 1
        for paragraph in added:
            if is_head(blocks, place) or (closed and last):
                paragraph.paragraph_format.keep_with_next = True
            if not last and isinstance(blocks[place + 1], Table):
                # A table has no room above of its own.
                paragraph.paragraph_format.space_after = Pt(profile.paragraph_gap)


def _add_block(
    document: Document, block: Block, profile: Profile, width: float
) -> list[WordParagraph]:
    """Add one block and return the paragraphs at its end."""
    if isinstance(block, Table):
        last = add_ruled_table(document, block, profile, width).rows[-1]
        return [cell.paragraphs[0] for cell in last.cells]
    if isinstance(block, Addressees):
        return add_addressees(document, block.names, profile, width)
    if isinstance(block, Chart):
        return [add_chart(document, block, width)]
    if isinstance(block, Dots):
        return [_add_dots(document, width) for _ in range(block.lines)]
    if isinstance(block, Section):
        key = "section" if block.level == 1 else "subsection"
        return [add_paragraph(document, key, section_text(block))]
    paragraph = add_paragraph(document, "text")
    add_runs(paragraph, block.runs)
    return [paragraph]


def _add_dots(document: Document, width: float) -> WordParagraph:
    """Add a line of dots over the whole width, to be filled in by hand."""
    paragraph = add_paragraph(document, "dots")
    paragraph.paragraph_format.tab_stops.add_tab_stop(
        Pt(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
    )
    paragraph.add_run().add_tab()
    return paragraph


def _add_appendix(
    document: Document, appendix: Appendix, profile: Profile, *, after_landscape: bool
) -> None:
    """Begin the page of an appendix; paper that lies begins a section, and so does what follows."""
    width = text_width_of(profile, landscape=appendix.landscape)
    new_section = appendix.landscape or after_landscape
    if new_section:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        style_paragraph(document.paragraphs[-1], "end")
        set_page(section, profile, landscape=appendix.landscape)
        section.different_first_page_header_footer = False
    label = _add_centred(document, "appendix", "section", appendix.label, profile, width)
    label.paragraph_format.page_break_before = None if new_section else True
    _add_centred(document, "appendix", "section", appendix.title, profile, width)
    if appendix.source:
        source = appendix.source
        _add_centred(document, "appendix_source", "appendix_source", source, profile, width)
    add_paragraph(document, "divider", profile.divider)
    _add_blocks(document, appendix.blocks, profile, width)
