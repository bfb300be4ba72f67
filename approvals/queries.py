"""Questions about agreement: whose opinion is asked (10.22, 12.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from apparat.org.models import Officer
from apparat.org.queries import working_officers
from approvals.models import ApprovalSheet, Opinion
from approvals.states import OpinionState


def opinions_of(sheet: ApprovalSheet) -> QuerySet[Opinion]:
    """Return the opinions of a sheet in the order in which they are asked, with their people and terms."""
    people = ("approver", "post", "by__position", "on_behalf_of", "deadline", "carried_from")
    return sheet.opinions.select_related(*people).order_by("step", "pk")


def asked_of(posts: Iterable[int], kind: str) -> QuerySet[Opinion]:
    """Return the open opinions that these posts owe on drafts of the kind, the oldest first.

    posts: keys of the posts from which one acts (`Mandates.posts`): the post is asked, whoever held it then.
    """
    asked = Opinion.objects.filter(post__in=list(posts), state=OpinionState.ASKED, sheet__subject_kind=kind)
    return asked.select_related("sheet", "deadline").order_by("asked_at", "pk")


def out_of_date(on: date) -> QuerySet[Opinion]:
    """Return the open opinions whose term is owed by somebody who holds the post no more, while somebody else does."""
    holds = working_officers(on).order_by().filter(position=OuterRef("post"))
    owes = holds.filter(pk=OuterRef("deadline__officer"))
    asked = Opinion.objects.filter(state=OpinionState.ASKED, deadline__isnull=False)
    return asked.filter(~Exists(owes), Exists(holds)).order_by("pk")


def holder_of(opinion: Opinion, on: date) -> Officer:
    """Return who owes the opinion on the day: who was asked as long as he holds the post, then whoever holds it.

    While nobody does, who was asked: the opinion waits for the next holder.
    """
    holders = list(working_officers(on).filter(position=opinion.post_id))
    return next((one for one in holders if one.pk == opinion.approver_id), next(iter(holders), opinion.approver))
