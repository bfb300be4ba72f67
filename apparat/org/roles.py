"""Roles that positions hold, and the deeds each role may do: one table a clerk can read (1.4, 10.13, 13.14).

A role is held by a position, never by a person; an acting officer borrows the roles of the absent one for the period
of the order. `sync_roles` mirrors the table into Django groups, which serve the admin site only.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a position is for."""

    AKIM = "AKIM", _("akim")
    DEPUTY = "DEPUTY", _("deputy akim")
    HEAD_OF_APPARATUS = "HEAD_OF_APPARATUS", _("head of apparatus")
    RECORDS = "RECORDS", _("documentation unit")
    RESTRICTED = "RESTRICTED", _("responsible specialist for restricted papers")
    ORG = "ORG", _("organisation and inspection unit")
    LEGAL = "LEGAL", _("legal unit")
    ADMINISTRATIVE = "ADMINISTRATIVE", _("administrative unit")
    HR = "HR", _("personnel unit")
    PRESS = "PRESS", _("press secretary")
    UNIT_HEAD = "UNIT_HEAD", _("head of a unit")
    DEPARTMENT_HEAD = "DEPARTMENT_HEAD", _("head of a department")
    RURAL_AKIM = "RURAL_AKIM", _("akim of a rural okrug")
    EXECUTOR = "EXECUTOR", _("executor")
    ASSISTANT = "ASSISTANT", _("assistant")
    DUTY = "DUTY", _("duty officer")


class Deed(models.TextChoices):
    """What a role may do. The value is the name of the action."""

    REGISTER_INCOMING = "register_incoming", _("register incoming mail")
    ACCEPT_INCOMING = "accept_incoming", _("accept incoming mail")
    RETURN_UNREGISTERED = "return_unregistered", _("return mail without registration")
    ROUTE_INCOMING = "route_incoming", _("send mail to a desk")
    DISPATCH_OUTGOING = "dispatch_outgoing", _("check, register and send outgoing papers")
    RECORD_DECISION = "record_decision", _("record what a superior body decided")
    DRAFT_RESOLUTION = "draft_resolution", _("draft a resolution")
    PUT_RESOLUTION = "put_resolution", _("put a resolution")
    ISSUE_ASSIGNMENT = "issue_assignment", _("give assignments")
    RELEASE_FROM_CONTROL = "release_from_control", _("release from control")
    SEE_ALL_PAPERS = "see_all_papers", _("see every paper of the registry")
    KEEP_RESTRICTED = "keep_restricted", _("handle restricted papers")
    SEE_ALL_ASSIGNMENTS = "see_all_assignments", _("see every assignment")
    KEEP_CALENDAR = "keep_calendar", _("keep the working calendar")
    KEEP_REFERENCE = "keep_reference", _("keep the reference books")
    KEEP_PEOPLE = "keep_people", _("keep officers, posts and duties, enter orders on the leadership")


_LEADER = frozenset({Deed.PUT_RESOLUTION, Deed.ISSUE_ASSIGNMENT})

MAY: dict[Role, frozenset[Deed]] = {
    Role.AKIM: _LEADER | {Deed.RELEASE_FROM_CONTROL, Deed.SEE_ALL_PAPERS, Deed.SEE_ALL_ASSIGNMENTS},  # 10.13, 13.14
    Role.DEPUTY: _LEADER,  # 10.13: within what he curates
    Role.HEAD_OF_APPARATUS: _LEADER  # 13.1, 13.4 1), 13.14
    | {
        Deed.RELEASE_FROM_CONTROL,
        Deed.SEE_ALL_PAPERS,
        Deed.SEE_ALL_ASSIGNMENTS,
        Deed.KEEP_CALENDAR,
        Deed.KEEP_PEOPLE,
    },
    Role.RECORDS: frozenset(  # 10.9, 10.11, 10.12, 13.4 2)
        {
            Deed.REGISTER_INCOMING,
            Deed.ACCEPT_INCOMING,
            Deed.RETURN_UNREGISTERED,
            Deed.ROUTE_INCOMING,
            Deed.DISPATCH_OUTGOING,  # 10.18, 12.5
            Deed.RECORD_DECISION,  # 12.6, 13.4 2)
            Deed.SEE_ALL_PAPERS,
            Deed.SEE_ALL_ASSIGNMENTS,
            Deed.KEEP_CALENDAR,
            Deed.KEEP_REFERENCE,
        }
    ),
    Role.RESTRICTED: frozenset({Deed.KEEP_RESTRICTED}),  # 10.4, beside RECORDS
    Role.ORG: frozenset({Deed.SEE_ALL_ASSIGNMENTS}),  # 13.12
    Role.LEGAL: frozenset(),
    Role.ADMINISTRATIVE: frozenset(),
    Role.HR: frozenset({Deed.KEEP_REFERENCE}),
    Role.PRESS: frozenset(),
    Role.UNIT_HEAD: frozenset(),
    Role.DEPARTMENT_HEAD: frozenset(),
    Role.RURAL_AKIM: frozenset(),
    Role.EXECUTOR: frozenset(),
    Role.ASSISTANT: frozenset({Deed.DRAFT_RESOLUTION}),
    Role.DUTY: frozenset({Deed.ACCEPT_INCOMING}),  # 10.9: on days off
}

HEAD_MAY: dict[Role, frozenset[Deed]] = {  # what a role may do besides in the post that heads its unit (1.4)
    Role.RECORDS: frozenset({Deed.KEEP_PEOPLE}),
    Role.HR: frozenset({Deed.KEEP_PEOPLE}),
}

LEADERSHIP = frozenset({Role.AKIM, Role.DEPUTY, Role.HEAD_OF_APPARATUS})
HEADS = frozenset({Role.UNIT_HEAD, Role.DEPARTMENT_HEAD, Role.RURAL_AKIM})


def deeds_of(role: Role, *, heads_unit: bool) -> frozenset[Deed]:
    """Return what a role may do, in a post that heads its unit or in another."""
    return MAY[role] | (HEAD_MAY.get(role, frozenset()) if heads_unit else frozenset())
