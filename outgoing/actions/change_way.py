"""10.18, 10.20. Choose another way, or another address, for an addressee to whom the paper has not gone yet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Addressee, Channel
from outgoing.way_checks import set_way


@under("10.18", "10.20")
@transaction.atomic
def change_way(*, addressee: Addressee, by: Officer, at: datetime, channel: str, email: str, address: str) -> Addressee:
    """Set the way and the address of one addressee before the paper is sent there; what was signed stays as it is.

    Raises Refusal for anybody but RECORDS, before the signature and after the filing, when it went to this addressee or
    is being sent (then `record_wrong_address` corrects it), and for a way without the address it needs.
    """
    outgoing = hold(addressee.outgoing)
    mandate = access.may_change_way(by, outgoing, timezone.localdate(at)).enforce()
    addressee = outgoing.addressees.select_for_update(of=("self",)).select_related("unit").get(pk=addressee.pk)
    if not addressee.may_go_otherwise:
        raise Refusal(_("It went there already, or is being sent: a wrong address is corrected afterwards."), "10.20")
    addressee.outgoing = outgoing
    set_way(addressee, channel=channel, email=email, address=address)
    addressee.save(update_fields=["channel", "email", "address"])
    way = in_both(Channel(channel).label)
    name = addressee.unit.both_names
    write("addressee.way_changed", addressee, mandate=mandate, at=at, clause="10.20", addressee=name, channel=way)
    return addressee
