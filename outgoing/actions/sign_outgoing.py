"""12.5, 1.4. Sign a paper that all have agreed to."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.open import Subject, open_deadline
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.org.queries import holders_of
from apparat.org.roles import Role
from apparat.regulation.citation import under
from documents.queries import records_unit
from outgoing import access
from outgoing.following import follower_of
from outgoing.holding import hold
from outgoing.keeping import keep_sheet
from outgoing.models import Outgoing, Signature
from outgoing.readiness import last_version
from outgoing.states import OUTGOING


@under("1.4", "12.5")
@transaction.atomic
def sign_outgoing(*, outgoing: Outgoing, by: Officer, at: datetime, digest: str) -> Outgoing:
    """Record the signature: who, for whose post, when, and the exact bytes he had before him under their SHA-256.

    digest: of the version he had before him; the bytes of its kept sheet are signed. The paper waits at the dispatch
    desk, to be registered on the day of signing (№ 703, p. 86).

    Raises Refusal for another than the signer, and for him when he holds the post no more, before all have agreed, for
    a version changed meanwhile, and when only the akim may sign to an addressee (10.8).
    """
    hold(outgoing)
    on = timezone.localdate(at)
    mandate = access.may_sign(by, outgoing, on).enforce()
    version = last_version(outgoing)
    if digest != version.digest or outgoing.sheet is None or outgoing.sheet.digest != digest:
        raise Refusal(_("The draft was changed meanwhile: read the new version."), "12.5")
    attachment = keep_sheet(outgoing, by=by, at=at)
    Signature.objects.create(
        outgoing=outgoing,
        version=version,
        officer=by,
        on_behalf_of=mandate.on_behalf_of,  # whose post he fills by an order (1.4)
        at=at,
        attachment=attachment,
    )
    row = open_deadline("outgoing.registration", subject=subject_of(outgoing), start=on, at=at, unit=records_unit())
    OUTGOING.apply(
        outgoing,
        "sign_outgoing",
        mandate=mandate,
        at=at,
        columns={"signed_at": at, "registration_deadline": row},
        version=version.ordinal,
        sha256=attachment.blob_id,
    )
    if (follower := follower_of(outgoing.kind.code)) is not None:
        follower.signed(outgoing, mandate=mandate, by=by, at=at)
    else:
        _tell_records(outgoing, at)
    return outgoing


def subject_of(outgoing: Outgoing) -> Subject:
    """Return the printed snapshot by which the ledger knows the paper."""
    return Subject(
        kind="outgoing",
        number=outgoing.number,
        kk=outgoing.heading_kk or outgoing.heading_ru,
        ru=outgoing.heading_ru or outgoing.heading_kk,
        path=outgoing.get_absolute_url(),
        root=outgoing.journal_root,
    )


def _tell_records(outgoing: Outgoing, at: datetime) -> None:
    on = timezone.localdate(at)
    send(
        officers=holders_of([Role.RECORDS], on),
        kind="outgoing.to_dispatch",
        thing=outgoing,
        on=on,
        at=at,
        clause="10.18",
        title=_("Signed, to be checked and registered today: %(heading)s"),
        data={"heading": {"kk": outgoing.heading_kk, "ru": outgoing.heading_ru}},
        path=outgoing.get_absolute_url(),
        mail=False,
    )
