"""A signed paper holds, is the same paper, and shows who signed where the hand would."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

pytest.importorskip("pyhanko")

from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.pdf.signature import (
    can_sign,
    draw_stamp,
    open_certificate,
    sign_pdf,
    signatures_of,
)
from models.errors import RecordsError
from tests.exports.certificates import ISSUER, OWNER, PASSWORD, write_certificate
from tests.exports.form_checker import find, read_pages
from tests.exports.sample_papers import PAPER


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("key") / "chứng thư.p12")


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_party_pdf(PAPER)


@pytest.fixture(scope="module")
def signed(file: Path, pdf: bytes) -> bytes:
    return sign_pdf(pdf, open_certificate(file, PASSWORD), signed_at=datetime.now(UTC))


def test_the_certificate_says_whose_it_is(file: Path) -> None:
    assert can_sign()
    certificate = open_certificate(file, PASSWORD)
    assert (certificate.name, certificate.issuer) == (OWNER, ISSUER)


def test_the_signature_holds_and_the_paper_is_in_it_byte_for_byte(
    pdf: bytes, signed: bytes
) -> None:
    (found,) = signatures_of(signed)
    assert (found.name, found.holds) == (OWNER, True)
    assert signed.startswith(pdf)
    assert signatures_of(pdf) == ()


def test_nothing_of_the_signer_is_written_to_a_temporary_file(
    file: Path, pdf: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    assert sign_pdf(pdf, open_certificate(file, PASSWORD), signed_at=datetime.now(UTC))


def test_a_changed_letter_is_noticed(signed: bytes) -> None:
    at = signed.index(b"/Title")
    changed = signed[: at + 10] + bytes([signed[at + 10] ^ 1]) + signed[at + 11 :]
    assert [one.holds for one in signatures_of(changed)] == [False]


def test_the_stamp_stands_between_the_authority_and_the_name(pdf: bytes, signed: bytes) -> None:
    pages = read_pages(signed)
    authority, name = find(pages, "T/M CHI BỘ", last=True), find(pages, OWNER, last=True)
    assert authority
    assert name
    room = slice(round(authority.bottom) + 20, round(name.top) - 2)
    assert darkest(signed, room) < 128
    assert darkest(pdf, room) == 255


def darkest(data: bytes, rows: slice) -> int:
    """Return the darkest shade in the right half of these rows of the last page."""
    with pypdfium2.PdfDocument(data) as document:
        document.init_forms()
        page = document[len(document) - 1]
        drawn = page.render(scale=1, grayscale=True, may_draw_forms=True)
        buffer, stride, middle = bytes(drawn.buffer), drawn.stride, drawn.width // 2
        lines = [buffer[at * stride : (at + 1) * stride] for at in range(drawn.height)]
        return min(min(line[middle : drawn.width]) for line in lines[rows])


def test_the_stamp_reads_in_vietnamese(file: Path) -> None:
    certificate = open_certificate(file, PASSWORD)
    day = datetime(2026, 11, 5, 9, 30, tzinfo=UTC)
    with pypdfium2.PdfDocument(draw_stamp(certificate, signed_at=day)) as document:
        told = document[0].get_textpage().get_text_range()
    assert told.split("\r\n") == [
        f"Người ký: {OWNER}",
        "Ngày ký: 05/11/2026 09:30:00 +00:00",
        f"Nơi cấp: {ISSUER}",
    ]


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler is not installed")
def test_another_program_finds_it_valid(signed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(signed)
    told = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in told
    assert "Total document signed" in told
    assert OWNER in told


def test_a_second_person_can_sign_too(file: Path, signed: bytes) -> None:
    twice = sign_pdf(signed, open_certificate(file, PASSWORD), signed_at=datetime.now(UTC))
    assert [one.holds for one in signatures_of(twice)] == [True, True]


def test_a_wrong_password_is_told(file: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        open_certificate(file, "sai")
    assert caught.value.key == "signing.wrong_password"
    assert "chứng thư.p12" in caught.value.sentence("vi")
    assert caught.value.sentence("en")


def test_what_is_no_certificate_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.p12").write_bytes(b"no certificate")
    with pytest.raises(RecordsError) as caught:
        open_certificate(tmp_path / "a.p12", PASSWORD)
    assert caught.value.key == "signing.wrong_password"
    with pytest.raises(RecordsError) as caught:
        open_certificate(tmp_path / "không có.p12", PASSWORD)
    assert caught.value.key == "signing.unreadable"


def test_a_file_without_a_key_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        open_certificate(write_certificate(tmp_path / "a.p12", with_key=False), PASSWORD)
    assert caught.value.key == "signing.no_key"


def test_a_certificate_that_has_run_out_signs_nothing(tmp_path: Path, pdf: bytes) -> None:
    certificate = open_certificate(write_certificate(tmp_path / "a.p12", days=-1), PASSWORD)
    with pytest.raises(RecordsError) as caught:
        sign_pdf(pdf, certificate, signed_at=datetime.now(UTC))
    assert caught.value.key == "signing.run_out"
    assert caught.value.sentence("vi")


def test_a_certificate_that_is_not_valid_yet_says_from_when(tmp_path: Path, pdf: bytes) -> None:
    certificate = open_certificate(write_certificate(tmp_path / "a.p12", days=410), PASSWORD)
    now = datetime.now(UTC)
    with pytest.raises(RecordsError) as caught:
        sign_pdf(pdf, certificate, signed_at=now)
    assert caught.value.key == "signing.not_yet"
    for language in ("vi", "en"):
        said = caught.value.sentence(language)
        assert f"{certificate.starts_at.astimezone():%d/%m/%Y}" in said
        assert f"{now.astimezone():%H:%M %d/%m/%Y}" in said
    assert sign_pdf(pdf, certificate, signed_at=certificate.starts_at)
