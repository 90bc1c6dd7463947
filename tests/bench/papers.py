"""Drawing a report of two pages: what the form, the checks and the archive's rules cost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph as Drawn
from reportlab.platypus import SimpleDocTemplate

from desktop.exports.files import replace_file
from desktop.exports.paper import Paper, Paragraph, date_line, number_text, recipient_lines
from desktop.exports.pdf.archive import Properties
from desktop.exports.pdf.file import check_pdf, finished
from desktop.exports.pdf.fonts import BODY_FACE, register_fonts
from desktop.exports.pdf.layout import text
from desktop.exports.pdf.page_choice import count_pages
from desktop.exports.pdf.party_pdf import write_party_pdf
from tests.bench.measure import Measure
from tests.exports.sample_papers import PAPER, SENTENCE, with_body

#: A report that fills two pages.
TWO_PAGES = with_body(PAPER, *[(SENTENCE * 4).strip()] * 4)
_LIMIT = 1.5
_BOLD, _ITALIC = "Tinos-Bold", "Tinos-Italic"


def measures(folder: Path) -> Iterator[Measure]:
    """Yield the measures of papers; their files go into `folder`."""
    assert count_pages(write_party_pdf(TWO_PAGES)) == 2
    yield Measure(
        "report of 2 pages: drawn, checked, in its place",
        lambda: _save(folder / "report.pdf"),
        lambda: _save_bare(folder / "bare.pdf"),
        limit_ratio=_LIMIT,
    )
    drawn = _bare(TWO_PAGES)
    properties = _properties(TWO_PAGES)
    yield Measure(
        "of it, what makes the file fit for archives",
        lambda: finished(drawn, properties),
        lambda: _bare(TWO_PAGES),
    )


def _save(file: Path) -> None:
    replace_file(file, write_party_pdf(TWO_PAGES), check_pdf)


def _save_bare(file: Path) -> None:
    """Write the same strings with nothing but ReportLab and the step for archives."""
    data = finished(_bare(TWO_PAGES), _properties(TWO_PAGES))
    with file.open("wb") as target:
        target.write(data)
        target.flush()
        os.fsync(target.fileno())


def _bare(paper: Paper) -> bytes:
    """Draw the strings one below the other, each in its face."""
    register_fonts()
    styles = {
        name: ParagraphStyle("", fontName=name, fontSize=14, leading=18, alignment=TA_JUSTIFY)
        for name in (BODY_FACE, _BOLD, _ITALIC)
    }
    buffer = BytesIO()
    document = SimpleDocTemplate(buffer, initialFontName=BODY_FACE, invariant=1)
    document.build([Drawn(text(line), styles[face]) for face, line in _strings(paper)])
    return buffer.getvalue()


def _strings(paper: Paper) -> Iterator[tuple[str, str]]:
    heading, signature = paper.heading, paper.signature
    yield BODY_FACE, heading.upper_body.upper()
    yield BODY_FACE, number_text(heading)
    for line in (heading.body.upper(), paper.profile.party_title.upper()):
        yield _BOLD, line
    yield _ITALIC, date_line(heading)
    yield _BOLD, paper.type_name.upper()
    yield _BOLD, paper.abstract
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            yield BODY_FACE, "".join(run.text for run in block.runs)
    for line in (signature.authority.upper(), signature.name):
        yield _BOLD, line
    yield BODY_FACE, signature.post.upper()
    for line in recipient_lines(paper):
        yield BODY_FACE, line


def _properties(paper: Paper) -> Properties:
    return Properties(title=paper.title, author=paper.heading.body)
