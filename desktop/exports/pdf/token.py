"""Signs with a key that never leaves its USB token or card, through the maker's PKCS#11 library.

python-pkcs11 need not be installed and is loaded only when somebody signs so. The PIN goes into
the one call that opens the token and is kept nowhere.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.exports.pdf.signature import Certificate, certificate_of
from models.errors import RecordsError


def can_use_tokens() -> bool:
    """Tell whether what signs with a token is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("pyhanko", "pkcs11"))


def list_tokens(library: Path) -> tuple[str, ...]:
    """Return the labels of the tokens that are plugged in and set up.

    Raises RecordsError when `library` is no such library, or there is no token.
    """
    labels = tuple(token.label for token in _tokens(library))
    if not labels:
        raise RecordsError("signing.no_token")
    return labels


@contextmanager
def open_token(
    library: Path, *, label: str, pin: str, signed_at: datetime
) -> Iterator[Certificate]:
    """Open the token with this label for as long as the block lasts.

    Of several certificates it is the one that is valid at `signed_at` and for the longest time.
    Raises RecordsError, a sentence for each way in which it cannot be had.
    """
    from pkcs11.exceptions import PKCS11Error

    found = [token for token in _tokens(library) if token.label == label]
    if not found:
        raise RecordsError("signing.no_token")
    try:
        session = found[0].open(user_pin=pin)
    except PKCS11Error as error:
        raise _refused(error, label) from error
    try:
        yield _certificate(session, label, signed_at)
    except PKCS11Error as error:
        raise _refused(error, label) from error
    finally:
        session.close()


def _tokens(library: Path) -> list[Any]:
    import pkcs11
    from pkcs11.constants import TokenFlag
    from pkcs11.exceptions import PKCS11Error

    try:
        # What is typed may be longer than any name of a file: that too is an OSError.
        if not library.is_file():
            raise RecordsError("signing.no_library", name=library.name)
        loaded = pkcs11.lib(str(library))
        tokens = [slot.get_token() for slot in loaded.get_slots(token_present=True)]
    except (PKCS11Error, RuntimeError, OSError, AttributeError) as error:
        raise RecordsError("signing.no_library", name=library.name) from error
    return [token for token in tokens if TokenFlag.TOKEN_INITIALIZED in token.flags]


def _certificate(session: Any, label: str, signed_at: datetime) -> Certificate:
    """Return the certificate to sign with; only one whose key lies on the token can."""
    from asn1crypto.x509 import Certificate as Held
    from pkcs11 import Attribute, ObjectClass
    from pyhanko.sign.pkcs11 import PKCS11Signer

    keys = {
        bytes(key[Attribute.ID])
        for key in session.get_objects(
            {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.SIGN: True}
        )
    }
    held = [
        (bytes(one[Attribute.ID]), Held.load(one[Attribute.VALUE]))
        for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    ]
    usable = [(key_id, one) for key_id, one in held if key_id in keys]
    if not usable:
        raise RecordsError("signing.token_no_key", label=label)
    key_id, chosen = max(
        usable, key=lambda one: (one[1].not_valid_before <= signed_at, one[1].not_valid_after)
    )
    return certificate_of(PKCS11Signer(session, signing_cert=chosen, key_id=key_id))


def _refused(error: Exception, label: str) -> RecordsError:
    """Return why a token was not opened, or would not sign, in words of its own."""
    from pkcs11 import exceptions

    wrong = (exceptions.PinIncorrect, exceptions.PinInvalid, exceptions.PinLenRange)
    away = (exceptions.TokenNotPresent, exceptions.DeviceRemoved, exceptions.TokenNotRecognised)
    if isinstance(error, wrong):
        return RecordsError("signing.wrong_pin", label=label)
    if isinstance(error, exceptions.PinLocked):
        return RecordsError("signing.pin_locked", label=label)
    if isinstance(error, exceptions.PinExpired | exceptions.UserPinNotInitialized):
        return RecordsError("signing.pin_unset", label=label)
    if isinstance(error, away):
        return RecordsError("signing.no_token")
    return RecordsError("signing.token_refused", label=label, why=type(error).__name__)
