"""The post from which somebody signed, kept with the signature (10.5, 10.7): papers name it, not the post of today."""

from __future__ import annotations

from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from apparat.org.posts import post_line


def post_of(mandate: Mandate) -> Bilingual:
    """Return the name of the post in whose seat the deed is done, in both languages; empty without a post.

    Of who acts for its holder with the mark of it (1.4).
    """
    post, acts = mandate.position, mandate.acting is not None
    if post is None:
        return {"kk": "", "ru": ""}
    names = {"kk": post.name_kk, "ru": post.name_ru or post.name_kk}
    return {"kk": post_line(names["kk"], "kk", acts=acts), "ru": post_line(names["ru"], "ru", acts=acts)}
