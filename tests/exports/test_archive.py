"""Every PDF is PDF/A-2b; the checker notices what is not, and a foreign one agrees where it is."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop.exports.paper import Appendix, Column, Dots, Table
from desktop.exports.pdf.archive import Properties
from desktop.exports.pdf.file import finished
from desktop.exports.pdf.page_choice import is_mirrored
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.recovery_sheet import RecoverySheet, write_recovery_sheet
from tests.exports.archive_checker import archive_faults
from tests.exports.sample_papers import PAPER, SENTENCE

_JARS = Path("/usr/share/java")
_PREFLIGHT = _JARS / "preflight.jar"
_NEEDED = (
    *("pdfbox2", "fontbox2", "xmpbox", "commons-io", "commons-logging"),
    *("jaxb-api", "javax.activation"),
)
TABLE = Table(
    columns=(Column("Số TT", 1, "center"), Column("Nội dung", 8)),
    rows=tuple((str(number), SENTENCE) for number in range(1, 80)),
)
APPENDIX = Appendix("Phụ lục 1", "Bảng tổng hợp", (TABLE, Dots(3)), landscape=True)
PAPERS = {
    "report": PAPER,
    "appendix": replace(PAPER, appendices=(APPENDIX,)),
    "two-sided": replace(PAPER, mirrored=True),
    "draft": replace(PAPER, heading=replace(PAPER.heading, number=None, dated_on=None, year=2026)),
    "marks": replace(PAPER, abstract="<b> & “ngoặc” về ~ \\ (a) [b] {c} ½ €"),
}


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_go_into_an_archive(name: str) -> None:
    assert archive_faults(write_party_pdf(PAPERS[name])) == []


def test_the_properties_are_written_in_both_places() -> None:
    with pikepdf.open(io.BytesIO(write_party_pdf(PAPERS["marks"]))) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.docinfo["/Title"]) == PAPERS["marks"].title
    assert "&lt;b&gt; &amp; “ngoặc”" in packet
    assert "<rdf:li>vi-VN</rdf:li>" in packet


def edited(edit: Callable[[pikepdf.Pdf], None], *, part: Literal[1, 2] = 2) -> bytes:
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(write_party_pdf(PAPER, part=part))) as pdf:
        edit(pdf)
        pdf.save(output)
    return output.getvalue()


def _transparent(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources["/ExtGState"] = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.5))


def _other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Báo cáo khác"


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/OpenAction"] = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")


def _without(name: str) -> Callable[[pikepdf.Pdf], None]:
    def remove(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[name]

    return remove


def _unembedded(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one:
            del one["/FontFile2"]


def _four_inks(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 0 1 k\n", prepend=True)


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (_transparent, "page 1 is transparent"),
        (_other_title, "/Title is not the same in both places"),
        (_script, "an action or an attached file"),
        (_without("/Metadata"), "no metadata"),
        (_without("/OutputIntents"), "no output intent"),
        (_unembedded, "is not embedded"),
        (_four_inks, "page 1 has colours of four inks"),
    ],
)
def test_what_no_archive_takes_is_noticed(edit: Callable[[pikepdf.Pdf], None], fault: str) -> None:
    assert any(fault in found for found in archive_faults(edited(edit)))


def test_a_drawing_as_it_comes_from_the_library_is_noticed() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 72, "Chi bo")
    canvas.save()
    faults = archive_faults(buffer.getvalue())
    assert "no metadata" in faults
    assert "no output intent" in faults
    assert "/Helvetica is not embedded" in faults


def test_the_age_of_the_machine_is_nowhere() -> None:
    """The same drawing on another day and another machine gives the same bytes."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 72, "Chi bo")
    canvas.save()
    drawn = buffer.getvalue()
    later = drawn.replace(b"(D:2", b"(D:3")
    properties = Properties(title="Báo cáo", author="Chi bộ")
    assert finished(drawn, properties) == finished(later, properties)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("name", PAPERS)
def test_qpdf_finds_nothing_wrong(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(write_party_pdf(PAPERS[name]))
    ended = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.skipif(
    not (shutil.which("java") and _PREFLIGHT.exists()), reason="PDFBox Preflight is not installed"
)
def test_the_twins_of_the_older_standard_pass_a_foreign_checker(tmp_path: Path) -> None:
    """PDFBox knows PDF/A-1b alone; part 2 allows more than part 1, and our papers need less."""
    files = []
    for name in ("appendix", "marks"):
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(write_party_pdf(PAPERS[name], part=1))
    spoilt = tmp_path / "spoilt.pdf"
    spoilt.write_bytes(edited(_transparent, part=1))
    said = {file.name: _preflight(file) for file in [*files, spoilt]}
    assert [name for name, words in said.items() if "is a valid PDF/A-1b" not in words] == [
        "spoilt.pdf"
    ], said


def _preflight(file: Path) -> str:
    jars = [_PREFLIGHT, *(_JARS / f"{name}.jar" for name in _NEEDED)]
    checker = "org.apache.pdfbox.preflight.Validator_A1b"
    command = ["java", "-cp", ":".join(map(str, jars)), checker, str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def test_the_sheet_with_the_recovery_code_can_go_into_an_archive_too() -> None:
    sheet = RecoverySheet("Sổ Chi bộ Văn phòng", date(2026, 11, 5), ("ABCD-EFGH", "IJKL-MNOP"))
    assert archive_faults(write_recovery_sheet(sheet)) == []


def test_only_a_mirrored_paper_asks_for_both_sides() -> None:
    assert is_mirrored(write_party_pdf(PAPERS["two-sided"]))
    assert not is_mirrored(write_party_pdf(PAPER))
