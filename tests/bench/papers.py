"""Drawing a report of two pages: what the form, the checks and the archive's rules cost."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Drawn
from reportlab.platypus import SimpleDocTemplate

from desktop.exports.files import replace_file
from desktop.exports.paper import Paper, Paragraph, Section, recipient_lines, section_text
from desktop.exports.pdf.archive import Properties
from desktop.exports.pdf.file import check_pdf, finished
from desktop.exports.pdf.fonts import BODY_FACE, register_fonts
from desktop.exports.pdf.layout import text
from desktop.exports.pdf.page_choice import count_pages
from desktop.exports.pdf.party_pdf import write_party_pdf
from tests.bench.measure import Measure
from tests.exports.sample_papers import PAPER, SENTENCE, with_body

_TWO_PAGES = with_body(PAPER, *[(SENTENCE * 4).strip()] * 4)
_LIMIT = 1.5


def measures(folder: Path) -> Iterator[Measure]:
    """Yield the measures of papers; their files go into `folder`."""
    assert count_pages(write_party_pdf(_TWO_PAGES)) == 2
    yield Measure(
        "report of 2 pages: drawn, checked, in its place",
        lambda: _save(folder / "report.pdf"),
        lambda: _save_bare(folder / "bare.pdf"),
        limit_ratio=_LIMIT,
    )
    drawn = _bare(_TWO_PAGES)
    properties = _properties(_TWO_PAGES)
    yield Measure(
        "of it, what makes the file fit for archives",
        lambda: finished(drawn, properties),
        lambda: _bare(_TWO_PAGES),
    )


def _save(file: Path) -> None:
    replace_file(file, write_party_pdf(_TWO_PAGES), check_pdf)


def _save_bare(file: Path) -> None:
    """Write the same strings with nothing but ReportLab and the step for archives."""
    file.write_bytes(finished(_bare(_TWO_PAGES), _properties(_TWO_PAGES)))


def _bare(paper: Paper) -> bytes:
    register_fonts()
    style = ParagraphStyle("", fontName=BODY_FACE, fontSize=14, leading=18, alignment=TA_JUSTIFY)
    buffer = BytesIO()
    document = SimpleDocTemplate(buffer, initialFontName=BODY_FACE, invariant=1)
    document.build([Drawn(text(line), style) for line in _strings(paper)])
    return buffer.getvalue()


def _strings(paper: Paper) -> Iterator[str]:
    heading = paper.heading
    yield from (heading.upper_body, heading.body, heading.place_name, paper.title)
    for block in paper.blocks:
        if isinstance(block, Section):
            yield section_text(block)
        elif isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
    yield from (paper.signature.authority, paper.signature.post, paper.signature.name)
    yield from recipient_lines(paper)


def _properties(paper: Paper) -> Properties:
    return Properties(title=paper.title, author=paper.heading.body)
