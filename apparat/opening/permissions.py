"""What each deed opens on the admin site: a table, deed → books and how far (room: opening; house 4.14).

The admin site is for reference books and for reading. A legal paper has no permission here but `view`: only actions do
legal deeds. Nothing here gives a right of the Regulation; those are asked of the seat (`org.roles.MAY`).
"""

from __future__ import annotations

from apparat.org.roles import MAY, Deed, Role

READ = ("view",)
KEEP = ("view", "add", "change")
EDIT = ("view", "add", "change", "delete")  # for rows nothing hangs on

Rights = tuple[tuple[str, ...], tuple[str, ...]]

# deed → (how far, books as "app.model")
OPENS: dict[Deed, tuple[Rights, ...]] = {
    Deed.KEEP_REFERENCE: (
        (
            KEEP,
            (
                "apparat.officer",
                "apparat.unit",
                "apparat.position",
                "apparat.curation",
                "apparat.substitution",
                "apparat.casefile",
                "apparat.register",
                "documents.documentkind",
            ),
        ),
        (
            READ,
            (
                "apparat.office",
                "apparat.acting",
                "apparat.termamendment",
                "apparat.calendarday",
                "apparat.calendaryear",
            ),
        ),
    ),
    Deed.KEEP_CALENDAR: (
        (EDIT, ("apparat.calendarday", "apparat.termamendment")),
        (("view", "change"), ("apparat.office",)),
        (READ, ("apparat.calendaryear", "apparat.deadline", "apparat.deadlinemove")),
    ),
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

STAFF = frozenset({Deed.KEEP_REFERENCE, Deed.KEEP_CALENDAR})  # whose holders may open the admin site


def permissions_of(role: Role) -> frozenset[str]:
    """Return the permissions of the role's group as "app.codename"."""
    return frozenset(
        f"{book.split('.')[0]}.{act}_{book.split('.')[1]}"
        for deed in MAY[role]
        for acts, books in OPENS.get(deed, ())
        for book in books
        for act in acts
    )
