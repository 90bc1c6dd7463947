"""A certificate made for the tests alone, as people get them: a key and its owner in one file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSWORD = "mật khẩu 123"
OWNER, ISSUER = "Vàng Thị Mai", "Cơ quan chứng thực thử nghiệm"


def write_certificate(file: Path, *, days: int = 30, with_key: bool = True) -> Path:
    """Write a ``.p12`` file that runs out in so many days from now."""
    key = rsa.generate_private_key(65537, 2048)
    ends = datetime.now(UTC) + timedelta(days=days)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(OWNER))
        .issuer_name(_name(ISSUER))
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(ends - timedelta(days=400))
        .not_valid_after(ends)
        .sign(key, hashes.SHA256())
    )
    locked = serialization.BestAvailableEncryption(PASSWORD.encode())
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"a",
            key if with_key else None,
            certificate if with_key else None,
            None if with_key else [certificate],
            locked,
        )
    )
    return file


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])
