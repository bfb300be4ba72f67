"""Signature files for the tests: a person's certificate made for the test alone, and CMS made with it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID

SAID = {
    NameOID.COMMON_NAME: "СЕРІКБАЕВ АЗАМАТ",
    NameOID.GIVEN_NAME: "БОЛАТҰЛЫ",
    NameOID.SERIAL_NUMBER: "IIN850101300123",
    NameOID.ORGANIZATION_NAME: "Аудан әкімінің аппараты",
    NameOID.ORGANIZATIONAL_UNIT_NAME: "BIN990140001234",
}


@cache
def _key() -> Any:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def certificate() -> x509.Certificate:
    """Return the certificate of an invented person, signed by its own key."""
    name = x509.Name([x509.NameAttribute(oid, value) for oid, value in SAID.items()])
    made = x509.CertificateBuilder(name, name, _key().public_key(), 4242)
    made = made.not_valid_before(datetime(2026, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2027, 1, 1, tzinfo=UTC))
    return made.sign(_key(), hashes.SHA256())


@cache
def cms(encoding: Encoding = Encoding.DER, *, detached: bool = True) -> bytes:
    """Return a signature file over some bytes."""
    options = [pkcs7.PKCS7Options.Binary, *([pkcs7.PKCS7Options.DetachedSignature] if detached else [])]
    made = pkcs7.PKCS7SignatureBuilder().set_data(b"%PDF-1.7 signed").add_signer(certificate(), _key(), hashes.SHA256())
    return made.sign(encoding, options)
