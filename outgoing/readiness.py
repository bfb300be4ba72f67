"""What a draft lacks before it may be agreed: one table with clauses (10.8, 10.9, 10.18–10.22, 12.2, 12.6, 13.6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.org.roles import Role
from apparat.texts.fields import plain
from apparat.texts.marked import places_left
from approvals.models import ApprovalSheet
from outgoing.higher_checks import lacks_of_request
from outgoing.lack import HIGHER, Lack
from outgoing.mail_checks import lacks_of_mail
from outgoing.material_checks import lacks_of_materials
from outgoing.models import Outgoing, Version
from outgoing.way_checks import lacks_of_ways

__all__ = ["HIGHER", "Lack", "lacks_of", "last_version"]

MOST_ADDRESSEES = 4  # law.md 3.2 p.25: more of them only by a distribution list


def lacks_of(outgoing: Outgoing, on: date) -> Iterator[Lack]:
    """Yield what the last version of the draft lacks on the day, the gravest first; nothing when it may be agreed."""
    version = last_version(outgoing)
    for is_lacking, lack in CHECKS:
        if is_lacking(outgoing, version):
            yield lack
    yield from lacks_of_ways(outgoing)
    yield from lacks_of_request(outgoing, on)
    yield from lacks_of_materials(outgoing)
    yield from lacks_of_mail(outgoing)


def last_version(outgoing: Outgoing) -> Version:
    """Return the version that counts: the last one. Raises Version.DoesNotExist for a paper without one."""
    return outgoing.versions.get(ordinal=outgoing.version)


MOST_DIGITS = 4  # of the number of a version


def version_number(text: str) -> int:
    """Return the number of a version as an address or a form names it; 0 for nonsense."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else 0


def _no_incoming(outgoing: Outgoing, _version: Version) -> bool:
    return outgoing.is_answer and outgoing.incoming_id is None


def _no_number_yet(outgoing: Outgoing, _version: Version) -> bool:
    return outgoing.incoming is not None and not outgoing.incoming.number


def _was_refused(outgoing: Outgoing, version: Version) -> bool:
    """Tell whether this very version was returned, not signed, or refused at dispatch: then it is changed first."""
    closed = ApprovalSheet.objects.filter(subject_kind="outgoing", subject_id=outgoing.pk, digest=version.digest)
    return closed.filter(carries=False).exclude(state__in=["open", "agreed"]).exists()


def _no_words(outgoing: Outgoing, version: Version) -> bool:
    return not all(version.text_in(language).strip() for language in outgoing.languages)


def _no_heading(outgoing: Outgoing, version: Version) -> bool:
    return not all(version.heading_in(language).strip() for language in outgoing.languages)


def _places_left(outgoing: Outgoing, version: Version) -> bool:
    kind = outgoing.kind
    templates = {"kk": plain(kind.template_kk), "ru": plain(kind.template_ru)}
    return any(places_left(templates[code], version.text_in(code)) for code in outgoing.languages)


def _no_addressee(outgoing: Outgoing, _version: Version) -> bool:
    return outgoing.kind.needs_addressee and not outgoing.addressees.exists()


def _too_many(outgoing: Outgoing, _version: Version) -> bool:
    return outgoing.distribution_id is None and outgoing.addressees.count() > MOST_ADDRESSEES


def _not_by_the_akim(outgoing: Outgoing, _version: Version) -> bool:
    by_akim = Role.AKIM in outgoing.signer_post.roles
    return outgoing.kind.is_out and not by_akim and outgoing.addressees.filter(unit__rank__in=HIGHER).exists()


CHECKS: tuple[tuple[Callable[[Outgoing, Version], bool], Lack], ...] = (
    (_no_incoming, Lack(_("An answer is not agreed without the incoming paper it answers: name that paper."), "10.22")),
    (_no_number_yet, Lack(_("The paper it answers has no registration number yet."), "10.9")),
    (_was_refused, Lack(_("This version came back: write the next one before it is sent again."), "12.4")),
    (_no_heading, Lack(_("Each language it is made in needs its heading."), "10.18")),
    (_no_words, Lack(_("Each language it is made in needs its text."), "10.21")),
    (_places_left, Lack(_("Places of the template in [brackets] are not filled in yet."), "10.18")),
    (_no_addressee, Lack(_("It has no addressee."), "10.18")),
    (_not_by_the_akim, Lack(_("To the oblast and higher bodies only the akim signs."), "10.8")),
    (
        _too_many,
        Lack(_("A paper has four addressees at most; more of them go by a distribution list (№ 703, p. 25)."), "10.18"),
    ),
)
