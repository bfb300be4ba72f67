"""The digest of the morning: what is late, due today, due within three working days, and unread (13.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count
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
from apparat.org.models import Officer
from apparat.org.queries import working_officers
from apparat.worktime.load import work_calendar

AHEAD = 3  # 13.4: working days
CLAUSE = "13.4"
MOST_LINES = 40  # of one part; the desk shows the rest


@dataclass
class Digest:
    """What one officer is told in the morning."""

    overdue: list[Deadline] = field(default_factory=list)
    today: list[Deadline] = field(default_factory=list)
    soon: list[Deadline] = field(default_factory=list)
    unread: int = 0
    doubtful: list[Notice] = field(default_factory=list)

    def add(self, deadline: Deadline, on: date) -> None:
        """Put a row of the ledger into its part."""
        part = self.overdue if deadline.due_on < on else self.today if deadline.due_on == on else self.soon
        part.append(deadline)


def write_digests(at: datetime) -> int:
    """Write the digests of the day; none on a day off, none for an officer who has nothing to be told.

    Returns how many were written. One officer has one digest a day, whoever asks again.
    """
    on, calendar = timezone.localdate(at), work_calendar()
    if not calendar.is_working(on):
        return 0
    officers = {officer.pk: officer for officer in working_officers(on)}
    digests = _gather(officers, on, calendar.shift(on, AHEAD), at)
    rows = [_row(officers[key], digest, on, at) for key, digest in sorted(digests.items())]
    write(rows)
    return len(rows)


def _gather(officers: dict[int, Officer], on: date, until: date, at: datetime) -> dict[int, Digest]:
    """Ask everything at once, however many officers there are. Those already told today are left out."""
    told = set(Notice.objects.filter(kind=DIGEST, on=on).values_list("officer", flat=True))
    wanted = set(officers) - told
    digests: defaultdict[int, Digest] = defaultdict(Digest)
    due = Deadline.objects.filter(state=Deadline.State.OPEN, officer__in=wanted, due_on__lte=until)
    for deadline in due.order_by("due_on", "pk"):
        digests[deadline.officer_id or 0].add(deadline, on)
    unread = Notice.objects.filter(read_at=None, officer__in=wanted).values_list("officer").annotate(Count("pk"))
    for key, count in unread:
        digests[key].unread = count
    for notice in doubtful_of(wanted, at):
        digests[notice.officer_id].doubtful.append(notice)
    return dict(digests)


def _row(officer: Officer, digest: Digest, on: date, at: datetime) -> Notice:
    with translation.override(officer.language):
        title = _("%(day)s: overdue %(overdue)s, due today %(today)s, due soon %(soon)s, unread notices %(unread)s") % {
            "day": date_format(on, "SHORT_DATE_FORMAT"),
            "overdue": len(digest.overdue),
            "today": len(digest.today),
            "soon": len(digest.soon),
            "unread": digest.unread,
        }
        text = "\n\n".join(_parts(digest))
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


def _parts(digest: Digest) -> Iterator[str]:
    lists = (
        (_("Overdue:"), digest.overdue),
        (_("Due today:"), digest.today),
        (_("Due within three working days:"), digest.soon),
    )
    for heading, deadlines in lists:
        if deadlines:
            yield _listed(heading, [_line(deadline) for deadline in deadlines])
    if unread := digest.unread:
        yield ngettext("%(count)s unread notice.", "%(count)s unread notices.", unread) % {"count": unread}
    if digest.doubtful:
        yield _listed(_("Letters that may not have reached you:"), [notice.title for notice in digest.doubtful])


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
