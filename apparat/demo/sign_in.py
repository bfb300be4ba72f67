"""Who can sign in to the demo office: one name for each role of the Regulation, and the password they share."""

from collections.abc import Iterator
from datetime import date

from apparat.org.models.officer import Officer
from apparat.org.queries import holders_of
from apparat.org.roles import Role

PASSWORD = "aqbulaq-2026"  # noqa: S105 - printed on the screen of a demo on a loopback address
SHOWN = (
    Role.AKIM,
    Role.DEPUTY,
    Role.HEAD_OF_APPARATUS,
    Role.RECORDS,
    Role.ORG,
    Role.LEGAL,
    Role.DEPARTMENT_HEAD,
    Role.RURAL_AKIM,
    Role.EXECUTOR,
    Role.DUTY,
)


def names(on: date) -> Iterator[tuple[str, str]]:
    """Yield (sign-in name, who that is) of one officer a role, of those who still have the demo's password."""
    told: set[int] = set()
    for role in SHOWN:
        officer = holders_of([role], on).exclude(pk__in=told).first()
        if officer is not None and officer.check_password(PASSWORD):
            told.add(officer.pk)
            yield officer.username, _introduction(officer)


def _introduction(officer: Officer) -> str:
    post = officer.position.name if officer.position else ""
    return f"{officer.full_name}, {post}".strip(", ")
