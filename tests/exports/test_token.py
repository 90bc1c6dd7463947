"""A paper is signed with a key that stays on its token; each refusal has its own sentence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("pyhanko")
pytest.importorskip("pkcs11")

from pkcs11 import exceptions

from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.pdf.signature import sign_pdf, signatures_of
from desktop.exports.pdf.token import _refused, can_use_tokens, list_tokens, open_token
from models.errors import RecordsError
from tests.exports.sample_papers import PAPER
from tests.exports.soft_token import (
    EMPTY,
    EXPIRED,
    ISSUER,
    LABEL,
    OWNER,
    PIN,
    SoftToken,
    needed_token,
)


@pytest.fixture(scope="module")
def token() -> SoftToken:
    return needed_token()


def refusal(token: SoftToken, label: str, pin: str = PIN) -> RecordsError:
    now = datetime.now(UTC)
    with (
        pytest.raises(RecordsError) as refused,
        open_token(token.library, label=label, pin=pin, signed_at=now) as certificate,
    ):
        sign_pdf(write_party_pdf(PAPER), certificate, signed_at=now)
    return refused.value


def test_the_tokens_are_told_by_their_labels(token: SoftToken) -> None:
    assert can_use_tokens()
    assert set(list_tokens(token.library)) == {LABEL, EXPIRED, EMPTY}


def test_the_signature_holds_and_the_paper_is_in_it(token: SoftToken) -> None:
    pdf, now = write_party_pdf(PAPER), datetime.now(UTC)
    with open_token(token.library, label=LABEL, pin=PIN, signed_at=now) as certificate:
        assert (certificate.name, certificate.issuer) == (OWNER, ISSUER)
        assert certificate.ends_at > now + timedelta(days=200)
        signed = sign_pdf(pdf, certificate, signed_at=now)
    assert signed.startswith(pdf)
    (found,) = signatures_of(signed)
    assert (found.name, found.holds) == (OWNER, True)


def test_a_token_can_be_used_again_after_a_wrong_pin(token: SoftToken) -> None:
    assert refusal(token, LABEL, "111111").key == "signing.wrong_pin"
    assert refusal(token, LABEL, "1").key == "signing.wrong_pin"
    now = datetime.now(UTC)
    with open_token(token.library, label=LABEL, pin=PIN, signed_at=now) as certificate:
        assert certificate.name == OWNER


def test_each_refusal_has_its_sentence(token: SoftToken, tmp_path: Path) -> None:
    assert refusal(token, EXPIRED).key == "signing.run_out"
    assert refusal(token, EMPTY).key == "signing.token_no_key"
    assert refusal(token, "Một token khác").key == "signing.no_token"
    assert refusal(SoftToken(tmp_path / "mất.so"), LABEL).key == "signing.no_library"


def test_what_is_no_library_is_told(tmp_path: Path) -> None:
    file = tmp_path / "giả.so"
    file.write_bytes(b"not a library")
    with pytest.raises(RecordsError) as refused:
        list_tokens(file)
    assert refused.value.key == "signing.no_library"
    assert "giả.so" in refused.value.sentence("vi")


def test_a_page_pasted_for_the_library_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as refused:
        list_tokens(tmp_path / ("x" * 5000))
    assert refused.value.key == "signing.no_library"


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (exceptions.PinLocked, "pin_locked"),
        (exceptions.PinExpired, "pin_unset"),
        (exceptions.UserPinNotInitialized, "pin_unset"),
        (exceptions.PinLenRange, "wrong_pin"),
        (exceptions.DeviceRemoved, "no_token"),
        (exceptions.FunctionFailed, "token_refused"),
    ],
)
def test_what_the_library_says_is_told_in_one_sentence(error: type[Exception], key: str) -> None:
    told = _refused(error(), "Token")
    assert told.key == f"signing.{key}"
    for language in ("vi", "en"):
        assert told.sentence(language)
