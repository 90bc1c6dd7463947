"""No sheet comes out of the printer with its signature alone on the last page."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pdfplumber
import pytest

from desktop.exports.paper import Signature
from desktop.exports.xlsx.frame import SheetHeading, set_print, write_heading, write_signing
from desktop.exports.xlsx.layout import add_sheet, finished, new_workbook, put_row
from tests.exports.workbook_rules import SOFFICE

CHAIR = Signature("T/M Chi bộ", "Bí thư", "Lò Văn Thắng")
#: From a short table to one that fills its page and runs over it.
ROWS = (3, *range(14, 34), 45, 60)


def drawn(rows_of_sheets: tuple[int, ...]) -> bytes:
    """Return a workbook whose sheets have so many rows."""
    workbook = new_workbook(title="Sổ", author="Chi bộ")
    for rows in rows_of_sheets:
        sheet = add_sheet(workbook, f"Sổ {rows}", widths=(8.0, 60.0, 60.0))
        heading = SheetHeading("Đảng bộ Sở", "Chi bộ Văn phòng", "Sổ theo dõi", "Năm 2025")
        head = write_heading(sheet, heading, 3)
        put_row(sheet, head, ["TT", "Họ và tên", "Ghi chú"], ["head"] * 3)
        for row in range(1, rows + 1):
            put_row(sheet, head + row, [row, "Vàng Bích Mai", ""], ["center", "text", "text"])
        write_signing(sheet, head + rows + 2, 3, place="Điện Biên", by=CHAIR)
        set_print(sheet, landscape=True, head_rows=(head, head))
    return finished(workbook)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_rows_of_the_table_go_with_the_signature(tmp_path: Path) -> None:
    (tmp_path / "so.xlsx").write_bytes(drawn(ROWS))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "so.xlsx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    signed = []
    with pdfplumber.open(tmp_path / "so.pdf") as pdf:
        for page in pdf.pages:
            text = page.extract_text()
            if "NGƯỜI LẬP SỔ" in text:
                signed.append("Vàng Bích Mai" in text)
    assert signed == [True] * len(ROWS)
