"""Sending one letter at most once.

The order is: claim, commit, send, record. The claim is an UPDATE that only one worker can win, committed before the
first byte goes to the mail server. A worker killed between claim and record leaves a claimed letter behind, of which
nobody can know whether it left; it is never sent again, but reported (`queries.stuck`), shown in the bell and named in
the officer's next digest. A letter goes back to waiting only when it is certain that nothing left: the server could not
be reached, or it answered with a refusal. When the line breaks in the middle, nothing is certain: it stays claimed.
"""

from __future__ import annotations

import logging
import smtplib
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import translation
from django.utils.translation import gettext as _

from apparat.notices.models import Notice
from apparat.notices.queries import MOST_TRIES
from apparat.notices.smtp import NothingLeft, send_out
from apparat.org.queries import office

logger = logging.getLogger(__name__)

Mail = Notice.Mail


def deliver(notice_id: int, at: datetime) -> str:
    """Send the letter of a notice if it is still waiting; return what became of it (a value of Notice.Mail).

    Safe to call any number of times and by any number of workers at once.
    """
    notice = _claim(notice_id, at)
    if notice is None:
        return str(Notice.objects.values_list("mail", flat=True).get(pk=notice_id))
    try:
        _send(notice)
    except NothingLeft as fact:
        again = fact.again and notice.attempts < MOST_TRIES
        return _record(notice, Mail.WAITING if again else Mail.FAILED, problem=str(fact))
    except (smtplib.SMTPException, OSError) as error:
        logger.warning("the line broke while letter %s was leaving: %s", notice.pk, error)
        return _record(notice, Mail.CLAIMED, problem=str(error))
    return _record(notice, Mail.SENT, mailed_at=at)


def _claim(notice_id: int, at: datetime) -> Notice | None:
    with transaction.atomic(durable=True):  # committed before the first byte leaves
        won = Notice.objects.filter(pk=notice_id, mail=Mail.WAITING).update(
            mail=Mail.CLAIMED, attempts=F("attempts") + 1, tried_at=at
        )
    return Notice.objects.select_related("officer").get(pk=notice_id) if won else None


def _record(notice: Notice, mail: Mail, *, problem: str = "", mailed_at: datetime | None = None) -> str:
    Notice.objects.filter(pk=notice.pk, mail=Mail.CLAIMED).update(mail=mail, problem=problem[:300], mailed_at=mailed_at)
    return str(mail)


def _send(notice: Notice) -> None:
    try:
        message = letter(notice)
    except ValueError as error:
        raise NothingLeft(f"{type(error).__name__}: {error}", again=False) from error
    send_out(message)


def letter(notice: Notice) -> EmailMessage:
    """Return the e-mail of a notice: plain text in the officer's language, with the address of its page."""
    with translation.override(notice.officer.language):
        here = office()
        parts = [
            _("Dear %(name)s!") % {"name": notice.officer.full_name},
            notice.title,
            notice.text if notice.text != notice.title else "",
            _("Clause of the Regulation: %(clause)s") % {"clause": notice.clause} if notice.clause else "",
            f"{settings.SITE_URL}{notice.path}" if notice.path else "",
            f"-- \n{here.name}" if here else "",
        ]
    return EmailMessage(
        subject=" ".join(notice.title.split()),
        body="\n\n".join(part for part in parts if part) + "\n",
        to=[notice.officer.email],
        headers={"Message-ID": f"<notice-{notice.pk}@{_domain()}>", "Auto-Submitted": "auto-generated"},
    )


def _domain() -> str:
    """Return the domain letters come from; the mail system of the reader may drop doubles by the identifier."""
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
