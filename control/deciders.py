"""Who decides in the place of the leader who gave an assignment, when he no longer can (13.5, 1.4; ADR-0006).

| the leader who gave it                | who decides on a redirection                           |
|---------------------------------------|--------------------------------------------------------|
| is in office                          | he                                                     |
| is absent, an order names who acts    | he who acts for him                                    |
| left the post, an order names who acts| he who acts for him                                    |
| left the post, nobody acts for him    | the head of apparatus or the akim, never the asker     |
| asks himself, or the asker acts for him | he, when it is not he who asks; else the same two    |
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from apparat.asking.prepared import Among, Blank
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import acting_on, holders_of, mandates, stand_ins
from apparat.org.roles import MAY, Deed, Role
from control.models import Assignment

GIVERS = [str(role) for role, deeds in MAY.items() if Deed.ISSUE_ASSIGNMENT in deeds]
STAND_IN = (Role.HEAD_OF_APPARATUS, Role.AKIM)  # 13.14 names the same two


def out_of_office(on: date | Blank, stood_in_for: Iterable[int] | Blank) -> QuerySet[Officer]:
    """Return the officers who gave assignments and on the day can decide nothing, nor does anybody act for them.

    stood_in_for: keys of those for whom somebody acts on the day (`org.queries.stand_ins`).
    """
    in_work = Q(left_on=None, is_active=True) | Q(left_on__gt=on, is_active=True)
    able = Q(position__roles__overlap=GIVERS) & (in_work | Q(Among("pk", stood_in_for)))
    return Officer.objects.exclude(pk__in=Officer.objects.filter(able).values("pk"))


def is_out_of_office(leader: Officer, on: date) -> bool:
    """Tell whether somebody else must decide for the leader (1.4)."""
    return out_of_office(on, stand_ins(on)).filter(pk=leader.pk).exists()


def scope_of(assignment: Assignment, on: date) -> Mandate | None:
    """Return the seat by whose powers an executor may be named instead: the post the assignment was given from (10.13).

    A leader who holds no such post any more left no measure of his own: then it is that of the head of apparatus.
    """
    issuer = assignment.issuer
    given_from = Mandate(issuer, issuer.position)
    if Deed.ISSUE_ASSIGNMENT in given_from.deeds:
        return given_from
    return next((mandates(officer, on)[0] for role in STAND_IN for officer in holders_of([role], on)), None)


def asks_himself(leader: int, asker: int, on: date) -> bool:
    """Tell whether the request lies before who asks: he gave the assignment, or acts for who gave it (1.4).

    leader, asker: keys of who gave it and of who asks.
    """
    return leader == asker or acting_on(on).filter(absent=leader, substitute=asker).exists()


def asked_of_themselves(on: date | Blank) -> Q:
    """Return the same as a condition on requests."""
    acts = acting_on(on).filter(absent=OuterRef("assignment__issuer"), substitute=OuterRef("asked_by"))
    return Q(assignment__issuer=F("asked_by")) | Q(Exists(acts))


def told_of_requests(assignment: Assignment, asker: Officer, on: date) -> list[Officer]:
    """Return who will decide on a redirection; an acting officer is told together with the absent one."""
    if is_out_of_office(assignment.issuer, on):
        return list(holders_of(STAND_IN, on))
    if not asks_himself(assignment.issuer_id, asker.pk, on):
        return [assignment.issuer]
    others = holders_of(STAND_IN, on).exclude(pk__in=[asker.pk, assignment.issuer_id])
    return [*([] if assignment.issuer_id == asker.pk else [assignment.issuer]), *others]
