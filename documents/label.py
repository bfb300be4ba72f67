"""The label of a registered paper: a code that only this office can write, and says nothing about anybody (10.9).

It holds the key of the paper and a signature of twelve bytes: 33 modules wide, read from a sheet scanned at 150 dots.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from documents.models import Incoming

SALT = "documents.label"
BYTES = 12  # of the signature: nobody guesses one of 2^96
_CODE = re.compile(r"apparat1\.(?P<key>[1-9]\d{0,17})\.(?P<signature>[\w-]{16})")


@dataclass(frozen=True, slots=True)
class Label:
    """What a code says: the key of the paper, or none when the code looks like ours and is not."""

    key: int | None


def code_of(incoming: Incoming) -> str:
    """Return what the code on the label of the paper holds."""
    return f"apparat1.{incoming.pk}.{_signature(incoming.pk, settings.SECRET_KEY)}"


def read(code: str) -> Label | None:
    """Return what a code found on a sheet says; None for a code of somebody else."""
    match = _CODE.fullmatch(code)
    if match is None:
        return None if not code.startswith("apparat1.") else Label(None)
    key = int(match["key"])
    secrets = [str(one) for one in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    is_ours = any(constant_time_compare(match["signature"], _signature(key, secret)) for secret in secrets)
    return Label(key if is_ours else None)


def _signature(key: int, secret: str) -> str:
    digest = salted_hmac(SALT, str(key), secret=secret, algorithm="sha256").digest()[:BYTES]
    return base64.urlsafe_b64encode(digest).decode()
