"""What each deed opens on the admin site: a table, deed → books and how far (room: opening; house 4.14).

The admin site is for reference books and for reading. A legal paper has no permission here but `view`: only actions do
legal deeds. Nothing here gives a right of the Regulation; those are asked of the seat (`org.roles.MAY`).
People, posts and duties are kept by the heads of the keeping units and the head of apparatus; clerks read them (1.4).
"""

from __future__ import annotations

from collections.abc import Iterable

from apparat.org.roles import HEAD_MAY, MAY, Deed, Role, deeds_of

READ = ("view",)
KEEP = ("view", "add", "change")
EDIT = ("view", "add", "change", "delete")  # for rows nothing hangs on

Rights = tuple[tuple[str, ...], tuple[str, ...]]

PEOPLE = ("apparat.officer", "apparat.position", "apparat.curation", "apparat.substitution")  # who has which power

# deed → (how far, books as "app.model")
OPENS: dict[Deed, tuple[Rights, ...]] = {
    Deed.KEEP_REFERENCE: (
        (
            KEEP,
            (
                "apparat.unit",
                "apparat.casefile",
                "apparat.register",
                "documents.documentkind",
                "documents.contenttemplate",
                "documents.expectedreport",
            ),
        ),
        (
            READ,
            (
                *PEOPLE,
                "apparat.office",
                "apparat.acting",
                "apparat.termamendment",
                "apparat.calendarday",
                "apparat.calendaryear",
            ),
        ),
    ),
    Deed.KEEP_PEOPLE: (
        (KEEP, (*PEOPLE, "apparat.unit")),
        (READ, ("apparat.acting",)),
    ),
    Deed.KEEP_CALENDAR: (
        (EDIT, ("apparat.calendarday", "apparat.termamendment")),
        (("view", "change"), ("apparat.office",)),
        (READ, ("apparat.calendaryear", "apparat.deadline", "apparat.deadlinemove")),
    ),
    Deed.REGISTER_INCOMING: ((READ, ("documents.incomingreader",)),),  # 10.4: of restricted papers only their keeper
    Deed.SEE_ALL_PAPERS: (
        (
            READ,
            (
                "documents.incoming",
                "documents.resolution",
                "documents.resolutionpoint",
                "documents.returnnote",
                "apparat.entry",
                "apparat.attachment",
                "apparat.blob",
                "apparat.notice",
            ),
        ),
    ),
    Deed.SEE_ALL_ASSIGNMENTS: (
        (
            READ,
            (
                "control.assignment",
                "control.executor",
                "control.redirection",
                "control.report",
                "control.executioncard",
                "control.release",
                "apparat.deadline",
                "apparat.deadlinemove",
            ),
        ),
    ),
}

STAFF = frozenset({Deed.KEEP_REFERENCE, Deed.KEEP_PEOPLE, Deed.KEEP_CALENDAR})  # whose holders may open the admin site


HEADS: dict[str, Role] = {f"{role}_HEAD": role for role in HEAD_MAY}  # group of a role's heads of units → the role
GROUPS: tuple[str, ...] = (*Role.values, *HEADS)


def groups_of(roles: Iterable[Role], *, heads_unit: bool) -> frozenset[str]:
    """Return the groups of a post that holds the roles."""
    roles = frozenset(roles)
    heads = {name for name, role in HEADS.items() if heads_unit and role in roles}
    return frozenset(map(str, roles)) | heads


def permissions_of(group: str) -> frozenset[str]:
    """Return the permissions of a group of `GROUPS` as "app.codename"."""
    deeds = HEAD_MAY[HEADS[group]] if group in HEADS else MAY[Role(group)]
    return frozenset(
        f"{book.split('.')[0]}.{act}_{book.split('.')[1]}"
        for deed in deeds
        for acts, books in OPENS.get(deed, ())
        for book in books
        for act in acts
    )


def opens_site(roles: Iterable[Role], *, heads_unit: bool) -> bool:
    """Tell whether a post with the roles may open the admin site."""
    return any(not STAFF.isdisjoint(deeds_of(role, heads_unit=heads_unit)) for role in roles)
