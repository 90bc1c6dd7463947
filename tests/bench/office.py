"""Our files beside LibreOffice converting the same content, as programs do that draw none."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from desktop.exports.attendance_log import AttendancePaper
from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.files import replace_file
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.xlsx.layout import check_xlsx
from models.book.database import Database
from tests.bench.measure import Measure
from tests.bench.papers import TWO_PAGES
from tests.bench.workbooks import cells_of, drawn, sized_paper

SOFFICE = shutil.which("soffice")
#: At least three times faster.
_MOST = 1 / 3
#: LibreOffice takes seconds, and hardly varies.
_RUNS = 5


def measures(database: Database) -> Iterator[Measure]:
    """Yield the measures; none where LibreOffice is not installed."""
    if SOFFICE is None:
        return
    folder = database.file.parent
    docx, table = folder / "bao-cao.docx", folder / "so.csv"
    docx.write_bytes(write_party_docx(TWO_PAGES))
    paper = sized_paper(database)
    _write_csv(table, cells_of(paper))
    yield Measure(
        "report of 2 pages, beside LibreOffice",
        lambda: replace_file(folder / "r.pdf", write_party_pdf(TWO_PAGES), check_pdf),
        _converter(docx, "pdf", folder / "out"),
        limit_ratio=_MOST,
        runs=_RUNS,
    )
    yield Measure(
        "attendance matrix 60 × 36, beside LibreOffice",
        partial(_save_matrix, paper, folder / "m.xlsx"),
        _converter(table, "xlsx", folder / "out"),
        limit_ratio=_MOST,
        runs=_RUNS,
    )


def _save_matrix(paper: AttendancePaper, file: Path) -> None:
    replace_file(file, drawn(paper), check_xlsx)


def _converter(source: Path, suffix: str, out: Path) -> Callable[[], object]:
    """Return what converts a file, LibreOffice having been started once before with its profile."""
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", suffix]
    command += ["--outdir", str(out), str(source)]

    def convert() -> None:
        subprocess.run(command, check=True, capture_output=True, timeout=300)

    convert()
    assert (out / source.with_suffix(f".{suffix}").name).exists()
    return convert


def _write_csv(file: Path, rows: list[list[Any]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows(rows)
