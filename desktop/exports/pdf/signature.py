"""Signs a finished PDF with a certificate, from a PKCS#12 file; looks whether a signature holds.

pyHanko does the signing; it need not be installed and is loaded only when somebody signs. The
password goes into the one call that opens the certificate and is kept nowhere.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2

from desktop.exports.characters import plain
from desktop.exports.pdf.fonts import BODY_FACE, filled, register_fonts
from desktop.exports.profiles import Element
from desktop.exports.wording import stamp_lines
from models.errors import RecordsError

_FIELD = "ChuKySo"
_WIDTH, _HEIGHT = 176.0, 54.0
_PAD, _SIZE, _LEADING = 5.0, 9.0, 11.0
#: Points from the foot of the line of authority to the stamp: the line of the post between them.
_BELOW_AUTHORITY = 22.0
_EDGE = 57.0
_AUTHORITIES = ("T/M ", "K/T ", "T/L ")


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate with its key: whose it is, who vouches for it, since when and until when."""

    name: str
    issuer: str
    starts_at: datetime
    ends_at: datetime
    signer: Any


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature found in a file: whose, when, and whether the file is as it was signed."""

    name: str
    signed_at: datetime | None
    holds: bool


def can_sign() -> bool:
    """Tell whether what signs is installed."""
    return importlib.util.find_spec("pyhanko") is not None


def open_certificate(file: Path, password: str) -> Certificate:
    """Open a ``.p12`` or ``.pfx`` file; RecordsError when file and password do not fit."""
    from cryptography.hazmat.primitives.serialization import pkcs12
    from pyhanko.sign.signers import SimpleSigner

    try:
        data = file.read_bytes()
    except OSError as error:
        raise RecordsError("signing.unreadable", name=file.name) from error
    try:
        key, owner, _ = pkcs12.load_key_and_certificates(data, password.encode() or None)
    except ValueError as error:
        raise RecordsError("signing.wrong_password", name=file.name) from error
    if key is None or owner is None:
        raise RecordsError("signing.no_key", name=file.name)
    signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=password.encode())
    if signer is None or signer.signing_cert is None:
        raise RecordsError("signing.no_key", name=file.name)
    return certificate_of(signer)


def certificate_of(signer: Any) -> Certificate:
    """Return the certificate that a signer of pyHanko signs with."""
    held = signer.signing_cert
    return Certificate(
        name=_common_name(held.subject),
        issuer=_common_name(held.issuer),
        starts_at=held.not_valid_before,
        ends_at=held.not_valid_after,
        signer=signer,
    )


def sign_pdf(pdf: bytes, certificate: Certificate, *, signed_at: datetime) -> bytes:
    """Return `pdf` signed, with a stamp where the hand would sign; its old bytes stay as they are.

    Raises RecordsError when the certificate is not valid then, or the result does not hold.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
    from pyhanko.stamp import StaticStampStyle

    _check_valid(certificate, signed_at)
    page, box = _place(pdf)
    field = f"{_FIELD}{len(signatures_of(pdf)) + 1}"
    details = PdfSignatureMetadata(
        field_name=field,
        name=certificate.name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
    )
    stamp = _first_page(draw_stamp(certificate, signed_at=signed_at))
    signing = PdfSigner(
        details,
        certificate.signer,
        stamp_style=StaticStampStyle(background=stamp, border_width=0),
        new_field_spec=SigFieldSpec(field, on_page=page, box=box),
    )
    signed = signing.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf))).getvalue()
    found = signatures_of(signed)
    if not signed.startswith(pdf) or not found or not found[-1].holds:
        raise RecordsError("signing.does_not_hold")
    return bytes(signed)


def _check_valid(certificate: Certificate, moment: datetime) -> None:
    """Raise RecordsError when the certificate is not valid at `moment`, by the office's clock."""
    name = certificate.name
    if certificate.ends_at < moment:
        raise RecordsError("signing.run_out", name=name, day=certificate.ends_at.astimezone())
    if moment < certificate.starts_at:
        first, now = certificate.starts_at.astimezone(), moment.astimezone()
        raise RecordsError("signing.not_yet", name=name, first=first, now=now)


