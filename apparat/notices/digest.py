"""The digest of the morning: what is late, due today, due within three working days, and unread (13.4).

What waits for an absent officer stands in the digest of the one who acts for him, under his name (1.4); his own begins
again on the day he is back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count, Q
from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apparat.deadlines.models import Deadline
from apparat.notices.models import Notice
from apparat.notices.queries import DIGEST, doubtful_of
from apparat.notices.send import write
from apparat.org.bilingual import in_language
from apparat.org.models import Acting, Officer
from apparat.org.queries import stand_ins, working_officers
from apparat.worktime.load import work_calendar

AHEAD = 3  # 13.4: working days
CLAUSE = "13.4"
MOST_LINES = 40  # of one part; the desk shows the rest


@dataclass
class Owed:
    """Rows of the ledger one seat owes, in the three parts of a digest."""

    overdue: list[Deadline] = field(default_factory=list)
    today: list[Deadline] = field(default_factory=list)
    soon: list[Deadline] = field(default_factory=list)

    def add(self, deadline: Deadline, on: date) -> None:
        """Put a row of the ledger into its part."""
        part = self.overdue if deadline.due_on < on else self.today if deadline.due_on == on else self.soon
        part.append(deadline)


@dataclass
class Digest:
    """What one officer is told in the morning: `owed` by seat, his own first, then of those he acts for (1.4)."""

    owed: defaultdict[int, Owed] = field(default_factory=lambda: defaultdict(Owed))
    unread: int = 0
    doubtful: list[Notice] = field(default_factory=list)

    def count(self, part: str) -> int:
        """Return how many rows stand in the part of that name, over all seats."""
        return sum(len(getattr(owed, part)) for owed in self.owed.values())


def write_digests(at: datetime) -> int:
    """Write the digests of the day; none on a day off, none for an officer who has nothing to be told.

    Returns how many were written. One officer has one digest a day, whoever asks again; a replaced one has none.
    """
    on, calendar = timezone.localdate(at), work_calendar()
    if not calendar.is_working(on):
        return 0
    officers = {officer.pk: officer for officer in working_officers(on)}
    orders = stand_ins(on)
    digests = _gather(officers, orders, (on, calendar.shift(on, AHEAD)), at)
    rows = [_row(officers[key], digest, orders, on, at) for key, digest in sorted(digests.items())]
    write(rows)
    return len(rows)


def _gather(
    officers: dict[int, Officer], orders: dict[int, Acting], days: tuple[date, date], at: datetime
) -> dict[int, Digest]:
    """Ask everything at once, however many officers there are. Those already told today are left out.

    A row of an absent officer's seat is seen by whoever acts for him, by the ledger's own rule (1.4). What a unit owes
    in nobody's name (10.9) is told to everybody who works in it, once: from his own seat when that is in the unit.
    """
    on, until = days
    told = set(Notice.objects.filter(kind=DIGEST, on=on).values_list("officer", flat=True))
    wanted = set(officers) - told - set(orders)
    reader = {key: key for key in wanted}
    reader |= {absent: order.substitute_id for absent, order in orders.items() if order.substitute_id in wanted}
    digests: defaultdict[int, Digest] = defaultdict(Digest)
    colleagues = _by_unit(reader, officers)
    owed = Q(officer__in=set(reader)) | Q(officer=None, unit__in=set(colleagues))
    due = Deadline.objects.filter(owed, state=Deadline.State.OPEN, due_on__lte=until)
    for deadline in due.order_by("due_on", "pk"):
        for seat in [deadline.officer_id] if deadline.officer_id else colleagues[deadline.unit_id or 0]:
            digests[reader[seat]].owed[seat].add(deadline, on)
    unread = Notice.objects.filter(read_at=None, officer__in=wanted).values_list("officer").annotate(Count("pk"))
    for key, count in unread:
        digests[key].unread = count
    for notice in doubtful_of(wanted, at):
        digests[notice.officer_id].doubtful.append(notice)
    return dict(digests)


def _by_unit(reader: dict[int, int], officers: dict[int, Officer]) -> dict[int, list[int]]:
    """Return key of a unit → keys of the seats in it that are told, one for each reader, his own before a lent one.

    reader: key of a seat → key of the officer who reads its digest; officers: those who work on the day, by key.
    """
    units: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for seat in sorted(reader.keys() & officers.keys(), key=lambda seat: (reader[seat] != seat, seat)):
        if position := officers[seat].position:
            units[position.unit_id].setdefault(reader[seat], seat)
    return {unit: list(seats.values()) for unit, seats in units.items()}


def _row(officer: Officer, digest: Digest, orders: dict[int, Acting], on: date, at: datetime) -> Notice:
    with translation.override(officer.language):
        title = _("%(day)s: overdue %(overdue)s, due today %(today)s, due soon %(soon)s, unread notices %(unread)s") % {
            "day": date_format(on, "SHORT_DATE_FORMAT"),
            "overdue": digest.count("overdue"),
            "today": digest.count("today"),
            "soon": digest.count("soon"),
            "unread": digest.unread,
        }
        text = "\n\n".join(_parts(officer, digest, orders))
    return Notice(
        officer=officer,
        kind=DIGEST,
        subject_kind="officer",
        subject_id=officer.pk,
        on=on,
        clause=CLAUSE,
        title=title,
        text=text,
        path=_desk(),
        created_at=at,
        read_at=at,  # it rings no bell: it only repeats what the desk shows
        mail=Notice.Mail.WAITING if officer.email else Notice.Mail.NONE,
    )


def _parts(officer: Officer, digest: Digest, orders: dict[int, Acting]) -> Iterator[str]:
    for seat, owed in sorted(digest.owed.items(), key=lambda row: row[0] != officer.pk):  # his own first
        if seat != officer.pk:
            yield _for_whom(orders[seat])
        yield from _owed(owed)
    if unread := digest.unread:
        yield ngettext("%(count)s unread notice.", "%(count)s unread notices.", unread) % {"count": unread}
    if digest.doubtful:
        yield _listed(_("Letters that may not have reached you:"), [notice.title for notice in digest.doubtful])


def _for_whom(order: Acting) -> str:
    """Return the heading of what an officer answers for by an order (1.4)."""
    words = {
        "absent": order.absent.full_name,
        "until": date_format(order.ends_on, "SHORT_DATE_FORMAT"),
        "order": order.order_number,
    }
    return _("FOR %(absent)s, for whom you act until %(until)s (1.4, order No. %(order)s):") % words


def _owed(owed: Owed) -> Iterator[str]:
    lists = (
        (_("Overdue:"), owed.overdue),
        (_("Due today:"), owed.today),
        (_("Due within three working days:"), owed.soon),
    )
    for heading, deadlines in lists:
        if deadlines:
            yield _listed(heading, [_line(deadline) for deadline in deadlines])


def _listed(heading: str, lines: Iterable[str]) -> str:
    lines = list(lines)
    shown = [f"• {line}" for line in lines[:MOST_LINES]]
    if rest := len(lines) - MOST_LINES:
        shown += [_("and %(count)s more on the desk") % {"count": rest}] if rest > 0 else []
    return "\n".join([heading, *shown])


def _line(deadline: Deadline) -> str:
    about = in_language(deadline.subject_kk, deadline.subject_ru)
    day = date_format(deadline.due_on, "SHORT_DATE_FORMAT")
    return " — ".join(filter(None, (day, deadline.subject_number, about, deadline.clause)))


def _desk() -> str:
    try:
        return reverse("desk")
    except NoReverseMatch:  # a worker of an installation without pages
        return ""
