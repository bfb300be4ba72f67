"""Reading a detached signature file: CMS SignedData, its signer's certificate; nothing is verified (law.md 5.5, 5.6).

The file is known by its content: DER, or the same in base64 with or without PEM lines. Only the outer frame is walked
here; the certificate is read by the library. Keys of GOST algorithms are never touched, so that theirs can be read too.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.x509.oid import NameOID

MOST_BYTES = 256 * 1024  # a signature with its chain, time stamps and answers of OCSP has a few dozen kilobytes
SIGNED_DATA = bytes.fromhex("2a864886f70d010702")  # 1.2.840.113549.1.7.2
SEQUENCE, SET, INTEGER, OID, CONTEXT_0 = 0x30, 0x31, 0x02, 0x06, 0xA0
PEM = re.compile(rb"-----(BEGIN|END)[^-\n]{0,40}-----")
BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]+")
MOST_LENGTH_BYTES = 4
LONG_TAG = 0x1F  # a tag of more bytes than one: none of this frame has it
LONG_LENGTH = 0x80  # from here the first byte tells of how many bytes the length is


class NotSignedData(ValueError):
    """The bytes are no CMS signature, or one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the signer's certificate says of him, "" for what it does not say (law.md 5.5)."""

    name: str
    iin: str
    organisation: str
    bin: str
    issuer: str
    serial: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Read:
    """A signature file: whether it carries what was signed with it, and the signer's certificate where readable."""

    is_detached: bool
    certificate: Certificate | None


@dataclass(frozen=True, slots=True)
class _Node:
    """One value of ASN.1: its tag, its contents, and itself as bytes."""

    tag: int
    body: bytes
    whole: bytes


def read(content: bytes) -> Read:
    """Read a signature file. Raises NotSignedData for anything else, for what is cut off and what is too large."""
    if not content or len(content) > MOST_BYTES:
        raise NotSignedData("empty or too large")
    frame = _one(_der(content), SEQUENCE)
    outer = list(_children(frame.body))
    if [(node.tag, node.body) for node in outer[:1]] != [(OID, SIGNED_DATA)]:
        raise NotSignedData("not SignedData")
    if [node.tag for node in outer[1:2]] != [CONTEXT_0]:
        raise NotSignedData("without its contents")
    parts = list(_children(_one(outer[1].body, SEQUENCE).body))
    if [part.tag for part in parts[:3]] != [INTEGER, SET, SEQUENCE] or parts[-1].tag != SET:
        raise NotSignedData("not SignedData")
    signers = list(_children(parts[-1].body))
    if not signers:
        raise NotSignedData("nobody signed")
    held = next((part.body for part in parts[3:-1] if part.tag == CONTEXT_0), b"")
    return Read(len(list(_children(parts[2].body))) == 1, _certificate(held, signers[0]))


def _der(content: bytes) -> bytes:
    if content[:1] == bytes([SEQUENCE]):
        return content
    text = PEM.sub(b"", content.removeprefix(b"\xef\xbb\xbf")).strip()
    if not BASE64.fullmatch(text):
        raise NotSignedData("neither DER nor base64")
    try:
        return base64.b64decode(b"".join(text.split()), validate=True)
    except binascii.Error as error:
        raise NotSignedData("broken base64") from error


def _children(body: bytes) -> Iterator[_Node]:
    """Yield the values a contents consists of. Raises NotSignedData for a value that is cut off."""
    at = 0
    while at < len(body):
        start, length = _header(body, at)
        if start + length > len(body):
            raise NotSignedData("cut off")
        yield _Node(body[at], body[start : start + length], body[at : start + length])
        at = start + length


def _header(body: bytes, at: int) -> tuple[int, int]:
    """Return where the contents of the value begins and how long it is."""
    if at + 2 > len(body) or body[at] & LONG_TAG == LONG_TAG:
        raise NotSignedData("cut off")
    first = body[at + 1]
    if first < LONG_LENGTH:
        return at + 2, first
    count = first - LONG_LENGTH
    if not 1 <= count <= MOST_LENGTH_BYTES or at + 2 + count > len(body):
        raise NotSignedData("of a length that is not told")
    return at + 2 + count, int.from_bytes(body[at + 2 : at + 2 + count])


def _one(body: bytes, tag: int) -> _Node:
    node = next(_children(body), None)
    if node is None or node.tag != tag:
        raise NotSignedData("of another frame")
    return node


def _certificate(held: bytes, signer: _Node) -> Certificate | None:
    """Return the certificate the signer names by its serial number, None when it is not there or cannot be read."""
    parts = list(_children(signer.body))
    named = list(_children(parts[1].body)) if len(parts) > 1 and parts[1].tag == SEQUENCE else []
    serial = int.from_bytes(named[1].body, signed=True) if len(named) > 1 else None
    for node in _children(held):
        try:
            found = x509.load_der_x509_certificate(node.whole)
            if serial is None or found.serial_number == serial:
                return _said(found)
        except (ValueError, TypeError):
            continue
    return None


def _said(found: x509.Certificate) -> Certificate:
    name = found.subject
    number = _first(name, NameOID.SERIAL_NUMBER)
    unit = _first(name, NameOID.ORGANIZATIONAL_UNIT_NAME)
    given = _first(name, NameOID.GIVEN_NAME)
    return Certificate(
        name=" ".join(filter(None, (_first(name, NameOID.COMMON_NAME), given))),
        iin=number.removeprefix("IIN") if number.startswith("IIN") else "",
        organisation=_first(name, NameOID.ORGANIZATION_NAME),
        bin=unit.removeprefix("BIN") if unit.startswith("BIN") else "",
        issuer=_first(found.issuer, NameOID.COMMON_NAME) or found.issuer.rfc4514_string(),
        serial=f"{found.serial_number:x}",
        valid_from=found.not_valid_before_utc,
        valid_until=found.not_valid_after_utc,
    )


def _first(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    return next((str(row.value) for row in name.get_attributes_for_oid(oid)), "")
