"""A password hasher of the tests that counts its work: what an answer cost is a number, not a time."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.hashers import MD5PasswordHasher


class CountingHasher(MD5PasswordHasher):
    """The quick hasher of the test settings; keeps every password it hashed, for storing or for comparing."""

    hashed: ClassVar[list[str]] = []

    def encode(self, password: str, salt: str, *more: Any) -> str:
        """Hash and count."""
        self.hashed.append(password)
        return super().encode(password, salt, *more)