def _first_page(pdf: bytes) -> Any:
    """Return the page as it lies under a stamp; pyHanko alone would want it in a file."""
    from pyhanko.pdf_utils.content import PdfContent
    from pyhanko.pdf_utils.layout import BoxConstraints
    from pyhanko.pdf_utils.reader import PdfFileReader

    class Page(PdfContent):  # type: ignore[misc, unused-ignore]
        def render(self) -> bytes:
            page = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(pdf)))
            self.resources.xobject["/Stamp"] = page
            left, foot, right, top = page.get_object()["/BBox"]
            self.box = BoxConstraints(width=abs(right - left), height=abs(top - foot))
            return b"/Stamp Do"

    return Page()


def signatures_of(pdf: bytes) -> tuple[Signed, ...]:
    """Return the signatures of a file; `holds` says nothing about who vouches for the signer."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    return tuple(
        Signed(
            _common_name(embedded.signer_cert.subject),
            embedded.self_reported_timestamp,
            _holds(embedded),
        )
        for embedded in PdfFileReader(BytesIO(pdf)).embedded_signatures
    )


def _holds(embedded: Any) -> bool:
    """Tell whether what was signed is unchanged and the key fits; whom to trust is not asked."""
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.errors import SignatureValidationError
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(
        trust_roots=[embedded.signer_cert],
        moment=embedded.self_reported_timestamp,
        allow_fetching=False,
    )
    anyhow = KeyUsageConstraints(key_usage=set())
    try:
        status = validate_pdf_signature(embedded, context, key_usage_settings=anyhow)
    except (SignatureValidationError, ValueError):
        return False
    return bool(status.intact and status.valid)


def draw_stamp(certificate: Certificate, *, signed_at: datetime) -> bytes:
    """Return the stamp as a page of its own: who signed, when, who vouches for it."""
    from reportlab.pdfgen.canvas import Canvas

    glyphs = register_fonts()
    buffer = BytesIO()
    # Its stubs take the name of the font for a number.
    canvas = Canvas(
        buffer,
        (_WIDTH, _HEIGHT),
        initialFontName=BODY_FACE,  # type: ignore[arg-type]
        invariant=1,
    )
    canvas.setLineWidth(0.7)
    canvas.rect(1, 1, _WIDTH - 2, _HEIGHT - 2)
    canvas.setFont(BODY_FACE, _SIZE)
    told = stamp_lines(
        signer=certificate.name,
        moment=f"{signed_at:%d/%m/%Y %H:%M:%S} {signed_at.isoformat()[-6:]}",
        issuer=certificate.issuer,
    )
    element = Element(_SIZE)
    lines = [
        line
        for text in told
        for line in filled(plain(text, glyphs=glyphs).split(), element, _WIDTH - 2 * _PAD)
    ]
    baseline = _HEIGHT - _PAD - _SIZE
    for line in lines[: int((_HEIGHT - _PAD) // _LEADING)]:
        canvas.drawString(_PAD, baseline, line)
        baseline -= _LEADING
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _place(pdf: bytes) -> tuple[int, tuple[int, int, int, int]]:
    """Return page and box of the stamp: under the last line of authority, or at the foot."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document) - 1, -1, -1):
            middle = _authority(document[number])
            if middle is not None:
                across, foot = middle
                return number, _box(across, foot - _BELOW_AUTHORITY)
        width, _ = document[len(document) - 1].get_size()
        return len(document) - 1, _box(width - _EDGE - _WIDTH / 2, _EDGE + _HEIGHT)


def _authority(page: pypdfium2.PdfPage) -> tuple[float, float] | None:
    """Return the middle and the foot of the last line such as ``T/M CHI BỘ`` on a page."""
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    at = max(text.rfind(words) for words in _AUTHORITIES)
    place = None
    if at >= 0:
        end = min((text.find(mark, at) for mark in "\r\n" if mark in text[at:]), default=len(text))
        boxes = [text_page.get_charbox(one, loose=True) for one in range(at, end)]
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        place = ((left + right) / 2, min(box[1] for box in boxes))
    text_page.close()
    return place


def _box(across: float, top: float) -> tuple[int, int, int, int]:
    left, foot = round(across - _WIDTH / 2), round(top - _HEIGHT)
    return left, foot, left + round(_WIDTH), foot + round(_HEIGHT)


def _common_name(name: Any) -> str:
    """Return the name that people know a holder by."""
    return str(name.native.get("common_name") or name.human_friendly)
