"""What the materials of a paper lack before it may be agreed (12.2); asked with everything else that is lacking."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from apparat.org.roles import Role
from outgoing.higher_checks import to_higher
from outgoing.lack import Lack
from outgoing.models import Outgoing


def rests_on_materials(outgoing: Outgoing) -> bool:
    """Tell whether the paper must rest on signed materials: the akim signs it, to a body of chapter 12 (12.2)."""
    return by_the_akim(outgoing) and to_higher(outgoing)


def by_the_akim(outgoing: Outgoing) -> bool:
    """Tell whether the paper leaves the office under the akim's signature; to such materials may be laid (12.2)."""
    return outgoing.kind.is_out and Role.AKIM in outgoing.signer_post.roles


def lacks_of_materials(outgoing: Outgoing) -> Iterator[Lack]:
    """Yield what is lacking: any material at all, and the order of each substitute with its copy."""
    materials = list(outgoing.materials.select_related("unit").order_by("pk"))
    if not materials and rests_on_materials(outgoing):
        yield Lack(
            _("A paper to a higher body is prepared from written materials signed by first heads: lay one to it."),
            "12.2",
        )
    for material in materials:
        if material.lacks_order:
            reason = _("%(unit)s: a substitute signed the material; the order with its copy is missing.")
            yield Lack(reason % {"unit": material.unit}, "12.2")
