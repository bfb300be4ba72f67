"""By which way the demo office writes, and the distribution lists it keeps (room: demo; 10.18, 10.20)."""

from __future__ import annotations

from datetime import datetime

from apparat.org.models import Officer, Unit
from documents.models import Incoming
from outgoing.actions.write_distribution import write_distribution
from outgoing.facts import To
from outgoing.models import Channel, DistributionList

WAYS: dict[str, str] = {  # how a letter came: how its answer goes
    Incoming.Channel.POST: Channel.POST,
    Incoming.Channel.BEARER: Channel.COURIER,
}
STREETS = ("Қонаев көшесі, 12", "Абай көшесі, 4", "Тәуке хан даңғылы, 31", "Жібек жолы көшесі, 7")


def way_to(letter: Incoming) -> To:
    """Return the addressee of an answer: by post or courier with an address when its letter came on paper."""
    body = letter.correspondent
    way = WAYS.get(letter.channel, Channel.SYSTEM)
    if way == Channel.SYSTEM:
        return To(body)
    return To(body, channel=way, address=body.address or f"Шымкент қаласы, {STREETS[body.pk % len(STREETS)]}")


def write_lists(clerk: Officer, at: datetime) -> None:
    """Write the list of the rural okrugs, once, when the office has more of them than a paper has addressees."""
    rural = list(Unit.objects.filter(kind=Unit.Kind.RURAL, is_active=True).order_by("sort_key"))
    if rural and not DistributionList.objects.exists():
        kk, ru = "Ауылдық округ әкімдерінің аппараттары", "Аппараты акимов сельских округов"
        write_distribution(by=clerk, at=at, members=[To(body) for body in rural], name_kk=kk, name_ru=ru)
