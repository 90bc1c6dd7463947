"""The kinds of file that documents come as, and both of those that a Party paper comes as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.exports.list_paper import ListPaper, paper_of
from desktop.exports.paper import Paper
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.xlsx.layout import check_xlsx
from desktop.exports.xlsx.list_sheet import write_list_xlsx

#: Makes a paper, apart from any format, of what was read.
Compose = Callable[[Any], Paper]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how the reading is drawn, and how the drawn file is checked.

    `write_mirrored` draws it for two-sided printing, where that makes a difference.
    """

    suffix: str
    write: Callable[[Any], bytes]
    check: Callable[[bytes], None]
    write_mirrored: Callable[[Any], bytes] | None = None

    def draw(self, reading: Any, *, mirrored: bool) -> bytes:
        """Return the bytes of the file, with margins for two-sided printing if it has such."""
        if mirrored and self.write_mirrored is not None:
            return self.write_mirrored(reading)
        return self.write(reading)


def party_formats(compose: Compose) -> tuple[Format, ...]:
    """Return how a Party paper is drawn: to be printed and kept, and to be edited first."""
    mirrored = partial(_mirrored, compose)
    return (
        Format("pdf", partial(_write_pdf, compose), check_pdf, partial(_write_pdf, mirrored)),
        Format("docx", partial(_write_docx, compose), _check_docx, partial(_write_docx, mirrored)),
    )


def list_formats(compose: Callable[[Any], ListPaper]) -> tuple[Format, ...]:
    """Return how a list is drawn: as a Party paper, and as a workbook to go on working with."""
    return (
        *party_formats(partial(_paper_of, compose)),
        Format("xlsx", partial(_write_xlsx, compose), check_xlsx),
    )


def _paper_of(compose: Callable[[Any], ListPaper], reading: Any) -> Paper:
    return paper_of(compose(reading))


def _write_xlsx(compose: Callable[[Any], ListPaper], reading: Any) -> bytes:
    return write_list_xlsx(compose(reading))


def _mirrored(compose: Compose, reading: Any) -> Paper:
    return replace(compose(reading), mirrored=True)


def _write_pdf(compose: Compose, reading: Any) -> bytes:
    return write_party_pdf(compose(reading))


def _write_docx(compose: Compose, reading: Any) -> bytes:
    # python-docx takes a tenth of a second to come in, and not every day asks for it.
    from desktop.exports.docx.party_docx import write_party_docx

    return write_party_docx(compose(reading))


def _check_docx(data: bytes) -> None:
    from desktop.exports.docx.file import check_docx

    check_docx(data)
