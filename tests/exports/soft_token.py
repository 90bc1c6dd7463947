"""A token in software (SoftHSM), where it is installed: made for the tests, with a key of its own.

``SOFTHSM2_LIB`` may name its library; ``softhsm2-util`` is looked for beside the usual programs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

LABEL, EXPIRED, EMPTY, PIN = "Chữ ký số thử", "Đã hết hạn", "Không có khóa", "654321"
OWNER, ISSUER = "Vàng Thị Mai", "Cơ quan chứng thực thử nghiệm"
_LIBRARIES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
)


@dataclass(frozen=True, slots=True)
class SoftToken:
    """The library of the tokens, and the folder they lie in."""

    library: Path


@cache
def soft_token() -> SoftToken | None:
    """Return the tokens, made once in a run; None where SoftHSM is not installed.

    One token has a key and two certificates of it, one has a certificate that has run out, one
    has nothing at all.
    """
    library = _library()
    tool = shutil.which("softhsm2-util")
    if library is None or tool is None:
        return None
    folder = Path(tempfile.mkdtemp(prefix="token-"))
    (folder / "tokens").mkdir()
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\n")
    # The library reads it when it is first loaded into this process.
    os.environ["SOFTHSM2_CONF"] = str(conf)
    for label in (LABEL, EXPIRED, EMPTY):
        command = [tool, "--module", str(library), "--init-token", "--free", "--label", label]
        subprocess.run(
            [*command, "--so-pin", "12345678", "--pin", PIN], check=True, capture_output=True
        )
    _fill(library, LABEL, days=(30, 300))
    _fill(library, EXPIRED, days=(-2,))
    return SoftToken(library)


def needed_token() -> SoftToken:
    """Return the tokens, or skip the test."""
    pytest.importorskip("pkcs11")
    token = soft_token()
    if token is None:
        pytest.skip("SoftHSM is not installed")
    return token


def _library() -> Path | None:
    named = (os.environ.get("SOFTHSM2_LIB", ""), *_LIBRARIES)
    return next((Path(one) for one in named if one and Path(one).is_file()), None)


def _fill(library: Path, label: str, *, days: tuple[int, ...]) -> None:
    """Put keys on a token, each with a certificate that runs out in so many days."""
    import pkcs11
    from pkcs11 import Attribute, CertificateType, ObjectClass
    from pkcs11.util.rsa import decode_rsa_private_key

    token = pkcs11.lib(str(library)).get_token(token_label=label)
    with token.open(rw=True, user_pin=PIN) as session:
        for number, left in enumerate(days, start=1):
            key = rsa.generate_private_key(65537, 2048)
            made = decode_rsa_private_key(
                key.private_bytes(
                    serialization.Encoding.DER,
                    serialization.PrivateFormat.TraditionalOpenSSL,
                    serialization.NoEncryption(),
                )
            )
            own = {Attribute.ID: bytes([number]), Attribute.TOKEN: True, Attribute.LABEL: "k"}
            session.create_object({**made, **own, Attribute.SIGN: True, Attribute.PRIVATE: True})
            held = _certificate(key, ends=datetime.now(UTC) + timedelta(days=left))
            certificate: dict[Any, Any] = {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                Attribute.VALUE: held.public_bytes(serialization.Encoding.DER),
                Attribute.SUBJECT: held.subject.public_bytes(),
            }
            session.create_object({**certificate, **own})


def _certificate(key: rsa.RSAPrivateKey, *, ends: datetime) -> x509.Certificate:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(OWNER))
        .issuer_name(_name(ISSUER))
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(ends - timedelta(days=400))
        .not_valid_after(ends)
        .sign(key, hashes.SHA256())
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
