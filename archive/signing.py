"""The post from which somebody signed, kept with the signature (10.5, 10.7): papers name it, not the post of today."""

from __future__ import annotations

from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate


def post_of(mandate: Mandate) -> Bilingual:
    """Return the name of the post in whose seat the deed is done, in both languages; empty without a post."""
    post = mandate.position
    return {"kk": post.name_kk, "ru": post.name_ru or post.name_kk} if post else {"kk": "", "ru": ""}
