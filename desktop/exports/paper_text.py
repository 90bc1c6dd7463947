"""A paper as plain lines and figures: what is kept of it beside its bytes, to compare it later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.exports.charts import Chart, chart_words
from desktop.exports.paper import (
    Addressees,
    Block,
    Dots,
    Paper,
    Paragraph,
    Section,
    Signature,
    Table,
    date_line,
    recipient_lines,
    section_text,
)
from models.documents.figures import Figure

_BETWEEN_CELLS = " | "
#: How much of the words before a figure tells it from an equal one.
_BEFORE = 16


def paper_lines(paper: Paper) -> tuple[str, ...]:
    """Return the text of `paper`, line by line, with tables and signatures.

    Its number is left out: it tells papers apart, not what they say.
    """
    return tuple(line for line in _lines(paper) if line.strip())


def paper_figures(paper: Paper) -> tuple[Figure, ...]:
    """Return the counts that `paper` states, in the order in which they are printed.

    Each has with it the words right before it, which tell it from an equal one.
    """
    return tuple(one for block in _all_blocks(paper) for one in _stated(block))


def _stated(block: Block) -> Iterator[Figure]:
    if isinstance(block, Paragraph):
        before = ""
        for run in block.runs:
            if run.figure is not None:
                yield Figure(run.figure, run.text, before[-_BEFORE:])
            before += run.text
    elif isinstance(block, Table) and block.figures:
        before = ""
        for row, cells in enumerate(block.rows):
            for column, text in enumerate(cells):
                if (row, column) in block.figures:
                    yield Figure(block.figures[row, column], text, before[-_BEFORE:])
                before = text or before


def _lines(paper: Paper) -> Iterator[str]:
    heading = paper.heading
    yield heading.upper_body
    yield heading.body
    yield date_line(heading)
    yield paper.type_name
    yield paper.abstract
    for block in paper.blocks:
        yield from _block_lines(block)
    for signature in (paper.left_signature, paper.middle_signature, paper.signature):
        if signature is not None:
            yield from _signature_lines(signature)
    yield from recipient_lines(paper)
    for appendix in paper.appendices:
        yield f"{appendix.label} {appendix.title}".strip()
        for block in appendix.blocks:
            yield from _block_lines(block)
        yield appendix.source


def _all_blocks(paper: Paper) -> Iterable[Block]:
    yield from paper.blocks
    for appendix in paper.appendices:
        yield from appendix.blocks


def _block_lines(block: Block) -> Iterator[str]:
    if isinstance(block, Section):
        yield section_text(block)
    elif isinstance(block, Paragraph):
        yield "".join(run.text for run in block.runs)
    elif isinstance(block, Table):
        yield _BETWEEN_CELLS.join(column.title for column in block.columns)
        for row in (*block.rows, block.foot):
            yield _BETWEEN_CELLS.join(row).rstrip(_BETWEEN_CELLS)
    elif isinstance(block, Addressees):
        yield from block.names
    elif isinstance(block, Chart):
        yield chart_words(block)
    elif isinstance(block, Dots):
        yield "…" * block.lines


def _signature_lines(signature: Signature) -> Iterator[str]:
    yield signature.authority
    yield signature.post
    yield signature.name
