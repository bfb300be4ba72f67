"""A paper by e-mail: handed to a worker, sent at most once, tried again while the server is away (12.5, 10.20).

Claim, commit, send, record, as letters of notices go (`apparat.notices.deliver`): an addressee is claimed by an UPDATE
that one worker can win. What certainly did not leave waits for the sweep; when the line broke in the middle nobody can
know, so it is not sent again by itself but shown to RECORDS.
"""

from __future__ import annotations

import logging
import smtplib
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from celery import current_app
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q, QuerySet
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from apparat.files.blobs import path_of
from apparat.files.names import safe_name
from apparat.journal.write import write
from apparat.notices.smtp import NothingLeft, send_out
from apparat.org.queries import office
from outgoing.letter import letter_pdf
from outgoing.models import Addressee, Outgoing
from outgoing.readiness import last_version
from outgoing.sent import mark_when_all_sent, note_sent
from outgoing.states import DispatchState

if TYPE_CHECKING:
    from collections.abc import Iterable

logger = logging.getLogger(__name__)

TASK = "outgoing.tasks.mail_paper"  # by name: deeds do not know the tasks
MOST_TRIES = 30  # with the pauses below a server may be away for a working day
PAUSE = timedelta(minutes=5)


def enqueue(addressee: Addressee) -> None:
    """Hand the sending to a worker once the deed is committed; without a broker the sweep finds it."""
    transaction.on_commit(partial(_hand_over, [addressee.pk]), robust=True)


def _hand_over(keys: Iterable[int]) -> None:
    for key in keys:
        try:
            current_app.tasks[TASK].delay(addressee_id=key)
        except (KombuError, RedisError, OSError):
            logger.warning("the broker is away: paper for addressee %s waits for the sweep", key)


def waiting_to_leave(at: datetime) -> QuerySet[Addressee]:
    """Return the addressees whose e-mail waits and whose pause after a failed try is over."""
    rested = Q(tried_at=None) | Q(tried_at__lte=at - PAUSE)
    return Addressee.objects.filter(rested, state=DispatchState.SENDING, tries__lt=MOST_TRIES)


def mail(addressee_id: int, at: datetime) -> str:
    """Send the paper to this addressee by e-mail, if it still waits; return what became of it (`DispatchState`)."""
    addressee = _claim(addressee_id, at)
    if addressee is None:
        return str(Addressee.objects.values_list("state", flat=True).get(pk=addressee_id))
    try:
        send_out(message_of(addressee))
    except NothingLeft as fact:
        return _failed(addressee, str(fact), at, again=fact.again and addressee.tries < MOST_TRIES)
    except (smtplib.SMTPException, OSError) as error:
        return _failed(addressee, f"?: {error}", at, again=False)
    return _left(addressee, at)


def _claim(key: int, at: datetime) -> Addressee | None:
    free = Q(tried_at=None) | Q(tried_at__lte=at - PAUSE)
    with transaction.atomic(durable=True):  # committed before the first byte leaves
        won = Addressee.objects.filter(free, pk=key, state=DispatchState.SENDING).update(
            tries=F("tries") + 1, tried_at=at
        )
    return Addressee.objects.select_related("unit", "outgoing").get(pk=key) if won else None


@transaction.atomic
def _left(addressee: Addressee, at: datetime) -> str:
    outgoing = Outgoing.objects.select_for_update(of=("self",)).get(pk=addressee.outgoing_id)
    addressee.outgoing = outgoing
    note_sent(addressee, mandate=None, at=at, record=identifier(addressee))
    mark_when_all_sent(outgoing, mandate=None, at=at)
    return str(addressee.state)


@transaction.atomic
def _failed(addressee: Addressee, problem: str, at: datetime, *, again: bool) -> str:
    addressee.problem = problem[:300]
    addressee.state = DispatchState.SENDING if again else DispatchState.FAILED
    addressee.save(update_fields=["problem", "state"])
    if not again:
        facts = {"addressee": addressee.unit.both_names, "problem": addressee.problem}
        write("outgoing.not_sent_to", addressee.outgoing, mandate=None, at=at, clause="10.20", **facts)
    return str(addressee.state)


def identifier(addressee: Addressee) -> str:
    """Return the Message-ID: the same at every try, so that the reader's system drops a double."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return f"<paper-{addressee.outgoing_id}-{addressee.pk}@{domain}>"


def message_of(addressee: Addressee) -> EmailMessage:
    """Return the e-mail: the paper with its number as PDF, its annexes, a line with number, date and heading."""
    paper = addressee.outgoing
    here = office()
    heading = paper.heading_kk or paper.heading_ru
    said = f"№ {paper.number} · {paper.registered_at:%d.%m.%Y}\n{heading}\n"
    message = EmailMessage(
        subject=" ".join(f"{paper.number} {heading}".split()),
        body=said + (f"\n-- \n{here.name_kk}\n" if here else ""),
        to=[addressee.email],
        headers={"Message-ID": identifier(addressee)},
    )
    message.attach(safe_name(f"{paper.number.replace('/', '-')}.pdf"), letter_pdf(paper), "application/pdf")
    for row in last_version(paper).files.select_related("attachment__blob").order_by("order"):
        content = path_of(row.attachment.blob_id).read_bytes()
        message.attach(row.attachment.name, content, row.attachment.blob.content_type)
    return message
